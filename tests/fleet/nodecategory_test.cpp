// SPDX-License-Identifier: GPL-3.0-or-later
// How a node was bought decides whether a list price may stand beside it: what is not said is not guessed.
#include "fleet/nodecategory.h"

#include <gtest/gtest.h>

namespace thrifty::fleet {
namespace {

using domain::PriceCategory;
using manifest::Value;

PriceCategory of(const char* label, const char* value) {
    return categoryOf(Value::object({{"metadata", Value::object({{"labels", Value::object({{label, value}})}})}}));
}

TEST(NodeCategory, isWhatTheLabelsOfCloudsAndAutoscalersSay) {
    EXPECT_EQ(of("karpenter.sh/capacity-type", "spot"), PriceCategory::Spot);
    EXPECT_EQ(of("karpenter.sh/capacity-type", "on-demand"), PriceCategory::OnDemand);
    EXPECT_EQ(of("eks.amazonaws.com/capacityType", "SPOT"), PriceCategory::Spot);
    EXPECT_EQ(of("eks.amazonaws.com/capacityType", "ON_DEMAND"), PriceCategory::OnDemand);
    EXPECT_EQ(of("cloud.google.com/gke-spot", "true"), PriceCategory::Spot);
    EXPECT_EQ(of("cloud.google.com/gke-preemptible", "true"), PriceCategory::Spot);
    EXPECT_EQ(of("kubernetes.azure.com/scalesetpriority", "spot"), PriceCategory::Spot);
    EXPECT_EQ(of("node.elotl.co/capacity-type", "spot"), PriceCategory::Spot);
}

TEST(NodeCategory, isUnknownWhereNothingIsSaid) {
    EXPECT_EQ(of("karpenter.sh/capacity-type", "reserved"), PriceCategory::Unknown);
    EXPECT_EQ(of("cloud.google.com/gke-preemptible", ""), PriceCategory::Unknown);
    EXPECT_EQ(of("node.kubernetes.io/instance-type", "spot"), PriceCategory::Unknown);
    EXPECT_EQ(categoryOf(Value()), PriceCategory::Unknown);
}

} // namespace
} // namespace thrifty::fleet

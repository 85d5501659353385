// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/novacluster.h"

#include "fleet/nova/schedulegroup.h"
#include "manifest/json.h"

#include <gtest/gtest.h>

namespace {

using namespace thrifty;

manifest::Value json(std::string_view text) {
    auto value = manifest::parseJson(text);
    EXPECT_TRUE(value) << text;
    return value ? *value : manifest::Value();
}

TEST(NovaCluster, readsWhatNovaReports) {
    const domain::Cluster cluster = fleet::nova::clusterFrom(json(R"({
        "metadata": {"name": "static-gke", "labels": {"on-prem": "false"}},
        "spec": {"name": "static-gke", "kubernetescluster": "gke-1", "kubernetesversion": "1.33", "provider": "gce",
                 "region": "us-central1", "zone": ""},
        "status": {"conditions": [{"type": "Ready", "status": "True"}, {"type": "Idle", "status": "True"},
                                  {"type": "Standby", "status": "False"}],
                   "availableResources": {"n1": {"cpu": "1930m", "memory": "6Gi", "nvidia.com/gpu": "1", "odd": "?"}},
                   "capacityResources": {"n1": {"cpu": 2}}}})"));
    EXPECT_EQ(cluster.name.str(), "static-gke");
    EXPECT_EQ(cluster.provider, "gcp");
    EXPECT_EQ(cluster.allocation, domain::Allocation::Static);
    EXPECT_TRUE(cluster.ready);
    EXPECT_TRUE(cluster.idle);
    EXPECT_FALSE(cluster.standby);
    EXPECT_EQ(cluster.labels.at("on-prem"), "false");
    EXPECT_EQ(cluster.freeByNode.at("n1").at("cpu").milli(), 1930);
    EXPECT_FALSE(cluster.freeByNode.at("n1").contains("odd"));
    EXPECT_EQ(cluster.capacityByNode.at("n1").at("cpu").units(), 2);
}

TEST(NovaCluster, isNotReadyUnlessItSaysSo) {
    const auto silent = fleet::nova::clusterFrom(json(R"({"metadata": {"name": "a"}})"));
    EXPECT_EQ(silent.name.str(), "a");
    EXPECT_FALSE(silent.ready);
    EXPECT_EQ(silent.notReadyReason, "no Ready condition is reported");
    const auto lost = fleet::nova::clusterFrom(json(R"({"spec": {"name": "a"}, "status": {"autoscaled": true,
        "conditions": [{"type": "Ready", "status": "Unknown", "reason": "NoHeartbeat", "message": "for 5m"},
                       {"type": "Standby", "status": "True"}]}})"));
    EXPECT_EQ(lost.allocation, domain::Allocation::Autoscaled);
    EXPECT_TRUE(lost.standby);
    EXPECT_EQ(lost.notReadyReason, "NoHeartbeat: for 5m");
}

TEST(ScheduleGroup, hasItsFieldsOnTheTopLevel) {
    const auto group = fleet::nova::scheduleGroupFrom(json(R"({
        "metadata": {"name": "p-69894944", "labels": {"nova.elotl.co/matching-policy": "p", "color": "green",
                                                      "nova.elotl.co/target-cluster": "autoscale-eks"}},
        "policy": {"name": "p", "namespace": ""}, "scheduled": true,
        "objectRefs": [{"group": "core", "version": "v1", "kind": "Service", "namespace": "s", "name": "x"}]})"));
    EXPECT_EQ(group.policy, "p");
    EXPECT_EQ(group.target.str(), "autoscale-eks");
    EXPECT_TRUE(group.scheduled);
    ASSERT_EQ(group.objects.size(), 1u);
    EXPECT_EQ(group.objects[0].group, "");
}

} // namespace

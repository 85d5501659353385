// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nodecategory.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace thrifty::fleet {

namespace {

using domain::PriceCategory;

/// A label and the values that it has; empty: there is none for that.
struct CategoryLabel {
    std::string_view key, spot, onDemand;
};

// Spelled as they come from Karpenter, EKS, GKE (spot, and its older preemptible), AKS and Luna.
constexpr std::array<CategoryLabel, 6> categoryLabels{{{"karpenter.sh/capacity-type", "spot", "on-demand"},
                                                       {"eks.amazonaws.com/capacityType", "spot", "on_demand"},
                                                       {"cloud.google.com/gke-spot", "true", "false"},
                                                       {"cloud.google.com/gke-preemptible", "true", ""},
                                                       {"kubernetes.azure.com/scalesetpriority", "spot", "regular"},
                                                       {"node.elotl.co/capacity-type", "spot", "on-demand"}}};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

PriceCategory categoryOf(const manifest::Value& node) {
    const manifest::Value& labels = node.at("metadata", "labels");
    PriceCategory found = PriceCategory::Unknown;
    for (const CategoryLabel& label : categoryLabels) {
        const std::string value = lower(labels[std::string(label.key)].str());
        if (value == label.spot)
            return PriceCategory::Spot;
        if (!value.empty() && value == label.onDemand)
            found = PriceCategory::OnDemand;
    }
    return found;
}

} // namespace thrifty::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/clusterorder.h"
#include "domain/estimate.h"
#include "domain/variantplan.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// Everything a user decided about one estimate and its policy: what a plan file keeps, what the window edits and
/// undoes, what the command line repeats. No secrets: kubeconfigs and manifests stand as paths.
struct Plan {
    std::vector<std::string> kubeconfigs; ///< in merging order; empty: KUBECONFIG or ~/.kube/config
    /// Chosen to be contacted, maybe none of them; not said: all that the fleet needs.
    std::optional<std::vector<domain::ContextName>> contexts;
    domain::ContextName novaContext;                        ///< empty: guessed
    std::map<domain::ClusterName, domain::ContextName> map; ///< explicit names; the rest is guessed

    std::vector<std::string> manifests;           ///< files and folders of the base workload
    std::map<std::string, std::string> variables; ///< values given for ${NAME}
    bool applyHooks = false;                      ///< Helm hooks and tests are applied as well (never priced)
    domain::Namespace ns;
    domain::GroupLabel group;

    std::vector<domain::VariantPlan> variants; ///< the first is the base and has no edits
    std::vector<domain::ClusterName> only;     ///< empty: all
    std::vector<domain::ClusterName> exclude;  ///< left out of estimates
    std::chrono::seconds timeout{120};

    domain::VariantName chosen; ///< the variant that the policy is for; empty: the first
    domain::OrderEdits order;   ///< what the user changed about the order
    std::optional<domain::Money> nodeCap;
    std::map<domain::GroupName, domain::Money> nodeCaps;

    bool operator==(const Plan&) const = default;
};

} // namespace thrifty::session

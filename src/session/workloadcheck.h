// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterorder.h"
#include "domain/expected.h"
#include "domain/workload.h"
#include "manifest/document.h"
#include "session/plannerservice.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

/// A label that objects of the workload carry, and how many of those that are applied.
struct LabelChoice {
    domain::GroupLabel label;
    int objects = 0, of = 0;
    bool operator==(const LabelChoice&) const = default;
};
/// The labels on the workload's objects, those that most carry first.
[[nodiscard]] std::vector<LabelChoice> groupLabels(const domain::Workload& workload);
/// How many of the applied objects carry this one.
[[nodiscard]] LabelChoice carried(const domain::Workload& workload, const domain::GroupLabel& label);

/// Something about the workload that the user should know before it is estimated.
struct WorkloadIssue {
    enum class Kind {
        WithoutLabel,   ///< objects that the fleet manager would not place with the group
        OtherNamespace, ///< objects that name another namespace than the chosen one
        Hook,           ///< a Helm hook or test: never sent or applied silently
        LoadBalancer,   ///< a service that costs money once it is applied
        NoPods,         ///< nothing in the workload makes pods
        NotPriced,      ///< a pod group that cannot be priced as it is (DaemonSet, a gate that is dropped)
        NotManaged,     ///< pods that the autoscaler would not see; copies for an estimate get its label
        Follows,        ///< fields of a kind that move together in variants
        ModelTerm,      ///< affinities that name GPU models by GKE's label only: static clusters elsewhere never match
    };
    Kind kind = Kind::NoPods;
    std::string file;
    std::vector<int> lines;         ///< 1-based, in that file
    std::vector<std::string> names; ///< what it is about
    bool operator==(const WorkloadIssue&) const = default;
};
struct WorkloadQuestion {
    domain::Namespace ns;     ///< empty: not chosen
    domain::GroupLabel group; ///< empty key: not chosen
    bool applyHooks = false;
};
[[nodiscard]] std::vector<WorkloadIssue> checkWorkload(const Manifest& manifest, const WorkloadQuestion& question);

/// Texts by file name.
using Texts = std::map<std::string, std::string>;
/// Puts the label on every applied object that lacks it, and changes nothing else. Returns the texts that changed.
/// Errors: a text that cannot be read or edited here, with the reason and the place.
[[nodiscard]] domain::Expected<Texts> withGroupLabel(const Texts& texts, const domain::GroupLabel& label);

/// Adds to the affinities of Kind::ModelTerm the same models by the label that other clusters have. As above.
[[nodiscard]] domain::Expected<Texts> withModelTerms(const Texts& texts);

/// What the product that makes nodes is told about a pod group.
struct GroupFacts {
    std::vector<std::string> gpuSkus; ///< empty: any
    bool onDemand = true, spot = false, priceSaid = false;
    bool packed = false;             ///< small pods share nodes; else a node is chosen for the request of each
    std::vector<std::string> limits; ///< "at most 2 GPUs a node", "at most $4.00 per node and hour"
    std::string problem;             ///< an annotation that cannot be understood
};
[[nodiscard]] GroupFacts factsOf(const domain::PodGroup& group);

} // namespace thrifty::session

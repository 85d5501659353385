// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "fleet/estimator.h"
#include "kube/resource.h"
#include "session/plannerservice.h"
#include "session/probe/probecopy.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// A set of equal pods that is priced, and the mark by which its pods are known.
struct ProbeGroup {
    domain::PodGroup group;
    std::string mark; ///< "0-2": variant and group
    /// No pods are made for it: equivalent ones would ask for nothing, which is not what the operator's pods do.
    bool priceless = false;
};
/// An object that a run makes.
struct ProbeObject {
    std::string name;
    manifest::Value object;
    kube::ResourceType type; ///< filled in when the control plane was asked
};
struct ProbeVariant {
    domain::VariantName name;
    std::vector<ProbeGroup> groups;
    std::vector<ProbeObject> objects;
};
struct ProbePlan {
    std::vector<ProbeVariant> variants;
    std::vector<std::string> notes; ///< what is not in the figures, each once
};

/// What a run makes for its variants. Nothing is sent. Errors: an object of another namespace than the run's, a
/// variant without pods to price.
[[nodiscard]] domain::Expected<ProbePlan> planProbe(const std::vector<VariantInput>& variants, const ProbeMark& mark,
                                                    const fleet::Estimator& estimator);

/// Variants by number, in groups that may be on a cluster at the same time: no pod group of one may be counted together
/// with a pod group of another.
[[nodiscard]] std::vector<std::vector<std::size_t>> batchesOf(const ProbePlan& plan, const fleet::Estimator& estimator);

} // namespace thrifty::session

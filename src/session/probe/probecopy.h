// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "fleet/estimator.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// What all copies of a run carry.
struct ProbeMark {
    domain::RunId run;
    std::string hex; ///< eight hex digits of this run, part of each name
    domain::Namespace ns;
    std::string owner, expires; ///< user@host, RFC 3339
};

/// A pod template of an object and the mark its pods get.
struct MarkedTemplate {
    std::string specPath, metadataPath;
    std::string groupMark; ///< value of our group label
};

/// "llm-serving-tn-0a1b2c3d-7": the first 20 characters of the original's name, made fit for every kind (KubeRay allows
/// 47 characters, and a dot is no DNS label).
[[nodiscard]] std::string probeName(std::string_view original, const ProbeMark& mark, std::size_t number);
/// Labels and annotations of the top level: ours alone.
[[nodiscard]] manifest::Value probeMetadata(const std::string& name, const ProbeMark& mark);

/// Whether gated copies of this kind make all their pods once what holds them back is taken out.
[[nodiscard]] bool canBeCopied(const domain::ObjectId& object);

/// A gated copy that disturbs nobody: nothing of the original's identity is left on it or on its pods, and whatever it
/// would make beside pods (claims, named services, load balancers) is taken out. See the comments inside.
[[nodiscard]] manifest::Value probeCopy(const manifest::Value& original, const std::string& name,
                                        const std::vector<MarkedTemplate>& templates, const ProbeMark& mark,
                                        const fleet::EstimatorTraits& estimator);

/// A gated Deployment whose pods ask for the same as the group's: for kinds that cannot be sent. It has one owner for
/// all its pods, as the original's pods would have.
[[nodiscard]] manifest::Value equivalentPods(const domain::PodGroup& group, const std::string& name,
                                             const std::string& groupMark, const ProbeMark& mark,
                                             const fleet::EstimatorTraits& estimator);

} // namespace thrifty::session

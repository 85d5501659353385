// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/ids.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// What the required node affinity of a pod group lacks: it names GPU models by the label that only GKE sets, so that
/// nodes of a static cluster elsewhere never match.
struct ModelTerm {
    domain::GroupName group;
    std::size_t file = 0, document = 0;
    std::string list; ///< path of the affinity's terms in the document
    Value term;       ///< to be put behind them: the same models by the label of NVIDIA's feature discovery
    int line = 0;     ///< 1-based, where GKE's label stands
};

/// Of all groups; `skusKey` is the annotation that names the models a group may have. Where it is absent the models are
/// those of GKE's label. Errors are those of workloadOf().
[[nodiscard]] domain::Expected<std::vector<ModelTerm>> missingModelTerms(const std::vector<File>& files,
                                                                         const std::string& skusKey);

} // namespace thrifty::manifest

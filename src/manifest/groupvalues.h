// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "domain/selectionannotations.h"
#include "domain/variantplan.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// What the manifests say about a pod group in the fields that a variant can change.
struct GroupValues {
    domain::PodGroup group;
    /// Every field that is said or has a meaning when it is not (no SKUs: any; no price category: on demand). CPU or
    /// memory are empty when the main container asks for none.
    domain::GroupEdit values;
    std::string podsFixed;  ///< why the number of pods cannot be changed; empty: it can
    std::string unselected; ///< why price category, SKUs and the like cannot be asked for; empty: they can
    std::string file;       ///< as the user named it
    int line = 0;           ///< where the group begins: the template, or what holds it and no other group
};

/// In the order of the workload's groups. Errors are those of workloadOf().
[[nodiscard]] domain::Expected<std::vector<GroupValues>> groupValues(const std::vector<File>& files,
                                                                     const domain::SelectionAnnotations& keys);

} // namespace thrifty::manifest

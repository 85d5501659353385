// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"

#include <string>
#include <vector>

namespace thrifty::domain {

/// Why an object of the manifest is or is not sent during an estimate.
enum class ObjectRole {
    Priced,      ///< has pods; a copy of it is made for an estimate
    AppliedWith, ///< no pods (ConfigMap, Service, ...): applied with the workload, never copied
    NotApplied,  ///< Helm hook or test: never sent
};

struct WorkloadObject {
    ObjectId id;
    LabelMap labels;
    LabelMap annotations;
    ObjectRole role = ObjectRole::AppliedWith;
    std::string reason;       ///< a sentence about the role: "no pods", "Helm hook: post-install"
    std::string file;         ///< as the user named it; "-" for standard input
    std::size_t document = 0; ///< index of the document in the file
    int line = 0;             ///< 1-based line where the object starts

    bool operator==(const WorkloadObject&) const = default;
};

struct SourceFile {
    std::string name;   ///< as the user named it
    std::string sha256; ///< lower-case hex of the bytes that were read
    bool operator==(const SourceFile&) const = default;
};

/// What a set of manifests means: objects, and the pod groups they make.
struct Workload {
    std::vector<SourceFile> files;
    std::vector<WorkloadObject> objects;
    std::vector<PodGroup> groups;

    bool operator==(const Workload&) const = default;
};

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/podgroup.h"
#include "domain/quantity.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::kube {

struct ConditionView {
    std::string type, status, reason, message;
};
struct OwnerView {
    std::string kind, name, uid;
    bool controller = false;
};

/// What the program looks at in a pod.
struct PodView {
    std::string name, ns, uid, resourceVersion;
    domain::LabelMap labels, annotations;
    std::vector<OwnerView> owners;
    std::vector<std::string> gates; ///< spec.schedulingGates, in order
    std::string phase, nodeName;
    std::vector<ConditionView> conditions;
    domain::ResourceList requests; ///< as the scheduler counts: containers and sidecars, init containers, overhead
    bool deleting = false;         ///< has a deletionTimestamp
};

/// Reads pods straight from JSON (a watcher's raw text), without a tree. One thread at a time; keep it for many pods.
class PodReader {
  public:
    PodReader();
    ~PodReader();
    /// Errors (Parse): not a JSON object with metadata.uid and metadata.name; a request that is no quantity.
    [[nodiscard]] domain::Expected<PodView> read(std::string_view json);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::kube

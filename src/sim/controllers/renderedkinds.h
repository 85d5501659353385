// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

#include <functional>
#include <string>
#include <vector>

namespace thrifty::sim::control {

/// An object that an operator makes for one of its kind.
struct Child {
    const Kind* kind = nullptr;
    Value object;      ///< name, labels, annotations and spec; namespace and owner are added
    std::string group; ///< for sums: "Worker", "predictor"
};

/// What one kind's operator does, as data: what it makes of an object, and how it sums up what became of it.
struct RenderedKind {
    const Kind* kind;
    std::string manager;
    std::function<std::vector<Child>(const Value& object, const Site& site)> children;
    struct Tally {
        std::int64_t wanted = 0, active = 0, ready = 0, succeeded = 0;
    };
    /// By group; the last argument is the status so far.
    std::function<Value(const Value& object, const std::map<std::string, Tally>& groups, Value status)> status;
};

/// Kubeflow's jobs, TrainJob, InferenceService, NIMService, DynamoGraphDeployment and Milvus.
[[nodiscard]] const std::vector<RenderedKind>& renderedKinds();

// The rows, by file.
void addTrainingKinds(std::vector<RenderedKind>& kinds);
void addServingKinds(std::vector<RenderedKind>& kinds);

/// Keeps the children of a rendered kind's objects as its row says: one operator for all rows.
class RenderedController : public Controller {
  public:
    RenderedController(Site& site, const RenderedKind& row);
    void reconcile(const ObjectRef& object) override;

  private:
    const RenderedKind& m_row;
};

} // namespace thrifty::sim::control

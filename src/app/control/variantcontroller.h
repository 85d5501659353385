// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workloadcontroller.h"

#include <QObject>

#include <memory>
#include <vector>

namespace thrifty::app {

/// A variant and what it is made of: the text that its edits give, read again.
struct BuiltVariant {
    domain::VariantPlan plan;
    std::shared_ptr<const session::Manifest> manifest; ///< null: could not be built, see error
    std::optional<domain::Error> error;
};

/// The variants of the plan, built from the base workload whenever either changes. The same function makes what is
/// shown and what is sent.
class VariantController : public QObject {
    Q_OBJECT

  public:
    VariantController(PlanDocument& document, WorkloadController& workload, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<BuiltVariant>& variants() const { return m_variants; }
    /// How many would be estimated: enabled and without an error.
    [[nodiscard]] int ready() const;

  signals:
    void changed();

  private:
    void rebuild();

    PlanDocument& m_document;
    WorkloadController& m_workload;
    std::vector<BuiltVariant> m_variants;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/widgets/panel.h"

#include <memory>
#include <optional>

namespace thrifty::app {

namespace Ui {
class WorkloadFields;
}

/// Namespace and group label, chosen from what is there: the clusters' namespaces, the labels that occur.
class WorkloadFields : public Panel {
    Q_OBJECT

  public:
    explicit WorkloadFields(Workbench& workbench, QWidget* parent = nullptr);
    ~WorkloadFields() override;
    void refresh();

  private:
    void refreshNamespace();
    void refreshGroup();
    void takeNamespace(const QString& text);
    void takeGroup(const QString& text);
    /// A text that nothing can be called is no part of the plan: it stays, marked, until the plan says another or it is
    /// mended.
    struct Refused {
        QString text, held; ///< what is typed; what the plan says meanwhile
    };
    /// What stands in the box: what was refused, or else what the plan says.
    [[nodiscard]] static QString standing(std::optional<Refused>& refused, const QString& inPlan);

    Workbench& m_workbench;
    std::optional<Refused> m_refusedNamespace, m_refusedGroup;
    bool m_refreshing = false;
    std::unique_ptr<Ui::WorkloadFields> m_form;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/widgets/panel.h"

#include <memory>

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
    Workbench& m_workbench;
    bool m_refreshing = false;
    std::unique_ptr<Ui::WorkloadFields> m_form;
};

} // namespace thrifty::app

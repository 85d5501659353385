// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/models/structuremodel.h"
#include "app/widgets/panel.h"

class QLineEdit;
class QTreeView;

namespace thrifty::app {

class GroupDetails;

/// The workload as a tree with sums, and what is known of the chosen pod group.
class StructurePanel : public Panel {
    Q_OBJECT

  public:
    explicit StructurePanel(Workbench& workbench, QWidget* parent = nullptr);

    void refresh();
    void refreshNone(); ///< why there is no tree
    void setSmall(bool small);
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] TextLabel& none() { return *m_none; }
    [[nodiscard]] QLineEdit& find() { return *m_find; }
    [[nodiscard]] GroupDetails& details() { return *m_details; }
    [[nodiscard]] const StructureModel& model() const { return m_model; }

  signals:
    void objectChosen(const QString& file, int line);

  private:
    void fold();
    void fitNumbers();
    void selectionChanged();
    void findNext();
    Workbench& m_workbench;
    StructureModel m_model;
    QLineEdit* m_find;
    QTreeView* m_tree;
    TextLabel* m_none; ///< why there is no tree
    GroupDetails* m_details;
};

} // namespace thrifty::app

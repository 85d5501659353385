// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/issuemodel.h"
#include "app/pages/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace thrifty::app {

class IconLabel;
class Panel;
class RowTable;
class StructurePanel;
class TextPanel;
class WorkloadFields;
class YamlEditor;

/// What is to be placed: the manifests' structure and text, and what is wrong with them. Its panels are in workload/.
class WorkloadPage : public Page {
    Q_OBJECT

  public:
    explicit WorkloadPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString idleText() const override;
    void setSizeClass(SizeClass size) override;

    [[nodiscard]] YamlEditor& editor();
    [[nodiscard]] QTreeView& structure();
    [[nodiscard]] TextPanel& text() { return *m_text; }
    [[nodiscard]] StructurePanel& structurePanel() { return *m_structure; }
    [[nodiscard]] RowTable& problems() { return *m_problemList; }
    [[nodiscard]] const IssueModel& problemModel() const { return m_problems; }

  private:
    void buildKeys();
    [[nodiscard]] QWidget* workloadView();
    [[nodiscard]] Panel* problemPanel();
    void refresh();
    void refreshStatus();
    void refreshProblems();
    void openManifests();
    void jumpToProblem(int row);
    void nextProblem();
    void fixProblem(int row);

    WorkloadController& m_workload;
    IssueModel m_problems;
    QStackedWidget* m_stack;
    QPushButton* m_add;
    QPushButton* m_primary;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_left = nullptr;
    WorkloadFields* m_fields;
    StructurePanel* m_structure;
    TextPanel* m_text;
    Panel* m_problemPanel = nullptr;
    RowTable* m_problemList = nullptr;
    IconLabel* m_warnings = nullptr;
    IconLabel* m_infos = nullptr;
};

} // namespace thrifty::app

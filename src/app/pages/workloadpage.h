// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/issuemodel.h"
#include "app/models/structuremodel.h"
#include "app/models/variablesmodel.h"
#include "app/pages/page.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace thrifty::app {

class CellDelegate;
class GroupDetails;
class IconLabel;
class Panel;
class RowTable;
class TabStrip;
class YamlEditor;

/// What is to be placed: the manifests' structure and text, and what is wrong with them.
class WorkloadPage : public Page {
    Q_OBJECT

  public:
    explicit WorkloadPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] RailState railState() const override;
    void setSizeClass(SizeClass size) override;

    [[nodiscard]] YamlEditor& editor() { return *m_editor; }
    [[nodiscard]] QTreeView& structure() { return *m_tree; }
    [[nodiscard]] RowTable& problems() { return *m_problemList; }
    [[nodiscard]] const IssueModel& problemModel() const { return m_problems; }

  private:
    [[nodiscard]] QWidget* workloadView();
    [[nodiscard]] QWidget* fields();
    [[nodiscard]] QWidget* structurePanel();
    [[nodiscard]] QWidget* textPanel();
    [[nodiscard]] Panel* problemPanel();
    void refresh();
    void refreshText();
    void refreshFields();
    void refreshStructure();
    void refreshProblems();
    void openManifests();
    void showFile(const QString& path);
    void showTab(int tab);
    void jumpTo(const QString& file, int line, int column = 1);
    void jumpToProblem(int row);
    void nextProblem();
    void fixProblem(int row);
    void selectionChanged();
    [[nodiscard]] QVector<Issue> problemsNow() const;

    WorkloadController& m_workload;
    StructureModel m_structure;
    VariablesModel m_variables;
    IssueModel m_problems;
    QString m_file; ///< shown in the editor
    QStringList m_tabNames;
    bool m_refreshing = false;

    QStackedWidget* m_stack;
    QPushButton* m_add;
    QPushButton* m_primary;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_left = nullptr;
    QComboBox* m_namespace = nullptr;
    IconLabel* m_namespaceNote = nullptr;
    QComboBox* m_group = nullptr;
    IconLabel* m_groupNote = nullptr;
    Panel* m_structurePanel = nullptr;
    QTreeView* m_tree = nullptr;
    CellDelegate* m_treeCells = nullptr;
    GroupDetails* m_details = nullptr;
    TabStrip* m_tabs = nullptr;
    QComboBox* m_files = nullptr;
    QLineEdit* m_find = nullptr;
    QStackedWidget* m_texts = nullptr;
    YamlEditor* m_editor = nullptr;
    RowTable* m_variableTable = nullptr;
    Panel* m_textPanel = nullptr;
    Panel* m_problemPanel = nullptr;
    RowTable* m_problemList = nullptr;
    IconLabel* m_warnings = nullptr;
    IconLabel* m_infos = nullptr;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/clustertablemodel.h"
#include "app/models/contexttablemodel.h"
#include "app/models/issuemodel.h"
#include "app/models/preflightmodel.h"
#include "app/pages/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace thrifty::app {

class CheckHeader;
class Panel;
class PluginCards;
class RowTable;
class TextLabel;

/// Which kubeconfigs, which of their contexts, and whether everything is there for an estimate.
class FleetPage : public Page {
    Q_OBJECT

  public:
    explicit FleetPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] RailState railState() const override;
    void setSizeClass(SizeClass size) override;

    [[nodiscard]] RowTable& contextTable() { return *m_contextTable; }
    [[nodiscard]] RowTable& clusterTable() { return *m_clusterTable; }
    [[nodiscard]] RowTable& issueList() { return *m_issueList; }
    [[nodiscard]] QPushButton& primary() { return *m_primary; }
    /// The contexts again while a fleet is connected, and back.
    void showContexts(bool on);

  private:
    [[nodiscard]] QWidget* emptyView();
    [[nodiscard]] QWidget* contextsView();
    [[nodiscard]] QWidget* fleetView();
    [[nodiscard]] QWidget* cards();
    void fillFound(Panel* panel);
    void refresh();
    void shareColumns();
    void refreshContexts();
    void refreshFleet();
    void refreshPreflight();
    void refreshIssues();
    void openKubeconfigs();
    void openWorkload();
    void chooseControl(QWidget* at);
    void lockOrUnlock();
    void removeLeftover(const QString& run);
    void contextAction(const QModelIndex& index, int action);
    void issueAction(int row);
    void filesChanged(const QStringList& files);
    void primaryClicked();
    void note(const QString& id, Severity severity, const QString& fact, const QString& sentence = {});

    FleetController& m_fleet;
    ContextTableModel m_contexts;
    ClusterTableModel m_clusters;
    PreflightModel m_preflight;
    IssueModel m_issues;
    bool m_showContexts = false;

    QStackedWidget* m_stack;
    QPushButton* m_add;
    QPushButton* m_checkAgain;
    QPushButton* m_primary;
    // contexts
    RowTable* m_contextTable = nullptr;
    CheckHeader* m_checkHeader = nullptr;
    QPushButton* m_back = nullptr;
    // fleet
    Panel* m_filesCard = nullptr;
    TextLabel* m_controlLine = nullptr;
    TextLabel* m_controlName = nullptr;
    TextLabel* m_controlNote = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_unlock = nullptr;
    QPushButton* m_filesButton = nullptr;
    TextLabel* m_filesLine = nullptr;
    TextLabel* m_filesNote = nullptr;
    RowTable* m_clusterTable = nullptr;
    Panel* m_preflightPanel = nullptr;
    RowTable* m_preflightTable = nullptr;
    TextLabel* m_passed = nullptr;
    TextLabel* m_toLookAt = nullptr;
    TextLabel* m_notNeeded = nullptr;
    RowTable* m_issueList = nullptr;
    QBoxLayout* m_split = nullptr;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/clustertablemodel.h"
#include "app/models/issuemodel.h"
#include "app/models/preflightmodel.h"
#include "app/models/wordfilter.h"
#include "app/pages/page.h"

class QBoxLayout;

namespace thrifty::app {

class FindField;
class GroupFilter;
class LookBar;
class Panel;
class RowTable;
class TableArrangement;
class TextLabel;

/// The connected fleet: its workload clusters with what to do about each, the pre-flight, and what to look at.
class ClustersView : public QWidget {
    Q_OBJECT

  public:
    explicit ClustersView(FleetController& fleet, QWidget* parent = nullptr);

    void setSizeClass(SizeClass size);
    void refresh();
    [[nodiscard]] RowTable& clusters() { return *m_table; }
    [[nodiscard]] RowTable& checks() { return *m_checks; }
    [[nodiscard]] RowTable& issues() { return *m_issueList; }
    /// Shown where there are more clusters than rows, or when asked for.
    [[nodiscard]] FindField& find() { return *m_find; }
    void startFinding();
    [[nodiscard]] GroupFilter& groups() { return *m_groups; }
    /// Opens the fields below the table that say how the selected cluster is shown; none selected: the first.
    void startNaming();
    [[nodiscard]] LookBar& lookBar() { return *m_looks; }
    /// Selects a cluster in the table; what filters it away is cleared.
    void showCluster(const domain::ClusterName& cluster);
    [[nodiscard]] int toLookAt() const; ///< issues that are more than a hint

  signals:
    void noted(const QString& fact, const QString& sentence);
    void contextsRequested();
    void removalRequested(const QString& run); ///< of what it left behind

  private:
    void clusterAction(const QModelIndex& index, int action);
    void startMapping(); ///< edits the context of the selected cluster
    void issueAction(int row);
    void copyLogin(const domain::ClusterName& cluster);
    /// The selected cluster; null: none.
    [[nodiscard]] const session::ClusterConnection* selected() const;
    void refreshFilter();
    void arrangeColumns();
    void shareChecks();
    void spanProblems();

    FleetController& m_fleet;
    ClusterTableModel m_clusters;
    WordFilter m_shown; ///< what the table shows of them
    PreflightModel m_preflight;
    IssueModel m_issues;
    SizeClass m_size = SizeClass::M;
    QBoxLayout* m_split;
    Panel* m_clustersPanel;
    GroupFilter* m_groups;
    FindField* m_find;
    RowTable* m_table;
    TableArrangement* m_arrangement;
    LookBar* m_looks;
    Panel* m_preflightPanel;
    RowTable* m_checks;
    TextLabel* m_passed;
    TextLabel* m_toLookAt;
    TextLabel* m_notNeeded;
    RowTable* m_issueList;
};

} // namespace thrifty::app

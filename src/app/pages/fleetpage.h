// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

class QAction;
class QPushButton;
class QStackedWidget;

namespace thrifty::app {

class ClustersView;
class ContextsView;
class FindField;
class FleetCards;
class GroupFilter;
class LookBar;
class RowTable;

/// Which kubeconfigs, which of their contexts, and whether everything is there for an estimate: before a file is open,
/// before they are connected, and with the fleet connected. The three views are in fleet/.
class FleetPage : public Page {
    Q_OBJECT

  public:
    explicit FleetPage(Workbench& workbench, QWidget* parent = nullptr);

    void setSizeClass(SizeClass size) override;
    [[nodiscard]] QString idleText() const override;

    [[nodiscard]] RowTable& contextTable();
    [[nodiscard]] FindField& findContext();
    [[nodiscard]] FindField& findCluster();
    [[nodiscard]] LookBar& lookBar();
    [[nodiscard]] GroupFilter& groupFilter();
    [[nodiscard]] RowTable& clusterTable();
    [[nodiscard]] RowTable& checkTable();
    [[nodiscard]] RowTable& issueList();
    [[nodiscard]] QPushButton& primary() { return *m_primary; }
    /// The window's command that does what "Check again" does: the tooltip tells its keys.
    void setConnectCommand(const QAction& command);
    /// The contexts again while a fleet is connected, and back.
    void showContexts(bool on);
    /// Selects a cluster of the connected fleet.
    void showCluster(const domain::ClusterName& cluster);

  private:
    void addCommands();
    void refresh();
    void refreshContexts();
    void refreshFiles();                         ///< says which cannot be read
    [[nodiscard]] bool hasNothingToShow() const; ///< no contexts and no fleet
    void refreshFleet();
    void refreshPreflight();
    void openKubeconfigs();
    void openWorkload();
    void chooseControl(QWidget* at);
    void lockOrUnlock();
    void removeLeftover(const QString& run);
    void startDemo();
    void filesChanged(const QStringList& files);
    void filesReloaded(const QStringList& files, const QString& what);
    void leftoversRemoved(const QStringList& remaining);
    void primaryClicked();
    void answer(const QString& id, Severity severity, const QString& fact, const QString& sentence = {});

    FleetController& m_fleet;
    bool m_showContexts = false;
    QStringList m_fileProblems; ///< that were told
    QStackedWidget* m_stack;
    QPushButton* m_add;
    QPushButton* m_checkAgain;
    QPushButton* m_primary;
    ContextsView* m_contexts;
    FleetCards* m_cards;
    ClustersView* m_clusters;
};

} // namespace thrifty::app

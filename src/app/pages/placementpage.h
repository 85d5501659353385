// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QDateTime>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace thrifty::app {

class AppliedList;
class Panel;
class PlainTable;
class SegmentedControl;
class TimelineView;

/// Where the applied workload went: a lane for each cluster, what happened, the estimate beside the nodes really
/// obtained, pods and nodes; and the way back.
class PlacementPage : public Page {
    Q_OBJECT

  public:
    explicit PlacementPage(Workbench& workbench, QWidget* parent = nullptr);

    void setSizeClass(SizeClass size) override;
    [[nodiscard]] TimelineView& timeline() { return *m_timeline; }
    [[nodiscard]] PlainTable& events() { return *m_events; }
    [[nodiscard]] PlainTable& obtained() { return *m_obtained; }
    [[nodiscard]] PlainTable& pods() { return *m_pods; }
    /// Writes the placement as Markdown, CSV, or the timeline as PNG, by the ending of `path`.
    [[nodiscard]] domain::Expected<void> exportTo(const QString& path);

  private:
    void build();
    void refresh();
    void refreshEmpty();
    void refreshWithdraw();
    void listApplied();
    void refreshWhich();
    void followOn();
    void refreshTimeline(const session::PlacementStory& story);
    void refreshEvents(const session::PlacementStory& story);
    void refreshObtained(const session::PlacementStory& story);
    void refreshPods(const session::PlacementStory& story);
    void offerToRemember(const session::PlacementStory& story);
    void openWithdrawal();
    void askToExport();

    QStackedWidget* m_stack;
    class EmptyState* m_empty;
    QPushButton* m_way; ///< from there
    QPushButton *m_stop, *m_follow, *m_export, *m_withdraw;
    QAction* m_withdrawCommand;
    Panel *m_timelinePanel, *m_eventsPanel, *m_obtainedPanel, *m_podsPanel;
    QWidget* m_facts;
    QSplitter* m_lower;
    SegmentedControl* m_part;
    TimelineView* m_timeline;
    PlainTable *m_events, *m_obtained, *m_pods;
    class TextLabel *m_same, *m_difference, *m_running;
    bool m_wantsDialog = false, m_wasFollowing = false;
    QDateTime m_lastSeen;          ///< when following ended; invalid: it did not yet
    domain::ClusterName m_offered; ///< the cluster that it was offered to remember something about
    QComboBox* m_which;            ///< of several workloads that are applied
    AppliedList* m_applies;
};

} // namespace thrifty::app

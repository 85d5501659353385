// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardcursor.h"
#include "app/models/chartdata.h"
#include "app/pages/page.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <set>

class QComboBox;

namespace thrifty::app {

class ChartPanel;
class FactChip;
class SegmentedControl;

/// The three charts of the Estimates page and what is chosen in their headers: bars per cluster of one variant, per
/// variant on one cluster, per GPU SKU. The page places the panels and shows the same view in all its parts.
class EstimateCharts : public QObject {
    Q_OBJECT

  public:
    /// `page`: while it is hidden nothing is drawn.
    EstimateCharts(BoardCursor& cursor, QWidget& page);

    [[nodiscard]] ChartPanel& clusters() { return *m_clusters; }
    [[nodiscard]] ChartPanel& variants() { return *m_variants; }
    [[nodiscard]] ChartPanel& gpus() { return *m_gpus; }
    void setSizeClass(SizeClass size);
    /// Where clusters and variants share a place: the one that is chosen.
    void showChosen();

    /// What the next refresh shows.
    void setView(std::shared_ptr<const BoardView> view);
    /// In the next turns of the event loop, a chart in each; while a run goes on within half a second.
    void refreshSoon();
    void refresh();
    /// Shows what became visible and is behind the view.
    void catchUp();

  private:
    void buildSwitches();
    void buildChoices();
    void fillChoices();
    void fillHeads();
    /// Draws the first chart that can be seen and is behind the view; false: there is none.
    bool drawNext();
    [[nodiscard]] GpuFilter gpuFilter() const;
    [[nodiscard]] int shownVariant() const;
    [[nodiscard]] int shownCluster() const;

    BoardCursor& m_cursor;
    QWidget& m_page;
    std::shared_ptr<const BoardView> m_view;
    SizeClass m_size = SizeClass::M;
    ChartPanel *m_clusters, *m_gpus, *m_variants;
    SegmentedControl *m_clusterSwitch, *m_variantSwitch;
    FactChip* m_variantChip;
    QComboBox *m_clusterCombo, *m_gpuFilter;
    bool m_showVariants = false;
    std::set<ChartPanel*> m_stale; ///< behind the view
    QTimer m_pause, m_turn;
};

} // namespace thrifty::app

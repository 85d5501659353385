// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardcursor.h"
#include "app/models/matrixmodel.h"
#include "app/pages/page.h"

#include <memory>

class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace thrifty::app {

class ChartPanel;
class EmptyState;
class EstimateCharts;
class EstimateMessages;
class ExplanationPanel;
struct FileKind;
class GroupFilter;
class HeatLegend;
class MatrixView;
class Panel;
class ReclaimFilter;
class SegmentedControl;
class TabStrip;

/// What every variant costs on every cluster: the matrix, its charts, and why. All of it reads one BoardView.
class EstimatesPage : public Page {
    Q_OBJECT

  public:
    explicit EstimatesPage(Workbench& workbench, QWidget* parent = nullptr);
    ~EstimatesPage() override;

    [[nodiscard]] QString priceSource() const override;
    [[nodiscard]] QString idleText() const override;
    void setSizeClass(SizeClass size) override;

    [[nodiscard]] BoardCursor& cursor() { return m_cursor; }
    [[nodiscard]] MatrixView& matrix() { return *m_matrix; }
    [[nodiscard]] MatrixModel& model() { return m_model; }
    [[nodiscard]] GroupFilter& groupFilter() { return *m_groups; }
    [[nodiscard]] ReclaimFilter& reclaimFilter() { return *m_reclaim; }
    [[nodiscard]] ChartPanel& clusterPanel();
    [[nodiscard]] ChartPanel& gpuPanel();
    [[nodiscard]] ChartPanel& variantPanel();
    [[nodiscard]] ExplanationPanel& explanation() { return *m_explanation; }
    /// The primary action: runs when the lock is open, else the bar says what is written and offers to unlock.
    /// `without`: clusters that this run leaves out.
    void estimate(const std::vector<domain::ClusterName>& without = {});
    /// Commands of the menus that the page's buttons do as well: their tips tell the keys.
    void setCommands(const QAction& estimate, const QAction& present);
    /// Opens the choice of what to export.
    void askToExport();
    /// Opens the slide for the row that is shown.
    void present();
    void showCauses();
    void noteFact(CellId cell);
    void forgetFact(CellId cell);
    /// Writes the result as PDF, HTML, CSV, Markdown or JSON by the ending of `path`.
    [[nodiscard]] domain::Expected<void> exportTo(const QString& path) const;

  signals:
    /// Someone asks for more than one file: a folder or an archive for a review.
    void exportRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void addCommands();
    void buildHeader();
    void buildBody();
    void arrange();
    void arrangeHeights();
    void refresh();
    void refreshExplanation();
    void refreshHeader();
    [[nodiscard]] PageId missingStep();
    void followCursor();
    void filterColumns();
    void refreshReclaim();
    void leaveTitleRoom(SizeClass size);
    void estimateAgain(const std::vector<CellId>& cells);
    void saveFile(const std::vector<FileKind>& kinds, std::size_t chosen);
    void askAgain(int cluster);
    void fillCellMenu(QMenu& menu, CellId cell);
    [[nodiscard]] int shownVariant() const;

    BoardCursor m_cursor;
    MatrixModel m_model;
    std::shared_ptr<const BoardView> m_view;
    int m_hiddenColumns = 0; ///< by the filter of groups
    QString m_hides;         ///< what both filters hide, in words
    int m_reclaimed = 0;     ///< cells above the limit for spot nodes
    EstimateMessages* m_runMessages;

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton *m_build, *m_listPrices;
    QWidget* m_body;
    SegmentedControl* m_units;
    QComboBox* m_unitCombo;
    QPushButton* m_export;
    QPushButton* m_present;
    QPushButton* m_primary;
    const QAction* m_estimateCommand = nullptr; ///< for its keys; null: it has none yet

    Panel* m_matrixPanel;
    MatrixView* m_matrix;
    GroupFilter* m_groups;
    ReclaimFilter* m_reclaim;
    HeatLegend* m_heat;
    EstimateCharts* m_charts;
    ExplanationPanel* m_explanation;
    Panel* m_tabsPanel;
    TabStrip* m_tabs;
    QStackedWidget* m_tabPages;
    bool m_closed = false, m_causes = false;
    CellId m_followed, m_followedCompared; ///< what charts and explanation show
};

} // namespace thrifty::app

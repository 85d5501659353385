// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <map>
#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace thrifty::app {

class EmptyState;
class Panel;
class PlainTable;
class TableArrangement;

/// Every run that was kept: searched, opened again to read, two of them compared cell by cell. Space marks A and B.
class HistoryPage : public Page {
    Q_OBJECT

  public:
    explicit HistoryPage(Workbench& workbench, QWidget* parent = nullptr);

    void setSizeClass(SizeClass size) override;
    [[nodiscard]] PlainTable& list() { return *m_list; }
    [[nodiscard]] PlainTable& comparison() { return *m_comparison; }
    [[nodiscard]] QLineEdit& searchField() { return *m_search; }
    /// Leaves out of the comparison what is equal in both runs.
    [[nodiscard]] QCheckBox& onlyChanged() { return *m_onlyChanged; }
    /// Marks the run of a row: of two that are marked the older is A; once more takes the mark off.
    void mark(int row);
    void openSelected();
    /// It has a result that this version understands.
    [[nodiscard]] static bool canBeOpened(const store::RunSummary& run);
    /// Shows it on the Estimates page as soon as it has been read.
    void open(const store::RunSummary& run);
    /// Asks in the message bar whether the selected run is to go for good.
    void askToDelete();
    /// The two marked runs, cell by cell, as CSV.
    [[nodiscard]] domain::Expected<void> saveComparison(const QString& path);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void refresh();
    void refreshComparison();
    void compare(const domain::EstimateResult& a, const domain::EstimateResult& b, QStringList& facts);
    void showAccuracy();
    void refreshOpen();
    void showMenu(const QPoint& at);
    [[nodiscard]] std::optional<store::RunSummary> runOf(const domain::RunId& run) const;
    [[nodiscard]] std::optional<store::RunSummary> runAt(int row) const;

    QStackedWidget* m_stack;
    EmptyState *m_empty, *m_nothingMarked;
    QLineEdit* m_search;
    QCheckBox* m_onlyChanged;
    QPushButton *m_open, *m_saveComparison, *m_copy, *m_swap;
    QSplitter* m_splitter;
    QSplitter* m_lower;
    Panel *m_listPanel, *m_comparisonPanel, *m_changedPanel;
    PlainTable *m_list, *m_comparison;
    TableArrangement* m_arrangement;
    class TextLabel *m_figure, *m_facts, *m_none, *m_allEqual;
    domain::RunId m_a, m_b, m_opening;
    std::map<domain::RunId, store::RunSummary> m_marked; ///< those that were, as they were then
    int m_openingNumber = 0;
    QString m_toldError;
    std::size_t m_toldNotices = 0;
};

} // namespace thrifty::app

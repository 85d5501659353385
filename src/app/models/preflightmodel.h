// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"

#include <QAbstractTableModel>

namespace thrifty::app {

/// The pre-flight as a checklist: a row for each check, a column for the control plane and for each cluster. Checks and
/// clusters with something to look at stand first; while it is checked nothing moves.
class PreflightModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    explicit PreflightModel(FleetController& fleet, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    struct Counts {
        int passed = 0, toLookAt = 0, notNeeded = 0, unknown = 0, waiting = 0;
        int troubled = 0; ///< clusters with something to look at
    };
    [[nodiscard]] Counts counts() const { return m_counts; }
    /// The column of a cluster (empty: the control plane); -1: not there.
    [[nodiscard]] int columnOf(const domain::ClusterName& name) const;

  private:
    struct Cell {
        QString text, icon, tip;
        int tone = 0;
        bool operator==(const Cell&) const = default;
    };
    using Cells = std::vector<std::vector<Cell>>; ///< by column, then by row
    void refresh();
    [[nodiscard]] std::vector<Cell> column(const domain::ClusterName& name, bool isStatic, std::size_t checks,
                                           Counts& counts) const;
    [[nodiscard]] const Cell& cell(const QModelIndex& index) const;
    [[nodiscard]] const QString& title(int row) const;
    FleetController& m_fleet;
    // In the usual order, and which of them stand where.
    std::vector<domain::ClusterName> m_columns;
    QStringList m_titles;
    Cells m_cells;
    std::vector<std::size_t> m_columnOrder, m_rowOrder;
    Counts m_counts;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"

#include <QAbstractTableModel>

namespace thrifty::app {

/// The pre-flight as a checklist: a row for each check, a column for the control plane and for each cluster.
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
    struct Row {
        QString title;
        std::vector<Cell> cells;
        bool operator==(const Row&) const = default;
    };
    void refresh();
    [[nodiscard]] std::vector<Cell> column(const domain::ClusterName& name, bool isStatic, Counts& counts) const;
    FleetController& m_fleet;
    std::vector<domain::ClusterName> m_columns;
    QStringList m_titles;
    std::vector<std::vector<Cell>> m_cells; ///< by column, then by row
    Counts m_counts;
};

} // namespace thrifty::app

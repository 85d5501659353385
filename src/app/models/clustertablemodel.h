// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"

#include <QAbstractTableModel>

namespace thrifty::app {

/// The workload clusters of the fleet, as the control plane and the pre-flight tell of them.
class ClusterTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        Swatch,
        Cluster,
        Context,
        Provider,
        Place,
        Version,
        Allocation,
        Ready,
        Nodes,
        FreeGpus,
        Rights,
        ColumnCount
    };

    explicit ClusterTableModel(FleetController& fleet, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Maps a context to the cluster (Context); the empty name guesses again.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] const session::ClusterConnection* connection(int row) const;
    [[nodiscard]] int rowOf(const domain::ClusterName& name) const; ///< -1: not there

  private:
    struct Cell {
        QString text, icon, detail, tip;
        int tone = 0;
        bool operator==(const Cell&) const = default;
    };
    using Row = std::vector<Cell>;
    void refresh();
    [[nodiscard]] Row cellsOf(const session::ClusterConnection& connection) const;
    FleetController& m_fleet;
    std::shared_ptr<const session::FleetSnapshot> m_snapshot;
    std::vector<Row> m_rows;
};

/// What a cloud is called: "gce" and "gcp" are GKE.
[[nodiscard]] QString providerName(const std::string& provider);

} // namespace thrifty::app

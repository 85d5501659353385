// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/models/rowsmodel.h"

namespace thrifty::app {

struct ClusterCell {
    QString text, icon, detail, tip;
    int tone = 0;
    QVariant sort; ///< what it is sorted by; none: not known
    bool operator==(const ClusterCell&) const = default;
};
/// What can be done about a cluster that cannot be asked, in the order of ActionsRole.
enum class ClusterAction { CopyLogin, TryAgain, Details, ShowContexts };
struct ClusterRow {
    QString name;                   ///< of the cluster
    QString group;                  ///< the user's; empty: none
    QString search;                 ///< all that finds it
    std::vector<ClusterCell> cells; ///< by column
    std::vector<ClusterAction> actions;
    bool fixedDetail = false; ///< the detail of Ready is a command
    int colour = 0;           ///< of the cluster
    [[nodiscard]] const ClusterCell& operator[](int column) const { return cells[static_cast<std::size_t>(column)]; }
    [[nodiscard]] ClusterCell& operator[](int column) { return cells[static_cast<std::size_t>(column)]; }
    bool operator==(const ClusterRow&) const = default;
};

/// The workload clusters of the fleet, as the control plane and the pre-flight tell of them.
class ClusterTableModel : public RowsModel<ClusterRow> {
    Q_OBJECT

  public:
    enum Column {
        Swatch,
        Cluster,
        Group,
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

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Maps a context to the cluster (Context); the empty name guesses again.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] const session::ClusterConnection* connection(int row) const;
    [[nodiscard]] const std::vector<ClusterAction>& actions(int row) const { return this->row(row).actions; }
    [[nodiscard]] int rowOf(const domain::ClusterName& name) const; ///< -1: not there

    struct StateWord {
        QString text;
        bool icon = false; ///< one stands before it
    };
    /// What the cells of a column say in place of a name or number: there must be room for the whole of it.
    [[nodiscard]] static std::vector<StateWord> stateWords(int column);

  private:
    void refresh();
    [[nodiscard]] ClusterRow cellsOf(const session::ClusterConnection& connection);
    FleetController& m_fleet;
    std::shared_ptr<const session::FleetSnapshot> m_snapshot;
};

/// What a cloud is called: "gce" and "gcp" are GKE.
[[nodiscard]] QString providerName(const std::string& provider);
/// By what a cluster is found: name, context, provider in the cloud's word and in people's, region, zone.
[[nodiscard]] QString clusterWords(const domain::Cluster& cluster);

} // namespace thrifty::app

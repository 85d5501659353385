// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/models/rowsmodel.h"

namespace thrifty::app {

/// What can be done about a context, in the order of ActionsRole.
enum class ContextAction { CopyLogin, TryAgain, Details };

struct ContextRow {
    domain::ContextName context;
    QString name, server, login, state, detail, icon, details, loginCommand, hints;
    QString alias;  ///< of the cluster that it reaches, or reached last
    QString search; ///< all that finds it, also what the cluster that it reaches is called
    int tone = 0;
    bool fixedLogin = false, chosen = false, chosable = true;
    std::vector<ContextAction> actions;
    bool operator==(const ContextRow&) const = default;
};

/// The contexts of the opened kubeconfigs: which take part, how each logs in, and what became of it.
class ContextTableModel : public RowsModel<ContextRow> {
    Q_OBJECT

  public:
    enum Column { Chosen, Context, Server, Login, State, ColumnCount };

    explicit ContextTableModel(FleetController& fleet, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] domain::ContextName context(int row) const;
    [[nodiscard]] const std::vector<ContextAction>& actions(int row) const;
    [[nodiscard]] QString loginCommand(int row) const;
    /// The whole reason, for a tooltip and for "Details".
    [[nodiscard]] QString details(int row) const;

  private:
    void refresh();
    [[nodiscard]] ContextRow rowOf(const session::ContextEntry& entry) const;
    [[nodiscard]] QString searchText(const session::ContextEntry& entry, const ContextRow& row) const;
    FleetController& m_fleet;
};

} // namespace thrifty::app

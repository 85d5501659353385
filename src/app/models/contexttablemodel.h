// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"

#include <QAbstractTableModel>

namespace thrifty::app {

/// The contexts of the opened kubeconfigs: which take part, how each logs in, and what became of it.
class ContextTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Chosen, Context, Server, Login, State, ColumnCount };
    /// What can be done about a context, in the order of ActionsRole.
    enum class Action { CopyLogin, TryAgain, Details };

    explicit ContextTableModel(FleetController& fleet, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] domain::ContextName context(int row) const;
    [[nodiscard]] const std::vector<Action>& actions(int row) const;
    [[nodiscard]] QString loginCommand(int row) const;
    /// The whole reason, for a tooltip and for "Details".
    [[nodiscard]] QString details(int row) const;

  private:
    struct Row {
        domain::ContextName context;
        QString name, server, login, state, detail, icon, details, loginCommand;
        int tone = 0;
        bool fixedLogin = false, chosen = false, chosable = true;
        std::vector<Action> actions;
        bool operator==(const Row&) const = default;
    };
    void refresh();
    [[nodiscard]] Row rowOf(const session::ContextEntry& entry) const;
    FleetController& m_fleet;
    std::vector<Row> m_rows;
};

} // namespace thrifty::app

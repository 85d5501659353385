// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/rowsmodel.h"
#include "app/window/commandkeys.h"

namespace thrifty::app {

/// A line of the list of keys: the name of a menu or page, or one of its commands.
struct KeyRow {
    const Command* command = nullptr; ///< none: a heading
    QString name, keys, usual;        ///< usual: where the keys are others
    bool operator==(const KeyRow&) const = default;
};

/// Every command and its keys, group by group; those that are an action can be given others.
class KeysModel : public RowsModel<KeyRow> {
    Q_OBJECT

  public:
    enum Column { Name, Keys, Reset, ColumnCount };
    explicit KeysModel(CommandKeys& keys, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Keys that belong to another command are refused, and refused() says to which.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void reset(int row);
    void resetAll();
    /// Only commands that have all words of the text in their name, group or keys. One that is changed then stays,
    /// whatever its keys become.
    void find(const QString& text);

  signals:
    void refused(const QString& why); ///< empty: no longer

  private:
    void refresh();
    bool give(const Command& command, const QList<QKeySequence>& keys);
    CommandKeys& m_keys;
    std::vector<const Command*> m_found;
};

} // namespace thrifty::app

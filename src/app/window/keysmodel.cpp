// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keysmodel.h"

#include "app/models/cellroles.h"

#include <QAction>

#include <algorithm>

namespace thrifty::app {

KeysModel::KeysModel(CommandKeys& keys, QObject* parent)
    : RowsModel(parent)
    , m_keys(keys) {
    find({});
}

void KeysModel::find(const QString& text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    m_found.clear();
    for (const Command& command : m_keys.commands()) {
        const QString all = command.group + u' ' + command.name + u' ' + keysText(command.keys());
        if (std::all_of(words.begin(), words.end(),
                        [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            m_found.push_back(&command);
    }
    refresh();
}

void KeysModel::refresh() {
    std::vector<KeyRow> rows;
    QString group;
    for (const Command* command : m_found) {
        if (command->group != group)
            rows.push_back({nullptr, group = command->group, {}, {}});
        rows.push_back({command, command->name, keysText(command->keys()),
                        !command->changed()      ? QString()
                        : command->usual.empty() ? tr("no keys")
                                                 : keysText(command->usual)});
    }
    setRows(std::move(rows), &KeyRow::name);
}

int KeysModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyRow& row = this->row(index.row());
    const bool heading = row.command == nullptr, fixed = !heading && row.command->action == nullptr;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Name               ? row.name
               : index.column() == Keys && !heading ? (row.keys.isEmpty() ? tr("no keys") : row.keys)
                                                    : QString();
    case Qt::AccessibleDescriptionRole:
        return heading ? QString() : row.command->group;
    case Qt::ToolTipRole:
        return index.column() == Name ? row.name : row.keys;
    case Qt::EditRole:
        return index.column() == Keys && !heading ? QVariant::fromValue(row.command->keys().value(0)) : QVariant();
    case DetailRole:
        if (index.column() != Keys || heading)
            return {};
        return fixed ? tr("always") : row.usual.isEmpty() ? QString() : tr("usually %1").arg(row.usual);
    case ActionsRole:
        return index.column() == Reset && !row.usual.isEmpty() ? QStringList{tr("Reset")} : QStringList();
    case SectionRole:
        return heading;
    case StrongRole:
        return heading || (index.column() == Keys && !row.usual.isEmpty());
    case ToneRole:
        return static_cast<int>(index.column() == Keys && row.keys.isEmpty() ? Tone::Quiet
                                : fixed                                      ? Tone::Second
                                                                             : Tone::Normal);
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return section == Name ? tr("Command") : section == Keys ? tr("Keys") : QString();
}

Qt::ItemFlags KeysModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || row(index.row()).command == nullptr)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Keys && row(index.row()).command->action != nullptr)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool KeysModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!flags(index).testFlag(Qt::ItemIsEditable) || role != Qt::EditRole)
        return false;
    const auto keys = value.value<QKeySequence>();
    return give(*row(index.row()).command, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

void KeysModel::reset(int row) {
    if (const Command* command = this->row(row).command)
        give(*command, command->usual);
}

void KeysModel::resetAll() {
    m_keys.resetAll();
    emit refused({});
    refresh();
}

bool KeysModel::give(const Command& command, const QList<QKeySequence>& keys) {
    for (const QKeySequence& each : keys) {
        if (const Command* holder = m_keys.holder(command, each)) {
            emit refused(tr("%1 belongs to “%2” (%3).")
                             .arg(each.toString(QKeySequence::NativeText), holder->name, holder->group));
            return false;
        }
    }
    m_keys.setKeys(command, keys);
    emit refused({});
    refresh();
    return true;
}

} // namespace thrifty::app

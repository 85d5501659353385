// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/variablesmodel.h"

#include "app/format/secretvalues.h"
#include "app/format/text.h"
#include "app/models/cellroles.h"
#include "session/planfile.h"

#include <QLocale>

#include <algorithm>

namespace thrifty::app {

VariablesModel::VariablesModel(WorkloadController& workload, QObject* parent)
    : RowsModel(parent)
    , m_workload(workload) {
    connect(&workload, &WorkloadController::changed, this, &VariablesModel::refresh);
    refresh();
}

void VariablesModel::refresh() {
    setRows(m_workload.variables(), &Variable::name);
}

bool VariablesModel::isCovered(int row) const {
    return !m_secretsShown && variable(row).set && session::looksSecret(variable(row).name.toStdString());
}

bool VariablesModel::hasSecrets() const {
    const std::vector<Variable>& all = m_workload.variables();
    return std::any_of(all.begin(), all.end(),
                       [](const Variable& each) { return each.set && session::looksSecret(each.name.toStdString()); });
}

void VariablesModel::setSecretsShown(bool shown) {
    m_secretsShown = shown;
    if (rowCount() > 0)
        emit dataChanged(index(0, Value), index(rowCount() - 1, Value));
}

int VariablesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VariablesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Variable& row = variable(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return QString(QStringLiteral("${") + row.name + u'}');
        if (index.column() == Value)
            return !row.set                 ? tr("no value, stays as it is")
                   : isCovered(index.row()) ? secretDots()
                                            : oneLine(row.value);
        return tr("%n place(s), first in line %1", nullptr, row.uses).arg(QLocale().toString(row.line));
    case Qt::EditRole:
        return index.column() == Value ? QVariant(row.value) : QVariant();
    case FixedRole:
        return index.column() == Name || (index.column() == Value && row.set);
    case ToneRole:
        return static_cast<int>(index.column() == Name || (index.column() == Value && row.set) ? Tone::Normal
                                                                                               : Tone::Quiet);
    default:
        return {};
    }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return section == Name ? tr("Variable") : section == Value ? tr("Value") : tr("Used in");
}

Qt::ItemFlags VariablesModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Value)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool VariablesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Value || role != Qt::EditRole)
        return false;
    m_workload.setVariable(variable(index.row()).name, value.toString());
    return true;
}

} // namespace thrifty::app

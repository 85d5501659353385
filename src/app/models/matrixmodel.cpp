// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/matrixmodel.h"

#include "app/format/spreadsheet.h"
#include "app/format/statetext.h"

#include <algorithm>

namespace thrifty::app {

MatrixModel::MatrixModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_view(std::make_shared<const BoardView>()) {}

void MatrixModel::setView(std::shared_ptr<const BoardView> view) {
    const auto same = [](const auto& before, const auto& after) {
        return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                          [](const auto& a, const auto& b) { return a.name == b.name; });
    };
    if (!same(m_view->variants, view->variants) || !same(m_view->clusters, view->clusters)) {
        beginResetModel();
        m_view = std::move(view);
        endResetModel();
        return;
    }
    m_view = std::move(view);
    if (rowCount() == 0 || columnCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

CellFacts MatrixModel::facts(const QModelIndex& index) const {
    return cellFacts(*m_view, cellOf(index));
}

int MatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_view->variants.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_view->clusters.size());
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const CellId id = cellOf(index);
    if (!m_view->board->contains(id))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellFacts(*m_view, id).main;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return cellTip(*m_view, id);
    case Qt::AccessibleTextRole:
        return cellSentence(*m_view, id);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Horizontal) {
        if (section < 0 || at >= m_view->clusters.size())
            return {};
        const BoardView::Cluster& cluster = m_view->clusters[at];
        switch (role) {
        case Qt::DisplayRole:
            return cluster.shown();
        case SubRole:
            return cluster.place;
        case SwatchRole:
            return cluster.color;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return cluster.place.isEmpty() ? cluster.full() : cluster.full() + QStringLiteral(", ") + cluster.place;
        case Qt::TextAlignmentRole:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    if (section < 0 || at >= m_view->variants.size())
        return {};
    const BoardView::Variant& variant = m_view->variants[at];
    switch (role) {
    case Qt::DisplayRole:
        return variant.name;
    case SubRole:
        return variant.since == SinceRun::Same ? variant.intent : sinceText(variant.since);
    case WarnRole:
        return variant.since != SinceRun::Same;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QString text = variant.name;
        for (const QString& more : {variant.intent, sinceText(variant.since)})
            text += more.isEmpty() ? QString() : QStringLiteral(", ") + more;
        return text;
    }
    default:
        return {};
    }
}

QString MatrixModel::asTsv() const {
    QString text = QStringLiteral("variant (USD %1)").arg(perUnit(m_view->unit));
    for (const BoardView::Cluster& cluster : m_view->clusters)
        text += u'\t' + spreadsheetText(cluster.name);
    for (int row = 0; row < rowCount(); ++row) {
        text += u'\n' + spreadsheetText(m_view->variants[static_cast<std::size_t>(row)].name);
        for (int column = 0; column < columnCount(); ++column) {
            const domain::ClusterEstimate* answer = m_view->answer({row, column});
            text += u'\t';
            if (answer == nullptr || !isPriced(*answer)) {
                text += cellFacts(*m_view, {row, column}).main;
                continue;
            }
            const auto amount = domain::Money::multiply(*answer->payPerHour(), hoursOf(m_view->unit));
            if (amount)
                text += toQt(amount->text(decimalsOf(m_view->unit)));
        }
    }
    return text;
}

} // namespace thrifty::app

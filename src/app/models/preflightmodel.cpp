// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/preflightmodel.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/models/cellroles.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace thrifty::app {

using session::ClusterPreflight;
using session::Seen;

PreflightModel::PreflightModel(FleetController& fleet, QObject* parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet) {
    connect(&fleet, &FleetController::changed, this, &PreflightModel::refresh);
    connect(&fleet, &FleetController::preflightChanged, this, &PreflightModel::refresh);
    connect(&fleet.looks(), &FleetLooks::changed, this,
            [this] { emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); });
    refresh();
}

std::vector<PreflightModel::Cell> PreflightModel::column(const domain::ClusterName& name, bool isStatic,
                                                         std::size_t checks, Counts& counts) const {
    const ClusterPreflight* row = m_fleet.preflight(name);
    const session::PreflightRequest& needs = m_fleet.needs();
    const QLocale locale;
    std::vector<Cell> cells;
    const auto ok = [&](const QString& text, const QString& tip = {}) {
        ++counts.passed;
        cells.push_back({text, QStringLiteral("check"), tip, static_cast<int>(Tone::Normal)});
    };
    const auto look = [&](const QString& text, const QString& tip = {}) {
        ++counts.toLookAt;
        cells.push_back({text, QStringLiteral("warning"), tip, static_cast<int>(Tone::Warn)});
    };
    const auto bad = [&](const QString& text, const QString& tip) {
        ++counts.toLookAt;
        cells.push_back({text, QStringLiteral("circle-x"), tip, static_cast<int>(Tone::Bad)});
    };
    const auto quiet = [&](const QString& text, const QString& tip = {}) {
        ++counts.notNeeded;
        cells.push_back({text, {}, tip, static_cast<int>(Tone::Quiet)});
    };
    const auto unknown = [&](const QString& tip = {}) {
        ++counts.unknown;
        cells.push_back({tr("unknown"), {}, tip, static_cast<int>(Tone::Quiet)});
    };
    if (row == nullptr) {
        counts.waiting += static_cast<int>(checks);
        cells.assign(checks,
                     {m_fleet.checking() ? tr("checking") : tr("not checked"), {}, {}, static_cast<int>(Tone::Quiet)});
        return cells;
    }
    if (row->error) {
        const QString tip = problemText(*row->error);
        switch (row->error->code) {
        case domain::ErrorCode::Unauthorized:
            look(tr("log in"), tip);
            break;
        case domain::ErrorCode::Refused:
            look(tr("not allowed"), tip);
            break;
        case domain::ErrorCode::NotFound:
            look(tr("no context"), tip);
            break;
        default:
            bad(tr("unreachable"), tip);
        }
        while (cells.size() < checks)
            unknown();
        return cells;
    }
    if (row->latency)
        ok(tr("%1 ms").arg(locale.toString(static_cast<qlonglong>(row->latency->count()))));
    else
        unknown();

    const auto denied = row->denied();
    if (row->rights.empty()) {
        unknown();
    } else if (denied.empty()) {
        ok(tr("%1 of %2").arg(locale.toString(row->allowed()), locale.toString(static_cast<int>(row->rights.size()))));
    } else {
        QStringList missing;
        for (const session::AccessRight& right : denied)
            missing << toQt(right.text());
        look(denied.size() == 1 ? tr("%1 missing").arg(missing.front())
                                : tr("%n right(s) missing", nullptr, static_cast<int>(denied.size())),
             tr("missing: %1").arg(missing.join(QStringLiteral(", "))));
    }
    if (!needs.ns.empty()) {
        if (row->ns == Seen::Yes)
            ok(tr("there"));
        else if (row->ns == Seen::No)
            look(tr("missing"), tr("Pods could not be made there: make the namespace, or leave the cluster out."));
        else
            unknown(tr("The namespace may not be read."));
    }
    for (const session::NeededKind& kind : needs.kinds) {
        const auto found = std::find_if(row->kinds.begin(), row->kinds.end(),
                                        [&](const ClusterPreflight::Kind& one) { return one.kind == kind; });
        if (found == row->kinds.end() || found->served == Seen::Unknown)
            unknown();
        else if (found->served == Seen::Yes)
            ok(toQt(kind.apiVersion).section(u'/', -1));
        else
            look(tr("not installed"), tr("The server does not know %1 of %2: install its operator there.")
                                          .arg(toQt(kind.kind), toQt(kind.apiVersion)));
    }
    if (row->gates == Seen::Yes)
        ok(tr("supported"));
    else if (row->gates == Seen::No)
        bad(tr("too old"), tr("Kubernetes before 1.27 drops scheduling gates: pods of an estimate would run."));
    else
        unknown();
    if (row->isControl())
        quiet(tr("not needed"));
    else if (isStatic)
        quiet(tr("not needed, static"));
    else if (row->estimator == Seen::Yes)
        ok(row->estimatorVersion.empty() ? tr("there") : toQt(row->estimatorVersion));
    else if (row->estimator == Seen::No)
        look(tr("not there"), tr("Without Luna the cluster cannot say what pods would cost."));
    else
        unknown(tr("Its deployment may not be read; an estimate still tries."));
    if (!needs.ns.empty()) {
        if (row->isControl())
            quiet(tr("not needed"));
        else if (isStatic)
            quiet(tr("not needed, static"));
        else if (!row->gatedPodsOfOthers)
            unknown();
        else if (*row->gatedPodsOfOthers == 0)
            ok(tr("none"));
        else
            look(tr("%n pod(s)", nullptr, *row->gatedPodsOfOthers),
                 tr("Luna may count them into this workload's nodes."));
    }
    if (!row->clockAhead)
        unknown();
    else if (std::abs(row->clockAhead->count()) < 5)
        ok(row->clockAhead->count() == 0 ? tr("within 1 s")
                                         : tr("within %1 s").arg(std::abs(row->clockAhead->count()) + 1));
    else
        look(row->clockAhead->count() > 0
                 ? tr("%1 s ahead").arg(locale.toString(qlonglong(row->clockAhead->count())))
                 : tr("%1 s behind").arg(locale.toString(qlonglong(-row->clockAhead->count()))),
             tr("Ages of events are told by the server's clock."));
    return cells;
}

void PreflightModel::refresh() {
    const session::PreflightRequest& needs = m_fleet.needs();
    std::vector<domain::ClusterName> columns;
    std::vector<bool> statics;
    QStringList titles;
    if (const auto snapshot = m_fleet.snapshot()) {
        columns.emplace_back();
        statics.push_back(false);
        for (const session::ClusterConnection& connection : snapshot->clusters) {
            columns.push_back(connection.cluster.name);
            statics.push_back(connection.cluster.allocation == domain::Allocation::Static);
        }
        titles << tr("Reachable");
        titles << (needs.ns.empty() ? tr("Rights") : tr("Rights in %1").arg(toQt(needs.ns)));
        if (!needs.ns.empty())
            titles << tr("Namespace %1").arg(toQt(needs.ns));
        for (const session::NeededKind& kind : needs.kinds)
            titles << tr("%1 kind").arg(toQt(kind.kind));
        titles << tr("Scheduling gates") << tr("Luna seen");
        if (!needs.ns.empty())
            titles << tr("Gated pods of others");
        titles << tr("Clock");
    }
    Counts counts;
    Cells cells;
    for (std::size_t at = 0; at < columns.size(); ++at)
        cells.push_back(column(columns[at], statics[at], static_cast<std::size_t>(titles.size()), counts));
    const auto loud = [](const Cell& cell) {
        return cell.tone == static_cast<int>(Tone::Warn) || cell.tone == static_cast<int>(Tone::Bad);
    };
    const auto troubled = [&](std::size_t at) { return std::any_of(cells[at].begin(), cells[at].end(), loud); };
    const auto failing = [&](std::size_t row) {
        return std::any_of(cells.begin(), cells.end(), [&](const auto& each) { return loud(each[row]); });
    };
    std::vector<std::size_t> columnOrder(columns.size()), rowOrder(static_cast<std::size_t>(titles.size()));
    std::iota(columnOrder.begin(), columnOrder.end(), 0);
    std::iota(rowOrder.begin(), rowOrder.end(), 0);
    const auto clusters = columnOrder.begin() + (columns.empty() ? 0 : 1); // the control plane stays before them
    counts.troubled = static_cast<int>(std::count_if(clusters, columnOrder.end(), troubled));
    const bool known = columns == m_columns && titles == m_titles;
    if (known && m_fleet.checking()) {
        columnOrder = m_columnOrder;
        rowOrder = m_rowOrder;
    } else {
        std::stable_partition(clusters, columnOrder.end(), troubled);
        std::stable_partition(rowOrder.begin(), rowOrder.end(), failing);
    }
    const bool same = known && columnOrder == m_columnOrder && rowOrder == m_rowOrder;
    m_counts = counts;
    if (same && cells == m_cells)
        return;
    if (!same)
        beginResetModel();
    m_columns = std::move(columns);
    m_titles = titles;
    m_cells = std::move(cells);
    m_columnOrder = std::move(columnOrder);
    m_rowOrder = std::move(rowOrder);
    if (same)
        emit dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    else
        endResetModel();
}

const PreflightModel::Cell& PreflightModel::cell(const QModelIndex& index) const {
    return m_cells[m_columnOrder[static_cast<std::size_t>(index.column() - 1)]]
                  [m_rowOrder[static_cast<std::size_t>(index.row())]];
}

const QString& PreflightModel::title(int row) const {
    return m_titles.at(static_cast<qsizetype>(m_rowOrder[static_cast<std::size_t>(row)]));
}

int PreflightModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

int PreflightModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant PreflightModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return title(index.row());
        return role == ToneRole ? QVariant(static_cast<int>(Tone::Second)) : QVariant();
    }
    const Cell& cell = this->cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return tr("%1 on %2: %3")
            .arg(title(index.row()), headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 cell.text);
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case IconRole:
        return cell.icon;
    case ToneRole:
        return cell.tone;
    default:
        return {};
    }
}

QVariant PreflightModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section > static_cast<int>(m_columns.size()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (section == 0)
        return tr("Check");
    const domain::ClusterName& name = m_columns[m_columnOrder[static_cast<std::size_t>(section - 1)]];
    if (!name.empty())
        return role == Qt::DisplayRole ? m_fleet.looks().shownName(name) : m_fleet.looks().fullName(name);
    const auto snapshot = m_fleet.snapshot();
    return snapshot ? tr("%1 (control plane)").arg(toQt(snapshot->novaContext)) : tr("Control plane");
}

int PreflightModel::columnOf(const domain::ClusterName& name) const {
    const auto found =
        std::find_if(m_columnOrder.begin(), m_columnOrder.end(), [&](std::size_t at) { return m_columns[at] == name; });
    return found == m_columnOrder.end() ? -1 : static_cast<int>(found - m_columnOrder.begin()) + 1;
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clustertablemodel.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/models/cellroles.h"

#include <QLocale>
#include <QStringList>
#include <QVersionNumber>

namespace thrifty::app {

namespace {

/// "v1.33.4-gke.1172000" is 1.33 to people; the tooltip has the rest.
QString minorVersion(const std::string& version) {
    const QString text = toQt(version).mid(version.starts_with('v') ? 1 : 0);
    const qsizetype second = text.indexOf(u'.', text.indexOf(u'.') + 1);
    return second < 0 ? text : text.left(second);
}

} // namespace

QString providerName(const std::string& provider) {
    if (provider == "gcp" || provider == "gce")
        return QStringLiteral("GKE");
    if (provider == "aws")
        return QStringLiteral("EKS");
    if (provider == "azure")
        return QStringLiteral("AKS");
    return oneLine(toQt(provider));
}

QString clusterWords(const domain::Cluster& cluster) {
    return QStringList{oneLine(toQt(cluster.name)),     oneLine(toQt(cluster.context)), providerName(cluster.provider),
                       oneLine(toQt(cluster.provider)), oneLine(toQt(cluster.region)),  oneLine(toQt(cluster.zone))}
        .join(u'\n');
}

ClusterTableModel::ClusterTableModel(FleetController& fleet, QObject* parent)
    : RowsModel(parent)
    , m_fleet(fleet) {
    connect(&fleet, &FleetController::changed, this, &ClusterTableModel::refresh);
    connect(&fleet, &FleetController::preflightChanged, this, &ClusterTableModel::refresh);
    connect(&fleet.looks(), &FleetLooks::changed, this, &ClusterTableModel::refresh);
    refresh();
}

ClusterRow ClusterTableModel::cellsOf(const session::ClusterConnection& connection) {
    const domain::Cluster& cluster = connection.cluster;
    const session::ClusterPreflight* preflight = m_fleet.preflight(cluster.name);
    const bool connecting = m_fleet.state() == FleetController::State::Connecting;
    const bool checking = connecting || (preflight == nullptr && m_fleet.checking());
    const bool reached = connection.reach == session::Reach::Reached;
    ClusterRow row;
    row.name = toQt(cluster.name);
    row.cells.resize(ColumnCount);
    const auto put = [&](Column column, const QString& text, Tone tone = Tone::Normal, const QString& icon = {}) {
        row[column].text = text;
        row[column].tone = static_cast<int>(tone);
        row[column].icon = icon;
        if (tone != Tone::Quiet && !text.isEmpty()) // else nothing is known
            row[column].sort = text;
    };
    // Sorted by what the words mean, not by the words.
    const auto rank = [&](Column column, const QVariant& value) { row[column].sort = value; };
    const auto wait = [&](Column column) { put(column, tr("checking"), Tone::Quiet); };

    put(Swatch, {});
    put(Cluster, m_fleet.looks().shownName(cluster.name));
    if (const FleetLooks& looks = m_fleet.looks();
        !looks.alias(cluster.name).isEmpty() || !looks.group(cluster.name).isEmpty()) {
        row[Cluster].tip = looks.fullName(cluster.name);
        if (const QString group = looks.group(cluster.name); !group.isEmpty())
            row[Cluster].tip += u'\n' + tr("Group: %1").arg(group);
    }
    row.group = m_fleet.looks().group(cluster.name);
    row[Cluster].detail = row.group;
    put(Group, row.group.isEmpty() ? tr("no group") : row.group, row.group.isEmpty() ? Tone::Quiet : Tone::Normal);
    row.colour = m_fleet.colorIndex(cluster.name);
    if (cluster.context.empty()) {
        put(Context, tr("none"), Tone::Warn);
        rank(Context, {});
    } else {
        put(Context, oneLine(toQt(cluster.context)), Tone::Second);
    }
    row[Context].tip = cluster.context.empty()
                           ? tr("No context is mapped to it, so it cannot be asked. Double-click or F2 to map one.")
                       : connection.guessed ? tr("%1, guessed from the names").arg(toQt(cluster.context))
                                            : toQt(cluster.context);
    put(Provider, providerName(cluster.provider));
    const std::string& place = cluster.zone.empty() ? cluster.region : cluster.zone;
    put(Place, place.empty() ? tr("not said") : oneLine(toQt(place)), place.empty() ? Tone::Quiet : Tone::Normal);
    const std::string& version =
        connection.serverVersion.empty() ? cluster.kubernetesVersion : connection.serverVersion;
    put(Version, version.empty() ? tr("unknown") : minorVersion(version), version.empty() ? Tone::Quiet : Tone::Normal);
    row[Version].tip = toQt(version);
    if (!version.empty())
        rank(Version, QVariant::fromValue(QVersionNumber::fromString(toQt(version).mid(version.starts_with('v')))));

    if (cluster.allocation == domain::Allocation::Static) {
        put(Allocation, tr("Static"));
    } else if (checking && !reached) {
        wait(Allocation);
    } else if (connection.estimatorPresent) {
        put(Allocation, QStringLiteral("Luna"));
        if (preflight != nullptr)
            row[Allocation].detail = toQt(preflight->estimatorVersion);
    } else if (reached && !connection.estimatorUnknown) {
        put(Allocation, tr("no Luna"), Tone::Warn, QStringLiteral("warning"));
        row[Allocation].tip = tr("Autoscaled, but Luna does not run there: it cannot say what pods would cost.");
    } else {
        put(Allocation, tr("Autoscaled"));
        row[Allocation].tip = tr("Whether Luna runs there is not known.");
    }

    const std::optional<domain::Error>& problem = connection.problem;
    // From what needs nothing to what needs most; while it is asked, nothing is known.
    enum Readiness { Fine, Standby, NotReady, LogIn, NotAllowed, Unreachable };
    const auto say = [&](Readiness ready, const QString& text, Tone tone, const QString& icon) {
        put(Ready, text, tone, icon);
        rank(Ready, static_cast<int>(ready));
    };
    if (connecting) {
        wait(Ready);
    } else if (problem) {
        switch (problem->code) {
        case domain::ErrorCode::Unauthorized: {
            const session::ContextEntry* entry = m_fleet.contexts().find(cluster.context);
            say(LogIn, tr("log in"), Tone::Warn, QStringLiteral("key"));
            if (entry != nullptr && entry->login == session::LoginKind::Plugin)
                row[Ready].detail = oneLine(toQt(entry->plugin.loginCommand()));
            if (!row[Ready].detail.isEmpty()) {
                row.fixedDetail = true;
                row.actions.push_back(ClusterAction::CopyLogin);
            }
            row.actions.push_back(ClusterAction::TryAgain);
            break;
        }
        case domain::ErrorCode::Refused:
            say(NotAllowed, tr("not allowed"), Tone::Warn, QStringLiteral("ban"));
            if (const auto* entry = m_fleet.contexts().find(cluster.context);
                entry != nullptr && entry->login == session::LoginKind::Plugin)
                row[Ready].detail = tr("its login program may not run");
            row.actions = {ClusterAction::ShowContexts};
            break;
        default:
            say(Unreachable, tr("unreachable"), Tone::Bad, QStringLiteral("circle-x"));
            row[Ready].detail = sentence(problem->message);
            row.actions = {ClusterAction::Details, ClusterAction::TryAgain};
        }
        row[Ready].tip = problemText(*problem);
    } else if (cluster.standby) {
        say(Standby, tr("standby"), Tone::Second, QStringLiteral("moon"));
    } else if (!cluster.ready) {
        say(NotReady, tr("not ready"), Tone::Warn, QStringLiteral("warning"));
        row[Ready].tip = toQt(cluster.notReadyReason);
    } else {
        say(Fine, tr("Ready"), Tone::Ok, QStringLiteral("check"));
    }

    const QLocale locale;
    const auto count = [&](Column column, qlonglong number, Tone tone = Tone::Normal) {
        put(column, locale.toString(number), tone);
        rank(column, number);
    };
    if (preflight != nullptr && preflight->nodes)
        count(Nodes, *preflight->nodes);
    else if (!cluster.capacityByNode.empty())
        count(Nodes, static_cast<qlonglong>(cluster.capacityByNode.size()));
    else if (checking)
        wait(Nodes);
    else
        put(Nodes, tr("unknown"), Tone::Quiet);

    if (preflight != nullptr && preflight->nodes && (*preflight->nodes == 0 || !cluster.freeByNode.empty())) {
        QStringList parts;
        int sum = 0;
        for (const auto& [model, free] : preflight->freeGpus) {
            sum += free;
            parts << (model.empty() ? locale.toString(free)
                                    : QStringLiteral("%1 %2").arg(locale.toString(free), toQt(model)));
        }
        count(FreeGpus, sum, sum == 0 ? Tone::Quiet : Tone::Normal);
        if (preflight->freeGpus.size() == 1)
            row[FreeGpus].detail = toQt(preflight->freeGpus.begin()->first);
        row[FreeGpus].tip = parts.join(QStringLiteral(", "));
    } else if (!cluster.freeByNode.empty()) {
        std::int64_t sum = 0;
        for (const auto& [node, free] : cluster.freeByNode)
            sum += domain::gpuCount(free);
        count(FreeGpus, sum, sum == 0 ? Tone::Quiet : Tone::Normal);
    } else if (checking) {
        wait(FreeGpus);
    } else {
        put(FreeGpus, tr("unknown"), Tone::Quiet);
    }

    if (preflight != nullptr && !preflight->rights.empty()) {
        const int total = static_cast<int>(preflight->rights.size());
        const int allowed = preflight->allowed();
        const auto denied = preflight->denied();
        put(Rights, tr("%1 of %2").arg(locale.toString(allowed), locale.toString(total)),
            denied.empty() ? Tone::Normal : Tone::Warn, denied.empty() ? QString() : QStringLiteral("warning"));
        rank(Rights, allowed);
        QStringList missing;
        for (const session::AccessRight& right : denied)
            missing << toQt(right.text());
        if (!missing.isEmpty())
            row[Rights].tip = tr("missing: %1").arg(missing.join(QStringLiteral(", ")));
    } else if (checking && !problem) {
        wait(Rights);
    } else {
        put(Rights, tr("unknown"), Tone::Quiet);
    }
    row.search = QStringList{m_fleet.looks().alias(cluster.name), row.group, clusterWords(cluster),
                             row[Allocation].text, row[Ready].text}
                     .join(u'\n');
    return row;
}

std::vector<ClusterTableModel::StateWord> ClusterTableModel::stateWords(int column) {
    switch (column) {
    case Context:
        return {{tr("none")}};
    case Group:
        return {{tr("no group")}};
    case Place:
        return {{tr("not said")}};
    case Version:
        return {{tr("unknown")}};
    case Allocation:
        return {{tr("checking")}, {tr("Static")}, {tr("Autoscaled")}, {tr("no Luna"), true}};
    case Ready: // what needs something to be done has the rest of the row
        return {{tr("checking")}, {tr("Ready"), true}, {tr("standby"), true}, {tr("not ready"), true}};
    case Nodes:
    case FreeGpus:
        return {{tr("checking")}, {tr("unknown")}};
    case Rights: {
        const QString all = QLocale().toString(8);
        return {{tr("checking")}, {tr("unknown")}, {tr("%1 of %2").arg(all, all), true}};
    }
    default:
        return {};
    }
}

void ClusterTableModel::refresh() {
    const auto snapshot = m_fleet.snapshot();
    std::vector<ClusterRow> rows;
    if (snapshot) {
        for (const session::ClusterConnection& connection : snapshot->clusters)
            rows.push_back(cellsOf(connection));
    }
    m_snapshot = snapshot;
    setRows(std::move(rows), &ClusterRow::name);
}

int ClusterTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const ClusterCell& cell = row(index.row())[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return column == Context ? QVariant(toQt(connection(index.row())->cluster.context)) : QVariant();
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case Qt::AccessibleTextRole:
        if (column == Swatch)
            return tr("Colour of %1").arg(m_fleet.looks().fullName(connection(index.row())->cluster.name));
        if (column == Cluster)
            return QStringList{m_fleet.looks().fullName(connection(index.row())->cluster.name), cell.detail}
                .join(u' ')
                .trimmed();
        return cell.detail.isEmpty() ? cell.text : QString(cell.text + u' ' + cell.detail);
    case Qt::TextAlignmentRole:
        if (column == Version || column == Nodes || column == FreeGpus)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return cell.tone;
    case IconRole:
        return cell.icon;
    case DetailRole:
        return cell.detail;
    case FixedDetailRole:
        return column == Ready && row(index.row()).fixedDetail;
    case ActionsRole: {
        QStringList names;
        if (column == Ready) {
            for (const ClusterAction action : row(index.row()).actions)
                names << (action == ClusterAction::CopyLogin  ? tr("Copy")
                          : action == ClusterAction::TryAgain ? tr("Try again")
                          : action == ClusterAction::Details  ? tr("Details")
                                                              : tr("Show contexts"));
        }
        return names;
    }
    case FixedRole:
        return column == Context && !connection(index.row())->cluster.context.empty();
    case StrongRole:
        return column == Cluster;
    case NumberRole:
        return column == Version || column == Nodes || column == FreeGpus;
    case GroupRole:
        return row(index.row()).group;
    case SearchRole:
        return row(index.row()).search;
    case SortRole:
        return cell.sort;
    case SwatchRole:
        return column == Swatch ? row(index.row()).colour : -1;
    default:
        return {};
    }
}

QVariant ClusterTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Version || section == Nodes || section == FreeGpus;
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Swatch:
        return role == Qt::DisplayRole ? QString() : tr("Colour");
    case Cluster:
        return tr("Cluster");
    case Group:
        return tr("Group");
    case Context:
        return tr("Context");
    case Provider:
        return tr("Provider");
    case Place:
        return tr("Region, zone");
    case Version:
        return tr("Version");
    case Allocation:
        return tr("Allocation");
    case Ready:
        return tr("Ready");
    case Nodes:
        return tr("Nodes");
    case FreeGpus:
        return tr("Free GPUs");
    case Rights:
        return tr("Rights");
    default:
        return {};
    }
}

Qt::ItemFlags ClusterTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Context)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClusterTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Context || role != Qt::EditRole)
        return false;
    const domain::ContextName context(value.toString().toStdString());
    if (context == connection(index.row())->cluster.context)
        return false;
    m_fleet.map(connection(index.row())->cluster.name, context);
    return true;
}

const session::ClusterConnection* ClusterTableModel::connection(int row) const {
    return m_snapshot && row >= 0 && row < rowCount() ? &m_snapshot->clusters[static_cast<std::size_t>(row)] : nullptr;
}

int ClusterTableModel::rowOf(const domain::ClusterName& name) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (connection(row)->cluster.name == name)
            return row;
    }
    return -1;
}

} // namespace thrifty::app

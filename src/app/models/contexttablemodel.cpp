// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/contexttablemodel.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/models/cellroles.h"
#include "app/models/clustertablemodel.h"

#include <QStringList>

namespace thrifty::app {

using domain::ErrorCode;

namespace {

/// For a row: a server may say much.
QString shortened(const std::string& said) {
    constexpr qsizetype most = 120;
    const QString text = sentence(said);
    return text.size() <= most ? text : text.left(most) + u'…';
}

} // namespace

ContextTableModel::ContextTableModel(FleetController& fleet, QObject* parent)
    : RowsModel(parent)
    , m_fleet(fleet) {
    connect(&fleet, &FleetController::contextsChanged, this, &ContextTableModel::refresh);
    connect(&fleet.looks(), &FleetLooks::changed, this, &ContextTableModel::refresh);
    refresh();
}

ContextRow ContextTableModel::rowOf(const session::ContextEntry& entry) const {
    ContextRow row;
    row.context = entry.name;
    row.name = oneLine(toQt(entry.name));
    row.server = oneLine(toQt(entry.server));
    if (const ClusterLook* look = m_fleet.looks().ofContext(entry.name))
        row.alias = oneLine(look->alias);
    row.chosen = m_fleet.isChosen(entry.name);
    QStringList hints;
    for (const std::string& hint : entry.hints)
        hints << toQt(hint);
    row.hints = hints.join(u'\n');
    switch (entry.login) {
    case session::LoginKind::None:
        row.login = tr("nothing");
        break;
    case session::LoginKind::ClientCertificate:
        row.login = tr("client certificate");
        break;
    case session::LoginKind::Token:
        row.login = tr("token");
        break;
    case session::LoginKind::Password:
        row.login = tr("password");
        break;
    case session::LoginKind::Plugin:
        row.login = oneLine(toQt(entry.plugin.name()));
        row.fixedLogin = true;
        break;
    case session::LoginKind::Unsupported:
        row.login = tr("auth provider, removed from clients");
        break;
    }
    const auto say = [&](Tone tone, const QString& icon, const QString& state) {
        row.tone = static_cast<int>(tone);
        row.icon = icon;
        row.state = state;
    };
    const bool plugin = entry.login == session::LoginKind::Plugin;
    if (!entry.problem.empty()) {
        row.details = toQt(entry.problem);
        row.chosable = false;
        say(Tone::Bad, QStringLiteral("circle-x"), oneLine(row.details));
        return row;
    }
    if (plugin && entry.plugin.needsTerminal) {
        row.chosable = false;
        say(Tone::Second, QStringLiteral("terminal"),
            tr("needs a terminal: %1 asks questions").arg(oneLine(toQt(entry.plugin.name()))));
        return row;
    }
    const FleetController::Answer answer = m_fleet.answerOf(entry.name);
    if (answer.error) {
        row.details = toQt(answer.error->text());
        switch (answer.error->code) {
        case ErrorCode::Unauthorized:
            row.loginCommand = plugin ? toQt(entry.plugin.loginCommand()) : QString();
            say(Tone::Warn, QStringLiteral("key"), tr("log in:"));
            row.detail = row.loginCommand;
            if (row.loginCommand.isEmpty()) {
                // What to type is not known: what was said may tell.
                say(Tone::Warn, QStringLiteral("key"), tr("log in again: %1").arg(shortened(answer.error->message)));
                row.actions.push_back(ContextAction::Details);
            }
            row.actions.push_back(ContextAction::CopyLogin);
            row.actions.push_back(ContextAction::TryAgain);
            return row;
        case ErrorCode::Refused:
            if (plugin && m_fleet.mayRun(entry.plugin)) {
                row.details.clear(); // no longer so
                say(Tone::Second, QStringLiteral("key"),
                    tr("%1 may run now: try again").arg(oneLine(toQt(entry.plugin.name()))));
                row.actions.push_back(ContextAction::TryAgain);
                return row;
            }
            say(Tone::Warn, QStringLiteral("ban"),
                plugin ? tr("%1 is not allowed to run").arg(oneLine(toQt(entry.plugin.name()))) : tr("refused"));
            break;
        case ErrorCode::Forbidden:
            say(Tone::Warn, QStringLiteral("warning"), tr("not allowed"));
            break;
        case ErrorCode::Certificate:
            say(Tone::Bad, QStringLiteral("circle-x"), tr("unreachable: %1").arg(sentence(answer.error->message)));
            break;
        default:
            say(Tone::Bad, QStringLiteral("circle-x"), tr("unreachable: %1").arg(sentence(answer.error->message)));
        }
        row.actions.push_back(ContextAction::Details);
        row.actions.push_back(ContextAction::TryAgain);
    } else if (answer.done) {
        say(Tone::Ok, QStringLiteral("check"), tr("connected"));
    } else if (answer.asked) {
        say(Tone::Second, QStringLiteral("hourglass"), tr("connecting"));
    } else if (row.chosen) {
        say(Tone::Second, {}, m_fleet.snapshot() ? tr("not needed by this fleet") : tr("not connected"));
    } else {
        say(Tone::Quiet, {}, tr("not in this fleet"));
    }
    return row;
}

QString ContextTableModel::searchText(const session::ContextEntry& entry, const ContextRow& row) const {
    QStringList words{row.name, row.server, row.login, row.state, row.detail, row.hints};
    words << providerName(entry.likelyProvider());
    words << row.alias;
    if (const ClusterLook* look = m_fleet.looks().ofContext(entry.name))
        words << look->group;
    if (const session::ClusterConnection* reached = m_fleet.reachedBy(entry.name))
        words << clusterWords(reached->cluster);
    return words.join(u'\n');
}

void ContextTableModel::refresh() {
    std::vector<ContextRow> rows;
    for (const session::ContextEntry& entry : m_fleet.contexts().contexts) {
        ContextRow row = rowOf(entry);
        row.search = searchText(entry, row);
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows), &ContextRow::context);
}

int ContextTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContextTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContextRow& row = this->row(index.row());
    const int column = index.column();
    if (role == SearchRole)
        return row.search;
    if (column == Chosen) {
        if (role == Qt::CheckStateRole)
            return row.chosen ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::AccessibleTextRole)
            return row.chosen ? tr("%1 takes part").arg(row.name) : tr("%1 does not take part").arg(row.name);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return column == Context ? row.name : column == Server ? row.server : column == Login ? row.login : row.state;
    case Qt::ToolTipRole: {
        const QString tip = column == State                             ? row.details
                            : column == Server                          ? row.hints
                            : column == Context && !row.alias.isEmpty() ? row.name + QStringLiteral(", ") + row.alias
                                                                        : QString();
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::AccessibleTextRole:
        return column == State                             ? QVariant(row.state + u' ' + row.detail)
               : column == Context && !row.alias.isEmpty() ? QVariant(row.name + u' ' + row.alias)
               : column == Server && !row.hints.isEmpty()  ? QVariant(row.server + QStringLiteral("; ") + row.hints)
                                                           : data(index, Qt::DisplayRole);
    case ToneRole:
        if (column == Server && !row.hints.isEmpty())
            return static_cast<int>(Tone::Warn);
        if (column == State)
            return row.tone;
        return static_cast<int>(!row.chosen || column == Server ? Tone::Second : Tone::Normal);
    case IconRole:
        return column == State                            ? row.icon
               : column == Server && !row.hints.isEmpty() ? QStringLiteral("warning")
                                                          : QString();
    case DetailRole:
        return column == State ? row.detail : column == Context ? row.alias : QString();
    case SortRole: {
        // States by how much they ask for, those of one kind beside each other.
        const QString text =
            column == State ? QString::number(row.tone) + row.state : data(index, Qt::DisplayRole).toString();
        return text.isEmpty() ? QVariant() : text;
    }
    case FixedDetailRole:
        return column == State;
    case FixedRole:
        return column == Context || (column == Login && row.fixedLogin);
    case ActionsRole: {
        QStringList names;
        if (column == State) {
            for (const ContextAction action : row.actions)
                names << (action == ContextAction::CopyLogin  ? tr("Copy")
                          : action == ContextAction::TryAgain ? tr("Try again")
                                                              : tr("Details"));
        }
        return names;
    }
    default:
        return {};
    }
}

QVariant ContextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Chosen:
        return role == Qt::DisplayRole ? QString() : tr("Takes part");
    case Context:
        return tr("Context");
    case Server:
        return tr("Server");
    case Login:
        return tr("Logs in with");
    case State:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags ContextTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Chosen && row(index.row()).chosable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ContextTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Chosen || role != Qt::CheckStateRole)
        return false;
    m_fleet.choose({context(index.row())}, value.toInt() == Qt::Checked);
    return true;
}

domain::ContextName ContextTableModel::context(int row) const {
    return this->row(row).context;
}

const std::vector<ContextAction>& ContextTableModel::actions(int row) const {
    return this->row(row).actions;
}

QString ContextTableModel::loginCommand(int row) const {
    return this->row(row).loginCommand;
}

QString ContextTableModel::details(int row) const {
    return this->row(row).details;
}

} // namespace thrifty::app

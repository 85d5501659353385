// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/historystore.h"

#include "store/database.h"
#include "store/historyfile.h"
#include "store/migrations.h"

#include <QStringList>
#include <QVariant>

#include <cstdlib>

namespace thrifty::store {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

constexpr const char* outcomes[] = {"finished", "cancelled", "failed"}; // as RunOutcome

// What a summary is made of, in the order in which summaryOf() reads it.
const QString summaryColumns = QStringLiteral(
    "runs.number, runs.run, runs.started, runs.finished, runs.workload, runs.namespace, runs.group_label,"
    " runs.nova_context, runs.outcome, runs.detail, runs.variants, runs.cells, runs.answered, runs.priced,"
    " runs.schema_version, placements.cluster, placements.variant, placements.since, placements.list_micros,"
    " placements.estimated_micros");
const QString summaryTables = QStringLiteral(" FROM runs LEFT JOIN placements ON placements.run = runs.run ");
constexpr int summaryCount = 20;

std::optional<domain::Money> moneyFrom(const QVariant& micros) {
    return micros.isNull() ? std::nullopt : std::optional(domain::Money::fromMicros(micros.toLongLong()));
}
QVariant bound(const std::optional<domain::Money>& money) {
    return money ? QVariant(static_cast<qlonglong>(money->micros())) : QVariant(QMetaType(QMetaType::LongLong));
}

/// PostgreSQL takes no zero byte in a text; nothing of ours has one, foreign names might.
QString text(const std::string& from) {
    return QString::fromStdString(from).remove(QChar(u'\0'));
}
QString orEmpty(const QString& from) {
    return from.isNull() ? QStringLiteral("") : from; // a null string would be bound as NULL
}
QVariant bound(const std::string& from) {
    return orEmpty(text(from));
}
QVariant bound(domain::Timestamp time) {
    return static_cast<qlonglong>(time.time_since_epoch().count());
}
domain::Timestamp timeFrom(const QVariant& value) {
    return domain::Timestamp(std::chrono::microseconds(value.toLongLong()));
}

RunSummary summaryOf(const Database::Row& row) {
    const auto string = [&](int column) { return row(column).toString().toStdString(); };
    RunSummary summary;
    summary.number = row(0).toInt();
    RunRecord& run = summary.run;
    run.run = domain::RunId(string(1));
    run.startedAt = timeFrom(row(2));
    run.finishedAt = timeFrom(row(3));
    run.workload = string(4);
    run.ns = domain::Namespace(string(5));
    run.group = string(6);
    run.novaContext = domain::ContextName(string(7));
    const std::string outcome = string(8);
    run.outcome = outcome == outcomes[0]   ? RunOutcome::Finished
                  : outcome == outcomes[1] ? RunOutcome::Cancelled
                                           : RunOutcome::Failed;
    run.detail = string(9);
    run.variants = row(10).toInt();
    run.cells = row(11).toInt();
    run.answered = row(12).toInt();
    run.priced = row(13).toInt();
    run.schemaVersion = row(14).toInt();
    summary.newer = run.schemaVersion > domain::EstimateResult::schemaVersion;
    if (!row(15).isNull()) {
        PlacementRecord placement;
        placement.cluster = domain::ClusterName(string(15));
        placement.variant = domain::VariantName(string(16));
        placement.since = timeFrom(row(17));
        placement.listPerHour = moneyFrom(row(18));
        placement.estimatedPerHour = moneyFrom(row(19));
        summary.placement = std::move(placement);
    }
    return summary;
}

/// Everything that a search looks at, in lower case: SQLite itself knows only the case of ASCII.
QString searchText(const RunRecord& run) {
    QStringList words{text(run.workload),          text(run.ns.str()),  text(run.group),
                      text(run.novaContext.str()), text(run.run.str()), text(run.detail)};
    for (const std::string& word : run.words)
        words << text(word);
    return words.join(QLatin1Char('\n')).toLower();
}

QString pattern(QString word) {
    word.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    word.replace(QLatin1Char('%'), QStringLiteral("\\%"));
    word.replace(QLatin1Char('_'), QStringLiteral("\\_"));
    return QLatin1Char('%') + word + QLatin1Char('%');
}

} // namespace

struct HistoryStore::Impl {
    Database database;
    std::vector<std::string> notices;
};

HistoryStore::HistoryStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}
HistoryStore::~HistoryStore() = default;

std::string HistoryStore::defaultPath() {
    const char* data = std::getenv("XDG_DATA_HOME");
    // The XDG rules say that a relative path is to be ignored.
    if (data != nullptr && *data == '/')
        return std::string(data) + "/thrifty-nova/history.sqlite";
    const char* home = std::getenv("HOME");
    return std::string(home == nullptr ? "" : home) + "/.local/share/thrifty-nova/history.sqlite";
}

Expected<std::unique_ptr<HistoryStore>> HistoryStore::open(const std::string& address) {
    auto impl = std::make_unique<Impl>();
    Expected<void> opened;
    if (address.rfind("postgresql://", 0) == 0 || address.rfind("postgres://", 0) == 0) {
        opened = impl->database.openPostgres(QString::fromStdString(address));
        if (opened)
            opened = migrate(impl->database);
    } else {
        opened = openHistoryFile(impl->database, address.empty() ? defaultPath() : address, impl->notices);
    }
    if (!opened)
        return fail(std::move(opened).error());
    return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(impl)));
}

const std::vector<std::string>& HistoryStore::notices() const {
    return m_impl->notices;
}

Expected<int> HistoryStore::keep(const RunRecord& run) {
    if (run.run.empty())
        return fail(ErrorCode::InvalidArgument, "a run without an id cannot be kept");
    int number = 0;
    Database& database = m_impl->database;
    auto kept = database.transaction([&]() -> Expected<void> {
        auto stored = database.run(
            QStringLiteral("INSERT INTO runs (run, started, finished, workload, namespace, group_label, nova_context,"
                           " outcome, detail, variants, cells, answered, priced, schema_version, words)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                           " ON CONFLICT (run) DO UPDATE SET started = excluded.started, finished = excluded.finished,"
                           " workload = excluded.workload, namespace = excluded.namespace,"
                           " group_label = excluded.group_label, nova_context = excluded.nova_context,"
                           " outcome = excluded.outcome, detail = excluded.detail, variants = excluded.variants,"
                           " cells = excluded.cells, answered = excluded.answered, priced = excluded.priced,"
                           " schema_version = excluded.schema_version, words = excluded.words"),
            {bound(run.run.str()), bound(run.startedAt), bound(run.finishedAt), bound(run.workload),
             bound(run.ns.str()), bound(run.group), bound(run.novaContext.str()),
             QString::fromLatin1(outcomes[static_cast<std::size_t>(run.outcome)]), bound(run.detail), run.variants,
             run.cells, run.answered, run.priced, run.schemaVersion, searchText(run)});
        if (stored)
            stored = database.run(QStringLiteral("INSERT INTO results (run, json) VALUES (?, ?)"
                                                 " ON CONFLICT (run) DO UPDATE SET json = excluded.json"),
                                  {bound(run.run.str()), bound(run.result)});
        if (stored)
            stored = database.run(QStringLiteral("SELECT number FROM runs WHERE run = ?"), {bound(run.run.str())},
                                  [&](const Database::Row& row) { number = row(0).toInt(); });
        return stored;
    });
    if (!kept)
        return fail(std::move(kept).error());
    return number;
}

Expected<void> HistoryStore::setPlacement(const domain::RunId& run, const PlacementRecord& placement) {
    Database& database = m_impl->database;
    return database.transaction([&]() -> Expected<void> {
        bool known = false;
        auto asked = database.run(QStringLiteral("SELECT 1 FROM runs WHERE run = ?"), {bound(run.str())},
                                  [&](const Database::Row&) { known = true; });
        if (!asked)
            return asked;
        if (!known)
            return fail(ErrorCode::NotFound, "the history has no such run", run.str());
        return database.run(
            QStringLiteral("INSERT INTO placements (run, cluster, variant, since, list_micros, estimated_micros, story)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run) DO UPDATE SET cluster = excluded.cluster,"
                           " variant = excluded.variant, since = excluded.since, list_micros = excluded.list_micros,"
                           " estimated_micros = excluded.estimated_micros, story = excluded.story"),
            {bound(run.str()), bound(placement.cluster.str()), bound(placement.variant.str()), bound(placement.since),
             bound(placement.listPerHour), bound(placement.estimatedPerHour), bound(placement.story)});
    });
}

Expected<void> HistoryStore::remove(const domain::RunId& run) {
    return m_impl->database.run(QStringLiteral("DELETE FROM runs WHERE run = ?"), {bound(run.str())});
}

Expected<std::vector<RunSummary>> HistoryStore::search(const std::string& query, int limit, int offset) {
    QString where;
    QVariantList values;
    for (const QString& word : text(query).toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        where += (where.isEmpty() ? QStringLiteral("WHERE ") : QStringLiteral("AND ")) +
                 QStringLiteral("(runs.words LIKE ? ESCAPE '\\' OR LOWER(placements.cluster) LIKE ? ESCAPE '\\') ");
        values << pattern(word) << pattern(word);
    }
    values << limit << offset;
    std::vector<RunSummary> found;
    auto done =
        m_impl->database.run(QStringLiteral("SELECT ") + summaryColumns + summaryTables + where +
                                 QStringLiteral("ORDER BY runs.started DESC, runs.number DESC LIMIT ? OFFSET ?"),
                             values, [&](const Database::Row& row) { found.push_back(summaryOf(row)); });
    if (!done)
        return fail(std::move(done).error());
    return found;
}

Expected<int> HistoryStore::count() {
    int number = 0;
    auto done = m_impl->database.run(QStringLiteral("SELECT COUNT(*) FROM runs"), {},
                                     [&](const Database::Row& row) { number = row(0).toInt(); });
    if (!done)
        return fail(std::move(done).error());
    return number;
}

Expected<StoredRun> HistoryStore::load(const domain::RunId& run) {
    std::optional<StoredRun> found;
    bool newer = false;
    auto done = m_impl->database.run(
        QStringLiteral("SELECT ") + summaryColumns + QStringLiteral(", results.json, placements.story") +
            summaryTables + QStringLiteral("LEFT JOIN results ON results.run = runs.run WHERE runs.run = ?"),
        {bound(run.str())}, [&](const Database::Row& row) {
            RunSummary summary = summaryOf(row);
            newer = summary.newer;
            found = StoredRun{summary.number, std::move(summary.run), std::move(summary.placement)};
            found->run.result = row(summaryCount).toString().toStdString();
            if (found->placement)
                found->placement->story = row(summaryCount + 1).toString().toStdString();
        });
    if (!done)
        return fail(std::move(done).error());
    if (!found)
        return fail(ErrorCode::NotFound, "the history has no such run", run.str());
    if (newer)
        return fail(ErrorCode::Refused,
                    "run " + std::to_string(found->number) + " was written by a newer version of this program", {},
                    "Open it with that version.");
    return std::move(*found);
}

} // namespace thrifty::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace thrifty::store {

using domain::ErrorCode;
using domain::fail;

namespace {

QString nextName() {
    static std::atomic<unsigned> last{0};
    return QStringLiteral("thrifty-history-%1").arg(++last);
}

} // namespace

void Database::close() {
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

domain::Expected<void> Database::openSqlite(const QString& path) {
    close();
    m_sqlite = true;
    m_shown = path;
    m_damaged = false;
    // SQLite would make it readable for everybody; the files beside it take over its mode.
    const int file = ::open(path.toLocal8Bit().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorCode::Io, std::string("cannot open the history: ") + std::strerror(errno), path.toStdString());
    ::close(file);
    m_connection = nextName();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        return failure(database.lastError());
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA foreign_keys=ON"}) {
        if (auto done = run(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

domain::Expected<void> Database::openPostgres(const QString& address) {
    close();
    m_sqlite = false;
    const QUrl url(address, QUrl::StrictMode);
    m_shown = url.toString(QUrl::RemovePassword | QUrl::RemoveQuery);
    if (!url.isValid() || url.path().size() < 2)
        return fail(ErrorCode::InvalidArgument, "is not an address of a database", m_shown.toStdString(),
                    "for example postgresql://host/thrifty");
    if (!url.password().isEmpty())
        return fail(ErrorCode::InvalidArgument, "holds a password", m_shown.toStdString(),
                    "Leave it out of the address and put it into ~/.pgpass, where other programs do not show it.");
    m_connection = nextName();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connection);
    if (!database.isValid())
        return fail(ErrorCode::NotFound, "the driver for PostgreSQL is not installed", m_shown.toStdString(),
                    "Install libqt6sql6-psql.");
    const QUrlQuery query(url);
    // A folder as host is a Unix socket: libpq takes it from the query, as in its own addresses.
    database.setHostName(query.hasQueryItem(QStringLiteral("host"))
                             ? query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded)
                             : url.host());
    if (url.port() > 0)
        database.setPort(url.port());
    database.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    if (!url.userName().isEmpty())
        database.setUserName(url.userName(QUrl::FullyDecoded));
    QStringList options{QStringLiteral("connect_timeout=10"), QStringLiteral("application_name=thrifty-nova")};
    if (query.hasQueryItem(QStringLiteral("sslmode")))
        options << QStringLiteral("sslmode=") + query.queryItemValue(QStringLiteral("sslmode"));
    database.setConnectOptions(options.join(QLatin1Char(';')));
    if (!database.open())
        return failure(database.lastError());
    // "relation exists, skipping" is no news for whoever reads standard error.
    return run(QStringLiteral("SET client_min_messages TO warning"));
}

tl::unexpected<domain::Error> Database::failure(const QSqlError& error) {
    const QString code = error.nativeErrorCode();
    // 11 SQLITE_CORRUPT, 26 SQLITE_NOTADB; extended codes carry them in their low byte.
    const int number = code.toInt() & 0xff;
    m_damaged = m_sqlite && (number == 11 || number == 26);
    if (m_damaged)
        return fail(ErrorCode::Parse, "the history is damaged", m_shown.toStdString());
    if (m_sqlite && (number == 5 || number == 6)) // SQLITE_BUSY, SQLITE_LOCKED
        return fail(ErrorCode::Timeout, "another program keeps the history locked", m_shown.toStdString(),
                    "Try again in a moment.");
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return fail(error.type() == QSqlError::ConnectionError ? ErrorCode::Unreachable : ErrorCode::Io,
                "the history cannot be used: " + text.simplified().toStdString(), m_shown.toStdString());
}

domain::Expected<void> Database::run(const QString& sql, const QVariantList& values,
                                     const std::function<void(const Row&)>& each) {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    // PostgreSQL prepares no transactions and no changes of tables: without values there is nothing to prepare for.
    if (!values.isEmpty() && !query.prepare(sql))
        return failure(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!(values.isEmpty() ? query.exec(sql) : query.exec()))
        return failure(query.lastError());
    m_changed = query.numRowsAffected();
    while (query.next()) {
        if (each)
            each([&query](int column) { return query.value(column); });
    }
    // A file that is damaged further in shows only while stepping through it.
    if (query.lastError().isValid())
        return failure(query.lastError());
    return {};
}

domain::Expected<void> Database::transaction(const std::function<domain::Expected<void>()>& work) {
    if (auto begun = run(m_sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN")); !begun)
        return begun;
    auto done = work();
    if (done)
        done = run(QStringLiteral("COMMIT"));
    if (!done) {
        const bool damaged = m_damaged;
        (void)run(QStringLiteral("ROLLBACK"));
        m_damaged = damaged;
    }
    return done;
}

} // namespace thrifty::store

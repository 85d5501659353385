// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <functional>

namespace thrifty::store {

/// One connection: statements with bound values, transactions, and errors in our words. SQL here must be understood by
/// SQLite and PostgreSQL alike; where they differ the caller asks isSqlite().
class Database {
  public:
    Database() = default;
    ~Database() { close(); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A file, made when it is missing (mode 0600).
    [[nodiscard]] domain::Expected<void> openSqlite(const QString& path);
    /// "postgresql://user@host:port/database?sslmode=require"
    [[nodiscard]] domain::Expected<void> openPostgres(const QString& address);
    void close();

    [[nodiscard]] bool isSqlite() const { return m_sqlite; }
    [[nodiscard]] const QString& shown() const { return m_shown; } ///< path or address, without a password

    using Row = std::function<QVariant(int)>;
    /// Runs one statement; `each` gets its rows.
    [[nodiscard]] domain::Expected<void> run(const QString& sql, const QVariantList& values = {},
                                             const std::function<void(const Row&)>& each = {});
    /// All or nothing; on SQLite it takes the write lock at once, so that two writers wait instead of failing.
    [[nodiscard]] domain::Expected<void> transaction(const std::function<domain::Expected<void>()>& work);
    /// The last error said that the file is no database or is damaged.
    [[nodiscard]] bool damaged() const { return m_damaged; }
    [[nodiscard]] int changedRows() const { return m_changed; }

  private:
    [[nodiscard]] tl::unexpected<domain::Error> failure(const class QSqlError& error);

    QString m_connection, m_shown;
    bool m_sqlite = true, m_damaged = false;
    int m_changed = 0;
};

} // namespace thrifty::store

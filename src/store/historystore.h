// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "store/runrecord.h"

#include <memory>
#include <string>
#include <vector>

namespace thrifty::store {

/// A run with everything that is kept of it.
struct StoredRun {
    int number = 0;
    RunRecord run; ///< without `words`
    std::optional<PlacementRecord> placement;
};

/// Every run, kept until it is removed. SQLite in a file of the user's, or PostgreSQL by address where several people
/// keep one history. Processes may write at the same time. Calls block; an object belongs to the thread that opened it.
/// Needs a QCoreApplication, because the drivers are plugins.
class HistoryStore {
  public:
    /// $XDG_DATA_HOME/thrifty-nova/history.sqlite
    [[nodiscard]] static std::string defaultPath();

    /// `address` is a path, "postgresql://[user@]host[:port]/database[?sslmode=...]", or empty for the default path.
    /// Passwords come from libpq's own places (~/.pgpass, PGPASSWORD). Makes the tables, or brings older ones up to
    /// date. A file that is damaged is set aside under another name, and a new one begun: see notices(). Errors: not
    /// reachable, no rights, tables of a newer version.
    [[nodiscard]] static domain::Expected<std::unique_ptr<HistoryStore>> open(const std::string& address = {});
    ~HistoryStore();
    HistoryStore(const HistoryStore&) = delete;
    HistoryStore& operator=(const HistoryStore&) = delete;

    /// Sentences for the user about what happened on opening; empty: nothing to say.
    [[nodiscard]] const std::vector<std::string>& notices() const;

    /// Keeps the run and tells its number. A run that is kept already is replaced under its number.
    [[nodiscard]] domain::Expected<int> keep(const RunRecord& run);
    /// Where a kept run went; replaces what was known. NotFound: no such run.
    [[nodiscard]] domain::Expected<void> setPlacement(const domain::RunId& run, const PlacementRecord& placement);
    [[nodiscard]] domain::Expected<void> remove(const domain::RunId& run);

    /// Newest first: those in which every word of `query` occurs (in workload, namespace, clusters, SKUs, ..., without
    /// regard to case); all for an empty query.
    [[nodiscard]] domain::Expected<std::vector<RunSummary>> search(const std::string& query, int limit = 1000,
                                                                   int offset = 0);
    [[nodiscard]] domain::Expected<int> count();
    /// NotFound: no such run. Refused: "run 9 was written by a newer version".
    [[nodiscard]] domain::Expected<StoredRun> load(const domain::RunId& run);

  private:
    struct Impl;
    explicit HistoryStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::store

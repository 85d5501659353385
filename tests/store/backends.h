// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/historystore.h"
#include "support/process.h"

#include <memory>
#include <string>

namespace thrifty::tests {

/// Qt's drivers are plugins, and plugins need an application.
void needApplication();

/// A PostgreSQL server of the test's own: a fresh data folder, a Unix socket, no network. The first one is made when it
/// is asked for and lives until the program ends.
class PostgresServer {
  public:
    /// None where PostgreSQL is not installed (or cannot be started); `why` says so.
    [[nodiscard]] static PostgresServer* shared(std::string& why);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    /// Makes an empty database and tells its address.
    [[nodiscard]] std::string newDatabase();

  private:
    PostgresServer() = default;
    [[nodiscard]] bool start(std::string& why);
    [[nodiscard]] ProcessResult run(const std::string& program, std::vector<std::string> arguments) const;

    TemporaryFolder m_folder;
    std::string m_programs;
    int m_databases = 0;
    bool m_running = false;
};

/// A run that is easy to recognise: the `n`th of a workload.
[[nodiscard]] store::RunRecord someRun(int n);

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends.h"

#include <QCoreApplication>

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace thrifty::tests {

namespace fs = std::filesystem;

void needApplication() {
    static int count = 1;
    static char name[] = "store_tests";
    static char* arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
}

PostgresServer* PostgresServer::shared(std::string& why) {
    static std::string problem;
    static const std::unique_ptr<PostgresServer> server = [] {
        std::unique_ptr<PostgresServer> made(new PostgresServer);
        if (!made->start(problem))
            made.reset();
        return made;
    }();
    why = problem;
    return server.get();
}

ProcessResult PostgresServer::run(const std::string& program, std::vector<std::string> arguments) const {
    ProcessOptions options;
    options.directory = m_folder.path();
    std::string path = m_programs + "/" + program;
    // The server refuses to run as root: there, its own user runs it.
    if (::geteuid() == 0) {
        arguments.insert(arguments.begin(), {"-u", "postgres", "--", path});
        path = "/usr/sbin/runuser";
    }
    options.arguments = std::move(arguments);
    return runProcess(path, options, std::chrono::seconds(60));
}

bool PostgresServer::start(std::string& why) {
    std::error_code code;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", code)) {
        if (fs::exists(version.path() / "bin/initdb", code))
            m_programs = (version.path() / "bin").string();
    }
    if (m_programs.empty()) {
        why = "PostgreSQL is not installed (package postgresql)";
        return false;
    }
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (user == nullptr || !fs::exists("/usr/sbin/runuser", code) ||
            ::chown(m_folder.path().c_str(), user->pw_uid, user->pw_gid) != 0) {
            why = "there is no user postgres to run the server as";
            return false;
        }
    }
    const std::string data = m_folder.path() + "/data";
    const ProcessResult made =
        run("initdb", {"-D", data, "-A", "trust", "-U", "thrifty", "-E", "UTF8", "--locale=C", "--no-sync"});
    if (made.code != 0) {
        why = "initdb failed: " + made.err;
        return false;
    }
    const std::string settings = "-c listen_addresses= -c unix_socket_directories=" + m_folder.path() + " -c fsync=off";
    const ProcessResult started =
        run("pg_ctl", {"-D", data, "-w", "-l", m_folder.path() + "/log", "-o", settings, "start"});
    m_running = started.code == 0;
    if (!m_running)
        why = "the server did not start: " + started.err + started.out;
    return m_running;
}

PostgresServer::~PostgresServer() {
    if (m_running)
        (void)run("pg_ctl", {"-D", m_folder.path() + "/data", "-m", "immediate", "-w", "stop"});
}

std::string PostgresServer::newDatabase() {
    const std::string name = "history" + std::to_string(++m_databases);
    (void)run("createdb", {"-h", m_folder.path(), "-U", "thrifty", name});
    return "postgresql://thrifty@localhost/" + name + "?host=" + m_folder.path();
}

store::RunRecord someRun(int n) {
    store::RunRecord run;
    const std::string digits = std::to_string(1'000'000 + n);
    run.run = domain::RunId("01KABCDEFGHJKMNPQRS" + digits);
    run.startedAt = domain::Timestamp(std::chrono::seconds(1'700'000'000 + n * 60));
    run.finishedAt = run.startedAt + std::chrono::microseconds(2'500'001);
    run.workload = "ray-serve-llm";
    run.ns = domain::Namespace("serving");
    run.group = "app.kubernetes.io/instance=llm";
    run.novaContext = domain::ContextName("nova");
    run.variants = 1;
    run.cells = 5;
    run.answered = 5;
    run.priced = 3;
    run.words = {"autoscale-eks", "g6.12xlarge", "L4", "run-" + digits};
    run.result = "{\"run\":\"" + run.run.str() + "\",\"quotes\":\"' \\\" \xC3\xBC \xF0\x9F\x92\xB8\"}";
    return run;
}

} // namespace thrifty::tests

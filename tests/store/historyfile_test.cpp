// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a history as a file and as tables: damage, older and newer versions, several programs at once, a
// program killed while it writes.
#include "backends.h"
#include "store/database.h"
#include "store/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

namespace thrifty::store {
namespace {

namespace fs = std::filesystem;
using domain::ErrorCode;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using tests::someRun;

class HistoryFile : public testing::Test {
  protected:
    void SetUp() override { tests::needApplication(); }
    [[nodiscard]] std::string path() const { return m_folder.path() + "/history.sqlite"; }
    void fill(int runs) const {
        const auto store = HistoryStore::open(path());
        ASSERT_TRUE(store) << store.error().text();
        for (int i = 1; i <= runs; ++i)
            ASSERT_TRUE((*store)->keep(someRun(i)));
    }
    [[nodiscard]] std::vector<std::string> setAside() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder.path())) {
            const std::string name = entry.path().string();
            if (name.find(".damaged-") != std::string::npos && !name.ends_with("-wal") && !name.ends_with("-shm"))
                names.push_back(name);
        }
        return names;
    }
    tests::TemporaryFolder m_folder;
};

TEST_F(HistoryFile, standsWhereTheXdgRulesSay) {
    const char* before = std::getenv("XDG_DATA_HOME");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(HistoryStore::defaultPath(), "/data/thrifty-nova/history.sqlite");
    ::setenv("XDG_DATA_HOME", "relative", 1);
    EXPECT_THAT(HistoryStore::defaultPath(), testing::EndsWith("/.local/share/thrifty-nova/history.sqlite"));
    if (before == nullptr)
        ::unsetenv("XDG_DATA_HOME");
    else
        ::setenv("XDG_DATA_HOME", kept.c_str(), 1);
}

TEST_F(HistoryFile, isForNobodyElse) {
    const std::string inside = m_folder.path() + "/share/thrifty-nova/history.sqlite";
    const auto store = HistoryStore::open(inside);
    ASSERT_TRUE(store) << store.error().text();
    ASSERT_TRUE((*store)->keep(someRun(1)));
    for (const char* suffix : {"", "-wal", "-shm"}) {
        struct stat status {};
        ASSERT_EQ(::stat((inside + suffix).c_str(), &status), 0) << suffix;
        EXPECT_EQ(status.st_mode & 0777u, 0600u) << suffix;
    }
    struct stat status {};
    ASSERT_EQ(::stat((m_folder.path() + "/share/thrifty-nova").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777u, 0700u);
}

TEST_F(HistoryFile, aFileThatIsNoDatabaseIsSetAsideAndSaid) {
    m_folder.file("history.sqlite", std::string(5000, 'x'));
    const auto store = HistoryStore::open(path());
    ASSERT_TRUE(store) << store.error().text();
    ASSERT_THAT((*store)->notices(), SizeIs(1));
    const auto aside = setAside();
    ASSERT_THAT(aside, SizeIs(1));
    EXPECT_THAT((*store)->notices().front(), HasSubstr(aside.front()));
    EXPECT_EQ(fs::file_size(aside.front()), 5000u) << "what was there is still there";
    EXPECT_EQ((*store)->count(), 0);
    EXPECT_EQ((*store)->keep(someRun(1)), 1);
}

TEST_F(HistoryFile, damageFurtherInIsFoundOnOpening) {
    fill(200);
    const auto size = fs::file_size(path());
    ASSERT_GT(size, 40'000u);
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(4096 * 3));
        file << std::string(4096 * 4, '\xAB');
    }
    const auto store = HistoryStore::open(path());
    ASSERT_TRUE(store) << store.error().text();
    EXPECT_THAT((*store)->notices(), SizeIs(1));
    EXPECT_THAT(setAside(), SizeIs(1));
    EXPECT_EQ(fs::file_size(setAside().front()), size);
}

TEST_F(HistoryFile, anEmptyFileIsANewHistory) {
    m_folder.file("history.sqlite", "");
    const auto store = HistoryStore::open(path());
    ASSERT_TRUE(store);
    EXPECT_THAT((*store)->notices(), IsEmpty());
}

TEST_F(HistoryFile, aFolderThatIsNoneIsAnErrorAndNothingIsSetAside) {
    m_folder.file("taken", "a file");
    const auto store = HistoryStore::open(m_folder.path() + "/taken/history.sqlite");
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Io);
    EXPECT_EQ(m_folder.read("taken"), "a file");
}

TEST_F(HistoryFile, tablesOfANewerVersionAreRefusedAndLeftAlone) {
    fill(1);
    {
        Database database;
        ASSERT_TRUE(database.openSqlite(QString::fromStdString(path())));
        ASSERT_TRUE(database.run(QStringLiteral("UPDATE thrifty_tables SET version = ?"), {tableVersion + 1}));
    }
    const auto store = HistoryStore::open(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Refused);
    EXPECT_THAT(store.error().text(), HasSubstr("newer version of this program"));
    EXPECT_THAT(setAside(), IsEmpty());
}

/// Tables as an older version left them come up to date with what is in them.
void expectMigrates(Database& database, int from,
                    const std::function<domain::Expected<std::unique_ptr<HistoryStore>>()>& open) {
    ASSERT_TRUE(migrate(database, from));
    ASSERT_TRUE(database.run(QStringLiteral(
        "INSERT INTO runs (run, started, finished, workload, namespace, group_label, nova_context, outcome,"
        " detail, variants, cells, answered, priced, schema_version, words)"
        " VALUES ('01OLD', 1, 2, 'old', 'ns', 'a=b', 'nova', 'finished', '', 1, 1, 1, 1, 1, 'old')")));
    ASSERT_TRUE(database.run(QStringLiteral("INSERT INTO results (run, json) VALUES ('01OLD', '{}')")));
    if (from >= 2) {
        ASSERT_TRUE(
            database.run(QStringLiteral("INSERT INTO placements (run, cluster, variant, since, list_micros, story)"
                                        " VALUES ('01OLD', 'c1', 'base', 3, 4000000, 'c1')")));
    }
    database.close();
    const auto store = open();
    ASSERT_TRUE(store) << store.error().text();
    const auto loaded = (*store)->load(domain::RunId("01OLD"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->run.workload, "old");
    EXPECT_EQ(loaded->run.result, "{}");
    ASSERT_EQ(loaded->placement.has_value(), from >= 2);
    if (loaded->placement) {
        EXPECT_EQ(loaded->placement->listPerHour, domain::Money::fromMicros(4'000'000));
        EXPECT_EQ(loaded->placement->estimatedPerHour, std::nullopt) << "what was not kept is not known";
    }
    EXPECT_TRUE((*store)->setPlacement(domain::RunId("01OLD"), {})) << "a table of the newer version";
}

TEST_F(HistoryFile, olderTablesAreBroughtUpToDate) {
    for (const int from : {1, 2}) {
        const std::string file = path() + std::to_string(from);
        Database database;
        ASSERT_TRUE(database.openSqlite(QString::fromStdString(file)));
        expectMigrates(database, from, [&] { return HistoryStore::open(file); });
    }
}

TEST_F(HistoryFile, olderTablesInPostgresAreBroughtUpToDate) {
    std::string why;
    tests::PostgresServer* server = tests::PostgresServer::shared(why);
    if (server == nullptr)
        GTEST_SKIP() << why;
    for (const int from : {1, 2}) {
        const std::string address = server->newDatabase();
        Database database;
        ASSERT_TRUE(database.openPostgres(QString::fromStdString(address)));
        expectMigrates(database, from, [&] { return HistoryStore::open(address); });
    }
}

TEST_F(HistoryFile, addressesOfServersAreChecked) {
    const auto secret = HistoryStore::open("postgresql://me:hunter2@host/db");
    ASSERT_FALSE(secret);
    EXPECT_THAT(secret.error().text(), testing::Not(HasSubstr("hunter2")));
    EXPECT_EQ(HistoryStore::open("postgresql://host").error().code, ErrorCode::InvalidArgument);
    const auto nobody = HistoryStore::open("postgresql://me@localhost/db?host=" + m_folder.path());
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::Unreachable) << nobody.error().text();
}

// The next one is the program that the tests below start several times: it writes and says when it has begun.
TEST(HistoryWriter, writes) {
    const char* address = std::getenv("THRIFTY_HISTORY_WRITER");
    if (address == nullptr)
        GTEST_SKIP() << "started by other tests";
    tests::needApplication();
    const int first = std::atoi(std::getenv("THRIFTY_HISTORY_FIRST"));
    const int count = std::atoi(std::getenv("THRIFTY_HISTORY_COUNT"));
    const auto store = HistoryStore::open(address);
    ASSERT_TRUE(store) << store.error().text();
    std::fprintf(stderr, "writing\n");
    for (int i = first; i < first + count; ++i) {
        const auto kept = (*store)->keep(someRun(i));
        ASSERT_TRUE(kept) << kept.error().text();
    }
}

tests::ProcessOptions writer(const std::string& address, int first, int count) {
    tests::ProcessOptions options;
    options.arguments = {"--gtest_filter=HistoryWriter.writes"};
    options.environment = {{"THRIFTY_HISTORY_WRITER", address},
                           {"THRIFTY_HISTORY_FIRST", std::to_string(first)},
                           {"THRIFTY_HISTORY_COUNT", std::to_string(count)}};
    return options;
}

/// Four programs that start at once where there is nothing yet: each of them may be the one that makes the tables.
void expectFourProgramsAtOnce(const std::string& address) {
    constexpr int programs = 4, runs = 20;
    std::vector<std::unique_ptr<tests::Process>> started;
    for (int i = 0; i < programs; ++i)
        started.push_back(std::make_unique<tests::Process>("/proc/self/exe", writer(address, 1000 * (i + 1), runs)));
    for (const auto& program : started)
        EXPECT_EQ(program->wait(), 0) << program->out() << program->err();
    const auto store = HistoryStore::open(address);
    ASSERT_TRUE(store) << store.error().text();
    EXPECT_THAT((*store)->notices(), IsEmpty());
    const auto all = (*store)->search("");
    ASSERT_THAT(*all, SizeIs(programs * runs));
    std::set<int> numbers;
    for (const RunSummary& row : *all)
        numbers.insert(row.number);
    EXPECT_THAT(numbers, SizeIs(programs * runs));
}

TEST_F(HistoryFile, severalProgramsWriteAtOnce) {
    expectFourProgramsAtOnce(path());
}

TEST_F(HistoryFile, severalProgramsWriteToPostgresAtOnce) {
    std::string why;
    tests::PostgresServer* server = tests::PostgresServer::shared(why);
    if (server == nullptr)
        GTEST_SKIP() << why;
    expectFourProgramsAtOnce(server->newDatabase());
}

TEST_F(HistoryFile, aProgramKilledWhileItWritesLeavesWholeRuns) {
    for (int round = 1; round <= 5; ++round) {
        {
            tests::Process program("/proc/self/exe", writer(path(), 100'000 * round, 90'000));
            ASSERT_TRUE(program.waitFor("writing"));
            std::this_thread::sleep_for(std::chrono::milliseconds(20 * round));
            program.signal(SIGKILL);
            EXPECT_EQ(program.wait(), 128 + SIGKILL);
        }
        const auto store = HistoryStore::open(path());
        ASSERT_TRUE(store) << store.error().text();
        EXPECT_THAT((*store)->notices(), IsEmpty());
        const auto rows = (*store)->search("", 50);
        ASSERT_TRUE(rows) << rows.error().text();
        for (const RunSummary& row : *rows) {
            const auto loaded = (*store)->load(row.run.run);
            ASSERT_TRUE(loaded) << loaded.error().text();
            EXPECT_FALSE(loaded->run.result.empty());
        }
    }
}

} // namespace
} // namespace thrifty::store

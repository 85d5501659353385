// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runjournal.h"

#include "session/runid.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sys/stat.h>

namespace {

using namespace thrifty;
using session::JournalObject;
using session::JournalRun;
using session::RunJournal;
namespace fs = std::filesystem;

class RunJournalTest : public testing::Test {
  protected:
    std::string m_directory = (fs::temp_directory_path() / ("journal-" + session::randomHex(12))).string();
    void TearDown() override { fs::remove_all(m_directory); }

    static JournalRun run(const char* id) {
        JournalRun one;
        one.run = domain::RunId(id);
        one.owner = "me@here";
        one.ns = domain::Namespace("serving");
        one.clusters = {domain::ClusterName("a"), domain::ClusterName("b")};
        one.expires = *domain::parseRfc3339("2026-01-02T03:04:05Z");
        return one;
    }
    static JournalObject copy(const char* name, const char* uid = "") {
        return {{"ray.io", "v1", "rayservices", "RayService", true}, domain::Namespace("serving"), name, uid, false};
    }
};

TEST_F(RunJournalTest, saysWhatWasIntendedAndMade) {
    const std::string folder = m_directory + "/state/journal/x";
    auto journal = RunJournal::create(folder, run("01A"));
    ASSERT_TRUE(journal) << journal.error().text();
    ASSERT_TRUE((*journal)->intend({copy("llm-tn-1"), copy("llm-tn-2")}));
    (*journal)->made(copy("llm-tn-1", "u1"));
    auto found = session::readJournals(folder);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].live);
    EXPECT_EQ(found[0].owner, "me@here");
    EXPECT_EQ(found[0].clusters.size(), 2u);
    ASSERT_EQ(found[0].objects.size(), 2u);
    EXPECT_EQ(found[0].objects[0].uid, "u1");
    EXPECT_EQ(found[0].objects[1].uid, "");
    EXPECT_EQ(found[0].objects[1].type, copy("").type);
    struct stat state {};
    ASSERT_EQ(::stat(found[0].path.c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777, 0600u);
    ASSERT_EQ(::stat((m_directory + "/state").c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777, 0700u);
    ASSERT_TRUE((*journal)->finish());
    EXPECT_TRUE(session::readJournals(folder).empty());
}

TEST_F(RunJournalTest, runsWhoseProcessIsGoneAreFoundWithTheControlPlaneThatTheyWereOn) {
    JournalRun first = run("01A");
    first.context = domain::ContextName("nova");
    first.started = *domain::parseRfc3339("2026-01-02T02:04:05Z");
    ASSERT_TRUE(RunJournal::create(session::journalDirectory(m_directory, "x"), first));
    const auto live = RunJournal::create(session::journalDirectory(m_directory, "y"), run("01B"));
    ASSERT_TRUE(live);
    const auto dead = session::deadRuns(m_directory);
    ASSERT_EQ(dead.size(), 1u);
    EXPECT_EQ(dead[0].context.str(), "nova");
    EXPECT_EQ(dead[0].started, first.started);
    EXPECT_TRUE(session::deadRuns(m_directory + "/nowhere").empty());
}

TEST_F(RunJournalTest, belongsToItsProcessUntilThatIsGone) {
    auto journal = RunJournal::create(m_directory, run("01A"));
    ASSERT_TRUE(journal);
    const std::string path = session::readJournals(m_directory)[0].path;
    auto second = RunJournal::adopt(path);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, domain::ErrorCode::Conflict);
    journal->reset(); // what a crash does as well: the lock goes, the file stays
    EXPECT_FALSE(session::readJournals(m_directory)[0].live);
    EXPECT_TRUE(RunJournal::adopt(path));
}

TEST_F(RunJournalTest, aLineThatACrashCutOffIsSkippedAndTheRestCounts) {
    {
        auto journal = RunJournal::create(m_directory, run("01A"));
        ASSERT_TRUE(journal);
        ASSERT_TRUE((*journal)->intend({copy("llm-tn-1")}));
    }
    const std::string path = session::readJournals(m_directory)[0].path;
    std::ofstream(path, std::ios::app) << R"({"what": "made", "na)";
    {
        auto journal = RunJournal::adopt(path);
        ASSERT_TRUE(journal);
        ASSERT_TRUE((*journal)->intend({copy("llm-tn-2")}));
    }
    EXPECT_EQ(session::readJournals(m_directory)[0].objects.size(), 2u);
}

TEST_F(RunJournalTest, withoutItNothingGoesOn) {
    std::ofstream(m_directory) << "a file where the folder should be";
    const auto journal = RunJournal::create(m_directory, run("01A"));
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, domain::ErrorCode::Io);
}

TEST(RunId, isAUlid) {
    const auto time = *domain::parseRfc3339("2016-07-30T23:54:10.259Z");
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = session::newRunId(time).str();
        ASSERT_EQ(id.size(), 26u);
        EXPECT_EQ(id.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos);
        EXPECT_EQ(id.substr(0, 10), "01ARZ3NDEK"); // the specification's own example
        seen.insert(id);
    }
    EXPECT_EQ(seen.size(), 1000u);
    EXPECT_LT(session::newRunId(time), session::newRunId(time + std::chrono::milliseconds(1)));
}

} // namespace

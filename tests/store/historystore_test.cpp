// SPDX-License-Identifier: GPL-3.0-or-later
// The history of runs on real databases: SQLite, and PostgreSQL where it is installed.
#include "backends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::store {
namespace {

using domain::ClusterName;
using domain::ErrorCode;
using domain::Money;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using tests::someRun;

class HistoryStoreTest : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        tests::needApplication();
        if (GetParam() == std::string("sqlite")) {
            m_address = m_folder.path() + "/data/thrifty-nova/history.sqlite";
            return;
        }
        std::string why;
        tests::PostgresServer* server = tests::PostgresServer::shared(why);
        if (server == nullptr)
            GTEST_SKIP() << why;
        m_address = server->newDatabase();
    }
    [[nodiscard]] std::unique_ptr<HistoryStore> open() const {
        auto store = HistoryStore::open(m_address);
        EXPECT_TRUE(store) << store.error().text();
        return store ? std::move(*store) : nullptr;
    }
    tests::TemporaryFolder m_folder;
    std::string m_address;
};
INSTANTIATE_TEST_SUITE_P(Databases, HistoryStoreTest, testing::Values("sqlite", "postgresql"),
                         [](const auto& database) { return std::string(database.param); });

TEST_P(HistoryStoreTest, keepsARunWithEverythingInIt) {
    const RunRecord run = someRun(1);
    {
        const auto store = open();
        ASSERT_TRUE(store);
        EXPECT_THAT(store->notices(), IsEmpty());
        EXPECT_EQ(store->keep(run), 1);
    }
    const auto store = open(); // another start of the program
    ASSERT_TRUE(store);
    const auto loaded = store->load(run.run);
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->number, 1);
    RunRecord expected = run;
    expected.words.clear();
    EXPECT_EQ(loaded->run, expected);
    EXPECT_FALSE(loaded->placement);
}

TEST_P(HistoryStoreTest, listsTheNewestFirstAndNumbersNeverComeBack) {
    const auto store = open();
    ASSERT_TRUE(store);
    for (int i = 1; i <= 5; ++i)
        EXPECT_EQ(store->keep(someRun(i)), i);
    EXPECT_EQ(store->keep(someRun(3)), 3) << "a run that is kept again keeps its number";
    ASSERT_TRUE(store->remove(someRun(5).run));
    EXPECT_EQ(store->load(someRun(5).run).error().code, ErrorCode::NotFound);
    const int next = store->keep(someRun(6)).value_or(0);
    EXPECT_GT(next, 5);
    EXPECT_EQ(store->count(), 5);
    const auto all = store->search("");
    ASSERT_TRUE(all);
    ASSERT_THAT(*all, SizeIs(5));
    EXPECT_EQ(all->at(0).number, next);
    EXPECT_EQ(all->at(1).run.run, someRun(4).run);
    EXPECT_EQ(all->at(4).run.run, someRun(1).run);
    EXPECT_TRUE(all->at(0).run.result.empty()) << "listing reads no results";
    const auto page = store->search("", 2, 1);
    ASSERT_TRUE(page);
    ASSERT_THAT(*page, SizeIs(2));
    EXPECT_EQ(page->at(0).run.run, someRun(4).run);
}

TEST_P(HistoryStoreTest, findsEveryWordWhateverItsCase) {
    const auto store = open();
    ASSERT_TRUE(store);
    RunRecord other = someRun(2);
    other.workload = "STRASSE-\xC3\x9C"
                     "bung_100%";
    other.words = {"H100"};
    ASSERT_TRUE(store->keep(someRun(1)));
    ASSERT_TRUE(store->keep(other));
    const auto found = [&](const char* query) {
        std::string numbers;
        const auto rows = store->search(query);
        EXPECT_TRUE(rows) << rows.error().text();
        for (const RunSummary& row : *rows)
            numbers += std::to_string(row.number);
        return numbers;
    };
    EXPECT_EQ(found("l4"), "1");
    EXPECT_EQ(found("Serving G6.12"), "1");
    EXPECT_EQ(found("h100 serving"), "2");
    EXPECT_EQ(found("l4 h100"), "");
    EXPECT_EQ(found("\xC3\xBC"
                    "bung"),
              "2");
    EXPECT_EQ(found("_100%"), "2");
    EXPECT_EQ(found("%"), "2") << "a wildcard is a character like others";
    EXPECT_EQ(found("_"), "2");
    EXPECT_EQ(found("\\"), "");
    EXPECT_EQ(found("'; DROP TABLE runs; --"), "");
    EXPECT_EQ(found(""), "21");
    ASSERT_TRUE(
        store->setPlacement(other.run, {ClusterName("Autoscale-AKS"), domain::VariantName("spot"), {}, {}, {}, ""}));
    EXPECT_EQ(found("autoscale-aks"), "2");
}

TEST_P(HistoryStoreTest, rememberWhereARunWentWithoutInventingAPrice) {
    const auto store = open();
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->keep(someRun(1)));
    PlacementRecord placement{ClusterName("autoscale-eks"),
                              domain::VariantName("2 \xC3\x97 2"),
                              someRun(1).finishedAt,
                              std::nullopt,
                              std::nullopt,
                              "{\"hops\":[]}"};
    ASSERT_TRUE(store->setPlacement(someRun(1).run, placement));
    EXPECT_EQ(store->load(someRun(1).run)->placement, placement) << "unknown stays unknown, it is not 0";
    placement.listPerHour = Money::parse("4.8276").value();
    placement.estimatedPerHour = Money();
    placement.cluster = ClusterName("autoscale-aks");
    ASSERT_TRUE(store->setPlacement(someRun(1).run, placement));
    EXPECT_EQ(store->load(someRun(1).run)->placement, placement);
    ASSERT_TRUE(store->keep(someRun(1)));
    EXPECT_EQ(store->load(someRun(1).run)->placement, placement) << "keeping the run again does not forget it";
    const auto rows = store->search("");
    EXPECT_EQ(rows->at(0).placement->listPerHour->text(4), "4.8276");
    EXPECT_TRUE(rows->at(0).placement->story.empty());
    EXPECT_EQ(store->setPlacement(domain::RunId("none"), placement).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(store->remove(someRun(1).run));
    ASSERT_TRUE(store->keep(someRun(1)));
    EXPECT_FALSE(store->load(someRun(1).run)->placement) << "removed with its run";
}

TEST_P(HistoryStoreTest, cancelledAndFailedRunsAreKeptAsSuch) {
    const auto store = open();
    ASSERT_TRUE(store);
    RunRecord run = someRun(1);
    run.outcome = RunOutcome::Failed;
    run.detail = "nova not reachable";
    run.result.clear();
    ASSERT_TRUE(store->keep(run));
    const auto rows = store->search("reachable");
    ASSERT_THAT(*rows, SizeIs(1));
    EXPECT_EQ(rows->at(0).run.outcome, RunOutcome::Failed);
    EXPECT_EQ(rows->at(0).run.detail, "nova not reachable");
    run.outcome = RunOutcome::Cancelled;
    ASSERT_TRUE(store->keep(run));
    EXPECT_EQ(store->search("")->at(0).run.outcome, RunOutcome::Cancelled);
    EXPECT_EQ(store->keep({}).error().code, ErrorCode::InvalidArgument);
}

TEST_P(HistoryStoreTest, aRunOfANewerVersionIsListedButNotOpened) {
    const auto store = open();
    ASSERT_TRUE(store);
    RunRecord run = someRun(1);
    run.schemaVersion = domain::EstimateResult::schemaVersion + 1;
    run.result = "{\"something\": \"else\"}";
    ASSERT_TRUE(store->keep(run));
    const auto rows = store->search("");
    ASSERT_THAT(*rows, SizeIs(1));
    EXPECT_TRUE(rows->at(0).newer);
    const auto loaded = store->load(run.run);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Refused);
    EXPECT_THAT(loaded.error().text(), HasSubstr("run 1 was written by a newer version"));
}

TEST_P(HistoryStoreTest, hostileTextIsDataLikeAnyOther) {
    const auto store = open();
    ASSERT_TRUE(store);
    RunRecord run = someRun(1);
    const std::string hostile("'); DROP TABLE runs; --\0\x1b[31m\n\xE2\x80\xAE", 32);
    run.workload = run.group = run.detail = hostile;
    run.words = {hostile};
    ASSERT_TRUE(store->keep(run));
    EXPECT_EQ(store->count(), 1);
    EXPECT_THAT(store->load(run.run)->run.workload, HasSubstr("'); DROP TABLE runs; --"));
}

TEST_P(HistoryStoreTest, aLargeResultComesBackWhole) {
    const auto store = open();
    ASSERT_TRUE(store);
    RunRecord run = someRun(1);
    run.result = "\"" + std::string(20u << 20u, 'x') + "\"";
    ASSERT_TRUE(store->keep(run));
    EXPECT_EQ(store->load(run.run)->run.result, run.result);
}

TEST(RunRecord, isTheResultInColumns) {
    domain::EstimateResult result;
    result.run = domain::RunId("01KA");
    result.workloadName = "llm";
    result.group = {"app", "llm"};
    domain::ClusterEstimate priced;
    priced.name = ClusterName("eks");
    priced.state = domain::ClusterState::Estimated;
    priced.rank = 1;
    domain::GroupEstimate group;
    group.group = domain::GroupName("gpu-group");
    group.nodeType = "g6.12xlarge";
    group.gpuSku = "L4";
    priced.groups = {group};
    domain::ClusterEstimate silent;
    silent.name = ClusterName("aks");
    domain::ClusterEstimate none;
    none.name = ClusterName("gke");
    none.state = domain::ClusterState::NoNodeType;
    result.variants = {{domain::VariantName("base"), {}, {priced, silent, none}}};
    const RunRecord record = recordOf(result, "{}");
    EXPECT_EQ(record.variants, 1);
    EXPECT_EQ(record.cells, 3);
    EXPECT_EQ(record.answered, 2);
    EXPECT_EQ(record.priced, 1);
    EXPECT_EQ(record.group, "app=llm");
    EXPECT_THAT(record.words,
                testing::UnorderedElementsAre("base", "eks", "aks", "gke", "gpu-group", "g6.12xlarge", "L4"));
    EXPECT_EQ(record.result, "{}");
}

} // namespace
} // namespace thrifty::store

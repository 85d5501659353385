// SPDX-License-Identifier: GPL-3.0-or-later
// Spot nodes that are reclaimed, in the window's models: the rate, its source and the expected price in the
// explanation, and a limit that takes price and rank from cells of table and charts alike, and never from the result.
#include "app/models/chartdata.h"
#include "app/models/explanation.h"
#include "app/models/policyrows.h"
#include "app/spotresult.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using tests::spotResult;

struct Shown {
    domain::EstimateResult result = spotResult();
    EstimateBoard whole, board;
    BoardView view;

    explicit Shown(std::optional<domain::ReclaimLimit> limit = {}) {
        std::vector<domain::ClusterName> clusters;
        for (const domain::ClusterEstimate& cluster : result.variants.front().clusters)
            clusters.push_back(cluster.name);
        whole = EstimateBoard::of(result, clusters);
        board = limit ? whole.seenWith(*limit) : whole;
        view.board = &board;
        view.reclaim = limit;
        view.variants = {{QStringLiteral("base"), {}}};
        int color = 0;
        for (const domain::ClusterName& name : clusters)
            view.clusters.push_back({QString::fromStdString(name.str()), {}, color++});
    }
    [[nodiscard]] CellId cell(const char* cluster) const {
        return board.find(result.variants.front().name, domain::ClusterName(cluster));
    }
};

std::vector<std::string> factsOf(const Explanation& why) {
    std::vector<std::string> facts;
    for (const Explanation::Fact& fact : why.facts)
        facts.push_back((fact.label + QStringLiteral(": ") + fact.text).toStdString());
    return facts;
}

TEST(SpotRiskInTheWindow, isExplainedWithItsSourceAndBothPrices) {
    const Shown shown;
    const auto eks = factsOf(explain(shown.view, shown.cell("autoscale-eks")));
    EXPECT_THAT(eks, Contains("Reclaimed: g6.8xlarge: more than 20 % of such nodes in a month (Spot Instance Advisor, "
                              "28 Jun 2025)"));
    EXPECT_THAT(eks, Contains("Expected: g6.8xlarge: at least 2.4173 a node: 2.0144 × 80 % + 4.0288 × 20 % on demand "
                              "(list price of 4 Apr 2025); where the reclaimed share is bought on demand; in no sum, "
                              "ranks nothing"));
    const auto gke = factsOf(explain(shown.view, shown.cell("autoscale-gke-a")));
    EXPECT_THAT(gke, Contains("Reclaimed: g2-standard-32: no published rate for Google Cloud"));
    EXPECT_THAT(gke, Not(Contains(HasSubstr("Expected")))) << "unknown is not 0 %";
    const auto aks = factsOf(explain(shown.view, shown.cell("autoscale-aks")));
    EXPECT_THAT(aks, Not(Contains(HasSubstr("Reclaimed")))) << "it buys no spot nodes";
    EXPECT_TRUE(
        cellTip(shown.view, shown.cell("autoscale-eks")).contains(QStringLiteral("Reclaimed: g6.8xlarge: more")));
}

TEST(SpotRiskInTheWindow, aLimitTakesPriceAndRankFromTheCellEverywhere) {
    const Shown shown({{20, false}});
    const CellId eks = shown.cell("autoscale-eks");
    const CellFacts facts = cellFacts(shown.view, eks);
    EXPECT_EQ(facts.kind, CellFacts::Kind::Words);
    EXPECT_EQ(facts.main, QStringLiteral("reclaimed too often"));
    EXPECT_EQ(facts.right, QStringLiteral("more than 20 %"));
    EXPECT_TRUE(facts.left.isEmpty()) << "no rank";
    EXPECT_FALSE(facts.hatched) << "somebody did say a price";
    EXPECT_EQ(cellFacts(shown.view, shown.cell("autoscale-aks")).left, QStringLiteral("#3")) << "the others close up";
    EXPECT_EQ(cellFacts(shown.view, shown.cell("autoscale-gke-a")).kind, CellFacts::Kind::Price) << "no rate is known";
    for (const ChartRow& row : clusterChart(shown.view, 0).rows) {
        if (row.cell == eks) {
            EXPECT_FALSE(row.perHour);
            EXPECT_EQ(row.words, QStringLiteral("reclaimed too often"));
            EXPECT_EQ(row.wordsNote, QStringLiteral("(more than 20 %)"));
        }
    }
    const Explanation why = explain(shown.view, eks);
    EXPECT_TRUE(why.figure.isEmpty());
    EXPECT_EQ(why.words, QStringLiteral("reclaimed too often"));
    EXPECT_THAT(why.reason.toStdString(), HasSubstr(">20% of the spot nodes of type g6.8xlarge"));
    EXPECT_TRUE(shown.whole.answer(eks)->rank) << "what was found stays";

    const Shown strict({{20, true}});
    EXPECT_EQ(cellFacts(strict.view, strict.cell("autoscale-gke-a")).right, QStringLiteral("rate not known"));
}

TEST(SpotRiskInTheWindow, theOrderSaysWhoIsReclaimedTooOften) {
    const domain::VariantEstimate variant = spotResult().variants.front();
    domain::OrderEdits edits;
    edits.reclaim = domain::ReclaimLimit{20, false};
    const auto order = domain::orderFrom(variant, edits);
    ASSERT_TRUE(order) << order.error().text();
    bool found = false;
    for (const PolicyRow& row : policyRows(variant, *order)) {
        if (row.cluster.str() != "autoscale-eks")
            continue;
        found = true;
        EXPECT_EQ(row.place, 0);
        EXPECT_EQ(row.note, QStringLiteral("reclaimed too often, left out"));
        EXPECT_FALSE(row.mayBePutIn) << "only another limit lets it in";
        EXPECT_THAT(row.why.toStdString(), HasSubstr(">20% of the spot nodes of type g6.8xlarge"));
    }
    EXPECT_TRUE(found);
}

} // namespace
} // namespace thrifty::app

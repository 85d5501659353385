// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes on spot are not held against what they would cost on demand: nobody knows what they cost now.
#include "app/models/estimateaccuracy.h"
#include "app/models/listtotal.h"
#include "app/pages/historypage.h"
#include "app/pages/placementpage.h"
#include "app/policydriver.h"
#include "app/widgets/plaintable.h"
#include "report/resultfile.h"
#include "store/historystore.h"
#include "support/results.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::PageId;

/// The published run; the nodes of its second group on eks are to be bought on spot.
domain::EstimateResult spotOnEks() {
    domain::EstimateResult result = publishedResult(1);
    for (domain::ClusterEstimate& cluster : result.variants.front().clusters) {
        if (cluster.name.str() == "autoscale-eks")
            cluster.groups.back().category = domain::PriceCategory::Spot;
    }
    return result;
}

TEST(SpotPlacement, hasNoListTotal) {
    const domain::EstimateResult demand = publishedResult(1), spot = spotOnEks();
    const domain::ClusterName eks("autoscale-eks");
    const domain::ClusterEstimate &asListed = *demand.variants.front().find(eks),
                                  &asSpot = *spot.variants.front().find(eks);
    session::Hop hop;
    hop.cluster = eks;
    const std::string head = asSpot.groups.front().nodeType, worker = asSpot.groups.back().nodeType;
    ASSERT_NE(head, worker);
    hop.nodes = {{head, 1}, {worker, 2}};
    hop.listPrices = {{head, domain::Money::fromMicros(1)}, {worker, domain::Money::fromMicros(10)}};
    EXPECT_EQ(app::listTotal(hop, &asListed), domain::Money::fromMicros(21));
    EXPECT_EQ(app::listTotal(hop, nullptr), domain::Money::fromMicros(21));
    EXPECT_EQ(app::listTotal(hop, &asSpot), std::nullopt);
    EXPECT_EQ(app::listPrice(hop, head, 1, &asSpot), domain::Money::fromMicros(1)) << "that one is bought on demand";
    hop.nodes = {{head, 1}, {"another", 2}};
    hop.listPrices["another"] = domain::Money::fromMicros(10);
    EXPECT_EQ(app::listTotal(hop, &asListed), domain::Money::fromMicros(21));
    EXPECT_EQ(app::listTotal(hop, &asSpot), std::nullopt) << "it came for pods that were to be on spot";
}

TEST(SpotPlacement, isSaidOnThePageAndCountsForNoAccuracy) {
    DemoWindow demo;
    demo.workbench().document().edit(QStringLiteral("Spot"), [](app::PlanState& state) {
        domain::VariantPlan spot;
        spot.name = domain::VariantName("spot");
        spot.groups[domain::GroupName("gpu-group")].price = domain::PriceChoice::Spot;
        state.plan.variants = {spot};
        state.plan.order.exclude = {domain::ClusterName("static-gke")};
    });
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled && placement.estimate(); }));
    const session::Hop& hop = placement.story()->hops.back();
    const domain::ClusterEstimate* estimate = placement.estimate()->find(hop.cluster);
    ASSERT_NE(estimate, nullptr);
    const std::string worker = estimate->groups.back().nodeType;
    ASSERT_TRUE(hop.nodes.contains(worker));
    EXPECT_FALSE(hop.listPrices.contains(worker)) << "the node says itself that it is on spot";
    demo.window().showPage(PageId::Placement);
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    QStringList list, said;
    for (int row = 0; row < page.obtained().rowCount(); ++row)
        list << page.obtained().textAt(row, 4);
    EXPECT_TRUE(list.contains(QStringLiteral("spot"))) << list.join(u'\n').toStdString();
    EXPECT_EQ(list.last(), QStringLiteral("not known"));
    for (const QLabel* label : page.findChildren<QLabel*>())
        said << label->text();
    EXPECT_TRUE(said.contains(QStringLiteral("Spot: what these nodes cost now is not in the list.")))
        << said.join(u'\n').toStdString();
    pictures(demo, "placement-spot");
    const QString path = demo.directory() + QStringLiteral("/placement.md");
    ASSERT_TRUE(page.exportTo(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("| *spot, not in the list* |\n"));
    const auto& runs = demo.workbench().history().runs();
    ASSERT_TRUE(waitUntil([&] { return runs.size() == 1 && runs.front().placement; }));
    EXPECT_EQ(runs.front().placement->listPerHour, std::nullopt);
    EXPECT_TRUE(runs.front().placement->estimatedPerHour);
    EXPECT_TRUE(app::accuracyOf(runs).empty());
}

// What an earlier version kept of spot nodes was their price on demand.
TEST(SpotPlacement, ofAnEarlierVersionIsForgottenAndOthersAreNot) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    const auto money = [](std::int64_t micros) { return domain::Money::fromMicros(micros); };
    {
        auto store = store::HistoryStore::open(path.toStdString());
        ASSERT_TRUE(store);
        domain::EstimateResult spot = spotOnEks(), demand = publishedResult(1);
        spot.run = domain::RunId("01SPOT");
        demand.run = domain::RunId("02DEMAND");
        for (const domain::EstimateResult* each : {&spot, &demand}) {
            ASSERT_TRUE((*store)->keep(store::recordOf(*each, report::toJson(*each))));
            ASSERT_TRUE((*store)->setPlacement(each->run, {domain::ClusterName("autoscale-eks"),
                                                           each->variants.front().name, each->finishedAt,
                                                           money(4'000'000), money(2'000'000), "autoscale-eks\t\n"}));
        }
    }
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    DemoWindow demo({.connect = false, .samples = {}, .history = file.readAll()});
    const auto& runs = demo.workbench().history().runs();
    ASSERT_TRUE(waitUntil([&] { return runs.size() == 2; }));
    for (const store::RunSummary& run : runs) {
        ASSERT_TRUE(run.placement);
        EXPECT_EQ(app::offBy(*run.placement).has_value(), run.run.run.str() == "02DEMAND") << run.run.run.str();
        EXPECT_EQ(run.placement->estimatedPerHour, money(2'000'000));
    }
}

} // namespace
} // namespace thrifty::tests

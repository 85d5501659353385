// SPDX-License-Identifier: GPL-3.0-or-later
// The filter for how often spot nodes may be reclaimed: a step of the plan that table, reports and order follow, while
// the result and its file stay whole.
#include "app/widgets/reclaimfilter.h"

#include "app/demowindow.h"
#include "app/pages/estimatespage.h"
#include "app/print/estimateexport.h"
#include "app/spotresult.h"
#include "report/resultfile.h"
#include "support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using tests::DemoWindow;
using tests::spotResult;

TEST(ReclaimFilterOfThePage, exportsOfTheViewFollowItAndTheResultDoesNot) {
    const domain::EstimateResult result = spotResult();
    std::vector<domain::ClusterName> clusters;
    for (const domain::ClusterEstimate& cluster : result.variants.front().clusters)
        clusters.push_back(cluster.name);
    BoardView view;
    const EstimateBoard board = EstimateBoard::of(result, clusters).seenWith({20, false});
    view.board = &board;
    view.reclaim = domain::ReclaimLimit{20, false};
    QTemporaryDir folder;
    const auto saved = [&](const char* name) {
        const QString path = folder.filePath(QLatin1String(name));
        EXPECT_TRUE(saveEstimate(view, result, path));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    };
    EXPECT_THAT(saved("e.csv"), HasSubstr("2x1 GPU,autoscale-eks,autoscale-eks,,estimated,yes,,,"));
    for (const char* name : {"e.md", "e.html"}) {
        EXPECT_THAT(saved(name), HasSubstr("reclaimed too often")) << name;
        EXPECT_THAT(saved(name), HasSubstr("reclaimed more often than 20 % in a month")) << name;
    }
    const auto read = report::readResult(saved("e.json"), "e.json");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, result) << "the file that keeps a result is whole";
}

TEST(ReclaimFilterOfThePage, theFilterIsAStepOfThePlanAndOrdersFollowIt) {
    DemoWindow demo;
    ASSERT_TRUE(demo.settle());
    auto result = std::make_shared<domain::EstimateResult>(spotResult());
    demo.workbench().estimates().show(result);
    demo.window().showPage(PageId::Estimates);
    auto& page = static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
    ReclaimFilter& filter = page.reclaimFilter();
    ASSERT_TRUE(filter.isVisible());
    EXPECT_EQ(filter.currentText(), QStringLiteral("spot: any rate"));
    const auto leftOut = [&] {
        std::vector<std::string> names;
        if (const auto& plan = demo.workbench().policy().plan()) {
            for (const domain::LeftOut& left : plan->order.leftOut)
                names.push_back(left.name.str() + ": " + left.why);
        }
        return names;
    };
    QTest::keyClick(&filter, Qt::Key_Down);
    EXPECT_EQ(filter.currentText(), QStringLiteral("spot: up to 20 %"));
    ASSERT_TRUE(demo.workbench().document().plan().order.reclaim);
    EXPECT_THAT(leftOut(), Contains("autoscale-eks: reclaimed too often: >20% of the spot nodes of type g6.8xlarge are "
                                    "reclaimed in a month"));
    const CellId eks =
        demo.workbench().estimates().board().find(result->variants.front().name, domain::ClusterName("autoscale-eks"));
    const auto facts = [&] { return cellFacts(demo.workbench().estimates().windowView(PriceUnit::Hour), eks); };
    EXPECT_EQ(facts().main, QStringLiteral("reclaimed too often"));
    EXPECT_EQ(demo.workbench().estimates().result()->variants, result->variants) << "the result stays as it is";
    tests::saveInBothThemes(demo.window(), QStringLiteral("estimates-reclaimed"));
    demo.workbench().document().undoStack().undo();
    EXPECT_FALSE(demo.workbench().document().plan().order.reclaim);
    EXPECT_EQ(filter.currentText(), QStringLiteral("spot: any rate"));
    EXPECT_EQ(facts().kind, CellFacts::Kind::Price);

    demo.workbench().estimates().show(std::make_shared<domain::EstimateResult>(tests::publishedResult(1)));
    EXPECT_FALSE(filter.isVisible()) << "without spot nodes there is nothing to choose";
}

} // namespace
} // namespace thrifty::app

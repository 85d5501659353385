// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/faultdriver.h"

#include <QDirIterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::tests {

using namespace app;

const std::string steps = "delays: {novaCopy: 20ms, operator: 20ms, lunaEstimate: 100ms}\n";
const std::string lateAks = steps + "clusters: [{name: autoscale-aks, delays: {lunaEstimate: 7s}}]\n";
const std::string silentAks = steps + "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n";

EstimatesPage& estimatesPage(DemoWindow& demo) {
    demo.window().showPage(PageId::Estimates);
    return static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
}

std::string said(Page& page) {
    QStringList lines;
    for (const Message& message : page.messages().messages())
        lines << message.fact + u' ' + message.sentence;
    return lines.join(u'\n').replace(QStringLiteral("(s)"), QStringLiteral("s")).toStdString();
}

std::string cell(DemoWindow& demo, const char* cluster) {
    EstimatesPage& page = estimatesPage(demo);
    for (int c = 0; c < page.model().columnCount(); ++c) {
        if (page.model().headerData(c, Qt::Horizontal).toString() == QLatin1String(cluster))
            return page.model().index(0, c).data().toString().toStdString();
    }
    return "no such cluster";
}

bool has(const ObjectCensus& census, const std::string& beginning) {
    return std::any_of(census.begin(), census.end(),
                       [&](const std::string& one) { return one.starts_with(beginning); });
}

QStringList journals(DemoWindow& demo) {
    QStringList found;
    QDirIterator all(demo.directory() + QStringLiteral("/state/journal"), {QStringLiteral("*.jsonl")}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

void setPatience(DemoWindow& demo, std::chrono::seconds timeout) {
    demo.workbench().document().edit(QStringLiteral("Patience"),
                                     [=](PlanState& state) { state.plan.timeout = timeout; });
}

void start(DemoWindow& demo) {
    EXPECT_EQ(demo.workbench().estimates().obstacle(), QString());
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    EXPECT_TRUE(demo.workbench().estimates().running());
}

bool mostAnswered(DemoWindow& demo) {
    return waitUntil([&] { return demo.workbench().estimates().board().answered() >= 4; });
}

bool ended(DemoWindow& demo) {
    return waitUntil([&] { return !demo.workbench().estimates().running(); }, std::chrono::seconds(100));
}

void expectNothingLeft(DemoWindow& demo, const ObjectCensus& before) {
    EXPECT_EQ(demo.leftSince(before), "");
    EXPECT_THAT(journals(demo), testing::IsEmpty());
    EXPECT_FALSE(demo.workbench().lock().open());
}

void expectRemovedAtTheNextStart(DemoWindow& demo, const ObjectCensus& before, const char* picture) {
    demo.reopen();
    FleetController& fleet = demo.workbench().fleet();
    ASSERT_TRUE(waitUntil([&] { return !fleet.leftovers().empty(); })) << "what a run left is not offered";
    demo.window().showPage(PageId::Fleet);
    saveScreen(demo.window(), QLatin1String(picture));
    const auto leftover = fleet.leftovers().front();
    EXPECT_TRUE(leftover.ours);
    fleet.remove(leftover.run);
    EXPECT_TRUE(demo.settle());
    EXPECT_FALSE(fleet.leftovers().empty()) << "read-only: nothing is removed";
    demo.workbench().lock().set(WriteAccess::ForRun);
    fleet.remove(leftover.run);
    EXPECT_TRUE(demo.settle());
    EXPECT_TRUE(fleet.leftovers().empty());
    expectNothingLeft(demo, before);
}

} // namespace thrifty::tests

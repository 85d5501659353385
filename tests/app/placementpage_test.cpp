// SPDX-License-Identifier: GPL-3.0-or-later
// The page Placement, driven in the real window on the embedded fleet.
#include "app/pages/placementpage.h"

#include "app/pages/historypage.h"
#include "app/policydriver.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/timelineview.h"
#include "kube/apiclient.h"
#include "kube/kinds.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <utility>

namespace thrifty::tests {
namespace {

using app::PageId;

TEST(PlacementPage, followsShowsAndTakesBack) {
    DemoWindow demo;
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    demo.window().showPage(PageId::Placement);
    (void)saveScreen(demo.window(), QStringLiteral("placement-empty"));
    EXPECT_FALSE(app::railState(PageId::Placement, demo.workbench()).possible);
    ASSERT_TRUE(demo.estimate());
    // Without the static cluster nodes are bought.
    demo.workbench().document().edit(QStringLiteral("out"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke")};
    });
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    EXPECT_EQ(placement.story()->cluster.str(), "autoscale-gke-a");
    ASSERT_EQ(page.timeline().lanes().size(), 5u) << "three of the order, two that are left out";
    EXPECT_TRUE(page.timeline().lanes()[0].current);
    QStringList words;
    for (const app::TimelineLane& lane : page.timeline().lanes())
        words << lane.words;
    EXPECT_TRUE(words.contains(QStringLiteral("left out of the policy, excluded by you")))
        << words.join(u'\n').toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("left out of the policy, no node type")))
        << words.join(u'\n').toStdString();
    EXPECT_EQ(page.pods().rowCount(), 3);
    // Coming back, and whenever a watch tells something: the columns have the room there is.
    demo.window().showPage(PageId::Placement);
    QApplication::processEvents();
    emit placement.changed();
    EXPECT_NE(page.findChild<app::TimelineLegend*>(), nullptr);
    for (const app::PlainTable* table : {&page.events(), &page.obtained(), &page.pods()})
        EXPECT_EQ(table->horizontalHeader()->length(), table->viewport()->width())
            << table->accessibleName().toStdString();
    EXPECT_EQ(app::railState(PageId::Placement, demo.workbench()).icon, QStringLiteral("check"));
    // The estimate and what was obtained are the same nodes; the list rounds otherwise than the estimator.
    const int total = page.obtained().rowCount() - 1;
    EXPECT_EQ(total, 2) << "one row a pod group";
    EXPECT_EQ(page.obtained().textAt(total, 3), QStringLiteral("3.6494"));
    EXPECT_EQ(page.obtained().textAt(total, 4), QStringLiteral("3.6496"));
    pictures(demo, "placement");
    // The history says how far off it was, of the run that ordered it, whatever is estimated since.
    ASSERT_TRUE(demo.estimate());
    demo.window().showPage(PageId::History);
    auto& history = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));
    ASSERT_TRUE(waitUntil([&] { return history.list().rowCount() == 2 && history.comparison().rowCount() == 1; }));
    EXPECT_EQ(history.list().textAt(0, 6), QStringLiteral("not applied"));
    EXPECT_EQ(history.list().textAt(1, 6), QStringLiteral("autoscale-gke-a"));
    EXPECT_EQ(history.list().item(1, 6)->data(Qt::AccessibleDescriptionRole).toString().toStdString(),
              placement.applied()->variant.str());
    EXPECT_EQ(history.list().textAt(1, 8), QStringLiteral("0.0 %"));
    EXPECT_EQ(history.comparison().textAt(0, 0), QStringLiteral("autoscale-gke-a"));
    EXPECT_EQ(history.comparison().textAt(0, 2), QStringLiteral("3.6494"));
    EXPECT_EQ(history.comparison().textAt(0, 3), QStringLiteral("3.6496"));
    pictures(demo, "history-accuracy");
    demo.window().showPage(PageId::Placement);
    for (const auto& [kind, word] : {std::pair("md", "| gpu-group | 2 | 2 |"), std::pair("csv", ",placed here,")}) {
        const QString path = demo.directory() + QStringLiteral("/placement.") + QLatin1String(kind);
        ASSERT_TRUE(page.exportTo(path)) << kind;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        EXPECT_TRUE(text.contains(word)) << text.toStdString();
    }
    EXPECT_TRUE(page.exportTo(demo.directory() + QStringLiteral("/placement.png")));
    EXPECT_FALSE(page.exportTo(demo.directory() + QStringLiteral("/placement.doc")));

    bool reviewed = false;
    QObject::connect(&placement, &app::PlacementController::withdrawalReviewed, &demo.window(),
                     [&] { reviewed = true; });
    placement.reviewWithdrawal();
    ASSERT_TRUE(waitUntil([&] { return reviewed; }));
    ASSERT_TRUE(placement.withdrawal());
    EXPECT_EQ(placement.withdrawal()->writes.size(), 2u);
    placement.withdraw();
    QTest::qWait(50);
    EXPECT_TRUE(placement.applied()) << "locked: nothing happens";
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    placement.withdraw();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().lock().open(); }));
    EXPECT_FALSE(placement.withdrawError()) << placement.withdrawError()->text();
    EXPECT_FALSE(placement.applied());
}

// Looking what is applied is a job too: the way back is open as soon as that has ended.
TEST(PlacementPage, canBeWithdrawnAsSoonAsNothingElseRuns) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    demo.window().showPage(PageId::Placement);
    const auto& page = demo.window().page(PageId::Placement);
    auto* command = page.findChild<QAction*>(QStringLiteral("withdraw"));
    ASSERT_NE(command, nullptr);
    EXPECT_TRUE(demo.window().commands().contains(command)) << "the palette has it";
    EXPECT_FALSE(command->isEnabled());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    ASSERT_TRUE(demo.settle());
    const auto may = [&] {
        const auto buttons = page.findChildren<QPushButton*>();
        return command->isEnabled() && std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
                   return button->text() == QStringLiteral("Withdraw…") && button->isEnabled();
               });
    };
    EXPECT_TRUE(may());
    std::atomic<bool> end = false;
    demo.workbench().planner().run(QStringLiteral("Something else"), [&](auto&, const std::stop_token&) {
        while (!end)
            std::this_thread::yield();
    });
    EXPECT_FALSE(may());
    end = true;
    ASSERT_TRUE(demo.settle());
    EXPECT_TRUE(may());
}

QString statusOf(DemoWindow& demo) {
    return demo.window().findChild<QLabel*>(QStringLiteral("statusText"))->text();
}

TEST(PlacementPage, goesOnFollowingWhatSettledAndHoldsUpNothing) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    demo.window().showPage(PageId::Placement);
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    EXPECT_TRUE(placement.following());
    EXPECT_NE(statusOf(demo), QStringLiteral("Following the placement"));
    // A pod that is replaced later is seen.
    const session::PodPlace before = placement.story()->hops.back().pods.back();
    const std::string cluster = placement.story()->cluster.str();
    kube::ApiClient client(demo.fleet().inProcess(cluster), cluster);
    ASSERT_TRUE(client.remove(kube::podType, "serving", before.name, {}, {}));
    EXPECT_TRUE(waitUntil([&] {
        const auto& pods = placement.story()->hops.back().pods;
        return placement.story()->settled &&
               std::none_of(pods.begin(), pods.end(), [&](const auto& pod) { return pod.name == before.name; });
    }));
    ASSERT_TRUE(demo.estimate()) << "the other lane is free";
    EXPECT_TRUE(placement.following());
    auto* followOn = page.findChild<QPushButton*>(QStringLiteral("followOn"));
    ASSERT_NE(followOn, nullptr);
    EXPECT_FALSE(followOn->isVisible());
    placement.stop();
    ASSERT_TRUE(waitUntil([&] { return !placement.following(); }));
    EXPECT_TRUE(placement.story()) << "what was seen stays";
    QStringList said;
    for (const QLabel* label : page.findChildren<QLabel*>())
        said << label->text();
    EXPECT_EQ(said.filter(QStringLiteral(", last seen ")).size(), 1) << said.join(u'\n').toStdString();
    ASSERT_TRUE(followOn->isVisible());
    followOn->click();
    EXPECT_TRUE(waitUntil([&] { return placement.following() && placement.story() && placement.story()->settled; }));
    EXPECT_TRUE(demo.window().close()) << "nobody waits for what only looks";
}

TEST(PlacementPage, theLateWordsOfAFollowingAreNotTakenForThoseOfTheNext) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    const session::FollowRequest request = placement.applied()->follow;
    placement.follow(request);
    // The window is busy elsewhere while this following tells its story; then another begins, which has to wait.
    ASSERT_TRUE(waitUntil([&] { return placement.story() != nullptr; }));
    const session::PodPlace pod = placement.story()->hops.back().pods.back();
    const std::string cluster = placement.story()->cluster.str();
    kube::ApiClient client(demo.fleet().inProcess(cluster), cluster);
    ASSERT_TRUE(client.remove(kube::podType, "serving", pod.name, {}, {}));
    std::this_thread::sleep_for(std::chrono::seconds(2));
    std::atomic end = false;
    demo.workbench().follower().run(QStringLiteral("Other"), [&](session::PlannerService&, const std::stop_token&) {
        while (!end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    });
    placement.follow(request);
    (void)waitUntil([&] { return placement.story() != nullptr; }, std::chrono::milliseconds(700));
    EXPECT_EQ(placement.story(), nullptr) << "it has told nothing yet";
    end = true;
    EXPECT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
}

TEST(PlacementPage, theWithdrawalNamesThePodsOnceAndSaysThatItWillWrite) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    demo.window().showPage(PageId::Placement);
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    const QString pod = QString::fromStdString(placement.story()->hops.back().pods.front().name);
    QStringList said, chips;
    bool seen = false;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &page, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        timer.stop();
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            said << label->text();
        for (const app::ContextChip* chip : dialog->findChildren<app::ContextChip*>())
            chips << chip->accessibleName();
        (void)saveScreen(*dialog, QStringLiteral("withdraw-dialog"));
        seen = true;
        dialog->reject();
    });
    timer.start(20);
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->property("look").toInt() == static_cast<int>(app::ButtonLook::Destructive))
            button->click();
    }
    ASSERT_TRUE(waitUntil([&] { return seen; }));
    EXPECT_EQ(said.filter(pod).size(), 1) << said.join(u'\n').toStdString();
    ASSERT_EQ(chips.size(), 1);
    EXPECT_TRUE(chips[0].contains(QStringLiteral("Writes allowed once you confirm"))) << chips[0].toStdString();
    EXPECT_FALSE(demo.workbench().lock().open()) << "it says so and is not yet";
}

TEST(PlacementPage, aStaticClusterBuysNoNodes) {
    DemoWindow demo;
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    ASSERT_EQ(placement.story()->cluster.str(), "static-gke");
    QStringList words;
    for (const QLabel* label : page.findChildren<QLabel*>())
        words << label->text();
    EXPECT_TRUE(words.contains(QStringLiteral("static: no node was bought"))) << words.join(u'\n').toStdString();
    EXPECT_TRUE(words.filter(QStringLiteral("other nodes")).isEmpty());
    demo.window().showPage(PageId::Placement);
    pictures(demo, "placement-static");
}

TEST(PlacementPage, anotherApplyTellsItsOwnStory) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    const domain::RunId first = placement.applied()->run;
    demo.workbench().document().edit(QStringLiteral("out"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("autoscale-aks")};
    });
    ASSERT_TRUE(demo.apply());
    ASSERT_TRUE(waitUntil([&] { return placement.applied() && placement.applied()->run != first; }));
    EXPECT_EQ(placement.applied()->order.size(), 3u);
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    // One that is followed when the next begins does not end it.
    placement.follow(placement.applied()->follow);
    placement.follow(placement.applied()->follow);
    EXPECT_FALSE(placement.story());
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    EXPECT_FALSE(placement.error());
}

TEST(PlacementPage, picksUpWhereTheClusterIsAfterAClose) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::Workbench::Options options;
    options.demo = true;
    options.service.stateDirectory = (demo.directory() + QStringLiteral("/state")).toStdString();
    options.historyAddress = (demo.directory() + QStringLiteral("/history.sqlite")).toStdString();
    app::Workbench again(options);
    again.openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    again.fleet().connectFleet();
    ASSERT_TRUE(waitUntil([&] { return again.placement().story() && again.placement().story()->settled; }));
    EXPECT_EQ(again.placement().story()->cluster.str(), "static-gke");
    ASSERT_TRUE(again.placement().applied());
    EXPECT_EQ(again.placement().applied()->order.size(), 4u);
}

} // namespace
} // namespace thrifty::tests

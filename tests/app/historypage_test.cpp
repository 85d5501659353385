// SPDX-License-Identifier: GPL-3.0-or-later
// The page History, driven in the real window on the embedded fleet; and what is no longer shown once another plan is
// begun.
#include "app/pages/historypage.h"

#include "app/fivevariants.h"
#include "app/policydriver.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/plaintable.h"
#include "app/window/planfiles.h"
#include "report/resultfile.h"
#include "session/packetcheck.h"
#include "store/historystore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <chrono>

namespace thrifty::tests {
namespace {

using app::PageId;

TEST(HistoryPage, keepsFindsOpensAndCompares) {
    DemoWindow demo;
    auto& page = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));
    demo.window().showPage(PageId::History);
    (void)saveScreen(demo.window(), QStringLiteral("history-empty"));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 1; }));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 2; }));
    EXPECT_EQ(page.list().textAt(0, 1), QStringLiteral("2")) << "the newest first";
    EXPECT_EQ(page.list().textAt(0, 5), QStringLiteral("5 of 5 answered, 4 priced"));
    page.searchField().setText(QStringLiteral("L4 serving"));
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().history().runs().size() == 2; }));
    page.searchField().setText(QStringLiteral("H100"));
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 0; }));
    page.searchField().clear();
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 2; }));
    auto* copy = page.findChild<QPushButton*>(QStringLiteral("copyComparison"));
    ASSERT_NE(copy, nullptr);
    EXPECT_FALSE(copy->isEnabled()) << "there is nothing to copy";
    EXPECT_FALSE(page.comparison().isVisible());
    pictures(demo, "history-nothing-marked");
    // A is the older one, whichever was marked first.
    page.list().setCurrentCell(0, 0);
    QTest::keyClick(&page.list(), Qt::Key_Space);
    page.list().setCurrentCell(1, 0);
    QTest::keyClick(&page.list(), Qt::Key_Space);
    EXPECT_TRUE(copy->isEnabled());
    EXPECT_EQ(page.list().textAt(1, 0), QStringLiteral("A"));
    EXPECT_EQ(page.list().textAt(0, 0), QStringLiteral("B"));
    ASSERT_TRUE(waitUntil([&] { return page.comparison().rowCount() == 5; }));
    pictures(demo, "history");
    QFile saved(demo.directory() + QStringLiteral("/comparison.csv"));
    ASSERT_TRUE(page.saveComparison(saved.fileName()));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray csv = saved.readAll();
    EXPECT_EQ(csv.count("\r\n"), 6) << "a head and a line a cell";
    EXPECT_TRUE(csv.contains("autoscale-eks,estimated,4.254800,estimated,4.254800,0.000000\r\n")) << csv.toStdString();
    EXPECT_TRUE(csv.contains("autoscale-gke-f,no-node-type,,no-node-type,,\r\n")) << csv.toStdString();
    page.list().setCurrentCell(1, 0);
    page.openSelected();
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
}

/// A history of that many runs, by turns of "chat" and "train".
QByteArray historyOf(int runs) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    {
        auto store = store::HistoryStore::open(path.toStdString());
        EXPECT_TRUE(store);
        domain::EstimateResult result = *largeResult(3, 2);
        for (int i = 1; i <= runs; ++i) {
            result.run = domain::RunId("01RUN" + std::to_string(i));
            result.startedAt += std::chrono::hours(1);
            result.finishedAt = result.startedAt + std::chrono::seconds(5);
            result.workloadName = i % 2 == 0 ? "chat" : "train";
            EXPECT_TRUE((*store)->keep(store::recordOf(result, report::toJson(result))));
        }
    }
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The page with thirty runs.
struct Thirty {
    DemoWindow demo{{.connect = false, .samples = {}, .history = historyOf(30)}};
    app::HistoryPage& page = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));

    Thirty() {
        demo.window().showPage(PageId::History);
        EXPECT_TRUE(waitUntil([&] { return page.list().rowCount() == 30; }));
    }
    void search(const char* words, int found) {
        page.searchField().setText(QLatin1String(words));
        EXPECT_TRUE(waitUntil([&] { return page.list().rowCount() == found; })) << words;
    }
    [[nodiscard]] const app::Message* message(const char* id) {
        for (const app::Message& message : page.messages().messages()) {
            if (message.id == QLatin1String(id))
                return &message;
        }
        return nullptr;
    }
};

TEST(HistoryPage, aMarkHoldsWhileOtherRunsAreSearchedFor) {
    Thirty runs;
    runs.search("chat", 15);
    runs.page.mark(0); // run 30
    runs.search("", 30);
    runs.search("train", 15);
    runs.page.mark(14); // run 1
    ASSERT_TRUE(waitUntil([&] { return runs.page.comparison().rowCount() == 6; }));
    const auto* panel = runs.page.comparison().parentWidget();
    EXPECT_EQ(runs.page.list().textAt(14, 0), QStringLiteral("A")) << "the older one";
    runs.search("", 30);
    EXPECT_EQ(runs.page.list().textAt(0, 0), QStringLiteral("B"));
    EXPECT_EQ(runs.page.comparison().rowCount(), 6);
    EXPECT_TRUE(panel->isVisible());
    pictures(runs.demo, "history-thirty");
}

TEST(HistoryPage, aSearchWithoutARunSaysSo) {
    Thirty runs;
    const auto* none = runs.page.findChild<QWidget*>(QStringLiteral("noRunFound"));
    ASSERT_NE(none, nullptr);
    EXPECT_FALSE(none->isVisible());
    runs.search("chat nobody", 0);
    EXPECT_TRUE(none->isVisible());
    saveInBothThemes(runs.demo.window(), QStringLiteral("history-none-found"));
    runs.search("chat", 15);
    EXPECT_FALSE(none->isVisible());
    runs.page.searchField().setFocus();
    QTest::keyClick(&runs.page.searchField(), Qt::Key_Return);
    EXPECT_TRUE(runs.page.list().hasFocus()) << "on to what was found";
}

TEST(HistoryPage, sortedAndSearchedItOpensTheRunThatIsSelected) {
    Thirty runs;
    runs.page.list().horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    EXPECT_EQ(runs.page.list().textAt(0, 1), QStringLiteral("1"));
    runs.search("chat", 15);
    EXPECT_EQ(runs.page.list().textAt(0, 1), QStringLiteral("2")) << "still in that order";
    runs.page.list().setCurrentCell(3, 1);
    QTest::keyClick(&runs.page.list(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return runs.demo.window().currentPage() == PageId::Estimates; }));
    EXPECT_EQ(runs.demo.workbench().estimates().openedRun(), 8);
}

TEST(HistoryPage, aRunIsDeletedOnceThatWasAgreedTo) {
    Thirty runs;
    runs.page.mark(0);
    runs.page.mark(1);
    ASSERT_TRUE(waitUntil([&] { return runs.page.comparison().rowCount() == 6; }));
    runs.page.list().setCurrentCell(0, 1);
    runs.page.list().setFocus();
    QTest::keyClick(&runs.page.list(), Qt::Key_Delete);
    const app::Message* asks = runs.message("delete");
    ASSERT_NE(asks, nullptr);
    EXPECT_EQ(asks->fact, QStringLiteral("Delete run 30?"));
    saveInBothThemes(runs.demo.window(), QStringLiteral("history-delete"));
    const auto agree = asks->actions.front().run;
    runs.page.list().setCurrentCell(5, 1); // it is the run that was asked about, wherever one looks by now
    agree();
    ASSERT_TRUE(waitUntil([&] { return runs.demo.workbench().history().total() == 29; }));
    EXPECT_EQ(runs.message("delete"), nullptr);
    EXPECT_EQ(runs.page.list().textAt(0, 1), QStringLiteral("29"));
    EXPECT_FALSE(runs.page.comparison().isVisible()) << "one of the two is gone";
    EXPECT_EQ(runs.page.list().textAt(0, 0), QStringLiteral("A")) << "the other is still marked";
}

/// Each letter that is searched for asks the history anew.
TEST(HistoryPage, whatWasClosedIsNotSaidAgain) {
    DemoWindow demo({.connect = false, .samples = {}, .history = "This is not a database."});
    auto& page = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));
    demo.window().showPage(PageId::History);
    ASSERT_TRUE(waitUntil([&] { return !page.messages().messages().isEmpty(); }));
    for (const app::Message& message : QVector<app::Message>(page.messages().messages()))
        page.messages().remove(message.id);
    bool searched = false;
    QObject::connect(&demo.workbench().history(), &app::HistoryController::changed, &page, [&] { searched = true; });
    demo.workbench().history().search(QStringLiteral("chat"));
    ASSERT_TRUE(waitUntil([&] { return searched; }));
    EXPECT_TRUE(page.messages().messages().isEmpty());
}

/// Two runs that differ: the second leaves a cluster out.
struct TwoRuns {
    DemoWindow demo;
    app::Workbench& bench = demo.workbench();
    std::shared_ptr<const domain::EstimateResult> first, second;

    TwoRuns() {
        EXPECT_TRUE(demo.estimate());
        first = bench.estimates().result();
        bench.document().edit(QStringLiteral("Without"), [](app::PlanState& state) {
            state.plan.exclude = {domain::ClusterName("autoscale-aks")};
        });
        EXPECT_TRUE(demo.estimate());
        second = bench.estimates().result();
        EXPECT_TRUE(waitUntil([&] { return bench.history().runs().size() == 2; }));
    }
    void openFirst() {
        auto& history = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));
        demo.window().showPage(PageId::History);
        history.list().setCurrentCell(1, 0);
        history.openSelected();
        EXPECT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
        EXPECT_EQ(bench.estimates().openedRun(), 1);
    }
    /// What the page says about the run that is shown; nothing: it is the newest.
    const app::Message* opened(PageId page) {
        for (const app::Message& message : demo.window().page(page).messages().messages()) {
            if (message.id == QStringLiteral("opened"))
                return &message;
        }
        return nullptr;
    }
};

// One run, whole: a policy of one and an estimate of another would be a packet that nobody can verify.
TEST(HistoryPage, anOpenedRunIsTheOneOnEveryPageUntilTheNewestIsBack) {
    TwoRuns runs;
    DemoWindow& demo = runs.demo;
    app::PolicyPage& policy = policyPage(demo);
    ASSERT_EQ(orderOf(policy).size(), 3u);
    EXPECT_EQ(runs.opened(PageId::Estimates), nullptr);
    runs.openFirst();
    demo.window().showPage(PageId::Policy);
    EXPECT_EQ(orderOf(policy),
              (std::vector<std::string>{"static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks"}));
    ASSERT_TRUE(runs.bench.policy().plan());
    const auto findings = session::checkPolicy(*runs.first, runs.bench.policy().plan()->yaml);
    ASSERT_TRUE(findings) << findings.error().text();
    EXPECT_TRUE(findings->empty()) << findings->front().text;

    for (const PageId page : {PageId::Estimates, PageId::Policy}) {
        const app::Message* opened = runs.opened(page);
        ASSERT_NE(opened, nullptr);
        EXPECT_TRUE(opened->fact.startsWith(QStringLiteral("Run 1 of "))) << opened->fact.toStdString();
        ASSERT_EQ(opened->actions.size(), 1);
    }
    // Nothing of it is applied, even with the lock open.
    runs.bench.lock().set(app::WriteAccess::ForApply);
    for (const QPushButton* button : policy.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Review and apply…")) {
            EXPECT_FALSE(button->isEnabled());
            EXPECT_TRUE(button->toolTip().contains(QStringLiteral("history")));
        }
    }
    waitForReview(demo);
    runs.bench.policy().apply();
    ASSERT_TRUE(demo.settle());
    EXPECT_FALSE(runs.bench.policy().outcome());
    runs.bench.lock().set(app::WriteAccess::ReadOnly);
    pictures(demo, "policy-opened");
    demo.window().showPage(PageId::Estimates);
    pictures(demo, "estimates-opened");

    runs.opened(PageId::Policy)->actions.front().run();
    EXPECT_EQ(runs.bench.estimates().result(), runs.second);
    EXPECT_EQ(orderOf(policy).size(), 3u);
    EXPECT_EQ(runs.opened(PageId::Policy), nullptr);
    EXPECT_EQ(runs.opened(PageId::Estimates), nullptr);
}

// Looking is no edit: another variant of an old run is chosen for as long as that run is shown.
TEST(HistoryPage, anotherVariantOfAnOpenedRunIsNoChangeOfThePlan) {
    DemoWindow demo({.connect = false, .samples = {}, .history = historyOf(2)});
    auto& history = static_cast<app::HistoryPage&>(demo.window().page(PageId::History));
    demo.window().showPage(PageId::History);
    ASSERT_TRUE(waitUntil([&] { return history.list().rowCount() == 2; }));
    history.list().setCurrentCell(1, 0);
    history.openSelected();
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
    app::Workbench& bench = demo.workbench();
    const auto result = bench.estimates().result();
    ASSERT_GE(result->variants.size(), 2u);
    demo.window().showPage(PageId::Policy);
    app::PolicyPage& policy = policyPage(demo);
    QComboBox* choice = nullptr;
    for (QComboBox* each : policy.findChildren<QComboBox*>()) {
        if (each->accessibleName() == QStringLiteral("Variant that the policy is for"))
            choice = each;
    }
    ASSERT_NE(choice, nullptr);
    const session::Plan before = bench.document().plan();
    choice->setCurrentIndex(1);
    emit choice->activated(1);
    ASSERT_NE(bench.policy().variant(), nullptr);
    EXPECT_EQ(bench.policy().variant()->name, result->variants[1].name);
    EXPECT_EQ(choice->currentIndex(), 1);
    EXPECT_EQ(bench.document().plan(), before);
    EXPECT_FALSE(demo.window().isWindowModified());
    EXPECT_FALSE(bench.document().undoStack().canUndo());
    // Another run begins with the plan's own choice.
    demo.window().showPage(PageId::History);
    history.list().setCurrentCell(0, 0);
    history.openSelected();
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
    EXPECT_EQ(bench.policy().variant()->name, bench.estimates().result()->variants[0].name);
}

TEST(HistoryPage, comparesOnlyWhatChangedWhereThatIsWanted) {
    TwoRuns runs;
    auto& page = static_cast<app::HistoryPage&>(runs.demo.window().page(PageId::History));
    runs.demo.window().showPage(PageId::History);
    EXPECT_FALSE(page.onlyChanged().isVisible()) << "nothing is compared yet";
    page.mark(0);
    page.mark(1);
    ASSERT_TRUE(waitUntil([&] { return page.comparison().rowCount() == 5; }));
    EXPECT_TRUE(page.onlyChanged().isVisible());
    EXPECT_TRUE(page.onlyChanged().focusPolicy() & Qt::TabFocus);
    page.list().setFocus();
    QTest::keyClick(&page.list(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(page.onlyChanged().isChecked());
    ASSERT_EQ(page.comparison().rowCount(), 1);
    EXPECT_EQ(page.comparison().textAt(0, 1), QStringLiteral("autoscale-aks")) << "the one that was not asked again";
    const auto says = [&](const QString& words) {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(words))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says(QStringLiteral("4 equal cells hidden")));
    pictures(runs.demo, "history-only-changed");
    QFile saved(runs.demo.directory() + QStringLiteral("/comparison.csv"));
    ASSERT_TRUE(page.saveComparison(saved.fileName()));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll().count("\r\n"), 6) << "the file has all cells";
    // Two that are equal leave nothing to show, and that is said.
    ASSERT_TRUE(runs.demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 3; }));
    page.mark(2); // the first run's mark goes
    page.mark(0);
    ASSERT_TRUE(waitUntil([&] { return says(QStringLiteral("Nothing changed between the two runs.")); }));
    EXPECT_FALSE(page.comparison().isVisible());
    pictures(runs.demo, "history-all-equal");
    page.onlyChanged().toggle();
    EXPECT_EQ(page.comparison().rowCount(), 4);
    page.onlyChanged().toggle();
    runs.demo.window().closeUnasked();
    ASSERT_TRUE(waitUntil([&] { return !runs.demo.window().isVisible(); }));
    runs.demo.reopen();
    auto& again = static_cast<app::HistoryPage&>(runs.demo.window().page(PageId::History));
    EXPECT_TRUE(again.onlyChanged().isChecked()) << "as it was left";
}

TEST(HistoryPage, aNewEstimateEndsTheOpenedRun) {
    TwoRuns runs;
    runs.openFirst();
    runs.bench.lock().set(app::WriteAccess::ForRun);
    runs.bench.estimates().startAgain({{0, 0}});
    EXPECT_FALSE(runs.bench.estimates().running()) << "answers of today do not go into an old run";
    ASSERT_TRUE(runs.demo.estimate());
    EXPECT_EQ(runs.bench.estimates().openedRun(), 0);
    EXPECT_EQ(runs.opened(PageId::Estimates), nullptr);
    EXPECT_EQ(orderOf(policyPage(runs.demo)).size(), 3u);
}

TEST(NewPlan, forgetsWhatWasEstimatedForTheOneBefore) {
    TwoRuns runs;
    app::PolicyPage& policy = policyPage(runs.demo);
    runs.openFirst();
    runs.demo.window().planFiles().newPlan();
    EXPECT_EQ(runs.bench.estimates().result(), nullptr);
    EXPECT_EQ(runs.bench.estimates().newest(), nullptr);
    EXPECT_TRUE(runs.bench.estimates().board().empty());
    EXPECT_EQ(runs.bench.policy().variant(), nullptr);
    EXPECT_FALSE(app::railState(PageId::Policy, runs.bench).possible);
    EXPECT_EQ(runs.opened(PageId::Policy), nullptr);
    EXPECT_TRUE(policy.priceSource().isEmpty());
    EXPECT_EQ(runs.bench.history().total(), 2) << "the history keeps it";
}

TEST(NewPlan, forgetsARunThatWasGoingOnWhenItHasEnded) {
    DemoWindow demo;
    app::Workbench& bench = demo.workbench();
    bench.lock().set(app::WriteAccess::ForRun);
    bench.estimates().start();
    ASSERT_TRUE(bench.estimates().running());
    demo.window().planFiles().newPlan();
    EXPECT_TRUE(bench.estimates().running()) << "it goes on, and tidies up";
    ASSERT_TRUE(waitUntil([&] { return !bench.estimates().running(); }));
    EXPECT_EQ(bench.estimates().result(), nullptr);
    EXPECT_TRUE(bench.estimates().board().empty());
    EXPECT_FALSE(bench.lock().open());
    ASSERT_TRUE(waitUntil([&] { return bench.history().total() == 1; }));
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What the user knows about clusters, in the window: noted on the page where it shows, left out of the order at once,
// said wherever the cluster stands, and taken back by one click.
#include "app/policydriver.h"

#include "app/dialogs/factdialog.h"
#include "app/format/factwords.h"
#include "app/models/explanation.h"
#include "app/pages/estimatespage.h"
#include "app/pages/placementpage.h"
#include "app/widgets/buttons.h"
#include "app/widgets/checklist.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/orderview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace thrifty::tests {
namespace {

using app::PageId;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string fileOf(DemoWindow& demo) {
    QFile file(demo.directory() + QStringLiteral("/known-facts.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

void write(DemoWindow& demo, const char* text) {
    QFile file(demo.directory() + QStringLiteral("/known-facts.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    demo.workbench().facts().read();
}

/// Answers the dialog as soon as it is there.
void whenAsked(QObject* context, const std::function<void(app::FactDialog&)>& answer) {
    auto* timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, answer] {
        auto* dialog = qobject_cast<app::FactDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        timer->stop();
        answer(*dialog);
    });
    timer->start(20);
}

const app::PolicyRow* rowOf(app::PolicyPage& page, const char* cluster) {
    for (const app::PolicyRow& row : page.order().rows()) {
        if (row.cluster.str() == cluster)
            return &row;
    }
    return nullptr;
}

void select(app::PolicyPage& page, const char* cluster) {
    page.order().setFocus();
    page.order().setCurrentCluster(domain::ClusterName(cluster));
}

bool knows(DemoWindow& demo, std::size_t facts) {
    return waitUntil([&] {
        const auto& known = demo.workbench().facts().known();
        return (known ? known->facts.size() : 0) == facts;
    });
}

TEST(KnownFacts, areNotedByKeyAndTakenBackByOneClick) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    const auto result = demo.workbench().estimates().result();
    app::PolicyPage& page = policyPage(demo);
    select(page, "autoscale-gke-a");
    whenAsked(&demo.window(), [](app::FactDialog& dialog) {
        QStringList offered;
        for (const QAbstractButton* claim : dialog.claims().buttons())
            offered << claim->text();
        EXPECT_EQ(offered,
                  (QStringList{QStringLiteral("No L4 here"), QStringLiteral("No nodes of type g2-standard-32 here"),
                               QStringLiteral("No nodes of type e2-highmem-4 here"),
                               QStringLiteral("Leave this cluster out")}));
        QTest::keyClicks(&dialog.until(), QStringLiteral("2020-01-01"));
        EXPECT_FALSE(dialog.rememberButton().isEnabled()) << "it has passed";
        dialog.until().clear();
        QTest::keyClicks(&dialog.until(), QStringLiteral("soon"));
        EXPECT_FALSE(dialog.rememberButton().isEnabled());
        dialog.until().clear();
        QTest::keyClicks(&dialog.reason(), QStringLiteral("quota 0, ticket 123"));
        saveInBothThemes(dialog, QStringLiteral("fact-dialog"));
        QTest::keyClick(&dialog.reason(), Qt::Key_Return);
    });
    QTest::keyClick(&page.order(), Qt::Key_N);
    ASSERT_TRUE(knows(demo, 1));
    EXPECT_THAT(fileOf(demo), HasSubstr("- cluster: autoscale-gke-a\n  gpuSku: L4\n  note: quota 0, ticket 123\n"));
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-aks"));
    const app::PolicyRow* row = rowOf(page, "autoscale-gke-a");
    ASSERT_TRUE(row && row->fact);
    EXPECT_EQ(row->place, 0);
    EXPECT_EQ(row->total->text(4), "3.6494") << "the price stays in sight";
    EXPECT_EQ(row->factWords, QStringLiteral("no L4 here"));
    EXPECT_THAT(row->why.toStdString(), HasSubstr("(quota 0, ticket 123)"));
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, HasSubstr("autoscale-gke-a: you noted on "));
    EXPECT_EQ(demo.workbench().estimates().result(), result) << "the estimate is not touched";
    EXPECT_EQ(demo.workbench().document().plan().order, domain::OrderEdits{}) << "nor is the plan";
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    std::vector<std::string> checks;
    for (const app::CheckRow& check : page.checks().rows())
        checks.push_back(check.text.toStdString());
    EXPECT_THAT(checks, Contains(HasSubstr("autoscale-gke-a is left out. You noted on")));
    saveInBothThemes(demo.window(), QStringLiteral("policy-facts"));

    // The words at the row's end.
    for (int i = 0; i < page.order().model()->rowCount(); ++i) {
        const QModelIndex index = page.order().model()->index(i, 0);
        if (page.order().rows()[static_cast<std::size_t>(i)].cluster.str() != "autoscale-gke-a")
            continue;
        const QRect rect = page.order().visualRect(index);
        QTest::mouseClick(page.order().viewport(), Qt::LeftButton, {}, QPoint(rect.right() - 20, rect.center().y()));
        break;
    }
    ASSERT_TRUE(knows(demo, 0));
    EXPECT_EQ(orderOf(page).size(), 4u);
    EXPECT_THAT(fileOf(demo), Not(HasSubstr("autoscale-gke-a")));
}

TEST(KnownFacts, escapeRemembersNothing) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    select(page, "autoscale-eks");
    whenAsked(&demo.window(), [](app::FactDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    QTest::keyClick(&page.order(), Qt::Key_N);
    QTest::qWait(50);
    EXPECT_EQ(fileOf(demo), "");
    EXPECT_EQ(orderOf(page).size(), 4u);
}

TEST(KnownFacts, aPinWinsAndTheOrderIsSeenWithoutThem) {
    DemoWindow demo;
    write(demo, "facts:\n- {cluster: autoscale-gke-a, gpuSku: L4, noted: 2026-11-20}\n"
                "- {cluster: autoscale-aks, noted: 2020-01-01, until: 2020-12-31}\n");
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    ASSERT_TRUE(knows(demo, 2));
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-aks"));
    std::vector<std::string> checks;
    for (const app::CheckRow& check : page.checks().rows())
        checks.push_back(check.text.toStdString());
    EXPECT_THAT(checks, Contains(HasSubstr("What you noted about autoscale-aks expired on 31 Dec 2020")));
    // Put in all the same: a pin at its place by price, said in the row.
    select(page, "autoscale-gke-a");
    QTest::keyClick(&page.order(), Qt::Key_Return);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks"));
    const app::PolicyRow* row = rowOf(page, "autoscale-gke-a");
    ASSERT_TRUE(row->pinned && row->fact);
    EXPECT_THAT(row->why.toStdString(), HasSubstr("Pinned all the same. You noted on 20 Nov 2026: no L4 here"));
    saveInBothThemes(demo.window(), QStringLiteral("policy-facts-pinned"));
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(orderOf(page).size(), 3u);
    // What it would be without.
    demo.workbench().facts().setIgnored(true);
    EXPECT_EQ(orderOf(page).size(), 4u);
    EXPECT_FALSE(rowOf(page, "autoscale-gke-a")->fact);
    demo.workbench().facts().setIgnored(false);
    EXPECT_EQ(orderOf(page).size(), 3u);
}

TEST(KnownFacts, movesOfAClusterComeBackWithIt) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    select(page, "autoscale-aks");
    QTest::keyClick(&page.order(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(orderOf(page)[2], "autoscale-aks");
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-aks");
    demo.workbench().facts().remember(fact);
    ASSERT_TRUE(knows(demo, 1));
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks"));
    demo.workbench().facts().forget(fact);
    ASSERT_TRUE(knows(demo, 0));
    EXPECT_EQ(orderOf(page)[2], "autoscale-aks");
}

TEST(KnownFacts, aFileThatCannotBeReadStopsTheOrderUntilTheUserDecides) {
    DemoWindow demo;
    write(demo, "facts:\n- {cluster: autoscale-gke-a, nodd: 2026-11-20}\n");
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().facts().error().has_value(); }));
    EXPECT_FALSE(demo.workbench().policy().plan());
    const auto order = [&]() -> const app::Message* {
        for (const app::Message& message : page.messages().messages()) {
            if (message.id == QStringLiteral("order"))
                return &message;
        }
        return nullptr;
    };
    ASSERT_NE(order(), nullptr);
    EXPECT_THAT(order()->sentence.toStdString(), HasSubstr("known-facts.yaml:2:"));
    ASSERT_EQ(order()->actions.size(), 2);
    const std::string before = fileOf(demo);
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-eks");
    bool failed = false;
    QObject::connect(&demo.workbench().facts(), &app::FactsController::failed, &demo.window(), [&] { failed = true; });
    demo.workbench().facts().remember(fact);
    ASSERT_TRUE(waitUntil([&] { return failed; }));
    EXPECT_EQ(fileOf(demo), before) << "what cannot be read is not written over";
    const auto without = order()->actions[1].run;
    without();
    EXPECT_TRUE(demo.workbench().policy().plan());
    EXPECT_EQ(order(), nullptr);
}

TEST(KnownFacts, areMarkedInTheMatrixAndExplained) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    demo.window().showPage(PageId::Estimates);
    auto& page = static_cast<app::EstimatesPage&>(demo.window().page(PageId::Estimates));
    const auto cellOf = [&](const char* cluster) {
        for (int column = 0; column < page.model().columnCount(); ++column) {
            if (page.model().headerData(column, Qt::Horizontal).toString() == QLatin1String(cluster))
                return app::CellId{0, column};
        }
        return app::CellId{};
    };
    const app::CellId aks = cellOf("autoscale-aks");
    const QModelIndex index = page.model().index(aks.variant, aks.cluster);
    EXPECT_NE(page.model().facts(index).right, QStringLiteral("you noted"));
    // From the cell's menu.
    QTimer menu;
    QObject::connect(&menu, &QTimer::timeout, [&] {
        auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (shown == nullptr)
            return;
        menu.stop();
        for (QAction* action : shown->actions()) {
            if (action->text().startsWith(QStringLiteral("Remember a fact"))) {
                shown->setActiveAction(action);
                QTest::keyClick(shown, Qt::Key_Return);
                return;
            }
        }
        ADD_FAILURE() << "the menu does not offer it";
        shown->close();
    });
    menu.start(20);
    whenAsked(&demo.window(), [](app::FactDialog& dialog) { dialog.rememberButton().click(); });
    page.cursor().setCurrent(aks);
    const QPoint at = page.matrix().visualRect(index).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, page.matrix().viewport()->mapToGlobal(at));
    QApplication::sendEvent(page.matrix().viewport(), &event);
    ASSERT_TRUE(knows(demo, 1));
    const app::CellFacts facts = page.model().facts(index);
    EXPECT_EQ(facts.main, QStringLiteral("6.6260")) << "the price stays";
    EXPECT_EQ(facts.right, QStringLiteral("you noted"));
    EXPECT_THAT(page.model().data(index, Qt::ToolTipRole).toString().toStdString(), HasSubstr("no A10 here"));
    EXPECT_THAT(page.model().data(index, Qt::AccessibleTextRole).toString().toStdString(), HasSubstr("no A10 here"));
    EXPECT_THAT(page.explanation().asText().toStdString(),
                testing::AllOf(HasSubstr("Orders leave it out. You noted on"), HasSubstr("known-facts.yaml, line ")));
    saveInBothThemes(demo.window(), QStringLiteral("estimates-facts"));
    for (QPushButton* button : page.explanation().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Forget")) {
            button->click();
            break;
        }
    }
    ASSERT_TRUE(knows(demo, 0));
    EXPECT_NE(page.model().facts(index).right, QStringLiteral("you noted"));
}

TEST(KnownFacts, standInWhateverLeavesTheWindow) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    auto& estimates = static_cast<app::EstimatesPage&>(demo.window().page(PageId::Estimates));
    app::PolicyPage& policy = policyPage(demo);
    write(demo, "facts:\n- {cluster: autoscale-aks, gpuSku: A10, noted: 2026-11-20, note: quota 0}\n");
    ASSERT_TRUE(knows(demo, 1));
    const std::string said = "you noted on 20 Nov 2026: no A10 here (quota 0)";
    const auto exported = [&](const char* kind) {
        QFile file(demo.directory() + QStringLiteral("/estimate.") + QLatin1String(kind));
        EXPECT_TRUE(estimates.exportTo(file.fileName()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    };
    for (const char* kind : {"html", "md", "csv", "json"})
        EXPECT_THAT(exported(kind), HasSubstr(said)) << kind;
    policy.copyForPullRequest();
    const std::string copied = QApplication::clipboard()->text().toStdString();
    EXPECT_THAT(copied.substr(0, copied.find("```yaml")), HasSubstr(said)) << "before the policy, which says it too";
    demo.workbench().facts().setIgnored(true);
    for (const char* kind : {"html", "md", "csv", "json"})
        EXPECT_THAT(exported(kind), Not(HasSubstr("you noted"))) << kind;
}

TEST(KnownFacts, areOfferedWhereAClusterGaveNoNode) {
    DemoWindow demo({.scenario = "delays: {novaPlace: 10ms, novaCopy: 10ms, novaRetry: 10ms, lunaFailure: 50ms, "
                                 "lunaBackoff: 1h}\nstockOuts: ['*']\n"});
    auto& page = static_cast<app::PlacementPage&>(demo.window().page(PageId::Placement));
    ASSERT_TRUE(demo.estimate());
    demo.workbench().document().edit(QStringLiteral("out"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke")};
    });
    ASSERT_TRUE(demo.apply());
    demo.window().showPage(PageId::Placement);
    const auto offer = [&]() -> const app::Message* {
        for (const app::Message& message : page.messages().messages()) {
            if (message.id == QStringLiteral("remember"))
                return &message;
        }
        return nullptr;
    };
    ASSERT_TRUE(waitUntil([&] { return offer() != nullptr; }, std::chrono::seconds(120)));
    whenAsked(&demo.window(), [](app::FactDialog& dialog) {
        EXPECT_FALSE(dialog.reason().text().isEmpty()) << "the event's own words";
        dialog.rememberButton().click();
    });
    const auto remember = offer()->actions.front().run;
    remember();
    ASSERT_TRUE(knows(demo, 1));
    demo.workbench().cancelAll();
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// The pages Policy, Placement and History, driven in the real window on the embedded fleet.
#include "app/policydriver.h"

#include "app/control/driftguard.h"
#include "app/dialogs/writedialog.h"
#include "app/format/text.h"
#include "app/pages/historypage.h"
#include "app/pages/placementpage.h"
#include "app/widgets/checklist.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/orderview.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/rail.h"
#include "app/widgets/timelineview.h"
#include "app/window/planfiles.h"
#include "kube/apiclient.h"
#include "kube/kinds.h"
#include "session/packetcheck.h"
#include "session/reviewpacket.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <tuple>
#include <utility>

namespace thrifty::tests {
namespace {

using app::PageId;
using testing::ElementsAre;
using testing::HasSubstr;

void select(app::PolicyPage& page, const char* cluster) {
    page.order().setFocus();
    page.order().setCurrentCluster(domain::ClusterName(cluster));
}

void waitForReview(DemoWindow& demo) {
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
}

void pictures(DemoWindow& demo, const char* name) {
    for (const app::Theme* theme : {&app::Theme::light(), &app::Theme::darkTheme()}) {
        app::applyTheme(*theme);
        for (const QSize size : {QSize(1280, 772), QSize(1024, 672), QSize(1920, 1052)}) {
            demo.window().resize(size);
            QApplication::processEvents();
            (void)saveScreen(demo.window(), QStringLiteral("%1-%2-%3")
                                                .arg(QLatin1String(name))
                                                .arg(size.width())
                                                .arg(theme->dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    app::applyTheme(app::Theme::light());
    demo.window().resize(1280, 772);
}

// A limit that is read a hundred times too high is none.
TEST(TypedMoney, isReadAsTheLocaleWritesIt) {
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    EXPECT_EQ(app::typedMoney(QStringLiteral(" 4,75 ")), domain::Money::fromMicros(4'750'000));
    EXPECT_EQ(app::typedMoney(QStringLiteral("4.75")), domain::Money::fromMicros(4'750'000));
    EXPECT_EQ(app::typedMoney(QStringLiteral("1.234,50")), std::nullopt);
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    EXPECT_EQ(app::typedMoney(QStringLiteral("4.75")), domain::Money::fromMicros(4'750'000));
    EXPECT_EQ(app::typedMoney(QStringLiteral("4,75")), std::nullopt);
    EXPECT_EQ(app::typedMoney(QStringLiteral("-1")), std::nullopt);
    QLocale::setDefault(before);
}

TEST(PolicyPage, isEmptyBeforeAnEstimate) {
    DemoWindow demo({.samples = {}});
    (void)policyPage(demo);
    EXPECT_FALSE(app::railState(PageId::Policy, demo.workbench()).possible);
    EXPECT_FALSE(app::railState(PageId::Policy, demo.workbench()).missing.isEmpty());
    (void)saveScreen(demo.window(), QStringLiteral("policy-empty"));
}

TEST(PolicyPage, theOrderIsEditedByKeysAndEveryEditIsUndone) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks"));
    const auto& rows = page.order().rows();
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_TRUE(rows[0].startsHere);
    EXPECT_EQ(rows[1].more->text(4), "3.6494");
    EXPECT_EQ(rows[2].more->text(4), "0.6054");
    EXPECT_FALSE(rows[4].total) << "no node type: words, never a digit";
    EXPECT_FALSE(rows[4].words.isEmpty());

    select(page, "autoscale-aks");
    QTest::keyClick(&page.order(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-aks", "autoscale-eks"));
    EXPECT_EQ(page.order().currentCluster().str(), "autoscale-aks") << "the selection moves along";
    QTest::keyClick(&page.order(), Qt::Key_P);
    EXPECT_TRUE(page.order().rows()[2].pinned);
    select(page, "static-gke");
    QTest::keyClick(&page.order(), Qt::Key_Delete);
    EXPECT_THAT(orderOf(page), ElementsAre("autoscale-gke-a", "autoscale-aks", "autoscale-eks"));
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, HasSubstr("static-gke: excluded by you"));
    select(page, "static-gke");
    QTest::keyClick(&page.order(), Qt::Key_Return);
    EXPECT_EQ(orderOf(page).size(), 4u);
    select(page, "autoscale-gke-f");
    QTest::keyClick(&page.order(), Qt::Key_Return);
    EXPECT_EQ(orderOf(page).back(), "autoscale-gke-f");
    QUndoStack& undo = demo.workbench().document().undoStack();
    for (int i = 0; i < 5; ++i)
        undo.undo();
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks"));
    EXPECT_EQ(demo.workbench().document().plan().order, domain::OrderEdits{});
    undo.redo();
    EXPECT_EQ(orderOf(page)[2], "autoscale-aks");
}

TEST(PolicyPage, iconsInARowAreClicked) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    QApplication::processEvents();
    const QRect row = page.order().visualRect(page.order().model()->index(1, 0));
    QTest::mouseClick(page.order().viewport(), Qt::LeftButton, {}, QPoint(row.right() - 20, row.center().y()));
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-aks"));
    const QRect second = page.order().visualRect(page.order().model()->index(1, 0));
    QTest::mouseClick(page.order().viewport(), Qt::LeftButton, {}, QPoint(second.right() - 46, second.center().y()));
    EXPECT_TRUE(page.order().rows()[1].pinned);
}

/// The limit of the order and the cap on nodes of gpu-group; null where a field is not there.
std::pair<QLineEdit*, QLineEdit*> capFieldsOf(app::PolicyPage& page) {
    QLineEdit *limit = nullptr, *cap = nullptr;
    for (QLineEdit* field : page.findChildren<QLineEdit*>()) {
        if (field->accessibleName().startsWith(QStringLiteral("Leave out above")))
            limit = field;
        if (field->accessibleName().contains(QStringLiteral("gpu-group")))
            cap = field;
    }
    return {limit, cap};
}

TEST(PolicyPage, aCapThatShutsOutAClusterIsSaidAndNonsenseStaysInItsField) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto [limit, cap] = capFieldsOf(page);
    ASSERT_TRUE(limit && cap);
    limit->setFocus();
    QTest::keyClicks(limit, QStringLiteral("5"));
    QTest::keyClick(limit, Qt::Key_Return);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks"));
    cap->setFocus();
    QTest::keyClicks(cap, QStringLiteral("1.9"));
    QTest::keyClick(cap, Qt::Key_Return);
    EXPECT_THAT(demo.workbench().policy().plan()->warnings, testing::Contains(HasSubstr("autoscale-eks")));
    cap->clear();
    QTest::keyClicks(cap, QStringLiteral("much"));
    QTest::keyClick(cap, Qt::Key_Return);
    EXPECT_EQ(demo.workbench().document().plan().nodeCaps.size(), 1u) << "what cannot be read changes nothing";
}

// What is moved, and then is left of the list, must not cost the user the whole policy.
TEST(PolicyPage, aLimitAfterAMoveLeavesAnOrder) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    select(page, "autoscale-eks");
    QTest::keyClick(&page.order(), Qt::Key_Up, Qt::AltModifier);
    ASSERT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-gke-a", "autoscale-aks"));
    const domain::OrderEdits moved = demo.workbench().document().plan().order;
    const auto limit = [&](std::optional<domain::Money> money) {
        demo.workbench().document().edit(QStringLiteral("Limit"),
                                         [&](app::PlanState& state) { state.plan.order.maxTotalPerHour = money; });
    };
    limit(domain::Money::fromMicros(4'000'000));
    ASSERT_FALSE(demo.workbench().policy().error()) << demo.workbench().policy().error()->text();
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a"));
    limit(std::nullopt);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-gke-a", "autoscale-aks"));
    EXPECT_EQ(demo.workbench().document().plan().order, moved);
    // Nor do a cluster and a pod group that this run does not have; who is left out stays so for the next run.
    demo.workbench().document().edit(QStringLiteral("Others"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("elsewhere")};
        state.plan.nodeCaps[domain::GroupName("no-such-group")] = domain::Money::fromMicros(1);
    });
    ASSERT_FALSE(demo.workbench().policy().error()) << demo.workbench().policy().error()->text();
    select(page, "autoscale-aks");
    QTest::keyClick(&page.order(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-eks", "autoscale-aks", "autoscale-gke-a"));
    EXPECT_THAT(demo.workbench().document().plan().order.exclude, ElementsAre(domain::ClusterName("elsewhere")));
}

TEST(PolicyPage, anOrderMadeByHandIsCalledThat) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto says = [&](const char* words) {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->accessibleName().startsWith(QLatin1String(words));
        });
    };
    const auto told = [&] {
        QStringList rows;
        for (const app::CheckRow& row : page.checks().rows()) {
            if (row.text.contains(QStringLiteral(" stands ")))
                rows << row.text;
        }
        return rows.join(u'\n').toStdString();
    };
    EXPECT_TRUE(says("Cost order of the run of"));
    EXPECT_EQ(told(), "");
    select(page, "autoscale-aks");
    QTest::keyClick(&page.order(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(says("Your order, from the run of"));
    EXPECT_THAT(told(), testing::MatchesRegex("autoscale-aks at [0-9.]+ stands before autoscale-eks at 4.2548: "
                                              "you moved it"));
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, testing::ContainsRegex("autoscale-aks [^\n]*\\(moved\\)"))
        << "the one that the user moved";
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, Not(testing::ContainsRegex("eks [^\n]*\\(moved\\)")));
    QTest::keyClick(&page.order(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(says("Cost order of the run of"));
    select(page, "autoscale-gke-a");
    QTest::keyClick(&page.order(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&page.order(), Qt::Key_P);
    EXPECT_EQ(told(), "autoscale-gke-a at 3.6494 stands behind autoscale-eks at 4.2548: you pinned it");
    pictures(demo, "policy-by-hand");
}

TEST(PolicyPage, theMarkOfACapThatIsNoAmountGoesWithItsText) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto [limit, cap] = capFieldsOf(page);
    ASSERT_TRUE(limit && cap);
    EXPECT_TRUE(cap->accessibleDescription().contains(QStringLiteral("dollars per hour")));
    const auto problem = [&] {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("for example 4.75")))
                return true;
        }
        return false;
    };
    const auto marked = [](const QLineEdit* field) { return field->property("invalid").toBool(); };
    const auto typeNonsense = [&](Qt::Key leave) {
        cap->setFocus();
        cap->selectAll();
        QTest::keyClicks(cap, QStringLiteral("-3x"));
        QTest::keyClick(cap, leave);
        EXPECT_TRUE(marked(cap) && problem());
    };
    limit->setFocus();
    QTest::keyClicks(limit, QStringLiteral("5"));
    QTest::keyClick(limit, Qt::Key_Return);
    for (const Qt::Key leave : {Qt::Key_Tab, Qt::Key_Return}) {
        typeNonsense(leave);
        demo.workbench().document().undoStack().undo();
        EXPECT_EQ(cap->text(), QString()) << "the plan has none";
        EXPECT_FALSE(marked(cap));
        EXPECT_FALSE(problem());
        demo.workbench().document().undoStack().redo();
    }
    typeNonsense(Qt::Key_Return);
    QTest::keyClick(cap, Qt::Key_Backspace);
    EXPECT_FALSE(marked(cap) || problem()) << "another text is judged when it is entered";
}

TEST(PolicyPage, exportsAPacketAndCopiesForAPullRequest) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const QString workload = QString::fromStdString(demo.workbench().estimates().result()->workloadName);
    EXPECT_TRUE(waitUntil([&] {
        return page.packetName() == QStringLiteral("serving-") + workload + QStringLiteral("-review-1");
    })) << page.packetName().toStdString();
    for (const char* name : {"/packet", "/packet.zip"}) {
        QSignalSpy spy(&page, &app::PolicyPage::exported);
        page.exportTo(demo.directory() + QLatin1String(name));
        ASSERT_TRUE(waitUntil([&] { return spy.count() > 0; }));
        EXPECT_TRUE(spy[0][1].toBool());
        const auto read = session::readPacket((demo.directory() + QLatin1String(name)).toStdString());
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(read->size(), 8u);
    }
    page.copyForPullRequest();
    EXPECT_THAT(QApplication::clipboard()->text().toStdString(), HasSubstr("```yaml\napiVersion: policy.elotl.co"));
    // The last word stands before that the control plane is read-only, the earlier ones are gone; then the way to
    // unlock it is back by itself.
    const QVector<app::Message>& messages = page.messages().messages();
    ASSERT_EQ(messages.size(), 2);
    EXPECT_EQ(messages[0].fact, QStringLiteral("Copied."));
    EXPECT_EQ(messages[1].fact, QStringLiteral("nova is read-only."));
    auto* passing = page.messages().findChild<QTimer*>(QStringLiteral("passing"));
    ASSERT_TRUE(passing->isActive());
    passing->start(0);
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 1; }));
    EXPECT_EQ(messages[0].fact, QStringLiteral("nova is read-only."));
}

TEST(PolicyPage, writesOnlyWhenUnlockedReviewedAndAgreed) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    pictures(demo, "policy-locked");
    QPushButton* apply = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Review and apply…"))
            apply = button;
    }
    ASSERT_NE(apply, nullptr);
    EXPECT_FALSE(apply->isEnabled()) << "read-only";
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    EXPECT_TRUE(apply->isEnabled());
    pictures(demo, "policy");
    // Declined: nothing is written and it locks again.
    const auto answer = [&](bool agree) {
        auto* timer = new QTimer(&demo.window());
        QObject::connect(timer, &QTimer::timeout, &demo.window(), [timer, agree] {
            auto* dialog = qobject_cast<app::WriteDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            timer->stop();
            (void)saveScreen(*dialog, QStringLiteral("policy-review"));
            EXPECT_TRUE(dialog->writeButton()->isEnabled());
            EXPECT_NE(dialog->findChild<app::ContextChip*>(), nullptr) << "where it writes";
            QTest::keyClick(dialog, Qt::Key_Return); // Enter never writes
            EXPECT_TRUE(dialog->isVisible());
            agree ? dialog->writeButton()->click() : dialog->reject();
        });
        timer->start(20);
    };
    answer(false);
    page.reviewAndApply();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().lock().open(); }));
    EXPECT_FALSE(demo.workbench().policy().outcome());
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    answer(true);
    page.reviewAndApply();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().outcome().has_value(); }));
    EXPECT_FALSE(demo.workbench().lock().open()) << "it locks itself";
    EXPECT_EQ(demo.window().currentPage(), PageId::Placement);
}

TEST(PolicyPage, exportsTheEstimateAsADocumentAndThePolicyAlone) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    auto& page = static_cast<app::PolicyPage&>(demo.window().page(PageId::Policy));
    QSignalSpy exported(&page, &app::PolicyPage::exported);
    const QString folder = demo.directory() + QStringLiteral("/packet");
    page.exportTo(folder);
    ASSERT_TRUE(waitUntil([&] { return exported.count() == 1; }));
    QFile pdf(folder + QStringLiteral("/estimate.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
    page.savePolicy(demo.directory() + QStringLiteral("/10-policy.yaml"));
    QFile alone(demo.directory() + QStringLiteral("/10-policy.yaml")),
        inPacket(folder + QStringLiteral("/10-policy.yaml"));
    ASSERT_TRUE(alone.open(QIODevice::ReadOnly) && inPacket.open(QIODevice::ReadOnly));
    EXPECT_EQ(alone.readAll(), inPacket.readAll());
}

/// The guard's clock is set: nobody waits a day.
struct OldEstimate {
    DemoWindow demo;
    app::PolicyPage& page = static_cast<app::PolicyPage&>(demo.window().page(PageId::Policy));
    QSignalSpy held{&demo.workbench().driftGuard(), &app::DriftGuard::held};
    QSignalSpy changed{&demo.workbench().driftGuard(), &app::DriftGuard::orderChanged};

    explicit OldEstimate(std::chrono::minutes age) {
        EXPECT_TRUE(demo.estimate());
        demo.window().showPage(PageId::Policy);
        const domain::Timestamp later = demo.workbench().estimates().result()->finishedAt + age;
        // What is estimated from now on is fresh.
        const auto old = demo.workbench().estimates().result()->run;
        demo.workbench().driftGuard().setClock([this, old, later] {
            const auto result = demo.workbench().estimates().result();
            return result && result->run == old ? later : result ? result->finishedAt : later;
        });
    }
    app::Message drift() {
        for (const app::Message& message : page.messages().messages()) {
            if (message.id == QStringLiteral("drift"))
                return message;
        }
        return {};
    }
};

TEST(DriftGuard, warnsFromHalfAnHourOn) {
    for (const auto& [minutes, decide] : {std::pair(29, false), std::pair(31, true)}) {
        OldEstimate old{std::chrono::minutes(minutes)};
        ASSERT_TRUE(waitUntil([&] { return old.demo.workbench().policy().lastReview() != nullptr; }));
        const auto& rows = old.page.checks().rows();
        const bool warned = std::any_of(rows.begin(), rows.end(), [](const app::CheckRow& row) {
            return row.state == app::CheckRow::State::Decide && row.text.startsWith(QStringLiteral("The estimate is"));
        });
        EXPECT_EQ(warned, decide) << minutes;
    }
}

TEST(DriftGuard, theAgeGoesOnWhileThePageIsLookedAt) {
    OldEstimate old{std::chrono::minutes(6)};
    DemoWindow& demo = old.demo;
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    const auto told = [&](const char* words) {
        const auto& rows = old.page.checks().rows();
        return std::any_of(rows.begin(), rows.end(),
                           [&](const app::CheckRow& row) { return row.text.startsWith(QLatin1String(words)); });
    };
    EXPECT_TRUE(told("The estimate is 6 minute"));
    auto* timer = old.page.findChild<QTimer*>(QStringLiteral("ageTimer"));
    ASSERT_TRUE(timer != nullptr && timer->isActive());
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::minutes(1));
    const auto review = demo.workbench().policy().lastReview();
    const domain::Timestamp finished = demo.workbench().estimates().result()->finishedAt;
    demo.workbench().driftGuard().setClock([finished] { return finished + std::chrono::minutes(41); });
    timer->setInterval(1);
    ASSERT_TRUE(waitUntil([&] { return told("The estimate is 41 minute"); }));
    EXPECT_GT(old.page.checks().count(app::CheckRow::State::Decide), 0);
    EXPECT_EQ(demo.workbench().policy().lastReview(), review) << "nothing else is checked again";
    demo.window().showPage(PageId::Fleet);
    EXPECT_FALSE(timer->isActive());
}

TEST(DriftGuard, theRailSaysThatAnEstimateIsOldWhateverPageIsShown) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    const QAbstractItemModel& rail = *demo.window().findChild<app::Rail*>()->model();
    const auto said = [&](app::PageId page) {
        return rail.index(static_cast<int>(page), 0).data(Qt::AccessibleTextRole).toString();
    };
    ASSERT_TRUE(waitUntil([&] { return said(app::PageId::Policy) == QStringLiteral("Policy, 4"); }));
    const auto icon = [&](app::PageId page) { return app::railState(page, demo.workbench()).icon.toStdString(); };
    const domain::Timestamp finished = demo.workbench().estimates().result()->finishedAt;
    const std::tuple<std::chrono::minutes, const char*, const char*> ages[] = {
        {std::chrono::minutes(29), "check", ""},
        {std::chrono::minutes(31), "check", "clock"},
        {std::chrono::hours(25), "clock", "clock"}};
    for (const auto& [age, estimates, policy] : ages) {
        demo.workbench().driftGuard().setClock([finished, age = age] { return finished + age; });
        EXPECT_EQ(icon(app::PageId::Estimates), estimates) << age.count();
        EXPECT_EQ(icon(app::PageId::Policy), policy) << age.count();
    }
    auto* timer = demo.window().findChild<QTimer*>(QStringLiteral("railAge"));
    ASSERT_TRUE(timer != nullptr && timer->isActive());
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::minutes(1));
    EXPECT_EQ(said(app::PageId::Policy), QStringLiteral("Policy, 4")) << "nothing has happened since";
    timer->setInterval(1);
    ASSERT_TRUE(waitUntil([&] { return said(app::PageId::Policy) == QStringLiteral("Policy"); }))
        << "the clock is there";
    timer->stop();
    saveInBothThemes(demo.window(), QStringLiteral("rail-old"));
}

TEST(DriftGuard, afterADayTheEstimateIsMadeAgainAndAnOrderThatHeldIsReviewed) {
    OldEstimate old{std::chrono::hours(25)};
    old.demo.workbench().lock().set(app::WriteAccess::ForApply);
    const auto before = old.demo.workbench().estimates().result()->run;
    old.page.reviewAndApply();
    ASSERT_EQ(old.drift().actions.size(), 1);
    EXPECT_EQ(old.drift().fact, QStringLiteral("This estimate is 25 hour(s) old."));
    // The review comes as a dialog; it is declined.
    QTimer decline;
    QObject::connect(&decline, &QTimer::timeout, [] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    decline.start(20);
    old.drift().actions.front().run();
    ASSERT_TRUE(waitUntil([&] { return old.held.count() == 1; }));
    EXPECT_NE(old.demo.workbench().estimates().result()->run, before);
    EXPECT_EQ(old.changed.count(), 0);
    ASSERT_TRUE(waitUntil([&] { return !old.demo.workbench().lock().open(); })) << "the review was declined";
    EXPECT_FALSE(old.demo.workbench().policy().outcome());
}

TEST(DriftGuard, anOrderThatChangedStopsTheApply) {
    OldEstimate old{std::chrono::hours(25)};
    // A price moved meanwhile: what is known of the order before is not what will come.
    old.demo.workbench().document().edit(QStringLiteral("pin"), [](app::PlanState& state) {
        state.plan.order.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    });
    old.demo.workbench().lock().set(app::WriteAccess::ForApply);
    old.page.reviewAndApply();
    ASSERT_EQ(old.drift().actions.size(), 1);
    old.drift().actions.front().run();
    EXPECT_TRUE(old.demo.workbench().driftGuard().going());
    old.demo.workbench().document().edit(QStringLiteral("no pin"),
                                         [](app::PlanState& state) { state.plan.order.pin.clear(); });
    ASSERT_TRUE(waitUntil([&] { return old.changed.count() == 1; }));
    EXPECT_FALSE(old.demo.workbench().lock().open());
    EXPECT_EQ(old.held.count(), 0);
    EXPECT_FALSE(old.demo.workbench().policy().outcome());
    const QStringList moves = old.changed.front().front().toStringList();
    EXPECT_TRUE(moves.contains(QStringLiteral("autoscale-eks: 1 → 3"))) << moves.join(u';').toStdString();
    EXPECT_EQ(old.drift().fact, QStringLiteral("The order changed, nothing was applied."));
}

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

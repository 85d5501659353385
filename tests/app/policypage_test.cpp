// SPDX-License-Identifier: GPL-3.0-or-later
// The page Policy, driven in the real window on the embedded fleet.
#include "app/answers.h"
#include "app/policydriver.h"

#include "app/dialogs/writedialog.h"
#include "app/format/text.h"
#include "app/pages/policy/capwarnings.h"
#include "app/widgets/checklist.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/orderview.h"
#include "app/widgets/panel.h"
#include "session/packetcheck.h"
#include "session/reviewpacket.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    EXPECT_EQ(cap->text(), QStringLiteral("1.9000"));
    EXPECT_EQ(page.order().rows()[2].capWords, QStringLiteral("shut out by a cap"));
    EXPECT_THAT(page.order().model()->index(2, 0).data(Qt::ToolTipRole).toString().toStdString(),
                HasSubstr("The cap of 1.9000 $/hr for gpu-group is below 2.0"));
    EXPECT_TRUE(page.order().rows()[1].capWords.isEmpty());
    cap->clear();
    QTest::keyClicks(cap, QStringLiteral("much"));
    QTest::keyClick(cap, Qt::Key_Return);
    EXPECT_EQ(demo.workbench().document().plan().nodeCaps.size(), 1u) << "what cannot be read changes nothing";
}

// One row for each cap, however many clusters it shuts out, and nothing of it cut.
TEST(PolicyPage, aCapNamesTheClustersThatItShutsOut) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto& warnings = *page.findChild<app::CapWarnings*>();
    EXPECT_TRUE(warnings.rows().empty() && warnings.isHidden());
    const auto capNodes = [&](const char* group) {
        demo.workbench().document().edit(QStringLiteral("Cap"), [&](app::PlanState& state) {
            state.plan.nodeCaps[domain::GroupName(group)] = domain::Money::fromMicros(100'000);
        });
    };
    capNodes("gpu-group");
    ASSERT_EQ(warnings.rows().size(), 1u);
    EXPECT_EQ(warnings.rows()[0].text.toStdString(), "The cap of 0.1000 $/hr for gpu-group shuts out 3 of 4 clusters "
                                                     "of the order: autoscale-gke-a, autoscale-eks, autoscale-aks");
    EXPECT_THAT(warnings.rows()[0].tip.toStdString(), HasSubstr("autoscale-gke-a: g2-standard-32 at 1.7343 $/hr\n"));
    capNodes("headgroup");
    EXPECT_EQ(warnings.rows().size(), 2u);
    for (const QSize size : {QSize(1024, 672), QSize(1280, 772)}) {
        demo.window().resize(size);
        for (int i = 0; i < 6; ++i)
            QApplication::processEvents();
        for (const auto* line : warnings.findChildren<app::TextLabel*>())
            EXPECT_GE(line->height(), line->heightForWidth(line->width())) << line->text().toStdString();
    }
    // The fields below each other, their names whole.
    const auto [limit, gpu] = capFieldsOf(page);
    for (QLineEdit* field : page.findChildren<QLineEdit*>()) {
        if (field->accessibleName().contains(QStringLiteral("headgroup"))) {
            EXPECT_EQ(field->mapTo(&page, QPoint()).x(), gpu->mapTo(&page, QPoint()).x());
        }
    }
    pictures(demo, "policy-caps");
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(warnings.rows().size(), 1u);
}

// What stands in a field and is not in the plan must not be thought exported or applied.
TEST(PolicyPage, nothingIsHandedOnWhileAFieldHoldsNoAmount) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    const auto [limit, cap] = capFieldsOf(page);
    ASSERT_TRUE(limit && cap);
    const auto* apply = page.findChild<QPushButton*>(QStringLiteral("applyPolicy"));
    const QPushButton* exporting = nullptr;
    for (const auto* button : page.findChildren<QPushButton*>())
        exporting = button->text() == QStringLiteral("Export…") ? button : exporting;
    ASSERT_TRUE(apply && exporting && apply->isEnabled() && exporting->isEnabled());
    const auto failed = [&] { return page.checks().count(app::CheckRow::State::Failed); };
    limit->setFocus();
    QTest::keyClicks(limit, QStringLiteral("5"));
    QTest::keyClick(limit, Qt::Key_Return);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("5.x"));
    // Still being typed: a key that exports is no way past it.
    QApplication::clipboard()->setText(QStringLiteral("before"));
    page.copyForPullRequest();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("before"));
    EXPECT_EQ(page.messages().messages().constFirst().fact, QStringLiteral("Not copied."));
    EXPECT_FALSE(exporting->isEnabled() || apply->isEnabled());
    for (const QPushButton* button : {apply, exporting})
        EXPECT_EQ(button->toolTip(), QStringLiteral("Correct first: Leave out above"));
    ASSERT_EQ(failed(), 1);
    EXPECT_EQ(page.checks().rows()[0].text,
              QStringLiteral("Leave out above: “5.x” is no amount; the plan keeps 5.0000 $/hr"));
    EXPECT_EQ(demo.workbench().document().plan().order.maxTotalPerHour, domain::Money::fromMicros(5'000'000));
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    page.reviewAndApply();
    EXPECT_EQ(page.messages().messages().constFirst().fact, QStringLiteral("Nothing was applied."));
    EXPECT_FALSE(apply->isEnabled());
    page.askToExport(); // would wait for an answer
    EXPECT_EQ(page.messages().messages().constFirst().fact, QStringLiteral("Not exported."));
    cap->setFocus();
    QTest::keyClicks(cap, QStringLiteral("much"));
    QTest::keyClick(cap, Qt::Key_Return);
    EXPECT_EQ(exporting->toolTip(), QStringLiteral("Correct first: Leave out above, Cap on each node of gpu-group"));
    EXPECT_EQ(failed(), 2);
    saveInBothThemes(demo.window(), QStringLiteral("policy-refused"));
    cap->selectAll();
    QTest::keyClick(cap, Qt::Key_Delete);
    QTest::keyClick(cap, Qt::Key_Return);
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("4"));
    page.copyForPullRequest(); // takes what is typed
    EXPECT_EQ(demo.workbench().document().plan().order.maxTotalPerHour, domain::Money::fromMicros(4'000'000));
    EXPECT_THAT(QApplication::clipboard()->text().toStdString(), HasSubstr("above the maximum of 4.000000"));
    EXPECT_EQ(failed(), 0);
    EXPECT_TRUE(exporting->isEnabled() && exporting->toolTip().isEmpty());
}

/// Undone from elsewhere, a field does not put back what was undone when it is left.
TEST(PolicyPage, aFieldFollowsWhatIsUndoneWhileItHasTheFocus) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    QLineEdit* limit = capFieldsOf(page).first;
    ASSERT_NE(limit, nullptr);
    limit->setFocus();
    QTest::keyClicks(limit, QStringLiteral("5"));
    QTest::keyClick(limit, Qt::Key_Return);
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(limit->text(), QString());
    QTest::keyClick(limit, Qt::Key_Tab);
    QApplication::processEvents();
    EXPECT_EQ(demo.workbench().document().plan().order.maxTotalPerHour, std::nullopt);
    // Left while something is typed, it is taken, whatever that makes of the checks.
    limit->setFocus();
    QTest::keyClicks(limit, QStringLiteral("4"));
    QTest::keyClick(limit, Qt::Key_Tab);
    QApplication::processEvents();
    EXPECT_EQ(demo.workbench().document().plan().order.maxTotalPerHour, domain::Money::fromMicros(4'000'000));
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
        QApplication::processEvents();
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

TEST(PolicyPage, exportsIntoAnEmptyFolderOrOverItsOwnExportWhenThatIsAgreed) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const QString folder = demo.directory() + QStringLiteral("/review");
    ASSERT_TRUE(QDir().mkdir(folder));
    const auto exported = [&] {
        QSignalSpy spy(&page, &app::PolicyPage::exported);
        page.exportTo(folder);
        EXPECT_TRUE(waitUntil([&] { return spy.count() > 0; }));
        return spy[0][1].toBool();
    };
    EXPECT_TRUE(exported()) << "empty";
    QFile edited(folder + QStringLiteral("/20-workload.yaml"));
    ASSERT_TRUE(edited.open(QIODevice::WriteOnly) && edited.write("# mine\n") > 0);
    edited.close();
    const auto isMine = [&] { return edited.size() == 7; };
    {
        const Answers answers({QStringLiteral("Cancel")});
        EXPECT_FALSE(exported());
        EXPECT_THAT(answers.said.join(u'\n').toStdString(), HasSubstr("Replace the earlier export?"));
    }
    EXPECT_TRUE(isMine());
    {
        const Answers answers({QStringLiteral("replaceExport")});
        EXPECT_TRUE(exported());
    }
    EXPECT_FALSE(isMine());
    QFile other(folder + QStringLiteral("/notes.txt"));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    EXPECT_FALSE(exported()) << "nobody is asked to replace what is somebody else's";
    EXPECT_THAT(page.messages().messages().constFirst().sentence.toStdString(), HasSubstr("notes.txt"));
}

TEST(PolicyPage, writesOnlyWhenUnlockedReviewedAndAgreed) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    pictures(demo, "policy-locked");
    auto* apply = page.findChild<QPushButton*>(QStringLiteral("applyPolicy"));
    ASSERT_NE(apply, nullptr);
    EXPECT_EQ(apply->text(), QStringLiteral("Unlock for this apply")) << "read-only: the way is where one looks for it";
    ASSERT_TRUE(apply->isEnabled());
    apply->click();
    EXPECT_EQ(demo.workbench().lock().access(), app::WriteAccess::ForApply);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr) << "to unlock is a step of its own";
    EXPECT_EQ(apply->text(), QStringLiteral("Review and apply…"));
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

TEST(PolicyPage, whatChangedUnderTheReviewIsNotApplied) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        auto* dialog = qobject_cast<app::WriteDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        timer.stop();
        demo.workbench().document().edit(QStringLiteral("cap"), [](app::PlanState& state) {
            state.plan.nodeCap = domain::Money::parse("5").value();
        });
        dialog->writeButton()->click();
    });
    timer.start(20);
    page.reviewAndApply();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().lock().open(); })) << "it does not stay unlocked";
    ASSERT_TRUE(demo.settle());
    EXPECT_FALSE(demo.workbench().policy().outcome());
    EXPECT_EQ(page.messages().messages().front().fact, QStringLiteral("Nothing was applied."));
}

/// A run has the lock for itself; what it was opened for is not changed under it.
TEST(PolicyPage, unlocksNothingWhileARunHasTheLock) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    const auto* apply = policyPage(demo).findChild<QPushButton*>(QStringLiteral("applyPolicy"));
    demo.workbench().lock().set(app::WriteAccess::ForRun);
    EXPECT_FALSE(apply->isEnabled());
    EXPECT_EQ(apply->text(), QStringLiteral("Review and apply…"));
    demo.workbench().lock().set(app::WriteAccess::ReadOnly);
    EXPECT_TRUE(apply->isEnabled());
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

} // namespace
} // namespace thrifty::tests

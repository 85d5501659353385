// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: it opens empty, takes a fleet and a workload, estimates, and locks itself again.
#include "app/demowindow.h"

#include "app/widgets/rail.h"
#include "app/window/endsignals.h"
#include "app/window/leftovernotice.h"
#include "app/window/pagekinds.h"
#include "app/window/planfiles.h"
#include "session/now.h"
#include "session/runjournal.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>

#include <gtest/gtest.h>

#include <csignal>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::waitUntil;

TEST(Window, opensEmptyAndConnectsOnlyWhenAsked) {
    DemoWindow demo({.connect = false, .samples = {}});
    EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Empty);
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy());
}

TEST(Window, whatItStartsWithIsNothingToUndo) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.window().planFiles().start({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Opened);
    EXPECT_FALSE(demo.workbench().document().undoStack().canUndo());
    EXPECT_FALSE(demo.workbench().document().modified());
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    demo.window().planFiles().open({copy});
    EXPECT_TRUE(demo.workbench().document().undoStack().canUndo()) << "what is opened later is";
}

/// The action of the menus with these keys.
QAction* withKeys(DemoWindow& demo, QKeySequence::StandardKey keys) {
    for (QAction* action : demo.window().commands()) {
        if (action->shortcuts().contains(QKeySequence(keys)))
            return action;
    }
    return nullptr;
}

TEST(Window, aStepThatIsUndoneOutOfSightIsTold) {
    DemoWindow demo({.connect = false, .samples = {}});
    QAction* undo = withKeys(demo, QKeySequence::Undo);
    ASSERT_NE(undo, nullptr);
    EXPECT_EQ(undo->text(), QStringLiteral("Undo"));
    EXPECT_FALSE(undo->isEnabled());
    demo.workbench().document().edit(QStringLiteral("Move a & b"),
                                     [](PlanState& state) { state.plan.order.keepUnpriced = true; });
    EXPECT_EQ(undo->text(), QStringLiteral("Undo: Move a && b"));
    MessageBar& fleet = demo.window().page(PageId::Fleet).messages();
    undo->trigger();
    ASSERT_EQ(fleet.messages().size(), 1);
    EXPECT_EQ(fleet.messages().front().fact, QStringLiteral("Undone: Move a & b (Policy)"));
    withKeys(demo, QKeySequence::Redo)->trigger();
    ASSERT_EQ(fleet.messages().size(), 1);
    EXPECT_EQ(fleet.messages().front().fact, QStringLiteral("Redone: Move a & b (Policy)"));
    tests::saveScreen(demo.window(), QStringLiteral("window-redone-elsewhere"));
    const auto show = fleet.messages().front().actions.front().run;
    show();
    EXPECT_EQ(demo.window().currentPage(), PageId::Policy);
    EXPECT_TRUE(fleet.messages().isEmpty());
    undo->trigger();
    EXPECT_TRUE(demo.window().page(PageId::Policy).messages().messages().isEmpty()) << "it is seen there";
}

/// The names of the buttons below an accessible, as an assistive program walks the tree.
QStringList buttonNames(QAccessibleInterface* root) {
    QStringList names;
    for (int i = 0; i < root->childCount(); ++i) {
        QAccessibleInterface* child = root->child(i);
        if (child == nullptr || child->state().invisible)
            continue;
        if (child->role() == QAccessible::Button)
            names << child->text(QAccessible::Name);
        names << buttonNames(child);
    }
    return names;
}

TEST(Window, theChipAndTheFindButtonAreAmongWhatAssistiveProgramsFind) {
    DemoWindow demo;
    const QStringList names = buttonNames(QAccessible::queryAccessibleInterface(&demo.window()));
    EXPECT_EQ(names.filter(QStringLiteral("Find a command or cluster")).size(), 1) << names.join(u'\n').toStdString();
    const QStringList chip = names.filter(QStringLiteral("nova 127.0.0.1:"));
    ASSERT_EQ(chip.size(), 1) << names.join(u'\n').toStdString();
    EXPECT_TRUE(chip.front().endsWith(QStringLiteral("Read-only"))) << chip.front().toStdString();
}

/// The URL that an action opens.
QUrl openedBy(DemoWindow& demo, const char* name) {
    QTextBrowser opener; // only for its signal, which takes an address
    QSignalSpy opened(&opener, &QTextBrowser::anchorClicked);
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opener, "anchorClicked");
    auto* action = demo.window().findChild<QAction*>(QString::fromLatin1(name));
    EXPECT_NE(action, nullptr);
    if (action != nullptr)
        action->trigger();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    return opened.size() == 1 ? opened.front().front().toUrl() : QUrl();
}

TEST(Window, opensTheFolderOfTheSettingsWithAFileThatSaysWhatMayStandThere) {
    DemoWindow demo({.connect = false, .samples = {}});
    EXPECT_EQ(openedBy(demo, "openSettingsFolder"), QUrl::fromLocalFile(demo.directory() + QStringLiteral("/config")));
    QFile settings(demo.directory() + QStringLiteral("/config/settings.yaml"));
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    EXPECT_TRUE(settings.readAll().contains("# productionContexts: [prod-*]"));
}

TEST(Window, opensTheFolderOfTheAuditLogThoughNothingIsInItYet) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString folder = demo.directory() + QStringLiteral("/state");
    EXPECT_EQ(openedBy(demo, "openDataFolder"), QUrl::fromLocalFile(folder));
    EXPECT_TRUE(QDir(folder).exists());
}

TEST(Window, isArrangedAsItWasLeft) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    AppSettings settings(demo.directory() + QStringLiteral("/arranged.ini"));
    const auto sizesOf = [](MainWindow& window) {
        window.showPage(PageId::Policy);
        QApplication::processEvents();
        return window.page(PageId::Policy).findChild<QSplitter*>()->sizes();
    };
    QList<int> left;
    {
        MainWindow window(demo.workbench(), settings);
        window.resize(1280, 772);
        window.show();
        QList<int> sizes = sizesOf(window);
        window.page(PageId::Policy).findChild<QSplitter*>()->setSizes({sizes[0] + 40, sizes[1] - 40, 0});
        left = sizesOf(window);
        ASSERT_NE(left, sizes);
        demo.workbench().setUnit(PriceUnit::Month);
        window.showPage(PageId::Variants);
        ASSERT_TRUE(waitUntil([&] { return !demo.workbench().busy(); })) << "the checks of the policy";
        ASSERT_TRUE(window.close());
    }
    demo.workbench().setUnit(PriceUnit::Hour);
    MainWindow window(demo.workbench(), settings);
    window.show();
    EXPECT_EQ(window.currentPage(), PageId::Fleet) << "unless asked";
    window.showLastPage();
    EXPECT_EQ(window.currentPage(), PageId::Variants);
    EXPECT_EQ(demo.workbench().unit(), PriceUnit::Month);
    EXPECT_EQ(sizesOf(window), left);
    // Another size class has an arrangement of its own, and coming back finds this one.
    window.resize(1024, 672);
    QApplication::processEvents();
    window.resize(1280, 772);
    EXPECT_EQ(sizesOf(window), left);
}

TEST(Window, estimatesTheSampleAndLocksItselfAgain) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    EXPECT_FALSE(demo.workbench().lock().open());
    const auto result = demo.workbench().estimates().result();
    ASSERT_EQ(result->variants.size(), 1U);
    const EstimateBoard& board = demo.workbench().estimates().board();
    EXPECT_EQ(board.answered(), board.cells());
    const auto& first = result->variants.front().clusters.front();
    EXPECT_EQ(first.name.str(), "static-gke");
    EXPECT_EQ(first.totalPerHour->micros(), 0);
    EXPECT_EQ(result->variants.front().clusters.at(1).totalPerHour->text(4), "3.6494");
}

TEST(Window, withoutUnlockingNothingIsWritten) {
    DemoWindow demo;
    demo.workbench().estimates().start();
    EXPECT_FALSE(demo.workbench().estimates().running());
}

/// The rail tells of pages that nobody has looked at yet; the window opens fast because they are not there.
TEST(Window, pagesAreMadeWhenFirstShown) {
    DemoWindow demo;
    const auto pages = [&] { return demo.window().findChildren<Page*>().size(); };
    const QAbstractItemModel& rail = *demo.window().findChild<Rail*>()->model();
    const auto said = [&](PageId page) {
        return rail.index(static_cast<int>(page), 0).data(Qt::AccessibleTextRole).toString();
    };
    EXPECT_FALSE(rail.flags(rail.index(static_cast<int>(PageId::Policy), 0)).testFlag(Qt::ItemIsEnabled));
    ASSERT_TRUE(demo.estimate());
    EXPECT_EQ(pages(), 1);
    EXPECT_TRUE(waitUntil([&] { return said(PageId::Policy) == QStringLiteral("Policy, 4"); }))
        << said(PageId::Policy).toStdString();
    EXPECT_TRUE(rail.flags(rail.index(static_cast<int>(PageId::Policy), 0)).testFlag(Qt::ItemIsEnabled));
    // What happened before it was there stands on it.
    demo.window().showPage(PageId::Estimates);
    EXPECT_EQ(pages(), 2);
    EXPECT_EQ(demo.window().page(PageId::Estimates).priceSource().left(8), QStringLiteral("Prices: "));
}

TEST(Window, everyPageTellsHowOldThePricesAre) {
    DemoWindow demo;
    const auto told = [&] { return demo.window().findChild<QLabel*>(QStringLiteral("priceSource"))->text(); };
    ASSERT_TRUE(waitUntil([&] { return !told().isEmpty(); }));
    for (int page = 0; page < 7; ++page) {
        demo.window().showPage(static_cast<PageId>(page));
        EXPECT_TRUE(told().startsWith(QStringLiteral("List prices: AWS "))) << page << ' ' << told().toStdString();
        EXPECT_TRUE(told().contains(QStringLiteral(", Azure ")) && told().contains(QStringLiteral(", GCP "))) << page;
    }
    ASSERT_TRUE(demo.estimate());
    demo.window().showPage(PageId::Estimates);
    EXPECT_TRUE(told().startsWith(QStringLiteral("Prices: "))) << "the page's own word goes first";
    demo.window().showPage(PageId::Variants);
    EXPECT_TRUE(told().startsWith(QStringLiteral("List prices: ")));
}

/// A journal as a run leaves it that was killed.
void leaveJournal(const std::string& stateDirectory, const char* run, const std::string& context) {
    session::JournalRun dead;
    dead.run = domain::RunId(run);
    dead.owner = "me@here";
    dead.context = domain::ContextName(context);
    dead.started = session::currentTime();
    ASSERT_TRUE(session::RunJournal::create(session::journalDirectory(stateDirectory, "of " + context), dead));
}

TEST(Window, aRunThatEndedWithItsProgramIsToldBeforeAnythingIsConnected) {
    DemoWindow demo({.connect = false, .samples = {}});
    const std::string state = demo.workbench().service().stateDirectory;
    leaveJournal(state, "01JDB000000000000000000001", "nova");
    leaveJournal(state, "01JDB000000000000000000002", "elsewhere");
    LeftoverNotice notice(demo.workbench());
    Page& page = demo.window().page(PageId::Fleet);
    notice.addPage(&page);
    const auto facts = [&] {
        QStringList all;
        for (const Message& message : page.messages().messages())
            all << message.fact;
        return all;
    };
    ASSERT_TRUE(waitUntil([&] { return facts().size() == 2; })) << facts().join(u'|').toStdString();
    EXPECT_TRUE(facts().front().endsWith(QStringLiteral("ended without cleaning up on nova."))) << "and since when";
    demo.workbench().openFiles({toQt(demo.fleet().fleetKubeconfig())});
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().fleet().snapshot() != nullptr; }));
    ASSERT_EQ(demo.workbench().fleet().snapshot()->novaContext.str(), "nova");
    ASSERT_EQ(facts().filter(QStringLiteral("ended without")).size(), 1) << "from now on the page has a row for it";
    EXPECT_TRUE(facts().filter(QStringLiteral("ended without")).front().contains(QStringLiteral("elsewhere")));
    EXPECT_TRUE(demo.settle());
}

// A button without a name is "button" to a screen reader, even one that Qt made of an icon.
TEST(Window, buttonsInFieldsHaveNames) {
    DemoWindow demo;
    for (const PageKind& kind : pageKinds())
        demo.window().showPage(kind.id);
    for (const QLineEdit* field : demo.window().findChildren<QLineEdit*>()) {
        for (const QAction* action : field->actions())
            EXPECT_FALSE(action->text().isEmpty() && action->objectName().isEmpty())
                << field->accessibleName().toStdString();
    }
    EXPECT_TRUE(demo.settle());
}

TEST(Window, closingDuringARunTidiesUpFirst) {
    DemoWindow demo;
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    EXPECT_FALSE(demo.window().close());
    EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_FALSE(demo.workbench().busy());
    EXPECT_FALSE(demo.workbench().lock().open());
}

TEST(Window, aKillRemovesWhatTheRunMadeThenClosesAndAsksNothing) {
    DemoWindow demo;
    ASSERT_TRUE(demo.settle());
    const auto before = demo.census();
    const QString manifest = toQt(demo.workbench().document().plan().manifests.front());
    demo.workbench().workload().type(manifest, "# edited\n" + demo.workbench().document().state().texts[manifest]);
    demo.workbench().workload().flush();
    EndSignals ending;
    QObject::connect(&ending, &EndSignals::asked, &demo.window(), &MainWindow::closeUnasked);
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().estimates().running(); }));
    ASSERT_EQ(std::raise(SIGTERM), 0);
    EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_FALSE(demo.workbench().busy());
    EXPECT_EQ(demo.leftSince(before), "");
}

} // namespace
} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the work and what is done with text are in the menus: from every page, and with a reason where not now.
#include "app/demowindow.h"

#include "app/pages/workload/textpanel.h"
#include "app/pages/workloadpage.h"
#include "app/widgets/findfield.h"
#include "app/widgets/yamleditor.h"
#include "app/window/presentation.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::waitUntil;

QAction& command(MainWindow& window, const char* id) {
    return *window.findChild<QAction*>(QLatin1String(id));
}

/// What stands in the way of a command; empty: it can be done.
std::string obstacle(MainWindow& window, const char* id) {
    const QAction& action = command(window, id);
    EXPECT_EQ(action.isEnabled(), action.statusTip().isEmpty()) << id;
    EXPECT_TRUE(action.isEnabled() || action.toolTip() == action.statusTip()) << id;
    return action.statusTip().toStdString();
}

TEST(RunMenu, saysWhatIsMissingForEachStep) {
    DemoWindow demo({.connect = false, .samples = {}});
    const std::pair<const char*, const char*> told[] = {{"connect", "Open a kubeconfig first"},
                                                        {"unlockRun", "Connect to a fleet first"},
                                                        {"unlockApply", "Estimate first"},
                                                        {"lock", "It is locked already"},
                                                        {"estimate", "Connect to a fleet first"},
                                                        {"present", "Estimate first"},
                                                        {"exportEstimate", "Estimate first"},
                                                        {"exportPolicy", "Estimate first"},
                                                        {"apply", "Estimate first"},
                                                        {"cancel", "Nothing is running"}};
    for (const auto& [id, why] : told)
        EXPECT_EQ(obstacle(demo.window(), id), why) << id;
}

TEST(RunMenu, goesFromTheEstimateToTheReviewOfAnApply) {
    DemoWindow demo;
    MainWindow& window = demo.window();
    EXPECT_EQ(obstacle(window, "estimate"), "");
    window.showPage(PageId::History);
    command(window, "unlockRun").trigger();
    EXPECT_EQ(demo.workbench().lock().access(), WriteAccess::ForRun);
    EXPECT_EQ(obstacle(window, "unlockApply"), "Estimate first");
    command(window, "estimate").trigger();
    EXPECT_EQ(window.currentPage(), PageId::Estimates);
    EXPECT_TRUE(demo.workbench().estimates().running());
    EXPECT_EQ(obstacle(window, "estimate"), "An estimate is running");
    EXPECT_EQ(obstacle(window, "exportEstimate"), "An estimate is running");
    EXPECT_EQ(obstacle(window, "cancel"), "");
    ASSERT_TRUE(demo.settle());
    for (const char* id : {"present", "exportEstimate", "exportPolicy", "unlockApply"})
        EXPECT_EQ(obstacle(window, id), "") << id;
    EXPECT_EQ(obstacle(window, "apply"), "Unlock for one apply first");
    tests::saveInBothThemes(*qobject_cast<QMenu*>(command(window, "apply").associatedObjects().constFirst()),
                            QStringLiteral("menu-run"));
    command(window, "unlockApply").trigger();
    EXPECT_EQ(demo.workbench().lock().access(), WriteAccess::ForApply);
    EXPECT_EQ(obstacle(window, "apply"), "");
    EXPECT_EQ(obstacle(window, "unlockRun"), "It is unlocked already");
    command(window, "lock").trigger();
    EXPECT_FALSE(demo.workbench().lock().open());

    command(window, "exportPolicy").trigger();
    EXPECT_EQ(window.currentPage(), PageId::Policy);
    bool asked = false;
    QTimer answer; // the choice has an event loop of its own
    QObject::connect(&answer, &QTimer::timeout, [&asked] {
        if (QWidget* menu = QApplication::activePopupWidget()) {
            asked = true;
            menu->close();
        }
    });
    answer.start(5);
    ASSERT_TRUE(waitUntil([&] { return asked; }));
    answer.stop();
    ASSERT_TRUE(demo.settle());
}

TEST(RunMenu, presentsFromEveryPageWhereAResultIs) {
    DemoWindow demo;
    MainWindow& window = demo.window();
    const auto slide = []() -> Presentation* {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<Presentation*>(widget); found != nullptr && found->isVisible())
                return found;
        }
        return nullptr;
    };
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F11);
    EXPECT_EQ(slide(), nullptr) << "there is nothing to present";
    ASSERT_TRUE(demo.estimate());
    for (int page = 0; page < 7; ++page) {
        window.showPage(static_cast<PageId>(page));
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F11);
        Presentation* shown = slide();
        ASSERT_NE(shown, nullptr) << page;
        EXPECT_EQ(static_cast<int>(window.currentPage()), page);
        shown->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    ASSERT_TRUE(demo.settle());
}

TEST(EditMenu, doesWithTheFocusedTextWhatItsKeysDo) {
    DemoWindow demo({.connect = false});
    MainWindow& window = demo.window();
    window.showPage(PageId::Workload);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    auto* menu = qobject_cast<QMenu*>(command(window, "cut").associatedObjects().constFirst());
    ASSERT_NE(menu, nullptr);
    const auto choose = [&](const char* id) {
        menu->popup(QPoint());
        EXPECT_EQ(obstacle(window, id), "") << id;
        menu->close();
        command(window, id).trigger();
    };
    auto& page = static_cast<WorkloadPage&>(window.page(PageId::Workload));
    FindField& field = page.text().find();
    field.setText(QStringLiteral("eks"));
    field.setFocus();
    menu->popup(QPoint());
    EXPECT_EQ(obstacle(window, "cut"), "Nothing is selected");
    EXPECT_EQ(obstacle(window, "copy"), "Nothing is selected");
    tests::saveInBothThemes(*menu, QStringLiteral("menu-edit"));
    menu->close();
    choose("selectAll");
    EXPECT_EQ(field.selectedText(), QStringLiteral("eks"));
    choose("copy");
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("eks"));
    choose("cut");
    EXPECT_EQ(field.text(), QString());
    choose("paste");
    EXPECT_EQ(field.text(), QStringLiteral("eks"));
    page.editor().setFocus();
    choose("selectAll");
    choose("copy");
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("apiVersion: "))) << "of the manifest";
    choose("findOnPage");
    EXPECT_TRUE(field.hasFocus());
    EXPECT_EQ(command(window, "findOnPage").shortcut(), QKeySequence(QKeySequence::Find));

    window.showPage(PageId::Placement);
    menu->popup(QPoint());
    EXPECT_EQ(obstacle(window, "findOnPage"), "There is nothing to search on this page");
    EXPECT_EQ(obstacle(window, "paste"), "Click into a field first");
    menu->close();
}

} // namespace
} // namespace thrifty::app

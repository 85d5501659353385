// SPDX-License-Identifier: GPL-3.0-or-later
// A control plane that the user marked as production: nothing is written there before its name was typed.
#include "app/demowindow.h"
#include "app/estimatesdriver.h"
#include "app/policydriver.h"

#include "app/dialogs/unlockdialog.h"
#include "app/widgets/messagebar.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::WriteAccess;

/// Types into the question that comes, and presses its last button if that can be pressed.
class Typed {
  public:
    explicit Typed(QString text)
        : m_text(std::move(text)) {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { answer(); });
        m_timer.start(10);
    }
    ~Typed() { EXPECT_TRUE(asked) << "no question came"; }
    bool asked = false;
    bool accepted = false;

  private:
    void answer() {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        m_timer.stop();
        asked = true;
        for (QLineEdit* field : dialog->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == QStringLiteral("Name of the context"))
                field->setText(m_text);
        }
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            const bool goes = button->text().startsWith(QStringLiteral("Unlock")) ||
                              button->text().startsWith(QStringLiteral("Apply"));
            if (goes && button->isEnabled()) {
                accepted = true;
                return button->click();
            }
        }
        dialog->reject();
    }
    QString m_text;
    QTimer m_timer;
};

TEST(Production, isEstimatedFromTheEstimatesPageOnceItsNameIsTyped) {
    DemoWindow demo({.production = {"nova"}});
    app::EstimatesPage& page = pageOf(demo);
    page.estimate();
    ASSERT_EQ(page.messages().messages().size(), 1);
    const auto unlock = page.messages().messages().front().actions.front().run;
    {
        const Typed wrong(QStringLiteral("novo"));
        unlock();
        EXPECT_FALSE(wrong.accepted);
    }
    EXPECT_FALSE(demo.workbench().lock().open());
    EXPECT_FALSE(demo.workbench().estimates().running());
    ASSERT_EQ(page.messages().messages().size(), 1) << "it can still be unlocked";
    {
        const Typed right(QStringLiteral("nova"));
        unlock();
        EXPECT_TRUE(right.accepted);
    }
    EXPECT_TRUE(demo.workbench().estimates().running());
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    EXPECT_EQ(cellText(page, 0, "autoscale-eks"), QStringLiteral("4.2548"));
    EXPECT_FALSE(demo.workbench().lock().open()) << "for this run alone";
}

TEST(Production, isAppliedToOnceItsNameIsTyped) {
    DemoWindow demo({.production = {"nova"}});
    const ObjectCensus before = demo.census();
    demo.workbench().lock().set(WriteAccess::ForRun, {domain::ContextName("nova")});
    demo.workbench().estimates().start();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    const auto unlock = [&](const char* name) {
        const Typed typed(QString::fromLatin1(name));
        return app::unlock(&demo.window(), demo.workbench(), WriteAccess::ForApply);
    };
    EXPECT_FALSE(unlock("prod"));
    EXPECT_FALSE(demo.workbench().lock().open());
    // Unlocked, the dialog that shows what is written asks once more.
    for (const char* name : {"prod", "nova"}) {
        ASSERT_TRUE(unlock("nova"));
        const Typed typed(QString::fromLatin1(name));
        page.reviewAndApply();
        ASSERT_TRUE(waitUntil([&] { return typed.asked; }));
        ASSERT_TRUE(demo.settle());
        EXPECT_EQ(typed.accepted, name == std::string("nova"));
        EXPECT_EQ(demo.leftSince(before).empty(), !typed.accepted) << name;
        EXPECT_FALSE(demo.workbench().lock().open()) << name;
    }
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().outcome().has_value(); }));
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Guardrails in the window: among the checks, and a reason before anything is written past them.
#include "app/policydriver.h"

#include "app/dialogs/writedialog.h"
#include "app/widgets/checklist.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;

void guard(DemoWindow& demo, const char* text) {
    QFile file(demo.directory() + QStringLiteral("/guardrails.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

TEST(PolicyGuardrails, areShownAmongTheChecksAndWantAReason) {
    DemoWindow demo;
    guard(demo, "first: {maxTotalPerHour: 3}\nforbidden: {providers: [azure]}\nkept: {maxTotalPerHour: 50}\n");
    ASSERT_TRUE(demo.estimate());
    demo.workbench().document().edit(QStringLiteral("out"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke")};
    });
    app::PolicyPage& page = policyPage(demo);
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    EXPECT_EQ(page.checks().count(app::CheckRow::State::Failed), 2);
    saveInBothThemes(demo.window(), QStringLiteral("policy-guardrails"));

    demo.workbench().lock().set(app::WriteAccess::ForApply);
    bool seen = false;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<app::WriteDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || seen)
            return;
        seen = true;
        QStringList words;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            words << label->text();
        EXPECT_THAT(words.join(u'\n').toStdString(), HasSubstr("guardrails allow 3.0000 $/hr where it starts"));
        auto* field = dialog->findChild<QLineEdit*>();
        ASSERT_NE(field, nullptr);
        EXPECT_FALSE(dialog->writeButton()->isEnabled()) << "there is no reason yet";
        QTest::keyClicks(field, QStringLiteral("   "));
        EXPECT_FALSE(dialog->writeButton()->isEnabled()) << "blanks are none";
        QTest::keyClicks(field, QStringLiteral("OPS-512: launch week"));
        EXPECT_TRUE(dialog->writeButton()->isEnabled());
        QTest::keyClick(field, Qt::Key_Return); // Enter never writes
        EXPECT_TRUE(dialog->isVisible());
        saveInBothThemes(*dialog, QStringLiteral("guardrails-dialog"));
        dialog->writeButton()->click();
    });
    timer.start(20);
    page.reviewAndApply();
    ASSERT_TRUE(waitUntil([&] {
        return demo.workbench().policy().outcome().has_value() || demo.workbench().policy().applyError().has_value();
    }));
    ASSERT_TRUE(demo.workbench().policy().outcome()) << demo.workbench().policy().applyError()->text();
    EXPECT_TRUE(seen);
    QFile log(demo.directory() + QStringLiteral("/state/audit.jsonl"));
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    EXPECT_THAT(log.readAll().toStdString(), HasSubstr("\"overrideReason\":\"OPS-512: launch week\""));
}

TEST(PolicyGuardrails, aFileThatCannotBeReadKeepsTheDialogShut) {
    DemoWindow demo;
    guard(demo, "frist: {}\n");
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    QSignalSpy reviewed(&demo.workbench().policy(), &app::PolicyController::reviewed);
    page.reviewAndApply();
    ASSERT_TRUE(waitUntil([&] { return reviewed.count() == 1; }));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_FALSE(demo.workbench().policy().outcome());
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about files are as high as what they say.
#include "app/dialogs/questiondialog.h"

#include <QApplication>
#include <QLayout>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

// A sentence of two lines leaves no empty third behind it.
TEST(QuestionDialog, isAsHighAsWhatItSays) {
    for (const int words : {6, 20, 60}) {
        app::QuestionDialog question(QStringLiteral("Replace the file?"), QStringLiteral("some more ").repeated(words),
                                     {}, nullptr);
        question.addAnswer(QStringLiteral("Cancel"));
        int height = 0, wanted = -1;
        QTimer::singleShot(0, &question, [&] {
            QApplication::processEvents();
            height = question.height();
            wanted = question.layout()->totalHeightForWidth(question.width());
            question.reject();
        });
        EXPECT_EQ(question.ask(), nullptr);
        EXPECT_EQ(height, wanted) << words;
    }
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers below say is shown in the language on screen; a sentence that is reworded there is missed here.
#include "app/format/sentences.h"

#include "app/screens/languages.h"
#include "support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::Language;

/// All sources below the window, their string literals joined as the compiler joins them.
QString sourcesBelow() {
    static const QRegularExpression joint(QStringLiteral("\"\\s*\n\\s*\""));
    QString all;
    for (const char* layer : {"domain", "session", "fleet", "store", "kube", "manifest"}) {
        QDirIterator files(QString::fromStdString(tests::sourceDir()) + QStringLiteral("/src/") + QLatin1String(layer),
                           {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            all += QString::fromUtf8(file.readAll());
        }
    }
    return all.remove(joint);
}

TEST(Sentences, areSaidByTheLayersBelow) {
    // Sentences are put together at what varies and at their punctuation.
    static const QRegularExpression joint(QStringLiteral("%\\d|, |: |; "));
    const QString sources = sourcesBelow();
    for (const QString& sentence : knownSentences()) {
        for (const QString& part : sentence.split(joint)) {
            EXPECT_TRUE(part.size() < 6 || sources.contains(part))
                << part.toStdString() << "\nof " << sentence.toStdString();
        }
    }
}

TEST(Sentences, areToldInTheLanguageOnScreenWithWhatVaries) {
    EXPECT_EQ(sentence("it runs on autoscale-eks and stays there"),
              QStringLiteral("it runs on autoscale-eks and stays there"));
    const Language german(QStringLiteral("de"));
    const QString told = sentence("it runs on autoscale-eks and stays there");
    EXPECT_TRUE(told.contains(QStringLiteral("autoscale-eks"))) << told.toStdString();
    EXPECT_FALSE(told.contains(QStringLiteral("stays"))) << told.toStdString();
    EXPECT_EQ(sentence("a sentence that nobody says"), QStringLiteral("a sentence that nobody says"));
    // What is filled in is data: a place in it is not filled again.
    EXPECT_TRUE(sentence("it runs on %2 and stays there").contains(QStringLiteral("%2")));
}

TEST(Sentences, anErrorWithoutATranslationSaysWhatKindItIs) {
    domain::Error error{domain::ErrorCode::Unreachable, "connection refused", "nova", ""};
    EXPECT_EQ(problemText(error), QStringLiteral("nova: connection refused"));
    const Language german(QStringLiteral("de"));
    EXPECT_TRUE(problemText(error).contains(QStringLiteral("(connection refused)")))
        << problemText(error).toStdString();
}

TEST(Sentences, startLargeUnlessTheyStartWithAName) {
    EXPECT_EQ(startingLarge(QStringLiteral("nothing runs")), QStringLiteral("Nothing runs"));
    EXPECT_EQ(startingLarge(QStringLiteral("app.kubernetes.io/instance=llm selects it")),
              QStringLiteral("app.kubernetes.io/instance=llm selects it"));
}

} // namespace
} // namespace thrifty::app

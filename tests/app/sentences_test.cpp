// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers below say is shown in the language on screen; a sentence that is reworded there is missed here.
#include "app/format/sentences.h"

#include "app/screens/languages.h"
#include "support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <array>
#include <utility>
#include <vector>

namespace thrifty::app {
namespace {

using tests::Language;

/// All sources below the window, their string literals joined as the compiler joins them.
QString sourcesBelow() {
    static const QRegularExpression joint(QStringLiteral("\"\\s*\n\\s*\""));
    QString all;
    for (const char* layer : {"domain", "session", "fleet", "store", "kube", "manifest", "report", "app/control"}) {
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
    static const QRegularExpression joint(QStringLiteral("%\\d|, |: |; | in (?=%)"));
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

// What stands in a cell is put together of what is varied, what happened and what to do.
TEST(Sentences, areToldPartByPart) {
    const Language german(QStringLiteral("de"));
    for (const auto& [english, wanted, unwanted] : std::vector<std::array<const char*, 3>>{
             {"headgroup: no pods in 120 s", "headgroup: keine Pods in 120 s", "no pods"},
             {"gpu-group: only 1 of 2 pods in 120 s", "gpu-group: nur 1 von 2 Pods", "only"},
             {"Unauthorized. Log in to this cluster again", "Unauthorized. An diesem Cluster", "Log in"},
             {"headgroup: 0 of 1 pods have an event in 9.0 s (after: no answer within 30 s)", "keine Antwort",
              "answer"},
             {"llm.yaml:3: Service/llm gets the label a=b, by which the policy selects it",
              "llm.yaml:3: Service/llm erhält das Label a=b", "gets"},
         }) {
        const QString told = sentence(english);
        EXPECT_TRUE(told.contains(QString::fromUtf8(wanted))) << told.toStdString();
        EXPECT_FALSE(told.contains(QString::fromUtf8(unwanted))) << told.toStdString();
    }
    EXPECT_EQ(sentence("a: b. c (d)"), QStringLiteral("a: b. c (d)")) << "what nobody translated stays as it came";
}

TEST(Sentences, anErrorWithoutATranslationSaysWhatKindItIs) {
    domain::Error error{domain::ErrorCode::Unreachable, "connection refused", "nova", ""};
    EXPECT_EQ(problemText(error), QStringLiteral("nova: connection refused"));
    const Language german(QStringLiteral("de"));
    EXPECT_TRUE(problemText(error).contains(QStringLiteral("(connection refused)")))
        << problemText(error).toStdString();
}

TEST(Sentences, sayTheReasonsOfTheSystemAsWell) {
    const std::pair<const char*, const char*> cases[] = {
        {"no connection: Connection refused", "«no connection: «Connection refused»»"},
        {"no connection: No route to host", "«no connection: «No route to host»»"},
        {"cannot write: No space left on device", "«cannot write: «No space left on device»»"},
        {"cannot be read: Permission denied", "«cannot be read: «Permission denied»»"},
        {"the connection was lost: Connection reset by peer", "«the connection was lost: «Connection reset by peer»»"},
        {"the connection was lost", "«the connection was lost»"},
        {"no connection: what no system says", "«no connection: what no system says»"},
        {"no answer within 30 s", "«no answer within 30 s»"},
    };
    const tests::MarkedWords words;
    for (const auto& [said, told] : cases)
        EXPECT_EQ(sentence(said).toStdString(), told);
}

TEST(Sentences, startLargeUnlessTheyStartWithAName) {
    EXPECT_EQ(startingLarge(QStringLiteral("nothing runs")), QStringLiteral("Nothing runs"));
    EXPECT_EQ(startingLarge(QStringLiteral("app.kubernetes.io/instance=llm selects it")),
              QStringLiteral("app.kubernetes.io/instance=llm selects it"));
}

} // namespace
} // namespace thrifty::app

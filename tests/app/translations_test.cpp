// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window has its German and its Japanese words, with the same places for what is filled in, and the
// files know every text that the sources have.
#include "support/paths.h"
#include "support/process.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

struct Message {
    QString context, source;
    QStringList forms;
    bool unfinished = false, gone = false;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                messages.push_back({context, {}, {}});
            else if (xml.name() == u"source" && !messages.isEmpty())
                messages.back().source = xml.readElementText();
            else if (xml.name() == u"translation") {
                const auto type = xml.attributes().value(QLatin1String("type"));
                messages.back().unfinished = type == u"unfinished";
                messages.back().gone = type == u"vanished" || type == u"obsolete";
                QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                messages.back().forms << text;
            }
        }
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
    return messages;
}

QSet<QString> placesIn(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%(\\d+|L\\d+|n)"));
    QSet<QString> places;
    for (auto found = pattern.globalMatch(text); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

QString path(const std::string& code) {
    return QString::fromStdString(tests::sourceDir() + "/translations/thrifty_" + code + ".ts");
}

class Translation : public testing::TestWithParam<const char*> {};

TEST_P(Translation, isComplete) {
    for (const Message& message : messagesOf(path(GetParam()))) {
        EXPECT_FALSE(message.unfinished || message.gone || message.forms.join(QString()).isEmpty())
            << message.context.toStdString() << ": " << message.source.toStdString();
    }
}

TEST_P(Translation, keepsThePlacesForWhatIsFilledIn) {
    for (const Message& message : messagesOf(path(GetParam()))) {
        QSet<QString> places = placesIn(message.forms.join(u' '));
        // A plural form may say "a" in place of the number.
        QSet<QString> wanted = placesIn(message.source);
        places.remove(QStringLiteral("%n"));
        wanted.remove(QStringLiteral("%n"));
        EXPECT_EQ(places, wanted) << message.source.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, testing::Values("de", "ja"),
                         [](const auto& language) { return std::string(language.param); });

TEST(Translations, knowEveryTextOfTheSources) {
    const tests::TemporaryFolder folder;
    const std::string fresh = folder.path() + "/thrifty_de.ts";
    tests::ProcessOptions options;
    options.directory = tests::sourceDir();
    options.arguments = {"-no-obsolete", "-locations", "none", "-I", "src", "src/app", "ui", "-ts", fresh};
    const auto updated = tests::runProcess("/usr/lib/qt6/bin/lupdate", options);
    if (updated.code == 127)
        GTEST_SKIP() << "lupdate is not installed";
    ASSERT_EQ(updated.code, 0) << updated.err;
    QSet<QString> known;
    for (const Message& message : messagesOf(path("de")))
        known.insert(message.context + u'/' + message.source);
    for (const Message& message : messagesOf(QString::fromStdString(fresh)))
        EXPECT_TRUE(known.contains(message.context + u'/' + message.source))
            << "./dev translate: " << message.context.toStdString() << ": " << message.source.toStdString();
}

} // namespace
} // namespace thrifty::app

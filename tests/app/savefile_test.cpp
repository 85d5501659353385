// SPDX-License-Identifier: GPL-3.0-or-later
// Where files are saved: one way for suffixes and for files that are there, in every dialog.
#include "app/dialogs/savefile.h"

#include "app/answers.h"
#include "app/charts/chartpanel.h"
#include "app/demowindow.h"
#include "app/pages/estimatespage.h"
#include "app/widgets/messagebar.h"
#include "support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::FileKind;

const std::vector<FileKind> pictures{{QStringLiteral("PNG picture"), {QStringLiteral("png")}},
                                     {QStringLiteral("HTML page"), {QStringLiteral("html"), QStringLiteral("htm")}}};

void touch(const QString& path) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
}

TEST(SaveFile, addsASuffixWhereNoneIsAndLetsOneOfAnotherKindWin) {
    struct {
        const char* typed;
        std::size_t chosen;
        const char *path, *otherKind;
    } const cases[] = {
        {"/a/chart", 0, "/a/chart.png", ""},
        {"/a/chart", 1, "/a/chart.html", ""},
        {"/a/chart.", 0, "/a/chart.png", ""},
        {"/a/chart.png", 0, "/a/chart.png", ""},
        {"/a/chart.PNG", 0, "/a/chart.PNG", ""},
        {"/a/chart.htm", 1, "/a/chart.htm", ""},
        {"/a/chart.htm", 0, "/a/chart.htm", "HTML page"},
        {"/a/chart.png", 1, "/a/chart.png", "PNG picture"},
        {"/a/run.2026-11-20", 0, "/a/run.2026-11-20.png", ""},
        {"/a.png/chart", 0, "/a.png/chart.png", ""},
        {"/a/.png", 0, "/a/.png.png", ""},
    };
    for (const auto& each : cases) {
        const app::SavePlace place = app::placeFor(QString::fromLatin1(each.typed), pictures, each.chosen);
        EXPECT_EQ(place.path.toStdString(), each.path) << each.typed;
        EXPECT_EQ(place.otherKind.toStdString(), each.otherKind) << each.typed;
    }
    const std::vector<FileKind> any{{QStringLiteral("Manifests"), {QStringLiteral("yaml")}},
                                    {QStringLiteral("All files"), {}}};
    EXPECT_EQ(app::placeFor(QStringLiteral("/a/llm.tpl"), any, 1).path, QStringLiteral("/a/llm.tpl"));
    EXPECT_TRUE(app::placeFor(QStringLiteral("/a/llm.yaml"), any, 1).otherKind.isEmpty()) << "any file is that, too";
}

TEST(SaveFile, asksBeforeAFileIsReplacedThatNobodyNamed) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart"));
    touch(path + QStringLiteral(".png"));
    touch(path); // which is not written: nobody is asked about it
    const auto ask = [&](const QStringList& told) {
        const Answers answers(told);
        const auto place =
            app::askWhereToSave(nullptr, QStringLiteral("Save"), folder.filePath(QStringLiteral("new")), pictures);
        return place ? place->path : QString();
    };
    EXPECT_EQ(ask({path, QStringLiteral("Cancel"), folder.filePath(QStringLiteral("other"))}),
              folder.filePath(QStringLiteral("other.png")));
    EXPECT_EQ(ask({path, QStringLiteral("replaceFile")}), path + QStringLiteral(".png"));
    EXPECT_EQ(ask({path + QStringLiteral(".html")}), path + QStringLiteral(".html"));
}

TEST(SaveFile, theBarSaysAsWhatAChartWasSaved) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    demo.window().showPage(app::PageId::Estimates);
    auto& page = static_cast<app::EstimatesPage&>(demo.window().page(app::PageId::Estimates));
    const auto save = [&](const QString& name) {
        const Answers answers({name});
        page.clusterPanel().bars().savePicture();
        return page.messages().messages().constFirst();
    };
    const QString path = demo.directory() + QStringLiteral("/chart");
    EXPECT_EQ(save(path).sentence, path + QStringLiteral(".png"));
    EXPECT_TRUE(QFile::exists(path + QStringLiteral(".png")));
    EXPECT_EQ(save(path + QStringLiteral(".svg")).sentence,
              QStringLiteral("SVG drawing, as the name says: ") + path + QStringLiteral(".svg"));
    EXPECT_EQ(save(demo.directory() + QStringLiteral("/none/chart.png")).fact, QStringLiteral("Not exported."));
}

// A dialog of its own would have rules of its own.
TEST(SaveFile, isTheOnlyOneThatAsks) {
    QDirIterator files(QString::fromStdString(sourceDir()) + QStringLiteral("/src/app"), {QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(!file.readAll().contains("getSaveFileName") || file.fileName().endsWith(u"dialogs/savefile.cpp"))
            << file.fileName().toStdString();
        ++read;
    }
    EXPECT_GT(read, 50);
}

} // namespace
} // namespace thrifty::tests

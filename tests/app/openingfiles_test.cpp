// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come from outside: dropped anywhere on the window, handed over by another start, several at once, and such
// as can never be read to their end.
#include "app/demowindow.h"

#include "app/widgets/messagebar.h"
#include "app/widgets/yamleditor.h"
#include "app/window/planfiles.h"
#include "session/planfile.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QUndoStack>
#include <QUrl>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace thrifty::tests {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a}]}\n";

class OpeningFiles : public testing::Test {
  protected:
    QString write(const char* name, const QByteArray& text) {
        const QString path = demo.directory() + u'/' + QLatin1String(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }
    QString writePlan(const char* name, const char* ns) {
        const QString path = demo.directory() + u'/' + QLatin1String(name);
        session::Plan plan;
        plan.ns = domain::Namespace(ns);
        EXPECT_TRUE(session::savePlan(plan, path.toStdString()));
        return path;
    }
    QString pipe(const char* name) {
        const QString path = demo.directory() + u'/' + QLatin1String(name);
        EXPECT_EQ(::mkfifo(qPrintable(path), 0600), 0);
        return path;
    }
    [[nodiscard]] std::vector<std::string> manifests() { return demo.workbench().document().plan().manifests; }
    [[nodiscard]] QVector<app::Message> told() {
        return demo.window().page(demo.window().currentPage()).messages().messages();
    }
    [[nodiscard]] QStringList recent() {
        return app::AppSettings(demo.directory() + QStringLiteral("/window.ini")).recentFiles();
    }

    DemoWindow demo{{.connect = false, .samples = {}}};
    app::PlanFiles& files = demo.window().planFiles();
};

TEST_F(OpeningFiles, nothingIsOpenedBehindAQuestion) {
    const QString plan = writePlan("a.tnova", "serving");
    const app::PlanDocument& document = demo.workbench().document();
    QDialog question(&demo.window());
    QTimer::singleShot(0, &question, [&] { files.openSoon({plan}); });
    QTimer::singleShot(400, &question, [&] {
        EXPECT_EQ(document.path(), QString()) << "what is asked about stays as it is";
        question.accept();
    });
    EXPECT_EQ(question.exec(), QDialog::Accepted);
    EXPECT_EQ(document.path(), QString()) << "the answer is acted upon first";
    EXPECT_TRUE(waitUntil([&] { return document.path() == plan; }, std::chrono::seconds(5)));
}

TEST_F(OpeningFiles, aPlanThatIsOpenAsItIsOnDiskIsNotOpenedAgain) {
    const QString plan = writePlan("a.tnova", "serving");
    files.open({plan});
    QSignalSpy reset(&demo.workbench().document(), &app::PlanDocument::wasReset);
    files.open({plan});
    EXPECT_EQ(reset.count(), 0) << "what was estimated would be lost";
    writePlan("a.tnova", "batch");
    files.open({plan});
    EXPECT_EQ(reset.count(), 1) << "it is another one now";
    EXPECT_EQ(demo.workbench().document().plan().ns.str(), "batch");
}

TEST_F(OpeningFiles, filesAreDroppedOnTextsToo) {
    const QString first = write("first.yaml", pod), second = write("second.yaml", pod);
    files.open({first});
    demo.window().showPage(app::PageId::Workload);
    demo.workbench().workload().flush();
    auto* editor = demo.window().page(app::PageId::Workload).findChild<app::YamlEditor*>();
    ASSERT_NE(editor, nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(second), QUrl(QStringLiteral("https://example.org/third.yaml"))});
    data.setText(second); // as file managers do
    const QByteArray before = editor->bytes();
    QDragEnterEvent enter({40, 40}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    EXPECT_EQ(enter.dropAction(), Qt::CopyAction);
    QDropEvent drop({40, 40}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor->viewport(), &drop);
    EXPECT_EQ(drop.dropAction(), Qt::CopyAction) << "after a move the source deletes the file";
    EXPECT_TRUE(waitUntil([&] { return manifests().size() == 2; }, std::chrono::seconds(5)));
    EXPECT_THAT(manifests(), ElementsAre(first.toStdString(), second.toStdString()));
    EXPECT_EQ(demo.workbench().document().state().texts[first], before) << "nothing was typed";
    ASSERT_FALSE(told().isEmpty());
    EXPECT_THAT(told().front().sentence.toStdString(), HasSubstr("https://example.org/third.yaml"));
}

TEST_F(OpeningFiles, addressesElsewhereAreNotTaken) {
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.yaml"))});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&demo.window(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(OpeningFiles, thoseThatFailAreAllToldAndKeepNoneOut) {
    const QString good = write("good.yaml", pod), newer = write("newer.tnova", "schemaVersion: 99\n");
    const QString gone = demo.directory() + QStringLiteral("/gone.yaml"),
                  lost = demo.directory() + QStringLiteral("/lost.tnova");
    files.open({newer, gone, lost, good});
    EXPECT_THAT(manifests(), ElementsAre(good.toStdString()));
    ASSERT_EQ(told().size(), 1);
    EXPECT_THAT(told().front().fact.toStdString(), HasSubstr("3 file"));
    EXPECT_THAT(told().front().sentence.toStdString(),
                AllOf(HasSubstr("newer.tnova"), HasSubstr("gone.yaml"), HasSubstr("lost.tnova")));
    EXPECT_EQ(recent(), QStringList{good}) << "only what was opened";
    demo.workbench().document().undoStack().undo();
    EXPECT_TRUE(manifests().empty());
}

TEST_F(OpeningFiles, pipesAreNotReadWhereverTheyLie) {
    ASSERT_TRUE(QDir().mkpath(demo.directory() + QStringLiteral("/folder")));
    const QString good = write("folder/good.yaml", pod), pipeThere = pipe("folder/pipe.yaml"),
                  alone = pipe("alone.yaml"), plan = pipe("plan.tnova");
    files.open({demo.directory() + QStringLiteral("/folder"), alone, plan}); // it would wait for ever
    EXPECT_THAT(manifests(), ElementsAre(good.toStdString()));
    ASSERT_EQ(told().size(), 1);
    EXPECT_THAT(told().front().sentence.toStdString(),
                AllOf(HasSubstr("folder/pipe.yaml: it is no file but a pipe"), HasSubstr("/alone.yaml: it is no file"),
                      HasSubstr("/plan.tnova: it is no file"), Not(HasSubstr("good"))));
    files.open({write("of.tnova", "schemaVersion: 1\nworkload:\n  manifests: [alone.yaml]\n")});
    ASSERT_FALSE(told().isEmpty());
    EXPECT_THAT(told().front().sentence.toStdString(), HasSubstr("alone.yaml"));
}

} // namespace
} // namespace thrifty::tests

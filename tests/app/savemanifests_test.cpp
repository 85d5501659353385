// SPDX-License-Identifier: GPL-3.0-or-later
// Edited manifests reach their own files, and only as the user said: with the plan, alone, or in another place.
#include "app/answers.h"
#include "app/demowindow.h"

#include "app/pages/workload/textpanel.h"
#include "app/pages/workloadpage.h"
#include "app/window/endsignals.h"
#include "app/window/planautosave.h"
#include "app/window/planfiles.h"
#include "session/planfile.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

#include <csignal>

namespace thrifty::app {
namespace {

using tests::Answers;
using tests::DemoWindow;
using tests::waitUntil;

QByteArray onDisk(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// A window with one manifest that was edited, and a plan that is saved.
class SaveManifests : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(QDir(demo.directory()).mkpath(QStringLiteral("charts")));
        manifest = demo.directory() + QStringLiteral("/charts/chart.yaml");
        plan = demo.directory() + QStringLiteral("/p.tnova");
        write(manifest, original);
        files().open({manifest});
        const auto saved = session::savePlan(document().plan(), plan.toStdString());
        ASSERT_TRUE(saved);
        files().open({plan});
        ASSERT_FALSE(document().modified());
        edit("# edited\n");
    }
    void edit(const QByteArray& line) {
        demo.workbench().workload().type(manifest, line + original);
        demo.workbench().workload().flush();
    }
    PlanFiles& files() { return demo.window().planFiles(); }
    PlanDocument& document() { return demo.workbench().document(); }
    void trigger(const char* action) {
        for (QAction* one : demo.window().commands()) {
            if (one->objectName() == QLatin1String(action))
                return one->trigger();
        }
        ADD_FAILURE() << action;
    }

    const QByteArray original = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    DemoWindow demo{{.connect = false, .samples = {}}};
    QString manifest, plan;
};

TEST_F(SaveManifests, areWrittenWithThePlanAfterOneQuestion) {
    ASSERT_TRUE(QFile::setPermissions(manifest, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const auto mode = QFile::permissions(manifest);
    EXPECT_TRUE(demo.window().isWindowModified());
    Answers answers({QStringLiteral("saveAll")});
    EXPECT_TRUE(files().save());
    ASSERT_EQ(answers.said.size(), 1);
    EXPECT_TRUE(answers.said.front().contains(manifest)) << "it says which";
    EXPECT_EQ(onDisk(manifest), "# edited\n" + original);
    EXPECT_EQ(QFile::permissions(manifest), mode);
    EXPECT_FALSE(demo.window().isWindowModified());
    EXPECT_TRUE(files().save()) << "and asks nothing when nothing is edited";
    document().undoStack().undo();
    EXPECT_TRUE(demo.window().isWindowModified()) << "what is shown is not on disk";
}

TEST_F(SaveManifests, aLinkStaysALink) {
    const QString behind = demo.directory() + QStringLiteral("/behind.yaml");
    ASSERT_TRUE(QFile::rename(manifest, behind));
    ASSERT_TRUE(QFile::link(behind, manifest));
    trigger("saveManifest");
    EXPECT_TRUE(QFileInfo(manifest).isSymLink());
    EXPECT_EQ(onDisk(behind), "# edited\n" + original);
    EXPECT_FALSE(document().modified());
}

TEST_F(SaveManifests, aPlanThatIsSavedAloneLeavesThemUnsavedAndClosingNamesThem) {
    const QString folder = demo.directory() + QStringLiteral("/unsaved");
    PlanAutosave autosave(demo.workbench(), folder);
    const auto kept = [&] { return QDir(folder).entryList({QStringLiteral("*.unsaved")}, QDir::Files).size(); };
    {
        Answers answers({QStringLiteral("onlyThePlan")});
        EXPECT_TRUE(files().save());
    }
    EXPECT_EQ(onDisk(manifest), original);
    EXPECT_TRUE(demo.window().isWindowModified());
    autosave.flush();
    EXPECT_EQ(kept(), 1) << "a crash would lose it";
    EXPECT_NE(files().missingInCommand(), QString());
    {
        Answers answers({QStringLiteral("Cancel")});
        EXPECT_FALSE(files().mayClose());
        EXPECT_TRUE(answers.said.front().contains(manifest));
    }
    {
        Answers answers({QStringLiteral("Save")});
        EXPECT_TRUE(files().mayClose());
        EXPECT_EQ(answers.said.size(), 1) << "it was asked already";
    }
    EXPECT_EQ(onDisk(manifest), "# edited\n" + original);
    EXPECT_EQ(files().missingInCommand(), QString());
    autosave.flush();
    EXPECT_EQ(kept(), 0);
}

TEST_F(SaveManifests, aFileThatChangedOnDiskIsNeverOverwrittenUnasked) {
    write(manifest, "# of another\n");
    {
        Answers answers({QStringLiteral("saveAll"), QStringLiteral("keepFile")});
        EXPECT_TRUE(files().save());
    }
    EXPECT_EQ(onDisk(manifest), "# of another\n");
    EXPECT_TRUE(document().modified());
    const QString copy = demo.directory() + QStringLiteral("/copy.yaml");
    {
        Answers answers({QStringLiteral("Save as…"), copy});
        trigger("saveManifest");
    }
    EXPECT_EQ(onDisk(manifest), "# of another\n");
    EXPECT_EQ(onDisk(copy), "# edited\n" + original);
    EXPECT_EQ(document().plan().manifests, std::vector<std::string>{copy.toStdString()});
    auto& page = static_cast<WorkloadPage&>(demo.window().page(PageId::Workload));
    EXPECT_EQ(page.text().file(), copy);
    document().undoStack().undo();
    ASSERT_EQ(page.text().file(), manifest);
    {
        Answers answers({QStringLiteral("overwriteManifest")});
        trigger("saveManifest");
    }
    EXPECT_EQ(onDisk(manifest), "# edited\n" + original);
}

TEST_F(SaveManifests, oneThatCannotBeWrittenStaysUnsavedAndThePlanToo) {
    document().edit(QStringLiteral("namespace"), [](PlanState& state) { state.plan.ns = domain::Namespace("other"); });
    ASSERT_TRUE(QDir(QFileInfo(manifest).absolutePath()).removeRecursively());
    Answers answers({QStringLiteral("saveAll"), QStringLiteral("overwriteManifest")});
    EXPECT_FALSE(files().save());
    EXPECT_TRUE(document().planModified());
    EXPECT_EQ(document().unsavedManifests(), QStringList(manifest));
    EXPECT_FALSE(demo.window().page(demo.window().currentPage()).messages().messages().isEmpty()) << "it says why";
}

TEST_F(SaveManifests, editsThatACrashLeftDoNotOverwriteAFileThatChangedSince) {
    const QString dead = demo.directory() + QStringLiteral("/dead");
    {
        PlanAutosave autosave(demo.workbench(), dead);
        demo.window().closeUnasked(); // a logout: what is unsaved stays for the next start
        ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    }
    write(manifest, "# of another\n");
    DemoWindow next({.connect = false, .samples = {}});
    PlanAutosave autosave(next.workbench(), dead);
    ASSERT_EQ(autosave.left().size(), 1u);
    ASSERT_TRUE(autosave.restore(autosave.left().front()));
    EXPECT_EQ(next.workbench().document().unsavedManifests(), QStringList(manifest));
    Answers answers({QStringLiteral("saveAll"), QStringLiteral("keepFile")});
    EXPECT_TRUE(next.window().planFiles().save());
    EXPECT_EQ(onDisk(manifest), "# of another\n");
}

TEST(DemoPlan, isUntouchedAtTheStartAndSavedWhereTheUserSays) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_TRUE(QDir(demo.directory()).mkpath(QStringLiteral("sample")));
    const QString folder = demo.directory() + QStringLiteral("/sample");
    const QString manifest = folder + QStringLiteral("/a.yaml"), plan = folder + QStringLiteral("/demo.tnova");
    write(manifest, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    session::Plan sample;
    sample.manifests = {manifest.toStdString()};
    ASSERT_TRUE(session::savePlan(sample, plan.toStdString()));
    const QByteArray before = onDisk(plan);
    PlanFiles& files = demo.window().planFiles();
    files.openSample(plan, QString::fromStdString(demo.fleet().fleetKubeconfig()));
    EXPECT_FALSE(demo.window().isWindowModified());
    EXPECT_TRUE(files.mayClose());
    const QString mine = demo.directory() + QStringLiteral("/mine.tnova"),
                  myManifest = demo.directory() + QStringLiteral("/mine.yaml");
    Answers answers({mine, QStringLiteral("saveAll"), myManifest});
    EXPECT_TRUE(files.save());
    EXPECT_EQ(onDisk(plan), before);
    EXPECT_EQ(onDisk(myManifest), onDisk(manifest));
    const auto saved = session::loadPlan(mine.toStdString());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->plan.manifests, std::vector<std::string>{myManifest.toStdString()});
    EXPECT_FALSE(demo.window().isWindowModified());
}

} // namespace
} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
// Starting twice and ending badly: files reach the window that is open, unsaved edits survive a crash, secrets do not.
#include "app/answers.h"
#include "app/demowindow.h"

#include "app/widgets/messagebar.h"
#include "app/window/planautosave.h"
#include "app/window/planfiles.h"
#include "app/window/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <future>

namespace thrifty::tests {
namespace {

using app::PlanAutosave;
using app::SingleInstance;

TEST(SingleInstance, aSecondStartHandsItsFilesToTheFirst) {
    const QTemporaryDir directory;
    const QString socket = directory.filePath(QStringLiteral("s"));
    EXPECT_FALSE(SingleInstance::handOver(socket, {})) << "nobody is there";
    EXPECT_FALSE(SingleInstance::handOver({}, {}));
    SingleInstance first(socket);
    QSignalSpy asked(&first, &SingleInstance::asked);
    ASSERT_TRUE(first.listen());
    EXPECT_EQ(QFile::permissions(socket) &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions())
        << "only this user";
    const QStringList files{QStringLiteral("/tmp/a plan.tnova"), QStringLiteral("/tmp/ü\n.yaml")};
    auto second = std::async(std::launch::async, [&] { return SingleInstance::handOver(socket, files); });
    ASSERT_TRUE(waitUntil([&] { return asked.count() == 1; }));
    EXPECT_TRUE(second.get());
    EXPECT_EQ(asked.front().front().toStringList(), files);
}

TEST(SingleInstance, whatACrashLeftIsTakenOver) {
    const QTemporaryDir directory;
    const QString socket = directory.filePath(QStringLiteral("s"));
    QFile stale(socket);
    ASSERT_TRUE(stale.open(QIODevice::WriteOnly));
    stale.close();
    SingleInstance first(socket);
    EXPECT_TRUE(first.listen());
}

/// A program that died: its file is there and nobody holds its lock.
void crash(const QString& folder, const QString& aside) {
    for (const QString& name : QDir(aside).entryList({QStringLiteral("*.unsaved")}, QDir::Files))
        ASSERT_TRUE(QFile::copy(aside + u'/' + name, folder + u'/' + name));
}

TEST(PlanAutosave, unsavedEditsSurviveACrashAndAreOnlyOffered) {
    const QTemporaryDir directory;
    const QString dead = directory.filePath(QStringLiteral("dead")),
                  folder = directory.filePath(QStringLiteral("next"));
    ASSERT_TRUE(QDir().mkpath(folder));
    DemoWindow demo({.connect = false, .samples = {"llm-2x1gpu.yaml"}});
    const QString manifest = demo.directory() + QStringLiteral("/llm-2x1gpu.yaml");
    {
        PlanAutosave autosave(demo.workbench(), dead);
        demo.workbench().document().edit(QStringLiteral("edits"), [&](app::PlanState& state) {
            state.plan.ns = domain::Namespace("edited");
            state.plan.variables["HF_TOKEN"] = "hunter2";
            state.texts[manifest] += "# one more line\n";
        });
        autosave.flush();
        crash(folder, dead);
        EXPECT_TRUE(PlanAutosave(demo.workbench(), dead).left().empty()) << "its program still runs";
    }
    EXPECT_TRUE(QDir(dead).entryList({QStringLiteral("*.unsaved")}, QDir::Files).isEmpty()) << "it ended properly";
    const app::PlanState edited = demo.workbench().document().state();

    DemoWindow next({.connect = false, .samples = {}});
    PlanAutosave autosave(next.workbench(), folder);
    ASSERT_EQ(autosave.left().size(), 1u);
    QFile kept(autosave.left().front().file);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_FALSE(kept.readAll().contains("hunter2")) << "no secrets on disk";
    app::MessageBar& bar = next.window().page(next.window().currentPage()).messages();
    autosave.offer(bar, [] { return true; });
    ASSERT_EQ(bar.messages().size(), 1);
    EXPECT_TRUE(next.workbench().document().plan().ns.empty()) << "nothing happens by itself";
    const auto restore = bar.messages().front().actions.front().run;
    restore();
    EXPECT_EQ(next.workbench().document().plan().ns.str(), "edited");
    EXPECT_EQ(next.workbench().document().state().texts[manifest], edited.texts[manifest]);
    EXPECT_TRUE(next.workbench().document().modified());
    EXPECT_TRUE(autosave.left().empty());
    next.workbench().document().undoStack().undo();
    EXPECT_TRUE(next.workbench().document().plan().ns.empty()) << "and it can be undone";
}

TEST(PlanAutosave, editsMadeSinceTheStartAreNotReplacedUnasked) {
    const QTemporaryDir directory;
    const QString dead = directory.filePath(QStringLiteral("dead")),
                  folder = directory.filePath(QStringLiteral("next"));
    ASSERT_TRUE(QDir().mkpath(folder));
    DemoWindow demo({.connect = false, .samples = {}});
    app::PlanDocument& document = demo.workbench().document();
    const auto type = [&](const char* ns) {
        document.edit(QStringLiteral("edits"), [&](app::PlanState& state) { state.plan.ns = domain::Namespace(ns); });
    };
    {
        PlanAutosave autosave(demo.workbench(), dead);
        type("before");
        autosave.flush();
        crash(folder, dead);
    }
    document.reset({}, demo.directory() + QStringLiteral("/p.tnova"));
    PlanAutosave autosave(demo.workbench(), folder);
    app::MessageBar& bar = demo.window().page(demo.window().currentPage()).messages();
    autosave.offer(bar, [&] { return demo.window().planFiles().mayClose(); });
    const auto restore = bar.messages().front().actions.front().run;
    type("newer");
    {
        Answers answers({QStringLiteral("Cancel")});
        restore();
    }
    EXPECT_EQ(document.plan().ns.str(), "newer");
    EXPECT_EQ(bar.messages().size(), 1) << "it is still offered";
    Answers answers({QStringLiteral("Discard")});
    restore();
    EXPECT_EQ(document.plan().ns.str(), "before");
    EXPECT_TRUE(bar.messages().isEmpty());
}

TEST(PlanAutosave, locksOfDeadProgramsDoNotPileUp) {
    const QTemporaryDir directory;
    DemoWindow demo({.connect = false, .samples = {}});
    const auto locks = [&] { return QDir(directory.path()).entryList({QStringLiteral("*.lock")}, QDir::Files); };
    const PlanAutosave first(demo.workbench(), directory.path());
    ASSERT_EQ(locks().size(), 1);
    QFile live(directory.filePath(locks().front()));
    ASSERT_TRUE(live.open(QIODevice::ReadOnly));
    const QByteArray held = live.readAll();
    QFile dead(directory.filePath(QStringLiteral("1.unsaved.lock")));
    ASSERT_TRUE(dead.open(QIODevice::WriteOnly));
    dead.write("2147483646" + held.mid(held.indexOf('\n'))); // no process has that number
    dead.close();
    EXPECT_TRUE(PlanAutosave(demo.workbench(), directory.path()).left().empty());
    EXPECT_EQ(locks().size(), 1) << "that of the program that runs";
}

TEST(PlanAutosave, aManifestWithASecretIsNotKept) {
    const QTemporaryDir directory;
    DemoWindow demo({.connect = false, .samples = {"llm-2x1gpu.yaml"}});
    const QString manifest = demo.directory() + QStringLiteral("/llm-2x1gpu.yaml");
    PlanAutosave autosave(demo.workbench(), directory.path());
    demo.workbench().document().edit(QStringLiteral("secret"), [&](app::PlanState& state) {
        state.texts[manifest] += "---\napiVersion: v1\nkind: Secret\nstringData: {password: hunter2}\n";
    });
    autosave.flush();
    const QStringList files = QDir(directory.path()).entryList({QStringLiteral("*.unsaved")}, QDir::Files);
    ASSERT_EQ(files.size(), 1);
    QFile kept(directory.filePath(files.front()));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_FALSE(kept.readAll().contains("hunter2"));
    EXPECT_EQ(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

} // namespace
} // namespace thrifty::tests

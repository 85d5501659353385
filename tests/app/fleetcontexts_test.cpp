// SPDX-License-Identifier: GPL-3.0-or-later
// The contexts of the Fleet page: which are opened, found and chosen, what they may run, and what becomes of them when
// a file changes.
#include "app/fleettests.h"
#include "app/manycontexts.h"

#include "app/models/cellroles.h"
#include "app/models/contexttablemodel.h"
#include "app/pages/fleet/contextsview.h"
#include "app/widgets/findfield.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/rowtable.h"
#include "session/planfile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::buttonNamed;
using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::hasLabel;
using tests::saveScreen;
using tests::settled;
using tests::textOf;
using tests::waitUntil;
using tests::write;
using State = FleetController::State;

TEST(FleetPage, openingShowsContextsAndSendsNothing) {
    DemoWindow demo({.connect = false, .samples = {}});
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    FleetController& fleet = demo.workbench().fleet();
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy());
    const QAbstractItemModel& contexts = *page.contextTable().model();
    ASSERT_EQ(contexts.rowCount(), 6);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 6 of 6"));
    EXPECT_EQ(textOf(contexts, 0, ContextTableModel::State), QStringLiteral("not connected"));

    page.contextTable().model()->setData(contexts.index(1, ContextTableModel::Chosen), Qt::Unchecked,
                                         Qt::CheckStateRole);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 5 of 6"));
    EXPECT_EQ(textOf(contexts, 1, ContextTableModel::State), QStringLiteral("not in this fleet"));
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 6 of 6"));
    EXPECT_EQ(fleet.state(), State::Opened);
}

/// Whoever opens one file too many and takes that back has the fleet that was there before.
TEST(FleetPage, undoingAnotherKubeconfigConnectsAsBefore) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    FleetController& fleet = demo.workbench().fleet();
    demo.workbench().openFiles({copy});
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);
    QUndoStack& undo = demo.workbench().document().undoStack();
    const QString other = demo.directory() + QStringLiteral("/other.kubeconfig");
    ASSERT_TRUE(QFile::copy(copy, other));
    demo.workbench().openFiles({other});
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy()) << "a file that was never connected is not asked";
    undo.undo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Connected);
    EXPECT_EQ(fleet.snapshot()->clusters.size(), 5U);
    undo.undo();
    EXPECT_EQ(fleet.state(), State::Empty);
    undo.redo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Connected);
    // What was agreed to is what stood there.
    undo.redo();
    EXPECT_EQ(fleet.state(), State::Opened);
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll().replace("127.0.0.1", "127.0.0.2");
    ASSERT_TRUE(file.seek(0));
    file.write(text);
    file.close();
    undo.undo();
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy()) << "another server takes a click";
}

TEST(FleetPage, contextsOutsideTheFleetAreOneClickAway) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    EXPECT_FALSE(page.contextTable().isVisible());
    QPushButton* show = buttonNamed(page, QStringLiteral("Show all contexts"));
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_TRUE(page.contextTable().isVisible());
    EXPECT_EQ(page.contextTable().model()->rowCount(), 6);
    QPushButton* back = buttonNamed(page, QStringLiteral("Back to the fleet"));
    ASSERT_NE(back, nullptr);
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_TRUE(page.clusterTable().isVisible());
    EXPECT_FALSE(demo.workbench().planner().busy()) << "looking connects nothing";
}

TEST(FleetPage, aContextIsFoundByWordsAndTheHeadersBoxIsAboutWhatIsSeen) {
    DemoWindow demo({.connect = false, .samples = {}});
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    EXPECT_FALSE(page.findContext().isVisible()) << "six are seen at once";
    page.contextTable().setFocus();
    QTest::keyClick(&page.contextTable(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(page.findContext().isVisible());
    EXPECT_TRUE(page.findContext().hasFocus());
    QTest::keyClicks(&page.findContext(), QStringLiteral("GKE scale"));
    EXPECT_EQ(page.contextTable().model()->rowCount(), 2);
    auto* header = page.contextTable().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionPosition(0) + 18, header->height() / 2));
    EXPECT_TRUE(hasLabel(page, QStringLiteral("2 of 6")));
    QTest::keyClick(&page.findContext(), Qt::Key_Escape);
    EXPECT_EQ(page.contextTable().model()->rowCount(), 6);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 4 of 6")) << "boxes keep what they say";
    QTest::keyClick(&page.findContext(), Qt::Key_Escape);
    EXPECT_TRUE(page.contextTable().hasFocus());
}

TEST(FleetPage, allContextsAreTakenAwayAtOnceAndSomeTickedAnew) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    FleetPage& page = fleetPage(demo.window());
    FleetController& fleet = demo.workbench().fleet();
    const QString config = demo.directory() + QStringLiteral("/config");
    write(config, tests::manyContexts(12)); // one of them needs a terminal and has no box
    demo.workbench().openFiles({config});
    auto* header = page.contextTable().horizontalHeader();
    const auto clickHeader = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionPosition(0) + 18, header->height() / 2));
    };
    ASSERT_EQ(page.primary().text(), QStringLiteral("Connect to 11 of 12"));
    clickHeader();
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 0 of 12"));
    EXPECT_FALSE(page.primary().isEnabled());
    EXPECT_EQ(page.primary().toolTip(), QStringLiteral("Choose a context first"));
    EXPECT_TRUE(hasLabel(page, QStringLiteral("12 context(s) opened from 1 file, none connected; choose which to "
                                              "connect to")));
    saveScreen(demo.window(), QStringLiteral("fleet-none-chosen"));
    fleet.connectFleet();
    EXPECT_EQ(fleet.state(), State::Opened) << "none is not all";
    EXPECT_EQ(fleet.request().contexts, std::vector{domain::ContextName()}) << "nor is it for another lane";

    EXPECT_EQ(demo.workbench().document().plan().contexts, std::vector<domain::ContextName>());
    const QString plan = demo.directory() + QStringLiteral("/none.tnova");
    ASSERT_TRUE(session::savePlan(demo.workbench().document().plan(), plan.toStdString()));
    const auto read = session::loadPlan(plan.toStdString());
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->plan.contexts, demo.workbench().document().plan().contexts) << "a plan keeps it";

    QAbstractItemModel& rows = *page.contextTable().model();
    const QModelIndex box = rows.index(0, ContextTableModel::Chosen);
    EXPECT_TRUE(rows.setData(box, Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(fleet.chosen().size(), 1U);
    EXPECT_TRUE(page.primary().isEnabled());
    EXPECT_TRUE(rows.setData(box, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_TRUE(fleet.chosen().empty()) << "the last one too";
    clickHeader();
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 11 of 12"));
}

TEST(FleetPage, aContextAmongThreeHundredIsFoundByCloudAndRegionAndKeepsItsBox) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    FleetPage& page = fleetPage(demo.window());
    const QString config = demo.directory() + QStringLiteral("/config");
    write(config, tests::manyContexts(300));
    demo.workbench().openFiles({config});
    ASSERT_EQ(page.contextTable().model()->rowCount(), 300);
    QAbstractItemModelTester tester(page.contextTable().model());
    ASSERT_TRUE(page.findContext().isVisible()) << "so many are not found by eye";
    EXPECT_TRUE(hasLabel(page, QStringLiteral("300 of 300")));
    FleetController& fleet = demo.workbench().fleet();
    const auto before = fleet.chosen();

    page.findContext().setText(QStringLiteral("eks eu-central-1"));
    const QAbstractItemModel& shown = *page.contextTable().model();
    ASSERT_GT(shown.rowCount(), 2);
    ASSERT_LT(shown.rowCount(), 100);
    EXPECT_EQ(fleet.chosen(), before) << "looking chooses nothing";
    for (int row = 0; row < shown.rowCount(); ++row)
        EXPECT_THAT(textOf(shown, row, ContextTableModel::Context).toStdString(), testing::HasSubstr("eu-central-1"));
    // By keys: down into the rows, off with the first.
    const domain::ContextName first(textOf(shown, 0, ContextTableModel::Context).toStdString());
    ASSERT_TRUE(fleet.isChosen(first));
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    page.findContext().setFocus();
    QTest::keyClick(&page.findContext(), Qt::Key_Down);
    QTest::keyClick(&page.contextTable(), Qt::Key_Space);
    EXPECT_FALSE(fleet.isChosen(first));
    page.findContext().clear();
    EXPECT_EQ(shown.rowCount(), 300);
    EXPECT_EQ(fleet.chosen().size(), before.size() - 1) << "only that one";
    page.findContext().setText(QStringLiteral("no such cluster"));
    EXPECT_EQ(shown.rowCount(), 0);
    EXPECT_TRUE(hasLabel(page, QStringLiteral("0 of 300")));
}

TEST(FleetPage, whatMakesAContextLessSafeIsSaid) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString path = demo.directory() + QStringLiteral("/loose.kubeconfig");
    write(path, "apiVersion: v1\nkind: Config\ncurrent-context: a\n"
                "clusters:\n- {name: k, cluster: {server: 'https://192.0.2.1:6443', insecure-skip-tls-verify: true}}\n"
                "- {name: p, cluster: {server: 'http://192.0.2.2:8080'}}\nusers:\n- {name: u, user: {token: t}}\n"
                "- {name: nobody, user: {}}\ncontexts:\n- {name: a, context: {cluster: k, user: u}}\n"
                "- {name: b, context: {cluster: p, user: nobody}}\n");
    demo.workbench().openFiles({path});
    const QAbstractItemModel& contexts = *fleetPage(demo.window()).contextTable().model();
    ASSERT_EQ(contexts.rowCount(), 2);
    const auto tip = [&](int row) {
        return contexts.index(row, ContextTableModel::Server).data(Qt::ToolTipRole).toString();
    };
    EXPECT_TRUE(tip(0).contains(QStringLiteral("is not checked"))) << tip(0).toStdString();
    EXPECT_TRUE(tip(1).contains(QStringLiteral("without TLS"))) << tip(1).toStdString();
    EXPECT_EQ(contexts.index(0, ContextTableModel::Server).data(IconRole).toString(), QStringLiteral("warning"));
    EXPECT_FALSE(demo.workbench().planner().busy()) << "nothing was sent to find that out";
}

/// A workbench that is not the demo's: plugins ask, and consent is kept in a file.
struct PlainBench {
    QTemporaryDir folder;
    Workbench bench;
    explicit PlainBench(const session::UserSettings& user = {})
        : bench(options(folder, user)) {}
    static Workbench::Options options(const QTemporaryDir& folder, const session::UserSettings& user) {
        Workbench::Options options;
        options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
        options.user = user;
        options.settingsPath = folder.filePath(QStringLiteral("settings.yaml")).toStdString();
        return options;
    }
    [[nodiscard]] std::string settings() const {
        return folder.filePath(QStringLiteral("settings.yaml")).toStdString();
    }
};

TEST(FleetPage, aLoginProgramRunsOnlyAfterConsentWhichIsRemembered) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString kubeconfig = QString::fromStdString(demo.fleet().fleetKubeconfig());
    PlainBench plain;
    FleetController& fleet = plain.bench.fleet();
    plain.bench.openFiles({kubeconfig});
    ASSERT_EQ(fleet.questions().size(), 1U);
    EXPECT_EQ(fleet.questions().front().answer, PluginQuestion::Answer::Open);
    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Refused);
    EXPECT_EQ(fleet.questions().front().answer, PluginQuestion::Answer::Refused);
    fleet.connectFleet();
    ASSERT_TRUE(settled(plain.bench));
    ASSERT_EQ(fleet.state(), State::Connected);
    const domain::ContextName eks("autoscale-eks");
    ASSERT_TRUE(fleet.answerOf(eks).error);
    EXPECT_EQ(fleet.answerOf(eks).error->code, domain::ErrorCode::Refused);
    EXPECT_TRUE(factsOf(fleet).contains(QStringLiteral("autoscale-eks: its login program is not allowed to run.")));

    ContextTableModel rows(fleet);
    const auto state = [&](int role) {
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.context(row) == eks)
                return rows.index(row, ContextTableModel::State).data(role);
        }
        return QVariant();
    };
    EXPECT_TRUE(state(Qt::DisplayRole).toString().endsWith(QStringLiteral("is not allowed to run")));
    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Allowed);
    EXPECT_TRUE(state(Qt::DisplayRole).toString().endsWith(QStringLiteral("may run now: try again")))
        << "the row says what is so now";
    EXPECT_EQ(state(ActionsRole).toStringList(), QStringList{"Try again"});
    EXPECT_TRUE(fleet.questions().front().allowedAt.isValid());
    const auto kept = session::UserSettings::load(plain.settings());
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->trustedPlugins.size(), 1U);
    EXPECT_EQ(kept->trustedPlugins.front().context, "autoscale-eks");
    fleet.connectFleet();
    ASSERT_TRUE(settled(plain.bench));
    EXPECT_FALSE(fleet.answerOf(eks).error);

    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Open);
    EXPECT_TRUE(session::UserSettings::load(plain.settings())->trustedPlugins.empty());
}

/// One answer may be for several logins: the card names each, and what was allowed can be read again.
TEST(FleetPage, aLoginProgramIsAskedForWithTheArgumentsOfEachContext) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    const QString config = demo.directory() + QStringLiteral("/config");
    write(
        config,
        "apiVersion: v1\nkind: Config\nclusters:\n- {name: k, cluster: {server: 'https://192.0.2.1:6443'}}\n"
        "contexts:\n- {name: lab, context: {cluster: k, user: one}}\n- {name: shop, context: {cluster: k, user: two}}\n"
        "users:\n- name: one\n  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: /bin/true, "
        "interactiveMode: Never, args: [eks, get-token, --cluster-name, lab-7], "
        "env: [{name: AWS_PROFILE, value: research}]}}\n"
        "- name: two\n  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: /bin/true, "
        "interactiveMode: Never, args: [eks, get-token, --cluster-name, shop-1, --profile, sales]}}\n");
    demo.workbench().openFiles({config});
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    ASSERT_EQ(fleet.questions().size(), 1U);
    QApplication::processEvents(); // new cards show themselves a moment later
    EXPECT_TRUE(hasLabel(page, QStringLiteral("for lab (profile research), shop (profile sales)")));
    const auto shown = [&] {
        QApplication::processEvents();
        QString text;
        QPushButton* button = buttonNamed(page, QStringLiteral("Show arguments of true eks get-token"));
        if (button == nullptr)
            return text;
        QTimer::singleShot(0, &demo.window(), [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            ASSERT_NE(dialog, nullptr);
            text = dialog->findChild<QPlainTextEdit*>()->toPlainText();
            dialog->close();
        });
        QTest::mouseClick(button, Qt::LeftButton);
        return text;
    };
    const QString asked = shown();
    EXPECT_THAT(
        asked.toStdString(),
        testing::MatchesRegex("For lab:\n    [^\n]+ eks get-token --cluster-name lab-7\n"
                              "    with AWS_PROFILE=research set\n    named in [^\n]+\n\n"
                              "For shop:\n    [^\n]+ --cluster-name shop-1 --profile sales\n    named in [^\n]+"));
    QPushButton* allow = buttonNamed(page, QStringLiteral("Allow true eks get-token to run"));
    ASSERT_NE(allow, nullptr);
    QTest::mouseClick(allow, Qt::LeftButton);
    ASSERT_EQ(fleet.questions().front().answer, PluginQuestion::Answer::Allowed);
    EXPECT_EQ(shown(), asked) << "what runs can be read after it was allowed";
    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Refused);
    EXPECT_EQ(shown(), asked);
}

TEST(FleetPage, whatAnUnknownLoginProgramEndedWithIsSaid) {
    PlainBench plain;
    const QString program = plain.folder.filePath(QStringLiteral("plug.sh")),
                  config = plain.folder.filePath(QStringLiteral("config"));
    write(program, "#!/bin/sh\necho s3cr3t >&2\nexit 7\n");
    ASSERT_TRUE(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    write(config, "apiVersion: v1\nkind: Config\nclusters:\n- {name: k, cluster: {server: 'https://127.0.0.1:1'}}\n"
                  "users:\n- {name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: '" +
                      program.toUtf8() +
                      "', interactiveMode: Never}}}\ncontexts:\n- {name: a, context: {cluster: k, user: u}}\n");
    plain.bench.openFiles({config});
    FleetController& fleet = plain.bench.fleet();
    ASSERT_EQ(fleet.questions().size(), 1U);
    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Allowed);
    fleet.connectFleet();
    ASSERT_TRUE(settled(plain.bench));
    ContextsView view(fleet);
    const QModelIndex state = view.table().model()->index(0, ContextTableModel::State);
    EXPECT_TRUE(state.data().toString().startsWith(QStringLiteral("log in again: ")));
    EXPECT_TRUE(state.data().toString().contains(QStringLiteral("exit code 7")))
        << state.data().toString().toStdString();
    EXPECT_FALSE(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("s3cr3t"))) << "what it wrote is not";
    ASSERT_EQ(state.data(ActionsRole).toStringList(), (QStringList{"Details", "Copy", "Try again"}));
    emit view.table().actionTriggered(state, 1);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("exit code 7")));
}

TEST(FleetPage, aKubeconfigThatChangesOnDiskIsToldAndReloadedWhenAsked) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    FleetController& fleet = demo.workbench().fleet();
    demo.workbench().openFiles({copy});
    ASSERT_EQ(fleet.contexts().contexts.size(), 6U);
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    QByteArray renamed = text;
    renamed.replace("name: autoscale-aks", "name: renamed-aks");

    // Before connecting the new text simply shows; a file that is replaced is seen as well as one that is written.
    write(copy + QStringLiteral(".new"), renamed);
    ASSERT_EQ(std::rename((copy + QStringLiteral(".new")).toLocal8Bit().constData(), copy.toLocal8Bit().constData()),
              0);
    EXPECT_TRUE(waitUntil([&] { return fleet.contexts().find(domain::ContextName("renamed-aks")) != nullptr; },
                          std::chrono::seconds(10)));
    write(copy, text);
    EXPECT_TRUE(waitUntil([&] { return fleet.contexts().find(domain::ContextName("autoscale-aks")) != nullptr; },
                          std::chrono::seconds(10)));

    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    QSignalSpy told(&fleet, &FleetController::filesChanged);
    write(copy, renamed);
    ASSERT_TRUE(waitUntil([&] { return told.count() > 0; }, std::chrono::seconds(10)));
    EXPECT_EQ(fleet.changedFiles(), QStringList{copy});
    EXPECT_TRUE(fleet.whatChanged().contains(QStringLiteral("renamed-aks"))) << fleet.whatChanged().toStdString();
    EXPECT_EQ(fleet.state(), State::Connected); // the connection keeps what it began with
    EXPECT_EQ(fleet.contexts().find(domain::ContextName("renamed-aks")), nullptr);
    const auto& bar = fleetPage(demo.window()).messages().messages();
    ASSERT_FALSE(bar.isEmpty());
    EXPECT_TRUE(bar.front().fact.contains(QStringLiteral("changed"))) << bar.front().fact.toStdString();
    saveScreen(demo.window(), QStringLiteral("fleet-changed-light"));
    fleet.reload();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_NE(fleet.contexts().find(domain::ContextName("renamed-aks")), nullptr);
    EXPECT_TRUE(fleet.changedFiles().isEmpty());
}

/// U46, U41: what changes on disk is read again by itself; contexts that nobody connected are shown and left alone.
TEST(FleetPage, aFileThatCannotBeReadAnyMoreIsToldAndTheFleetStays) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({copy});
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);
    const auto before = fleet.snapshot();
    const auto said = [&] {
        for (const Message& message : page.messages().messages()) {
            if (message.id == u"files")
                return message.sentence;
        }
        return QString();
    };

    write(copy, "apiVersion: v1\nkind: Config\n\tcontexts: []\n");
    ASSERT_TRUE(waitUntil([&] { return !said().isEmpty(); }, std::chrono::seconds(20)));
    EXPECT_TRUE(said().contains(copy + QStringLiteral(":3:"))) << said().toStdString();
    EXPECT_TRUE(said().startsWith(QStringLiteral("The fleet keeps what was read last."))) << said().toStdString();
    saveScreen(demo.window(), QStringLiteral("fleet-file-broken"));
    for (const bool reload : {false, true}) {
        reload ? fleet.reload() : fleet.connectFleet();
        ASSERT_TRUE(settled(demo.workbench()));
        EXPECT_EQ(fleet.state(), State::Connected) << reload;
        EXPECT_EQ(fleet.snapshot(), before) << reload;
        EXPECT_FALSE(fleet.error()) << reload;
        EXPECT_EQ(fleet.contexts().contexts.size(), 6U) << reload;
        EXPECT_TRUE(fleet.answerOf(domain::ContextName("nova")).done) << reload;
        EXPECT_FALSE(said().isEmpty());
    }
    write(copy, text);
    EXPECT_TRUE(waitUntil([&] { return said().isEmpty(); }, std::chrono::seconds(20)));
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Connected);
    EXPECT_NE(fleet.snapshot(), before);
}

TEST(FleetPage, aNewTokenOrContextIsReadAgainByItself) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({copy});
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);

    // A context that came: listed, not connected.
    QByteArray more = text;
    const QByteArray contexts = "contexts:\n";
    const qsizetype at = more.indexOf(contexts);
    ASSERT_GE(at, 0);
    more.insert(at + contexts.size(), "- {name: newcomer, context: {cluster: nova, user: nova-user}}\n");
    QSignalSpy reloaded(&fleet, &FleetController::filesReloaded);
    QSignalSpy changed(&fleet, &FleetController::filesChanged);
    const auto before = fleet.snapshot();
    write(copy, more);
    ASSERT_TRUE(waitUntil([&] { return reloaded.count() == 1; }, std::chrono::seconds(10)));
    EXPECT_EQ(reloaded.front().at(1).toString(), QStringLiteral("new: newcomer"));
    EXPECT_EQ(fleet.contexts().contexts.size(), 7U);
    EXPECT_EQ(fleet.state(), State::Connected);
    EXPECT_EQ(fleet.snapshot(), before) << "nothing was sent";
    EXPECT_FALSE(fleet.answerOf(domain::ContextName("newcomer")).asked);

    // A token that was renewed: no list shows it, the connection needs it; the file is replaced, as tools do.
    QByteArray renewed = more;
    const qsizetype token = renewed.indexOf("token: ");
    ASSERT_GE(token, 0) << renewed.toStdString();
    const qsizetype end = renewed.indexOf('\n', token);
    renewed.replace(token, end - token, "token: not-the-old-one");
    write(copy + QStringLiteral(".new"), renewed);
    ASSERT_EQ(std::rename((copy + QStringLiteral(".new")).toLocal8Bit().constData(), copy.toLocal8Bit().constData()),
              0);
    ASSERT_TRUE(waitUntil([&] { return reloaded.count() == 2; }, std::chrono::seconds(10)));
    EXPECT_TRUE(reloaded.back().at(1).toString().startsWith(QStringLiteral("changed: ")));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_NE(fleet.snapshot(), before) << "connected again with what the file says now";
    EXPECT_FALSE(fleet.answerOf(domain::ContextName("newcomer")).asked);
    EXPECT_EQ(changed.count(), 0);
    ASSERT_FALSE(page.messages().messages().isEmpty());
    EXPECT_TRUE(page.messages().messages().front().fact.endsWith(QStringLiteral("changed and was read again.")));
}

} // namespace
} // namespace thrifty::app

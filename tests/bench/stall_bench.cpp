// SPDX-License-Identifier: GPL-3.0-or-later
// The longest that the real window's event loop is held up by one event while it opens, connects to a fleet of 500
// clusters in another process, and estimates a workload of 60 pods on all of them. Time of the window's own thread, so
// that what else the machine does is not in it; aim: under 50 ms while the run goes on.
//   stall_bench [--clusters N] [--pods N]
#include "benchwindow.h"
#include "watchedapplication.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace thrifty;
using tests::waitUntil;
using tests::Watched;

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched application(argc, argv);
    QString clusters = QStringLiteral("500"), pods = QStringLiteral("60");
    const QStringList words = QApplication::arguments();
    for (int i = 1; i + 1 < words.size(); ++i) {
        if (words[i] == u"--clusters")
            clusters = words[i + 1];
        else if (words[i] == u"--pods")
            pods = words[i + 1];
    }
    const QTemporaryDir folder;
    QProcess fleet;
    fleet.setProcessChannelMode(QProcess::ForwardedChannels);
    fleet.start(QStringLiteral(THRIFTY_CLI),
                {QStringLiteral("simulate"), QStringLiteral("--scenario"), QStringLiteral("large"),
                 QStringLiteral("--dir"), folder.filePath(QStringLiteral("fleet")), QStringLiteral("--ready-file"),
                 folder.filePath(QStringLiteral("ready")), QStringLiteral("--param"),
                 QStringLiteral("clusters=") + clusters, QStringLiteral("--param"), QStringLiteral("pods=") + pods});
    if (!waitUntil([&] {
            return QFile::exists(folder.filePath(QStringLiteral("ready"))) || fleet.state() == QProcess::NotRunning;
        }) ||
        fleet.state() == QProcess::NotRunning)
        return 1;
    QFile manifest(folder.filePath(QStringLiteral("large.yaml")));
    if (!manifest.open(QIODevice::WriteOnly))
        return 1;
    manifest.write("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: large, labels: {app: large}}\nspec:\n"
                   "  replicas: " +
                   pods.toUtf8() +
                   "\n  selector: {matchLabels: {app: large}}\n  template:\n"
                   "    metadata: {labels: {app: large, elotl-luna: \"true\"}}\n    spec:\n      containers:\n"
                   "      - name: main\n        image: busybox\n"
                   "        resources: {requests: {cpu: 2, memory: 8Gi}}\n");
    manifest.close();

    application.begin();
    tests::BenchWindow bench;
    app::Workbench& workbench = bench.workbench;
    app::MainWindow& window = bench.window;
    window.show();
    int turns = 0;
    (void)waitUntil([&] { return ++turns > 30; });
    application.tell("opening");

    application.begin();
    workbench.openFiles({folder.filePath(QStringLiteral("fleet/fleet.kubeconfig")), manifest.fileName()});
    workbench.document().edit(QStringLiteral("Namespace"), [](app::PlanState& state) {
        state.plan.ns = domain::Namespace("serving");
        state.plan.group = {"app", "large"};
    });
    workbench.workload().flush();
    workbench.fleet().connectFleet();
    if (!waitUntil([&] { return !workbench.planner().busy(); }))
        return 1;
    application.tell("connecting");

    window.showPage(app::PageId::Estimates);
    application.begin();
    workbench.lock().set(app::WriteAccess::ForRun);
    workbench.estimates().start();
    if (!waitUntil([&] { return !workbench.estimates().running(); }) || !workbench.estimates().result()) {
        std::fprintf(stderr, "%s\n",
                     workbench.estimates().error() ? workbench.estimates().error()->text().c_str() : "?");
        return 1;
    }
    application.tell("estimating");
    std::printf("%d of %d cells answered\n", workbench.estimates().board().answered(),
                workbench.estimates().board().cells());
    application.begin();
    window.showPage(app::PageId::Policy);
    (void)waitUntil([&] { return !workbench.busy(); });
    application.tell("ordering");
    fleet.terminate();
    fleet.waitForFinished();
    return 0;
}

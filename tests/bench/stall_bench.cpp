// SPDX-License-Identifier: GPL-3.0-or-later
// The longest that the real window's event loop is held up by one event while it opens, connects to a fleet of 500
// clusters in another process, and estimates a workload of 60 pods on all of them. Time of the window's own thread, so
// that what else the machine does is not in it; aim: under 50 ms while the run goes on.
//   stall_bench [--clusters N] [--pods N]
#include "app/settings/appsettings.h"
#include "app/theme/thriftystyle.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <functional>
#include <map>

namespace {

using namespace thrifty;

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// An application that knows what each turn of its event loop costs.
class Watched : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth++ > 0) {
            const bool handled = QApplication::notify(receiver, event);
            --m_depth;
            return handled;
        }
        const QByteArray what = receiver->metaObject()->className() + QByteArray(" event ") +
                                QByteArray::number(static_cast<int>(event->type()));
        const double before = threadMs();
        const bool handled = QApplication::notify(receiver, event);
        const double took = threadMs() - before;
        --m_depth;
        ++m_events;
        m_all += took;
        double& longest = m_longest[what];
        longest = std::max(longest, took);
        return handled;
    }
    void begin() {
        m_longest.clear();
        m_events = 0;
        m_all = 0;
    }
    void tell(const char* phase) const {
        std::multimap<double, QByteArray, std::greater<>> byTime;
        for (const auto& [what, took] : m_longest)
            byTime.emplace(took, what);
        std::printf("%-11s longest %6.1f ms, %7.0f ms in %lld events;", phase,
                    byTime.empty() ? 0.0 : byTime.begin()->first, m_all, static_cast<long long>(m_events));
        int shown = 0;
        for (const auto& [took, what] : byTime) {
            if (++shown > 4)
                break;
            std::printf(" %s %.1f", what.constData(), took);
        }
        std::printf("\n");
        std::fflush(stdout);
    }

  private:
    int m_depth = 0;
    qint64 m_events = 0;
    double m_all = 0;
    std::map<QByteArray, double> m_longest;
};

bool waitUntil(const std::function<bool()>& done) {
    const QDeadlineTimer deadline(std::chrono::minutes(10));
    while (!done() && !deadline.hasExpired()) {
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return done();
}

} // namespace

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
    app::applyTheme(app::Theme::light());
    app::Workbench::Options options;
    options.demo = true;
    options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
    app::AppSettings settings(folder.filePath(QStringLiteral("window.ini")));
    app::Workbench workbench(std::move(options));
    app::MainWindow window(workbench, settings);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demotour.h"

#include "app/print/estimateexport.h"
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"
#include "report/tablewriter.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace thrifty::app {

namespace {

constexpr int ok = 0, failed = 5, notSettled = 6;
constexpr auto patience = std::chrono::minutes(3);

bool waitUntil(const std::function<bool()>& done) {
    const QDeadlineTimer deadline(patience);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

class Tour {
  public:
    Tour(MainWindow& window, const QString& directory)
        : m_window(window)
        , m_workbench(window.workbench())
        , m_directory(directory) {}

    int run() {
        if (!m_directory.mkpath(QStringLiteral(".")))
            return stop("cannot make the folder " + m_directory.path().toStdString());
        FleetController& fleet = m_workbench.fleet();
        fleet.connectFleet();
        if (!waitUntil([&] { return fleet.state() != FleetController::State::Connecting; }) || !fleet.snapshot())
            return stop(fleet.error() ? fleet.error()->text() : "the fleet does not answer");
        m_workbench.workload().flush();
        picture(PageId::Fleet, "1-fleet");
        picture(PageId::Workload, "2-workload");
        picture(PageId::Variants, "3-variants");

        EstimateController& estimates = m_workbench.estimates();
        if (const QString obstacle = estimates.obstacle(); !obstacle.isEmpty())
            return stop(obstacle.toStdString());
        m_workbench.lock().set(WriteAccess::ForRun);
        estimates.start();
        if (!waitUntil([&] { return !estimates.running(); }) || !estimates.result())
            return stop(estimates.error() ? estimates.error()->text() : "the estimate did not end");
        const domain::EstimateResult& result = *estimates.result();
        std::fputs(report::table(result).c_str(), stdout);
        picture(PageId::Estimates, "4-estimates");
        picture(PageId::Policy, "5-policy");
        save("estimate.json", report::toJson(result));
        save("estimate.csv", report::csv(result));
        save("estimate.md", report::markdown(result));
        save("report.html", report::html(result));
        if (!saveEstimate(estimates.view(PriceUnit::Hour), result, m_directory.filePath(QStringLiteral("report.pdf"))))
            (void)stop("cannot write report.pdf");
        if (const auto& policy = m_workbench.policy().plan())
            save("policy.yaml", policy->yaml);

        return place();
    }

  private:
    int place() {
        PolicyController& policy = m_workbench.policy();
        bool ended = false;
        QObject::connect(&policy, &PolicyController::reviewed, &m_window, [&] { ended = true; });
        const auto request = policy.request();
        policy.review();
        if (!request || !waitUntil([&] { return ended; }) || !policy.lastReview())
            return stop(policy.applyError() ? policy.applyError()->text() : "there is nothing to apply");
        bool applied = false;
        QObject::connect(&policy, &PolicyController::applied, &m_window, [&] { applied = true; });
        m_workbench.lock().set(WriteAccess::ForApply);
        policy.apply();
        if (!waitUntil([&] { return applied; }) || !policy.outcome())
            return stop(policy.applyError() ? policy.applyError()->text() : "the policy was not applied");

        PlacementController& placement = m_workbench.placement();
        if (!placement.following()) {
            session::FollowRequest follow;
            follow.manifest = request->manifest;
            follow.ns = request->ns;
            follow.group = request->group;
            follow.policy = request->policy.name;
            placement.follow(follow);
        }
        if (!waitUntil([&] { return (placement.story() && placement.story()->settled) || !placement.following(); }))
            return stop("the placement did not end");
        picture(PageId::Placement, "6-placement");
        picture(PageId::History, "7-history");
        const auto story = placement.story();
        if (story && story->settled)
            std::printf("\nApplied: the workload runs on %s.\n", story->cluster.str().c_str());
        std::printf("\nPictures of all pages, the report and the policy: %s\n", qPrintable(m_directory.absolutePath()));
        return m_failed ? failed : story && story->settled ? ok : notSettled;
    }

    void picture(PageId page, const char* name) {
        m_window.showPage(page);
        QApplication::processEvents();
        const QString path = m_directory.filePath(QLatin1String(name) + QStringLiteral(".png"));
        if (!m_window.grab().save(path))
            (void)stop("cannot write " + path.toStdString());
    }

    void save(const char* name, const std::string& text) {
        QFile file(m_directory.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            (void)stop("cannot write " + file.fileName().toStdString());
    }

    int stop(const std::string& why) {
        std::fprintf(stderr, "thrifty-nova: %s\n", why.c_str());
        m_failed = true;
        return failed;
    }

    MainWindow& m_window;
    Workbench& m_workbench;
    const QDir m_directory;
    bool m_failed = false;
};

} // namespace

int runDemoTour(MainWindow& window, const QString& directory) {
    return Tour(window, directory).run();
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/estimatecontroller.h"

#include "app/worker/deliver.h"

#include <algorithm>

namespace thrifty::app {

EstimateController::EstimateController(PlanDocument& document, Planner& planner, WriteLock& lock,
                                       FleetController& fleet, VariantController& variants, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_lock(lock)
    , m_fleet(fleet)
    , m_variants(variants) {
    m_throttle.setInterval(100);
    connect(&m_throttle, &QTimer::timeout, this, &EstimateController::takeProgress);
}

QString EstimateController::obstacle() const {
    if (m_running)
        return tr("An estimate is running");
    if (m_fleet.state() != FleetController::State::Connected)
        return tr("Connect to a fleet first");
    if (m_variants.variants().empty())
        return tr("Open a workload first");
    if (m_variants.ready() == 0)
        return tr("No variant is ready to be estimated");
    if (m_document.plan().ns.empty())
        return tr("Choose the namespace of the workload first");
    if (m_document.plan().group.key.empty())
        return tr("Choose the group label of the workload first");
    return {};
}

void EstimateController::start() {
    if (!obstacle().isEmpty() || !m_lock.open())
        return;
    const session::Plan& plan = m_document.plan();
    session::EstimateRequest request;
    std::vector<domain::VariantName> variants;
    for (const BuiltVariant& variant : m_variants.variants()) {
        if (!variant.plan.enabled || !variant.manifest)
            continue;
        request.variants.push_back({variant.plan.name, *variant.manifest});
        variants.push_back(variant.plan.name);
    }
    request.ns = plan.ns;
    request.group = plan.group;
    request.only = plan.only;
    request.exclude = plan.exclude;
    request.timeout = plan.timeout;
    std::vector<domain::ClusterName> clusters;
    const auto in = [](const auto& names, const auto& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const session::ClusterConnection& cluster : m_fleet.snapshot()->clusters) {
        if ((plan.only.empty() || in(plan.only, cluster.cluster.name)) && !in(plan.exclude, cluster.cluster.name))
            clusters.push_back(cluster.cluster.name);
    }
    m_board = EstimateBoard(variants, clusters);
    m_result.reset();
    m_error.reset();
    m_running = true;
    m_startedAt = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    {
        const std::lock_guard lock(m_stepsMutex);
        m_steps.clear();
    }
    m_throttle.start();
    emit started();

    session::RunObserver observer;
    observer.progress = [this](const session::EstimateProgress& progress) {
        const std::lock_guard lock(m_stepsMutex);
        session::EstimateProgress& newest = m_steps[{progress.variant, progress.cluster}];
        if (newest.answer && !progress.answer)
            return;
        newest = progress;
    };
    m_planner.run(tr("Estimating"), [this, request = std::move(request), observer, production = m_lock.production()](
                                        session::PlannerService& service, std::stop_token stop) {
        service.allowProduction(production);
        auto answer = service.estimate(request, observer, std::move(stop));
        deliver(this, [this, answer = std::move(answer)] { finish(answer); });
    });
}

void EstimateController::takeProgress() {
    Steps steps;
    {
        const std::lock_guard lock(m_stepsMutex);
        steps.swap(m_steps);
    }
    if (steps.empty())
        return;
    for (const auto& [key, step] : steps)
        m_board.apply(step);
    m_planner.report({tr("Estimating: %1 of %2 cells").arg(m_board.answered()).arg(m_board.cells()), m_board.answered(),
                      m_board.cells(), true});
    emit boardChanged();
}

void EstimateController::finish(const domain::Expected<domain::EstimateResult>& answer) {
    m_throttle.stop();
    takeProgress();
    m_running = false;
    if (answer) {
        show(std::make_shared<const domain::EstimateResult>(*answer));
    } else {
        m_error = answer.error();
    }
    if (m_lock.access() == WriteAccess::ForRun)
        m_lock.set(WriteAccess::ReadOnly);
    emit ended();
}

void EstimateController::show(std::shared_ptr<const domain::EstimateResult> result) {
    m_result = std::move(result);
    m_startedAt = m_result->startedAt;
    std::vector<domain::ClusterName> clusters;
    if (const auto fleet = m_fleet.snapshot()) {
        for (const session::ClusterConnection& cluster : fleet->clusters)
            clusters.push_back(cluster.cluster.name);
    }
    m_board = EstimateBoard::of(*m_result, clusters);
    emit boardChanged();
}

} // namespace thrifty::app

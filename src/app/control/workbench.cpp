// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workbench.h"

#include "app/control/openfiles.h"
#include "app/format/sentences.h"
#include "session/fleetcontext.h"

#include <algorithm>

namespace thrifty::app {

namespace {

/// Nothing of a demo gets into the user's own history.
std::string historyAddressOf(const Workbench::Options& options) {
    return options.historyAddress.empty() && options.demo ? options.service.stateDirectory + "/history.sqlite"
                                                          : options.historyAddress;
}

} // namespace

Workbench::Workbench(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_planner(m_options.service, "planner")
    , m_follower(m_options.service, "follower")
    , m_looks(m_options.looks)
    , m_fleet(m_document, m_planner, m_lock, m_options.user, m_looks,
              {.trustPlugins = m_options.demo, .settingsPath = m_options.settingsPath})
    , m_workload(m_document)
    , m_variants(m_document, m_workload)
    , m_estimates(m_document, m_planner, m_lock, m_fleet, m_variants, m_options.user)
    , m_facts(m_options.factsPath)
    , m_policy(m_document, m_planner, m_lock, m_variants, m_estimates, m_facts)
    , m_guard(m_lock, m_estimates, m_policy)
    , m_placement(m_document, m_planner, m_follower, m_lock, m_fleet, m_options.service.stateDirectory)
    , m_history(historyAddressOf(m_options), m_estimates, m_placement) {
    connect(&m_policy, &PolicyController::applied, this, [this] {
        if (m_policy.outcome())
            m_placement.resume();
    });
    // What was applied before the program was closed is followed again as soon as its control plane is reached.
    connect(&m_fleet, &FleetController::changed, this, [this] {
        if (m_fleet.state() == FleetController::State::Connected && !m_placement.applied())
            m_placement.resume();
    });
    connect(&m_facts, &FactsController::failed, this, [this](const domain::Error& error) {
        emit problem(tr("What you noted was not changed."), problemText(error));
    });
    connect(&m_fleet, &FleetController::answerNotKept, this, [this](const domain::Error& error) {
        emit problem(tr("Your answer holds until the program ends, but was not kept."), problemText(error));
    });
    // The pre-flight asks for what the workload needs.
    const auto needs = [this] {
        std::vector<session::NeededKind> kinds;
        if (const auto base = m_workload.base()) {
            for (const domain::WorkloadObject& object : base->workload.objects) {
                const session::NeededKind kind{object.id.apiVersion(), object.id.kind};
                if (object.role == domain::ObjectRole::Priced &&
                    std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
                    kinds.push_back(kind);
            }
        }
        m_fleet.setNeeds(m_document.plan().ns, kinds);
    };
    connect(&m_workload, &WorkloadController::changed, this, needs);
    connect(&m_document, &PlanDocument::changed, this, [needs](PlanParts parts) {
        if (parts.testFlag(PlanPart::Workload))
            needs();
    });
}

Workbench::~Workbench() {
    // Jobs point at the controllers, which are destroyed before the lanes: end the jobs first.
    m_history.finish();
    m_facts.finish();
    m_follower.finish();
    m_planner.finish();
}

void Workbench::setUnit(PriceUnit unit) {
    if (unit == m_unit)
        return;
    m_unit = unit;
    emit unitChanged();
}

bool Workbench::isProduction(const domain::ContextName& context) const {
    return session::isProduction(m_options.service, context);
}

void Workbench::openFiles(const QStringList& paths) {
    tellNotOpened(*this, openEach(*this, paths));
}

void Workbench::cancelAll() {
    m_planner.cancel();
    m_follower.cancel();
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/railwatch.h"

#include "app/widgets/rail.h"

#include <utility>

namespace thrifty::app {

template <class Sender, class... Signals>
void RailWatch::watch(PageId page, Sender& sender, Signals... signs) {
    const auto stale = [this, page] {
        m_stale.insert(page);
        m_later.start();
    };
    (connect(&sender, signs, this, stale), ...);
    stale();
}

RailWatch::RailWatch(Workbench& workbench, Rail& rail, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_rail(rail) {
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &RailWatch::refresh);
    using Fleet = FleetController;
    using Estimates = EstimateController;
    using Policy = PolicyController;
    watch(PageId::Fleet, workbench.fleet(), &Fleet::changed, &Fleet::contextsChanged, &Fleet::preflightChanged,
          &Fleet::leftoversChanged, &Fleet::filesChanged, &Fleet::filesReloaded);
    watch(PageId::Workload, workbench.workload(), &WorkloadController::changed, &WorkloadController::readingChanged);
    watch(PageId::Workload, workbench.fleet(), &Fleet::changed);
    watch(PageId::Variants, workbench.variants(), &VariantController::changed);
    watch(PageId::Estimates, workbench.estimates(), &Estimates::started, &Estimates::boardChanged, &Estimates::ended);
    watch(PageId::Policy, workbench.policy(), &Policy::changed, &Policy::reviewed, &Policy::applied);
    watch(PageId::Policy, workbench.estimates(), &Estimates::ended, &Estimates::leftoversRemoved);
    watch(PageId::Policy, workbench.fleet(), &Fleet::changed);
    watch(PageId::Placement, workbench.placement(), &PlacementController::changed);
    watch(PageId::Placement, workbench.policy(), &Policy::changed);
    watch(PageId::History, workbench.history(), &HistoryController::changed);
    auto* age = new QTimer(this);
    age->setObjectName(QStringLiteral("railAge"));
    connect(age, &QTimer::timeout, this, [this] {
        m_stale.insert({PageId::Estimates, PageId::Policy});
        refresh();
    });
    age->start(std::chrono::minutes(1));
    refresh();
}

void RailWatch::refresh() {
    for (const PageId page : std::exchange(m_stale, {}))
        m_rail.setState(page, railState(page, m_workbench));
}

} // namespace thrifty::app

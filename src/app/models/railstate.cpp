// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/railstate.h"

#include "app/format/words.h"
#include "app/models/fleetissues.h"
#include "app/models/policychecks.h"
#include "app/models/structuremodel.h"
#include "app/models/workloadproblems.h"

#include <QLocale>

#include <algorithm>

namespace thrifty::app {

namespace {

RailState ofFleet(const FleetController& fleet) {
    RailState state;
    const auto snapshot = fleet.snapshot();
    if (fleet.state() == FleetController::State::Failed)
        state.icon = QStringLiteral("circle-x");
    else if (snapshot && countLoud(fleetIssues(fleet)) > 0)
        state.icon = QStringLiteral("warning");
    else if (snapshot)
        state.count = QLocale().toString(static_cast<int>(snapshot->clusters.size()));
    return state;
}

RailState ofWorkload(const WorkloadController& workload, const FleetController& fleet) {
    RailState state;
    const auto base = workload.base();
    if (workload.readingSlowly()) {
        state.icon = QStringLiteral("hourglass");
    } else if (workload.error()) {
        state.icon = QStringLiteral("circle-x");
    } else if (base && countLoud(workloadProblems(workload, fleet)) > 0) {
        state.icon = QStringLiteral("warning");
    } else if (base) {
        const auto& objects = base->workload.objects;
        const auto ids = pricedIds(base->workload);
        const auto priced =
            std::count_if(objects.begin(), objects.end(), [&](const auto& object) { return ids.contains(object.id); });
        state.count = QLocale().toString(static_cast<int>(priced));
    }
    return state;
}

RailState ofVariants(const VariantController& variants) {
    RailState state;
    const auto& all = variants.variants();
    state.possible = !all.empty();
    state.missing = variants.waits() ? tr("The workload is still being read") : tr("Open a workload first");
    if (variants.waitsLong())
        state.icon = QStringLiteral("hourglass");
    else if (std::any_of(all.begin(), all.end(), [](const BuiltVariant& variant) { return variant.error.has_value(); }))
        state.icon = QStringLiteral("circle-x");
    else if (all.size() > 1)
        state.count = QString::number(all.size());
    return state;
}

/// Old where the page says so as well: from a day on.
RailState ofEstimates(const EstimateController& estimates, const DriftGuard& guard) {
    RailState state;
    if (estimates.running())
        state.count = QStringLiteral("%1/%2").arg(estimates.board().answered()).arg(estimates.board().cells());
    else if (estimates.error() && estimates.error()->code != domain::ErrorCode::Cancelled)
        state.icon = QStringLiteral("circle-x");
    else if (estimates.result())
        state.icon = estimates.withoutAnswer() > 0         ? QStringLiteral("warning")
                     : guard.age() == DriftGuard::Age::Old ? QStringLiteral("clock")
                                                           : QStringLiteral("check");
    return state;
}

RailState ofPolicy(const Workbench& workbench) {
    RailState state;
    const auto& plan = workbench.policy().plan();
    if (workbench.policy().variant() == nullptr) {
        state.possible = false;
        state.missing = tr("Estimate first");
    } else if (!plan) {
        state.icon = QStringLiteral("circle-x");
    } else {
        const std::vector<CheckRow> checks = policyChecks(workbench);
        const bool look = std::any_of(checks.begin(), checks.end(), [](const CheckRow& row) {
            return row.state == CheckRow::State::Failed ||
                   (row.state == CheckRow::State::Decide && row.id != u"estimate");
        });
        if (look)
            state.icon = QStringLiteral("warning");
        else if (workbench.driftGuard().age() != DriftGuard::Age::Fresh)
            state.icon = QStringLiteral("clock"); // also before anything was checked
        else
            state.count = QString::number(plan->order.entries.size());
    }
    return state;
}

RailState ofPlacement(const PlacementController& placement) {
    RailState state;
    const auto story = placement.story();
    if (!placement.applied() && !story) {
        state.possible = false;
        state.missing = placement.kept() ? tr("Connect to follow what is applied") : tr("Nothing is applied");
    } else if (placement.error()) {
        state.icon = QStringLiteral("circle-x");
    } else if (story && story->settled) {
        state.icon = QStringLiteral("check");
    } else if (placement.following()) {
        state.icon = QStringLiteral("hourglass");
    } else {
        state.icon = QStringLiteral("warning");
    }
    return state;
}

RailState ofHistory(const HistoryController& history) {
    RailState state;
    if (history.total() > 0)
        state.count = QString::number(history.total());
    return state;
}

} // namespace

RailState railState(PageId page, const Workbench& workbench) {
    switch (page) {
    case PageId::Fleet:
        return ofFleet(workbench.fleet());
    case PageId::Workload:
        return ofWorkload(workbench.workload(), workbench.fleet());
    case PageId::Variants:
        return ofVariants(workbench.variants());
    case PageId::Estimates:
        return ofEstimates(workbench.estimates(), workbench.driftGuard());
    case PageId::Policy:
        return ofPolicy(workbench);
    case PageId::Placement:
        return ofPlacement(workbench.placement());
    case PageId::History:
        return ofHistory(workbench.history());
    }
    return {};
}

} // namespace thrifty::app

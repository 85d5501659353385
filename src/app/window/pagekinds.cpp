// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pagekinds.h"

#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/pages/placementpage.h"
#include "app/pages/policypage.h"
#include "app/pages/variantspage.h"
#include "app/pages/workloadpage.h"

namespace thrifty::app {

namespace {

template <class P>
Page* make(Workbench& workbench) {
    return new P(workbench);
}

} // namespace

const std::array<PageKind, 7>& pageKinds() {
    static constexpr std::array<PageKind, 7> kinds{{
        {PageId::Fleet, "nodes", [] { return FleetPage::tr("Fleet"); }, make<FleetPage>},
        {PageId::Workload, "layers", [] { return WorkloadPage::tr("Workload"); }, make<WorkloadPage>},
        {PageId::Variants, "sliders", [] { return VariantsPage::tr("Variants"); }, make<VariantsPage>},
        {PageId::Estimates, "bars", [] { return EstimatesPage::tr("Estimates"); }, make<EstimatesPage>},
        {PageId::Policy, "list-ordered", [] { return PolicyPage::tr("Policy"); }, make<PolicyPage>},
        {PageId::Placement, "route", [] { return PlacementPage::tr("Placement"); }, make<PlacementPage>},
        {PageId::History, "clock-back", [] { return HistoryPage::tr("History"); }, make<HistoryPage>},
    }};
    return kinds;
}

} // namespace thrifty::app

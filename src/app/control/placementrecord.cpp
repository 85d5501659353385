// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/placementrecord.h"

#include "app/format/statetext.h"
#include "app/models/listtotal.h"
#include "manifest/json.h"
#include "report/resultfile.h"

#include <algorithm>

namespace thrifty::app {

namespace {

using manifest::Value;

/// The texts are the cluster's own, as they came; times as everywhere in files.
std::string toText(const session::PlacementStory& story, const domain::RunId& apply) {
    Value hops = Value::array();
    for (const session::Hop& hop : story.hops) {
        Value each = Value::object({{"cluster", hop.cluster.str()}, {"from", domain::toRfc3339(hop.from)}});
        if (hop.left)
            each.set("left", domain::toRfc3339(*hop.left));
        if (!hop.placedBecause.empty())
            each.set("because", hop.placedBecause);
        if (!hop.whyLeft.empty())
            each.set("whyLeft", hop.whyLeft);
        hops.append(std::move(each));
    }
    Value text = Value::object({{"apply", apply.str()}});
    text.set("hops", std::move(hops));
    return manifest::toPrettyJson(text);
}

/// Earlier versions kept lines.
bool isOfThisVersion(const store::PlacementRecord& record) {
    return record.story.starts_with('{');
}

const domain::ClusterEstimate* cellOf(const domain::EstimateResult& result, const store::PlacementRecord& placement) {
    const auto variant = std::find_if(result.variants.begin(), result.variants.end(),
                                      [&](const auto& each) { return each.name == placement.variant; });
    return variant == result.variants.end() ? nullptr : variant->find(placement.cluster);
}

} // namespace

store::PlacementRecord placementRecord(const session::PlacementStory& story, const session::AppliedWorkload& applied,
                                       const domain::VariantEstimate* estimate) {
    const session::Hop& hop = story.hops.back();
    store::PlacementRecord record;
    record.cluster = story.cluster;
    record.variant = applied.variant;
    record.since = hop.from;
    if (const auto total = applied.totals.find(story.cluster); total != applied.totals.end())
        record.estimatedPerHour = total->second;
    if (estimate != nullptr)
        record.listPerHour = listTotal(hop, estimate->find(story.cluster));
    record.story = toText(story, applied.run);
    return record;
}

void forgetSpotAtListPrices(store::HistoryStore& store) {
    const auto runs = store.search({});
    if (!runs)
        return;
    for (const store::RunSummary& run : *runs) {
        // Where the two are equal nobody was told anything that is wrong.
        if (!run.placement || !run.placement->listPerHour ||
            run.placement->listPerHour == run.placement->estimatedPerHour)
            continue;
        const auto stored = store.load(run.run.run);
        if (!stored || !stored->placement || isOfThisVersion(*stored->placement))
            continue;
        const auto result = report::readResult(stored->run.result, stored->run.run.str());
        const domain::ClusterEstimate* cell = result ? cellOf(*result, *stored->placement) : nullptr;
        if (cell == nullptr || !isSpot(*cell))
            continue;
        store::PlacementRecord corrected = *stored->placement;
        corrected.listPerHour.reset();
        (void)store.setPlacement(run.run.run, corrected);
    }
}

} // namespace thrifty::app

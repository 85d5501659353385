// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"

#include <vector>

namespace thrifty::app {

/// What a slide says about one variant, rounded to cents for people far away. Differences are taken before rounding.
struct Slide {
    QString finding;  ///< "2 workers × 2 GPUs costs least on autoscale-gke-a: $4.18 per hour"
    QString subtitle; ///< "llm-serving: More GPUs per worker, priced on 3 of 5 clusters"
    struct Fact {
        QString caption;  ///< "If it has no capacity: autoscale-eks"
        QString figure;   ///< "$4.83"
        QString unit;     ///< "per hour"
        QString sentence; ///< "+$0.65, 15 % more"
    };
    std::vector<Fact> facts; ///< at most three, all against the lowest that fits
    struct Choice {
        QString name, price;
    };
    std::vector<Choice> choices; ///< the variants, for the strip
    QString run;                 ///< "Run of 18 Nov 2026, 14:02 UTC; Luna events of this run"
    QString leftOut;             ///< what the prices do not contain
};

[[nodiscard]] Slide slideOf(const BoardView& view, int variant, const QString& workload);
/// Why a cluster has no price, for those who did not run it; empty: its state says it.
[[nodiscard]] QString slideReason(const domain::ClusterEstimate& answer);
/// A price as a slide writes it: cents per hour, the unit's decimals otherwise.
[[nodiscard]] QString slidePrice(domain::Money perHour, PriceUnit unit);

} // namespace thrifty::app

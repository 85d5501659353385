// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "app/models/railstate.h"
#include "domain/estimate.h"
#include "domain/knownfact.h"
#include "session/appliedworkload.h"

#include <QString>

#include <optional>

namespace thrifty::app {

/// What somebody can be told of while looking elsewhere. Everything foreign in it is one line of plain text, and of
/// what clusters or login programs say there is nothing but names: whoever passes the screen reads it.
struct Notice {
    QString subject; ///< a later notice about the same takes the place of the earlier
    PageId page = PageId::Placement;
    QString title, body; ///< plain text
};

/// An applied workload where it is now, or where it was.
struct Stay {
    const session::AppliedWorkload& applied;
    const session::Hop& hop;
    const domain::ClusterEstimate* estimate = nullptr; ///< of the run that ordered it; null: not known
};

/// What the user pays for it an hour: the estimate's figure where its nodes came, else that of the nodes which did.
/// None: it cannot be told. The list says what nodes cost on demand, so it is no answer for spot or by a price book.
[[nodiscard]] std::optional<domain::Money> costOf(const Stay& stay);

/// Null: the run stopped without a result. `known`: what leaves clusters out of orders; null: nothing.
[[nodiscard]] Notice estimateEnded(const domain::EstimateResult* result, const domain::KnownFacts* known,
                                   PriceUnit unit);
[[nodiscard]] Notice placed(const Stay& stay, PriceUnit unit);
/// `next`: where it was placed after that; null: nowhere yet.
[[nodiscard]] Notice clusterLeft(const Stay& left, const session::Hop* next, PriceUnit unit);
[[nodiscard]] Notice overLimit(const Stay& stay, domain::Money cost, domain::Money limit, PriceUnit unit);

} // namespace thrifty::app

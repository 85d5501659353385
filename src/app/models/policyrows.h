// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "domain/clusterorder.h"
#include "domain/knownfact.h"
#include "domain/orderstability.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace thrifty::app {

/// One row of the cost order as people read it: where it stands, what it costs, what it adds to the row above.
struct PolicyRow {
    domain::ClusterName cluster;
    QString alias{};                    ///< what the window shows in its place; empty: its own name
    int place = 0;                      ///< from 1; 0: left out
    std::optional<domain::Money> total; ///< none, or one that does not count: `words` stand there
    QString words;                      ///< "does not fit now", "no node type"
    QString note;                       ///< "0 if it fitted", "left out"
    QString list;                       ///< beside a total by the price book: "list 4.2548", or "list"
    bool startsHere = false;            ///< the first that is known to fit
    std::optional<domain::Money> more;  ///< over the last row above that is known to fit
    std::optional<int> permilleMore;    ///< the same in tenths of a percent; none over a row that costs nothing
    bool pinned = false, moved = false;
    bool mayBePutIn = false; ///< of a row that is left out
    QString why;             ///< of a row that is left out, whole
    /// What the user knows against it: it is left out for that, or pinned all the same.
    std::optional<domain::KnownFact> fact;
    QString factWords; ///< "no A100 here"
    /// A cap on nodes below what was estimated there: "shut out by a cap", and which.
    QString capWords, capWhy;
    QString holds;      ///< how far its price may rise; empty: its place does not hang on it, or it is the last
    bool shaky = false; ///< a tie, or close: a small move of a price swaps it with the next

    bool operator==(const PolicyRow&) const = default;
};

/// The order, then what is left out. Numbers come from the estimate, unknown is never a number: what the price list
/// says where nobody named a price is a note, as other figures that do not count are, in `unit`.
[[nodiscard]] std::vector<PolicyRow> policyRows(const domain::VariantEstimate& estimate,
                                                const domain::ClusterOrder& order, PriceUnit unit = PriceUnit::Hour,
                                                const std::map<domain::GroupName, domain::Money>& nodeCaps = {});

/// How far the price may rise until the two swap; a tie says what decides.
[[nodiscard]] QString marginText(const domain::OrderMargin& margin, PriceUnit unit = PriceUnit::Hour);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/quantity.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::domain {

/// What a variant asks the estimator to buy; Either leaves the choice to it.
enum class PriceChoice { OnDemand, Spot, Either };

/// What a variant changes about one pod group of the base workload. An empty field leaves the base as it is.
struct GroupEdit {
    std::optional<std::int64_t> pods{};                ///< of the group when it runs; at least 0
    std::optional<Quantity> cpu{};                     ///< request of one pod's main container
    std::optional<Quantity> memory{};                  ///< the same
    std::optional<std::int64_t> gpusPerPod{};          ///< at least 0
    std::optional<std::vector<std::string>> gpuSkus{}; ///< any of these; empty list: any SKU
    std::optional<PriceChoice> price{};
    std::optional<std::int64_t> maxGpusPerNode{};          ///< 0: no limit
    std::optional<Money> maxPricePerNodeHour{};            ///< 0: no cap
    std::optional<std::vector<std::string>> familiesIn{};  ///< only these instance families; empty list: any
    std::optional<std::vector<std::string>> familiesOut{}; ///< never these; empty list: none
    std::optional<std::string> typeExpression{};           ///< regular expression over instance types; empty: any

    bool operator==(const GroupEdit&) const = default;
    [[nodiscard]] bool empty() const { return *this == GroupEdit{}; }
};

/// A variant as the user builds it: the base workload and what differs from it, by pod group.
struct VariantPlan {
    VariantName name;
    std::string intent;  ///< one line for people: "More workers"
    bool enabled = true; ///< takes part in the next estimate
    std::map<GroupName, GroupEdit> groups;

    bool operator==(const VariantPlan&) const = default;
};

} // namespace thrifty::domain

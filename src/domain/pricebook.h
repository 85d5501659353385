// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/nodecondition.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::domain {

/// Where nodes are bought, as rules ask for it.
struct PricePlace {
    std::string provider, region; ///< "gcp" and not "gce"; may be empty: not known
    ClusterName cluster;
};

/// Where and when a rule holds. What is empty does not matter. Days are ISO 8601, both included, in UTC.
struct PriceScope {
    std::string provider, region; ///< upper and lower case are the same
    ClusterName cluster;
    std::string from, until;

    [[nodiscard]] bool isAt(const PricePlace& place) const;
    [[nodiscard]] bool isOn(std::string_view day) const;
    [[nodiscard]] bool expired(std::string_view day) const { return !until.empty() && until < day; }
    /// Everything that the other scope takes, this one takes too.
    [[nodiscard]] bool covers(const PriceScope& other) const;
    bool operator==(const PriceScope&) const = default;
};

struct PriceRule {
    PriceScope scope;
    NodeCondition nodes;
    PriceChange change;
    std::string note;
    int line = 0;

    [[nodiscard]] bool covers(const PriceRule& other) const;
    bool operator==(const PriceRule&) const = default;
};

struct AddOnRule {
    PriceScope scope;
    AddOn addOn;
    bool operator==(const AddOnRule&) const = default;
};

/// The user's own prices. Of the rules the first that matches holds; of the add-ons all that match.
struct PriceBook {
    PriceBookUse use;
    std::string day; ///< ISO 8601, UTC: the day whose rules hold
    std::vector<PriceRule> rules;
    std::vector<AddOnRule> addOns;
    bool operator==(const PriceBook&) const = default;
};

/// The rule that holds for a group's nodes; null: none, the list price stands.
[[nodiscard]] const PriceRule* ruleFor(const PriceBook& book, const GroupEstimate& group, const PricePlace& place);

/// Puts the user's prices beside the list prices of an answer, which stay as they are: group by group, the add-ons of
/// the cluster, and the sum. A cluster without a price gets none. The nodes of a static cluster cost what its owner
/// says, so only add-ons count there. A sum that is too large for Money makes the cluster one without a price.
void applyPriceBook(ClusterEstimate& answer, const PriceBook& book, const PricePlace& place);
/// The same for what stands in for a price; listedPerHour() then goes by it.
void applyPriceBook(ListPrice& list, const PriceBook& book, const PricePlace& place);

/// A sentence for each rule and add-on that has expired, and so does nothing: "price-book.yaml:12: ...".
[[nodiscard]] std::vector<std::string> expiredRules(const PriceBook& book);

} // namespace thrifty::domain

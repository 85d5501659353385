// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricebook.h"

#include "domain/ranking.h"
#include "domain/words.h"

#include <algorithm>

namespace thrifty::domain {

namespace {

std::string expiredText(const PriceBook& book, std::string_view what, const PriceScope& scope, int line,
                        const std::string& name) {
    return book.use.file + ":" + std::to_string(line) + std::string(what) + scope.until +
           (name.empty() ? " and does nothing" : " and does nothing (" + name + ")");
}

} // namespace

bool PriceScope::isAt(const PricePlace& place) const {
    // A cluster's name is exact; places are words of the clouds.
    return (provider.empty() || sameWord(provider, place.provider)) &&
           (region.empty() || sameWord(region, place.region)) && (cluster.empty() || cluster == place.cluster);
}

bool PriceScope::isOn(std::string_view day) const {
    return (from.empty() || from <= day) && !expired(day);
}

bool PriceScope::covers(const PriceScope& other) const {
    return (provider.empty() || sameWord(provider, other.provider)) &&
           (region.empty() || sameWord(region, other.region)) && (cluster.empty() || cluster == other.cluster) &&
           (from.empty() || (!other.from.empty() && from <= other.from)) &&
           (until.empty() || (!other.until.empty() && until >= other.until));
}

bool PriceRule::covers(const PriceRule& other) const {
    return scope.covers(other.scope) && nodes.covers(other.nodes);
}

const PriceRule* ruleFor(const PriceBook& book, const GroupEstimate& group, const PricePlace& place) {
    const auto found = std::find_if(book.rules.begin(), book.rules.end(), [&](const PriceRule& rule) {
        return rule.scope.isAt(place) && rule.scope.isOn(book.day) && rule.nodes.takes(group);
    });
    return found == book.rules.end() ? nullptr : &*found;
}

namespace {

/// False: what a rule makes of a price is more money than can be counted.
bool applyRules(std::vector<GroupEstimate>& groups, const PriceBook& book, const PricePlace& place) {
    bool countable = true;
    for (GroupEstimate& group : groups) {
        group.yours.reset();
        const PriceRule* rule =
            group.pricePerNodeHour && group.countedWith.empty() ? ruleFor(book, group, place) : nullptr;
        if (rule == nullptr)
            continue;
        const auto price = changedPrice(rule->change, *group.pricePerNodeHour);
        countable = countable && price;
        if (price)
            group.yours = YourPrice{*price, rule->change, rule->line, rule->note};
    }
    return countable;
}

std::vector<AddOn> addOnsAt(const PriceBook& book, const PricePlace& place) {
    std::vector<AddOn> found;
    for (const AddOnRule& rule : book.addOns) {
        if (rule.scope.isAt(place) && rule.scope.isOn(book.day))
            found.push_back(rule.addOn);
    }
    return found;
}

} // namespace

void applyPriceBook(ClusterEstimate& answer, const PriceBook& book, const PricePlace& place) {
    const bool countable = applyRules(answer.groups, book, place);
    answer.addOns.clear();
    if (answer.totalPerHour || answer.atLeastPerHour)
        answer.addOns = addOnsAt(book, place);
    sumYours(answer);
    if (!answer.totalPerHour || (countable && answer.yoursPerHour))
        return;
    answer.totalPerHour.reset();
    answer.yoursPerHour.reset();
    answer.addOns.clear();
    answer.state = ClusterState::NoEstimate;
    answer.reason = "what the price book makes of it is more money than can be counted";
}

void applyPriceBook(ListPrice& list, const PriceBook& book, const PricePlace& place) {
    (void)applyRules(list.groups, book, place); // what cannot be counted stays the list's
    list.addOns = addOnsAt(book, place);
}

std::vector<std::string> expiredRules(const PriceBook& book) {
    std::vector<std::string> found;
    for (const PriceRule& rule : book.rules) {
        if (rule.scope.expired(book.day))
            found.push_back(expiredText(book, ": this price expired on ", rule.scope, rule.line, rule.note));
    }
    for (const AddOnRule& rule : book.addOns) {
        if (rule.scope.expired(book.day))
            found.push_back(
                expiredText(book, ": this add-on expired on ", rule.scope, rule.addOn.line, rule.addOn.name));
    }
    return found;
}

} // namespace thrifty::domain

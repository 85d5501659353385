// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/baseline.h"

#include "domain/words.h"
#include "report/statewords.h"
#include "report/texttable.h"
#include "report/textwidth.h"

#include <algorithm>
#include <map>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterName;
using domain::EstimateResult;
using domain::Money;
using domain::VariantEstimate;

namespace {

std::optional<std::size_t> placeOf(const std::vector<ClusterName>& order, const ClusterName& name) {
    const auto found = std::find(order.begin(), order.end(), name);
    if (found == order.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - order.begin()) + 1;
}

VariantComparison compare(const VariantEstimate& before, const VariantEstimate& after, bool byPriceBook) {
    const auto priceOf = [&](const ClusterEstimate& cluster) {
        return byPriceBook ? cluster.payPerHour() : cluster.totalPerHour;
    };
    VariantComparison result;
    result.name = after.name;
    result.orderBefore = before.order;
    result.orderAfter = after.order;
    result.orderDiffers = before.order != after.order;
    std::vector<ClusterName> names = after.order;
    for (const ClusterName& name : before.order) {
        if (!placeOf(after.order, name))
            names.push_back(name);
    }
    for (const ClusterName& name : names) {
        const auto was = placeOf(before.order, name);
        const auto is = placeOf(after.order, name);
        if (was != is)
            result.places.push_back({name, was, is});
    }

    std::map<ClusterName, std::pair<const ClusterEstimate*, const ClusterEstimate*>> both;
    for (const ClusterEstimate& cluster : before.clusters)
        both[cluster.name].first = &cluster;
    for (const ClusterEstimate& cluster : after.clusters)
        both[cluster.name].second = &cluster;
    for (const auto& [name, pair] : both) {
        PriceChange change{name, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
        if (pair.first != nullptr) {
            change.before = priceOf(*pair.first);
            change.stateBefore = pair.first->state;
        }
        if (pair.second != nullptr) {
            change.after = priceOf(*pair.second);
            change.stateAfter = pair.second->state;
        }
        if (change.before != change.after || change.stateBefore != change.stateAfter)
            result.prices.push_back(change);
    }
    return result;
}

std::string orNone(const std::vector<ClusterName>& names) {
    return names.empty() ? "none" : domain::joined(names);
}

std::string side(const std::optional<Money>& price, const std::optional<domain::ClusterState>& state) {
    if (price)
        return price->text(4);
    return state ? std::string(stateWords(*state, domain::ReasonCode::None)) : "not part of it";
}

std::string difference(const PriceChange& change) {
    if (!change.before || !change.after)
        return {};
    const Money more = Money::fromMicros(change.after->micros() - change.before->micros());
    if (more == Money())
        return {};
    return (more > Money() ? "+" : "") + more.text(4);
}

void paragraph(std::string& out, const std::string& text, std::size_t width, std::size_t indent = 0) {
    const std::string clean = printable(text);
    for (const std::string& line : width == 0 ? std::vector<std::string>{clean} : wrap(clean, width - indent))
        out += std::string(indent, ' ') + line + "\n";
}

} // namespace

bool BaselineComparison::orderDiffers() const {
    return std::any_of(variants.begin(), variants.end(), [](const VariantComparison& v) { return v.orderDiffers; });
}

bool BaselineComparison::pricesDiffer() const {
    return std::any_of(variants.begin(), variants.end(), [](const VariantComparison& v) { return !v.prices.empty(); });
}

BaselineComparison compareWithBaseline(const EstimateResult& baseline, const EstimateResult& now) {
    BaselineComparison result;
    if (baseline.ns != now.ns)
        result.warnings.push_back("the baseline is of namespace " + baseline.ns.str());
    if (!(baseline.group == now.group))
        result.warnings.push_back("the baseline is of " + baseline.group.key + "=" + baseline.group.value);
    const auto hashes = [](const EstimateResult& r) {
        std::vector<std::string> all;
        for (const auto& file : r.workload)
            all.push_back(file.sha256);
        return all;
    };
    if (hashes(baseline) != hashes(now))
        result.warnings.emplace_back("the manifests have changed since the baseline");
    const auto book = [](const EstimateResult& r) { return r.priceBook ? r.priceBook->sha256 : std::string(); };
    if (book(baseline) != book(now))
        result.otherPrices = book(now).empty() ? "the baseline goes by a price book, this run by list prices; prices "
                                                 "are compared by list"
                             : book(baseline).empty() ? "the baseline goes by list prices, this run by a price book; "
                                                        "prices are compared by list"
                                                      : "the price book has changed since the baseline";

    const bool byPriceBook = baseline.priceBook && now.priceBook;
    std::vector<bool> matched(baseline.variants.size());
    for (std::size_t i = 0; i < now.variants.size(); ++i) {
        std::size_t other = 0;
        while (other < baseline.variants.size() &&
               (i == 0 ? other != 0 : other == 0 || baseline.variants[other].name != now.variants[i].name))
            ++other;
        if (other == baseline.variants.size()) {
            result.added.push_back(now.variants[i].name);
            continue;
        }
        matched[other] = true;
        result.variants.push_back(compare(baseline.variants[other], now.variants[i], byPriceBook));
    }
    for (std::size_t i = 0; i < baseline.variants.size(); ++i) {
        if (!matched[i])
            result.gone.push_back(baseline.variants[i].name);
    }
    return result;
}

std::string baselineText(const BaselineComparison& comparison, std::size_t width) {
    std::string out;
    for (const std::string& warning : comparison.warnings)
        paragraph(out, "Note: " + warning + ".", width);
    if (!comparison.otherPrices.empty())
        paragraph(out, "Note: " + comparison.otherPrices + ".", width);
    for (const VariantComparison& variant : comparison.variants) {
        const std::string of = comparison.variants.size() > 1 ? " of " + variant.name.str() : "";
        if (!variant.orderDiffers) {
            paragraph(out, "The order" + of + " is that of the baseline.", width);
        } else {
            paragraph(out, "The order" + of + " differs from the baseline.", width);
            paragraph(out, "was: " + orNone(variant.orderBefore), width, 2);
            paragraph(out, "now: " + orNone(variant.orderAfter), width, 2);
        }
        if (variant.places.empty() && variant.prices.empty())
            continue;
        std::vector<ClusterName> names;
        for (const PlaceChange& change : variant.places)
            names.push_back(change.cluster);
        for (const PriceChange& change : variant.prices) {
            if (std::find(names.begin(), names.end(), change.cluster) == names.end())
                names.push_back(change.cluster);
        }
        TextTable table(
            {{"CLUSTER"}, {"PLACE"}, {"WAS", Align::Decimal}, {"NOW", Align::Decimal}, {"CHANGE", Align::Decimal}});
        const auto place = [](const std::optional<std::size_t>& number) {
            return number ? std::to_string(*number) : std::string("-");
        };
        for (const ClusterName& name : names) {
            const auto moved = std::find_if(variant.places.begin(), variant.places.end(),
                                            [&](const PlaceChange& change) { return change.cluster == name; });
            const auto priced = std::find_if(variant.prices.begin(), variant.prices.end(),
                                             [&](const PriceChange& change) { return change.cluster == name; });
            const bool hasPrice = priced != variant.prices.end();
            table.addRow({name.str(),
                          moved == variant.places.end() ? place(placeOf(variant.orderAfter, name))
                                                        : place(moved->before) + " to " + place(moved->after),
                          hasPrice ? side(priced->before, priced->stateBefore) : "same price",
                          hasPrice ? side(priced->after, priced->stateAfter) : "same price",
                          hasPrice ? difference(*priced) : ""});
        }
        out += table.text(width, 2);
    }
    const auto onlyOne = [&](const std::vector<domain::VariantName>& names, const char* where) {
        for (const domain::VariantName& name : names)
            paragraph(out, "Variant " + name.str() + " is " + where + ".", width);
    };
    onlyOne(comparison.added, "not in the baseline");
    onlyOne(comparison.gone, "in the baseline only");
    return out;
}

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlchart.h"

#include "report/htmlreport.h"
#include "report/statewords.h"
#include "report/textwidth.h"

#include <fmt/format.h>

#include <algorithm>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::GroupEstimate;
using domain::Money;

namespace {

// The page is 720 units wide; names stand left of the axis, the value of the longest bar right of the last mark.
constexpr double width = 720, left = 226, right = 636, rowHeight = 30, barHeight = 16, top = 6, lineHeight = 14;
constexpr std::size_t nameColumns = 30;

bool adds(const GroupEstimate& group) {
    const auto perHour = group.payPerHour();
    return perHour && group.countedWith.empty() && perHour->micros() > 0;
}

/// Pod groups that cost something, in the variant's order: a group keeps its ink on every row.
std::vector<domain::GroupName> groupsOf(const domain::VariantEstimate& variant) {
    std::vector<domain::GroupName> names;
    for (const ClusterEstimate& cluster : variant.clusters) {
        for (const GroupEstimate& group : cluster.groups) {
            if (adds(group) && std::find(names.begin(), names.end(), group.group) == names.end())
                names.push_back(group.group);
        }
    }
    return names;
}

/// The last group, which is the workers' in most manifests, is the darkest; the head before it is lighter.
std::string inkOf(const std::vector<domain::GroupName>& groups, const domain::GroupName& name) {
    const auto at = static_cast<std::size_t>(std::find(groups.begin(), groups.end(), name) - groups.begin());
    const std::size_t fromLast = groups.size() - 1 - std::min(at, groups.size() - 1);
    return fromLast == 0 ? "g1" : fromLast == 1 ? "g2" : "g3";
}

/// Nodes that are there already have one where their owner says what they cost.
bool hasBar(const ClusterEstimate& cluster) {
    if (!cluster.totalPerHour)
        return false;
    return cluster.state == domain::ClusterState::Estimated ||
           (cluster.state == domain::ClusterState::Static && cluster.fits == domain::Fits::Yes &&
            *cluster.payPerHour() > Money());
}

/// What the owner of a static cluster says that its nodes cost.
Money ownersPrice(const ClusterEstimate& cluster) {
    return cluster.state == domain::ClusterState::Static ? cluster.totalPerHour.value_or(Money()) : Money();
}

/// Words beside the axis: why there is no bar, or that nothing is bought.
std::string wordsOf(const ClusterEstimate& cluster, const ShownUnit& unit) {
    if (cluster.state == domain::ClusterState::Static && cluster.fits == domain::Fits::Yes)
        return (cluster.priced() ? unit.text(*cluster.payPerHour()) + ", " : std::string()) +
               (alreadyPaid(cluster) ? "already paid" : "static");
    if (cluster.state == domain::ClusterState::Static)
        return priceCell(cluster) + " (static)";
    const std::string bound = lowerBoundWords(cluster, unit);
    return priceCell(cluster) + (bound.empty() ? "" : ", " + bound);
}

} // namespace

AxisTicks axisTicks(Money highest) {
    const std::int64_t reach = std::max<std::int64_t>(highest.micros(), 1);
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            const std::int64_t step = power * factor;
            const std::int64_t count = (reach - 1) / step + 1;
            if (count <= 5)
                return {Money::fromMicros(step), static_cast<int>(count)};
        }
    }
}

std::string tickText(Money value, Money step) {
    int decimals = 0;
    for (std::int64_t unit = 1'000'000; decimals < 6 && step.micros() % unit != 0; unit /= 10)
        ++decimals;
    return value.text(decimals);
}

std::string barChart(const domain::VariantEstimate& variant, const std::map<domain::ClusterName, std::string>& colourOf,
                     const ShownUnit& unit) {
    Money highest;
    bool addOns = false, owned = false;
    for (const ClusterEstimate& cluster : variant.clusters) {
        if (hasBar(cluster))
            highest = std::max(highest, *cluster.payPerHour());
        addOns = addOns || (hasBar(cluster) && !cluster.addOns.empty());
        owned = owned || (hasBar(cluster) && ownersPrice(cluster) > Money());
    }
    const auto groups = groupsOf(variant);
    // As on screen: those with a price in its order, the nodes that are paid already among them; then the others.
    struct Row {
        const ClusterEstimate* cluster;
        std::vector<std::string> name; ///< lines: no name is cut
        [[nodiscard]] double height() const {
            return std::max(rowHeight, lineHeight * static_cast<double>(name.size()) + 6);
        }
    };
    std::vector<Row> rows;
    double bottom = top;
    for (const bool priced : {true, false}) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            if ((hasBar(cluster) || (cluster.rank && cluster.fits == domain::Fits::Yes)) != priced)
                continue;
            rows.push_back({&cluster, wrap(printable(cluster.name.str()), nameColumns)});
            bottom += rows.back().height();
        }
    }
    const double height = bottom + 24;
    std::string out = fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Dollars {} of {}\">\n",
                                  width, height, unit.per(), htmlText(variant.name.str()));
    const bool axis = highest > Money();
    // The axis is in the unit, the lengths of bars follow from their price an hour.
    const AxisTicks ticks =
        axisTicks(domain::Money::multiply(highest, unit.hours).value_or(Money::fromMicros(INT64_MAX)));
    const double axisScale = axis ? (right - left) / (static_cast<double>(ticks.step.micros()) * ticks.count) : 0;
    const double scale = axisScale * unit.hours;
    for (int i = 0; axis && i <= ticks.count; ++i) {
        const double x = left + axisScale * static_cast<double>(ticks.step.micros()) * i;
        out += fmt::format("<line class=\"{}\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.0f}\" y2=\"{:.0f}\"/>",
                           i == 0 ? "axis" : "grid", x, x, top, bottom);
        out += fmt::format("<text class=\"tick\" x=\"{:.1f}\" y=\"{:.0f}\">{}{}</text>\n", x, bottom + 17,
                           tickText(Money::fromMicros(ticks.step.micros() * i), ticks.step),
                           i == ticks.count ? " " + unit.brief() : std::string());
    }
    double y = top;
    for (const Row& row : rows) {
        const ClusterEstimate* cluster = row.cluster;
        const double middle = y + row.height() / 2;
        const auto colour = colourOf.find(cluster->name);
        out += fmt::format("<rect class=\"{}\" x=\"0\" y=\"{:.1f}\" width=\"10\" height=\"10\" rx=\"2\"/>",
                           colour == colourOf.end() ? "c1" : colour->second, middle - 5);
        double line = middle + 4 - lineHeight * static_cast<double>(row.name.size() - 1) / 2;
        for (const std::string& part : row.name) {
            out += fmt::format("<text class=\"name\" x=\"18\" y=\"{:.1f}\">{}</text>", line, htmlText(part));
            line += lineHeight;
        }
        if (hasBar(*cluster)) {
            double x = left;
            const auto part = [&](const std::string& look, Money perHour) {
                const double length = scale * static_cast<double>(perHour.micros());
                out += fmt::format("<rect {} x=\"{:.2f}\" y=\"{:.1f}\" width=\"{:.2f}\" height=\"{:.0f}\"/>", look, x,
                                   middle - barHeight / 2, length, barHeight);
                x += length;
            };
            if (const Money price = ownersPrice(*cluster); price > Money())
                part("class=\"bar\" style=\"fill:#6F7B84\"", price);
            for (const GroupEstimate& group : cluster->groups) {
                if (adds(group))
                    part("class=\"bar " + inkOf(groups, group.group) + "\"", *group.payPerHour());
            }
            for (const domain::AddOn& addOn : cluster->addOns)
                part("class=\"bar\" style=\"fill:#A3ADB2\"", addOn.perHour);
            out += fmt::format("<text class=\"value\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", x + 8, middle + 4,
                               unit.text(*cluster->payPerHour()) +
                                   (cluster->state == domain::ClusterState::Static ? ", static" : ""));
        } else {
            out += fmt::format("<text class=\"words\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", left + 8, middle + 4,
                               htmlText(wordsOf(*cluster, unit)));
        }
        y += row.height();
    }
    out += "</svg>\n";
    out += "<p class=\"legend\">";
    for (const domain::GroupName& group : groups)
        out += fmt::format("<span><i class=\"{}\"></i>{}</span> ", inkOf(groups, group), htmlText(group.str()));
    if (owned)
        out += "<span><i style=\"background:#6F7B84\"></i>nodes that are there, by their owner's price</span> ";
    if (addOns)
        out += "<span><i style=\"background:#A3ADB2\"></i>add-ons</span> ";
    return out + "</p>\n";
}

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/chartdata.h"

#include "app/format/statetext.h"
#include "report/rounding.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace thrifty::app {

using domain::ClusterEstimate;
using domain::GroupEstimate;
using domain::Money;

namespace {

/// The words of this file, as translators find them.
struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

void setLabel(ChartRow& row, const BoardView::Cluster& cluster) {
    row.label = cluster.shown();
    if (!cluster.alias.isEmpty())
        row.cluster = cluster.name;
}

double length(const BoardView& view, Money perHour) {
    return static_cast<double>(perHour.micros()) / 1e6 * hoursOf(view.unit);
}

/// The pod groups that buy something, in the manifest's order, and which of them costs most: it takes the strong ink.
struct Legend {
    std::vector<domain::GroupName> groups;
    std::vector<int> inks;
    bool addOns = false; ///< some cluster has costs beside its nodes: one more part, at the end
    [[nodiscard]] std::size_t parts() const { return std::max<std::size_t>(1, groups.size()) + (addOns ? 1 : 0); }
};

Legend legendOf(const BoardView& view) {
    Legend legend;
    std::map<domain::GroupName, double> sums;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            const ClusterEstimate* answer = view.answer({v, c});
            if (answer == nullptr)
                continue;
            legend.addOns = legend.addOns || !answer->addOns.empty();
            for (const GroupEstimate& group : answer->groups) {
                if (!group.countedWith.empty())
                    continue;
                if (sums.find(group.group) == sums.end())
                    legend.groups.push_back(group.group);
                const auto perHour = group.payPerHour();
                sums[group.group] += perHour ? static_cast<double>(perHour->micros()) : 0;
            }
        }
    }
    std::vector<std::size_t> bySize(legend.groups.size());
    std::iota(bySize.begin(), bySize.end(), std::size_t{0});
    std::stable_sort(bySize.begin(), bySize.end(),
                     [&](std::size_t a, std::size_t b) { return sums[legend.groups[a]] > sums[legend.groups[b]]; });
    legend.inks.resize(legend.groups.size());
    for (std::size_t place = 0; place < bySize.size(); ++place)
        legend.inks[bySize[place]] = static_cast<int>(place);
    return legend;
}

/// The words, and in brackets what a static cluster would cost if the workload fitted.
void setWords(const BoardView& view, ChartRow& row) {
    const CellFacts facts = cellFacts(view, row.cell);
    row.words = facts.main;
    if (!facts.right.isEmpty())
        row.wordsNote = u'(' + facts.right + u')';
}

/// "0.2260 + 1 × 4.6016"
QString sumText(const BoardView& view, const ClusterEstimate& answer) {
    QStringList terms;
    for (const GroupEstimate& group : answer.groups) {
        if (!group.countedWith.empty() || !group.pricePerNodeHour || !group.nodeCount)
            continue;
        const QString perNode = view.money(*group.payPerNodeHour());
        terms << (*group.nodeCount == 1 ? perNode : QStringLiteral("%1 × %2").arg(*group.nodeCount).arg(perNode));
    }
    for (const domain::AddOn& addOn : answer.addOns)
        terms << view.money(addOn.perHour);
    return terms.size() > 1 ? terms.join(QStringLiteral(" + ")) : QString();
}

ChartRow barOf(const BoardView& view, const Legend& legend, CellId id) {
    ChartRow row;
    row.cell = id;
    const ClusterEstimate* answer = view.answer(id);
    row.parts.assign(legend.parts(), 0.0);
    if (answer == nullptr || !isPriced(*answer)) {
        setWords(view, row);
        return row;
    }
    row.perHour = answer->payPerHour();
    row.value = view.money(*answer->payPerHour());
    row.spot = isSpot(*answer);
    for (const domain::AddOn& addOn : answer->addOns)
        row.parts.back() += length(view, addOn.perHour);
    if (answer->state == domain::ClusterState::Static) {
        row.parts.front() += length(view, *answer->totalPerHour);
        return row;
    }
    for (const GroupEstimate& group : answer->groups) {
        const auto at = std::find(legend.groups.begin(), legend.groups.end(), group.group);
        const auto perHour = group.payPerHour();
        if (group.countedWith.empty() && perHour && at != legend.groups.end())
            row.parts[static_cast<std::size_t>(at - legend.groups.begin())] += length(view, *perHour);
    }
    return row;
}

void setLegend(ChartData& data, const Legend& legend) {
    for (const domain::GroupName& group : legend.groups)
        data.legend << toQt(group);
    data.legendInk = legend.inks;
    if (legend.groups.empty()) { // the first part is then what static clusters cost
        data.legend << ChartWords::tr("nodes");
        data.legendInk.push_back(0);
    }
    if (!legend.addOns)
        return;
    data.legend << ChartWords::tr("add-ons");
    data.legendInk.push_back(static_cast<int>(data.legendInk.size()));
}

/// What one variant buys and uses of one SKU on one cluster.
struct GpuFigure {
    QString sku;
    QString memory; ///< "40 GB"; empty: not known
    Money perUsed;
    std::optional<Money> perGpu;
    std::optional<Money> perNode; ///< none: its nodes differ
};

std::vector<GpuFigure> gpuFigures(const ClusterEstimate& answer) {
    struct Sum {
        Money perHour;
        std::int64_t used = 0, bought = 0;
        bool boughtKnown = true;
        std::set<Money> nodePrices;
    };
    using Key = std::pair<QString, QString>;
    std::map<Key, Sum> sums;
    const auto keyOf = [&](const GroupEstimate& group) -> Key {
        return {toQt(group.gpuSku), group.gpuMemoryGib ? ChartWords::tr("%1 GB").arg(*group.gpuMemoryGib) : QString()};
    };
    for (const GroupEstimate& group : answer.groups) {
        const GroupEstimate* counted = &group;
        if (!group.countedWith.empty()) {
            const auto other = std::find_if(answer.groups.begin(), answer.groups.end(),
                                            [&](const GroupEstimate& each) { return each.group == group.countedWith; });
            if (other == answer.groups.end())
                continue;
            counted = &*other;
        }
        if (counted->gpuSku.empty())
            continue;
        Sum& sum = sums[keyOf(*counted)];
        sum.used += group.pods * group.gpusPerPod;
        if (counted != &group)
            continue;
        const auto perHour = group.payPerHour();
        const auto added = Money::add(sum.perHour, perHour.value_or(Money()));
        if (!perHour || !added)
            continue;
        sum.perHour = *added;
        sum.nodePrices.insert(*group.payPerNodeHour());
        sum.boughtKnown = sum.boughtKnown && group.gpusPerNode && *group.gpusPerNode > 0;
        sum.bought += group.gpusPerNode.value_or(0) * group.nodeCount.value_or(0);
    }
    std::vector<GpuFigure> figures;
    for (const auto& [key, sum] : sums) {
        if (sum.used <= 0)
            continue;
        GpuFigure figure{key.first, key.second, Money::divide(sum.perHour, sum.used), std::nullopt, std::nullopt};
        if (sum.nodePrices.size() == 1)
            figure.perNode = *sum.nodePrices.begin();
        if (sum.boughtKnown && sum.bought > 0)
            figure.perGpu = Money::divide(sum.perHour, sum.bought);
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace

double ChartRow::length() const {
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

bool ChartData::sections() const {
    return std::any_of(rows.begin(), rows.end(), [](const ChartRow& row) { return !row.section.isEmpty(); });
}

ChartData ChartData::withOwnNames() const {
    ChartData own = *this;
    for (ChartRow& row : own.rows) {
        if (!row.cluster.isEmpty())
            row.label = row.cluster;
        row.cluster.clear();
    }
    return own;
}

QString ChartData::asText() const {
    QString text = title;
    QString section;
    for (const ChartRow& row : rows) {
        if (!row.section.isEmpty())
            section =
                row.section + (row.sectionSub.isEmpty() ? QString() : u' ' + row.sectionSub) + QStringLiteral(", ");
        text += u'\n' + section + (row.cluster.isEmpty() ? row.label : row.cluster) +
                (row.sub.isEmpty() ? QString() : QStringLiteral(", ") + row.sub) + QStringLiteral(": ") +
                (row.value.isEmpty() ? row.words + (row.wordsNote.isEmpty() ? QString() : u' ' + row.wordsNote)
                                     : row.value + u' ' + axisUnit);
        for (const QString& more : {row.tickText, row.perNode ? row.note : QString()}) {
            if (!more.isEmpty())
                text += QStringLiteral(", ") + more;
        }
    }
    return text;
}

ChartData clusterChart(const BoardView& view, int variant) {
    ChartData data;
    if (variant < 0 || variant >= static_cast<int>(view.variants.size()))
        return data;
    data.axisUnit = unitShort(view.unit);
    data.title =
        ChartWords::tr("%1 per cluster: %2").arg(data.axisUnit, view.variants[static_cast<std::size_t>(variant)].name);
    const Legend legend = legendOf(view);
    setLegend(data, legend);
    // Priced first; then, in the fleet's order, those that have words.
    std::vector<int> order;
    for (const int cluster : view.board->order(variant)) {
        if (isPriced(*view.answer({variant, cluster})))
            order.push_back(cluster);
    }
    const std::set<int> priced(order.begin(), order.end());
    for (int cluster = 0; cluster < static_cast<int>(view.clusters.size()); ++cluster) {
        if (priced.count(cluster) == 0)
            order.push_back(cluster);
    }
    for (const int cluster : order) {
        ChartRow row = barOf(view, legend, {variant, cluster});
        const BoardView::Cluster& named = view.clusters[static_cast<std::size_t>(cluster)];
        setLabel(row, named);
        row.sub = named.place;
        row.swatch = named.color;
        if (!row.value.isEmpty()) {
            row.note = sumText(view, *view.answer(row.cell));
            if (!row.note.isEmpty() && report::roundsApart(*view.answer(row.cell), shownUnit(view.unit)))
                row.note += QStringLiteral(", ") + ChartWords::tr("rounded");
        }
        data.rows.push_back(std::move(row));
    }
    return data;
}

ChartData variantChart(const BoardView& view, int cluster) {
    ChartData data;
    if (cluster < 0 || cluster >= static_cast<int>(view.clusters.size()))
        return data;
    data.axisUnit = unitShort(view.unit);
    data.title = ChartWords::tr("Variants compared, %1 on %2")
                     .arg(data.axisUnit, view.clusters[static_cast<std::size_t>(cluster)].name);
    const Legend legend = legendOf(view);
    setLegend(data, legend);
    for (int variant = 0; variant < static_cast<int>(view.variants.size()); ++variant) {
        ChartRow row = barOf(view, legend, {variant, cluster});
        const BoardView::Variant& named = view.variants[static_cast<std::size_t>(variant)];
        row.label = named.name;
        row.sub = named.intent;
        if (!row.value.isEmpty()) {
            row.note = ratioText(*view.answer(row.cell), view.answer({0, cluster}));
            if (row.spot)
                row.note += QStringLiteral(", ") + ChartWords::tr("may be reclaimed");
        }
        data.rows.push_back(std::move(row));
    }
    return data;
}

ChartData gpuChart(const BoardView& view, GpuFilter filter) {
    struct Found {
        GpuFigure figure;
        CellId cell;
    };
    // The best of the variants that the filter lets through, by SKU, memory and cluster.
    std::map<std::tuple<QString, QString, int>, Found> best;
    for (int variant = 0; variant < static_cast<int>(view.variants.size()); ++variant) {
        if (filter.kind == GpuFilter::Kind::Variant && variant != filter.variant)
            continue;
        for (int cluster = 0; cluster < static_cast<int>(view.clusters.size()); ++cluster) {
            const ClusterEstimate* answer = view.answer({variant, cluster});
            if (answer == nullptr || answer->state != domain::ClusterState::Estimated || !isPriced(*answer))
                continue;
            if (filter.kind == GpuFilter::Kind::LowestOnDemand && isSpot(*answer))
                continue;
            for (GpuFigure& figure : gpuFigures(*answer)) {
                const auto key = std::make_tuple(figure.sku, figure.memory, cluster);
                const auto there = best.find(key);
                if (there == best.end() || figure.perUsed < there->second.figure.perUsed)
                    best.insert_or_assign(key, Found{std::move(figure), {variant, cluster}});
            }
        }
    }
    // A SKU says its memory only where it comes in several sizes.
    std::map<QString, std::set<QString>> sizes;
    std::map<std::pair<QString, QString>, Money> lowest;
    for (const auto& [key, found] : best) {
        sizes[found.figure.sku].insert(found.figure.memory);
        const auto section = std::make_pair(found.figure.sku, found.figure.memory);
        const auto there = lowest.find(section);
        if (there == lowest.end() || found.figure.perUsed < there->second)
            lowest[section] = found.figure.perUsed;
    }
    std::vector<Found> rows;
    for (auto& [key, found] : best)
        rows.push_back(std::move(found));
    const auto rankOf = [&](const Found& found) {
        const auto section = std::make_pair(found.figure.sku, found.figure.memory);
        return std::make_tuple(lowest.at(section), section.first, section.second, found.figure.perUsed,
                               found.cell.cluster);
    };
    std::sort(rows.begin(), rows.end(), [&](const Found& a, const Found& b) { return rankOf(a) < rankOf(b); });

    ChartData data;
    data.axisUnit = unitShort(view.unit);
    data.title = ChartWords::tr("%1 per used GPU, by SKU and cluster").arg(data.axisUnit);
    std::pair<QString, QString> section;
    for (const Found& found : rows) {
        ChartRow row;
        row.cell = found.cell;
        const BoardView::Cluster& named = view.clusters[static_cast<std::size_t>(found.cell.cluster)];
        setLabel(row, named);
        row.sub = view.variants[static_cast<std::size_t>(found.cell.variant)].name;
        row.swatch = named.color;
        row.spot = isSpot(*view.answer(found.cell));
        row.parts = {length(view, found.figure.perUsed)};
        row.perHour = found.figure.perUsed;
        row.value = view.money(found.figure.perUsed);
        if (found.figure.perGpu && *found.figure.perGpu != found.figure.perUsed) {
            row.tick = length(view, *found.figure.perGpu);
            row.tickText = ChartWords::tr("%1 per GPU").arg(view.money(*found.figure.perGpu));
        }
        row.perNode = found.figure.perNode;
        if (row.perNode)
            row.note = ChartWords::tr("%1 per node").arg(view.money(*row.perNode));
        const auto own = std::make_pair(found.figure.sku, found.figure.memory);
        if (own != section || data.rows.empty()) {
            row.section = own.first;
            if (sizes[own.first].size() > 1)
                row.sectionSub = own.second;
            section = own;
        }
        data.rows.push_back(std::move(row));
    }
    return data;
}

} // namespace thrifty::app

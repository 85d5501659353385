// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tablewriter.h"

#include "domain/words.h"
#include "report/firmness.h"
#include "report/listwords.h"
#include "report/spotwords.h"
#include "report/statewords.h"
#include "report/texttable.h"
#include "report/textwidth.h"
#include "report/yourwords.h"

#include <algorithm>
#include <set>
#include <utility>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterName;
using domain::ClusterState;
using domain::EstimateResult;
using domain::Fits;
using domain::GroupEstimate;
using domain::Money;
using domain::VariantEstimate;

namespace {

void paragraph(std::string& out, std::string_view text, std::size_t width, std::string_view mark = "") {
    const std::size_t room = width > mark.size() ? width - mark.size() : width;
    const std::string clean = printable(text);
    const auto lines = width == 0 ? std::vector<std::string>{clean} : wrap(clean, room);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out += i == 0 ? std::string(mark) : std::string(mark.size(), ' ');
        out += lines[i];
        out += '\n';
    }
}

/// All clusters: in the first variant's order of rows, then what only later variants have.
std::vector<ClusterName> clusterNames(const EstimateResult& result) {
    std::vector<ClusterName> names;
    std::set<ClusterName> seen;
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            if (seen.insert(cluster.name).second)
                names.push_back(cluster.name);
        }
    }
    return names;
}

/// What a static cluster is, what a price adds to the one above, what is known of a total.
std::string noteOf(const ClusterEstimate& cluster, const ClusterEstimate* above) {
    if (cluster.state == ClusterState::Static) {
        if (cluster.fits == Fits::Yes)
            return alreadyPaid(cluster) ? "static, already paid" : "static";
        return "static, " + (cluster.priced() ? ShownUnit().text(*cluster.payPerHour()) : std::string("no price")) +
               (cluster.fits == Fits::No ? " if it fitted" : " if it fits");
    }
    if (lowerBound(cluster))
        return lowerBoundWords(cluster);
    if (!cluster.priced())
        return listCell(cluster);
    if (above == nullptr || !above->priced())
        return {};
    const Money more = Money::fromMicros(cluster.payPerHour()->micros() - above->payPerHour()->micros());
    return more == Money() ? "the same as " + above->name.str()
                           : "+" + ShownUnit().text(more) + " over " + above->name.str();
}

std::string oneVariant(const EstimateResult& result, const VariantEstimate& variant, const TableOptions& options) {
    std::vector<Column> columns{{"RANK"}, {"CLUSTER"}, {result.priceBook ? "YOURS/HOUR" : "$/HOUR", Align::Decimal}};
    if (result.priceBook)
        columns.push_back({"LIST", Align::Decimal});
    columns.push_back({"", Align::Left, true, 34});
    TextTable table(columns);
    const ClusterEstimate* above = nullptr;
    for (const ClusterEstimate& cluster : variant.clusters) {
        const std::string rank = rankCell(variant, cluster);
        std::vector<std::string> row{rank.empty() ? "-" : rank, cluster.name.str(), priceCell(cluster)};
        if (result.priceBook)
            row.push_back(listBeside(cluster));
        row.push_back(noteOf(cluster, above));
        table.addRow(std::move(row));
        if (cluster.rank)
            above = &cluster;
    }
    return table.text(options.width);
}

/// The matrix of as many variants as fit beside the cluster names; `next` is moved behind them.
std::string matrix(const EstimateResult& result, const std::vector<ClusterName>& names, std::size_t& next,
                   const TableOptions& options) {
    const auto build = [&](std::size_t first, std::size_t last) {
        std::vector<Column> columns{{"CLUSTER"}};
        for (std::size_t v = first; v < last; ++v) {
            columns.push_back({printable(result.variants[v].name.str()), Align::Decimal});
            if (result.priceBook)
                columns.push_back({"", Align::Decimal});
            columns.push_back({""});
        }
        TextTable table(columns);
        for (const ClusterName& name : names) {
            std::vector<std::string> row{name.str()};
            for (std::size_t v = first; v < last; ++v) {
                const ClusterEstimate* cluster = result.variants[v].find(name);
                row.push_back(cluster == nullptr ? "not asked" : priceCell(*cluster));
                if (result.priceBook)
                    row.push_back(cluster == nullptr ? "" : listBeside(*cluster));
                const std::string rank = cluster == nullptr ? "" : rankCell(result.variants[v], *cluster);
                row.push_back(cluster == nullptr || !rank.empty() ? rank : listCell(*cluster));
            }
            table.addRow(std::move(row));
        }
        return table;
    };
    const std::size_t first = next;
    std::string text;
    do {
        std::string wider = build(first, next + 1).text(options.width);
        std::size_t widest = 0;
        for (std::size_t at = 0; at < wider.size();) {
            const std::size_t end = wider.find('\n', at);
            widest = std::max(widest, displayWidth(std::string_view(wider).substr(at, end - at)));
            at = end + 1;
        }
        if (next > first && options.width > 0 && widest > options.width)
            break;
        text = std::move(wider);
        ++next;
    } while (next < result.variants.size());
    return text;
}

/// The nodes of one variant, cluster by cluster like a receipt.
std::string nodesOf(const EstimateResult& result, const VariantEstimate& variant, const TableOptions& options) {
    TextTable table({{""}, {""}, {""}, {"", Align::Decimal}});
    for (const ClusterEstimate& cluster : variant.clusters) {
        if (cluster.groups.empty() && cluster.addOns.empty())
            continue;
        table.addHeading(cluster.name.str());
        for (const GroupEstimate& group : cluster.groups) {
            const auto perHour = group.payPerHour();
            table.addRow({"  " + group.group.str(), nodesCell(result, group), gpuCell(group),
                          perHour && group.countedWith.empty() ? ShownUnit().text(*perHour) : std::string()});
        }
        for (const domain::AddOn& addOn : cluster.addOns)
            table.addRow({"  + " + addOn.name, "", "", ShownUnit().text(addOn.perHour)});
    }
    return table.empty() ? std::string() : table.text(options.width, 2);
}

std::string reasonsOf(const EstimateResult& result, const TableOptions& options) {
    const std::vector<ReasonLine> lines = reasonLines(result);
    if (lines.empty())
        return {};
    TextTable table({{""}, {"", Align::Left, true, 44}});
    for (const ReasonLine& line : lines)
        table.addRow({line.cluster->name.str(),
                      result.variants.size() > 1 ? line.variants + ": " + line.reason() : line.reason()});
    return table.text(options.width, 2);
}

} // namespace

namespace {

/// The rules behind the user's figures: line, what it does, where, note.
std::string rulesOf(const EstimateResult& result, const TableOptions& options) {
    TextTable table({{""}, {""}, {"", Align::Left, true, 24}, {"", Align::Left, true, 24}});
    for (const UsedPrice& used : usedPrices(result)) {
        table.addRow({"line " + std::to_string(used.line), used.what(), domain::joined(used.clusters), used.note});
    }
    return table.empty() ? "No rule of it holds here.\n" : table.text(options.width, 2);
}

} // namespace

std::string minuteText(domain::Timestamp time) {
    const std::string text = domain::toRfc3339(time);
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

std::string subject(const EstimateResult& result) {
    const std::string label = result.group.key + "=" + result.group.value;
    if (result.workloadName.empty())
        return label + " in namespace " + result.ns.str();
    return result.ns.str() + "/" + result.workloadName + ", " + label;
}

std::vector<std::string> notInTheFigures(const EstimateResult& result) {
    std::vector<std::string> notes{
        result.priceBook
            ? "Not in these prices: free room on running nodes, and the discounts, disks, network and control-plane "
              "fees "
              "that your price book does not say. Caps on node prices and the autoscaler's own choice go by list "
              "prices."
            : "Not in these prices: your discounts, free room on running nodes, disks, network, control-plane fees."};
    const auto some = [&](const auto& holds) {
        return std::any_of(result.variants.begin(), result.variants.end(), [&](const VariantEstimate& variant) {
            return std::any_of(variant.clusters.begin(), variant.clusters.end(), holds);
        });
    };
    if (some(alreadyPaid))
        notes.emplace_back(
            "Static clusters buy nothing: their nodes are there and paid already, so what fits there adds no cost.");
    std::set<std::string> seen;
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                if (!group.maxPods || *group.maxPods <= group.pods)
                    continue;
                std::string text = group.group.str() + ": priced for " + std::to_string(group.pods) +
                                   " pods; minimum " + std::to_string(group.minPods.value_or(group.pods)) + ", up to " +
                                   std::to_string(*group.maxPods) + ".";
                if (seen.insert(text).second)
                    notes.push_back(std::move(text));
            }
        }
    }
    if (some([](const ClusterEstimate& cluster) {
            return std::any_of(cluster.groups.begin(), cluster.groups.end(), [](const GroupEstimate& group) {
                return group.category == domain::PriceCategory::Spot;
            });
        }))
        notes.emplace_back("Spot nodes may be reclaimed at any time.");
    notes.insert(notes.end(), result.notes.begin(), result.notes.end());
    return notes;
}

std::string table(const EstimateResult& result, const TableOptions& options) {
    std::string out;
    paragraph(out, "Estimate of " + subject(result), options.width);
    if (result.variants.empty())
        return out;
    paragraph(out, minuteText(result.startedAt) + ": " + answerCount(result), options.width);
    if (result.priceBook)
        paragraph(out, rankedByWords(result), options.width);
    out += '\n';

    if (result.variants.size() == 1) {
        out += oneVariant(result, result.variants.front(), options);
    } else {
        const auto names = clusterNames(result);
        for (std::size_t next = 0; next < result.variants.size();) {
            if (next > 0)
                out += '\n';
            out += matrix(result, names, next, options);
        }
    }
    bool first = true;
    for (const VariantEstimate& variant : result.variants) {
        for (const std::string& pair : shakyPairs(marginsOf(variant))) {
            out += std::exchange(first, false) ? "\n" : "";
            paragraph(out, result.variants.size() > 1 ? variant.name.str() + ": " + pair : pair, options.width);
        }
    }
    if (options.nodes) {
        for (const VariantEstimate& variant : result.variants) {
            const std::string nodes = nodesOf(result, variant, options);
            if (nodes.empty())
                continue;
            out += '\n';
            paragraph(out, result.variants.size() > 1 ? "Nodes of " + variant.name.str() : "Nodes", options.width);
            out += nodes;
        }
    }
    if (const auto lines = spotLines(result); !lines.empty() && options.nodes) {
        out += '\n';
        paragraph(out, "Spot nodes", options.width);
        for (const std::string& each : lines)
            paragraph(out, each, options.width, "  ");
        paragraph(out, spotNote(), options.width, "  ");
    }
    if (result.priceBook) {
        out += '\n';
        paragraph(out, "Your prices, from " + bookName(*result.priceBook), options.width);
        out += rulesOf(result, options);
    }
    if (options.reasons) {
        if (const std::string reasons = reasonsOf(result, options); !reasons.empty())
            out += "\nWhy\n" + reasons;
    }
    out += '\n';
    paragraph(out, "US dollars per hour" + (result.priceSource.empty() ? "." : ", from " + result.priceSource + "."),
              options.width);
    for (const std::string& note : notInTheFigures(result))
        paragraph(out, note, options.width);
    if (const std::string note = listNote(result); !note.empty())
        paragraph(out, note, options.width);
    if (!result.leftovers.empty()) {
        out += "\nLeft behind, to be removed with \"cleanup\":\n";
        for (const std::string& object : result.leftovers)
            paragraph(out, object, options.width, "  ");
    }
    return out;
}

} // namespace thrifty::report

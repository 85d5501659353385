// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlreport.h"

#include "domain/words.h"
#include "report/filesread.h"
#include "report/firmness.h"
#include "report/heatscale.h"
#include "report/htmlchart.h"
#include "report/htmlstyle.h"
#include "report/listwords.h"
#include "report/notedwords.h"
#include "report/rounding.h"
#include "report/spotwords.h"
#include "report/statewords.h"
#include "report/tablewriter.h"
#include "report/textwidth.h"
#include "report/yourwords.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterName;
using domain::ClusterState;
using domain::EstimateResult;
using domain::GroupEstimate;
using domain::Money;
using domain::VariantEstimate;

namespace {

using Colours = std::map<ClusterName, std::string>;

constexpr std::size_t colourCount = 8;

std::vector<ClusterName> clustersOf(const EstimateResult& result, const HtmlOptions& options) {
    std::vector<ClusterName> others;
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters)
            others.push_back(cluster.name);
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    std::vector<ClusterName> names;
    for (const ClusterName& name : options.colours) {
        const auto found = std::find(others.begin(), others.end(), name);
        if (found == others.end())
            continue;
        names.push_back(name);
        others.erase(found);
    }
    names.insert(names.end(), others.begin(), others.end());
    return names;
}

/// The cheapest cluster of a variant that is known to fit, if any. One whose room is not known may stand before it.
const ClusterEstimate* lowestOf(const VariantEstimate& variant) {
    const auto found = std::find_if(variant.clusters.begin(), variant.clusters.end(),
                                    [](const ClusterEstimate& c) { return c.rank && c.fits == domain::Fits::Yes; });
    return found == variant.clusters.end() ? nullptr : &*found;
}

void findings(std::string& out, const EstimateResult& result, const ShownUnit& unit) {
    for (const VariantEstimate& variant : result.variants) {
        const ClusterEstimate* lowest = lowestOf(variant);
        const std::string name = htmlText(variant.name.str());
        if (lowest == nullptr) {
            out += "<div class=\"finding\"><p>" + name +
                   " has no price on a cluster that is known to fit: " + htmlText(answerCount(variant)) +
                   ".</p></div>\n";
            continue;
        }
        out += "<div class=\"finding\"><p>" + name;
        if (alreadyPaid(*lowest))
            out += " fits on " + htmlText(lowest->name.str()) + ", which is already paid</p><b>No added cost</b>";
        else
            out += " costs least on " + htmlText(lowest->name.str()) + "</p><b>$" + unit.text(*lowest->payPerHour()) +
                   "</b> " + unit.per();
        if (const std::string beside = listBeside(*lowest, unit); !beside.empty())
            out += " (" + beside + ")";
        if (!lowest->noted.empty())
            out += "<p>Orders leave it out unless it is pinned: " + htmlText(lowest->noted) + "</p>";
        const auto next = std::find_if(variant.clusters.begin(), variant.clusters.end(), [&](const ClusterEstimate& c) {
            return c.rank && &c != lowest && c.fits == domain::Fits::Yes;
        });
        if (next != variant.clusters.end()) {
            const Money more = Money::fromMicros(next->payPerHour()->micros() - lowest->payPerHour()->micros());
            out += "<p>If it has no capacity: " + htmlText(next->name.str()) + " at $" +
                   unit.text(*next->payPerHour()) + ", +$" + unit.text(more) + " " + unit.per() + "</p>";
        }
        out += "</div>\n";
    }
}

std::string matrixCell(const EstimateResult& result, const VariantEstimate& variant, const ClusterName& name,
                       const HeatScale& heat, const HtmlOptions& options) {
    const ShownUnit& unit = options.unit;
    const ClusterEstimate* cluster = variant.find(name);
    if (cluster == nullptr)
        return "<td class=\"unknown\"><i>not asked</i></td>";
    const bool ranked = cluster->rank.has_value() && cluster->fits == domain::Fits::Yes;
    std::string classes;
    if (const auto step = heat.stepOf(*cluster))
        classes = "h" + std::to_string(*step);
    else if (cluster->state != ClusterState::Static)
        classes = "unknown";
    const ClusterEstimate* lowest = lowestOf(variant);
    const bool isLowest = ranked && lowest != nullptr && cluster->rank == lowest->rank;
    if (isLowest)
        classes += classes.empty() ? "lowest" : " lowest";
    std::string out = classes.empty() ? "<td>" : "<td class=\"" + classes + "\">";
    const std::string price = htmlText(priceCell(*cluster, unit));
    out += ranked ? "<b>" + price + "</b>" : "<i>" + price + "</i>";
    std::string rank = ranked ? rankCell(variant, *cluster) : std::string();
    if (isLowest && rank.find("tie") == std::string::npos)
        rank += " lowest";
    std::string note;
    if (cluster->state == ClusterState::Static)
        note = "static";
    else if (cluster->totalPerHour)
        note = ratioCell(*cluster, result.variants.front().find(name));
    else if (note = htmlText(lowerBoundWords(*cluster, unit)); note.empty())
        note = listCell(*cluster, unit);
    if (!rank.empty() || !note.empty())
        out += "<small><span>" + rank + "</span><span>" + note + "</span></small>";
    if (const std::string beside = listBeside(*cluster, unit); !beside.empty())
        out += "<small><span></span><span>" + beside + "</span></small>";
    if (!cluster->noted.empty())
        out += "<small><span></span><span>you noted</span></small>";
    return out + "</td>";
}

std::string clusterHead(const ClusterName& name, const Colours& colours, const char* scope) {
    return fmt::format("<th scope=\"{}\"><span class=\"swatch {}\"></span>{}</th>", scope, colours.at(name),
                       htmlText(name.str()));
}

/// The longer side goes down the page.
void matrix(std::string& out, const EstimateResult& result, const std::vector<ClusterName>& names,
            const Colours& colours, const HtmlOptions& options) {
    const ShownUnit& unit = options.unit;
    const HeatScale heat(result);
    const VariantEstimate& base = result.variants.front();
    out += "<h2>Dollars " + unit.per() + "</h2>\n<p class=\"meta\">";
    if (heat.lowest())
        out += "Warm is dear: from " + unit.text(*heat.lowest()) + " to " + unit.text(*heat.highest()) + ". ";
    out += "#1 is the lowest that fits; equal prices share a rank and stand by name.";
    if (result.variants.size() > 1)
        out += " \xC3\x97 is times " + htmlText(base.name.str()) + " on the same cluster.";
    out += "</p>\n<div class=\"scroll\"><table class=\"matrix\">\n<tr><th>";
    if (names.size() > result.variants.size()) {
        out += "Cluster</th>";
        for (const VariantEstimate& variant : result.variants)
            out += "<th scope=\"col\">" + htmlText(variant.name.str()) + "</th>";
        out += "</tr>\n";
        for (const ClusterName& name : names) {
            out += "<tr>" + clusterHead(name, colours, "row");
            for (const VariantEstimate& variant : result.variants)
                out += "\n" + matrixCell(result, variant, name, heat, options);
            out += "</tr>\n";
        }
    } else {
        out += "Variant</th>";
        for (const ClusterName& name : names)
            out += clusterHead(name, colours, "col");
        out += "</tr>\n";
        for (const VariantEstimate& variant : result.variants) {
            out += "<tr><th scope=\"row\">" + htmlText(variant.name.str()) + "</th>";
            for (const ClusterName& name : names)
                out += "\n" + matrixCell(result, variant, name, heat, options);
            out += "</tr>\n";
        }
    }
    out += "</table></div>\n";
}

/// What one used GPU of the group costs an hour; none where no GPU is used or a figure is missing.
std::optional<Money> perUsedGpu(const GroupEstimate& group) {
    const auto perHour = group.payPerHour();
    const std::int64_t used = group.pods * group.gpusPerPod;
    if (!perHour || used <= 0 || !group.countedWith.empty())
        return std::nullopt;
    return Money::divide(*perHour, used);
}

void nodes(std::string& out, const EstimateResult& result, const VariantEstimate& variant, const Colours& colours,
           const ShownUnit& unit) {
    std::string rows;
    for (const ClusterEstimate& cluster : variant.clusters) {
        for (const GroupEstimate& group : cluster.groups) {
            const auto perHour = group.payPerHour();
            const auto gpu = perUsedGpu(group);
            const std::string words = htmlText(nodesCell(result, group, unit));
            rows += fmt::format("<tr><td class=\"w\"><span class=\"swatch {}\"></span>{}</td><td>{}</td><td "
                                "class=\"n\">{}</td><td>{}</td><td>{}</td>"
                                "<td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                                colours.at(cluster.name), htmlText(cluster.name.str()), htmlText(group.group.str()),
                                group.pods,
                                group.pricePerNodeHour || !group.countedWith.empty() ? words : "<i>" + words + "</i>",
                                htmlText(gpuCell(group)), gpu ? unit.text(*gpu) : std::string(),
                                perHour && group.countedWith.empty() ? unit.text(*perHour) : std::string());
        }
        for (const domain::AddOn& addOn : cluster.addOns)
            rows += fmt::format("<tr><td class=\"w\"><span class=\"swatch {}\"></span>{}</td><td>+ {}</td><td "
                                "class=\"n\"></td><td>add-on</td><td></td><td class=\"n\"></td><td "
                                "class=\"n\">{}</td></tr>\n",
                                colours.at(cluster.name), htmlText(cluster.name.str()), htmlText(addOn.name),
                                unit.text(addOn.perHour));
    }
    if (rows.empty())
        return;
    out += fmt::format("<div class=\"scroll\"><table>\n<tr><th>Cluster</th><th>Pod group</th><th class=\"n\">Pods</th>"
                       "<th>Nodes @ {0} each</th><th>GPUs of a node</th><th class=\"n\">{0} per used GPU</th>"
                       "<th class=\"n\">{0}</th></tr>\n",
                       unit.brief()) +
           rows + "</table></div>\n";
}

void firmness(std::string& out, const VariantEstimate& variant, const Colours& colours, const ShownUnit& unit) {
    std::string rows;
    for (const domain::OrderMargin& margin : marginsOf(variant)) {
        const FirmnessRow row = firmnessRow(margin, unit);
        rows += fmt::format("<tr><td class=\"w\"><span class=\"swatch {}\"></span>{}</td><td>{}</td>"
                            "<td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n",
                            colours.at(row.cluster), htmlText(row.cluster.str()), htmlText(row.next.str()), row.rise,
                            row.share, row.note.empty() ? row.note : "<b>" + row.note + "</b>");
    }
    if (!rows.empty())
        out +=
            "<h3>How firm the order is</h3>\n<div class=\"scroll\"><table>\n<tr><th>Cluster</th><th>Stays before</th>"
            "<th class=\"n\">until its price rises by, " +
            unit.brief() + "</th><th class=\"n\">Share</th><th></th></tr>\n" + rows + "</table></div>\n";
}

void reasons(std::string& out, const EstimateResult& result) {
    std::string rows;
    for (const ReasonLine& line : reasonLines(result))
        rows += "<tr><td class=\"w\">" + htmlText(line.cluster->name.str()) + "</td><td>" + htmlText(line.variants) +
                "</td><td><i>" + htmlText(line.state()) + "</i></td><td>" + htmlText(line.reason()) + "</td></tr>\n";
    if (!rows.empty())
        out +=
            "<h2>Why there is no price, or no room</h2>\n<table>\n<tr><th>Cluster</th><th>Variants</th><th>State</th>"
            "<th>Reason</th></tr>\n" +
            rows + "</table>\n";
}

void noted(std::string& out, const EstimateResult& result) {
    std::string rows;
    for (const NotedLine& line : notedLines(result))
        rows += "<tr><td class=\"w\">" + htmlText(line.cluster.str()) + "</td><td>" + htmlText(line.variants) +
                "</td><td>" + htmlText(line.text) + "</td></tr>\n";
    if (!rows.empty())
        out +=
            fmt::format("<h2>{}</h2>\n<table>\n<tr><th>Cluster</th><th>Variants</th><th>What</th></tr>\n", notedTitle) +
            rows + "</table>\n";
}

void yourPrices(std::string& out, const EstimateResult& result) {
    if (!result.priceBook)
        return;
    std::string rows;
    for (const UsedPrice& used : usedPrices(result)) {
        rows += fmt::format("<tr><td class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", used.line,
                            htmlText(used.what()), htmlText(domain::joined(used.clusters)), htmlText(used.note));
    }
    out += "<h2>Your prices</h2>\n<p class=\"meta\">" + htmlText(bookName(*result.priceBook)) +
           (rows.empty() ? ". No rule of it holds here." : "; amounts are per hour.") + "</p>\n";
    if (!rows.empty())
        out += "<table>\n<tr><th class=\"n\">Line</th><th>Price</th><th>Clusters</th><th>Note</th></tr>\n" + rows +
               "</table>\n";
}

void sources(std::string& out, const EstimateResult& result) {
    std::string events;
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                if (!group.event)
                    continue;
                events += "<div class=\"event\"><time>" + htmlText(variant.name.str()) + ", " +
                          htmlText(cluster.name.str()) + ", " + htmlText(group.group.str()) + ", " +
                          domain::toRfc3339(group.event->time) + "</time><br><code>" + htmlText(group.event->text) +
                          "</code></div>\n";
            }
        }
    }
    if (!events.empty())
        out += "<h2>Where the prices come from</h2>\n<p class=\"meta\">The estimator's own words, as they came.</p>\n" +
               events;
}

void list(std::string& out, const char* title, const std::vector<std::string>& lines, const char* classes = "") {
    if (lines.empty())
        return;
    out += fmt::format("<h2{}>{}</h2>\n<ul>\n", classes, title);
    for (const std::string& line : lines)
        out += "<li>" + htmlText(line) + "</li>\n";
    out += "</ul>\n";
}

void spotNodes(std::string& out, const EstimateResult& result, const ShownUnit& unit) {
    const std::vector<std::string> lines = spotLines(result, unit);
    list(out, "How often spot nodes are reclaimed", lines);
    if (!lines.empty())
        out += "<p class=\"meta\">" + htmlText(spotNote()) + "</p>\n";
}

} // namespace

std::string htmlText(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string html(const EstimateResult& result, const HtmlOptions& options) {
    const std::vector<ClusterName> names = clustersOf(result, options);
    Colours colours;
    for (std::size_t i = 0; i < names.size(); ++i)
        colours[names[i]] = "c" + std::to_string(i % colourCount + 1);
    const std::string title = "Estimate of " + htmlText(subject(result));
    // The policy forbids everything that could be fetched or run, should any foreign text ever get through.
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        title + "</title>\n<style>" + htmlStyle + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    out += "<p class=\"meta\">" + minuteText(result.startedAt) + ", run " + htmlText(result.run.str());
    if (!result.novaContext.empty())
        out += ", control plane " + htmlText(result.novaContext.str());
    out += ". US dollars " + options.unit.per();
    out += result.priceSource.empty() ? "" : ", from " + htmlText(result.priceSource);
    out += ".</p>\n";
    if (result.priceBook)
        out += "<p class=\"meta\">" + htmlText(rankedByWords(result)) + "</p>\n";
    if (!result.variants.empty()) {
        findings(out, result, options.unit);
        matrix(out, result, names, colours, options);
        out +=
            "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" style=\"position:absolute\"><defs><pattern "
            "id=\"hatch\" "
            "width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect "
            "width=\"4\" "
            "height=\"4\" fill=\"#FFFFFF\"/><rect width=\"2\" height=\"4\" fill=\"#5A99A3\"/></pattern></defs></svg>\n";
        for (const VariantEstimate& variant : result.variants) {
            out += "<h2>" + htmlText(variant.name.str()) + "</h2>\n<p class=\"meta\">" +
                   htmlText(answerCount(variant)) + "</p>\n<figure>\n" + barChart(variant, colours, options.unit) +
                   "</figure>\n";
            nodes(out, result, variant, colours, options.unit);
            firmness(out, variant, colours, options.unit);
        }
    }
    spotNodes(out, result, options.unit);
    yourPrices(out, result);
    reasons(out, result);
    noted(out, result);
    std::vector<std::string> notes = notInTheFigures(result);
    if (std::string note = listNote(result); !note.empty())
        notes.push_back(std::move(note));
    if (std::string note = roundingNote(result, options.unit); !note.empty())
        notes.push_back(std::move(note));
    list(out, "What is not in the figures", notes);
    list(out, "Left behind", result.leftovers, " class=\"bad\"");
    sources(out, result);
    out += "<footer>";
    for (const domain::SourceFile& file : filesRead(result))
        out += "<div>" + htmlText(file.name) + (file.sha256.empty() ? "" : ", SHA-256 " + htmlText(file.sha256)) +
               "</div>";
    out += "<div>Run " + htmlText(result.run.str()) + ", finished " + domain::toRfc3339(result.finishedAt) +
           ", Thrifty Nova</div></footer>\n</body>\n</html>\n";
    return out;
}

} // namespace thrifty::report

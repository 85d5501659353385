// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/markdownreport.h"

#include "domain/words.h"
#include "report/firmness.h"
#include "report/listwords.h"
#include "report/notedwords.h"
#include "report/rounding.h"
#include "report/spotwords.h"
#include "report/statewords.h"
#include "report/tablewriter.h"
#include "report/textwidth.h"
#include "report/yourwords.h"

#include <algorithm>
#include <cctype>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::EstimateResult;
using domain::GroupEstimate;
using domain::VariantEstimate;

namespace {

void line(std::string& out, const std::vector<std::string>& cells) {
    for (const std::string& cell : cells)
        out += "| " + (cell.empty() ? std::string() : cell + " ");
    out += "|\n";
}

/// A price in bold where it is the lowest that fits; words without a price in italics. The rank stands in brackets: a
/// number sign would become a link to an issue.
std::string cellOf(const VariantEstimate& variant, const ClusterEstimate& cluster, const ShownUnit& unit) {
    const std::string price = priceCell(cluster, unit);
    const bool number = !price.empty() && price.front() >= '0' && price.front() <= '9';
    std::string rank = rankCell(variant, cluster);
    if (!rank.empty())
        rank = " (" + rank.substr(1) + ")";
    const std::string noted = cluster.noted.empty() ? "" : "<br>you noted";
    if (!number) {
        const std::string bound = lowerBoundWords(cluster, unit);
        const std::string beside = bound.empty() ? listCell(cluster, unit) : markdownText(bound);
        return "*" + price + "*" + rank + (beside.empty() ? "" : ", " + beside) + noted;
    }
    const std::string beside = alreadyPaid(cluster) ? "already paid" : listBeside(cluster, unit);
    return (cluster.rank == 1 ? "**" + price + "**" : price) + rank + (beside.empty() ? "" : "<br>" + beside) + noted;
}

/// Inside an HTML block, where Markdown's own escapes would be shown.
std::string htmlText(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '@' || c == '#')
            out += std::string(1, c) + "&#8203;";
        else
            out += c;
    }
    return out;
}

/// How far a price must move to swap neighbours.
void firmness(std::string& out, const VariantEstimate& variant, const ShownUnit& unit) {
    const std::vector<domain::OrderMargin> margins = marginsOf(variant);
    if (margins.empty())
        return;
    out += "\n<details><summary>How firm the order of " + htmlText(variant.name.str()) + " is</summary>\n\n";
    line(out, {"cluster", "stays before", std::string("until its price rises by, $/") + unit.name, "share", ""});
    line(out, {"---", "---", "---:", "---:", "---"});
    for (const domain::OrderMargin& margin : margins) {
        const FirmnessRow row = firmnessRow(margin, unit);
        line(out, {markdownText(row.cluster.str()), markdownText(row.next.str()), row.rise, row.share,
                   row.note.empty() ? row.note : "**" + row.note + "**"});
    }
    out += "\n</details>\n";
}

} // namespace

std::string markdownText(std::string_view text) {
    constexpr std::string_view markup = "\\`*_{}[]()#+-!|~>$^=";
    std::string out;
    const std::string clean = printable(text);
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if ((c == '@' || c == '#') && i + 1 < clean.size() &&
                 std::isalnum(static_cast<unsigned char>(clean[i + 1])) != 0)
            out += std::string(c == '#' ? "\\" : "") + c + "&#8203;"; // would notify somebody or link to an issue
        else if (c == ':' && clean.compare(i, 3, "://") == 0)         // would become a link
            out += "&#58;";
        else if (c == '.' && i >= 3 && clean.compare(i - 3, 3, "www") == 0)
            out += "&#46;";
        else if (c == '-' || c == '_' || c == '(' || c == ')' || c == '+' || c == '=' || c == '!') {
            // Only markup at the start of a line or beside other marks; names with dashes stay readable.
            const bool risky = i == 0 || c == '_' || (c == '(' && clean[i - 1] == ']') ||
                               (c == '!' && i + 1 < clean.size() && clean[i + 1] == '[');
            out += risky ? std::string("\\") + c : std::string(1, c);
        } else if (markup.find(c) != std::string_view::npos) {
            out += '\\';
            out += c;
        } else {
            out += c;
        }
    }
    return out;
}

std::string markdown(const EstimateResult& result, const ShownUnit& unit) {
    std::string out = "### Estimate of " + markdownText(subject(result)) + "\n\n";
    if (result.variants.empty())
        return out;
    out += answerCount(result) + ". US dollars " + unit.per();
    out += result.priceSource.empty() ? "" : ", from " + markdownText(result.priceSource);
    out += ", " + minuteText(result.startedAt) + ".\n\n";
    if (result.priceBook)
        out += markdownText(rankedByWords(result)) + "\n\n";

    std::vector<std::string> head{"cluster"};
    std::vector<std::string> rule{"---"};
    std::vector<domain::ClusterName> names;
    for (const VariantEstimate& variant : result.variants) {
        head.push_back(markdownText(variant.name.str()));
        rule.emplace_back("---:");
        for (const ClusterEstimate& cluster : variant.clusters) {
            if (std::find(names.begin(), names.end(), cluster.name) == names.end())
                names.push_back(cluster.name);
        }
    }
    line(out, head);
    line(out, rule);
    for (const domain::ClusterName& name : names) {
        std::vector<std::string> cells{markdownText(name.str())};
        for (const VariantEstimate& variant : result.variants) {
            const ClusterEstimate* cluster = variant.find(name);
            cells.push_back(cluster == nullptr ? "*not asked*" : cellOf(variant, *cluster, unit));
        }
        line(out, cells);
    }

    for (const VariantEstimate& variant : result.variants) {
        std::string rows;
        for (const ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                const auto perHour = group.payPerHour();
                const std::string words = nodesCell(result, group, unit);
                line(rows, {markdownText(cluster.name.str()), markdownText(group.group.str()),
                            group.pricePerNodeHour ? markdownText(words) : "*" + markdownText(words) + "*",
                            markdownText(gpuCell(group)),
                            perHour && group.countedWith.empty() ? unit.text(*perHour) : std::string()});
            }
            for (const domain::AddOn& addOn : cluster.addOns)
                line(rows, {markdownText(cluster.name.str()), markdownText("+ " + addOn.name), "add-on", "",
                            unit.text(addOn.perHour)});
        }
        if (!rows.empty()) {
            out += "\n<details><summary>Nodes of " + htmlText(variant.name.str()) + "</summary>\n\n";
            line(out, {"cluster", "pod group", "nodes", "GPUs of a node", std::string("$/") + unit.name});
            line(out, {"---", "---", "---", "---", "---:"});
            out += rows + "\n</details>\n";
        }
        firmness(out, variant, unit);
    }

    if (const auto lines = spotLines(result, unit); !lines.empty()) {
        out += "\nHow often spot nodes are reclaimed:\n\n";
        for (const std::string& each : lines)
            out += "* " + markdownText(each) + "\n";
        out += "\n" + markdownText(spotNote()) + "\n";
    }

    if (const auto used = usedPrices(result); !used.empty()) {
        out += "\nYour prices, from " + markdownText(bookName(*result.priceBook)) + "; amounts are per hour:\n\n";
        for (const UsedPrice& each : used) {
            out += "* line " + std::to_string(each.line) + ": " + markdownText(each.what()) + ", " +
                   markdownText(domain::joined(each.clusters)) +
                   (each.note.empty() ? "" : ": " + markdownText(each.note)) + "\n";
        }
    }

    std::string reasons;
    for (const ReasonLine& line : reasonLines(result))
        reasons += "* " + markdownText(line.cluster->name.str()) +
                   (result.variants.size() > 1 ? " (" + markdownText(line.variants) + ")" : "") + ": " +
                   markdownText(line.reason()) + "\n";
    if (!reasons.empty())
        out += "\nWhy:\n\n" + reasons;
    if (const auto lines = notedLines(result); !lines.empty()) {
        out += "\n" + std::string(notedTitle) + ":\n\n";
        for (const NotedLine& line : lines)
            out += "* " + markdownText(line.cluster.str()) +
                   (result.variants.size() > 1 ? " (" + markdownText(line.variants) + ")" : "") + ": " +
                   markdownText(line.text) + "\n";
    }
    out += "\nNotes:\n\n";
    for (const std::string& note : notInTheFigures(result))
        out += "* " + markdownText(note) + "\n";
    if (const std::string note = listNote(result); !note.empty())
        out += "* " + markdownText(note) + "\n";
    if (const std::string note = roundingNote(result, unit); !note.empty())
        out += "* " + markdownText(note) + "\n";
    if (!result.leftovers.empty()) {
        out += "\nLeft behind:\n\n";
        for (const std::string& object : result.leftovers)
            out += "* " + markdownText(object) + "\n";
    }
    return out;
}

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/storyexport.h"

#include "app/format/statetext.h"
#include "app/models/listtotal.h"
#include "app/models/runcomparison.h"
#include "report/csvreport.h"
#include "report/markdownreport.h"
#include "session/podgroups.h"

#include <algorithm>
#include <map>
#include <set>

namespace thrifty::app {

using domain::ClusterEstimate;
using domain::Money;
using report::csvField;
using report::markdownText;

namespace {

struct Happening {
    domain::Timestamp time;
    std::string cluster, event, text;
};

std::vector<Happening> happenings(const StoryPaper& paper) {
    std::vector<Happening> all;
    if (paper.applied)
        all.push_back({paper.applied->at, {}, "policy and workload written", {}});
    for (const session::Hop& hop : paper.story.hops) {
        all.push_back({hop.from, hop.cluster.str(), "placed here", hop.placedBecause});
        if (hop.left)
            all.push_back({*hop.left, hop.cluster.str(), hop.whyLeft.empty() ? "left" : "got no node", hop.whyLeft});
        for (const session::PodPlace& pod : hop.pods) {
            if (pod.running)
                all.push_back({pod.since, hop.cluster.str(), "pod runs", pod.name + " on " + pod.node});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Happening& a, const Happening& b) { return a.time < b.time; });
    return all;
}

std::string outcome(const session::PlacementStory& story) {
    if (story.settled)
        return "Runs on " + story.cluster.str() + ".";
    if (story.hops.empty())
        return "Not placed yet.";
    const session::Hop& last = story.hops.back();
    return last.left ? "No cluster could take it: " + std::to_string(story.hops.size()) + " tried."
                     : "On " + last.cluster.str() + ", " + std::to_string(last.podsRunning) + " of " +
                           std::to_string(last.podsExpected) + " pods running.";
}

std::optional<Money> figureOf(const ClusterEstimate* cluster) {
    return cluster != nullptr && isPriced(*cluster) ? cluster->totalPerHour : std::nullopt;
}

std::string text(const std::optional<Money>& money) {
    return money ? money->text() : std::string();
}

/// In the place of a list price: what such a node costs changes from hour to hour.
const std::string onSpot = "*spot, not in the list*";

/// The same for people: a table for them has no blanks.
std::string known(const std::optional<Money>& money) {
    return money ? money->text() : "*not known*";
}

} // namespace

std::string storyCsv(const StoryPaper& paper) {
    std::string out = "time,cluster,event,text\r\n";
    for (const Happening& each : happenings(paper))
        out += domain::toRfc3339(each.time) + "," + csvField(each.cluster) + "," + csvField(each.event) + "," +
               csvField(each.text) + "\r\n";
    for (const std::string& note : paper.story.notes)
        out += ",,note," + csvField(note) + "\r\n";
    return out;
}

std::string storyMarkdown(const StoryPaper& paper) {
    std::string out = "# Placement\n\n" + markdownText(outcome(paper.story)) + "\n";
    if (paper.applied) {
        out += "\nOrder: ";
        for (std::size_t i = 0; i < paper.applied->order.size(); ++i)
            out += (i > 0 ? ", " : "") + std::to_string(i + 1) + ". " + markdownText(paper.applied->order[i].str());
        out += "\n";
    }
    out += "\n| time (UTC) | cluster | event | text as it came |\n| --- | --- | --- | --- |\n";
    for (const Happening& each : happenings(paper))
        out += "| " + domain::toRfc3339(each.time) + " | " + markdownText(each.cluster) + " | " + each.event + " | " +
               markdownText(each.text) + " |\n";
    if (!paper.story.hops.empty() && !paper.story.hops.back().left && paper.applied) {
        const session::Hop& hop = paper.story.hops.back();
        const ClusterEstimate* estimate = paper.estimate == nullptr ? nullptr : paper.estimate->find(hop.cluster);
        out += "\n| node type | pod group | estimated | obtained | estimated $/hour | list $/hour |\n"
               "| --- | --- | ---: | ---: | ---: | ---: |\n";
        const std::vector<ObtainedLine> lines = obtainedLines(hop, estimate, paper.applied->follow.manifest.workload);
        for (const ObtainedLine& line : lines)
            out += "| " + markdownText(line.nodeType) + " | " + markdownText(line.group.str()) + " | " +
                   std::to_string(line.estimated) + " | " + std::to_string(line.obtained) + " | " +
                   known(line.estimatedPerHour) + " | " + (line.spot ? onSpot : known(line.listPerHour)) + " |\n";
        out += "| **Total** | | | | " + known(figureOf(estimate)) + " | " +
               (mayBeSpot(hop, estimate) ? onSpot : known(listTotal(hop, estimate))) + " |\n";
        if (estimate != nullptr && estimate->yoursPerHour)
            out += "\nBoth prices are the list's. By the price book " +
                   (asEstimated(lines) || estimate->state == domain::ClusterState::Static
                        ? "these nodes cost " + estimate->yoursPerHour->text() + " $/hour.\n"
                        : "the estimate is " + estimate->yoursPerHour->text() +
                              " $/hour; what these nodes cost by it is not known.\n");
    }
    if (!paper.story.notes.empty())
        out += "\n";
    for (const std::string& note : paper.story.notes)
        out += "* " + markdownText(note) + "\n";
    return out;
}

std::string comparisonCsv(const domain::EstimateResult& a, const domain::EstimateResult& b) {
    const RunComparison comparison(a, b);
    std::string out = "variant,cluster,a_state,a_usd_per_hour,b_state,b_usd_per_hour,change_usd_per_hour";
    out += comparison.byPriceBook() ? ",a_your_usd_per_hour,b_your_usd_per_hour,change_your_usd_per_hour\r\n" : "\r\n";
    const auto state = [](const ComparedCell& cell, const ClusterEstimate* answer) {
        return answer != nullptr                   ? std::string(toString(answer->state))
               : cell.in == ComparedCell::In::Both ? std::string("not-asked")
                                                   : std::string("no-such-variant");
    };
    const auto change = [](const std::optional<Money>& was, const std::optional<Money>& is) {
        return was && is ? Money::fromMicros(is->micros() - was->micros()).text() : std::string();
    };
    for (const ComparedCell& cell : comparison.cells()) {
        const auto left = figureOf(cell.was), right = figureOf(cell.is);
        out += csvField(cell.variant.str()) + "," + csvField(cell.cluster.str()) + "," + state(cell, cell.was) + "," +
               text(left) + "," + state(cell, cell.is) + "," + text(right) + "," + change(left, right);
        if (comparison.byPriceBook()) {
            const auto was = comparison.figure(cell.was), is = comparison.figure(cell.is);
            out += "," + text(was) + "," + text(is) + "," + change(was, is);
        }
        out += "\r\n";
    }
    return out;
}

bool asEstimated(const std::vector<ObtainedLine>& lines) {
    return !lines.empty() && std::all_of(lines.begin(), lines.end(),
                                         [](const ObtainedLine& line) { return line.estimated == line.obtained; });
}

std::vector<ObtainedLine> obtainedLines(const session::Hop& hop, const ClusterEstimate* estimate,
                                        const domain::Workload& workload) {
    // In the order of the estimate, then by type; a node counts once, for the first group that has a pod on it.
    std::vector<ObtainedLine> lines;
    const auto lineOf = [&](const std::string& type, const domain::GroupName& group) -> ObtainedLine& {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const ObtainedLine& line) {
            return line.nodeType == type && line.group == group;
        });
        return found != lines.end() ? *found : lines.emplace_back(ObtainedLine{type, group});
    };
    std::vector<domain::GroupName> order;
    for (const domain::GroupEstimate& group :
         estimate == nullptr ? std::vector<domain::GroupEstimate>{} : estimate->groups) {
        order.push_back(group.group);
        if (group.nodeType.empty() || !group.nodeCount || !group.countedWith.empty())
            continue;
        ObtainedLine& line = lineOf(group.nodeType, group.group);
        line.estimated += *group.nodeCount;
        line.estimatedPerHour = group.perHour();
    }
    const auto placeOf = [&](const domain::GroupName& group) {
        return group.empty() ? order.size() + 1
                             : static_cast<std::size_t>(std::find(order.begin(), order.end(), group) - order.begin());
    };
    std::map<std::string, std::pair<std::string, domain::GroupName>> nodes; // node: type, group
    for (const session::PodPlace& pod : hop.pods) {
        if (pod.node.empty() || pod.nodeType.empty())
            continue;
        const domain::GroupName group = session::groupOfPod(pod.name, workload);
        const auto [node, fresh] = nodes.try_emplace(pod.node, pod.nodeType, group);
        if (!fresh && placeOf(group) < placeOf(node->second.second))
            node->second.second = group;
    }
    // Where the pods do not tell, the type does if it was estimated for one group only.
    const auto tell = [&](const std::string& type, const domain::GroupName& group) {
        const auto isOf = [&](const ObtainedLine& line) { return line.nodeType == type && line.estimated > 0; };
        if (group.empty() && std::count_if(lines.begin(), lines.end(), isOf) == 1)
            return std::find_if(lines.begin(), lines.end(), isOf)->group;
        return group;
    };
    std::map<std::string, std::int64_t> seen;
    for (const auto& [node, what] : nodes) {
        ++lineOf(what.first, tell(what.first, what.second)).obtained;
        ++seen[what.first];
    }
    for (const auto& [type, count] : hop.nodes) {
        if (count > seen[type])
            lineOf(type, tell(type, {})).obtained += count - seen[type];
    }
    for (ObtainedLine& line : lines) {
        if (line.obtained == 0)
            continue;
        line.spot = mayBeSpot(line.nodeType, estimate);
        line.listPerHour = listPrice(hop, line.nodeType, line.obtained, estimate);
    }
    return lines;
}

} // namespace thrifty::app

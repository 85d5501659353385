// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planannotations.h"

#include "domain/ranking.h"
#include "fleet/ownership.h"
#include "session/planbuilder.h"
#include "session/privatefile.h"

#include <algorithm>

namespace thrifty::session {

namespace {

// Two lists of at most this size and a handful of short values stay well under the API server's 256 KiB.
constexpr std::size_t listLimit = 96 * 1024;

std::string padded(std::string text, std::size_t width, bool right) {
    if (text.size() < width)
        text.insert(right ? 0 : text.size(), width - text.size(), ' ');
    return text;
}

/// Lines up to the limit; what does not fit is counted, not dropped silently.
std::string limited(const std::vector<std::string>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (text.size() + lines[i].size() > listLimit)
            return text + "and " + std::to_string(lines.size() - i) + " more\n";
        text += lines[i] + "\n";
    }
    return text;
}

std::vector<std::string> orderLines(const domain::VariantEstimate& variant, const domain::ClusterOrder& order) {
    std::size_t names = 0, totals = 0;
    for (const domain::OrderEntry& entry : order.entries) {
        names = std::max(names, entry.name.str().size());
        totals = std::max(totals, entry.totalPerHour ? entry.totalPerHour->text().size() : 7);
    }
    const std::size_t ranks = std::to_string(order.entries.size()).size();
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < order.entries.size(); ++i) {
        const domain::OrderEntry& entry = order.entries[i];
        const domain::ClusterEstimate* cluster = variant.find(entry.name);
        std::string line = padded(std::to_string(i + 1), ranks, true) + ". " + padded(entry.name.str(), names, false) +
                           "  " + padded(entry.totalPerHour ? entry.totalPerHour->text() : "unknown", totals, true) +
                           (entry.totalPerHour  ? " USD/h  "
                            : entry.listPerHour ? "      "
                                                : "        ");
        if (cluster != nullptr && cluster->yoursPerHour && cluster->yoursPerHour != cluster->totalPerHour)
            line += "list " + cluster->totalPerHour->text() + "  ";
        if (entry.listPerHour)
            line += std::string(byListPrice) + entry.listPerHour->text() +
                    (entry.listPerHour == cluster->listPrice->perHour
                         ? ""
                         : " (list " + cluster->listPrice->perHour.text() + ")") +
                    " of " + cluster->listPrice->asOf + "; ";
        line += cluster == nullptr ? "not estimated" : whatIsBought(*cluster);
        if (entry.inSpiteOf)
            line += "; " + factText(*entry.inSpiteOf);
        if (entry.pinned)
            line += " (pinned)";
        else if (entry.moved)
            line += " (moved)";
        lines.push_back(oneLine(std::move(line)));
    }
    return lines;
}

} // namespace

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return text;
}

std::string whatIsBought(const domain::ClusterEstimate& cluster) {
    if (cluster.state == domain::ClusterState::Static) {
        const std::string fits = cluster.fits == domain::Fits::Yes  ? "; fits the free capacity"
                                 : cluster.fits == domain::Fits::No ? "; does not fit the free capacity now"
                                                                    : "; free capacity is not known";
        std::string text = "buys nothing, static" + fits;
        for (const domain::AddOn& addOn : cluster.addOns)
            text += ", " + addOn.name + " " + addOn.perHour.text();
        return text;
    }
    if (cluster.state != domain::ClusterState::Estimated)
        return cluster.reason.empty() ? std::string(toString(cluster.state)) : cluster.reason;
    std::string text;
    for (const domain::GroupEstimate& group : cluster.groups) {
        if (!group.countedWith.empty() || !group.nodeCount)
            continue;
        text += (text.empty() ? "" : ", ") + std::to_string(*group.nodeCount) + " x " +
                (group.nodeType.empty() ? "node" : group.nodeType);
        if (group.category == domain::PriceCategory::Spot)
            text += " spot";
        if (group.yours)
            text += " at " + group.yours->perNodeHour.text() + " instead of " + group.pricePerNodeHour->text();
        else if (group.pricePerNodeHour)
            text += " at " + group.pricePerNodeHour->text();
        text += " (" + group.group.str() + ")";
    }
    for (const domain::AddOn& addOn : cluster.addOns)
        text += (text.empty() ? "" : ", ") + addOn.name + " " + addOn.perHour.text();
    return text.empty() ? "nothing" : text;
}

domain::LabelMap planAnnotations(const domain::EstimateResult& result, const domain::VariantEstimate& variant,
                                 const PolicyPlan& plan) {
    domain::LabelMap annotations;
    annotations[std::string(orderKey)] = limited(orderLines(variant, plan.order));
    if (!plan.order.leftOut.empty()) {
        std::vector<std::string> lines;
        for (const domain::LeftOut& left : plan.order.leftOut)
            lines.push_back(oneLine(left.name.str() + ": " + left.why));
        annotations[std::string(leftOutKey)] = limited(lines);
    }
    if (!plan.nodeCaps.empty()) {
        std::string caps;
        for (const auto& [group, cap] : plan.nodeCaps)
            caps += (caps.empty() ? "" : ", ") + group.str() + " " + cap.text();
        annotations[std::string(capsKey)] = caps;
    }
    annotations[std::string(variantKey)] = oneLine(variant.name.str());
    annotations[std::string(priceSourceKey)] = oneLine(result.priceSource);
    if (result.priceBook)
        annotations[std::string(priceBookKey)] = oneLine(
            "SHA-256 " + result.priceBook->sha256 + " of " + result.priceBook->date +
            ": the order goes by what the user pays, list prices stand beside it" +
            (plan.nodeCaps.empty() ? "" : "; caps on node prices go by list prices, as the autoscaler compares them"));
    annotations[std::string(estimatedAtKey)] = domain::toRfc3339(result.finishedAt);
    annotations[std::string(fleet::ownership::runKey)] = result.run.str();
    annotations[std::string(toolKey)] = "thrifty-nova " THRIFTY_VERSION;
    annotations[std::string(digestKey)] = resultDigest(result);
    return annotations;
}

std::string resultDigest(const domain::EstimateResult& result) {
    // Fields that decide an order, in a fixed form that does not depend on how a result is stored; separators cannot
    // occur in names, and texts are preceded by their length.
    std::string text;
    const auto put = [&text](std::string_view part) {
        text += std::to_string(part.size()) + ":" + std::string(part) + ";";
    };
    put(result.run.str());
    put(domain::toRfc3339(result.startedAt));
    put(domain::toRfc3339(result.finishedAt));
    put(result.ns.str());
    put(result.group.key);
    put(result.group.value);
    put(result.novaContext.str());
    for (const domain::SourceFile& file : result.workload)
        put(file.sha256);
    for (const domain::VariantEstimate& variant : result.variants) {
        put(variant.name.str());
        for (const domain::ClusterName& name : variant.order)
            put(name.str());
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            put(cluster.name.str());
            put(toString(cluster.state));
            put(cluster.totalPerHour ? cluster.totalPerHour->text() : "unknown");
            put(cluster.reason);
            for (const domain::GroupEstimate& group : cluster.groups) {
                put(group.group.str());
                put(group.nodeType);
                put(group.pricePerNodeHour ? group.pricePerNodeHour->text() : "unknown");
                put(group.nodeCount ? std::to_string(*group.nodeCount) : "unknown");
                put(group.event ? group.event->text : "");
                if (group.yours)
                    put(group.yours->perNodeHour.text());
            }
            // Results without list prices or a price book keep the digest that they have had.
            if (cluster.listPrice)
                put(cluster.listPrice->perHour.text());
            if (const auto listed = listedPerHour(cluster); listed && listed != cluster.listPrice->perHour)
                put(listed->text());
            if (result.priceBook) {
                put(cluster.yoursPerHour ? cluster.yoursPerHour->text() : "unknown");
                for (const domain::AddOn& addOn : cluster.addOns) {
                    put(addOn.name);
                    put(addOn.perHour.text());
                }
            }
        }
    }
    if (result.priceBook)
        put(result.priceBook->sha256);
    return sha256(text);
}

} // namespace thrifty::session

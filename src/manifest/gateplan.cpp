// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gateplan.h"

#include "manifest/json.h"
#include "manifest/textpage.h"
#include "manifest/yamlwriter.h"

#include <algorithm>

namespace thrifty::manifest {

namespace {

constexpr std::string_view gatesKey = "schedulingGates";

GatePlan reformat(std::string reason) {
    GatePlan plan;
    plan.kind = GatePlan::Kind::Reformat;
    plan.reason = std::move(reason);
    return plan;
}

bool isGate(const NodeTree& tree, std::uint32_t item, std::string_view gate) {
    const auto name = memberOf(tree, targetOf(tree, item), "name");
    if (!name)
        return false;
    const Node& node = tree.nodes[targetOf(tree, name->node)];
    return node.kind == NodeKind::Scalar && tree.textOf(node) == gate;
}

/// {name: gate} in the writing of its surroundings.
std::string flowGate(std::string_view gate, bool json) {
    return json ? "{\"name\": " + toJson(Value(gate)) + "}" : "{name: " + yamlScalar(gate) + "}";
}

GatePlan inside(TextEdit edit) {
    GatePlan plan;
    plan.kind = GatePlan::Kind::Inside;
    plan.edits.push_back(std::move(edit));
    plan.reason = "flow style";
    plan.verify = true;
    return plan;
}

GatePlan addToFlowSpec(const Document::Impl& document, const Page& page, std::uint32_t podSpec, std::string_view gate) {
    const NodeTree& tree = *document.tree;
    const Node& node = tree.nodes[podSpec];
    const bool json = quotesKeys(document, podSpec);
    const std::string entry = (json ? "\"schedulingGates\": [" : "schedulingGates: [") + flowGate(gate, json) + "]";
    if (podSpec + 1 == node.next)
        return inside({node.begin + 1, node.begin + 1, entry});
    const std::size_t first = tree.nodes[podSpec + 1].begin;
    if (!page.firstOnLine(first))
        return inside({node.begin + 1, node.begin + 1, entry + ", "});
    const std::size_t at = page.lineBegin(first);
    GatePlan plan;
    plan.kind = GatePlan::Kind::Lines;
    plan.verify = true;
    plan.edits.push_back(
        page.insertLine(at, std::string(page.text().substr(at, first - at)) + entry + ",", page.lineBreak(first)));
    return plan;
}

GatePlan addToList(const Document::Impl& document, const Page& page, std::uint32_t podSpec, const FoundNode& gates,
                   std::string_view gate) {
    const NodeTree& tree = *document.tree;
    const Node& list = tree.nodes[gates.node];
    if (list.kind == NodeKind::Alias || gates.shared)
        return reformat("the gates stand behind an anchor");
    const bool json = quotesKeys(document, podSpec);
    if (list.kind == NodeKind::Scalar) { // null: the key is there without a list
        const Node& key = tree.nodes[gates.key];
        const bool nothing = list.begin == list.end && list.tag == Node::none && !list.anchored;
        if (!nothing || tree.nodes[podSpec].style == NodeStyle::Flow || !page.firstOnLine(key.begin))
            return nothing ? reformat("an empty list of gates in flow style")
                           : inside({list.begin, list.end, "[" + flowGate(gate, json) + "]"});
        const std::string indent(page.column(key.begin) + listIndent(document, page, podSpec), ' ');
        GatePlan plan;
        plan.kind = GatePlan::Kind::Lines;
        plan.verify = true;
        plan.edits.push_back(
            page.insertLine(page.lineEnd(key.end), indent + "- name: " + yamlScalar(gate), page.lineBreak(key.begin)));
        return plan;
    }
    const auto items = childrenOf(tree, gates.node);
    if (list.style == NodeStyle::Flow) {
        if (items.empty())
            return inside({list.begin + 1, list.begin + 1, flowGate(gate, json)});
        const std::size_t end = tree.nodes[items.back()].end;
        return inside({end, end, ", " + flowGate(gate, json)});
    }
    if (!page.firstOnLine(list.begin))
        return reformat("a list of gates inside a line");
    GatePlan plan;
    plan.kind = GatePlan::Kind::Lines;
    plan.edits.push_back(page.insertLine(page.lineAfter(list.end),
                                         std::string(page.column(list.begin), ' ') + "- name: " + yamlScalar(gate),
                                         page.lineBreak(list.begin)));
    return plan;
}

GatePlan removeFromBlockList(const NodeTree& tree, const Page& page, std::uint32_t podSpec, const FoundNode& gates,
                             const std::vector<std::uint32_t>& items, const std::vector<bool>& ours) {
    GatePlan plan;
    plan.kind = GatePlan::Kind::Lines;
    const bool all = std::find(ours.begin(), ours.end(), false) == ours.end();
    const Node& key = tree.nodes[gates.key];
    if (all && !page.firstOnLine(key.begin)) {
        // "- schedulingGates:" begins an item: the next key moves up behind the dash.
        const std::uint32_t next = tree.nodes[gates.node].next;
        if (next >= tree.nodes[podSpec].next || !page.firstOnLine(tree.nodes[next].begin))
            return reformat("the gates begin a line that has something else");
        plan.edits.push_back({key.begin, tree.nodes[next].begin, {}});
        plan.verify = true;
        return plan;
    }
    std::vector<Lines> ranges;
    if (all)
        ranges.push_back({page.lineBegin(key.begin), page.lineEnd(key.end)});
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!ours[i])
            continue;
        const auto lines = itemLines(tree, page, items[i]);
        if (!lines)
            return reformat("a list of gates inside a line");
        if (!ranges.empty() && ranges.back().end >= lines->begin)
            ranges.back().end = std::max(ranges.back().end, lines->end);
        else
            ranges.push_back(*lines);
    }
    for (const Lines& range : ranges)
        plan.edits.push_back(page.removeLines(range.begin, range.end));
    return plan;
}

GatePlan removeFromFlowList(const NodeTree& tree, const Page& page, std::uint32_t podSpec, const FoundNode& gates,
                            const std::vector<std::uint32_t>& items, const std::vector<bool>& ours) {
    const Node& key = tree.nodes[gates.key];
    if (std::find(ours.begin(), ours.end(), false) == ours.end()) {
        if (tree.nodes[podSpec].style == NodeStyle::Flow) {
            TextEdit edit = withoutFlowEntry(tree, podSpec, gates);
            const std::uint32_t next = tree.nodes[gates.node].next;
            const bool lines = next < tree.nodes[podSpec].next && page.firstOnLine(key.begin) &&
                               page.firstOnLine(tree.nodes[next].begin);
            GatePlan plan = inside(std::move(edit));
            plan.kind = lines ? GatePlan::Kind::Lines : plan.kind;
            return plan;
        }
        if (!page.firstOnLine(key.begin))
            return reformat("the gates begin a line that has something else");
        GatePlan plan;
        plan.kind = GatePlan::Kind::Lines;
        plan.verify = true;
        plan.edits.push_back(page.removeLines(page.lineBegin(key.begin), page.lineAfter(tree.nodes[gates.node].end)));
        return plan;
    }
    GatePlan plan;
    plan.kind = GatePlan::Kind::Inside;
    plan.reason = "flow style";
    plan.verify = true;
    plan.edits = withoutFlowItems(tree, items, ours);
    return plan;
}

} // namespace

GatePlan planGate(const Document::Impl& document, const FoundNode& podSpec, std::string_view gate) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const std::uint32_t spec = targetOf(tree, podSpec.node);
    if (const auto gates = memberOf(tree, spec, gatesKey)) {
        const std::uint32_t list = targetOf(tree, gates->node);
        for (const std::uint32_t item : childrenOf(tree, list)) {
            if (tree.nodes[list].kind == NodeKind::Sequence && isGate(tree, item, gate))
                return {};
        }
        return addToList(document, page, spec, *gates, gate);
    }
    const Node& node = tree.nodes[spec];
    if (node.style == NodeStyle::Flow)
        return addToFlowSpec(document, page, spec, gate);

    // In front of the first key, where the published gated manifests have it; behind the dash of a list there is no
    // room, so that the second key, or the end, must do.
    const std::size_t first = tree.nodes[spec + 1].begin;
    const std::size_t column = page.column(first);
    std::size_t at = page.lineBegin(first);
    GatePlan plan;
    if (!page.firstOnLine(first)) {
        plan.verify = true;
        const std::uint32_t second = tree.nodes[tree.nodes[spec + 1].next].next;
        if (second >= node.next)
            at = page.lineAfter(node.end);
        else if (page.firstOnLine(tree.nodes[second].begin))
            at = page.lineBegin(tree.nodes[second].begin);
        else
            return reformat("keys that do not begin their lines");
    }
    const std::string_view lineBreak = page.lineBreak(first);
    const std::string indent(column, ' ');
    const std::string dashes(column + listIndent(document, page, spec), ' ');
    plan.kind = GatePlan::Kind::Lines;
    plan.edits.push_back(page.insertLine(
        at, indent + "schedulingGates:" + std::string(lineBreak) + dashes + "- name: " + yamlScalar(gate), lineBreak));
    return plan;
}

GatePlan planUngate(const Document::Impl& document, const FoundNode& podSpec, std::string_view gate) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const std::uint32_t spec = targetOf(tree, podSpec.node);
    const auto gates = memberOf(tree, spec, gatesKey);
    if (!gates)
        return {};
    const std::uint32_t list = targetOf(tree, gates->node);
    if (tree.nodes[list].kind != NodeKind::Sequence)
        return {};
    const auto items = childrenOf(tree, list);
    std::vector<bool> ours;
    for (const std::uint32_t item : items)
        ours.push_back(isGate(tree, item, gate));
    if (std::find(ours.begin(), ours.end(), true) == ours.end())
        return {};
    if (gates->shared || list != gates->node)
        return reformat("the gates stand behind an anchor");
    const bool all = std::find(ours.begin(), ours.end(), false) == ours.end();
    if (all && tree.nodes[gates->node].next == tree.nodes[spec].next && gates->key == spec + 1 &&
        tree.nodes[spec].style == NodeStyle::Block)
        return reformat("nothing else is in the pod spec");
    if (tree.nodes[list].style == NodeStyle::Flow)
        return removeFromFlowList(tree, page, spec, *gates, items, ours);
    return removeFromBlockList(tree, page, spec, *gates, items, ours);
}

} // namespace thrifty::manifest

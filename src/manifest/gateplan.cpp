// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gateplan.h"

#include "manifest/json.h"
#include "manifest/yamlwriter.h"

#include <algorithm>

namespace thrifty::manifest {

namespace {

constexpr std::string_view gatesKey = "schedulingGates";

/// Where things stand on their lines.
class Page {
  public:
    explicit Page(const NodeTree& tree)
        : m_tree(tree)
        , m_text(tree.source) {}

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::size_t lineBegin(std::size_t offset) const {
        const std::size_t begin = m_tree.lineBegin(offset);
        return begin == 0 && m_text.starts_with("\xEF\xBB\xBF") ? 3 : begin;
    }
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const { return m_tree.lineEnd(offset); }
    [[nodiscard]] std::size_t column(std::size_t offset) const { return offset - lineBegin(offset); }
    [[nodiscard]] bool firstOnLine(std::size_t offset) const {
        const std::size_t begin = lineBegin(offset);
        return m_text.substr(begin, offset - begin).find_first_not_of(' ') == std::string_view::npos;
    }
    /// The first byte of the line that follows content which ends at `end`.
    [[nodiscard]] std::size_t lineAfter(std::size_t end) const {
        return m_tree.lineBegin(std::min(end, m_text.size())) == end && end > 0 ? end : lineEnd(end);
    }
    /// How lines end around `offset`.
    [[nodiscard]] std::string_view lineBreak(std::size_t offset) const {
        for (std::size_t end = lineEnd(offset); end > 0; end = m_tree.lineBegin(end - 1)) {
            if (m_text[end - 1] == '\n')
                return end > 1 && m_text[end - 2] == '\r' ? "\r\n" : "\n";
            if (m_text[end - 1] == '\r')
                return "\r";
            if (m_tree.lineBegin(end - 1) == 0)
                break;
        }
        return "\n";
    }
    [[nodiscard]] bool endsInBreak() const { return m_text.ends_with('\n') || m_text.ends_with('\r'); }

    /// Inserts a line in front of the line that begins at `at`; behind a last line without a line end, the break comes
    /// first, so that the last line stays without one.
    [[nodiscard]] TextEdit insertLine(std::size_t at, std::string line, std::string_view lineBreak) const {
        if (at == m_text.size() && at > 0 && !endsInBreak())
            return {at, at, std::string(lineBreak) + line};
        return {at, at, line + std::string(lineBreak)};
    }
    /// Removes whole lines; at the end of a text without a last line end, the break in front of them goes instead.
    [[nodiscard]] TextEdit removeLines(std::size_t begin, std::size_t end) const {
        if (end == m_text.size() && !endsInBreak() && begin > 0) {
            --begin;
            if (m_text[begin] == '\n' && begin > 0 && m_text[begin - 1] == '\r')
                --begin;
        }
        return {begin, end, {}};
    }

  private:
    const NodeTree& m_tree;
    std::string_view m_text;
};

GatePlan reformat(std::string reason) {
    GatePlan plan;
    plan.kind = GatePlan::Kind::Reformat;
    plan.reason = std::move(reason);
    return plan;
}

std::vector<std::uint32_t> childrenOf(const NodeTree& tree, std::uint32_t index) {
    std::vector<std::uint32_t> children;
    for (std::uint32_t at = index + 1; at < tree.nodes[index].next; at = tree.nodes[at].next)
        children.push_back(at);
    return children;
}

bool isGate(const NodeTree& tree, std::uint32_t item, std::string_view gate) {
    const auto name = memberOf(tree, targetOf(tree, item), "name");
    if (!name)
        return false;
    const Node& node = tree.nodes[targetOf(tree, name->node)];
    return node.kind == NodeKind::Scalar && tree.textOf(node) == gate;
}

/// By how much a list's dashes stand to the right of its key: as in the pod spec, else as in the document, else not.
std::size_t listIndent(const Document::Impl& document, const Page& page, std::uint32_t podSpec) {
    const NodeTree& tree = *document.tree;
    const auto indentOf = [&](std::uint32_t key) -> std::optional<std::size_t> {
        const std::uint32_t value = tree.nodes[key].next;
        if (value >= tree.nodes.size())
            return std::nullopt;
        const Node& list = tree.nodes[value];
        if (list.kind != NodeKind::Sequence || list.style != NodeStyle::Block || !page.firstOnLine(list.begin))
            return std::nullopt;
        const std::size_t from = page.column(tree.nodes[key].begin);
        const std::size_t to = page.column(list.begin);
        return to >= from && to <= from + 8 ? std::optional(to - from) : std::nullopt;
    };
    for (std::uint32_t key = podSpec + 1; key < tree.nodes[podSpec].next; key = tree.nodes[tree.nodes[key].next].next) {
        if (const auto indent = indentOf(key))
            return *indent;
    }
    const std::uint32_t root = document.document().root;
    for (std::uint32_t at = root; at < tree.nodes[root].next; ++at) {
        if (tree.nodes[at].kind != NodeKind::Mapping || tree.nodes[at].style != NodeStyle::Block)
            continue;
        for (std::uint32_t key = at + 1; key < tree.nodes[at].next; key = tree.nodes[tree.nodes[key].next].next) {
            if (const auto indent = indentOf(key))
                return *indent;
        }
    }
    return 0;
}

/// {name: gate} in the writing of its surroundings.
std::string flowGate(std::string_view gate, bool json) {
    return json ? "{\"name\": " + toJson(Value(gate)) + "}" : "{name: " + yamlScalar(gate) + "}";
}

/// Quotes as JSON does where the text around does so.
bool quotesKeys(const Document::Impl& document, std::uint32_t mapping) {
    const NodeTree& tree = *document.tree;
    return document.document().json ||
           (mapping + 1 < tree.nodes[mapping].next && tree.nodes[mapping + 1].style == NodeStyle::DoubleQuoted);
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

struct Lines {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The lines of one item of a block list, from its dash on; none when the dash does not begin its line.
std::optional<Lines> itemLines(const NodeTree& tree, const Page& page, std::uint32_t item) {
    std::size_t dash = tree.nodes[item].begin;
    while (dash > 0 && std::string_view(" \t\r\n").find(page.text()[dash - 1]) != std::string_view::npos)
        --dash;
    if (dash == 0 || page.text()[dash - 1] != '-' || !page.firstOnLine(dash - 1))
        return std::nullopt;
    return Lines{page.lineBegin(dash - 1), page.lineAfter(tree.nodes[item].end)};
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

/// Takes a key with its value out of a flow mapping, with the comma that belongs to it.
TextEdit flowEntry(const NodeTree& tree, std::uint32_t podSpec, const FoundNode& entry) {
    const std::uint32_t next = tree.nodes[entry.node].next;
    if (next < tree.nodes[podSpec].next)
        return {tree.nodes[entry.key].begin, tree.nodes[next].begin, {}};
    std::size_t from = tree.nodes[podSpec].begin + 1;
    for (std::uint32_t key = podSpec + 1; key != entry.key;) {
        const std::uint32_t value = tree.nodes[key].next;
        from = tree.nodes[value].end;
        key = tree.nodes[value].next;
    }
    return {from, tree.nodes[entry.node].end, {}};
}

GatePlan removeFromFlowList(const NodeTree& tree, const Page& page, std::uint32_t podSpec, const FoundNode& gates,
                            const std::vector<std::uint32_t>& items, const std::vector<bool>& ours) {
    const Node& key = tree.nodes[gates.key];
    if (std::find(ours.begin(), ours.end(), false) == ours.end()) {
        if (tree.nodes[podSpec].style == NodeStyle::Flow) {
            TextEdit edit = flowEntry(tree, podSpec, gates);
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
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!ours[i])
            continue;
        std::size_t last = i;
        while (last + 1 < items.size() && ours[last + 1])
            ++last;
        if (last + 1 < items.size())
            plan.edits.push_back({tree.nodes[items[i]].begin, tree.nodes[items[last + 1]].begin, {}});
        else
            plan.edits.push_back({tree.nodes[items[i - 1]].end, tree.nodes[items[last]].end, {}});
        i = last;
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/textpage.h"

#include <algorithm>

namespace thrifty::manifest {

std::size_t Page::lineBegin(std::size_t offset) const {
    const std::size_t begin = m_tree.lineBegin(offset);
    return begin == 0 && m_text.starts_with("\xEF\xBB\xBF") ? 3 : begin;
}

bool Page::firstOnLine(std::size_t offset) const {
    const std::size_t begin = lineBegin(offset);
    return m_text.substr(begin, offset - begin).find_first_not_of(' ') == std::string_view::npos;
}

std::size_t Page::lineAfter(std::size_t end) const {
    return m_tree.lineBegin(std::min(end, m_text.size())) == end && end > 0 ? end : lineEnd(end);
}

std::string_view Page::lineBreak(std::size_t offset) const {
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

TextEdit Page::insertLine(std::size_t at, std::string line, std::string_view lineBreak) const {
    if (at == m_text.size() && at > 0 && !endsInBreak())
        return {at, at, std::string(lineBreak) + line};
    return {at, at, line + std::string(lineBreak)};
}

TextEdit Page::removeLines(std::size_t begin, std::size_t end) const {
    if (end == m_text.size() && !endsInBreak() && begin > 0) {
        --begin;
        if (m_text[begin] == '\n' && begin > 0 && m_text[begin - 1] == '\r')
            --begin;
    }
    return {begin, end, {}};
}

std::vector<std::uint32_t> childrenOf(const NodeTree& tree, std::uint32_t index) {
    std::vector<std::uint32_t> children;
    for (std::uint32_t at = index + 1; at < tree.nodes[index].next; at = tree.nodes[at].next)
        children.push_back(at);
    return children;
}

std::size_t listIndent(const Document::Impl& document, const Page& page, std::uint32_t mapping) {
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
    for (std::uint32_t key = mapping + 1; key < tree.nodes[mapping].next; key = tree.nodes[tree.nodes[key].next].next) {
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

bool quotesKeys(const Document::Impl& document, std::uint32_t mapping) {
    const NodeTree& tree = *document.tree;
    return document.document().json ||
           (mapping + 1 < tree.nodes[mapping].next && tree.nodes[mapping + 1].style == NodeStyle::DoubleQuoted);
}

std::optional<Lines> itemLines(const NodeTree& tree, const Page& page, std::uint32_t item) {
    std::size_t dash = tree.nodes[item].begin;
    while (dash > 0 && std::string_view(" \t\r\n").find(page.text()[dash - 1]) != std::string_view::npos)
        --dash;
    if (dash == 0 || page.text()[dash - 1] != '-' || !page.firstOnLine(dash - 1))
        return std::nullopt;
    return Lines{page.lineBegin(dash - 1), page.lineAfter(tree.nodes[item].end)};
}

TextEdit withoutFlowEntry(const NodeTree& tree, std::uint32_t mapping, const FoundNode& entry) {
    const std::uint32_t next = tree.nodes[entry.node].next;
    if (next < tree.nodes[mapping].next)
        return {tree.nodes[entry.key].begin, tree.nodes[next].begin, {}};
    std::size_t from = tree.nodes[mapping].begin + 1;
    for (std::uint32_t key = mapping + 1; key != entry.key;) {
        const std::uint32_t value = tree.nodes[key].next;
        from = tree.nodes[value].end;
        key = tree.nodes[value].next;
    }
    return {from, tree.nodes[entry.node].end, {}};
}

std::vector<TextEdit> withoutFlowItems(const NodeTree& tree, const std::vector<std::uint32_t>& items,
                                       const std::vector<bool>& marked) {
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!marked[i])
            continue;
        std::size_t last = i;
        while (last + 1 < items.size() && marked[last + 1])
            ++last;
        if (last + 1 < items.size())
            edits.push_back({tree.nodes[items[i]].begin, tree.nodes[items[last + 1]].begin, {}});
        else
            edits.push_back({tree.nodes[items[i - 1]].end, tree.nodes[items[last]].end, {}});
        i = last;
    }
    return edits;
}

} // namespace thrifty::manifest

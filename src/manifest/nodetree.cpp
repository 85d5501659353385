// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/nodetree.h"

#include <algorithm>
#include <cstring>

namespace thrifty::manifest {

std::vector<std::uint32_t> lineStarts(std::string_view text) {
    std::vector<std::uint32_t> lines{0};
    lines.reserve(text.size() / 24 + 1);
    if (text.find('\r') == std::string_view::npos) {
        const char* const begin = text.data();
        const char* const end = begin + text.size();
        for (const char* at = begin; at < end;) {
            const auto* newLine = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            if (newLine == nullptr)
                break;
            at = newLine + 1;
            lines.push_back(static_cast<std::uint32_t>(at - begin));
        }
        return lines;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            lines.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return lines;
}

void NodeTree::indexLists() {
    constexpr std::uint32_t many = 64;
    for (std::uint32_t list = 0; list < nodes.size(); ++list) {
        if (nodes[list].kind != NodeKind::Sequence || nodes[list].next - list <= many)
            continue;
        std::vector<std::uint32_t> items;
        for (std::uint32_t at = list + 1; at < nodes[list].next; at = nodes[at].next)
            items.push_back(at);
        if (items.size() > many)
            longLists.emplace(list, std::move(items));
    }
}

std::uint32_t NodeTree::itemOf(std::uint32_t list, std::size_t index) const {
    if (nodes[list].kind != NodeKind::Sequence)
        return Node::none;
    if (const auto found = longLists.find(list); found != longLists.end())
        return index < found->second.size() ? found->second[index] : Node::none;
    std::uint32_t at = list + 1;
    for (; index > 0 && at < nodes[list].next; --index)
        at = nodes[at].next;
    return at < nodes[list].next ? at : Node::none;
}

Mark NodeTree::markAt(std::size_t offset) const {
    const auto after = std::upper_bound(lines.begin(), lines.end(), offset);
    const std::size_t line = static_cast<std::size_t>(after - lines.begin()) - 1;
    int column = 1;
    std::size_t from = lines[line];
    if (from == 0 && source.starts_with("\xEF\xBB\xBF"))
        from = std::min<std::size_t>(3, offset); // a byte order mark has no width
    for (std::size_t i = from; i < offset && i < source.size(); ++i)
        column += (static_cast<unsigned char>(source[i]) & 0xC0) != 0x80;
    return {static_cast<int>(line) + 1, column, offset};
}

std::string NodeTree::placeAt(std::string_view file, std::size_t offset) const {
    const Mark mark = markAt(offset);
    return std::string(file) + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

std::size_t NodeTree::lineBegin(std::size_t offset) const {
    return *std::prev(std::upper_bound(lines.begin(), lines.end(), offset));
}

std::size_t NodeTree::lineEnd(std::size_t offset) const {
    const auto after = std::upper_bound(lines.begin(), lines.end(), offset);
    return after == lines.end() ? source.size() : *after;
}

} // namespace thrifty::manifest

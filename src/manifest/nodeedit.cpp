// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/nodeedit.h"

#include "manifest/json.h"
#include "manifest/path.h"
#include "manifest/textpage.h"
#include "manifest/yamlwriter.h"

#include <algorithm>
#include <utility>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

using Edits = std::vector<TextEdit>;

tl::unexpected<domain::Error> cannot(std::string why) {
    return domain::fail(ErrorCode::Refused, std::move(why));
}

std::string singleQuoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

/// A scalar in the writing of what stands, or stood, there.
std::string scalarLike(const Value& value, NodeStyle style, bool flow) {
    if (!value.isString())
        return toJson(value);
    const std::string& text = value.str();
    if (style == NodeStyle::DoubleQuoted)
        return toJson(value);
    const bool printable =
        std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
    if (style == NodeStyle::SingleQuoted && printable)
        return singleQuoted(text);
    std::string plain = yamlScalar(text);
    // Inside brackets, commas and brackets end a plain scalar.
    return flow && plain.find_first_of(",[]{}") != std::string::npos ? toJson(value) : plain;
}

/// A value inside a line: {name: x}, or {"name": "x"} where the text around quotes as JSON does.
std::string flowText(const Value& value, bool json) {
    if (json)
        return toJson(value);
    std::string out;
    if (value.isObject()) {
        for (const auto& [key, member] : value.members())
            out += (out.empty() ? "" : ", ") + scalarLike(Value(key), NodeStyle::Plain, true) + ": " +
                   flowText(member, json);
        return "{" + out + "}";
    }
    if (value.isArray()) {
        for (const Value& item : value.items())
            out += (out.empty() ? "" : ", ") + flowText(item, json);
        return "[" + out + "]";
    }
    return scalarLike(value, NodeStyle::Plain, true);
}

/// Lines of block YAML, dashes `listIndent` to the right of their keys.
class BlockWriter {
  public:
    BlockWriter(std::size_t listIndent, NodeStyle style)
        : m_listIndent(listIndent)
        , m_style(style) {}

    std::vector<std::string> member(std::string_view key, const Value& value) const {
        const std::string name = yamlScalar(key) + ":";
        if (value.size() == 0)
            return {name + " " + (value.isObject() || value.isArray() ? toJson(value) : scalar(value))};
        std::vector<std::string> lines{name};
        append(lines, block(value), std::string(value.isArray() ? m_listIndent : 2, ' '));
        return lines;
    }
    std::vector<std::string> item(const Value& value) const {
        if (value.size() == 0)
            return {"- " + (value.isObject() || value.isArray() ? toJson(value) : scalar(value))};
        std::vector<std::string> lines = block(value);
        lines.front().insert(0, "- ");
        for (std::size_t i = 1; i < lines.size(); ++i)
            lines[i].insert(0, "  ");
        return lines;
    }

  private:
    [[nodiscard]] std::string scalar(const Value& value) const { return scalarLike(value, m_style, false); }
    [[nodiscard]] std::vector<std::string> block(const Value& value) const {
        std::vector<std::string> lines;
        for (const auto& [key, one] : value.members())
            append(lines, member(key, one), "");
        for (const Value& one : value.items())
            append(lines, item(one), "");
        return lines;
    }
    static void append(std::vector<std::string>& lines, std::vector<std::string> more, const std::string& indent) {
        for (std::string& line : more)
            lines.push_back(indent + std::move(line));
    }

    std::size_t m_listIndent;
    NodeStyle m_style;
};

std::string joined(const std::vector<std::string>& lines, std::size_t column, std::string_view lineBreak) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty())
            text += lineBreak;
        text += std::string(column, ' ') + line;
    }
    return text;
}

/// How the values beside a new one are quoted: a neighbour in double quotes suggests double quotes.
NodeStyle neighbourStyle(const NodeTree& tree, std::uint32_t mapping) {
    const auto children = childrenOf(tree, mapping);
    for (std::size_t i = 1; i < children.size(); i += 2) {
        const Node& value = tree.nodes[children[i]];
        if (value.kind == NodeKind::Scalar && value.style == NodeStyle::DoubleQuoted)
            return NodeStyle::DoubleQuoted;
    }
    return NodeStyle::Plain;
}

bool isNull(const NodeTree& tree, const Node& node) {
    if (node.kind != NodeKind::Scalar || !node.implicit || node.tag != Node::none)
        return false;
    const std::string_view text = tree.textOf(node);
    return node.style == NodeStyle::Plain && (text.empty() || text == "null" || text == "~");
}

/// A member at the end of a mapping.
Expected<Edits> addMember(const Document::Impl& document, std::uint32_t mapping, std::string_view key,
                          const Value& value) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const Node& node = tree.nodes[mapping];
    const auto children = childrenOf(tree, mapping);
    if (node.style == NodeStyle::Flow) {
        const bool json = quotesKeys(document, mapping);
        const std::string entry =
            (json ? toJson(Value(key)) : scalarLike(Value(key), NodeStyle::Plain, true)) + ": " + flowText(value, json);
        if (children.empty())
            return Edits{{node.begin + 1, node.begin + 1, entry}};
        const std::size_t end = tree.nodes[children.back()].end;
        const std::size_t lastKey = tree.nodes[children[children.size() - 2]].begin;
        if (!page.firstOnLine(lastKey))
            return Edits{{end, end, ", " + entry}};
        return Edits{
            {end, end, "," + std::string(page.lineBreak(end)) + std::string(page.column(lastKey), ' ') + entry}};
    }
    if (children.empty())
        return cannot("an empty mapping without a place for its keys");
    const std::size_t first = tree.nodes[children.front()].begin;
    const BlockWriter writer(listIndent(document, page, mapping), neighbourStyle(tree, mapping));
    const std::string_view lineBreak = page.lineBreak(first);
    return Edits{page.insertLine(page.lineAfter(node.end),
                                 joined(writer.member(key, value), page.column(first), lineBreak), lineBreak)};
}

/// The content of a key that has none: "annotations:" or "annotations: {}".
Expected<Edits> fill(const Document::Impl& document, const FoundNode& found, const Value& value) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const Node& node = tree.nodes[found.node];
    if (found.key == Node::none)
        return cannot("an empty item of a list");
    const Node& key = tree.nodes[found.key];
    if (node.kind != NodeKind::Scalar || node.begin != node.end)
        return Edits{{node.begin, node.end, flowText(value, document.document().json)}};
    if (node.anchored || node.tag != Node::none)
        return cannot("an anchor without content");
    const std::size_t colon = tree.source.find(':', key.end);
    if (colon == std::string::npos)
        return cannot("a key without a colon");
    if (value.size() == 0)
        return Edits{{colon + 1, colon + 1, " " + flowText(value, document.document().json)}};
    if (!page.firstOnLine(key.begin))
        return cannot("a key that does not begin its line");
    const std::string_view lineBreak = page.lineBreak(key.begin);
    std::vector<std::string> lines =
        BlockWriter(listIndent(document, page, document.document().root), NodeStyle::Plain).member("x", value);
    lines.erase(lines.begin());
    return Edits{page.insertLine(page.lineEnd(key.end), joined(lines, page.column(key.begin), lineBreak), lineBreak)};
}

Expected<Edits> setItems(const Document::Impl& document, std::uint32_t list, const Value& value) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const Node& node = tree.nodes[list];
    const bool flow = node.style == NodeStyle::Flow;
    const auto items = childrenOf(tree, list);
    const Value::Array& wanted = value.items();
    if (items.empty() || wanted.empty())
        return cannot("an empty list");
    Edits edits;
    for (std::size_t i = 0; i < std::min(items.size(), wanted.size()); ++i) {
        const Node& item = tree.nodes[items[i]];
        if (item.kind != NodeKind::Scalar || item.style == NodeStyle::Literal || item.style == NodeStyle::Folded)
            return cannot("a list of more than words");
        if (item.style == NodeStyle::Plain && !wanted[i].isString() && !item.implicit)
            return cannot("a list with tags");
        if (!wanted[i].isString() || tree.textOf(item) != wanted[i].str())
            edits.push_back({item.begin, item.end, scalarLike(wanted[i], item.style, flow)});
    }
    const NodeStyle style = tree.nodes[items.back()].style;
    if (wanted.size() < items.size()) {
        if (flow) {
            std::vector<bool> surplus(items.size(), false);
            std::fill(surplus.begin() + static_cast<std::ptrdiff_t>(wanted.size()), surplus.end(), true);
            for (TextEdit& edit : withoutFlowItems(tree, items, surplus))
                edits.push_back(std::move(edit));
            return edits;
        }
        for (std::size_t i = wanted.size(); i < items.size(); ++i) {
            const auto lines = itemLines(tree, page, items[i]);
            if (!lines)
                return cannot("a list inside a line");
            edits.push_back(page.removeLines(lines->begin, lines->end));
        }
        return edits;
    }
    std::string more;
    const std::string_view lineBreak = page.lineBreak(node.begin);
    for (std::size_t i = items.size(); i < wanted.size(); ++i) {
        const std::string word = scalarLike(wanted[i], style, flow);
        if (flow)
            more += ", " + word;
        else
            more += (more.empty() ? std::string() : std::string(lineBreak)) +
                    std::string(page.column(node.begin), ' ') + "- " + word;
    }
    if (more.empty())
        return edits;
    if (flow) {
        const std::size_t end = tree.nodes[items.back()].end;
        edits.push_back({end, end, more});
    } else {
        edits.push_back(page.insertLine(page.lineAfter(node.end), more, lineBreak));
    }
    return edits;
}

/// The deepest node on the way to a path that is there, and the keys that are missing behind it.
struct Way {
    FoundNode found;
    std::vector<std::string> missing;
};

std::optional<Way> wayTo(const Document::Impl& document, std::string_view path) {
    const auto steps = parsePath(path);
    if (!steps)
        return std::nullopt;
    std::string prefix = "$";
    Way way{*findNode(document, prefix), {}};
    for (const PathStep& step : *steps) {
        const auto* key = std::get_if<std::string>(&step);
        if (way.missing.empty()) {
            prefix = key != nullptr ? pathTo(prefix, *key) : pathTo(prefix, std::get<std::size_t>(step));
            if (const auto found = findNode(document, prefix)) {
                way.found = *found;
                continue;
            }
        }
        if (key == nullptr)
            return std::nullopt;
        way.missing.push_back(*key);
    }
    return way;
}

/// Path of the mapping or list that has the node; empty for the root.
std::string parentOf(std::string_view path) {
    const auto steps = parsePath(path);
    if (!steps || steps->empty())
        return {};
    std::string parent = "$";
    for (std::size_t i = 0; i + 1 < steps->size(); ++i) {
        const auto* key = std::get_if<std::string>(&(*steps)[i]);
        parent = key != nullptr ? pathTo(parent, *key) : pathTo(parent, std::get<std::size_t>((*steps)[i]));
    }
    return parent;
}

/// A text block whose lines change and whose number of lines does not: only those lines are edited.
Expected<Edits> setLines(const NodeTree& tree, const Node& node, std::string_view text) {
    const Page page(tree);
    std::string_view old = tree.textOf(node);
    Edits edits;
    std::size_t indent = std::string_view::npos;
    for (std::size_t at = page.lineEnd(node.begin); !old.empty() || !text.empty(); at = page.lineEnd(at)) {
        const std::size_t oldEnd = std::min(old.find('\n'), old.size());
        const std::size_t newEnd = std::min(text.find('\n'), text.size());
        if (old.empty() != text.empty() || (oldEnd == old.size()) != (newEnd == text.size()))
            return cannot("a text block that gets more or fewer lines");
        const std::string_view line = page.text().substr(at, page.lineEnd(at) - at);
        if (oldEnd > 0 && indent == std::string_view::npos)
            indent = line.find(old.substr(0, oldEnd));
        if (oldEnd > 0 && (indent == std::string_view::npos || line.substr(indent, oldEnd) != old.substr(0, oldEnd)))
            return cannot("a text block in an unusual layout");
        if (old.substr(0, oldEnd) != text.substr(0, newEnd)) {
            if (oldEnd == 0)
                return cannot("an empty line of a text block");
            edits.push_back({at + indent, at + indent + oldEnd, std::string(text.substr(0, newEnd))});
        }
        old.remove_prefix(std::min(oldEnd + 1, old.size()));
        text.remove_prefix(std::min(newEnd + 1, text.size()));
    }
    return edits;
}

Expected<Edits> setExisting(const Document::Impl& document, const FoundNode& found, const Value& value) {
    const NodeTree& tree = *document.tree;
    const std::uint32_t target = targetOf(tree, found.node);
    const Node& node = tree.nodes[target];
    if (isNull(tree, node) || (node.kind != NodeKind::Scalar && node.next == target + 1))
        return fill(document, found, value);
    if (node.kind == NodeKind::Sequence && value.isArray())
        return setItems(document, target, value);
    if (node.kind != NodeKind::Scalar || value.isArray() || value.isObject())
        return cannot(node.kind == NodeKind::Scalar ? "one word where more must stand" : "more than one word");
    if (node.style == NodeStyle::Literal && value.isString())
        return setLines(tree, node, value.str());
    if (node.style == NodeStyle::Literal || node.style == NodeStyle::Folded)
        return cannot("a text block");
    if (node.tag != Node::none)
        return cannot("a tag");
    const bool flow = found.key != Node::none && [&] {
        // Brackets may be anywhere around; words that need no quotes outside of them may need them inside.
        const Page page(tree);
        const std::size_t key = tree.nodes[found.key].begin;
        return !page.firstOnLine(key);
    }();
    return Edits{{node.begin, node.end, scalarLike(value, node.style, flow)}};
}

} // namespace

Expected<Edits> setNode(const Document::Impl& document, std::string_view path, const Value& value) {
    const auto way = wayTo(document, path);
    if (!way)
        return cannot("no such item");
    if (way->missing.empty())
        return setExisting(document, way->found, value);
    const NodeTree& tree = *document.tree;
    const std::uint32_t target = targetOf(tree, way->found.node);
    const Node& node = tree.nodes[target];
    Value nested = value;
    for (std::size_t i = way->missing.size() - 1; i > 0; --i)
        nested = Value::object({{way->missing[i], std::move(nested)}});
    if (node.kind == NodeKind::Mapping && node.next > target + 1)
        return addMember(document, target, way->missing.front(), nested);
    if (isNull(tree, node) || (node.kind == NodeKind::Mapping && node.style == NodeStyle::Flow))
        return fill(document, way->found, Value::object({{way->missing.front(), std::move(nested)}}));
    return cannot("something else where a mapping must stand");
}

Expected<Edits> addItem(const Document::Impl& document, std::string_view path, const Value& value) {
    const auto found = findNode(document, path);
    const NodeTree& tree = *document.tree;
    const std::uint32_t list = found ? targetOf(tree, found->node) : Node::none;
    if (!found || tree.nodes[list].kind != NodeKind::Sequence || tree.nodes[list].next == list + 1)
        return setNode(document, path, Value::array({value}));
    const Page page(tree);
    const Node& node = tree.nodes[list];
    if (node.style == NodeStyle::Flow) {
        const auto items = childrenOf(tree, list);
        const std::size_t end = tree.nodes[items.back()].end;
        const std::string text = flowText(value, document.document().json);
        const std::size_t begin = tree.nodes[items.back()].begin;
        if (!page.firstOnLine(begin))
            return Edits{{end, end, ", " + text}};
        return Edits{{end, end, "," + std::string(page.lineBreak(end)) + std::string(page.column(begin), ' ') + text}};
    }
    if (!page.firstOnLine(node.begin))
        return cannot("a list inside a line");
    const BlockWriter writer(listIndent(document, page, document.document().root), NodeStyle::Plain);
    const std::string_view lineBreak = page.lineBreak(node.begin);
    return Edits{page.insertLine(page.lineAfter(node.end),
                                 joined(writer.item(value), page.column(node.begin), lineBreak), lineBreak)};
}

Expected<Edits> removeNode(const Document::Impl& document, std::string_view path) {
    const NodeTree& tree = *document.tree;
    const Page page(tree);
    const std::string parentPath = parentOf(path);
    const auto found = findNode(document, path);
    const auto above = parentPath.empty() ? std::nullopt : findNode(document, parentPath);
    if (!found || !above)
        return cannot("nothing to take away");
    const std::uint32_t parent = targetOf(tree, above->node);
    const Node& container = tree.nodes[parent];
    const auto children = childrenOf(tree, parent);
    if (children.size() == (container.kind == NodeKind::Mapping ? 2 : 1))
        return removeNode(document, parentPath);
    if (container.kind == NodeKind::Sequence) {
        if (container.style == NodeStyle::Flow) {
            std::vector<bool> marked;
            for (const std::uint32_t child : children)
                marked.push_back(child == found->node);
            return withoutFlowItems(tree, children, marked);
        }
        const auto lines = itemLines(tree, page, found->node);
        if (!lines)
            return cannot("a list inside a line");
        return Edits{page.removeLines(lines->begin, lines->end)};
    }
    if (found->shared || found->key == Node::none)
        return cannot("an anchor shows it in more than one place");
    if (container.style == NodeStyle::Flow)
        return Edits{withoutFlowEntry(tree, parent, *found)};
    const Node& key = tree.nodes[found->key];
    const Node& value = tree.nodes[found->node];
    if (page.firstOnLine(key.begin))
        return Edits{page.removeLines(page.lineBegin(key.begin), page.lineAfter(std::max(key.end, value.end)))};
    const std::uint32_t next = tree.nodes[found->node].next;
    if (next >= container.next || !page.firstOnLine(tree.nodes[next].begin))
        return cannot("a line that has something else");
    return Edits{{key.begin, tree.nodes[next].begin, {}}};
}

} // namespace thrifty::manifest

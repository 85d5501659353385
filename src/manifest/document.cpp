// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/document.h"

#include "manifest/documentimpl.h"
#include "manifest/path.h"
#include "manifest/yamlresolver.h"

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

/// The JSON key of a key node, as the value builder made it.
bool keyIs(const NodeTree& tree, std::uint32_t index, std::string_view key) {
    const Node& node = tree.nodes[targetOf(tree, index)];
    if (node.kind != NodeKind::Scalar)
        return false;
    const std::string_view text = tree.textOf(node);
    if (node.tag == Node::none && (!node.implicit || text == key)) {
        if (text != key)
            return false;
        return !node.implicit || resolvePlain(text).isString() || keyText(resolvePlain(text), text) == key;
    }
    if (node.tag == Node::none) {
        const Value value = resolvePlain(text);
        return !value.isString() && keyText(value, text) == key;
    }
    const auto value = resolveTagged(tree.tags[node.tag], text);
    return value && keyText(*value, text) == key;
}

bool isMergeKey(const NodeTree& tree, const Node& node) {
    return node.kind == NodeKind::Scalar && node.length == 2 && tree.textOf(node) == "<<" &&
           (node.implicit || (node.tag != Node::none && tree.tags[node.tag] == "tag:yaml.org,2002:merge"));
}

std::optional<FoundNode> memberOfMerged(const NodeTree& tree, std::uint32_t source, std::string_view key) {
    const std::uint32_t target = targetOf(tree, source);
    const Node& node = tree.nodes[target];
    if (node.kind == NodeKind::Sequence) {
        for (std::uint32_t at = target + 1; at < node.next; at = tree.nodes[at].next) {
            if (auto found = memberOf(tree, targetOf(tree, at), key))
                return found;
        }
        return std::nullopt;
    }
    return memberOf(tree, target, key);
}

bool looksLikeJson(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

} // namespace

std::uint32_t targetOf(const NodeTree& tree, std::uint32_t node) {
    while (tree.nodes[node].kind == NodeKind::Alias)
        node = tree.nodes[node].text;
    return node;
}

std::optional<FoundNode> memberOf(const NodeTree& tree, std::uint32_t mapping, std::string_view key, bool own) {
    const Node& node = tree.nodes[mapping];
    if (node.kind != NodeKind::Mapping)
        return std::nullopt;
    std::optional<FoundNode> found;
    for (std::uint32_t at = mapping + 1; at < node.next;) {
        const std::uint32_t value = tree.nodes[at].next;
        if (isMergeKey(tree, tree.nodes[at])) {
            if (!own) {
                if (auto merged = memberOfMerged(tree, value, key)) { // later wins, as in the value
                    merged->shared = true;
                    found = merged;
                }
            }
        } else if (keyIs(tree, at, key)) {
            found = FoundNode{value, at, false};
        }
        at = tree.nodes[value].next;
    }
    return found;
}

std::optional<FoundNode> findNode(const Document::Impl& document, std::string_view path) {
    const NodeTree& tree = *document.tree;
    const auto steps = parsePath(path);
    if (!steps)
        return std::nullopt;
    FoundNode found{document.document().root, Node::none, false};
    for (const PathStep& step : *steps) {
        const std::uint32_t target = targetOf(tree, found.node);
        bool shared = found.shared || target != found.node;
        if (const auto* key = std::get_if<std::string>(&step)) {
            const auto member = memberOf(tree, target, *key);
            if (!member)
                return std::nullopt;
            shared = shared || member->shared;
            found = *member;
        } else {
            const std::uint32_t at = tree.itemOf(target, std::get<std::size_t>(step));
            if (at == Node::none)
                return std::nullopt;
            found = {at, Node::none, false};
        }
        found.shared = shared;
    }
    return found;
}

const Value& Document::value() const {
    return m_impl->value;
}

std::string_view Document::text() const {
    const NodeDocument& document = m_impl->document();
    return std::string_view(m_impl->tree->source).substr(document.begin, document.end - document.begin);
}

std::size_t Document::offset() const {
    return m_impl->document().begin;
}

bool Document::empty() const {
    const Node& root = m_impl->tree->nodes[m_impl->document().root];
    return root.kind == NodeKind::Scalar && root.implicit && root.tag == Node::none && root.length == 0;
}

bool Document::isJson() const {
    return m_impl->document().json;
}

std::optional<Mark> Document::markOf(std::string_view path) const {
    const auto found = findNode(*m_impl, path);
    if (!found)
        return std::nullopt;
    return m_impl->tree->markAt(m_impl->tree->nodes[found->node].begin);
}

Expected<File> parseFile(std::string name, std::string text, const ReadLimits& limits) {
    if (text.size() > limits.fileBytes)
        return domain::fail(ErrorCode::Limit,
                            "the file has " + std::to_string(text.size()) + " bytes, more than the " +
                                std::to_string(limits.fileBytes) + " that are read",
                            name, "Split it.");
    auto tree = std::make_shared<NodeTree>();
    tree->source = text;
    tree->lines = lineStarts(tree->source);
    bool json = false;
    if (looksLikeJson(tree->source)) {
        auto scanned = scanJson(*tree, name, limits);
        if (!scanned && scanned.error().code != ErrorCode::Parse)
            return domain::fail(std::move(scanned.error()));
        json = scanned.has_value();
    }
    if (!json) {
        tree->nodes.clear();
        tree->documents.clear();
        tree->decoded.clear();
        auto scanned = scanYaml(*tree, name, limits);
        if (!scanned)
            return domain::fail(std::move(scanned.error()));
    }
    tree->nodes.shrink_to_fit();
    tree->indexLists();

    File file{std::move(name), std::move(text), {}};
    file.documents.reserve(tree->documents.size());
    std::size_t expanded = 0;
    for (std::size_t i = 0; i < tree->documents.size(); ++i) {
        auto value = buildValue(*tree, tree->documents[i], file.name, limits, expanded);
        if (!value)
            return domain::fail(std::move(value.error()));
        auto impl = std::make_shared<Document::Impl>();
        impl->tree = tree;
        impl->index = i;
        impl->value = std::move(*value);
        file.documents.emplace_back(std::move(impl));
    }
    return file;
}

} // namespace thrifty::manifest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/nodetree.h"
#include "manifest/yamlresolver.h"

#include <cmath>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

constexpr std::string_view mergeTag = "tag:yaml.org,2002:merge";

/// Turns nodes into values. One error ends it, so that it is kept aside and the recursion returns plain values.
class Builder {
  public:
    Builder(const NodeTree& tree, std::string_view file, const ReadLimits& limits, std::size_t& expanded)
        : m_tree(tree)
        , m_file(file)
        , m_limits(limits)
        , m_expanded(expanded) {}

    Expected<Value> build(std::uint32_t root) {
        Value value;
        if (!build(root, value))
            return domain::fail(std::move(m_error));
        return value;
    }

  private:
    bool build(std::uint32_t index, Value& out) {
        const Node& node = m_tree.nodes[index];
        if (m_inAlias > 0 && ++m_expanded > m_limits.aliasNodes)
            return fail(ErrorCode::Limit, node,
                        "aliases expand to more than " + std::to_string(m_limits.aliasNodes) + " nodes");
        switch (node.kind) {
        case NodeKind::Scalar:
            return scalar(node, out);
        case NodeKind::Sequence:
        case NodeKind::Mapping: {
            // Aliases nest what they stand for: the depth of the text alone does not bound this one.
            if (m_depth >= m_limits.depth)
                return fail(ErrorCode::Limit, node,
                            "nested deeper than " + std::to_string(m_limits.depth) + " levels, aliases included");
            ++m_depth;
            const bool good = node.kind == NodeKind::Sequence ? sequence(index, out) : mapping(index, out);
            --m_depth;
            return good;
        }
        case NodeKind::Alias:
            break;
        }
        ++m_inAlias;
        const bool good = build(node.text, out);
        --m_inAlias;
        return good;
    }

    bool scalar(const Node& node, Value& out) {
        const std::string_view text = m_tree.textOf(node);
        if (node.tag != Node::none) {
            auto value = resolveTagged(m_tree.tags[node.tag], text);
            if (!value)
                return fail(value.error().code, node, std::move(value.error().message));
            out = std::move(*value);
        } else if (node.implicit) {
            out = resolvePlain(text);
        } else {
            out = text;
            return true;
        }
        if (out.type() == Value::Type::Double && !std::isfinite(out.doubleOr(0)))
            return fail(ErrorCode::Parse, node, "\"" + std::string(text) + "\" has no JSON form",
                        "Quote it when it is a text.");
        return true;
    }

    bool sequence(std::uint32_t index, Value& out) {
        const Node& node = m_tree.nodes[index];
        std::size_t count = 0;
        for (std::uint32_t at = index + 1; at < node.next; at = m_tree.nodes[at].next)
            ++count;
        out = Value::Array(count);
        Value* item = out.mutableItems().data();
        for (std::uint32_t at = index + 1; at < node.next; at = m_tree.nodes[at].next) {
            if (!build(at, *item++))
                return false;
        }
        return true;
    }

    bool mapping(std::uint32_t index, Value& out) {
        const Node& node = m_tree.nodes[index];
        std::size_t count = 0;
        for (std::uint32_t at = index + 1; at < node.next; at = m_tree.nodes[m_tree.nodes[at].next].next)
            ++count;
        out = Value::Object();
        out.mutableMembers().reserve(count);
        return fill(index, out, count);
    }

    /// Where a key of the mapping in hand stands in its members; `own` when it is written there, not merged in.
    struct Slot {
        std::size_t at = 0;
        bool own = false;
    };
    using Slots = std::unordered_map<std::string, Slot>;

    /// Adds the members of a mapping to `out`. As kubectl's reader does it, what comes later wins: a merge overrides
    /// keys before it, and keys after it override the merge. Only a key written twice in one mapping is an error.
    bool fill(std::uint32_t index, Value& out, std::size_t count) {
        const Node& node = m_tree.nodes[index];
        Value::Object& members = out.mutableMembers();
        Slots slots; // small mappings without merges do without: looking through a few keys is faster
        bool indexed = count > 16;
        if (indexed)
            slots.reserve(count);
        for (std::uint32_t at = index + 1; at < node.next;) {
            const std::uint32_t valueAt = m_tree.nodes[at].next;
            if (isMerge(m_tree.nodes[at])) {
                if (!indexed) {
                    for (std::size_t i = 0; i < members.size(); ++i)
                        slots.emplace(members[i].first, Slot{i, true});
                    indexed = true;
                }
                if (!merge(valueAt, members, slots))
                    return false;
                at = m_tree.nodes[valueAt].next;
                continue;
            }
            std::string key;
            if (!keyOf(at, key))
                return false;
            std::size_t position = members.size();
            bool twice = false;
            if (indexed) {
                Slot& slot = slots.try_emplace(key, Slot{position, false}).first->second;
                twice = std::exchange(slot.own, true);
                position = slot.at;
            } else {
                for (const Value::Member& member : members)
                    twice = twice || member.first == key;
            }
            if (twice)
                return fail(ErrorCode::Parse, m_tree.nodes[at], "the key \"" + key + "\" is there twice",
                            "kubectl 1.32 would silently take the last one; keep one of them.");
            if (position == members.size())
                members.emplace_back(std::piecewise_construct, std::forward_as_tuple(std::move(key)), std::tuple<>());
            if (!build(valueAt, members[position].second))
                return false;
            at = m_tree.nodes[valueAt].next;
        }
        return true;
    }

    [[nodiscard]] bool isMerge(const Node& node) const {
        if (node.kind != NodeKind::Scalar || node.length != 2 || m_tree.textOf(node) != "<<")
            return false;
        return node.implicit || (node.tag != Node::none && m_tree.tags[node.tag] == mergeTag);
    }

    bool merge(std::uint32_t index, Value::Object& members, Slots& slots) {
        const Node& node = m_tree.nodes[index];
        if (node.kind != NodeKind::Sequence)
            return mergeOne(index, members, slots);
        std::vector<std::uint32_t> items;
        for (std::uint32_t at = index + 1; at < node.next; at = m_tree.nodes[at].next)
            items.push_back(at);
        for (auto item = items.rbegin(); item != items.rend(); ++item) { // the first of a list wins
            if (!mergeOne(*item, members, slots))
                return false;
        }
        return true;
    }

    bool mergeOne(std::uint32_t index, Value::Object& members, Slots& slots) {
        const Node& node = m_tree.nodes[index];
        const std::uint32_t target = node.kind == NodeKind::Alias ? node.text : index;
        if (m_tree.nodes[target].kind != NodeKind::Mapping)
            return fail(ErrorCode::Parse, node, "the merge key << takes a mapping or a list of mappings");
        Value base;
        if (!build(index, base))
            return false;
        for (Value::Member& member : base.mutableMembers()) {
            const Slot slot = slots.try_emplace(member.first, Slot{members.size(), false}).first->second;
            if (slot.at == members.size())
                members.push_back(std::move(member));
            else
                members[slot.at].second = std::move(member.second);
        }
        return true;
    }

    bool keyOf(std::uint32_t index, std::string& key) {
        const Node* node = &m_tree.nodes[index];
        while (node->kind == NodeKind::Alias)
            node = &m_tree.nodes[node->text];
        if (node->kind != NodeKind::Scalar)
            return fail(ErrorCode::Parse, *node, "a key must be a text, not a list or mapping",
                        "Quote it when it holds a template such as \"{{ name }}\".");
        const std::string_view text = m_tree.textOf(*node);
        if (node->tag == Node::none && !node->implicit) {
            key = text;
            return true;
        }
        Value value;
        if (node->tag == Node::none) {
            value = resolvePlain(text);
            if (value.isString()) {
                key = text;
                return true;
            }
        } else {
            auto tagged = resolveTagged(m_tree.tags[node->tag], text);
            if (!tagged)
                return fail(tagged.error().code, *node, std::move(tagged.error().message));
            value = std::move(*tagged);
        }
        auto made = keyText(value, text);
        if (!made)
            return fail(ErrorCode::Parse, *node, "\"" + std::string(text) + "\" cannot be a key", "Quote it.");
        key = std::move(*made);
        return true;
    }

    bool fail(ErrorCode code, const Node& node, std::string message, std::string hint = {}) {
        m_error = {code, std::move(message), m_tree.placeAt(m_file, node.begin), std::move(hint)};
        return false;
    }

    const NodeTree& m_tree;
    std::string_view m_file;
    const ReadLimits& m_limits;
    std::size_t& m_expanded;
    std::size_t m_inAlias = 0;
    std::size_t m_depth = 0;
    domain::Error m_error;
};

} // namespace

Expected<Value> buildValue(const NodeTree& tree, const NodeDocument& document, std::string_view file,
                           const ReadLimits& limits, std::size_t& expanded) {
    return Builder(tree, file, limits, expanded).build(document.root);
}

} // namespace thrifty::manifest

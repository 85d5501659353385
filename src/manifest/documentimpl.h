// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/document.h"
#include "manifest/nodetree.h"

#include <memory>

namespace thrifty::manifest {

/// What a Document shares with its copies; the tree is that of the whole file.
struct Document::Impl {
    std::shared_ptr<const NodeTree> tree;
    std::size_t index = 0; ///< into tree->documents
    Value value;

    [[nodiscard]] const NodeDocument& document() const { return tree->documents[index]; }
};

/// A node found by its path.
struct FoundNode {
    std::uint32_t node = Node::none;
    std::uint32_t key = Node::none; ///< its key, when it is a mapping's value
    bool shared = false;            ///< reached through an alias or a merge: other places may show it too
};
[[nodiscard]] std::optional<FoundNode> findNode(const Document::Impl& document, std::string_view path);
/// The value of `key` in the mapping at `mapping`, without looking into merges when `own`.
[[nodiscard]] std::optional<FoundNode> memberOf(const NodeTree& tree, std::uint32_t mapping, std::string_view key,
                                                bool own = false);
/// Behind any alias.
[[nodiscard]] std::uint32_t targetOf(const NodeTree& tree, std::uint32_t node);

} // namespace thrifty::manifest

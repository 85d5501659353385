// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thrifty::manifest {

/// What a node of a text looks like on the page. Values say what it means; gating needs to know how it is written.
enum class NodeKind : std::uint8_t { Scalar, Sequence, Mapping, Alias };
enum class NodeStyle : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// One node in document order. A mapping's children are key, value, key, value, ...; a subtree is contiguous, so the
/// next sibling is at `next`. 28 bytes: a ten-megabyte file of short lines stays cheap to keep.
struct Node {
    static constexpr std::uint32_t none = 0xffffffff;

    std::uint32_t begin = 0;  ///< byte offset of the content in the file, behind anchor and tag
    std::uint32_t end = 0;    ///< byte offset after the content; of a block collection: after its last child
    std::uint32_t next = 0;   ///< index after this subtree
    std::uint32_t text = 0;   ///< offset of a scalar's decoded text; of an alias: the index of its target
    std::uint32_t length = 0; ///< bytes of that text
    std::uint32_t tag = none; ///< index into NodeTree::tags
    NodeKind kind = NodeKind::Scalar;
    NodeStyle style = NodeStyle::Plain;
    bool implicit = false;    ///< a scalar whose type its text decides (plain, or tagged with a lone "!")
    bool decoded : 1 = false; ///< the text is in NodeTree::decoded rather than in the source
    bool anchored : 1 = false;
};

struct NodeDocument {
    std::uint32_t root = 0; ///< index of the root node
    std::size_t begin = 0;  ///< of the document's text in the file
    std::size_t end = 0;
    bool json = false;
    bool aliases = false; ///< has an alias: an edit of one place may show in another
};

/// Every document of a file as nodes, with the lines of the file for marks.
struct NodeTree {
    std::string source;
    std::string decoded; ///< texts of scalars that are not written as they read (escapes, folded lines, blocks)
    std::vector<Node> nodes;
    std::vector<std::string> tags;
    std::vector<NodeDocument> documents;
    std::vector<std::uint32_t> lines; ///< byte offset of each line's first byte

    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> longLists; ///< items of sequences that have many

    /// Fills longLists, so that one item of a list of thousands is found at once.
    void indexLists();
    /// The item of the sequence at `list`; Node::none when it has no such item.
    [[nodiscard]] std::uint32_t itemOf(std::uint32_t list, std::size_t index) const;
    [[nodiscard]] std::string_view textOf(const Node& node) const {
        return {(node.decoded ? decoded.data() : source.data()) + node.text, node.length};
    }
    [[nodiscard]] Mark markAt(std::size_t offset) const;
    /// "name:line:column"
    [[nodiscard]] std::string placeAt(std::string_view file, std::size_t offset) const;
    /// Offset of the first byte of the line that has `offset`, and of the first byte of the line after it.
    [[nodiscard]] std::size_t lineBegin(std::size_t offset) const;
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const;
};

/// Offsets of all line starts; \n, \r\n and a lone \r end a line.
[[nodiscard]] std::vector<std::uint32_t> lineStarts(std::string_view text);

/// Fills tree.nodes and tree.documents from tree.source; `file` is named in errors.
[[nodiscard]] domain::Expected<void> scanYaml(NodeTree& tree, std::string_view file, const ReadLimits& limits);
/// The same for a stream of JSON texts (blanks or --- lines between them). An error says that it is not JSON; the
/// caller then tries YAML, as kubectl does.
[[nodiscard]] domain::Expected<void> scanJson(NodeTree& tree, std::string_view file, const ReadLimits& limits);

/// The value of the document at `index`; `expanded` counts nodes that came from aliases, over the whole file.
[[nodiscard]] domain::Expected<Value> buildValue(const NodeTree& tree, const NodeDocument& document,
                                                 std::string_view file, const ReadLimits& limits,
                                                 std::size_t& expanded);

} // namespace thrifty::manifest

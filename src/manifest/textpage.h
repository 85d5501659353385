// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/documentimpl.h"
#include "manifest/textedit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// Where things stand on their lines: what an edit needs to know to leave the rest of a text alone.
class Page {
  public:
    explicit Page(const NodeTree& tree)
        : m_tree(tree)
        , m_text(tree.source) {}

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::size_t lineBegin(std::size_t offset) const;
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const { return m_tree.lineEnd(offset); }
    [[nodiscard]] std::size_t column(std::size_t offset) const { return offset - lineBegin(offset); }
    [[nodiscard]] bool firstOnLine(std::size_t offset) const;
    /// The first byte of the line that follows content which ends at `end`.
    [[nodiscard]] std::size_t lineAfter(std::size_t end) const;
    /// How lines end around `offset`.
    [[nodiscard]] std::string_view lineBreak(std::size_t offset) const;

    /// Inserts a line in front of the line that begins at `at`; behind a last line without a line end, the break comes
    /// first, so that the last line stays without one.
    [[nodiscard]] TextEdit insertLine(std::size_t at, std::string line, std::string_view lineBreak) const;
    /// Removes whole lines; at the end of a text without a last line end, the break in front of them goes instead.
    [[nodiscard]] TextEdit removeLines(std::size_t begin, std::size_t end) const;

  private:
    [[nodiscard]] bool endsInBreak() const { return m_text.ends_with('\n') || m_text.ends_with('\r'); }

    const NodeTree& m_tree;
    std::string_view m_text;
};

/// The items of a sequence; of a mapping: key, value, key, value, ...
[[nodiscard]] std::vector<std::uint32_t> childrenOf(const NodeTree& tree, std::uint32_t index);

/// By how much a list's dashes stand to the right of its key: as in the mapping, else as in the document, else not.
[[nodiscard]] std::size_t listIndent(const Document::Impl& document, const Page& page, std::uint32_t mapping);

/// Whether keys are quoted as in JSON, as the text around does.
[[nodiscard]] bool quotesKeys(const Document::Impl& document, std::uint32_t mapping);

/// Bytes [begin, end) that are whole lines.
struct Lines {
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// The lines of one item of a block list, from its dash on; none when the dash does not begin its line.
[[nodiscard]] std::optional<Lines> itemLines(const NodeTree& tree, const Page& page, std::uint32_t item);

/// Takes a key with its value out of a flow mapping, with the comma that belongs to it.
[[nodiscard]] TextEdit withoutFlowEntry(const NodeTree& tree, std::uint32_t mapping, const FoundNode& entry);
/// Takes the items that are marked out of a flow list, of which at least one stays.
[[nodiscard]] std::vector<TextEdit> withoutFlowItems(const NodeTree& tree, const std::vector<std::uint32_t>& items,
                                                     const std::vector<bool>& marked);

} // namespace thrifty::manifest

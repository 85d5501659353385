// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/nodetree.h"

#include <algorithm>
#include <cstring>
#include <simdjson.h>
#include <unordered_map>
#include <yaml.h>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

/// libyaml counts characters; everything else here counts bytes. Marks only ever move forward a little or back a few
/// characters, so that walking from the last one is cheap.
class ByteCursor {
  public:
    ByteCursor(std::string_view text, std::size_t first)
        : m_text(text)
        , m_ascii(std::none_of(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(),
                               [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }))
        , m_byte(first)
        , m_first(first) {}

    std::size_t at(std::size_t character) {
        if (m_ascii)
            return std::min(m_first + character, m_text.size());
        while (m_character < character && m_byte < m_text.size()) {
            ++m_byte;
            while (m_byte < m_text.size() && continues(m_byte))
                ++m_byte;
            ++m_character;
        }
        while (m_character > character && m_byte > m_first) {
            --m_byte;
            while (m_byte > m_first && continues(m_byte))
                --m_byte;
            --m_character;
        }
        return m_byte;
    }

  private:
    [[nodiscard]] bool continues(std::size_t byte) const {
        return (static_cast<unsigned char>(m_text[byte]) & 0xC0) == 0x80;
    }
    std::string_view m_text;
    bool m_ascii;
    std::size_t m_byte;
    std::size_t m_first;
    std::size_t m_character = 0;
};

/// The parser and the event in hand, freed whatever happens.
struct Parser {
    yaml_parser_t parser{};
    yaml_event_t event{};
    bool ready = false;

    Parser() { ready = yaml_parser_initialize(&parser) != 0; }
    ~Parser() {
        yaml_event_delete(&event);
        if (ready)
            yaml_parser_delete(&parser);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    bool next() {
        yaml_event_delete(&event);
        return yaml_parser_parse(&parser, &event) != 0;
    }
};

std::string_view view(const yaml_char_t* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

class Scanner {
  public:
    Scanner(NodeTree& tree, std::string_view file, const ReadLimits& limits)
        : m_tree(tree)
        , m_file(file)
        , m_limits(limits)
        , m_cursor(tree.source, tree.source.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

    Expected<void> scan() {
        if (!m_yaml.ready)
            return domain::fail(ErrorCode::Internal, "no memory to read YAML", std::string(m_file));
        const std::string& source = m_tree.source;
        yaml_parser_set_encoding(&m_yaml.parser, YAML_UTF8_ENCODING);
        const std::size_t skip = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        yaml_parser_set_input_string(&m_yaml.parser, reinterpret_cast<const unsigned char*>(source.data()) + skip,
                                     source.size() - skip);
        m_tree.nodes.reserve(source.size() / 12 + 8);
        for (bool more = true; more;) {
            if (!m_yaml.next())
                return domain::fail(syntaxError());
            auto handled = handle(more);
            if (!handled)
                return handled;
        }
        return {};
    }

  private:
    Expected<void> handle(bool& more) {
        const yaml_event_t& event = m_yaml.event;
        const std::size_t begin = m_cursor.at(event.start_mark.index);
        const std::size_t end = m_cursor.at(event.end_mark.index);
        switch (event.type) {
        case YAML_STREAM_END_EVENT:
            if (!m_tree.documents.empty() && m_open)
                m_tree.documents.back().end = m_tree.source.size();
            more = false;
            break;
        case YAML_DOCUMENT_START_EVENT:
            return startDocument(begin, end, event.data.document_start.implicit != 0);
        case YAML_DOCUMENT_END_EVENT:
            if (event.data.document_end.implicit == 0) {
                m_tree.documents.back().end = begin;
                m_open = false;
            }
            break;
        case YAML_SCALAR_EVENT:
            return scalar(begin, end);
        case YAML_SEQUENCE_START_EVENT:
        case YAML_MAPPING_START_EVENT:
            return startCollection(begin);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            endCollection(end);
            break;
        case YAML_ALIAS_EVENT:
            return alias(begin, end);
        default:
            break;
        }
        return {};
    }

    Expected<void> startDocument(std::size_t begin, std::size_t end, bool implicit) {
        std::vector<NodeDocument>& documents = m_tree.documents;
        if (documents.size() >= m_limits.documents)
            return fail(ErrorCode::Limit, begin,
                        "more than " + std::to_string(m_limits.documents) + " documents in one file",
                        "Split the file.");
        if (!documents.empty() && m_open)
            documents.back().end = begin;
        NodeDocument document;
        document.root = static_cast<std::uint32_t>(m_tree.nodes.size());
        document.begin = implicit ? 0 : afterMarker(end);
        documents.push_back(document);
        m_open = true;
        m_anchors.clear();
        return {};
    }

    /// Where the text behind a "---" begins: the next line when only blanks or a comment follow on this one.
    [[nodiscard]] std::size_t afterMarker(std::size_t end) const {
        const std::string& source = m_tree.source;
        const std::size_t rest = source.find_first_not_of(" \t", end);
        if (rest == std::string::npos)
            return source.size();
        if (source[rest] == '#' || source[rest] == '\n' || source[rest] == '\r')
            return m_tree.lineEnd(end);
        return end;
    }

    Node& add(NodeKind kind, std::size_t begin, std::size_t end) {
        Node& node = m_tree.nodes.emplace_back();
        node.kind = kind;
        node.begin = static_cast<std::uint32_t>(begin);
        node.end = static_cast<std::uint32_t>(end);
        node.next = static_cast<std::uint32_t>(m_tree.nodes.size());
        return node;
    }

    /// Anchor and tag stand before the content: remember them, and move `begin` behind them.
    void properties(Node& node, std::string_view anchor, std::string_view tag) {
        if (!anchor.empty()) {
            m_anchors[std::string(anchor)] = static_cast<std::uint32_t>(&node - m_tree.nodes.data());
            node.anchored = true;
        }
        if (!tag.empty()) {
            const auto count = static_cast<std::uint32_t>(m_tree.tags.size());
            const auto [found, added] = m_tags.try_emplace(std::string(tag), count);
            node.tag = found->second;
            if (added)
                m_tree.tags.emplace_back(tag);
        }
        const std::string& source = m_tree.source;
        for (int left = 2; left > 0 && node.begin < source.size(); --left) {
            const char c = source[node.begin];
            if (c != '&' && c != '!')
                break;
            auto at = source.find_first_of(" \t\r\n", node.begin);
            while (at != std::string::npos && at < source.size() &&
                   (std::strchr(" \t\r\n", source[at]) != nullptr || source[at] == '#'))
                at = source[at] == '#' ? source.find('\n', at) : at + 1;
            node.begin = static_cast<std::uint32_t>(std::min(at, source.size()));
        }
        node.end = std::max(node.begin, node.end);
    }

    Expected<void> scalar(std::size_t begin, std::size_t end) {
        const auto& data = m_yaml.event.data.scalar;
        Node& node = add(NodeKind::Scalar, begin, end);
        node.implicit = data.plain_implicit != 0;
        std::size_t quote = 1;
        switch (data.style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
            node.style = NodeStyle::SingleQuoted;
            break;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            node.style = NodeStyle::DoubleQuoted;
            break;
        case YAML_LITERAL_SCALAR_STYLE:
            node.style = NodeStyle::Literal;
            break;
        case YAML_FOLDED_SCALAR_STYLE:
            node.style = NodeStyle::Folded;
            break;
        default:
            quote = 0;
        }
        const std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
        if (data.anchor != nullptr || data.tag != nullptr || !node.implicit)
            properties(node, view(data.anchor), view(data.tag));
        else if (quote == 0 && value.empty())
            node.end = node.begin;
        node.length = static_cast<std::uint32_t>(value.size());
        const std::string_view written =
            std::string_view(m_tree.source)
                .substr(std::min<std::size_t>(node.begin + quote, m_tree.source.size()), value.size());
        if (written == value) {
            node.text = static_cast<std::uint32_t>(node.begin + quote);
        } else {
            node.decoded = true;
            node.text = static_cast<std::uint32_t>(m_tree.decoded.size());
            m_tree.decoded += value;
        }
        grow(node.end);
        return {};
    }

    Expected<void> startCollection(std::size_t begin) {
        const yaml_event_t& event = m_yaml.event;
        const bool sequence = event.type == YAML_SEQUENCE_START_EVENT;
        if (m_stack.size() >= m_limits.depth)
            return fail(ErrorCode::Limit, begin, "nested deeper than " + std::to_string(m_limits.depth) + " levels");
        Node& node = add(sequence ? NodeKind::Sequence : NodeKind::Mapping, begin, begin);
        if (sequence) {
            const auto& data = event.data.sequence_start;
            node.style = data.style == YAML_FLOW_SEQUENCE_STYLE ? NodeStyle::Flow : NodeStyle::Block;
            if (data.anchor != nullptr || data.tag != nullptr)
                properties(node, view(data.anchor), view(data.tag));
        } else {
            const auto& data = event.data.mapping_start;
            node.style = data.style == YAML_FLOW_MAPPING_STYLE ? NodeStyle::Flow : NodeStyle::Block;
            if (data.anchor != nullptr || data.tag != nullptr)
                properties(node, view(data.anchor), view(data.tag));
        }
        m_stack.push_back(static_cast<std::uint32_t>(&node - m_tree.nodes.data()));
        return {};
    }

    void endCollection(std::size_t end) {
        Node& node = m_tree.nodes[m_stack.back()];
        m_stack.pop_back();
        node.next = static_cast<std::uint32_t>(m_tree.nodes.size());
        // A block collection's own end mark is where the next thing begins, behind comments that are not its own.
        if (node.style == NodeStyle::Flow)
            node.end = static_cast<std::uint32_t>(end);
        grow(node.end);
    }

    void grow(std::uint32_t end) {
        if (!m_stack.empty()) {
            Node& parent = m_tree.nodes[m_stack.back()];
            parent.end = std::max(parent.end, end);
        }
    }

    Expected<void> alias(std::size_t begin, std::size_t end) {
        const std::string name(view(m_yaml.event.data.alias.anchor));
        const auto found = m_anchors.find(name);
        if (found == m_anchors.end())
            return fail(ErrorCode::Parse, begin, "unknown anchor \"" + name + "\"");
        if (std::find(m_stack.begin(), m_stack.end(), found->second) != m_stack.end())
            return fail(ErrorCode::Parse, begin, "anchor \"" + name + "\" contains itself");
        Node& node = add(NodeKind::Alias, begin, end);
        node.text = found->second;
        m_tree.documents.back().aliases = true;
        grow(node.end);
        return {};
    }

    [[nodiscard]] tl::unexpected<domain::Error> fail(ErrorCode code, std::size_t offset, std::string message,
                                                     std::string hint = {}) const {
        return domain::fail(code, std::move(message), m_tree.placeAt(m_file, offset), std::move(hint));
    }

    domain::Error syntaxError() {
        const yaml_parser_t& parser = m_yaml.parser;
        domain::Error error{ErrorCode::Parse, {}, {}, {}};
        if (parser.error == YAML_MEMORY_ERROR)
            return {ErrorCode::Internal, "no memory to read YAML", std::string(m_file), {}};
        if (parser.error == YAML_READER_ERROR) {
            const std::size_t skip = m_tree.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
            char code[16];
            std::snprintf(code, sizeof code, "%02x", static_cast<unsigned>(parser.problem_value));
            error.message = std::string(parser.problem) + " (byte 0x" + code + ")";
            error.place = m_tree.placeAt(m_file, std::min(parser.problem_offset + skip, m_tree.source.size()));
            return error;
        }
        const std::size_t offset = m_cursor.at(parser.problem_mark.index);
        error.place = m_tree.placeAt(m_file, offset);
        error.message = parser.problem != nullptr ? parser.problem : "not valid YAML";
        if (offset < m_tree.source.size() && m_tree.source[offset] == '\t' && parser.error == YAML_SCANNER_ERROR) {
            error.message = "a tab is used for indentation";
            error.hint = "YAML indents with spaces only.";
            return error;
        }
        if (error.message == "did not find expected <document start>")
            error.hint = "Begin the next document with a --- line.";
        if (parser.context != nullptr) {
            error.message += std::string(" ") + parser.context;
            const Mark from = m_tree.markAt(m_cursor.at(parser.context_mark.index));
            error.message += " that began in line " + std::to_string(from.line);
        }
        return error;
    }

    NodeTree& m_tree;
    std::string_view m_file;
    const ReadLimits& m_limits;
    ByteCursor m_cursor;
    Parser m_yaml;
    std::vector<std::uint32_t> m_stack;
    std::unordered_map<std::string, std::uint32_t> m_anchors;
    std::unordered_map<std::string, std::uint32_t> m_tags; ///< indexes into the tree's tags
    bool m_open = false; ///< the last document reaches to the next one (or has ended with "...")
};

/// Offset of the first byte that is not UTF-8.
std::size_t firstInvalid(std::string_view text) {
    std::size_t low = 0;
    std::size_t high = text.size();
    // A prefix is valid up to the bad byte, give or take a cut character at its end.
    while (high - low > 4) {
        std::size_t middle = low + (high - low) / 2;
        while (middle > low && (static_cast<unsigned char>(text[middle]) & 0xC0) == 0x80)
            --middle;
        if (middle == low)
            break;
        if (simdjson::validate_utf8(text.data() + low, middle - low))
            low = middle;
        else
            high = middle;
    }
    for (std::size_t length = 1; length <= 4 && low < high; ++length) {
        if (low + length <= text.size() && simdjson::validate_utf8(text.data() + low, length)) {
            low += length;
            length = 0;
        }
    }
    return low;
}

} // namespace

Expected<void> scanYaml(NodeTree& tree, std::string_view file, const ReadLimits& limits) {
    const std::string_view source = tree.source;
    if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF"))
        return domain::fail(ErrorCode::Parse, "the text is UTF-16", std::string(file), "Save it as UTF-8.");
    if (!simdjson::validate_utf8(source.data(), source.size()))
        return domain::fail(ErrorCode::Parse, "the text is not UTF-8", tree.placeAt(file, firstInvalid(source)),
                            "Save it as UTF-8.");
    // The library compares each %TAG line with all before it; nobody needs more than a few.
    std::size_t directives = 0;
    for (auto at = source.find("%TAG"); at != std::string_view::npos; at = source.find("%TAG", at + 1)) {
        const bool line = at == 0 || source[at - 1] == '\n' || source[at - 1] == '\r';
        if (line && ++directives > 1000)
            return domain::fail(ErrorCode::Limit, "more than 1000 %TAG lines", tree.placeAt(file, at));
    }
    return Scanner(tree, file, limits).scan();
}

} // namespace thrifty::manifest

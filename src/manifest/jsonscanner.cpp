// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/decimal.h"
#include "manifest/nodetree.h"

#include <charconv>
#include <optional>
#include <simdjson.h>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

/// Reads JSON into nodes with their places. simdjson tells no places, and libyaml is no JSON reader (it refuses
/// surrogate pairs), hence these few lines of our own.
class Scanner {
  public:
    Scanner(NodeTree& tree, std::string_view file, const ReadLimits& limits)
        : m_tree(tree)
        , m_text(tree.source)
        , m_file(file)
        , m_limits(limits)
        , m_at(m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

    Expected<void> scan() {
        for (skipBetween(); m_at < m_text.size(); skipBetween()) {
            if (m_tree.documents.size() >= m_limits.documents)
                return domain::fail(ErrorCode::Limit,
                                    "more than " + std::to_string(m_limits.documents) + " documents in one file",
                                    m_tree.placeAt(m_file, m_at), "Split the file.");
            NodeDocument document;
            document.root = static_cast<std::uint32_t>(m_tree.nodes.size());
            document.begin = m_tree.documents.empty() ? 0 : m_at;
            document.json = true;
            if (m_text[m_at] != '{' && m_text[m_at] != '[')
                return notJson();
            if (!value(0))
                return m_problem ? domain::fail(*m_problem) : notJson();
            document.end = m_at;
            m_tree.documents.push_back(document);
        }
        if (m_tree.documents.empty())
            return notJson();
        // Blanks between documents belong to the one before them; marker lines to none.
        for (NodeDocument& document : m_tree.documents) {
            const auto next = m_text.find_first_not_of(" \t\r\n", document.end);
            const bool last = &document == &m_tree.documents.back();
            document.end = last && next == std::string_view::npos ? m_text.size() : document.end;
        }
        return {};
    }

  private:
    [[nodiscard]] tl::unexpected<domain::Error> notJson() const {
        return domain::fail(ErrorCode::Parse, "not valid JSON", m_tree.placeAt(m_file, std::min(m_at, m_text.size())));
    }

    /// It is JSON, but cannot be read: no other reader is to try.
    bool refuse(ErrorCode code, std::string message, std::string hint = {}) {
        m_problem = domain::Error{code, std::move(message), m_tree.placeAt(m_file, m_at), std::move(hint)};
        return false;
    }

    void skipBlanks() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }

    /// Blanks and lines that are just "---".
    void skipBetween() {
        for (;;) {
            skipBlanks();
            if (!m_text.substr(m_at).starts_with("---") || m_tree.lineBegin(m_at) != m_at)
                return;
            const auto end = m_text.find_first_not_of(" \t", m_at + 3);
            if (end != std::string_view::npos && m_text[end] != '\n' && m_text[end] != '\r')
                return;
            m_at = std::min(end, m_text.size());
        }
    }

    std::uint32_t open(NodeKind kind, NodeStyle style) {
        Node& node = m_tree.nodes.emplace_back();
        node.kind = kind;
        node.style = style;
        node.begin = static_cast<std::uint32_t>(m_at);
        return static_cast<std::uint32_t>(m_tree.nodes.size() - 1);
    }

    void close(std::uint32_t index) {
        m_tree.nodes[index].end = static_cast<std::uint32_t>(m_at);
        m_tree.nodes[index].next = static_cast<std::uint32_t>(m_tree.nodes.size());
    }

    bool value(std::size_t depth) {
        if (m_at >= m_text.size())
            return false;
        switch (m_text[m_at]) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return string();
        default:
            return word();
        }
    }

    bool object(std::size_t depth) {
        return list(NodeKind::Mapping, '}', depth, [&] {
            if (m_at >= m_text.size() || m_text[m_at] != '"' || !string())
                return false;
            skipBlanks();
            if (m_at >= m_text.size() || m_text[m_at] != ':')
                return false;
            ++m_at;
            skipBlanks();
            return value(depth + 1);
        });
    }

    bool array(std::size_t depth) {
        return list(NodeKind::Sequence, ']', depth, [&] { return value(depth + 1); });
    }

    template <class Item>
    bool list(NodeKind kind, char end, std::size_t depth, Item&& item) {
        if (depth >= m_limits.depth)
            return refuse(ErrorCode::Limit, "nested deeper than " + std::to_string(m_limits.depth) + " levels");
        const std::uint32_t node = open(kind, NodeStyle::Flow);
        ++m_at;
        skipBlanks();
        for (bool first = true; m_at < m_text.size(); first = false) {
            if (m_text[m_at] == end && first)
                break;
            if (!item())
                return false;
            skipBlanks();
            if (m_at >= m_text.size() || (m_text[m_at] != ',' && m_text[m_at] != end))
                return false;
            if (m_text[m_at] == end)
                break;
            ++m_at;
            skipBlanks();
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        close(node);
        return true;
    }

    bool word() {
        const std::uint32_t node = open(NodeKind::Scalar, NodeStyle::Plain);
        const auto end = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        const std::string_view text = m_text.substr(m_at, end - m_at);
        if (text != "true" && text != "false" && text != "null") {
            if (!isNumber(text))
                return false;
            // The YAML reader would take it as text, and kubectl refuses it too.
            if (!fitsDouble(text))
                return refuse(ErrorCode::InvalidArgument,
                              "the number " + std::string(text.substr(0, 40)) + " is too large to be one",
                              "Put it in quotes when it is meant as text.");
        }
        m_tree.nodes[node].implicit = true;
        m_tree.nodes[node].text = static_cast<std::uint32_t>(m_at);
        m_tree.nodes[node].length = static_cast<std::uint32_t>(text.size());
        m_at = end;
        close(node);
        return true;
    }

    static bool isNumber(std::string_view text) {
        std::string_view rest = text;
        const auto digits = [&rest] {
            const auto count = std::min(rest.find_first_not_of("0123456789"), rest.size());
            rest.remove_prefix(count);
            return count;
        };
        if (rest.starts_with('-'))
            rest.remove_prefix(1);
        const bool zero = rest.starts_with('0');
        const auto whole = digits();
        if (whole == 0 || (zero && whole > 1))
            return false;
        if (rest.starts_with('.')) {
            rest.remove_prefix(1);
            if (digits() == 0)
                return false;
        }
        if (rest.starts_with('e') || rest.starts_with('E')) {
            rest.remove_prefix(1);
            if (rest.starts_with('+') || rest.starts_with('-'))
                rest.remove_prefix(1);
            if (digits() == 0)
                return false;
        }
        return rest.empty();
    }

    static bool fitsDouble(std::string_view number) {
        double value = 0;
        const auto read = std::from_chars(number.data(), number.data() + number.size(), value).ec;
        return read == std::errc{} || isTooSmall(number); // what is too close to zero is zero
    }

    bool string() {
        const std::uint32_t node = open(NodeKind::Scalar, NodeStyle::DoubleQuoted);
        const std::size_t from = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\') {
            if (static_cast<unsigned char>(m_text[m_at++]) < 0x20)
                return false;
        }
        if (m_at >= m_text.size())
            return false;
        m_tree.nodes[node].text = static_cast<std::uint32_t>(from);
        m_tree.nodes[node].length = static_cast<std::uint32_t>(m_at - from);
        if (m_text[m_at] == '\\' && !escaped(node, from))
            return false;
        ++m_at;
        close(node);
        return true;
    }

    /// The rest of a string that has escapes; its decoded text goes aside.
    bool escaped(std::uint32_t node, std::size_t from) {
        std::string& out = m_tree.decoded;
        const std::size_t begin = out.size();
        out.append(m_text, from, m_at - from);
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at++];
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c != '\\')
                out += c;
            else if (!escape(out))
                return false;
        }
        if (m_at >= m_text.size())
            return false;
        m_tree.nodes[node].decoded = true;
        m_tree.nodes[node].text = static_cast<std::uint32_t>(begin);
        m_tree.nodes[node].length = static_cast<std::uint32_t>(out.size() - begin);
        return true;
    }

    bool escape(std::string& out) {
        if (m_at >= m_text.size())
            return false;
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char c = m_text[m_at++];
        if (c == 'u')
            return codePoint(out);
        const auto index = names.find(c);
        if (index == std::string_view::npos)
            return false;
        out += meanings[index];
        return true;
    }

    bool hex4(std::uint32_t& unit) {
        if (m_text.size() - m_at < 4)
            return false;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_at + 4, unit, 16);
        if (error != std::errc{} || end != m_text.data() + m_at + 4)
            return false;
        m_at += 4;
        return true;
    }

    bool codePoint(std::string& out) {
        std::uint32_t code = 0;
        if (!hex4(code))
            return false;
        if (code >= 0xD800 && code < 0xDC00 && m_text.substr(m_at).starts_with("\\u")) {
            const std::size_t before = m_at;
            std::uint32_t low = 0;
            m_at += 2;
            if (!hex4(low))
                return false;
            if (low >= 0xDC00 && low < 0xE000)
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            else
                m_at = before;
        }
        if (code >= 0xD800 && code < 0xE000)
            code = 0xFFFD; // half a pair has no character
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xC0 | code >> 6);
            out += static_cast<char>(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            out += static_cast<char>(0xE0 | code >> 12);
            out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            out += static_cast<char>(0xF0 | code >> 18);
            out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
            out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
        return true;
    }

    NodeTree& m_tree;
    std::string_view m_text;
    std::string_view m_file;
    const ReadLimits& m_limits;
    std::size_t m_at;
    std::optional<domain::Error> m_problem;
};

} // namespace

Expected<void> scanJson(NodeTree& tree, std::string_view file, const ReadLimits& limits) {
    if (!simdjson::validate_utf8(tree.source.data(), tree.source.size()))
        return domain::fail(ErrorCode::Parse, "not valid JSON", std::string(file));
    return Scanner(tree, file, limits).scan();
}

} // namespace thrifty::manifest

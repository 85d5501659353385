// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/flowparts.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <string_view>

namespace thrifty::app {

namespace {

using Kind = FlowPart::Kind;

bool isOneOf(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool isNumber(QByteArrayView text) {
    return isOneOf(text.front(), "-.0123456789") && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), [](char c) { return isOneOf(c, "-.0123456789"); });
}

bool isKeyword(QByteArrayView text) {
    constexpr std::array<std::string_view, 4> words{"true", "false", "yes", "no"};
    return std::find(words.begin(), words.end(),
                     std::string_view(text.data(), static_cast<std::size_t>(text.size()))) != words.end();
}

class Scanner {
  public:
    explicit Scanner(const QByteArray& text)
        : m_text(text) {}

    QList<FlowPart> scan() {
        for (int from = 0; from < m_text.size(); from = m_end + 1) {
            const auto end = m_text.indexOf('\n', from);
            m_end = static_cast<int>(end < 0 ? m_text.size() : end);
            int at = from;
            while (at < m_end && m_text[at] == ' ')
                ++at;
            if (at == m_end || m_text[at] == '\r')
                continue;
            if (m_block >= 0 && at - from > m_block)
                continue; // a text block's own
            m_block = -1;
            if (m_depth > 0 && at - from <= m_indent && !isOneOf(m_text[at], "]}"))
                m_depth = 0;
            if (m_depth == 0)
                m_indent = at - from;
            m_from = from;
            m_parent = at - from;
            while (at < m_end)
                at = m_depth > 0 ? inFlow(at) : inBlock(at);
        }
        return m_parts;
    }

  private:
    /// From the beginning of what is no part of a flow to that of the next.
    int inBlock(int at) {
        const char c = m_text[at];
        if (c == '{' || c == '[')
            return open(at);
        if (isOneOf(c, " \t\r:,"))
            return at + 1;
        if (c == '#')
            return m_end;
        if (c == '-' && (at + 1 == m_end || m_text[at + 1] == ' ')) {
            m_parent = at - m_from;
            return at + 1;
        }
        if (c == '|' || c == '>') {
            m_block = m_parent;
            return m_end;
        }
        if (isOneOf(c, "&!*"))
            return word(at);
        const int end = c == '"' || c == '\'' ? quoted(at) : plain(at, {});
        if (isKey(end))
            m_parent = at - m_from;
        return end;
    }

    int inFlow(int at) {
        const char c = m_text[at];
        if (isOneOf(c, " \t\r"))
            return at + 1;
        if (c == '#')
            return m_end;
        if (c == '{' || c == '[')
            return open(at);
        if (c == '}' || c == ']')
            --m_depth;
        if (isOneOf(c, "}],:"))
            return put(at, at + 1, Kind::Mark);
        if (isOneOf(c, "&!*"))
            return word(at);
        const bool quotes = c == '"' || c == '\'';
        const int end = quotes ? quoted(at) : plain(at, ",[]{}");
        const QByteArrayView text = QByteArrayView(m_text).sliced(at, end - at);
        if (isKey(end) || (!quotes && isKeyword(text)))
            return put(at, end, Kind::Key);
        return !quotes && isNumber(text) ? put(at, end, Kind::Number) : end;
    }

    int open(int at) {
        ++m_depth;
        return put(at, at + 1, Kind::Mark);
    }
    int put(int from, int to, Kind kind) {
        m_parts.append({from, to - from, kind});
        return to;
    }

    [[nodiscard]] int word(int at) const {
        while (at < m_end && !isOneOf(m_text[at], " ,[]{}"))
            ++at;
        return at;
    }
    [[nodiscard]] int quoted(int at) const {
        const char quote = m_text[at];
        for (++at; at < m_end && m_text[at] != quote; ++at) {
            if (quote == '"' && m_text[at] == '\\' && at + 1 < m_end)
                ++at;
        }
        return std::min(at + 1, m_end);
    }
    /// The end of a scalar without quotes, before the spaces behind it.
    [[nodiscard]] int plain(int at, std::string_view ends) const {
        int end = at + 1;
        for (++at; at < m_end; ++at) {
            const char c = m_text[at];
            if (isOneOf(c, ends) || endsKey(at, ends) || (c == '#' && m_text[at - 1] == ' '))
                break;
            if (!isOneOf(c, " \t\r"))
                end = at + 1;
        }
        return end;
    }
    [[nodiscard]] bool endsKey(int at, std::string_view ends) const {
        return m_text[at] == ':' &&
               (at + 1 == m_end || isOneOf(m_text[at + 1], " \r") || isOneOf(m_text[at + 1], ends));
    }
    [[nodiscard]] bool isKey(int end) const {
        while (end < m_end && m_text[end] == ' ')
            ++end;
        return end < m_end && m_text[end] == ':';
    }

    const QByteArray& m_text;
    QList<FlowPart> m_parts;
    int m_from = 0, m_end = 0; ///< of the line
    int m_depth = 0;
    int m_indent = 0; ///< of the line in which the flow began
    int m_parent = 0; ///< column of the key or item that the line is about
    int m_block = -1; ///< column that the lines of a text block are deeper than; -1: there is none
};

} // namespace

QList<FlowPart> flowParts(const QByteArray& yaml) {
    return Scanner(yaml).scan();
}

} // namespace thrifty::app

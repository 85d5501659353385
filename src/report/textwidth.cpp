// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/textwidth.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace thrifty::report {

namespace {

struct Range {
    char32_t first, last;
};

// Ranges of the Unicode character database that matter in names and messages: marks that take no column of their own,
constexpr std::array<Range, 22> zeroWidth{{
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x2060, 0x2060},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
}};
// and characters that take two.
constexpr std::array<Range, 14> doubleWidth{{
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
}};
constexpr Range ideographs{0x20000, 0x3FFFD};

constexpr char32_t broken = 0xFFFD;
constexpr std::string_view brokenText = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

template <std::size_t N>
bool inside(const std::array<Range, N>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

struct Character {
    char32_t code = broken;
    std::size_t bytes = 1;
};

/// The first character of a text that is not empty; a byte that is not UTF-8 counts as one broken character.
Character first(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4 || text.size() < length)
        return {};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        code = (code << 6) | (byte(i) & 0x3F);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {code, length};
}

std::size_t widthOf(char32_t c) {
    if (c < 0x0300)
        return 1;
    if (inside(zeroWidth, c))
        return 0;
    return inside(doubleWidth, c) || (c >= ideographs.first && c <= ideographs.last) ? 2 : 1;
}

bool isHarmful(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x200B ||
           c == 0xFEFF || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// The longest start of `text` that is at most `width` columns wide.
std::string_view head(std::string_view text, std::size_t width) {
    std::size_t bytes = 0;
    std::size_t used = 0;
    while (bytes < text.size()) {
        const Character c = first(text.substr(bytes));
        used += widthOf(c.code);
        if (used > width)
            break;
        bytes += c.bytes;
    }
    return text.substr(0, bytes);
}

/// The longest end that is at most `width` columns wide and does not begin with a combining mark.
std::string_view tail(std::string_view text, std::size_t width) {
    std::size_t total = displayWidth(text);
    while (!text.empty()) {
        const Character c = first(text);
        if (total <= width && widthOf(c.code) > 0)
            break;
        total -= widthOf(c.code);
        text.remove_prefix(c.bytes);
    }
    return text;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character c = first(text);
        width += widthOf(c.code);
        text.remove_prefix(c.bytes);
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = first(text);
        if (c.code == '\n' || c.code == '\t')
            out += ' ';
        else if (c.code == '\r' && text.size() > 1 && text[1] == '\n')
            ; // the line end that follows is the space
        else if (c.code == broken || isHarmful(c.code))
            out += brokenText;
        else
            out += text.substr(0, c.bytes);
        text.remove_prefix(c.bytes);
    }
    return out;
}

std::string elideMiddle(std::string_view text, std::size_t width) {
    if (displayWidth(text) <= width)
        return std::string(text);
    if (width == 0)
        return {};
    const std::size_t room = width - 1;
    std::string out(head(text, room - room / 2));
    out += ellipsis;
    out += tail(text, room / 2);
    return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    width = std::max<std::size_t>(width, 2); // one wide character must fit
    std::string line;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        std::string_view word = text.substr(0, space);
        text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
        if (word.empty())
            continue;
        if (used > 0 && used + 1 + displayWidth(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
            used = 0;
        }
        while (displayWidth(word) > width) { // only at the start of a line
            const std::string_view part = head(word, width);
            lines.emplace_back(part);
            word.remove_prefix(part.size());
        }
        if (used > 0)
            line += ' ';
        line += word;
        used = displayWidth(line);
    }
    if (!line.empty() || lines.empty())
        lines.push_back(std::move(line));
    return lines;
}

} // namespace thrifty::report

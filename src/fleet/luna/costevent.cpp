// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/luna/costevent.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace thrifty::fleet::luna {

namespace {

bool space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}
char low(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void skipSpace(std::string_view& text) {
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
}

/// Takes the words from the front, any white space between them; `text` is unchanged when they are not there.
bool take(std::string_view& text, std::string_view words) {
    std::string_view rest = text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == ' ') {
            if (rest.empty() || !space(rest.front()))
                return false;
            skipSpace(rest);
        } else {
            if (rest.empty() || low(rest.front()) != low(words[at]))
                return false;
            rest.remove_prefix(1);
        }
    }
    text = rest;
    return true;
}

/// "0.226000", "1,234.567", "1e-3": the number at the front, taken away.
std::string_view takeNumber(std::string_view& text) {
    std::size_t at = 0;
    while (at < text.size() &&
           (digit(text[at]) || (text[at] == ',' && at > 0 && at + 1 < text.size() && digit(text[at + 1]))))
        ++at;
    if (at == 0)
        return {};
    if (at + 1 < text.size() && text[at] == '.' && digit(text[at + 1])) {
        ++at;
        while (at < text.size() && digit(text[at]))
            ++at;
    }
    if (at < text.size() && low(text[at]) == 'e') {
        std::size_t exponent = at + 1;
        if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-'))
            ++exponent;
        const std::size_t first = exponent;
        while (exponent < text.size() && digit(text[exponent]))
            ++exponent;
        if (exponent > first)
            at = exponent;
    }
    const std::string_view number = text.substr(0, at);
    text.remove_prefix(at);
    return number;
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data())
        return std::nullopt;
    return value;
}

/// "estimated node count", up to four characters that are no digits, a number. A number that is too large for any
/// cluster is no count.
enum class Count { Absent, Bad, Found };
Count countIn(std::string_view text, std::int64_t& count) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view rest = text.substr(at);
        if (low(rest.front()) != 'e' || !take(rest, "estimated node count"))
            continue;
        std::size_t gap = 0;
        while (gap < 4 && gap < rest.size() && !digit(rest[gap]) && rest[gap] != '-')
            ++gap;
        rest.remove_prefix(gap);
        const auto value = rest.empty() || !digit(rest.front()) ? std::nullopt : wholeNumber(rest);
        if (!value || *value < 1 || *value > 1'000'000)
            return Count::Bad;
        count = *value;
        return Count::Found;
    }
    return Count::Absent;
}

bool saysSpot(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        std::string_view rest = text.substr(at);
        const bool startsWord =
            at == 0 || !((text[at - 1] >= 'a' && text[at - 1] <= 'z') || (text[at - 1] >= 'A' && text[at - 1] <= 'Z'));
        if (startsWord && take(rest, "spot") && (rest.empty() || low(rest.front()) < 'a' || low(rest.front()) > 'z'))
            return true;
    }
    return false;
}

bool saysOnDemand(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view rest = text.substr(at);
        if (take(rest, "on-demand") || take(rest, "on demand"))
            return true;
    }
    return false;
}

} // namespace

Verdict readCostEvent(std::string_view text, std::string_view provider) {
    skipSpace(text);
    std::string_view rest = text;
    if (take(rest, "No node type found"))
        return NoNodeType{};
    if (!take(rest, "Estimated cost"))
        return NotUnderstood{};
    if (!rest.empty() && rest.front() == ':')
        rest.remove_prefix(1);
    skipSpace(rest);
    if (rest.empty() || rest.front() != '$')
        return NotUnderstood{};
    rest.remove_prefix(1);
    skipSpace(rest);
    std::string number(takeNumber(rest));
    std::erase(number, ',');
    if (number.empty())
        return NotUnderstood{};
    const auto price = domain::Money::parse(number);
    // A price that is not positive, or too large to be one, was not understood: it must never look cheap.
    if (!price || price->micros() <= 0)
        return NotUnderstood{};

    Priced priced;
    priced.perNodeHour = *price;
    std::int64_t count = 0;
    switch (countIn(rest, count)) {
    case Count::Found:
        priced.nodeCount = count;
        break;
    case Count::Bad:
        return NotUnderstood{};
    case Count::Absent:
        break;
    }
    priced.nodeType = std::string(nodeTypeIn(rest, provider));
    if (saysSpot(rest))
        priced.category = domain::PriceCategory::Spot;
    else if (saysOnDemand(rest))
        priced.category = domain::PriceCategory::OnDemand;
    return priced;
}

} // namespace thrifty::fleet::luna

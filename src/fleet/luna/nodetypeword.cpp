// SPDX-License-Identifier: GPL-3.0-or-later
// How the clouds spell node types. By hand instead of std::regex, which is slow and recurses on long foreign text.
#include "fleet/luna/costevent.h"

#include <algorithm>
#include <array>

namespace thrifty::fleet::luna {

namespace {

bool lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letterOrDigit(char c) {
    return lower(c) || upper(c) || digit(c);
}
template <class Predicate>
bool allOf(std::string_view text, Predicate predicate) {
    return std::all_of(text.begin(), text.end(), predicate);
}

/// [a-z][a-z0-9-]*\.([0-9]*x?large|metal(-[0-9a-z]+)?|nano|micro|small|medium)
bool isAws(std::string_view word) {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos || dot == 0 || !lower(word[0]))
        return false;
    const std::string_view family = word.substr(0, dot);
    std::string_view size = word.substr(dot + 1);
    if (!allOf(family, [](char c) { return lower(c) || digit(c) || c == '-'; }))
        return false;
    constexpr std::array<std::string_view, 4> plain{"nano", "micro", "small", "medium"};
    if (std::find(plain.begin(), plain.end(), size) != plain.end())
        return true;
    if (size.starts_with("metal")) {
        size.remove_prefix(5);
        return size.empty() || (size.size() > 1 && size[0] == '-' &&
                                allOf(size.substr(1), [](char c) { return lower(c) || digit(c); }));
    }
    while (!size.empty() && digit(size.front()))
        size.remove_prefix(1);
    return size == "xlarge" || size == "large";
}

/// [a-z][0-9][a-z]?-[a-z]+(-[0-9a-z]+)*, with attached GPUs as "+2xT4"
bool isGcp(std::string_view word) {
    if (const auto plus = word.find('+'); plus != std::string_view::npos) {
        const std::string_view attached = word.substr(plus + 1);
        if (attached.empty() || !digit(attached[0]))
            return false;
        word = word.substr(0, plus);
    }
    if (word.size() < 4 || !lower(word[0]) || !digit(word[1]))
        return false;
    std::size_t at = 2;
    if (lower(word[at]))
        ++at;
    bool first = true;
    while (at < word.size()) {
        if (word[at] != '-')
            return false;
        const auto end = std::min(word.find('-', at + 1), word.size());
        const std::string_view part = word.substr(at + 1, end - at - 1);
        const bool fine =
            !part.empty() && (first ? allOf(part, lower) : allOf(part, [](char c) { return lower(c) || digit(c); }));
        if (!fine)
            return false;
        first = false;
        at = end;
    }
    return !first;
}

/// Standard_[A-Za-z0-9_-]+ or [A-Z]{1,3}[0-9]+[a-z]*(_[A-Za-z0-9]+)*_v[0-9]+
bool isAzure(std::string_view word) {
    if (word.starts_with("Standard_"))
        return word.size() > 9 &&
               allOf(word.substr(9), [](char c) { return letterOrDigit(c) || c == '_' || c == '-'; });
    std::size_t at = 0;
    while (at < word.size() && upper(word[at]))
        ++at;
    if (at == 0 || at > 3)
        return false;
    const std::size_t number = at;
    while (at < word.size() && digit(word[at]))
        ++at;
    if (at == number)
        return false;
    while (at < word.size() && lower(word[at]))
        ++at;
    if (at >= word.size() || word[at] != '_')
        return false;
    const auto version = word.rfind("_v");
    if (version == std::string_view::npos || version < at || version + 2 >= word.size())
        return false;
    return allOf(word.substr(version + 2), digit) &&
           allOf(word.substr(at), [](char c) { return letterOrDigit(c) || c == '_'; });
}

bool isNodeType(std::string_view word, std::string_view provider) {
    if (provider == "aws")
        return isAws(word);
    if (provider == "gcp" || provider == "gce")
        return isGcp(word);
    if (provider == "azure")
        return isAzure(word);
    return isAws(word) || isGcp(word) || isAzure(word);
}

bool wordCharacter(char c) {
    return letterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$' || c == '+';
}

} // namespace

std::string_view nodeTypeIn(std::string_view text, std::string_view provider) {
    for (std::size_t at = 0; at < text.size();) {
        if (!wordCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && wordCharacter(text[end]))
            ++end;
        std::string_view word = text.substr(at, end - at);
        while (!word.empty() && (word.back() == '.' || word.back() == '-' || word.back() == '+'))
            word.remove_suffix(1); // the end of a sentence
        if (isNodeType(word, provider))
            return word;
        at = end;
    }
    return {};
}

} // namespace thrifty::fleet::luna

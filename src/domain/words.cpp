// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include <algorithm>

namespace thrifty::domain {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string lowerCase(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

bool sameWord(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string joined(const std::vector<ClusterName>& names) {
    std::string text;
    for (const ClusterName& name : names)
        text += (text.empty() ? "" : ", ") + name.str();
    return text;
}

} // namespace thrifty::domain

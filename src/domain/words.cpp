// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include <algorithm>
#include <array>

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

std::string dayText(const std::string& isoDay) {
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto digit = [&](std::size_t at) { return isoDay[at] >= '0' && isoDay[at] <= '9' ? isoDay[at] - '0' : -100; };
    if (isoDay.size() != 10)
        return isoDay;
    const int month = digit(5) * 10 + digit(6), day = digit(8) * 10 + digit(9);
    if (month < 1 || month > 12 || day < 1)
        return isoDay;
    return std::to_string(day) + " " + months[static_cast<std::size_t>(month - 1)] + " " + isoDay.substr(0, 4);
}

} // namespace thrifty::domain

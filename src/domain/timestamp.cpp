// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timestamp.h"

#include <array>
#include <cstdio>

namespace thrifty::domain {

namespace {

/// Reads exactly `count` digits and steps over them; -1 when they are not there.
int digits(std::string_view& rest, std::size_t count) {
    if (rest.size() < count)
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (rest[i] < '0' || rest[i] > '9')
            return -1;
        value = value * 10 + (rest[i] - '0');
    }
    rest.remove_prefix(count);
    return value;
}

bool skip(std::string_view& rest, char c) {
    if (rest.empty() || (rest.front() != c && !(c == 'T' && rest.front() == 't')))
        return false;
    rest.remove_prefix(1);
    return true;
}

} // namespace

std::string toRfc3339(Timestamp time) {
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const auto sinceMidnight = time - day;
    const auto seconds = duration_cast<std::chrono::seconds>(sinceMidnight);
    const auto micros = duration_cast<microseconds>(sinceMidnight - seconds).count();
    std::array<char, 48> text{};
    const auto s = static_cast<long long>(seconds.count());
    const int written = micros == 0
                            ? std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02lld:%02lld:%02lldZ",
                                            static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                            static_cast<unsigned>(date.day()), s / 3600, s / 60 % 60, s % 60)
                            : std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02lld:%02lld:%02lld.%06lldZ",
                                            static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                            static_cast<unsigned>(date.day()), s / 3600, s / 60 % 60, s % 60,
                                            static_cast<long long>(micros));
    return {text.data(), static_cast<std::size_t>(written)};
}

Expected<Timestamp> parseRfc3339(std::string_view text) {
    using namespace std::chrono;
    std::string_view rest = text;
    const auto bad = [&] { return fail(ErrorCode::Parse, "\"" + std::string(text) + "\" is not an RFC 3339 time"); };
    const int y = digits(rest, 4);
    if (y < 0 || !skip(rest, '-'))
        return bad();
    const int mo = digits(rest, 2);
    if (mo < 0 || !skip(rest, '-'))
        return bad();
    const int d = digits(rest, 2);
    if (d < 0 || !skip(rest, 'T'))
        return bad();
    const int h = digits(rest, 2);
    if (h < 0 || h > 23 || !skip(rest, ':'))
        return bad();
    const int mi = digits(rest, 2);
    if (mi < 0 || mi > 59 || !skip(rest, ':'))
        return bad();
    const int s = digits(rest, 2);
    if (s < 0 || s > 60)
        return bad();
    std::int64_t micros = 0;
    if (skip(rest, '.')) {
        int places = 0;
        for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1), ++places) {
            if (places < 6)
                micros = micros * 10 + (rest.front() - '0');
        }
        if (places == 0)
            return bad();
        for (; places < 6; ++places)
            micros *= 10;
    }
    minutes offset{0};
    if (rest == "Z" || rest == "z") {
        rest = {};
    } else if (!rest.empty() && (rest.front() == '+' || rest.front() == '-')) {
        const int sign = rest.front() == '-' ? -1 : 1;
        rest.remove_prefix(1);
        const int oh = digits(rest, 2);
        if (oh < 0 || oh > 23 || !skip(rest, ':'))
            return bad();
        const int om = digits(rest, 2);
        if (om < 0 || om > 59)
            return bad();
        offset = minutes(sign * (oh * 60 + om));
    } else {
        return bad();
    }
    const year_month_day date{year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
    if (!rest.empty() || !date.ok())
        return bad();
    return Timestamp(sys_days(date) + hours(h) + minutes(mi) + seconds(s) + microseconds(micros) - offset);
}

} // namespace thrifty::domain

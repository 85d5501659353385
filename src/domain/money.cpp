// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <limits>

namespace thrifty::domain {

namespace {

constexpr int microDigits = 6;

__extension__ using Wide = __int128;

/// `value` / 10^`digits`, half to even.
Wide dropDigits(Wide value, int digits, bool sticky) {
    if (digits <= 0)
        return value;
    Wide scale = 1;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    const Wide quotient = value / scale;
    const Wide rest = value % scale;
    const Wide half = scale / 2;
    if (rest > half || (rest == half && (sticky || quotient % 2 != 0)))
        return quotient + 1;
    return quotient;
}

tl::unexpected<Error> notAPrice(std::string_view text) {
    return fail(ErrorCode::Parse, "\"" + std::string(text) + "\" is not an amount of dollars");
}

} // namespace

Expected<Money> Money::parse(std::string_view text) {
    std::string_view rest = text;
    bool negative = false;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    Wide digits = 0;
    int count = 0;           // digits seen
    int scale = 0;           // digits after the point
    bool point = false;      // a point was seen
    bool sticky = false;     // digits beyond what we keep that are not zero
    constexpr int kept = 30; // far beyond what int64 micro-dollars can hold
    for (; !rest.empty(); rest.remove_prefix(1)) {
        const char c = rest.front();
        if (c >= '0' && c <= '9') {
            ++count;
            if (digits < Wide(1) << 96) {
                digits = digits * 10 + (c - '0');
                scale += point ? 1 : 0;
            } else if (point) {
                sticky = sticky || c != '0';
            } else {
                return fail(ErrorCode::Limit, "\"" + std::string(text) + "\" is more money than can be counted");
            }
        } else if (c == '.' && !point) {
            point = true;
        } else if (c == ',' && !point && count > 0) {
            continue;
        } else {
            break;
        }
    }
    if (count == 0)
        return notAPrice(text);
    int exponent = 0;
    if (!rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
        rest.remove_prefix(1);
        bool negativeExponent = false;
        if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
            negativeExponent = rest.front() == '-';
            rest.remove_prefix(1);
        }
        if (rest.empty())
            return notAPrice(text);
        for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1)) {
            if (exponent < 1000)
                exponent = exponent * 10 + (rest.front() - '0');
        }
        exponent = negativeExponent ? -exponent : exponent;
    }
    if (!rest.empty())
        return notAPrice(text);

    int shift = microDigits + exponent - scale; // value = digits * 10^shift micro-dollars
    while (shift > 0 && digits != 0) {
        if (digits > Wide(std::numeric_limits<std::int64_t>::max()))
            return fail(ErrorCode::Limit, "\"" + std::string(text) + "\" is more money than can be counted");
        digits *= 10;
        --shift;
    }
    if (shift < 0)
        digits = -shift > kept + microDigits ? Wide(0) : dropDigits(digits, -shift, sticky);
    if (digits > Wide(std::numeric_limits<std::int64_t>::max()))
        return fail(ErrorCode::Limit, "\"" + std::string(text) + "\" is more money than can be counted");
    const auto micros = static_cast<std::int64_t>(digits);
    return Money(negative ? -micros : micros);
}

Expected<Money> Money::typed(std::string_view text) {
    constexpr Money highest = fromMicros(1'000'000'000'000);
    const std::size_t point = text.find('.');
    const bool plain = text.find_first_not_of("0123456789.") == std::string_view::npos && !text.starts_with('.') &&
                       (point == std::string_view::npos || (text.find('.', point + 1) == std::string_view::npos &&
                                                            text.size() - point >= 2 && text.size() - point <= 7));
    const auto money = plain ? parse(text) : notAPrice(text);
    if (!money || *money > highest)
        return fail(ErrorCode::Parse,
                    "\"" + std::string(text) +
                        "\" is not dollars an hour from 0 to 1000000 with at most six decimals; write "
                        "\"2.10\"");
    return money;
}

std::string Money::text(int decimals) const {
    const bool negative = m_micros < 0;
    Wide magnitude = negative ? -Wide(m_micros) : Wide(m_micros);
    const int wanted = decimals < 0 ? 0 : (decimals > microDigits ? microDigits : decimals);
    magnitude = dropDigits(magnitude, microDigits - wanted, false);
    std::string digits;
    for (int i = 0; i < wanted || magnitude > 0 || i == wanted; ++i) {
        if (i == wanted && wanted > 0)
            digits.insert(digits.begin(), '.');
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(magnitude % 10)));
        magnitude /= 10;
    }
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    return negative && !zero ? "-" + digits : digits;
}

Expected<Money> Money::add(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.m_micros, b.m_micros, &sum))
        return fail(ErrorCode::Limit, "the sum is more money than can be counted");
    return Money(sum);
}

Expected<Money> Money::multiply(Money a, std::int64_t n) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.m_micros, n, &product))
        return fail(ErrorCode::Limit, "the product is more money than can be counted");
    return Money(product);
}

Expected<Money> Money::share(Money a, std::int64_t millionths) {
    const Wide product = Wide(a.m_micros) * millionths;
    const Wide magnitude = dropDigits(product < 0 ? -product : product, microDigits, false);
    if (magnitude > Wide(std::numeric_limits<std::int64_t>::max()))
        return fail(ErrorCode::Limit, "the share is more money than can be counted");
    const auto micros = static_cast<std::int64_t>(magnitude);
    return Money(product < 0 ? -micros : micros);
}

Money Money::divide(Money a, std::int64_t n) {
    const bool negative = a.m_micros < 0;
    const Wide magnitude = negative ? -Wide(a.m_micros) : Wide(a.m_micros);
    Wide quotient = magnitude / n;
    const Wide rest = magnitude % n * 2;
    if (rest > n || (rest == n && quotient % 2 != 0))
        ++quotient;
    const auto micros = static_cast<std::int64_t>(quotient);
    return Money(negative ? -micros : micros);
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include <array>
#include <limits>

namespace thrifty::domain {

namespace {

__extension__ using Wide = __int128;

constexpr Wide nanoPerUnit = 1'000'000'000;
constexpr Wide nanoPerMilli = 1'000'000;
// The API server caps quantities at 2^63-1 units; so do we.
constexpr Wide nanoLimit = Wide(std::numeric_limits<std::int64_t>::max()) * nanoPerUnit;

constexpr Wide clamp(Wide nano) {
    return nano > nanoLimit ? nanoLimit : nano < -nanoLimit ? -nanoLimit : nano;
}

struct Suffix {
    std::string_view text;
    Wide numerator;
    Wide denominator;
};

constexpr std::array<Suffix, 17> suffixes{{
    {"", 1, 1},
    {"n", 1, 1'000'000'000},
    {"u", 1, 1'000'000},
    {"m", 1, 1'000},
    {"k", 1'000, 1},
    {"M", 1'000'000, 1},
    {"G", 1'000'000'000, 1},
    {"T", 1'000'000'000'000, 1},
    {"P", 1'000'000'000'000'000, 1},
    {"E", 1'000'000'000'000'000'000, 1},
    {"Ki", Wide(1) << 10, 1},
    {"Mi", Wide(1) << 20, 1},
    {"Gi", Wide(1) << 30, 1},
    {"Ti", Wide(1) << 40, 1},
    {"Pi", Wide(1) << 50, 1},
    {"Ei", Wide(1) << 60, 1},
    {"K", 0, 1}, // not a Kubernetes suffix; named here so that the message can say so
}};

tl::unexpected<Error> notAQuantity(std::string_view text) {
    return fail(ErrorCode::Parse, "\"" + std::string(text) + "\" is not a quantity", {},
                "Write a number with an optional suffix, for example 500m, 2, 16Gi or 1e3.");
}

std::int64_t saturate(Wide value) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    return value > most ? most : value < least ? least : static_cast<std::int64_t>(value);
}

Wide divideUp(Wide value, Wide by) {
    return value >= 0 ? (value + by - 1) / by : value / by;
}

std::string digitsOf(Wide value) {
    if (value == 0)
        return "0";
    const bool negative = value < 0;
    std::string digits;
    for (Wide rest = negative ? -value : value; rest > 0; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    return negative ? "-" + digits : digits;
}

} // namespace

Expected<Quantity> Quantity::parse(std::string_view text) {
    std::string_view rest = text;
    bool negative = false;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    Wide digits = 0;
    int scale = 0;
    int count = 0;
    bool point = false;
    bool huge = false;
    bool finer = false; // digits that were dropped and are not zero
    constexpr Wide room = Wide(1) << 96;
    for (; !rest.empty(); rest.remove_prefix(1)) {
        const char c = rest.front();
        if (c >= '0' && c <= '9') {
            ++count;
            if (digits < room) {
                digits = digits * 10 + (c - '0');
                scale += point ? 1 : 0;
            } else if (point) {
                finer = finer || c != '0';
            } else {
                huge = true;
            }
        } else if (c == '.' && !point) {
            point = true;
        } else {
            break;
        }
    }
    if (count == 0)
        return notAQuantity(text);

    Wide numerator = 1;
    Wide denominator = 1;
    int exponent = 0;
    const bool exponential = rest.size() >= 2 && (rest.front() == 'e' || rest.front() == 'E') &&
                             rest.find_first_not_of("+-0123456789", 1) == std::string_view::npos;
    if (exponential) {
        rest.remove_prefix(1);
        bool negativeExponent = false;
        if (rest.front() == '+' || rest.front() == '-') {
            negativeExponent = rest.front() == '-';
            rest.remove_prefix(1);
        }
        if (rest.empty() || rest.find_first_not_of("0123456789") != std::string_view::npos)
            return notAQuantity(text);
        for (const char c : rest)
            exponent = exponent < 1000 ? exponent * 10 + (c - '0') : exponent;
        exponent = negativeExponent ? -exponent : exponent;
    } else {
        const Suffix* found = nullptr;
        for (const Suffix& suffix : suffixes) {
            if (suffix.text == rest && suffix.numerator != 0)
                found = &suffix;
        }
        if (found == nullptr)
            return notAQuantity(text);
        numerator = found->numerator;
        denominator = found->denominator;
    }

    // value in nano = digits * numerator * 10^(9 + exponent - scale) / denominator
    if (huge)
        return Quantity(negative ? -nanoLimit : nanoLimit);
    Wide nano = digits;
    int power = 9 + exponent - scale;
    Wide divisor = denominator;
    const auto scaleUp = [&](Wide by) {
        if (nano != 0 && nano > (Wide(1) << 125) / by) {
            huge = true;
            return;
        }
        nano *= by;
    };
    // Divide by what we can before multiplying, so that nothing overflows early.
    for (; power > 0 && divisor > 1 && divisor % 10 == 0; --power)
        divisor /= 10;
    scaleUp(numerator);
    for (; power > 0 && !huge && nano != 0; --power)
        scaleUp(10);
    if (huge)
        return Quantity(negative ? -nanoLimit : nanoLimit);
    for (; power < 0 && nano != 0; ++power) {
        finer = finer || nano % 10 != 0;
        nano /= 10;
    }
    if (divisor > 1) {
        finer = finer || nano % divisor != 0;
        nano /= divisor;
    }
    if (finer)
        ++nano; // the API server rounds away from zero, so that a request is never lost
    nano = clamp(nano);
    return Quantity(negative ? -nano : nano);
}

Quantity Quantity::fromMilli(std::int64_t milli) {
    return Quantity(clamp(Wide(milli) * nanoPerMilli));
}
Quantity Quantity::fromUnits(std::int64_t units) {
    return Quantity(clamp(Wide(units) * nanoPerUnit));
}

std::int64_t Quantity::milli() const {
    return saturate(divideUp(m_nano, nanoPerMilli));
}
std::int64_t Quantity::units() const {
    return saturate(divideUp(m_nano, nanoPerUnit));
}

std::string Quantity::text(bool binary) const {
    if (m_nano % nanoPerUnit != 0) {
        if (m_nano % nanoPerMilli == 0)
            return digitsOf(m_nano / nanoPerMilli) + "m";
        if (m_nano % 1'000 == 0)
            return digitsOf(m_nano / 1'000) + "u";
        return digitsOf(m_nano) + "n";
    }
    const Wide units = m_nano / nanoPerUnit;
    const std::size_t first = binary ? 10 : 4;
    for (std::size_t i = first + 6; i-- > first;) {
        if (units != 0 && units % suffixes[i].numerator == 0)
            return digitsOf(units / suffixes[i].numerator) + std::string(suffixes[i].text);
    }
    return digitsOf(units);
}

Quantity& Quantity::operator+=(const Quantity& other) {
    m_nano = clamp(m_nano + other.m_nano);
    return *this;
}

Quantity& Quantity::operator-=(const Quantity& other) {
    m_nano = clamp(m_nano - other.m_nano);
    return *this;
}

Quantity Quantity::times(std::int64_t n) const {
    const Wide factor = n > 0 ? Wide(n) : -Wide(n);
    if (n != 0 && (m_nano > nanoLimit / factor || m_nano < -nanoLimit / factor))
        return Quantity((m_nano > 0) == (n > 0) ? nanoLimit : -nanoLimit);
    return Quantity(m_nano * n);
}

std::int64_t Quantity::fits(const Quantity& other) const {
    return saturate(m_nano / other.m_nano);
}

Quantity amountOf(const ResourceList& list, std::string_view name) {
    const auto found = list.find(name);
    return found == list.end() ? Quantity() : found->second;
}

void addTo(ResourceList& a, const ResourceList& b) {
    for (const auto& [name, amount] : b)
        a[name] += amount;
}

void raiseTo(ResourceList& a, const ResourceList& b) {
    for (const auto& [name, amount] : b) {
        Quantity& held = a[name];
        held = std::max(held, amount);
    }
}

std::int64_t gpuCount(const ResourceList& list) {
    Quantity count; // saturates
    for (const auto& [name, amount] : list) {
        if (name == "nvidia.com/gpu" || name == "amd.com/gpu" || name == "gpu.intel.com/i915")
            count += amount;
    }
    return count.units();
}

} // namespace thrifty::domain

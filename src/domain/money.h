// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace thrifty::domain {

/// US dollars as whole micro-dollars. Sums and products are exact; overflow is an error, never a wrap.
class Money {
  public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromMicros(std::int64_t micros) { return Money(micros); }
    /// Reads "0.226", "1,234.5", "1e-3", "-2". More than six decimals are rounded half to even.
    [[nodiscard]] static Expected<Money> parse(std::string_view text);

    /// As people write an amount into a field, a file or an option: digits, at most six of them after a point, up to a
    /// million. Nothing else is taken: "2,10" is 210 to parse() and 2.10 to half of the world.
    [[nodiscard]] static Expected<Money> typed(std::string_view text);

    [[nodiscard]] constexpr std::int64_t micros() const { return m_micros; }
    /// "4.254800" with `decimals` digits after the point (0 to 6), rounded half to even; no sign of currency.
    [[nodiscard]] std::string text(int decimals = 6) const;

    [[nodiscard]] static Expected<Money> add(Money a, Money b);
    [[nodiscard]] static Expected<Money> multiply(Money a, std::int64_t n);
    /// a / n rounded half to even; n must be positive.
    [[nodiscard]] static Money divide(Money a, std::int64_t n);
    /// a x millionths / 1,000,000, rounded half to even.
    [[nodiscard]] static Expected<Money> share(Money a, std::int64_t millionths);

    auto operator<=>(const Money&) const = default;

  private:
    explicit constexpr Money(std::int64_t micros)
        : m_micros(micros) {}
    std::int64_t m_micros = 0;
};

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/decimal.h"

#include <algorithm>
#include <cstdint>

namespace thrifty::manifest {

bool isTooSmall(std::string_view number) {
    const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
    const std::string_view mantissa = number.substr(0, mark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return true;
    // The power of ten of the first digit that counts; the exponent stops growing where no text could make up for it.
    std::int64_t power = first < point ? static_cast<std::int64_t>(point - first) - 1
                                       : static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
    std::int64_t exponent = 0;
    for (const char c : number.substr(mark)) {
        if (c >= '0' && c <= '9')
            exponent = std::min<std::int64_t>(exponent * 10 + (c - '0'), std::int64_t{1} << 40);
    }
    power += number.find('-', mark) == std::string_view::npos ? exponent : -exponent;
    return power < 0;
}

} // namespace thrifty::manifest

// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text: quantities and amounts of money do not crash or wrap, and what is written is read as the same.
#include "domain/money.h"
#include "domain/quantity.h"

#include <cstdlib>
#include <string_view>

using namespace thrifty::domain;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto quantity = Quantity::parse(text)) {
        for (const bool binary : {false, true}) {
            const auto again = Quantity::parse(quantity->text(binary));
            if (!again || *again != *quantity)
                std::abort();
        }
        const Quantity twice = *quantity + *quantity;
        if (*quantity > Quantity() && (twice < *quantity || quantity->times(1'000'000'007) < *quantity))
            std::abort();
        if (*quantity > Quantity() && twice.fits(*quantity) < 1)
            std::abort();
    }
    if (const auto money = Money::parse(text)) {
        const auto again = Money::parse(money->text());
        if (!again || again->micros() != money->micros())
            std::abort();
    }
    return 0;
}

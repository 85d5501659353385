// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneytext.h"

namespace thrifty::domain {

std::string exactText(Money money) {
    std::string text = money.text();
    while (text.ends_with('0') && text.size() - text.find('.') > 5)
        text.pop_back();
    return text;
}

} // namespace thrifty::domain

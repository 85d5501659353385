// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/shownunit.h"

#include "domain/moneytext.h"

namespace thrifty::report {

std::string ShownUnit::text(domain::Money perHour) const {
    const auto amount = domain::Money::multiply(perHour, hours);
    return amount ? amount->text(decimals) : "too large";
}

std::string ShownUnit::exact(domain::Money perHour) const {
    const auto amount = domain::Money::multiply(perHour, hours);
    const std::string rounded = text(perHour);
    const bool isNothing = rounded.find_first_not_of("0.") == std::string::npos;
    return amount && (isHour() || isNothing) ? domain::exactText(*amount) : rounded;
}

std::string ShownUnit::per() const {
    return std::string("per ") + name + (hours == 730 ? " (730 h)" : "");
}

std::string ShownUnit::brief() const {
    return std::string("$/") + (isHour() ? "hr" : name);
}

} // namespace thrifty::report

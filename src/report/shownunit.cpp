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

bool ShownUnit::roundsApart(const std::vector<domain::Money>& parts, domain::Money sum) const {
    std::int64_t shown = 0, exact = 0;
    for (const domain::Money& part : parts) {
        const auto rounded = domain::Money::parse(text(part));
        if (!rounded)
            return false; // "too large" has no last digit
        shown += rounded->micros();
        exact += part.micros();
    }
    const auto rounded = domain::Money::parse(text(sum));
    return exact == sum.micros() && rounded && rounded->micros() != shown;
}

bool ShownUnit::roundsApart(domain::Money each, std::int64_t count, domain::Money sum) const {
    const auto one = domain::Money::parse(text(each));
    const auto all = one ? domain::Money::multiply(*one, count) : one;
    const auto rounded = domain::Money::parse(text(sum));
    return all && rounded && *all != *rounded;
}

std::string ShownUnit::per() const {
    return std::string("per ") + name + (hours == 730 ? " (730 h)" : "");
}

std::string ShownUnit::brief() const {
    return std::string("$/") + (isHour() ? "hr" : name);
}

} // namespace thrifty::report

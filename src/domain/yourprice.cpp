// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/yourprice.h"

#include <algorithm>

namespace thrifty::domain {

namespace {

constexpr int percentDecimals = 4; // a millionth is a ten-thousandth of a percent
constexpr std::int64_t whole = 1'000'000;

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Expected<Money> changedPrice(const PriceChange& change, Money list) {
    if (const auto* price = std::get_if<Money>(&change))
        return *price;
    return Money::share(list, whole + std::get<PriceShare>(change).millionths);
}

std::string percentText(PriceShare share) {
    const bool negative = share.millionths < 0;
    const std::int64_t magnitude = negative ? -share.millionths : share.millionths;
    std::string fraction = std::to_string(magnitude % 10'000 + 10'000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return (negative ? "-" : "") + std::to_string(magnitude / 10'000) + (fraction.empty() ? "" : "." + fraction);
}

Expected<PriceShare> parsePercent(std::string_view text) {
    const auto wrong = [&] {
        return fail(ErrorCode::Parse,
                    "\"" + std::string(text) + "\" is not a percentage from -100 to 1000 with at most four decimals",
                    {}, "write -12.5 for 12.5 percent less than the list price");
    };
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    const std::size_t point = rest.find('.');
    const std::string_view before = rest.substr(0, point);
    const std::string_view after = point == std::string_view::npos ? std::string_view("0") : rest.substr(point + 1);
    if (!digits(before) || !digits(after) || before.size() > 4 || after.size() > percentDecimals)
        return wrong();
    std::int64_t millionths = 0;
    for (const char c : std::string(before) + std::string(after) + std::string(percentDecimals - after.size(), '0'))
        millionths = millionths * 10 + (c - '0');
    millionths = negative ? -millionths : millionths;
    if (millionths < -whole || millionths > 10 * whole)
        return wrong();
    return PriceShare{millionths};
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/spotrisk.h"

#include <charconv>

namespace thrifty::domain {

namespace {

std::optional<int> percentOf(std::string_view digits) {
    int value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = problem == std::errc() && end == digits.data() + digits.size();
    return whole && value >= 0 && value <= 100 ? std::optional(value) : std::nullopt;
}

} // namespace

std::string InterruptionBucket::label() const {
    if (!toPercent)
        return ">" + std::to_string(fromPercent) + "%";
    return (fromPercent == 0 ? "<" : std::to_string(fromPercent) + "-") + std::to_string(*toPercent) + "%";
}

std::string InterruptionBucket::words() const {
    if (!toPercent)
        return "more than " + std::to_string(fromPercent) + " %";
    return (fromPercent == 0 ? "less than " : std::to_string(fromPercent) + " to ") + std::to_string(*toPercent) + " %";
}

std::optional<InterruptionBucket> bucketFrom(std::string_view label, std::string_view asOf) {
    if (!label.ends_with('%'))
        return std::nullopt;
    label.remove_suffix(1);
    InterruptionBucket bucket{0, std::nullopt, std::string(asOf)};
    const std::size_t dash = label.find('-');
    const auto from = percentOf(label.starts_with('>') ? label.substr(1) : label.substr(0, dash));
    const auto to = percentOf(label.starts_with('<') ? label.substr(1) : label.substr(dash + 1));
    if (label.starts_with('>')) {
        if (!from)
            return std::nullopt;
        bucket.fromPercent = *from;
    } else {
        if (!label.starts_with('<') && (dash == std::string_view::npos || !from))
            return std::nullopt;
        bucket.fromPercent = label.starts_with('<') ? 0 : *from;
        if (!to || *to <= bucket.fromPercent)
            return std::nullopt;
        bucket.toPercent = to;
    }
    return bucket;
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/typednumber.h"

#include <QLocale>

#include <algorithm>

namespace thrifty::app {

std::optional<std::int64_t> typedWhole(const QString& text) {
    constexpr qsizetype mostDigits = 15; // far from what 64 bits hold
    const QString digits = text.trimmed();
    const bool plain = !digits.isEmpty() && digits.size() <= mostDigits &&
                       std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return plain ? std::optional<std::int64_t>(digits.toLongLong()) : std::nullopt;
}

std::optional<std::int64_t> typedThousandths(const QString& text) {
    const QString number = text.trimmed();
    const QString point = QLocale().decimalPoint();
    const qsizetype at = number.indexOf(point);
    const QString whole = at < 0 ? number : number.left(at);
    const QString decimals = at < 0 ? QString() : number.mid(at + point.size());
    if (decimals.size() > 3 || (whole.isEmpty() && decimals.isEmpty()))
        return std::nullopt;
    return typedWhole(whole + decimals.leftJustified(3, u'0'));
}

} // namespace thrifty::app

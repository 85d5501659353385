// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/timestamp.h"
#include "report/shownunit.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::app {

[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
template <class Tag>
[[nodiscard]] QString toQt(const domain::Id<Tag>& id) {
    return toQt(std::string_view(id.str()));
}
[[nodiscard]] QDateTime toQt(domain::Timestamp time);

/// Foreign text for one line on screen: line ends and control characters become visible signs, bidirectional overrides
/// go. It is shown as plain text in any case.
[[nodiscard]] QString oneLine(const QString& text);

/// What prices on screen are per. A month has 730 hours, a year 8760.
enum class PriceUnit { Hour, Day, Week, Month, Year };
[[nodiscard]] const report::ShownUnit& shownUnit(PriceUnit unit);
[[nodiscard]] int hoursOf(PriceUnit unit);
[[nodiscard]] int decimalsOf(PriceUnit unit);
[[nodiscard]] QString perUnit(PriceUnit unit);   ///< "per hour"
[[nodiscard]] QString unitShort(PriceUnit unit); ///< "$/hr"

/// "4.8276" by the locale on screen, with the decimals of the unit; exact until it is rounded half to even. A sum too
/// large for Money is "more than ...".
[[nodiscard]] QString price(domain::Money perHour, PriceUnit unit);
/// The difference with its sign: "+0.6452", "−0.0452".
[[nodiscard]] QString signedPrice(domain::Money perHour, PriceUnit unit);

/// What `more` is of `over` in tenths of a percent, half up; none where it would be endless or absurd.
[[nodiscard]] std::optional<int> permille(domain::Money more, domain::Money over);
/// "+15.4 %", "0.0 %"
[[nodiscard]] QString percentText(int permille);

/// What a person typed as dollars an hour (Money::typed). A comma is a decimal point where the locale on screen writes
/// one, and nothing anywhere else; a point always is.
[[nodiscard]] std::optional<domain::Money> typedMoney(const QString& text);

/// "$4.83": an amount that is not per anything, rounded half to even.
[[nodiscard]] QString dollars(domain::Money amount, int decimals);

/// "Today 14:02", "18 Nov 14:02" in local time; the tooltip text has the zone and the relative age.
[[nodiscard]] QString momentText(const QDateTime& time);
/// "3 Aug 2026" of an ISO 8601 date; what is less precise stays as it is ("2026-08").
[[nodiscard]] QString dateText(const std::string& isoDate);
/// "4 minutes", "3 hours", "6 days"
[[nodiscard]] QString ageText(std::chrono::seconds age);
/// "4 min", "3 h", "6 d": for where there is little room.
[[nodiscard]] QString ageShort(std::chrono::seconds age);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace thrifty::app {

/// "14:03:12" of today, "18 Nov 14:03:12" of another day: when something happened.
[[nodiscard]] QString clockText(const QDateTime& time);
/// "18 Nov"; with its year where that is another one
[[nodiscard]] QString dayText(const QDate& day);

} // namespace thrifty::app

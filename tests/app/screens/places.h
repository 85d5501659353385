// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace thrifty::tests {

/// "OrderView in PolicyPage": enough to find a widget by.
[[nodiscard]] QString placeOf(const QWidget& widget);

} // namespace thrifty::tests

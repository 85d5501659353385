// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thrifty::app {

class PlainTable;

/// A table as it is pasted into a spreadsheet: its heads, which say the unit, then its rows as they stand, tabs
/// between.
[[nodiscard]] QString tableText(const PlainTable& table);

} // namespace thrifty::app

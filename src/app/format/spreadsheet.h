// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thrifty::app {

/// Foreign text as a cell that is pasted into a spreadsheet: one line, and what would be taken for a formula gets an
/// apostrophe, as in CSV files.
[[nodiscard]] QString spreadsheetText(const QString& text);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace thrifty::tests {

/// What looks wrong in a window that is shown, so far as a machine can tell: text that is cut without an ellipsis,
/// widgets that are squeezed or hang over their parent's edge, tabs that need scrolling, two filled buttons, no context
/// chip, figures of one column with unequal decimals, controls without an accessible name.
[[nodiscard]] QStringList findFaults(QWidget& window);

/// Controls that look the same with and without the keyboard's focus.
[[nodiscard]] QStringList findControlsWithoutFocusRing(QWidget& window);

/// Texts on screen that read like English: for windows in another language. Names, code and what clusters said are
/// not ours to translate and are left out as far as they can be told.
[[nodiscard]] QStringList findEnglish(QWidget& window);

} // namespace thrifty::tests

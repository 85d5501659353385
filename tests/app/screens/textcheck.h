// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screens/paintedtext.h"

#include <QStringList>

class QImage;

namespace thrifty::tests {

/// What looks wrong in the text that a window has painted: letters cut off by an edge that nothing scrolls, two texts
/// on top of each other.
[[nodiscard]] QStringList findTextFaults(const QWidget& window, const QList<PaintedText>& texts);

/// Texts that end in "…" and whose whole no tooltip has.
[[nodiscard]] QStringList findElidedWithoutTip(QWidget& window, const QList<PaintedText>& texts);

/// Texts with less contrast to the ground they stand on than WCAG 2 asks for (4.5; large ones 3). `picture` is the
/// window's, at any scale. Controls that cannot be used are left out, as there.
[[nodiscard]] QStringList findFaintTexts(const QWidget& window, const QList<PaintedText>& texts, const QImage& picture);

} // namespace thrifty::tests

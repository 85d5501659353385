// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace thrifty::app {

/// An icon of resources/icons by its file's stem, drawn in the theme's ink of the moment: text2 (Normal), text3
/// (Disabled), accent (Active), on accent (Selected). Follows a change of theme without being made again.
[[nodiscard]] QIcon icon(const QString& name);
/// The same in one colour of the caller's choice, for states: ok, warn, bad.
[[nodiscard]] QIcon icon(const QString& name, const QColor& color);
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio);
/// The program's own icon.
[[nodiscard]] QIcon appIcon();

} // namespace thrifty::app

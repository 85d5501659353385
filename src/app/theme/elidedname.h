// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>
#include <QStringList>

namespace thrifty::app {

/// A name where there is little room for it: first the words go that others of `names` begin with as well ("…gke-a"),
/// as few as possible; then its middle. What tells names apart stays as long as it can.
[[nodiscard]] QString elidedName(const QFontMetrics& metrics, const QString& name, const QStringList& names, int width);

/// A name in one line or, where that is too narrow, in two: broken behind a "-" or another mark of that kind, the
/// second line shortened where it must be.
[[nodiscard]] QStringList nameInTwoLines(const QFontMetrics& metrics, const QString& name, const QStringList& names,
                                         int width);

/// "2 wor…GPUs on autoscale-eks": of a longer text, `part` gives way before the rest does.
[[nodiscard]] QString elidedPart(const QFontMetrics& metrics, const QString& text, const QString& part, int width);

} // namespace thrifty::app

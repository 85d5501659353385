// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace thrifty::app {

class TimelineView;

/// A timeline as PNG, as it leaves the window: light, with all its lanes whatever the window has room for, under the
/// clusters' own names. `title` and `line` say what it is about.
[[nodiscard]] QByteArray timelinePicture(const TimelineView& timeline, const QString& title, const QString& line);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/chartdata.h"
#include "app/theme/theme.h"
#include "domain/expected.h"

#include <QImage>
#include <QSizeF>
#include <QString>

namespace thrifty::app {

/// A chart as a picture of its own: title, legend, chart. Light unless asked for: a dark picture in a document cannot
/// be read in print.
struct ChartPicture {
    ChartData data;
    QSizeF size{760, 420};
    const Theme* theme = &Theme::light();
};

[[nodiscard]] QImage toImage(const ChartPicture& picture, qreal ratio = 2);
/// PNG, SVG or PDF by the ending of `path`; whole or not at all. Errors name the path.
[[nodiscard]] domain::Expected<void> save(const ChartPicture& picture, const QString& path);

} // namespace thrifty::app

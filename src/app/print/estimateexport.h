// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"
#include "domain/expected.h"
#include "report/htmlreport.h"

#include <QByteArray>
#include <QString>

namespace thrifty::app {

/// What the report layer needs to know of the screen: the colours of clusters and the unit.
[[nodiscard]] report::HtmlOptions reportOptions(const BoardView& view);
/// The estimate that `view` shows as PDF, HTML, CSV, Markdown or JSON, by the ending of `path`; whole or not at all.
/// Errors name the path.
[[nodiscard]] domain::Expected<void> saveEstimate(const BoardView& view, const domain::EstimateResult& result,
                                                  const QString& path);
/// Writes a file of the user's: whole or not at all.
[[nodiscard]] domain::Expected<void> saveBytes(const QByteArray& bytes, const QString& path);

} // namespace thrifty::app

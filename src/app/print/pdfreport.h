// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"
#include "domain/estimate.h"

#include <QByteArray>

namespace thrifty::app {

/// The estimate as a document for people who will not open the program: what was found, the matrix, a chart and the
/// nodes of each variant, why there is no price, what is not counted, and the estimator's own words. Cells, bars and
/// words are those of the screen; always light. `view` shows `result`.
[[nodiscard]] QByteArray pdfReport(const BoardView& view, const domain::EstimateResult& result);

} // namespace thrifty::app

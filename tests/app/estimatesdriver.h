// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fivevariants.h"
#include "app/pages/estimatespage.h"

#include <memory>

namespace thrifty::tests {

/// One estimate of the five samples for all tests of a program: the fleet is the slow part.
[[nodiscard]] const std::shared_ptr<const domain::EstimateResult>& samples();
/// The window's Estimates page, brought to the front.
[[nodiscard]] app::EstimatesPage& pageOf(DemoWindow& demo);
/// The page with the five variants, as it is after their run; or after another one.
[[nodiscard]] app::EstimatesPage& shown(DemoWindow& demo,
                                        std::shared_ptr<const domain::EstimateResult> result = nullptr);
/// Without translations the plural stands in brackets.
[[nodiscard]] QString said(QString text);
/// The column of a cluster, and what a cell of it shows.
[[nodiscard]] int column(const app::EstimatesPage& page, const char* name);
[[nodiscard]] QString cellText(app::EstimatesPage& page, int row, const char* cluster);
[[nodiscard]] app::CellFacts facts(app::EstimatesPage& page, int row, const char* cluster);
/// Every text that a widget paints.
[[nodiscard]] QStringList paintedOn(QWidget& window);

} // namespace thrifty::tests

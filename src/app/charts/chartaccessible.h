// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thrifty::app {

/// Lets assistive technology read a CostChart: a chart whose children are its bars, each "cluster, value, unit". Call
/// once or more before the first chart is made.
void registerChartAccessibility();

} // namespace thrifty::app

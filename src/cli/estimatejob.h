// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "domain/estimate.h"

namespace thrifty::cli {

class Runtime;
class Terminal;

/// Connects, asks, estimates with progress on standard error. Names of clusters that the fleet does not have are an
/// error before anything is written.
[[nodiscard]] domain::Expected<domain::EstimateResult> runEstimateJob(Runtime& runtime,
                                                                      session::EstimateRequest request);

/// The result in a format of -o.
[[nodiscard]] std::string resultText(const domain::EstimateResult& result, Format format, const Terminal& terminal);

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <vector>

namespace thrifty::report {

/// What was read, each file once. A variant that is made of a file in the window stands in the result as that file with
/// bytes of its own, by which an apply recognises it; whoever reads a report is told of the file as it lies there.
[[nodiscard]] std::vector<domain::SourceFile> filesRead(const domain::EstimateResult& result);

} // namespace thrifty::report

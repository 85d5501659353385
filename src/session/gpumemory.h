// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/expected.h"

#include <cstdint>
#include <map>
#include <string>

namespace thrifty::session {

/// Memory of one GPU in MiB by node type, for the node types of a result that have GPUs: some SKUs come in several
/// sizes (A100 with 40 and with 80 GB). Types that the price list does not know are left out. Reads the list of
/// `pricesDirectory` (empty: the shipped one), which takes tens of milliseconds: call it from a job.
[[nodiscard]] domain::Expected<std::map<std::string, std::int64_t>> gpuMemory(const domain::EstimateResult& result,
                                                                              const std::string& pricesDirectory);

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"

#include "domain/estimate.h"

#include <memory>

namespace thrifty::tests {

/// The five sample workloads as variants of the first, with the names and intents that people read.
struct SampleVariant {
    const char* file;
    const char* name;
    const char* intent;
};
[[nodiscard]] const std::vector<SampleVariant>& sampleVariants();

/// Estimates the five samples on the window's own fleet, through the same service; null with a test failure.
[[nodiscard]] std::shared_ptr<const domain::EstimateResult>
estimateSamples(DemoWindow& demo, std::chrono::milliseconds timeout = std::chrono::seconds(20));

/// A board of `clusters` times `variants`, priced, for what only size shows.
[[nodiscard]] std::shared_ptr<const domain::EstimateResult> largeResult(int clusters, int variants);

} // namespace thrifty::tests

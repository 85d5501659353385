// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"
#include "app/pages/estimatespage.h"

#include <chrono>
#include <string>

namespace thrifty::tests {

/// Fast enough to wait for, slow enough that each step can be seen.
extern const std::string steps;
/// One answers long after the others: time for something to happen in between.
extern const std::string lateAks;
extern const std::string silentAks;

[[nodiscard]] app::EstimatesPage& estimatesPage(DemoWindow& demo);
/// All that the page's message bar says and will say, a line each.
[[nodiscard]] std::string said(app::Page& page);
[[nodiscard]] std::string cell(DemoWindow& demo, const char* cluster);
[[nodiscard]] bool has(const ObjectCensus& census, const std::string& beginning);
[[nodiscard]] QStringList journals(DemoWindow& demo);
void setPatience(DemoWindow& demo, std::chrono::seconds timeout);
void start(DemoWindow& demo);
/// All clusters have answered but one.
[[nodiscard]] bool mostAnswered(DemoWindow& demo);
[[nodiscard]] bool ended(DemoWindow& demo);
/// Nothing stays: no object in any cluster, no journal, no open lock.
void expectNothingLeft(DemoWindow& demo, const ObjectCensus& before);
/// The program starts again after what stood in the way is gone: the run's remains are listed and, once the user says
/// so, removed.
void expectRemovedAtTheNextStart(DemoWindow& demo, const ObjectCensus& before, const char* picture);

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace thrifty::app {

class MessageBar;

/// Says in the bar that the program crashed, where reports of it are in the folder (crashhandler.h), and offers to show
/// or delete them. They go nowhere by themselves. `bar` must live as long as its window.
void offerCrashReports(const QString& folder, MessageBar& bar);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::app {

/// A sanitizer reports a crash itself, with more than we could say, so nothing of ours is installed then.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool crashesAreReported = false;
#else
inline constexpr bool crashesAreReported = true;
#endif

/// From now on a crash of this process leaves FOLDER/crash-PID.txt, readable by its user only: version, time, signal,
/// thread and stack. No memory, arguments or environment: they may hold secrets. The process then ends as it would have
/// without. The stack of a thread that ran out of it is only known for the one that called this.
void reportCrashesTo(const std::string& folder);

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thrifty::cli {

/// What the program ends with; other programs branch on it.
enum class ExitCode : int {
    Ok = 0,             ///< done; every cluster answered
    Usage = 2,          ///< the command line is wrong
    NonePriced = 3,     ///< no cluster has a price
    SomeUnanswered = 4, ///< some clusters gave no answer
    Failed = 5,         ///< refused or failed
    NotSettled = 6,     ///< the placement did not settle in time
    LeftBehind = 7,     ///< objects of ours remain; they are listed
    OrderDiffers = 8,   ///< the order is not that of --baseline, or verify found a difference
    Interrupted = 130,  ///< SIGINT, after cleaning up
    Terminated = 143,   ///< SIGTERM, after cleaning up
};

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::kube {

struct ChildCommand {
    std::string program; ///< a path, or a name to be found on PATH
    std::vector<std::string> arguments{};
    std::vector<std::pair<std::string, std::string>> environment{}; ///< set on top of this process's own
    std::chrono::milliseconds timeout{60'000};
    std::size_t outputLimit = 1u << 20;
};
struct ChildResult {
    int exitCode = 0; ///< 128 + signal when a signal ended it
    std::string output;
    std::string errors;
};

/// The file that runChild() would run for this name: itself where it names a folder, else the first on PATH that may be
/// run; empty: none.
[[nodiscard]] std::string programPath(const std::string& name);

/// Runs a program with exactly these arguments, never through a shell, with nothing to read, in a process group of its
/// own, and waits. Errors: NotFound (no such program), Io, Timeout, Limit (more output than allowed), Cancelled; the
/// whole group is killed then. Error texts hold nothing that the program wrote.
[[nodiscard]] domain::Expected<ChildResult> runChild(const ChildCommand& command, std::stop_token stop);

} // namespace thrifty::kube

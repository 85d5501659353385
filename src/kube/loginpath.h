// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace thrifty::kube {

/// The PATH that the user's login shell makes: a program that a desktop menu started has a shorter one, where exec
/// plugins are not found. Runs the shell once (SHELL, else the user database's) without standard input; none when it
/// says nothing within `timeout`.
[[nodiscard]] std::optional<std::string> loginPath(std::chrono::milliseconds timeout = std::chrono::seconds(5));
/// Adds to this process's PATH what loginPath has more, behind what is there. For a program with windows, at its start,
/// before it has threads.
void adoptLoginPath();

} // namespace thrifty::kube

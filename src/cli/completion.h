// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace thrifty::cli {

/// The command line described for others, made from its own definition: a completion script for "bash", "zsh" or
/// "fish", or the manual page ("man", section 1). Error: another word.
[[nodiscard]] domain::Expected<std::string> describe(const CLI::App& app, std::string_view form);

} // namespace thrifty::cli

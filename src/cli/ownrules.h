// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runtime.h"
#include "session/now.h"
#include "session/rulefields.h"

namespace thrifty::cli {

/// What a file of the user's own holds today; null: nothing. On --demo only one that the command line names: nothing of
/// the user's takes part there unasked. Tells on standard error what has expired. `without` is the field of the choice
/// that wants none, `load` reads the file for a day, `expired` names what is over.
template <class Choice, class Load, class Expired>
[[nodiscard]] auto ownRules(Runtime& runtime, Choice wanted, bool Choice::*without, Load load, Expired expired) {
    wanted.*without = wanted.*without || (runtime.demo() && wanted.file.empty());
    auto rules = load(wanted, session::dayOf(session::currentTime()));
    if (rules && *rules) {
        for (const std::string& line : expired(**rules))
            runtime.terminal().message("Warning: " + line, Style::Warn);
    }
    return rules;
}

} // namespace thrifty::cli

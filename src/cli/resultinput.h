// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "domain/estimate.h"
#include "domain/expected.h"

#include <string>

namespace thrifty::cli {

/// --from and --variant: the result that is ordered, and by which of its variants.
void declareResult(Arguments& arguments, std::string& from, std::string& variant);
/// Reads a result file, or standard input for "-"; at most 256 MB.
[[nodiscard]] domain::Expected<domain::EstimateResult> readResultFrom(const std::string& path);
/// Text of a file or of standard input.
[[nodiscard]] domain::Expected<std::string> readText(const std::string& path, std::size_t limit);

/// What the result alone says: priced, unanswered, something left behind.
[[nodiscard]] ExitCode exitCodeOf(const domain::EstimateResult& result);

} // namespace thrifty::cli

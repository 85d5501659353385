// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "session/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::session {

/// A plan as a file (`.tnova`): YAML with fixed order of fields, so that two versions of it can be compared line by
/// line. What is at its default is not written. Every version of the program reads the schema versions up to its own.
inline constexpr int planSchemaVersion = 1;

struct PlanFile {
    Plan plan;
    /// Variables that the file names without a value: theirs are never written, because they look like secrets.
    std::vector<std::string> withheld;
};

/// Reads plan text. `name` stands in errors ("x.tnova:12:3"); `folder` is what relative paths start from. A field that
/// this version does not know, a value out of range and a newer schema version are errors.
[[nodiscard]] domain::Expected<PlanFile> readPlan(std::string text, const std::string& name, const std::string& folder);

/// The plan as text for a file in `folder` (absolute): paths below and beside it become relative, those in the home
/// folder start with "~/". Errors: standard input as a manifest.
[[nodiscard]] domain::Expected<std::string> planText(const Plan& plan, const std::string& folder);

[[nodiscard]] domain::Expected<PlanFile> loadPlan(const std::string& path);
/// Replaces the file in one step.
[[nodiscard]] domain::Expected<void> savePlan(const Plan& plan, const std::string& path);

/// Whether a variable's name says that its value is a secret: HF_TOKEN, DB_PASSWORD, AWS_SECRET_ACCESS_KEY.
[[nodiscard]] bool looksSecret(std::string_view variable);

} // namespace thrifty::session

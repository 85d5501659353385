// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// Which placeholders are replaced before a manifest is parsed.
struct Substitution {
    std::map<std::string, std::string, std::less<>> values; ///< from --set and --env
    bool all = false; ///< --envsubst: every $NAME and ${NAME}; a name without a value is then an error
};

struct Placeholder {
    std::string name;
    Mark mark;
    bool braces = false; ///< ${NAME} rather than $NAME
};

/// The placeholders in a text, in order.
[[nodiscard]] std::vector<Placeholder> placeholdersIn(std::string_view text);
/// Replaces as asked; `file` is named in errors with line and column.
[[nodiscard]] domain::Expected<std::string> substitute(std::string_view text, const Substitution& with,
                                                       std::string_view file);

} // namespace thrifty::manifest

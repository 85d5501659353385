// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::domain {

/// A file that is not written yet: its name (with '/' where it stands in a folder) and its text.
struct NamedText {
    std::string name;
    std::string text;
    bool operator==(const NamedText&) const = default;
};

} // namespace thrifty::domain

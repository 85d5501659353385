// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thrifty::app {

/// A checkable button of a page that has this property set is found as it was left, at the next start too. It needs an
/// object name.
inline constexpr const char* keptProperty = "kept";

} // namespace thrifty::app

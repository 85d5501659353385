// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <string>

namespace thrifty::domain {

/// Four digits after the point, more only where they say something: "4.2548", "4.25485". For figures that stand beside
/// another one which they must not look equal to.
[[nodiscard]] std::string exactText(Money money);

} // namespace thrifty::domain

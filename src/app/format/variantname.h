// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/varianttemplates.h"

#include <QString>

namespace thrifty::app {

/// What manifest::nameOf() says, in the window's language: "2 Worker × 2 GPUs, Spot". Made once; afterwards it is a
/// name like any other.
[[nodiscard]] QString variantName(const manifest::NameParts& parts);

} // namespace thrifty::app

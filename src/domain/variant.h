// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/workload.h"

namespace thrifty::domain {

/// One way to run the workload: the manifest given, or another file of it. variants[0] of a run is the base.
struct Variant {
    VariantName name;
    Workload workload;
    bool operator==(const Variant&) const = default;
};

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

namespace thrifty::domain {

/// What no API server takes in a label: keys are "name" or "prefix/name" with a DNS subdomain as prefix.
enum class LabelFault {
    None,
    PrefixTooLong, ///< more than 253 characters
    Prefix,
    NameTooLong, ///< more than 63
    Name,        ///< empty, or more than letters, digits, "-", "_" and "." between letters or digits
    ValueTooLong,
    Value, ///< as Name, but may be empty
};
[[nodiscard]] LabelFault faultOf(const GroupLabel& label);

} // namespace thrifty::domain

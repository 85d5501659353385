// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"

#include <stop_token>
#include <string>

namespace thrifty::session {

/// What tells one control plane from another however it is called or reached: the uid of its kube-system namespace, or
/// its address where that may not be read. An error where it cannot be asked: then it is not known which it is.
[[nodiscard]] domain::Expected<std::string> controlPlaneId(kube::ApiClient& control, std::stop_token stop);

} // namespace thrifty::session

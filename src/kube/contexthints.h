// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

#include <chrono>
#include <string>
#include <vector>

namespace thrifty::kube {

/// What a person should know about a context before trusting it: plain HTTP (no credentials are sent then), no checks
/// of the server, a client certificate that ends within seven days. Sends nothing; a file that cannot be read is no
/// hint.
[[nodiscard]] std::vector<std::string> contextHints(const Kubeconfig& config, const domain::ContextName& context,
                                                    std::chrono::system_clock::time_point now);

} // namespace thrifty::kube

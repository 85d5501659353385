// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/apiclient.h"

#include <chrono>
#include <set>
#include <stop_token>
#include <string>

namespace thrifty::session {

/// Watches one object until it is gone, or is another one of the same name (`uid`; empty: any). Errors: Timeout,
/// Cancelled, or why it cannot be watched.
[[nodiscard]] domain::Expected<void> waitUntilGone(kube::ApiClient& client, const kube::ResourceType& type,
                                                   const std::string& ns, const std::string& name,
                                                   const std::string& uid, std::chrono::milliseconds timeout,
                                                   std::stop_token stop);
/// The same for pods by their uid, with nothing but the right to read the namespace's pods.
[[nodiscard]] domain::Expected<void> waitUntilPodsGone(kube::ApiClient& client, const std::string& ns,
                                                       const std::set<std::string>& uids,
                                                       std::chrono::milliseconds timeout, std::stop_token stop);

} // namespace thrifty::session

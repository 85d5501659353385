// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport.h"

#include <functional>
#include <memory>

namespace thrifty::kube {

/// True when the request changes nothing: a read, a review that asks about oneself, or a write that the server is told
/// to try only (dryRun=All). What a read-only transport lets through.
[[nodiscard]] bool changesNothing(const Request& request);
/// The same way to the server while `mayWrite` says so; for reading only while it does not: whatever else is asked is
/// refused (ErrorCode::Refused) before anything is sent. `mayWrite` is called on any thread.
[[nodiscard]] std::shared_ptr<Transport> guardedTransport(std::shared_ptr<Transport> transport,
                                                          std::function<bool()> mayWrite);

} // namespace thrifty::kube

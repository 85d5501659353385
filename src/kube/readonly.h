// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport.h"

namespace thrifty::kube {

/// True when the request changes nothing: a read, a review that asks about oneself, or a write that the server is told
/// to try only (dryRun=All). What a read-only transport lets through.
[[nodiscard]] bool changesNothing(const Request& request);
/// The same way to the server, for reading: whatever else is asked is refused (ErrorCode::Refused) before anything is
/// sent.
[[nodiscard]] std::shared_ptr<Transport> readOnlyTransport(std::shared_ptr<Transport> transport);

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/namedtext.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// The part of writePacket() that is about folders.
[[nodiscard]] domain::Expected<void> writePacketFolder(const std::vector<domain::NamedText>& files,
                                                       const std::string& path);

} // namespace thrifty::session

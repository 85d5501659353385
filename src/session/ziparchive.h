// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/namedtext.h"
#include "domain/timestamp.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// The archive's bytes; the same files and time give the same bytes.
[[nodiscard]] domain::Expected<std::string> zipOf(const std::vector<domain::NamedText>& files, domain::Timestamp time);

/// The files of an archive. What is unpacked is limited before it is unpacked, names that lead out of the archive's
/// folder are errors.
[[nodiscard]] domain::Expected<std::vector<domain::NamedText>>
filesOfZip(const std::string& bytes, const std::string& name, std::size_t maxFiles, std::size_t maxBytes);

} // namespace thrifty::session

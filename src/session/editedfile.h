// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/document.h"
#include "manifest/documenteditor.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::session {

/// Reads, changes and replaces a file that people write by hand, one program at a time; `change` makes the new text of
/// the present one (empty where there is no file), and where that is the same nothing is written. A symbolic link, as
/// those who keep their settings elsewhere have it, stays one: what it leads to is changed. Mode 0600.
[[nodiscard]] domain::Expected<void>
changeOwnFile(const std::string& path, std::size_t mostBytes,
              const std::function<domain::Expected<std::string>(const std::string& text)>& change);

/// The text of a file that people write by hand, with changes to one of its documents, made one step after the other:
/// comments, order and quotes stay. Refused where it cannot be done in place.
[[nodiscard]] domain::Expected<std::string> editedFile(const manifest::File& file, const manifest::Document& document,
                                                       const std::vector<std::vector<manifest::Change>>& steps);

/// The comments and empty lines alone: what stays of a file that says nothing any more.
[[nodiscard]] std::string commentsOf(std::string_view text);

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/documentimpl.h"
#include "manifest/textedit.h"

#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// Edits of a file's text that change one node and leave the rest. They do what is usual in manifests; whoever asks
/// reads the result back. An error says why a text cannot be edited ("a list inside a line").
[[nodiscard]] domain::Expected<std::vector<TextEdit>> setNode(const Document::Impl& document, std::string_view path,
                                                              const Value& value);
[[nodiscard]] domain::Expected<std::vector<TextEdit>> removeNode(const Document::Impl& document, std::string_view path);
[[nodiscard]] domain::Expected<std::vector<TextEdit>> addItem(const Document::Impl& document, std::string_view path,
                                                              const Value& value);

} // namespace thrifty::manifest

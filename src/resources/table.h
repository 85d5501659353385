// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thrifty::resources {

/// One embedded file; the table is written by cmake/EmbedResources.cmake.
struct Entry {
    const char* path;
    const char* begin;
    const char* end;
};
extern const Entry entries[];
extern const std::size_t entryCount;

} // namespace thrifty::resources

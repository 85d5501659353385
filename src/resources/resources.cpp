// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include "resources/table.h"

namespace thrifty::resources {

std::optional<std::string_view> find(std::string_view path) {
    for (std::size_t i = 0; i < entryCount; ++i) {
        if (entries[i].path == path)
            return std::string_view(entries[i].begin, static_cast<std::size_t>(entries[i].end - entries[i].begin));
    }
    return std::nullopt;
}

std::vector<std::string> list(std::string_view prefix) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < entryCount; ++i) {
        const std::string_view path = entries[i].path;
        if (path.substr(0, prefix.size()) == prefix)
            paths.emplace_back(path);
    }
    return paths;
}

} // namespace thrifty::resources

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planpaths.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace thrifty::session {

namespace fs = std::filesystem;

namespace {

std::string home() {
    const char* value = std::getenv("HOME");
    return value == nullptr || *value != '/' ? std::string() : fs::path(value).lexically_normal().string();
}

/// Neither leaves a name unchanged nor throws: a folder that is gone is an error of whoever reads the file.
fs::path absolute(const std::string& path) {
    std::error_code code;
    const fs::path full = fs::absolute(path, code);
    return (code ? fs::path(path) : full).lexically_normal();
}

} // namespace

std::string pathInPlan(const std::string& path, const std::string& folder) {
    if (path.empty())
        return path;
    const fs::path full = absolute(path);
    const fs::path relative = full.lexically_relative(absolute(folder));
    const auto up = std::count(relative.begin(), relative.end(), "..");
    // "~x" at the start of a relative name would be taken for a home folder.
    const std::string near =
        !relative.empty() && relative.string().front() == '~' ? "./" + relative.string() : relative.string();
    if (!relative.empty() && up == 0)
        return near;
    if (const std::string user = home(); user.size() > 1) {
        const fs::path inHome = full.lexically_relative(user);
        const bool folderInHome = absolute(folder).lexically_relative(user).string().rfind("..", 0) != 0;
        if (!inHome.empty() && inHome.string().rfind("..", 0) != 0 && (up > 2 || !folderInHome))
            return "~/" + inHome.string();
    }
    return !relative.empty() && up <= 2 ? near : full.string();
}

std::string pathFromPlan(const std::string& written, const std::string& folder) {
    if (written.empty())
        return written;
    const std::string user = home();
    if (written.rfind("~/", 0) == 0 && !user.empty())
        return (fs::path(user) / written.substr(2)).lexically_normal().string();
    if (written.front() == '/')
        return fs::path(written).lexically_normal().string();
    return (absolute(folder) / written).lexically_normal().string();
}

} // namespace thrifty::session

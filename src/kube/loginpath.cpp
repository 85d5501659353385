// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/loginpath.h"

#include "kube/childprocess.h"

#include <cstdlib>
#include <pwd.h>
#include <set>
#include <sstream>
#include <unistd.h>

namespace thrifty::kube {

namespace {

// Start-up files may write whatever they like: the path stands between marks.
constexpr std::string_view mark = "__thrifty_nova_path__";

std::string shell() {
    if (const char* given = std::getenv("SHELL"); given != nullptr && *given == '/')
        return given;
    if (const passwd* user = ::getpwuid(::getuid()); user != nullptr && user->pw_shell != nullptr)
        return user->pw_shell;
    return "/bin/sh";
}

} // namespace

std::optional<std::string> loginPath(std::chrono::milliseconds timeout) {
    ChildCommand command;
    command.program = shell();
    // Fixed words: nothing of a kubeconfig ever comes near a shell. printenv, as shells differ in how they write $PATH.
    command.arguments = {"-l", "-c", "echo " + std::string(mark) + "; printenv PATH; echo " + std::string(mark)};
    command.timeout = timeout;
    const auto ran = runChild(command, {});
    if (!ran)
        return std::nullopt;
    const auto start = ran->output.find(mark);
    const auto end = start == std::string::npos ? start : ran->output.find(mark, start + mark.size());
    if (end == std::string::npos)
        return std::nullopt;
    std::string path = ran->output.substr(start + mark.size(), end - start - mark.size());
    path.erase(0, path.find_first_not_of("\r\n"));
    path.erase(path.find_last_not_of("\r\n") + 1);
    if (path.empty() || path.find('\n') != std::string::npos)
        return std::nullopt;
    return path;
}

void adoptLoginPath() {
    const auto login = loginPath();
    if (!login)
        return;
    const char* given = std::getenv("PATH");
    std::string path = given == nullptr ? "" : given;
    std::set<std::string> known;
    std::istringstream own(path);
    for (std::string folder; std::getline(own, folder, ':');)
        known.insert(folder);
    std::istringstream more(*login);
    for (std::string folder; std::getline(more, folder, ':');) {
        if (!folder.empty() && known.insert(folder).second)
            path += (path.empty() ? "" : ":") + folder;
    }
    ::setenv("PATH", path.c_str(), 1);
}

} // namespace thrifty::kube

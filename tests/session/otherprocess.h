// SPDX-License-Identifier: GPL-3.0-or-later
// This test program once more, as another process that works on the same fleet.
#pragma once

#include "session/plannerservice.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace thrifty::tests {

inline constexpr const char* errandVariable = "THRIFTY_TEST_ERRAND"; // "KUBECONFIG:STATE:FD"

struct OtherProcess {
    pid_t pid = -1;
    int from = -1; ///< what it tells; to be closed
};

/// Starts the program with one test, which finds its errand in the environment.
inline OtherProcess startAgain(const std::string& test, const std::string& kubeconfig, const std::string& state) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const std::string value = kubeconfig + ":" + state + ":" + std::to_string(ends[1]);
    const std::string filter = "--gtest_filter=" + test;
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::fcntl(ends[1], F_SETFD, 0);
        ::setenv(errandVariable, value.c_str(), 1);
        ::dup2(::open("/dev/null", O_WRONLY), 1);
        ::execl("/proc/self/exe", "session_tests", filter.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    return {pid, ends[0]};
}

struct Errand {
    std::string kubeconfig, state;
    int to = -1; ///< where to tell
};

/// None in an ordinary run of the tests.
inline std::optional<Errand> errand() {
    const char* value = std::getenv(errandVariable);
    if (value == nullptr)
        return std::nullopt;
    std::istringstream fields(value);
    Errand found;
    std::string end;
    std::getline(fields, found.kubeconfig, ':');
    std::getline(fields, found.state, ':');
    std::getline(fields, end, ':');
    found.to = std::stoi(end);
    return found;
}

inline domain::Expected<session::FleetSnapshot> connectTo(session::PlannerService& service,
                                                          const std::string& kubeconfig) {
    session::ConnectRequest request;
    request.kubeconfigs = {kubeconfig};
    request.allowPlugin = [](const kube::ExecConfig&, const domain::ContextName&) { return true; };
    return service.connectFleet(request, {});
}

} // namespace thrifty::tests

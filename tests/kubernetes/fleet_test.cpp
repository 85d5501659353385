// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet itself: what was started ends, however the one that started it ends.
#include "realfleet.h"

#include "support/paths.h"

#include <csignal>

namespace thrifty::tests {
namespace {

TEST(Fleet, nothingRunsOnWhenItsSupervisorIsKilled) {
    if (kubectlProgram().empty())
        GTEST_SKIP() << "no real Kubernetes here: see tests/kubernetes/README.md";
    const TemporaryFolder folder;
    Process fleet(thrifty::tests::sourceDir() + "/tests/kubernetes/fleet", {.arguments = {"bare", folder.path()}});
    ASSERT_TRUE(fleet.waitFor("fleet: ready", std::chrono::minutes(4))) << fleet.err();
    EXPECT_GE(runningWith(folder.path()).size(), 6u) << "three stores, three API servers";
    fleet.signal(SIGKILL);
    EXPECT_TRUE(eventually([&] { return runningWith(folder.path()).empty(); }))
        << testing::PrintToString(runningWith(folder.path()));
}

} // namespace
} // namespace thrifty::tests

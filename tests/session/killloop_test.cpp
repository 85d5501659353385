// SPDX-License-Identifier: GPL-3.0-or-later
// A run is killed at random points; what the next start finds must be all that is left, and it removes nothing else.
#include "embeddedrun.h"
#include "otherprocess.h"
#include "support/paths.h"

#include <chrono>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace thrifty;

class KillLoop : public tests::EmbeddedRun {
  protected:
    void startTls() {
        auto loaded = sim::Scenario::parse(
            "kill.yaml", "_extends: experiments\ndelays: {novaCopy: 5ms, operator: 5ms, lunaEstimate: 10ms}\n");
        ASSERT_TRUE(loaded) << loaded.error().text();
        auto fleet = sim::EmbeddedFleet::start(*loaded, {});
        ASSERT_TRUE(fleet) << fleet.error().text();
        m_embedded = std::move(*fleet);
    }

    /// Starts this program again as one that runs an estimate; returns when it has connected.
    pid_t startChild() {
        const tests::OtherProcess child = tests::startAgain("KillLoopChild.*", m_embedded->fleetKubeconfig(), m_state);
        char connected = 0;
        const ssize_t got = ::read(child.from, &connected, 1);
        ::close(child.from);
        EXPECT_EQ(got, 1) << "the child did not connect";
        return child.pid;
    }
};

/// The child's side; skipped in an ordinary run of the tests.
TEST(KillLoopChild, estimates) {
    const auto errand = tests::errand();
    if (!errand)
        GTEST_SKIP() << "started by KillLoop only";
    session::PlannerService service({errand->state, {}, {}, {}});
    const auto connected = tests::connectTo(service, errand->kubeconfig);
    ASSERT_TRUE(connected) << connected.error().text();
    ASSERT_EQ(::write(errand->to, "c", 1), 1);
    std::ifstream in(thrifty::tests::sourceDir() + "/resources/samples/llm-2x1gpu.yaml");
    std::ostringstream text;
    text << in.rdbuf();
    session::EstimateRequest request;
    request.variants = {tests::variantOf(text.str(), "a"), tests::variantOf(text.str(), "b")};
    request.ns = domain::Namespace("serving");
    const auto result = service.estimate(request, {}, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->variants[1].order.size(), 4u);
}

// W28: nor does a crash leave anything for good.
TEST_F(KillLoop, theNextStartLeavesNothingBehindAndTouchesNothingElse) {
    ASSERT_NO_FATAL_FAILURE(startTls());
    // A bystander that looks like one of ours, but carries another run.
    create("nova", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: llm-serving-tn-00000000-0, namespace: serving, "
                   "labels: {app.kubernetes.io/managed-by: thrifty-nova, thrifty-nova/run: ANOTHERRUN}}\n");
    const auto before = everything();

    const auto began = std::chrono::steady_clock::now();
    int status = 0;
    ASSERT_EQ(::waitpid(startChild(), &status, 0) > 0, true);
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "an undisturbed run fails";
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    ASSERT_EQ(difference(before, everything()), "");

    std::mt19937 random(20251118);
    std::uniform_int_distribution<std::int64_t> moment(0, whole.count());
    int withRemains = 0;
    for (int round = 0; round < 50; ++round) {
        const pid_t child = startChild();
        ASSERT_GT(child, 0);
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        ::kill(child, SIGKILL);
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        if (!difference(before, everything()).empty())
            ++withRemains;
        session::PlannerService service({m_state, {}, {}, {}});
        const auto connected = tests::connectTo(service, m_embedded->fleetKubeconfig());
        ASSERT_TRUE(connected) << connected.error().text();
        const auto left = service.cleanUp(std::nullopt, {}, {});
        ASSERT_TRUE(left) << left.error().text();
        EXPECT_TRUE(left->empty()) << left->front();
        ASSERT_EQ(difference(before, everything()), "") << "after round " << round;
        const auto leftovers = service.leftovers({});
        ASSERT_TRUE(leftovers);
        EXPECT_TRUE(leftovers->empty());
    }
    EXPECT_GT(withRemains, 0) << "no kill hit a run in the middle";
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise of Ctrl-C: whenever it comes during an estimate, nothing is left behind.
#include "journey.h"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <thread>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;

struct Phase {
    const char* name;
    const char* scenario; ///< what makes the phase long enough to be met
    const char* shown;    ///< on standard error when it is about to begin
    std::chrono::milliseconds later;
    bool cleans; ///< there is something to clean up, so a second Ctrl-C meets it
};

class Interrupt : public testing::TestWithParam<Phase> {};

TEST_P(Interrupt, leavesNothingAndEndsWith130) {
    const TemporaryFolder folder;
    Journey journey(folder.file("slow.yaml", std::string("_extends: experiments\n") + GetParam().scenario));
    const auto estimate = journey.begin({"estimate", sample("llm-2x1gpu.yaml"), "-n", "serving", "-l",
                                         "app.kubernetes.io/instance=llm-serving", "--yes"});
    ASSERT_TRUE(estimate->waitFor(GetParam().shown)) << estimate->err();
    std::this_thread::sleep_for(GetParam().later);
    estimate->signal(SIGINT);
    // Whoever presses it again is told that it is heard; it changes nothing.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    estimate->signal(SIGINT);
    const int code = estimate->wait(std::chrono::seconds(30));
    EXPECT_EQ(code, 130) << estimate->err();
    // A run that had all its answers shows them, although it was told to stop while it cleaned up.
    if (std::string(GetParam().name) != "whileCleaning") {
        EXPECT_EQ(estimate->out(), "");
    }
    if (GetParam().cleans) {
        EXPECT_THAT(estimate->err(), HasSubstr("Cleaning up is under way; it ends by itself within seconds."));
    }
    const auto clean = journey.run({"cleanup"});
    EXPECT_EQ(clean.code, 0) << clean.err;
    EXPECT_EQ(clean.out, "Nothing is left behind.\n");
}

INSTANTIATE_TEST_SUITE_P(
    Estimate, Interrupt,
    testing::Values(
        Phase{"beforeTheFirstWrite",
              "faults: [{cluster: nova, kind: latency, verb: create, resource: schedulepolicies, delay: 1s}]\n", "nova",
              std::chrono::milliseconds(200), false},
        Phase{"afterTheOrderBeforeTheCopies",
              "faults: [{cluster: nova, kind: latency, verb: create, resource: rayservices, delay: 1s}]\n", "nova",
              std::chrono::milliseconds(400), true},
        Phase{"whileWaitingForEvents", "delays: {lunaEstimate: 1h}\n", "nova", std::chrono::milliseconds(900), false},
        Phase{"whileCleaning",
              "faults: [{cluster: nova, kind: latency, verb: delete, resource: rayservices, delay: 1s}]\n", "6.6260",
              std::chrono::milliseconds(300), true}),
    [](const auto& phase) { return std::string(phase.param.name); });

} // namespace
} // namespace thrifty::tests

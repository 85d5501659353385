// SPDX-License-Identifier: GPL-3.0-or-later
// Protects each command against a fleet: exit codes, what goes to which stream, questions and refusals.
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

#include <csignal>

namespace thrifty::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* label = "app.kubernetes.io/instance=llm-serving";

std::string samplePath() {
    return thrifty::tests::sourceDir() + "/resources/samples/llm-2x1gpu.yaml";
}

TEST(Demo, clustersInEveryFormat) {
    const Program program;
    const auto table = program.run({"--demo", "clusters"});
    EXPECT_EQ(table.code, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("static-gke"), HasSubstr("autoscale-eks"), HasSubstr("autoscaled")));
    EXPECT_THAT(table.out, Not(HasSubstr("\033"))) << "no colour where no terminal is";
    EXPECT_THAT(program.run({"--demo", "clusters", "-o", "json"}).out, StartsWith("["));
    EXPECT_THAT(program.run({"clusters", "--demo=experiments", "-o", "csv"}).out,
                StartsWith("name,context,guessed,provider"));
    EXPECT_EQ(program.run({"--demo=nowhere", "clusters"}).code, 5);
}

TEST(Demo, estimatesWithResultsOnOneStreamAndTalkOnTheOther) {
    const Program program;
    const auto result = program.run({"--demo", "estimate", samplePath(), "-n", "serving", "-l", label, "-o", "json"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, StartsWith("{\n  \"schemaVersion\": 1"));
    EXPECT_THAT(result.out, HasSubstr("\"totalPerHour\": \"3.649400\""));
    EXPECT_THAT(result.err, HasSubstr("autoscale-gke-a"));
    EXPECT_THAT(result.err, Not(HasSubstr("\033"))) << "no live lines where no terminal is";

    const auto policy = program.run({"policy", "--from", "-", "--exclude", "static-gke"}, result.out);
    EXPECT_EQ(policy.code, 0) << policy.err;
    EXPECT_THAT(policy.out, StartsWith("apiVersion: policy.elotl.co/v1alpha1\n"));
    EXPECT_THAT(policy.err, HasSubstr("Left out: static-gke"));
    EXPECT_EQ(program.run({"policy", "--from", "-", "--exclude", "nobody"}, result.out).code, 2);
    EXPECT_EQ(program.run({"policy", "--from", "-", "--pin", "static-gke=99"}, result.out).code, 2);

    const auto unknown =
        program.run({"--demo", "estimate", samplePath(), "-n", "serving", "-l", label, "--clusters", "moon"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, AllOf(HasSubstr("moon"), HasSubstr("static-gke")));
}

TEST(Demo, aPolicySaysWhichPlacesHangOnAName) {
    const Program program;
    const auto sample = thrifty::tests::sourceDir() + "/resources/samples/llm-2xa100.yaml";
    const auto result = program.run({"--demo", "estimate", sample, "-n", "serving", "-l", label, "-o", "json"});
    ASSERT_EQ(result.code, 0) << result.err;
    const std::string tie =
        "Tie: autoscale-gke-a and autoscale-gke-f cost the same: autoscale-gke-a stands first by name";
    EXPECT_THAT(program.run({"policy", "--from", "-"}, result.out).err, HasSubstr(tie));
    EXPECT_THAT(program.run({"policy", "--from", "-", "--exclude", "autoscale-gke-f"}, result.out).err,
                Not(HasSubstr("Tie")));
}

TEST(Demo, tellsWhenNothingHasAPriceAndWhenSomeDoNotAnswer) {
    const Program program;
    const auto none = program.run(
        {"--demo", "estimate", samplePath(), "-n", "serving", "-l", label, "--clusters", "autoscale-gke-f"});
    EXPECT_EQ(none.code, 3) << none.err;
    const auto missing =
        program.run({"--demo", "estimate", samplePath(), "-n", "nowhere", "-l", label, "--timeout", "3s"});
    EXPECT_NE(missing.code, 0) << missing.out;
    EXPECT_THAT(missing.out + missing.err, HasSubstr("nowhere"));
}

TEST(Demo, showsTheWholeJob) {
    const Program program;
    const auto result = program.run({"demo"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out,
                AllOf(HasSubstr("22.1836"), HasSubstr("kind: SchedulePolicy"), HasSubstr("Settled on autoscale-eks.")));
}

TEST(Confirmation, isRefusedWithoutATerminalAndWithoutYes) {
    const Program program;
    const SimulatedFleet fleet(program);
    const auto result = program.run(fleet.with({"estimate", samplePath(), "-n", "serving", "-l", label}), "y\n");
    EXPECT_EQ(result.code, 5);
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, AllOf(HasSubstr("On nova"), HasSubstr("SchedulePolicy/"), HasSubstr("RayService/"),
                                  HasSubstr("--yes")));
    EXPECT_EQ(program.run(fleet.with({"cleanup"})).out, "Nothing is left behind.\n");
}

TEST(Confirmation, isAskedOnATerminalAndNoMeansNo) {
    const Program program;
    const SimulatedFleet fleet(program);
    const auto arguments = fleet.with({"estimate", samplePath(), "-n", "serving", "-l", label});
    Process declined(Program::path(), program.options(arguments, true));
    ASSERT_TRUE(declined.waitFor("[y/N]")) << declined.err();
    declined.type("n\n");
    EXPECT_EQ(declined.wait(), 5);
    EXPECT_THAT(declined.err(), HasSubstr("nothing was written"));

    Process agreed(Program::path(), program.options(arguments, true));
    ASSERT_TRUE(agreed.waitFor("[y/N]"));
    agreed.type("y\n");
    EXPECT_EQ(agreed.wait(), 0) << agreed.err();
    EXPECT_THAT(agreed.out(), HasSubstr("3.6494"));
    EXPECT_THAT(agreed.err(), HasSubstr("\033[")) << "live lines on a terminal";
}

TEST(Confirmation, aSignalAtTheQuestionEndsWithItsCode) {
    const Program program;
    const SimulatedFleet fleet(program);
    for (const auto& [number, code] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
        Process process(Program::path(),
                        program.options(fleet.with({"estimate", samplePath(), "-n", "serving", "-l", label}), true));
        ASSERT_TRUE(process.waitFor("[y/N]")) << process.err();
        process.signal(number);
        EXPECT_EQ(process.wait(), code) << process.err();
    }
    EXPECT_EQ(program.run(fleet.with({"cleanup"})).out, "Nothing is left behind.\n");
}

TEST(Consent, aPluginRunsOnlyWhenItWasAgreedTo) {
    const Program program;
    const SimulatedFleet fleet(program);
    const std::vector<std::string> arguments{"--kubeconfig", fleet.kubeconfig(), "--nova-context", "nova", "clusters"};
    const auto refused = program.run(arguments);
    EXPECT_EQ(refused.code, 4) << refused.err;
    EXPECT_THAT(refused.err, AllOf(HasSubstr("autoscale-eks"), HasSubstr("--trust-plugin")));

    Process always(Program::path(), program.options(arguments, true));
    ASSERT_TRUE(always.waitFor("[a]lways")) << always.err();
    always.type("a\n");
    EXPECT_EQ(always.wait(), 0) << always.err() << always.out();
    EXPECT_EQ(program.run(arguments).code, 0) << "the consent is remembered";
}

TEST(Production, needsItsContextsToBeNamed) {
    const Program program;
    const SimulatedFleet fleet(program);
    program.home().file("config/thrifty-nova/settings.yaml", "productionContexts: [nova, \"*-eks\"]\n");
    const auto arguments = fleet.with({"estimate", samplePath(), "-n", "serving", "-l", label, "--yes"});
    const auto refused = program.run(arguments);
    EXPECT_EQ(refused.code, 5);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("--allow-production nova"), HasSubstr("--allow-production autoscale-eks")));
    auto allowed = arguments;
    allowed.insert(allowed.end(), {"--allow-production", "nova", "--allow-production", "autoscale-eks"});
    EXPECT_EQ(program.run(allowed).code, 0);
    EXPECT_EQ(program.run(fleet.with({"clusters"})).code, 0) << "looking is always allowed";
}

TEST(Signals, anEstimateThatIsStoppedCleansUp) {
    const Program program;
    const SimulatedFleet fleet(program);
    for (const auto& [number, code] : {std::pair(SIGINT, 130), std::pair(SIGTERM, 143)}) {
        Process process(
            Program::path(),
            program.options(fleet.with({"estimate", samplePath(), "-n", "serving", "-l", label, "--yes"}), true));
        ASSERT_TRUE(process.waitFor("waiting for pods") || process.waitFor("pods,", std::chrono::seconds(1)))
            << process.err();
        process.signal(number);
        EXPECT_EQ(process.wait(), code) << process.err();
        EXPECT_EQ(program.run(fleet.with({"cleanup"})).out, "Nothing is left behind.\n");
    }
}

TEST(Follow, endsWithSixWhenItDoesNotSettle) {
    const Program program;
    const SimulatedFleet fleet(program);
    const auto none =
        program.run(fleet.with({"follow", samplePath(), "-n", "serving", "-l", label, "--timeout", "2s"}));
    EXPECT_EQ(none.code, 5) << "nothing was applied";
    EXPECT_THAT(none.err, HasSubstr("apply the workload first"));
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that the command line leaves out of an order what the user knows, says so, and never passes over a file that
// it cannot read.
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thrifty::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* label = "app.kubernetes.io/instance=llm-serving";
constexpr const char* noL4 = "facts:\n"
                             "- cluster: autoscale-gke-a\n"
                             "  gpuSku: l4\n"
                             "  note: quota 0, ticket 123\n"
                             "  noted: 2026-11-20\n"
                             "- {cluster: autoscale-eks, gpuSku: H100, noted: 2026-11-20}\n"
                             "- {cluster: autoscle-eks, noted: 2026-11-20}\n"
                             "- {cluster: gone, noted: 2020-11-20, until: 2020-12-31}\n"
                             "- {cluster: autoscale-aks, noted: 2020-11-20, until: 2020-12-31}\n";
const std::string said = "autoscale-gke-a: you noted on 20 Nov 2026: no l4 here (quota 0, ticket 123)";

class KnownFactOptions : public testing::Test {
  protected:
    ProcessResult estimate(std::vector<std::string> more) {
        std::vector<std::string> arguments{"--demo", "estimate", m_sample, "-n", "serving", "-l", label};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_program.run(arguments);
    }
    void SetUp() override {
        const auto result = estimate({"-o", "json"});
        ASSERT_EQ(result.code, 0) << result.err;
        m_result = m_program.home().file("result.json", result.out);
    }
    ProcessResult policy(std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"policy", "--from", m_result};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_program.run(arguments);
    }
    const Program m_program;
    std::string m_result;
    const std::string m_sample = sourceDir() + "/resources/samples/llm-2x1gpu.yaml";
    /// Beside the settings.
    const std::string m_default = "config/thrifty-nova/known-facts.yaml";
};

TEST_F(KnownFactOptions, leaveOutOfThePolicyWhatIsKnown) {
    m_program.home().file(m_default, noL4);
    const auto written = policy();
    EXPECT_EQ(written.code, 0) << written.err;
    EXPECT_THAT(written.out, AllOf(HasSubstr(said), Not(HasSubstr("- autoscale-gke-a\n")),
                                   HasSubstr("- autoscale-eks\n"), HasSubstr("- autoscale-aks\n")));
    EXPECT_THAT(written.err, AllOf(HasSubstr("Left out: " + said),
                                   HasSubstr("known-facts.yaml:9: what you noted about autoscale-aks expired on "
                                             "2020-12-31 and does nothing")));
    EXPECT_THAT(written.err, HasSubstr("known-facts.yaml is also about clusters that this estimate does not have: "
                                       "autoscle-eks\n"))
        << "a misspelt one; what has expired is of no interest";
    const auto all = policy({"--no-facts"});
    EXPECT_THAT(all.out, AllOf(HasSubstr("- autoscale-gke-a\n"), Not(HasSubstr("you noted"))));
    EXPECT_THAT(all.err, Not(HasSubstr("expired")));
    const auto demo = m_program.run({"--demo", "policy", "--from", m_result});
    EXPECT_THAT(demo.out, Not(HasSubstr("you noted"))) << "nothing of the user's takes part there";
    const auto pinned = policy({"--pin", "autoscale-gke-a=1"});
    EXPECT_EQ(pinned.code, 0) << pinned.err;
    EXPECT_THAT(pinned.err, HasSubstr("autoscale-gke-a is pinned all the same: you noted"));
    EXPECT_EQ(policy({"--move", "autoscale-gke-a=1"}).code, 2);
}

TEST_F(KnownFactOptions, nameAFileOfTheirOwnWhichMustBeReadable) {
    const std::string mine = m_program.home().file("mine.yaml", noL4);
    const std::string folder = m_program.home().path() + "/review";
    const auto written = policy({"--facts", mine, "--export", folder, "--manifest", m_sample});
    EXPECT_EQ(written.code, 0) << written.err;
    EXPECT_THAT(m_program.home().read("review/10-policy.yaml"), HasSubstr(said));
    const auto verified = m_program.run({"verify", folder});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    for (const char* file :
         {"review/estimate.json", "review/estimate.csv", "review/estimate.md", "review/estimate.html"})
        EXPECT_THAT(m_program.home().read(file), HasSubstr("no l4 here (quota 0, ticket 123)")) << file;
    const auto told = estimate({"--facts", mine});
    EXPECT_EQ(told.code, 0);
    EXPECT_THAT(told.err, HasSubstr("The order will leave out " + said)) << "a named file counts in the demo as well";
    EXPECT_THAT(told.out, HasSubstr("#2    autoscale-gke-a        3.6494")) << "the estimate ranks by price alone";
    const auto noted = estimate({"--facts", mine, "-o", "json"});
    EXPECT_THAT(noted.out, HasSubstr("\"noted\": \"you noted on 20 Nov 2026: no l4 here"));
    // What was known then is not what is known now.
    const std::string old = m_program.home().file("noted.json", noted.out);
    const std::string without = m_program.home().path() + "/without";
    EXPECT_EQ(m_program.run({"policy", "--from", old, "--no-facts", "--export", without}).code, 0);
    EXPECT_THAT(m_program.home().read("without/estimate.md"), Not(HasSubstr("you noted")));

    const std::string wrong = m_program.home().file("wrong.yaml", "facts:\n- {cluster: a, nodd: 2026-11-20}\n");
    const auto broken = policy({"--facts", wrong});
    EXPECT_EQ(broken.code, 5);
    EXPECT_EQ(broken.out, "");
    EXPECT_THAT(broken.err, AllOf(HasSubstr("wrong.yaml:2:"), HasSubstr("--no-facts")));
    EXPECT_EQ(policy({"--facts", m_program.home().path() + "/nowhere.yaml"}).code, 5);
    EXPECT_EQ(policy({"--facts", ""}).code, 2);
    EXPECT_EQ(policy({"--facts", mine, "--no-facts"}).code, 2);
}

TEST_F(KnownFactOptions, areAmongTheChecksOfAnApply) {
    const SimulatedFleet fleet{m_program};
    const auto estimated =
        m_program.run(fleet.with({"estimate", m_sample, "-n", "serving", "-l", label, "-o", "json", "--yes"}));
    ASSERT_EQ(estimated.code, 0) << estimated.err;
    const std::string result = m_program.home().file("real.json", estimated.out);
    m_program.home().file(m_default, noL4);
    const auto apply = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"apply", m_sample, "-n", "serving", "-l", label, "--from", result, "--yes"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_program.run(fleet.with(arguments));
    };
    const auto dry = apply({"--dry-run"});
    EXPECT_EQ(dry.code, 0) << dry.err;
    EXPECT_THAT(dry.err, HasSubstr("ok       autoscale-gke-a is left out: you noted on 20 Nov 2026: no l4 here"));
    const auto pinned = apply({"--dry-run", "--pin", "autoscale-gke-a=1"});
    EXPECT_EQ(pinned.code, 0) << pinned.err;
    EXPECT_THAT(pinned.err, HasSubstr("warning  autoscale-gke-a is pinned all the same: you noted"));
    EXPECT_THAT(apply({"--dry-run", "--no-facts"}).err, Not(HasSubstr("you noted")));
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that the command line never applies past the user's own limits without a reason.
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* label = "app.kubernetes.io/instance=llm-serving";

class GuardrailOptions : public testing::Test {
  protected:
    void SetUp() override {
        const auto result =
            m_program.run(m_fleet.with({"estimate", m_sample, "-n", "serving", "-l", label, "-o", "json", "--yes"}));
        ASSERT_EQ(result.code, 0) << result.err;
        m_program.home().file("result.json", result.out);
    }
    ProcessResult apply(std::vector<std::string> more) {
        std::vector<std::string> arguments{"apply",     m_sample,    "-n",     "serving",
                                           "-l",        label,       "--from", m_program.home().path() + "/result.json",
                                           "--exclude", "static-gke"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_program.run(m_fleet.with(arguments));
    }
    const Program m_program;
    const SimulatedFleet m_fleet{m_program};
    const std::string m_sample = sourceDir() + "/resources/samples/llm-2x1gpu.yaml";
    /// Beside the settings.
    const std::string m_default = "config/thrifty-nova/guardrails.yaml";
};

TEST_F(GuardrailOptions, aViolationIsNamedAndRefusedUntilAReasonIsGiven) {
    m_program.home().file(m_default, "first: {maxTotalPerHour: 3}\nforbidden: {gpuSkus: [A10]}\n");
    for (const char* mode : {"--dry-run", "--yes"}) {
        const auto refused = apply({mode});
        EXPECT_EQ(refused.code, 5) << mode;
        EXPECT_THAT(refused.out, IsEmpty());
        EXPECT_THAT(refused.err,
                    AllOf(HasSubstr("FAILED   autoscale-gke-a costs 3.6494 $/hr; guardrails allow 3.0000 $/hr"),
                          HasSubstr("would buy A10"), HasSubstr("--override-guardrails REASON")));
    }
    const auto dry = apply({"--dry-run", "--override-guardrails", "OPS-512"});
    EXPECT_EQ(dry.code, 0) << dry.err;
    EXPECT_THAT(dry.err, AllOf(HasSubstr("warning  guardrails are overridden: OPS-512"), Not(HasSubstr("FAILED"))));
    const auto applied = apply({"--yes", "--override-guardrails", "OPS-512"});
    EXPECT_EQ(applied.code, 0) << applied.err;
    EXPECT_EQ(apply({"--yes", "--override-guardrails", " "}).code, 2) << "a reason says something";
}

TEST_F(GuardrailOptions, aFileIsNamedForOneCommandAndMustBeThere) {
    m_program.home().file(m_default, "first: {maxTotalPerHour: 3}\n");
    m_program.home().file("wide.yaml", "first: {maxTotalPerHour: 30}\n");
    const auto wide = apply({"--dry-run", "--guardrails", m_program.home().path() + "/wide.yaml"});
    EXPECT_EQ(wide.code, 0) << wide.err;
    EXPECT_THAT(wide.err, HasSubstr("ok       it starts on autoscale-gke-a at 3.6494 $/hr"));
    EXPECT_EQ(apply({"--dry-run", "--guardrails", m_program.home().path() + "/none.yaml"}).code, 5);
    m_program.home().file("wide.yaml", "first: {maxTotalPerHour: 30}\nkept: {maxTotal: 3}\n");
    const auto slip =
        apply({"--dry-run", "--override-guardrails", "x", "--guardrails", m_program.home().path() + "/wide.yaml"});
    EXPECT_EQ(slip.code, 5);
    EXPECT_THAT(slip.err, HasSubstr("wide.yaml:2:"));
}

} // namespace
} // namespace thrifty::tests

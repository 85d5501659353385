// SPDX-License-Identifier: GPL-3.0-or-later
// Guardrails on the way into a control plane: they stop an apply, a reason lets it go on and is kept, the last apply is
// what an increase is held against.
#include "embeddedrun.h"

#include "manifest/json.h"
#include "session/appliedstore.h"
#include "session/audit.h"
#include "session/planapplier.h"
#include "session/planbuilder.h"
#include "session/privatefile.h"
#include "session/withdraw.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class GuardedApply : public EmbeddedRun {
  protected:
    void SetUp() override {
        start();
        m_file = m_state + "-guardrails.yaml";
        m_fleet.settings.guardrails = {m_file, false};
    }
    void TearDown() override {
        std::filesystem::remove(m_file);
        EmbeddedRun::TearDown();
    }
    void limit(const std::string& text) { std::ofstream(m_file) << text; }

    /// An apply of the sample, without the clusters that are named.
    session::ApplyRequest applyOf(const std::vector<const char*>& exclude, const std::string& reason = {}) {
        const session::VariantInput input = variantOf(sample("llm-2x1gpu"));
        if (!m_result)
            m_result = estimate(request({input}));
        session::ApplyRequest asked;
        asked.manifest = input.manifest;
        asked.ns = domain::Namespace("serving");
        asked.group = {"app.kubernetes.io/instance", "llm-serving"};
        asked.result = *m_result;
        asked.overrideReason = reason;
        session::PolicyRequest policy;
        policy.result = *m_result;
        for (const char* name : exclude)
            policy.edits.exclude.emplace_back(name);
        auto plan = session::buildPlan(*m_fleet.manager, policy);
        EXPECT_TRUE(plan) << plan.error().text();
        asked.policy = std::move(*plan);
        return asked;
    }
    session::ApplyReview review(const session::ApplyRequest& asked) {
        auto reviewed = session::reviewPlan(m_fleet, asked, {});
        EXPECT_TRUE(reviewed) << reviewed.error().text();
        return reviewed ? std::move(*reviewed) : session::ApplyReview();
    }
    domain::Expected<session::ApplyOutcome> apply(const session::ApplyRequest& asked,
                                                  const session::ApplyReview& reviewed) {
        return session::applyPlan(m_fleet, asked, reviewed, {}, {});
    }
    manifest::Value policyThere(const std::string& name) {
        const auto live = m_fleet.control->get(m_fleet.manager->traits().orderType, {}, name, {});
        return live ? *live : manifest::Value();
    }

    std::string m_file;
    std::optional<domain::EstimateResult> m_result;
};

const std::vector<const char*> withoutStatic{"static-gke"};
const std::vector<const char*> onlyEks{"static-gke", "autoscale-gke-a", "autoscale-aks"};

TEST_F(GuardedApply, aViolationStopsItAndNothingIsWritten) {
    limit("first: {maxTotalPerHour: 3}\nforbidden: {providers: [azure]}\n");
    const auto asked = applyOf(withoutStatic);
    const auto before = everything();
    const auto reviewed = review(asked);
    EXPECT_FALSE(reviewed.blocked()) << "a reason may override it";
    EXPECT_THAT(reviewed.violated(),
                ElementsAre("autoscale-gke-a costs 3.6494 $/hr; guardrails allow 3.0000 $/hr where it starts",
                            "autoscale-aks is in provider azure, which guardrails forbid"));
    const auto outcome = apply(asked, reviewed);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, domain::ErrorCode::Refused);
    EXPECT_EQ(difference(before, everything()), "");
}

TEST_F(GuardedApply, aReasonGivenAfterTheReviewIsKeptOnThePolicyAndInTheAuditLog) {
    limit("first: {maxTotalPerHour: 3}\n");
    auto asked = applyOf(withoutStatic);
    const auto reviewed = review(asked);
    asked.overrideReason = "  OPS-512:\nlaunch week ";
    const auto outcome = apply(asked, reviewed);
    ASSERT_TRUE(outcome) << outcome.error().text();
    const auto annotations = policyThere(asked.policy.name).at("metadata", "annotations");
    EXPECT_EQ(annotations["thrifty-nova/override-reason"].str(), "OPS-512: launch week") << "one line";
    EXPECT_THAT(annotations["thrifty-nova/overridden-guardrails"].str(), HasSubstr("allow 3.0000 $/hr"));
    const std::string log = *session::readWholeFile(m_state + "/audit.jsonl");
    EXPECT_THAT(log, HasSubstr("\"overrideReason\":\"OPS-512: launch week\""));
    EXPECT_THAT(log, HasSubstr("autoscale-gke-a costs 3.6494"));
    EXPECT_THAT(*session::AuditLog::verify(m_state + "/audit.jsonl"), IsEmpty());

    // The next apply, within the limits, takes the reason off again, also where annotations are kept.
    limit("first: {maxTotalPerHour: 4}\n");
    const auto within = applyOf(withoutStatic);
    ASSERT_TRUE(apply(within, review(within)));
    EXPECT_FALSE(policyThere(asked.policy.name).at("metadata", "annotations").has("thrifty-nova/override-reason"));
}

TEST_F(GuardedApply, aReasonGivenBeforeTheReviewIsShownInIt) {
    limit("first: {maxTotalPerHour: 3}\n");
    const auto asked = applyOf(withoutStatic, "agreed");
    const auto reviewed = review(asked);
    EXPECT_THAT(reviewed.violated(), IsEmpty());
    EXPECT_THAT(reviewed.checks, Contains(testing::Field(&session::Check::text, "guardrails are overridden: agreed")));
    ASSERT_TRUE(apply(asked, reviewed));

    limit("first: {maxTotalPerHour: 5}\n");
    const auto needless = review(applyOf(withoutStatic, "agreed"));
    EXPECT_THAT(needless.checks, Contains(testing::Field(&session::Check::text, HasSubstr("is not used"))));
}

TEST_F(GuardedApply, aReasonHoldsOnlyForTheViolationsThatWereShown) {
    limit("first: {maxTotalPerHour: 3}\n");
    auto asked = applyOf(withoutStatic);
    const auto reviewed = review(asked);
    limit("first: {maxTotalPerHour: 3}\nforbidden: {regions: [eastus]}\n");
    asked.overrideReason = "agreed";
    const auto outcome = apply(asked, reviewed);
    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().text(),
                HasSubstr("this changed since it was shown: autoscale-aks is in region eastus"));
    asked.overrideReason = std::string(3000, 'x');
    EXPECT_EQ(session::reviewPlan(m_fleet, asked, {}).error().code, domain::ErrorCode::Limit);
}

TEST_F(GuardedApply, aFileThatCannotBeReadStopsEveryApply) {
    limit("first: {maxTotal: 3}\n");
    auto asked = applyOf(withoutStatic, "agreed");
    const auto reviewed = review(asked);
    EXPECT_TRUE(reviewed.blocked()) << "no reason overrides that";
    EXPECT_THAT(reviewed.checks, Contains(testing::Field(&session::Check::text, HasSubstr(m_file + ":1:"))));
    EXPECT_FALSE(apply(asked, reviewed));
}

TEST_F(GuardedApply, anIncreaseIsHeldAgainstWhatWasLastApplied) {
    limit("increase: {maxPercent: 10}\n");
    const auto cheap = applyOf(withoutStatic);
    const auto first = review(cheap);
    EXPECT_THAT(first.violated(), IsEmpty()) << "there is nothing to compare with yet";
    ASSERT_TRUE(apply(cheap, first));

    auto dear = applyOf(onlyEks);
    const auto second = review(dear);
    EXPECT_THAT(second.violated(),
                ElementsAre("starting on autoscale-eks costs 4.2548 $/hr, 16.59 % more than the 3.6494 $/hr last "
                            "applied; guardrails allow 10 % more"));
    dear.overrideReason = "gke is being moved";
    const auto applied = apply(dear, second);
    ASSERT_TRUE(applied) << applied.error().text();
    EXPECT_THAT(review(applyOf(onlyEks)).violated(), IsEmpty()) << "what was applied is what counts from now on";

    // Taken back, the apply before it counts again.
    const auto withdrawn = session::withdrawRun(m_fleet, applied->run, {}, {});
    ASSERT_TRUE(withdrawn) << withdrawn.error().text();
    EXPECT_THAT(review(applyOf(onlyEks)).violated(), ElementsAre(HasSubstr("than the 3.6494 $/hr last applied")));
}

TEST_F(GuardedApply, anIncreaseOverWhatSomebodyElseAppliedCannotBeChecked) {
    const auto asked = applyOf(withoutStatic);
    ASSERT_TRUE(apply(asked, review(asked)));
    limit("increase: {maxPercent: 10}\n");
    // The policy says something else than we left.
    auto changed = policyThere(asked.policy.name);
    changed.child("metadata").child("annotations").set("thrifty-nova/result-sha256", "another");
    ASSERT_TRUE(m_fleet.control->replace(m_fleet.manager->traits().orderType, {}, asked.policy.name, changed, {}, {}));
    EXPECT_THAT(review(applyOf(onlyEks)).violated(),
                ElementsAre(HasSubstr("was changed since it was last applied from this machine")));
    // Another machine has no record at all.
    std::filesystem::remove_all(m_state + "/applied");
    EXPECT_THAT(review(applyOf(onlyEks)).violated(), ElementsAre(HasSubstr("was not applied from this machine")));
}

} // namespace
} // namespace thrifty::tests

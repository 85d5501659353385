// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the policy that a person reviews: its name, order, annotations and that equal input gives equal bytes.
#include "support/results.h"

#include "fleet/products.h"
#include "manifest/yamlwriter.h"
#include "session/planannotations.h"
#include "session/planbuilder.h"

#include "session/capshutout.h"
#include "support/golden.h"

#include <gmock/gmock.h>

namespace thrifty::session {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class PlanBuilder : public testing::Test {
  protected:
    [[nodiscard]] domain::Expected<PolicyPlan> build(const PolicyRequest& request) const {
        return buildPlan(*m_manager, request);
    }
    [[nodiscard]] manifest::Value objectOf(const PolicyPlan& plan) const {
        return parsePolicy(*m_manager, plan.yaml, "policy").value();
    }
    [[nodiscard]] static PolicyRequest request() {
        PolicyRequest request;
        request.result = tests::a100Result();
        return request;
    }
    std::unique_ptr<fleet::FleetManager> m_manager = fleet::makeFleetManager(nullptr);
};

std::vector<std::string> valuesOf(const manifest::Value& policy) {
    std::vector<std::string> names;
    for (const auto& value : policy.at("spec", "orderedClusterSelector", "matchExpressions")[0]["values"].items())
        names.push_back(value.str());
    return names;
}

TEST_F(PlanBuilder, writesThePublishedOrderForReview) {
    const auto plan = build(request());
    ASSERT_TRUE(plan) << plan.error().text();
    EXPECT_EQ(plan->name, "serving-llm-cost-order");
    EXPECT_THAT(valuesOf(objectOf(*plan)),
                ElementsAre("static-gke", "autoscale-aks", "autoscale-gke-a", "autoscale-eks"));
    EXPECT_EQ(plan->yaml, tests::golden("policy-a100.yaml", plan->yaml));
}

TEST_F(PlanBuilder, givesTheSameBytesForTheSameResult) {
    EXPECT_EQ(build(request())->yaml, build(request())->yaml);
}

TEST_F(PlanBuilder, quotesWhatYamlWouldTakeForAnotherType) {
    PolicyRequest wanted = request();
    wanted.result.group.value = "true";
    const auto plan = build(wanted);
    ASSERT_TRUE(plan);
    EXPECT_THAT(plan->yaml, HasSubstr("app.kubernetes.io/instance: \"true\""));
}

TEST_F(PlanBuilder, keepsForeignTextOnOneLine) {
    const auto plan = build(request());
    ASSERT_TRUE(plan);
    const std::string left = objectOf(*plan).at("metadata", "annotations")[leftOutKey].str();
    EXPECT_EQ(std::count(left.begin(), left.end(), '\n'), 1) << left;
    EXPECT_THAT(left, HasSubstr("no event in 120 s for 2 pods"));
}

TEST_F(PlanBuilder, excludesPinsAndMoves) {
    PolicyRequest wanted = request();
    wanted.edits.exclude = {domain::ClusterName("static-gke")};
    wanted.edits.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    const auto plan = build(wanted);
    ASSERT_TRUE(plan) << plan.error().text();
    EXPECT_THAT(valuesOf(objectOf(*plan)), ElementsAre("autoscale-eks", "autoscale-aks", "autoscale-gke-a"));
    const std::string order = objectOf(*plan).at("metadata", "annotations")[orderKey].str();
    EXPECT_THAT(order, HasSubstr("1. autoscale-eks    22.183600 USD/h"));
    EXPECT_THAT(order, HasSubstr("(pinned)"));
}

TEST_F(PlanBuilder, namesTheClustersThatACapShutsOut) {
    PolicyRequest wanted = request();
    wanted.nodeCap = domain::Money::parse("8").value();
    const auto plan = build(wanted);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->warnings.size(), 1u);
    EXPECT_EQ(plan->warnings[0], "the cap of 8.000000 $/hr for gpu-group shuts out 1 of 4 clusters of the order: "
                                 "autoscale-eks");
    const auto shutOut = shutOutByCaps(*chosenVariant(wanted.result, {}), plan->order, plan->nodeCaps);
    ASSERT_EQ(shutOut.size(), 1u);
    EXPECT_EQ(shutOut[0].clusters.at(0).nodeType, "p4d.24xlarge");
    EXPECT_EQ(shutOut[0].clusters.at(0).pricePerNodeHour.text(), "21.957600");
    EXPECT_EQ(plan->nodeCaps.size(), 2u);
    wanted.nodeCap = domain::Money::parse("1").value();
    const auto low = build(wanted);
    ASSERT_TRUE(low);
    EXPECT_THAT(low->warnings, ElementsAre("the cap of 1.000000 $/hr for gpu-group shuts out 3 of 4 clusters of the "
                                           "order: autoscale-aks, autoscale-gke-a, autoscale-eks"))
        << "one for each cap, in the order of the policy; static-gke has no price per node";

    wanted.nodeCap.reset();
    wanted.nodeCaps[domain::GroupName("nobody")] = domain::Money::parse("8").value();
    EXPECT_EQ(build(wanted).error().code, domain::ErrorCode::InvalidArgument);
}

TEST_F(PlanBuilder, keepsAnnotationsOnlyWhileTheMeaningIsTheSame) {
    const auto first = build(request());
    ASSERT_TRUE(first);
    PolicyRequest later = request();
    later.result.run = domain::RunId("01KB400000000000000000000A");
    later.result.finishedAt += std::chrono::hours(1);
    later.keepAnnotationsFrom = first->yaml;
    EXPECT_EQ(build(later)->yaml, first->yaml);

    later.edits.exclude = {domain::ClusterName("static-gke")};
    const auto changed = build(later);
    ASSERT_TRUE(changed);
    EXPECT_THAT(changed->yaml, HasSubstr("01KB400000000000000000000A"));
    EXPECT_THAT(changed->warnings, ElementsAre(HasSubstr("annotations are new")));
}

TEST_F(PlanBuilder, refusesAVariantOrAFileThatIsNotThere) {
    PolicyRequest wanted = request();
    wanted.variant = domain::VariantName("spot");
    EXPECT_THAT(build(wanted).error().text(), HasSubstr("no variant \"spot\""));
    wanted = request();
    wanted.keepAnnotationsFrom = "kind: ConfigMap\napiVersion: v1\n";
    EXPECT_THAT(build(wanted).error().text(), HasSubstr("is not a SchedulePolicy"));
}

// W29, W30: a policy belongs to one workload, not to the namespace.
TEST(PolicyName, isValidAndUniqueWhateverTheWorkloadIsCalled) {
    EXPECT_EQ(policyName(domain::Namespace("serving"), "llm", 253), "serving-llm-cost-order");
    const std::string longName(300, 'x');
    const std::string shortened = policyName(domain::Namespace("serving"), longName, 253);
    EXPECT_LE(shortened.size(), 253u);
    EXPECT_NE(shortened, policyName(domain::Namespace("serving"), longName + "y", 253));
    EXPECT_LE(policyName(domain::Namespace("serving"), longName, 63).size(), 63u);
    // Changed names carry a hash, so that two that look alike do not meet.
    EXPECT_NE(policyName(domain::Namespace("serving"), "LLM", 253),
              policyName(domain::Namespace("serving"), "llm", 253));
    EXPECT_THAT(policyName(domain::Namespace("serving"), "a_b", 253),
                testing::MatchesRegex("serving-a-b-[0-9a-f]+-cost-order"));
}

TEST(ResultDigest, changesWithEveryFigure) {
    const auto result = tests::a100Result();
    auto other = result;
    other.variants[0].clusters[1].totalPerHour = domain::Money::parse("7.5721").value();
    EXPECT_EQ(resultDigest(result), resultDigest(tests::a100Result()));
    EXPECT_NE(resultDigest(result), resultDigest(other));
}

} // namespace
} // namespace thrifty::session

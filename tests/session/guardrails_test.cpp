// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the user's own limits: how they are read, and that nothing that is above or not known passes them.
#include "session/guardrailchecks.h"

#include "domain/ranking.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace thrifty::session {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> skus{"A10", "A100", "L4"};

domain::Money money(const char* text) {
    return *domain::Money::parse(text);
}

TEST(Guardrails, areReadWhole) {
    const auto read = Guardrails::parse("guardrails.yaml", R"(# ours
first: {maxTotalPerHour: 10, maxSpotTotalPerHour: "4.5"}
kept:
  maxTotalPerHour: 20
increase:
  maxPerHour: 2.50
  maxPercent: 12.5
forbidden:
  gpuSkus: [a100]
  providers: [GCE, azure]
  regions: [us-east-1]
)",
                                        skus);
    ASSERT_TRUE(read) << read.error().text();
    Guardrails expected;
    expected.first = {money("10"), money("4.5")};
    expected.kept = {money("20"), std::nullopt};
    expected.increasePerHour = money("2.5");
    expected.increasePercent = 1250;
    expected.gpuSkus = {"A100"};
    expected.providers = {"gcp", "azure"};
    expected.regions = {"us-east-1"};
    EXPECT_EQ(*read, expected);
    for (const char* nothing : {"", "# none yet\n", "---\n"})
        EXPECT_EQ(Guardrails::parse("g", nothing, skus).value(), Guardrails()) << nothing;
}

TEST(Guardrails, aSlipOfThePenIsAnErrorWithItsLine) {
    struct {
        const char *text, *place, *message;
    } const cases[] = {
        {"first:\n  maxTotal: 10\n", "g.yaml:2:", "\"maxTotal\" is not a field"},
        {"frist: {}\n", "g.yaml:1:", "\"frist\" is not a field"},
        {"first:\n  maxTotalPerHour: ten\n", "g.yaml:2:", "must be dollars an hour"},
        {"first:\n  maxTotalPerHour: -1\n", "g.yaml:2:", "must be dollars an hour"},
        {"kept:\n  maxTotalPerHour:\n", "g.yaml:2:", "kept.maxTotalPerHour has no value"},
        {"kept:\n", "g.yaml:1:", "kept has no value"},
        {"increase:\n  maxPercent: 25 %\n", "g.yaml:2:", "must be a percentage"},
        {"increase:\n  maxPercent: 0.001\n", "g.yaml:2:", "must be a percentage"},
        {"forbidden:\n  gpuSkus: [H1OO]\n", "g.yaml:2:", "no GPU \"H1OO\"; it has A10, A100, L4"},
        {"forbidden:\n  regions: us-east-1\n", "g.yaml:2:", "must be a list"},
        {"first: [\n", "g.yaml:", ""},
        {"- first\n", "g.yaml", "one YAML mapping"},
        {"first: {}\n---\nkept: {}\n", "g.yaml", "more than one document"},
    };
    for (const auto& each : cases) {
        const auto read = Guardrails::parse("g.yaml", each.text, skus);
        ASSERT_FALSE(read) << each.text;
        EXPECT_THAT(read.error().place, HasSubstr(each.place)) << each.text;
        EXPECT_THAT(read.error().message, HasSubstr(each.message)) << each.text;
        EXPECT_THAT(read.error().hint, HasSubstr("nothing is applied")) << each.text;
    }
}

TEST(Guardrails, aFileThatIsNotThereLimitsNothingUnlessItWasNamed) {
    const std::string path = (std::filesystem::temp_directory_path() / "no-such-guardrails.yaml").string();
    EXPECT_FALSE(GuardrailsFile{}.load(skus).value());
    const GuardrailsFile byDefault{path, false}, named{path, true};
    EXPECT_FALSE(byDefault.load(skus).value());
    const auto missing = named.load(skus);
    ASSERT_FALSE(missing);
    EXPECT_THAT(missing.error().text(), HasSubstr(path));
    const GuardrailsFile folder{std::filesystem::temp_directory_path().string(), false};
    EXPECT_FALSE(folder.load(skus)) << "what cannot be read is not the same as what is not there";
}

/// An estimate of which each test changes what it is about.
struct Order {
    domain::VariantEstimate estimate;
    domain::OrderEdits edits;
    std::map<domain::ClusterName, domain::Cluster> clusters;
    domain::Expected<std::optional<domain::Money>> lastApplied = std::optional<domain::Money>();

    Order() {
        add("full-static", "0", domain::ClusterState::Static).fits = domain::Fits::No;
        buys(add("gke", "4", domain::ClusterState::Estimated), "L4", domain::PriceCategory::OnDemand);
        buys(add("eks", "6", domain::ClusterState::Estimated), "A10", domain::PriceCategory::Spot);
        domain::ClusterEstimate& silent = add("silent", nullptr, domain::ClusterState::NoEstimate);
        silent.reason = "no event";
    }
    domain::ClusterEstimate& add(const char* name, const char* total, domain::ClusterState state) {
        domain::ClusterEstimate cluster;
        cluster.name = domain::ClusterName(name);
        cluster.state = state;
        if (total != nullptr)
            cluster.totalPerHour = money(total);
        if (state == domain::ClusterState::Estimated)
            cluster.fits = domain::Fits::Yes;
        domain::Cluster about;
        about.name = cluster.name;
        about.provider = std::string(name) == "eks" ? "aws" : "gce";
        about.region = std::string(name) == "eks" ? "us-west-2" : "us-central1";
        clusters[cluster.name] = about;
        estimate.clusters.push_back(cluster);
        return estimate.clusters.back();
    }
    static void buys(domain::ClusterEstimate& cluster, const char* sku, domain::PriceCategory category) {
        domain::GroupEstimate head, group;
        head.group = domain::GroupName("head");
        head.category = domain::PriceCategory::OnDemand;
        group.group = domain::GroupName("gpu-group");
        group.gpuSku = sku;
        group.gpusPerPod = 1;
        group.nodeType = std::string("type-with-") + sku;
        group.category = category;
        cluster.groups = {head, group};
    }
    domain::ClusterEstimate& of(const char* name) {
        return *std::find_if(estimate.clusters.begin(), estimate.clusters.end(),
                             [&](const auto& cluster) { return cluster.name.str() == name; });
    }
    std::vector<Check> checks(const std::string& guardrails) {
        const auto limits = Guardrails::parse("g", guardrails, skus);
        EXPECT_TRUE(limits) << limits.error().text();
        domain::rank(estimate);
        const auto order = domain::orderFrom(estimate, edits);
        EXPECT_TRUE(order) << order.error().text();
        return guardrailChecks(*limits, {estimate, *order,
                                         [this](const domain::ClusterName& name) -> const domain::Cluster* {
                                             const auto found = clusters.find(name);
                                             return found == clusters.end() ? nullptr : &found->second;
                                         },
                                         lastApplied});
    }
    /// What is violated; each must be one that a reason may override.
    std::vector<std::string> violated(const std::string& guardrails) {
        std::vector<std::string> texts;
        for (const Check& check : checks(guardrails)) {
            EXPECT_EQ(check.state == CheckState::Failed, check.mayBeOverridden) << check.text;
            if (check.state == CheckState::Failed)
                texts.push_back(check.text);
        }
        return texts;
    }
};

TEST(GuardrailChecks, withoutALimitThereIsNoLine) {
    EXPECT_THAT(Order().checks(""), IsEmpty());
    EXPECT_THAT(Order().checks("first: {}\nforbidden: {}\n"), IsEmpty());
}

TEST(GuardrailChecks, totalsAreHeldAgainstTheirLimits) {
    struct {
        const char* limits;
        std::vector<std::string> violated;
    } const cases[] = {
        {"first: {maxTotalPerHour: 4}", {}},
        {"first: {maxTotalPerHour: 3.999999}",
         {"gke costs 4.0000 $/hr; guardrails allow 3.999999 $/hr where it starts"}},
        {"kept: {maxTotalPerHour: 5}",
         {"eks costs 6.0000 $/hr; guardrails allow 5.0000 $/hr on a cluster of the order"}},
        {"kept: {maxTotalPerHour: 5, maxSpotTotalPerHour: 6}", {}},
        {"kept: {maxSpotTotalPerHour: 5}",
         {"eks costs 6.0000 $/hr; guardrails allow 5.0000 $/hr on a cluster of the order with spot nodes"}},
        {"kept: {maxTotalPerHour: 3, maxSpotTotalPerHour: 7}",
         {"gke costs 4.0000 $/hr; guardrails allow 3.0000 $/hr on a cluster of the order"}},
    };
    for (const auto& each : cases)
        EXPECT_EQ(Order().violated(each.limits), each.violated) << each.limits;
    EXPECT_EQ(Order().checks("first: {maxTotalPerHour: 4}")[0].text,
              "it starts on gke at 4.0000 $/hr; guardrails allow 4.0000 $/hr");
    EXPECT_EQ(Order().checks("kept: {maxTotalPerHour: 6}")[0].text,
              "no cluster of the order costs more than guardrails allow; the dearest is eks at 6.0000 $/hr");
}

TEST(GuardrailChecks, whatMayTakeItBeforeTheFirstThatFitsCountsAsFirst) {
    Order order;
    order.of("full-static").totalPerHour = money("9");
    order.edits.pin = {{domain::ClusterName("full-static"), 1}};
    EXPECT_THAT(order.violated("first: {maxTotalPerHour: 5}"), ElementsAre(HasSubstr("full-static costs 9.0000")));
}

TEST(GuardrailChecks, aNodeOfAnUnknownCategoryKeepsTheLowerLimit) {
    Order order;
    order.of("gke").groups[1].category = domain::PriceCategory::Unknown;
    EXPECT_THAT(order.violated("first: {maxTotalPerHour: 10, maxSpotTotalPerHour: 3}"),
                ElementsAre(HasSubstr("3.0000 $/hr where it starts with spot nodes")));
    EXPECT_THAT(order.violated("first: {maxTotalPerHour: 3, maxSpotTotalPerHour: 10}"),
                ElementsAre(HasSubstr("3.0000")));
    EXPECT_THAT(order.violated("first: {maxSpotTotalPerHour: 3}"), ElementsAre(HasSubstr("3.0000")));
}

TEST(GuardrailChecks, anUnknownTotalIsAViolationAndNeverPasses) {
    Order order;
    order.edits.keepUnpriced = true;
    EXPECT_THAT(
        order.violated("kept: {maxTotalPerHour: 100}"),
        ElementsAre("guardrails allow 100.0000 $/hr on a cluster of the order, which cannot be checked: what silent "
                    "costs is not known"));
    EXPECT_THAT(order.violated("kept: {maxSpotTotalPerHour: 100}"), ElementsAre(HasSubstr("what silent costs")))
        << "it might be spot";
    EXPECT_THAT(order.violated("first: {maxTotalPerHour: 100}"), IsEmpty()) << "it starts before";
    order.edits.pin = {{domain::ClusterName("silent"), 1}};
    EXPECT_THAT(order.violated("first: {maxTotalPerHour: 100}"), ElementsAre(HasSubstr("what silent costs")));
}

TEST(GuardrailChecks, theIncreaseIsHeldAgainstTheLastApply) {
    struct {
        const char *before, *limits;
        std::vector<std::string> violated;
    } const cases[] = {
        {nullptr, "increase: {maxPerHour: 0, maxPercent: 0}", {}},
        {"4", "increase: {maxPerHour: 0, maxPercent: 0}", {}},
        {"5", "increase: {maxPerHour: 0, maxPercent: 0}", {}},
        {"3", "increase: {maxPerHour: 1, maxPercent: 33.34}", {}},
        {"3",
         "increase: {maxPerHour: 0.999999}",
         {"starting on gke costs 4.0000 $/hr, 1.0000 $/hr more than the 3.0000 $/hr last applied; guardrails allow "
          "0.999999 $/hr more"}},
        {"3",
         "increase: {maxPercent: 33.33}",
         {"starting on gke costs 4.0000 $/hr, 33.34 % more than the 3.0000 $/hr last applied; guardrails allow 33.33 % "
          "more"}},
        {"0",
         "increase: {maxPercent: 1000}",
         {"starting on gke costs 4.0000 $/hr, many times more than the 0.0000 $/hr last applied; guardrails allow 1000 "
          "% more"}},
    };
    for (const auto& each : cases) {
        Order order;
        if (each.before != nullptr)
            order.lastApplied = std::optional(money(each.before));
        EXPECT_EQ(order.violated(each.limits), each.violated) << each.limits;
        EXPECT_THAT(order.checks(each.limits), testing::Not(IsEmpty()));
    }
    Order lost;
    lost.lastApplied = domain::fail(domain::ErrorCode::NotFound, "it was kept without its price");
    EXPECT_THAT(lost.violated("increase: {maxPercent: 50}"),
                ElementsAre("the increase over the last apply cannot be checked: it was kept without its price"));
    Order silent;
    silent.lastApplied = std::optional(money("3"));
    silent.edits.keepUnpriced = true;
    silent.edits.exclude = {domain::ClusterName("full-static"), domain::ClusterName("gke"), domain::ClusterName("eks")};
    EXPECT_THAT(silent.violated("increase: {maxPercent: 50}"),
                ElementsAre(HasSubstr("what silent costs is not known")));
}

TEST(GuardrailChecks, whatIsForbiddenIsFoundOnEveryClusterOfTheOrder) {
    Order order;
    EXPECT_THAT(order.violated("forbidden: {gpuSkus: [A10]}"),
                ElementsAre("eks would buy A10 for gpu-group (type-with-A10), which guardrails forbid"));
    EXPECT_THAT(order.violated("forbidden: {gpuSkus: [A100]}"), IsEmpty());
    EXPECT_THAT(order.violated("forbidden: {providers: [gcp]}"),
                ElementsAre("full-static is in provider gcp, which guardrails forbid",
                            "gke is in provider gcp, which guardrails forbid"));
    EXPECT_THAT(order.violated("forbidden: {regions: [us-west-2]}"),
                ElementsAre("eks is in region us-west-2, which guardrails forbid"));
    order.edits.exclude = {domain::ClusterName("eks")};
    EXPECT_THAT(order.violated("forbidden: {gpuSkus: [A10], regions: [us-west-2]}"), IsEmpty()) << "left out is enough";
    EXPECT_EQ(order.checks("forbidden: {gpuSkus: [A10], regions: [us-west-2]}").size(), 2u);
}

TEST(GuardrailChecks, whatIsNotKnownCannotBeCheckedAgainstWhatIsForbidden) {
    Order order;
    order.of("gke").groups[1].gpuSku.clear();
    EXPECT_THAT(order.violated("forbidden: {gpuSkus: [A10]}"),
                ElementsAre(HasSubstr("which GPU gke would buy for gpu-group is not known"), HasSubstr("eks")));
    order.clusters.erase(domain::ClusterName("gke"));
    order.clusters.at(domain::ClusterName("eks")).region.clear();
    EXPECT_THAT(order.violated("forbidden: {regions: [eu-west-1]}"),
                ElementsAre(HasSubstr("the region of gke is not known"), HasSubstr("the region of eks is not known")));
    Order silent;
    silent.edits.keepUnpriced = true;
    EXPECT_THAT(silent.violated("forbidden: {gpuSkus: [A100]}"), ElementsAre(HasSubstr("what silent would buy")));
}

} // namespace
} // namespace thrifty::session

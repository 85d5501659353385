// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise of the program: the published experiments, over TLS and the command line, from the manifest to
// the placed workload and back. Nothing here knows more than a user does.
#include "journey.h"

#include "manifest/json.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* label = "app.kubernetes.io/instance=llm-serving";

struct Experiment {
    const char* scenario;
    const char* sample;
    const char* totals;
    const char* hops; ///< clusters where it was placed, the last one keeps it
};

class Experiments : public testing::TestWithParam<Experiment> {};

// W40: the way ends where the workload runs, not with the policy.
TEST_P(Experiments, givesThePublishedOrderAndSettlesWhereThePostSays) {
    Journey journey(GetParam().scenario);
    const std::string file = sample(GetParam().sample);
    const auto result = journey.estimate(file, label);
    EXPECT_EQ(totals(result), GetParam().totals);

    const auto policy = journey.program().run({"policy", "--from", journey.resultFile()});
    ASSERT_EQ(policy.code, 0) << policy.err;
    EXPECT_THAT(policy.out, HasSubstr("name: serving-llm-serving-cost-order"));

    const auto applied = journey.apply(file, label);
    ASSERT_EQ(applied.code, 0) << applied.err;
    const auto followed = journey.follow(file, label);
    EXPECT_EQ(followed.code, 0) << followed.err;
    EXPECT_EQ(hops(followed), GetParam().hops) << followed.out << followed.err;

    const auto withdrawn = journey.run({"withdraw", "--run", Journey::runOf(applied), "--yes"});
    EXPECT_EQ(withdrawn.code, 0) << withdrawn.err;
    EXPECT_THAT(withdrawn.err, HasSubstr("3 pods stop on"));
    EXPECT_EQ(journey.follow(file, label).code, 5) << "neither policy nor workload are there any more";
    const auto clean = journey.run({"cleanup"});
    EXPECT_EQ(clean.code, 0);
    EXPECT_EQ(clean.out, "Nothing is left behind.\n");
}

constexpr const char* oneGpu =
    "static-gke=0.000000 autoscale-gke-a=3.649400 autoscale-eks=4.254800 autoscale-aks=6.626000 "
    "autoscale-gke-f=no-node-type";
constexpr const char* twoGpus =
    "static-gke=0.000000 autoscale-gke-a=4.182400 autoscale-eks=4.827600 autoscale-aks=13.266000 "
    "autoscale-gke-f=no-node-type";
constexpr const char* a100 =
    "static-gke=0.000000 autoscale-aks=7.572000 autoscale-gke-a=14.858800 autoscale-gke-f=14.858800 "
    "autoscale-eks=22.183600";

INSTANTIATE_TEST_SUITE_P(Published, Experiments,
                         testing::Values(Experiment{"experiments", "llm-2x1gpu.yaml", oneGpu, "static-gke"},
                                         Experiment{"experiments", "llm-2x2gpu.yaml", twoGpus, "autoscale-gke-a"},
                                         Experiment{"experiments-peak", "llm-2x2gpu.yaml", twoGpus,
                                                    "autoscale-gke-a>autoscale-eks"},
                                         Experiment{"experiments", "llm-2xa100.yaml", a100,
                                                    "autoscale-aks>autoscale-gke-a>autoscale-gke-f>autoscale-eks"}),
                         [](const auto& experiment) {
                             std::string name = std::string(experiment.param.scenario) + "_" + experiment.param.sample;
                             for (char& c : name)
                                 c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                             return name;
                         });

TEST(Journey, estimatesVariantsTogetherAndComparesWithABaseline) {
    Journey journey;
    const auto result = journey.estimate(
        sample("llm-2x1gpu.yaml"), label,
        {"--variant", "2x2=" + sample("llm-2x2gpu.yaml"), "--variant", "a100=" + sample("llm-2xa100.yaml")});
    EXPECT_EQ(totals(result, 0), oneGpu);
    EXPECT_EQ(totals(result, 1), twoGpus);
    EXPECT_EQ(totals(result, 2), a100);

    const std::vector<std::string> again{"estimate",   sample("llm-2x1gpu.yaml"), "-n", "serving", "-l", label, "--yes",
                                         "--baseline", journey.resultFile()};
    const auto same = journey.run(again);
    EXPECT_EQ(same.code, 0) << same.err;
    // Without its first cluster the order is another one.
    auto excluded = again;
    excluded.insert(excluded.end(), {"--exclude", "static-gke"});
    EXPECT_EQ(journey.run(excluded).code, 8);
}

// U4: the cheapest by list is not the cheapest by what is paid. A fifth off on one provider swaps the order on the
// whole way, and a reviewer can have it again from the packet without the price book.
TEST(Journey, ranksByWhatTheUserPaysAndTheListStays) {
    Journey journey;
    const Program& program = journey.program();
    const std::string book =
        program.home().file("contract.yaml", "asOf: 2026-11-01\n"
                                             "rules:\n"
                                             "  - {provider: aws, until: 2020-12-31, percent: -90}\n"
                                             "  - {provider: aws, percent: -20, note: agreement}\n"
                                             "addOns:\n"
                                             "  - {cluster: autoscale-eks, name: egress, perHour: \"0.05\"}\n");
    const std::string file = sample("llm-2x1gpu.yaml");
    const auto result = journey.estimate(file, label, {"--price-book", book});
    EXPECT_EQ(totals(result), "static-gke=0.000000 autoscale-eks=4.254800 autoscale-gke-a=3.649400 "
                              "autoscale-aks=6.626000 autoscale-gke-f=no-node-type")
        << "ordered by what is paid, list figures as they are";
    EXPECT_EQ(result["variants"][0]["clusters"][1]["yoursPerHour"].str(), "3.453840");
    EXPECT_EQ(result["variants"][0]["clusters"][2]["yoursPerHour"].str(), "3.649400");
    EXPECT_EQ(result["priceBook"]["file"].str(), "contract.yaml");
    EXPECT_THAT(result["notes"][0].str(), HasSubstr("contract.yaml:3: this price expired on 2020-12-31"));
    EXPECT_THAT(program.home().read("result.json"), Not(HasSubstr(program.home().path())));

    const std::string packet = program.home().path() + "/review";
    const auto policy = program.run(
        {"policy", "--from", journey.resultFile(), "--export", packet, "--manifest", file, "--max-node-cost", "2.1"});
    ASSERT_EQ(policy.code, 0) << policy.err;
    EXPECT_THAT(policy.err, HasSubstr("caps on node prices go by list prices"));
    const std::string text = program.home().read("review/10-policy.yaml");
    EXPECT_THAT(text, HasSubstr("2. autoscale-eks    3.453840 USD/h  list 4.254800  "));
    EXPECT_THAT(text, HasSubstr("2 x g6.8xlarge at 1.611520 instead of 2.014400 (gpu-group), egress 0.050000"));
    EXPECT_THAT(text, HasSubstr("SHA-256 " + result["priceBook"]["sha256"].str() + " of 2026-11-01"));
    EXPECT_THAT(text, Not(HasSubstr("contract.yaml")));
    const auto verified = program.run({"verify", packet});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;

    // Somebody makes a cluster cheaper than its rule does.
    std::string forged = program.home().read("review/estimate.json");
    for (auto at = forged.find("1.611520"); at != std::string::npos; at = forged.find("1.611520", at))
        forged.replace(at, 8, "1.511520");
    program.home().file("review/estimate.json", forged);
    const auto found = program.run({"verify", packet});
    EXPECT_EQ(found.code, 8);
    EXPECT_THAT(found.out,
                HasSubstr("gpu-group: line 4 of the price book makes 1.611520 of 2.014400, the result says 1.511520"));

    // Against the order by list.
    const auto byList = journey.run({"estimate", file, "-n", "serving", "-l", label, "--yes", "--no-price-book",
                                     "--baseline", journey.resultFile()});
    EXPECT_EQ(byList.code, 8) << byList.err;
    EXPECT_THAT(byList.err, HasSubstr("the baseline goes by a price book, this run by list prices"));
}

// W33: what is priced is what is run.
TEST(Journey, refusesWhatIsNotWhatWasEstimated) {
    Journey journey;
    const std::string file = journey.program().home().file(
        "llm.yaml", journey.program().run({"gate", "--ungate", sample("llm-2x1gpu.yaml")}).out);
    (void)journey.estimate(file, label);
    const auto dry = journey.apply(file, label, {"--dry-run"});
    EXPECT_EQ(dry.code, 0) << dry.err;
    EXPECT_EQ(journey.follow(file, label).code, 5) << "a dry run leaves nothing";

    journey.program().home().file("llm.yaml", journey.program().home().read("llm.yaml") + "# changed\n");
    const auto changed = journey.apply(file, label);
    EXPECT_EQ(changed.code, 5);
    EXPECT_THAT(changed.err, HasSubstr("llm.yaml is not what was estimated"));
    const auto other = journey.apply(file, "app.kubernetes.io/instance=other");
    EXPECT_EQ(other.code, 5);
    EXPECT_THAT(other.err, HasSubstr("the estimate is for app.kubernetes.io/instance=llm-serving"));
    EXPECT_EQ(journey.run({"withdraw", "--run", "01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A", "--yes"}).code, 5);

    // W39: prices age.
    (void)journey.estimate(file, label);
    std::string old = journey.program().home().read("result.json");
    const auto at = old.find('"', old.find(':', old.find("\"finishedAt\""))) + 1;
    journey.program().home().file("result.json", old.replace(at, 4, "2020"));
    const auto aged = journey.apply(file, label);
    EXPECT_EQ(aged.code, 5);
    EXPECT_THAT(aged.err, HasSubstr("minutes old, more than 15: estimate again"));
}

TEST(Journey, namesWhatWouldMoveAndPutsBackWhatItChanged) {
    Journey journey;
    const std::string file = sample("llm-2x1gpu.yaml");
    (void)journey.estimate(file, label);
    const auto first = journey.apply(file, label);
    ASSERT_EQ(first.code, 0) << first.err;
    ASSERT_EQ(hops(journey.follow(file, label)), "static-gke");

    // The same estimate, but another order: the running workload would leave the static cluster.
    const auto dry = journey.apply(file, label, {"--exclude", "static-gke", "--dry-run"});
    EXPECT_EQ(dry.code, 0) << dry.err;
    EXPECT_THAT(dry.err,
                HasSubstr("runs on static-gke; which is not in the new order, so it moves to autoscale-gke-a"));
    EXPECT_THAT(dry.err, HasSubstr("3 pods stop there"));
    EXPECT_THAT(dry.err, HasSubstr("-      - static-gke"));

    const auto second = journey.apply(file, label, {"--exclude", "static-gke"});
    ASSERT_EQ(second.code, 0) << second.err;
    EXPECT_EQ(hops(journey.follow(file, label)), "autoscale-gke-a");

    const auto back = journey.run({"withdraw", "--run", Journey::runOf(second), "--yes"});
    ASSERT_EQ(back.code, 0) << back.err;
    EXPECT_THAT(back.err, HasSubstr("Put back SchedulePolicy/serving-llm-serving-cost-order"));
    EXPECT_EQ(journey.follow(file, label).code, 0) << "the workload of the first apply is still there";
}

TEST(Journey, refusesALabelThatIsNotItsOwn) {
    Journey journey;
    const std::string first = sample("llm-2x1gpu.yaml");
    (void)journey.estimate(first, label);
    ASSERT_EQ(journey.apply(first, label).code, 0);
    // Another workload under the same label: its policy would take the first one along.
    std::string text = journey.program().run({"gate", "--ungate", first}).out;
    text.replace(text.find("name: llm-serving"), 17, "name: llm-second");
    const std::string second = journey.program().home().file("second.yaml", text);
    (void)journey.estimate(second, label);
    const auto refused = journey.apply(second, label);
    EXPECT_EQ(refused.code, 5);
    EXPECT_THAT(refused.err, HasSubstr("selects other objects as well: RayService/llm-serving"));
    EXPECT_THAT(refused.err, HasSubstr("SchedulePolicy serving-llm-serving-cost-order matches these objects too"));
    EXPECT_THAT(refused.err, HasSubstr("a check failed, so nothing was applied"));
    EXPECT_EQ(hops(journey.follow(first, label)), "static-gke") << "the first is as it was";
}

TEST(Journey, endsWithSixWhereNoClusterCanTakeIt) {
    Journey journey("experiments-peak");
    const std::string file = sample("llm-2x2gpu.yaml");
    (void)journey.estimate(file, label);
    const auto applied = journey.apply(file, label, {"--exclude", "static-gke,autoscale-eks,autoscale-aks"});
    ASSERT_EQ(applied.code, 0) << applied.err;
    const auto followed = journey.run({"follow", file, "-n", "serving", "-l", label, "--timeout", "6s"});
    EXPECT_EQ(followed.code, 6) << followed.err;
    EXPECT_THAT(followed.out, HasSubstr("autoscale-gke-a"));
    EXPECT_THAT(followed.out, testing::AnyOf(HasSubstr("out of stock"), HasSubstr("backed off")));
    EXPECT_EQ(journey.run({"withdraw", "--run", Journey::runOf(applied), "--yes"}).code, 0);
}

TEST(Journey, takesThePublishedManifestsAsTheyAre) {
    const auto found = publishedManifest("thrifty-nova/ray-service.llm-serve.schedgate.yaml");
    if (!found)
        GTEST_SKIP() << "the published manifests are not here; THRIFTY_SHARED names their folder";
    struct Case {
        std::string file, label, totals;
        std::vector<std::string> more;
        bool gated;
    };
    const std::string service = "app.kubernetes.io/instance=rayservice";
    const std::vector<std::string> values{
        "--set", "RAY_CLUSTER_GPU_SKUS=T4,P4,L4", "--set", "BATCH_JOB_PRICE_CATEGORIES=spot,on-demand",
        "--set", "RAY_CLUSTER_MAX_GPU_COUNT=2",   "--set", "RAY_CLUSTER_GPU_COUNT=2",
        "--set", "RAY_CLUSTER_CPU_COUNT=27",      "--set", "RAY_CLUSTER_MEMORY_SIZE=27Gi",
        "--set", "RAY_CLUSTER_MAX_NODE_COST=4.75"};
    const std::vector<Case> cases{
        {"thrifty-nova/ray-service.llm-serve.schedgate.yaml", service, oneGpu, {}, true},
        {"thrifty-nova/ray-service.llm-serve.noschedgate.yaml", service, oneGpu, {}, false},
        {"thrifty-nova/ray-service.llm-serve.schedgate.2gpus.yaml", service, twoGpus, {}, true},
        {"thrifty-nova/ray-service.llm-serve.noschedgate.a100.yaml", service, a100, {}, false},
        {"luna-llm-serve/ray-service.llm-serve.schedgate.4workers.spot.yaml", service, "", {}, true},
        {"deploy-scripts/ray-job.batch-inference.yaml", "app=batch", "", values, false},
    };
    for (const Case& one : cases) {
        SCOPED_TRACE(one.file);
        Journey journey;
        const std::string file = *publishedManifest(one.file);
        const auto gate = journey.program().run({"gate", file});
        EXPECT_EQ(gate.code, 0) << gate.err;
        EXPECT_EQ(gate.err.find("already gated") != std::string::npos, one.gated) << gate.err;
        const auto result = journey.estimate(file, one.label, one.more);
        if (!one.totals.empty()) {
            EXPECT_EQ(totals(result), one.totals);
        }
        EXPECT_EQ(journey.program().run({"policy", "--from", journey.resultFile()}).code, 0);
        const auto applied = journey.apply(file, one.label, one.more);
        ASSERT_EQ(applied.code, 0) << applied.err;
        const auto followed = journey.follow(file, one.label, one.more);
        EXPECT_EQ(followed.code, 0) << followed.out << followed.err;
        const auto withdrawn = journey.run({"withdraw", "--run", Journey::runOf(applied), "--yes"});
        EXPECT_EQ(withdrawn.code, 0) << withdrawn.err;
    }
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job on real API servers with the real controllers: estimate, policy, apply, follow, withdraw, and nothing
// left behind. Nova and Luna are played by the project's own controllers.
#include "census.h"

#include "kube/kinds.h"
#include "manifest/json.h"
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

#include <cctype>

namespace thrifty::tests {
namespace {

using manifest::Value;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace std::chrono_literals;

struct Work {
    const char* name;
    const char* file;     ///< below the source folder
    const char* instance; ///< of the label app.kubernetes.io/instance
    const char* totals;   ///< what a cluster costs, or why there is no figure
    const char* winner;
    int pods; ///< that run in the end
};

class Journeys : public RealKubernetes, public testing::WithParamInterface<Work> {
  protected:
    ProcessResult run(std::vector<std::string> arguments) const {
        std::vector<std::string> all{"--kubeconfig", fleet().kubeconfig(), "--nova-context", "nova"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return m_program.run(all);
    }
    static std::string totals(const Value& result) {
        std::string text;
        for (const Value& cluster : result["variants"][0]["clusters"].items())
            text += (text.empty() ? "" : " ") + cluster["name"].str() + "=" +
                    (cluster["totalPerHour"].isString() ? cluster["totalPerHour"].str() : cluster["state"].str());
        return text;
    }
    Census census() {
        return censusOf([this](const std::string& cluster) { return client(cluster); });
    }
    /// What the controllers have still in hand is given its time.
    std::string changesSince(const Census& before) {
        std::string changes;
        static_cast<void>(eventually(
            [&] {
                changes = difference(before, census());
                return changes.empty();
            },
            120s));
        return changes;
    }
    std::vector<Value> pods(const std::string& cluster) {
        const auto list = client(cluster).list(kube::podType, "serving");
        return list ? list->items : std::vector<Value>{};
    }
    Program m_program;
};

TEST_P(Journeys, runsWhereItCostsLeastAndLeavesNothing) {
    const Work& work = GetParam();
    const std::string file = thrifty::tests::sourceDir() + "/" + work.file;
    const std::string label = std::string("app.kubernetes.io/instance=") + work.instance;
    const Census before = censusAtRest([this](const std::string& cluster) { return client(cluster); });
    ASSERT_GT(before.size(), 400u) << "every object of every kind of four clusters";

    const auto estimated = run({"estimate", file, "-n", "serving", "-l", label, "-o", "json", "--yes"});
    ASSERT_EQ(estimated.code, 0) << estimated.err;
    const std::string result = m_program.home().file("result.json", estimated.out);
    const auto estimates = manifest::parseJson(estimated.out);
    ASSERT_TRUE(estimates) << estimated.out;
    EXPECT_EQ(totals(*estimates), work.totals);
    EXPECT_EQ(changesSince(before), "") << "after the estimate";

    // What events said outlives them: they are gone within an hour, and the rest of the job needs none of them.
    for (const std::string& cluster : RealFleet::clusters())
        EXPECT_EQ(fleet().kubectl(cluster, {"delete", "events", "--all", "--all-namespaces"}).code, 0);
    int kept = 0;
    for (const Value& cluster : (*estimates)["variants"][0]["clusters"].items()) {
        for (const Value& group : cluster["groups"].items()) {
            if (!group["event"].isObject())
                continue;
            EXPECT_FALSE(group.at("event", "text").str().empty());
            EXPECT_FALSE(group.at("event", "time").str().empty());
            ++kept;
        }
    }
    EXPECT_GE(kept, 2) << "a group of each cluster that has prices";

    const auto policy = run({"policy", "--from", result});
    ASSERT_EQ(policy.code, 0) << policy.err;
    const std::string policyFile = m_program.home().file("policy.yaml", policy.out);

    const auto applied = run({"apply", file, "-n", "serving", "-l", label, "--from", result, "-o", "json", "--yes"});
    ASSERT_EQ(applied.code, 0) << applied.err;
    const auto followed = run({"follow", file, "-n", "serving", "-l", label, "--timeout", "100s"});
    EXPECT_EQ(followed.code, 0) << followed.out << followed.err;
    EXPECT_THAT(followed.err + followed.out, HasSubstr(std::string("Settled on ") + work.winner));
    EXPECT_EQ(pods(work.winner).size(), static_cast<std::size_t>(work.pods));
    for (const Value& pod : pods(work.winner)) {
        EXPECT_FALSE(pod.at("spec", "nodeName").str().empty()) << "placed by the real scheduler";
        EXPECT_FALSE(pod.at("spec").has("schedulingGates"));
    }

    // kubectl has nothing to add to what we wrote, and sees that it was us.
    const auto diff =
        fleet().kubectl("nova", {"diff", "--server-side", "--field-manager", "thrifty-nova", "-f", policyFile});
    EXPECT_EQ(diff.code, 0) << diff.out << diff.err;
    EXPECT_THAT(diff.out, IsEmpty());
    const auto name = diff.code == 0
                          ? fleet().kubectl("nova", {"get", "-f", policyFile, "-o", "json", "--show-managed-fields"})
                          : ProcessResult{};
    const auto object = manifest::parseJson(name.out);
    ASSERT_TRUE(object) << name.err;
    std::string managers;
    for (const Value& entry : object->at("metadata", "managedFields").items())
        managers += entry["manager"].str() + "/" + entry["operation"].str() + " ";
    EXPECT_THAT(managers, HasSubstr("thrifty-nova/Apply"));
    EXPECT_THAT(manifest::toJson(object->at("metadata", "annotations")), HasSubstr("thrifty-nova"));

    const std::string run1 = (*manifest::parseJson(applied.out))[0]["run"].str();
    const auto withdrawn = run({"withdraw", "--run", run1, "--yes"});
    EXPECT_EQ(withdrawn.code, 0) << withdrawn.err;
    const auto clean = run({"cleanup"});
    EXPECT_EQ(clean.out, "Nothing is left behind.\n") << clean.err;
    EXPECT_EQ(changesSince(before), "") << "after the withdrawal";
}

INSTANTIATE_TEST_SUITE_P(
    Real, Journeys,
    testing::Values(Work{"RayService", "resources/samples/llm-2x1gpu.yaml", "llm-serving",
                         "static-gke=0.000000 autoscale-gke-a=3.649400 autoscale-eks=4.254800", "static-gke", 3},
                    Work{"RayServiceOfTwoGpus", "resources/samples/llm-2x2gpu.yaml", "llm-serving",
                         "static-gke=0.000000 autoscale-gke-a=4.182400 autoscale-eks=4.827600", "autoscale-gke-a", 3},
                    Work{"EveryKind", "tests/kubernetes/workloads/kinds.yaml", "kinds",
                         "static-gke=0.000000 autoscale-gke-a=0.999700 autoscale-eks=1.356000", "static-gke", 9},
                    Work{"JobSetAndLeaderWorkerSet", "tests/kubernetes/workloads/sets.yaml", "sets",
                         "static-gke=0.000000 autoscale-gke-a=0.527500 autoscale-eks=0.678000", "static-gke", 7}),
    [](const auto& work) { return std::string(work.param.name); });

} // namespace
} // namespace thrifty::tests

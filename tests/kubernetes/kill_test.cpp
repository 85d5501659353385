// SPDX-License-Identifier: GPL-3.0-or-later
// An estimate is killed at random points on real API servers, beside a live workload of the same name. What the next
// start finds must be all that is left; it removes that and nothing else. THRIFTY_KILLS says how often (200 before a
// release; a few in ordinary runs).
#include "census.h"

#include "kube/kinds.h"
#include "manifest/json.h"
#include "support/paths.h"
#include "support/program.h"

#include <gmock/gmock.h>

#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

namespace thrifty::tests {
namespace {

using manifest::Value;
using testing::HasSubstr;
using namespace std::chrono_literals;

class Killed : public RealKubernetes {
  protected:
    std::vector<std::string> line(std::vector<std::string> arguments) const {
        std::vector<std::string> all{"--kubeconfig", fleet().kubeconfig(), "--nova-context", "nova"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }
    ProcessResult run(std::vector<std::string> arguments) const { return m_program.run(line(std::move(arguments))); }

    /// Who is there by uid and what they say, of all kinds that a run or the live workload could touch.
    Census census() {
        static const std::vector<kube::ResourceType> kinds{
            kube::podType,
            kube::deploymentType,
            {"", "v1", "configmaps", "ConfigMap", true},
            {"", "v1", "services", "Service", true},
            {"apps", "v1", "replicasets", "ReplicaSet", true},
            {"ray.io", "v1", "rayservices", "RayService", true},
            {"ray.io", "v1", "rayclusters", "RayCluster", true},
        };
        Census census;
        for (const std::string& cluster : RealFleet::clusters()) {
            auto admin = client(cluster);
            std::vector<kube::ResourceType> types = kinds;
            if (cluster == "nova") {
                types.push_back({"policy.elotl.co", "v1alpha1", "schedulepolicies", "SchedulePolicy", false});
                types.push_back({"policy.elotl.co", "v1alpha1", "schedulegroups", "ScheduleGroup", false});
            }
            for (const kube::ResourceType& type : types) {
                const auto list = admin.list(type, type.namespaced ? "serving" : "");
                if (!list)
                    throw std::runtime_error(list.error().text());
                for (const Value& item : list->items)
                    census[cluster + ": " + type.kind + " " + item.at("metadata", "name").str() + " " +
                           item.at("metadata", "uid").str()] = manifest::toJson(item["spec"]) +
                                                               manifest::toJson(item["data"]) +
                                                               manifest::toJson(item.at("metadata", "labels"));
            }
        }
        return census;
    }
    std::string changesSince(const Census& before) {
        std::string changes;
        static_cast<void>(eventually([&] { return (changes = difference(before, census())).empty(); }, 120s));
        return changes;
    }
    Program m_program;
};

TEST_F(Killed, theNextStartRemovesWhatIsLeftAndNothingElse) {
    const char* wanted = std::getenv("THRIFTY_KILLS");
    const int rounds = wanted != nullptr ? std::atoi(wanted) : 10;
    const std::string file = thrifty::tests::sourceDir() + "/resources/samples/llm-2x1gpu.yaml";
    const std::string label = "app.kubernetes.io/instance=llm-serving";
    const std::vector<std::string> estimate{"estimate", file, "-n", "serving", "-l", label, "-o", "json", "--yes"};

    // The live workload, of the same name and label as what is estimated.
    const auto first = run(estimate);
    ASSERT_EQ(first.code, 0) << first.err;
    const std::string result = m_program.home().file("result.json", first.out);
    const auto applied = run({"apply", file, "-n", "serving", "-l", label, "--from", result, "-o", "json", "--yes"});
    ASSERT_EQ(applied.code, 0) << applied.err;
    ASSERT_EQ(run({"follow", file, "-n", "serving", "-l", label, "--timeout", "100s"}).code, 0);
    // A bystander that looks like one of ours, but carries another run.
    auto admin = client("nova");
    const kube::ResourceType configMapType{"", "v1", "configmaps", "ConfigMap", true};
    ASSERT_TRUE(admin.create(configMapType, "serving",
                             yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: llm-serving-tn-00000000-0, "
                                  "labels: {app.kubernetes.io/managed-by: thrifty-nova, thrifty-nova/run: "
                                  "01ARZ3NDEKTSV4RRFFQ69G5FAV}}")));
    const Census before = census();
    ASSERT_GE(before.size(), 8u);

    const auto began = std::chrono::steady_clock::now();
    ASSERT_EQ(run(estimate).code, 0);
    const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    ASSERT_EQ(changesSince(before), "");

    std::mt19937 random(20251118);
    std::uniform_int_distribution<std::int64_t> moment(0, whole.count());
    int withRemains = 0;
    for (int round = 0; round < rounds; ++round) {
        {
            Process process(Program::path(), m_program.options(line(estimate)));
            std::this_thread::sleep_for(std::chrono::milliseconds(moment(random)));
            process.signal(SIGKILL);
            process.wait(20s);
        }
        if (!difference(before, census()).empty())
            ++withRemains;
        const auto cleaned = run({"cleanup", "--yes"});
        ASSERT_EQ(cleaned.code, 0) << "round " << round << ": " << cleaned.out << cleaned.err;
        ASSERT_EQ(changesSince(before), "") << "round " << round << ": " << cleaned.out << cleaned.err;
        EXPECT_EQ(run({"cleanup"}).out, "Nothing is left behind.\n");
    }
    EXPECT_TRUE(withRemains > 0 || rounds < 10) << "no kill hit a run in the middle";
    RecordProperty("kills", rounds);
    RecordProperty("killsThatLeftSomething", withRemains);

    static_cast<void>(admin.remove(configMapType, "serving", "llm-serving-tn-00000000-0", {}));
    const std::string id = (*manifest::parseJson(applied.out))[0]["run"].str();
    EXPECT_EQ(run({"withdraw", "--run", id, "--yes"}).code, 0);
}

} // namespace
} // namespace thrifty::tests

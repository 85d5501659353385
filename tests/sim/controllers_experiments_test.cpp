// SPDX-License-Identifier: GPL-3.0-or-later
// The published experiments: what Luna's events say on each cluster, and where Nova places the workload.
#include "controllers_fleet.h"

#include "domain/money.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace thrifty::sim::testing {
namespace {

/// A RayService as the posts use it: a head of 2 CPUs and 16 GiB, two workers of 16 CPUs and 16 GiB.
std::string rayService(int gpus, const std::string& skus, bool gated, const std::string& accelerators) {
    const std::string gates = gated ? "          schedulingGates: [{name: nodecostestimate}]\n" : "";
    const std::string workerGates = gated ? "        schedulingGates: [{name: nodecostestimate}]\n" : "";
    const std::string gpu = std::to_string(gpus);
    return "apiVersion: ray.io/v1\n"
           "kind: RayService\n"
           "metadata: {name: llm, labels: {app.kubernetes.io/instance: rayservice}}\n"
           "spec:\n"
           "  rayClusterConfig:\n"
           "    rayVersion: \"2.46.0\"\n"
           "    headGroupSpec:\n"
           "      rayStartParams: {num-cpus: \"0\"}\n"
           "      template:\n"
           "        metadata: {labels: {elotl-luna: \"true\"}}\n"
           "        spec:\n" +
           gates +
           "          containers:\n"
           "          - name: ray-head\n"
           "            image: example.com/ray:2.46.0\n"
           "            resources: {limits: {cpu: 2, memory: 16Gi}, requests: {cpu: 2, memory: 16Gi}}\n"
           "    workerGroupSpecs:\n"
           "    - replicas: 2\n"
           "      minReplicas: 2\n"
           "      maxReplicas: 2\n"
           "      groupName: gpu-group\n"
           "      rayStartParams: {num-gpus: \"" +
           gpu +
           "\"}\n"
           "      template:\n"
           "       metadata:\n"
           "        labels: {elotl-luna: \"true\"}\n"
           "        annotations: {node.elotl.co/instance-gpu-skus: \"" +
           skus +
           "\"}\n"
           "       spec:\n" +
           workerGates +
           "        tolerations: [{key: nvidia.com/gpu, effect: NoSchedule, operator: Exists}]\n"
           "        affinity:\n"
           "          nodeAffinity:\n"
           "            requiredDuringSchedulingIgnoredDuringExecution:\n"
           "              nodeSelectorTerms:\n"
           "              - matchExpressions: [{key: node.elotl.co/created-by, operator: In, values: [luna]}]\n"
           "              - matchExpressions: [{key: cloud.google.com/gke-accelerator, operator: In, values: [" +
           accelerators +
           "]}]\n"
           "        containers:\n"
           "        - name: ray-worker\n"
           "          image: example.com/ray:2.46.0\n"
           "          resources:\n"
           "            limits: {cpu: 16, memory: 16Gi, nvidia.com/gpu: \"" +
           gpu +
           "\"}\n"
           "            requests: {cpu: 16, memory: 16Gi, nvidia.com/gpu: \"" +
           gpu + "\"}\n";
}

struct Experiment {
    const char* name;
    int gpus;
    const char* skus;
    const char* accelerators;
    std::map<std::string, std::string> totals; ///< cluster: total with four decimals, "none"
    std::vector<std::string> order;
};

const std::string midTier = "L4,A10G,A10,L40S";

std::vector<Experiment> experiments() {
    return {{"1",
             1,
             midTier.c_str(),
             "nvidia-l4",
             {{"autoscale-gke-a", "3.6494"},
              {"autoscale-eks", "4.2548"},
              {"autoscale-aks", "6.6260"},
              {"autoscale-gke-f", "none"}},
             {"static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks", "autoscale-gke-f"}},
            {"2",
             2,
             midTier.c_str(),
             "nvidia-l4",
             {{"autoscale-gke-a", "4.1824"},
              {"autoscale-eks", "4.8276"},
              {"autoscale-aks", "13.2660"},
              {"autoscale-gke-f", "none"}},
             {"static-gke", "autoscale-gke-a", "autoscale-eks", "autoscale-aks", "autoscale-gke-f"}},
            {"3",
             1,
             "A100",
             "nvidia-tesla-a100",
             {{"autoscale-gke-a", "14.8588"},
              {"autoscale-gke-f", "14.8588"},
              {"autoscale-aks", "7.5720"},
              {"autoscale-eks", "22.1836"}},
             {"static-gke", "autoscale-aks", "autoscale-gke-a", "autoscale-gke-f", "autoscale-eks"}}};
}

/// The sum over the distinct texts of a cluster's events, or "none" when one of them says so.
std::string totalOf(const std::vector<std::string>& messages) {
    std::int64_t micros = 0;
    for (const auto& text : std::set<std::string>(messages.begin(), messages.end())) {
        if (text.rfind("No node type found", 0) == 0)
            return "none";
        const auto dollar = text.find('$');
        const auto money = domain::Money::parse(text.substr(dollar + 1, text.find(' ', dollar) - dollar - 1));
        const auto count = text.find("estimated node count ");
        if (!money || count == std::string::npos)
            return "unparsed: " + text;
        micros += money->micros() * std::stoll(text.substr(count + 21));
    }
    return domain::Money::fromMicros(micros).text(4);
}

TEST(Experiments, EventsGiveThePublishedTotals) {
    for (const auto& experiment : experiments()) {
        SCOPED_TRACE(experiment.name);
        ControllerFleet fleet("experiments");
        fleet.create("nova", spreadPolicy("probe", "app.kubernetes.io/instance", "rayservice"));
        fleet.create("nova", rayService(experiment.gpus, experiment.skus, true, experiment.accelerators));
        for (const auto& [cluster, total] : experiment.totals) {
            ASSERT_TRUE(fleet.eventually([&, cluster = cluster] {
                return fleet.messages(cluster, "NodeCostEstimate").size() == 3;
            })) << cluster
                << " has " << fleet.messages(cluster, "NodeCostEstimate").size();
            EXPECT_EQ(totalOf(fleet.messages(cluster, "NodeCostEstimate")), total) << cluster;
        }
        ASSERT_TRUE(fleet.eventually([&] { return fleet.list("static-gke", "v1", "Pod").size() == 3; }));
        EXPECT_TRUE(fleet.settle());
        EXPECT_TRUE(fleet.messages("static-gke", "NodeCostEstimate").empty());
        // Nothing was bought, nothing was bound.
        for (const auto& [cluster, total] : experiment.totals)
            EXPECT_TRUE(fleet.list(cluster, "v1", "Node").empty()) << cluster;
        fleet.remove("nova", "ray.io/v1", "RayService", "llm");
        for (const auto& [cluster, total] : experiment.totals)
            EXPECT_TRUE(fleet.eventually([&, cluster = cluster] { return fleet.list(cluster, "v1", "Pod").empty(); }))
                << cluster;
    }
}

/// The targets of the group in the order in which its events name them.
std::vector<std::string> hops(const ControllerFleet& fleet) {
    std::vector<std::string> clusters;
    for (const auto& text : fleet.messages("nova", "ScheduleGroupSyncedToWorkloadCluster", "default")) {
        const auto picked = text.find("picked ");
        clusters.push_back(picked == std::string::npos ? text
                                                       : text.substr(picked + 7, text.find(':', picked) - picked - 7));
    }
    return clusters;
}

void placed(const std::string& scenario, const Experiment& experiment, const std::string& target,
            const std::multiset<std::string>& wantedHops) {
    SCOPED_TRACE(scenario + " " + experiment.name);
    ControllerFleet fleet(scenario);
    fleet.create("nova", orderPolicy("cost-order", "app.kubernetes.io/instance", "rayservice", experiment.order));
    fleet.create("nova", rayService(experiment.gpus, experiment.skus, false, experiment.accelerators));
    const auto running = [&] {
        const auto pods = fleet.list(target, "v1", "Pod");
        return pods.size() == 3 && std::all_of(pods.begin(), pods.end(), [](const Value& pod) {
                   return pod["status"]["phase"].str() == "Running";
               });
    };
    ASSERT_TRUE(fleet.eventually(running)) << ::testing::PrintToString(hops(fleet));
    ASSERT_TRUE(fleet.settle());
    const auto tried = hops(fleet);
    EXPECT_EQ(std::multiset<std::string>(tried.begin(), tried.end()), wantedHops);
    EXPECT_EQ(label(fleet.get("nova", "ray.io/v1", "RayService", "llm"), "nova.elotl.co/target-cluster"), target);
    const auto groups = fleet.list("nova", "policy.elotl.co/v1alpha1", "ScheduleGroup");
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(label(groups[0], "nova.elotl.co/target-cluster"), target);
    EXPECT_EQ(label(groups[0], "nova.elotl.co/matching-policy"), "cost-order");
    EXPECT_EQ(label(groups[0], "app.kubernetes.io/instance"), "rayservice");
    // Only there.
    for (const auto& cluster : experiment.order)
        if (cluster != target) {
            EXPECT_TRUE(fleet.eventually([&] { return fleet.list(cluster, "v1", "Pod").empty(); })) << cluster;
        }
    EXPECT_TRUE(fleet.eventually([&] {
        return fleet.get("nova", "ray.io/v1", "RayService", "llm")["status"]["serviceStatus"].str() == "Running";
    })) << "status comes back";
}

TEST(Experiments, WorkloadsSettleWhereThePostsSay) {
    const auto all = experiments();
    placed("experiments", all[0], "static-gke", {"static-gke"});
    placed("experiments", all[1], "autoscale-gke-a", {"autoscale-gke-a"});
    placed("experiments-peak", all[1], "autoscale-eks", {"autoscale-gke-a", "autoscale-eks"});
    placed("experiments", all[2], "autoscale-eks",
           {"autoscale-aks", "autoscale-gke-a", "autoscale-gke-f", "autoscale-eks"});
}

} // namespace
} // namespace thrifty::sim::testing

// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on the embedded fleet: the published tables, several variants at once, and what can go wrong on the way.
#include "embeddedrun.h"

#include "manifest/podtemplates.h"
#include "manifest/variantbuilder.h"
#include "session/cleanupjournal.h"
#include "session/variants.h"

#include <chrono>
#include <set>
#include <thread>

namespace {

using namespace thrifty;
using domain::ClusterState;
using domain::ReasonCode;
using tests::variantOf;

class EstimateRunTest : public tests::EmbeddedRun {
  protected:
    /// A sample with both pod groups on spot nodes.
    static session::VariantInput spotOf(const std::string& name) {
        session::VariantInput input = variantOf(sample(name), name);
        domain::VariantPlan plan;
        for (const char* group : {"headgroup", "gpu-group"})
            plan.groups[domain::GroupName(group)].price = domain::PriceChoice::Spot;
        const auto text = session::buildVariant(input.manifest.files, plan);
        EXPECT_TRUE(text && text->issues.empty()) << name;
        auto files = manifest::parseVariant(*text);
        EXPECT_TRUE(files) << name;
        input.manifest.files = *files;
        input.manifest.workload = manifest::workloadOf(*files).value();
        return input;
    }
};

const std::string oneGpu = "static-gke 0.0000, autoscale-gke-a 3.6494, autoscale-eks 4.2548, autoscale-aks 6.6260, "
                           "autoscale-gke-f no-node-type";
const std::string twoGpus = "static-gke 0.0000, autoscale-gke-a 4.1824, autoscale-eks 4.8276, autoscale-aks 13.2660, "
                            "autoscale-gke-f no-node-type";
const std::string a100 = "static-gke 0.0000, autoscale-aks 7.5720, autoscale-gke-a 14.8588, autoscale-gke-f 14.8588, "
                         "autoscale-eks 22.1836";

TEST_F(EstimateRunTest, givesThePublishedTables) {
    start();
    const auto one = estimate("llm-2x1gpu");
    ASSERT_EQ(one.variants.size(), 1u);
    EXPECT_EQ(table(one.variants[0]), oneGpu);
    EXPECT_EQ(of(one, "static-gke").fits, domain::Fits::Yes);
    EXPECT_TRUE(one.leftovers.empty());
    const auto two = estimate("llm-2x2gpu");
    EXPECT_EQ(table(two.variants[0]), twoGpus);
    EXPECT_EQ(of(two, "static-gke").fits, domain::Fits::No);
    const auto three = estimate("llm-2xa100");
    EXPECT_EQ(table(three.variants[0]), a100);
    EXPECT_EQ(of(three, "static-gke").fits, domain::Fits::No);
    // The tie shares a rank and stands by name.
    EXPECT_EQ(of(three, "autoscale-gke-a").rank, of(three, "autoscale-gke-f").rank);
    EXPECT_EQ(of(one, "autoscale-eks").groups[1].gpuSku, "L4");
}

// The published spot prices are those of an autoscaler that asks AWS's advisor (aws.useSpotAdvisor); without that it
// takes half of on-demand, which is 2.1274 for the first row.
TEST_F(EstimateRunTest, spotIsThePublishedTableWhereTheAdvisorIsAsked) {
    start("experiments", {"luna.useListedSpot=true"});
    const auto result =
        estimate(request({spotOf("llm-2x1gpu"), spotOf("llm-4x1gpu"), spotOf("llm-2x2gpu"), spotOf("llm-2xa100")}));
    ASSERT_EQ(result.variants.size(), 4u);
    const char* const published[] = {"2.0601", "4.0343", "2.3407", "9.7473"};
    for (std::size_t v = 0; v < 4; ++v) {
        const domain::ClusterEstimate& eks = of(result, "autoscale-eks", v);
        ASSERT_TRUE(eks.totalPerHour) << eks.reason;
        EXPECT_EQ(eks.totalPerHour->text(4), published[v]) << result.variants[v].name.str();
        for (const domain::GroupEstimate& group : eks.groups)
            EXPECT_EQ(group.category, domain::PriceCategory::Spot);
    }
    EXPECT_EQ(of(result, "autoscale-eks").groups[0].pricePerNodeHour->text(4), "0.0859");
    EXPECT_EQ(of(result, "autoscale-eks").groups[1].pricePerNodeHour->text(4), "0.9871");

    start();
    EXPECT_EQ(of(estimate("llm-2x1gpu-spot"), "autoscale-eks").totalPerHour->text(4), "2.1274");
}

// Luna counts all matching gated pods, so variants that could be counted together must not meet, whatever the rule.
TEST_F(EstimateRunTest, variantsAtOnceGetThePublishedTotalsUnderEachMatchingRule) {
    for (const char* rule : {"cluster", "namespace", "owner"}) {
        start("experiments", {std::string("luna.matching=") + rule});
        const auto result =
            estimate(request({variantOf(sample("llm-2x1gpu"), "base"), variantOf(sample("llm-2x2gpu"), "two"),
                              variantOf(sample("llm-2xa100"), "a100"), variantOf(sample("llm-4x1gpu"), "four"),
                              variantOf(sample("llm-2x1gpu"), "again")}));
        ASSERT_EQ(result.variants.size(), 5u) << rule;
        EXPECT_EQ(table(result.variants[0]), oneGpu) << rule;
        EXPECT_EQ(table(result.variants[1]), twoGpus) << rule;
        EXPECT_EQ(table(result.variants[2]), a100) << rule;
        EXPECT_NE(table(result.variants[3]).find("autoscale-eks 8.2836"), std::string::npos)
            << table(result.variants[3]);
        EXPECT_EQ(table(result.variants[4]), oneGpu) << rule;
        EXPECT_TRUE(result.leftovers.empty());
    }
}

TEST_F(EstimateRunTest, leavesNothingAndTouchesNothing) {
    start();
    create("nova", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: theirs, namespace: serving}\n");
    const auto before = everything();
    ASSERT_GT(before.size(), 20u);
    const auto result = estimate();
    EXPECT_TRUE(result.leftovers.empty());
    EXPECT_EQ(difference(before, everything()), "");
    EXPECT_TRUE(std::filesystem::is_empty(*std::filesystem::directory_iterator(m_state + "/journal")));
}

const char* const colleague = R"(apiVersion: v1
kind: Pod
metadata: {name: colleague, namespace: serving, labels: {elotl-luna: "true"}}
spec:
  schedulingGates: [{name: nodecostestimate}]
  containers: [{name: c, image: i, resources: {requests: {cpu: 2, memory: 16Gi}, limits: {cpu: 2, memory: 16Gi}}}]
)";

// W17: the node count of the head's set may hold the colleague's pod.
TEST_F(EstimateRunTest, W17_aColleaguesGatedPodsMakeForeignPods) {
    start();
    create("autoscale-eks", colleague);
    const auto result = estimate();
    EXPECT_EQ(of(result, "autoscale-eks").state, ClusterState::NoEstimate);
    EXPECT_EQ(of(result, "autoscale-eks").reasonCode, ReasonCode::ForeignPods);
    EXPECT_FALSE(of(result, "autoscale-eks").totalPerHour);
    EXPECT_EQ(of(result, "autoscale-gke-a").totalPerHour->text(4), "3.6494") << "other clusters are not touched by it";
}

// W10: another gate before ours does not hide a pod.
TEST_F(EstimateRunTest, W10_anotherGateFirstIsNoHindrance) {
    start();
    auto yaml = sample("llm-2x1gpu");
    const std::string at = "          containers:\n";
    for (auto found = yaml.find(at); found != std::string::npos; found = yaml.find(at, found + 60))
        yaml.insert(found, "          schedulingGates: [{name: example.com/first}]\n");
    const auto result = estimate(request({variantOf(yaml)}));
    EXPECT_EQ(table(result.variants[0]), oneGpu);
}

TEST_F(EstimateRunTest, W1_slowerThanHalfAMinuteIsNoMatter) {
    start("delays: {novaCopy: 100ms, operator: 150ms, lunaEstimate: 300ms}\n");
    EXPECT_EQ(table(estimate().variants[0]), oneGpu);
}

TEST_F(EstimateRunTest, W4_W6_W7_whatDidNotComeInTimeIsSaid) {
    start("clusters:\n- {name: autoscale-eks, workloads: {enabled: false}}\n- {name: autoscale-aks, luna: {events: "
          "missing, eventsEvery: 3}}\n- {name: autoscale-gke-a, luna: {events: unparsable}}\n");
    auto asked = request({variantOf(sample("llm-2x1gpu"))});
    asked.timeout = std::chrono::milliseconds(1500);
    const auto result = estimate(asked);
    EXPECT_EQ(of(result, "autoscale-eks").reasonCode, ReasonCode::NoPods);
    EXPECT_EQ(of(result, "autoscale-aks").reasonCode, ReasonCode::NoEventInTime);
    EXPECT_EQ(of(result, "autoscale-gke-a").state, ClusterState::Unparsed);
    EXPECT_TRUE(of(result, "autoscale-aks").atLeastPerHour.has_value());
    for (const char* cluster : {"autoscale-eks", "autoscale-aks", "autoscale-gke-a"})
        EXPECT_FALSE(of(result, cluster).totalPerHour) << cluster;
    EXPECT_EQ(result.variants[0].order, (std::vector<domain::ClusterName>{domain::ClusterName("static-gke")}));
}

TEST_F(EstimateRunTest, W14_W15_duplicateAndStaleEventsChangeNothing) {
    start("clusters:\n- {name: autoscale-eks, luna: {events: duplicate}}\n- {name: autoscale-gke-a, luna: {events: "
          "stale}}\n");
    EXPECT_EQ(table(estimate().variants[0]), oneGpu);
}

TEST_F(EstimateRunTest, W22_W25_whoCannotAnswerIsNotAsked) {
    start(
        "clusters:\n- {name: autoscale-eks, standby: true}\n- {name: autoscale-aks, autoscaled: true, luna: {enabled: "
        "false}}\n- {name: autoscale-gke-a, ready: false}\n");
    const auto result = estimate();
    EXPECT_EQ(of(result, "autoscale-eks").reasonCode, ReasonCode::Standby);
    EXPECT_EQ(of(result, "autoscale-aks").reasonCode, ReasonCode::NotManaged);
    EXPECT_EQ(of(result, "autoscale-gke-a").state, ClusterState::NotReady);
    EXPECT_EQ(of(result, "autoscale-gke-f").state, ClusterState::NoNodeType);
    // Nothing woke the sleeping cluster.
    const auto clusters = m_fleet.manager->clusters({});
    ASSERT_TRUE(clusters);
    for (const domain::Cluster& cluster : *clusters) {
        if (cluster.name.str() == "autoscale-eks") {
            EXPECT_TRUE(cluster.standby);
        }
    }
}

TEST_F(EstimateRunTest, W23_onlyTheChosenClustersGetCopies) {
    start();
    auto asked = request({variantOf(sample("llm-2x1gpu"))});
    asked.only = {domain::ClusterName("autoscale-eks"), domain::ClusterName("static-gke")};
    EXPECT_EQ(table(estimate(asked).variants[0]), "static-gke 0.0000, autoscale-eks 4.2548");
    asked.only = {domain::ClusterName("elsewhere")};
    const auto refused = session::runEstimate(m_fleet, asked, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, domain::ErrorCode::InvalidArgument);
}

// W37: pods without the gate would really be scheduled.
TEST_F(EstimateRunTest, W37_aDroppedGateAbortsTheRunAtOnce) {
    start("clusters:\n- {name: autoscale-eks, workloads: {dropGates: all}}\n");
    const auto before = everything();
    const auto began = std::chrono::steady_clock::now();
    const auto result = estimate();
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
    EXPECT_EQ(of(result, "autoscale-eks").reasonCode, ReasonCode::GateDropped);
    EXPECT_EQ(difference(before, everything()), "");
}

TEST_F(EstimateRunTest, anExistingOrderThatMatchesTheCopiesIsRefused) {
    start();
    create("nova", R"(apiVersion: policy.elotl.co/v1alpha1
kind: SchedulePolicy
metadata: {name: everything}
spec: {namespaceSelector: {}, resourceSelectors: {labelSelectors: [{matchExpressions: []}]}}
)");
    const auto before = everything();
    const auto result = session::runEstimate(m_fleet, request({variantOf(sample("llm-2x1gpu"))}), {}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, domain::ErrorCode::Refused);
    EXPECT_NE(result.error().text().find("everything"), std::string::npos);
    EXPECT_EQ(difference(before, everything()), "");
}

TEST_F(EstimateRunTest, aClusterWhoseQuotaHasNoRoomIsLeftOutAndTheOthersAreAsked) {
    start();
    create("autoscale-aks", "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: small, namespace: serving}\n"
                            "spec: {hard: {pods: \"2\"}}\n");
    create("autoscale-eks", "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: small, namespace: serving}\n"
                            "spec: {hard: {requests.cpu: \"20\"}}\n");
    const auto before = everything();
    std::set<std::string> waited;
    session::RunObserver observer;
    observer.progress = [&](const session::EstimateProgress& progress) {
        if (!progress.answer)
            waited.insert(progress.cluster.str());
    };
    const auto result = session::runEstimate(m_fleet, request({variantOf(sample("llm-2x1gpu"))}), observer, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(of(*result, "autoscale-aks").state, domain::ClusterState::NoEstimate);
    EXPECT_EQ(of(*result, "autoscale-aks").reasonCode, ReasonCode::RefusedByQuota);
    EXPECT_EQ(of(*result, "autoscale-aks").reason, "ResourceQuota small has room for pods 2, the copies need 3");
    EXPECT_EQ(of(*result, "autoscale-eks").reason,
              "ResourceQuota small has room for requests.cpu 20, the copies need 34");
    EXPECT_EQ(of(*result, "autoscale-gke-a").totalPerHour->text(4), "3.6494");
    EXPECT_EQ(waited.count("autoscale-aks") + waited.count("autoscale-eks"), 0U) << "nothing is sent there";
    EXPECT_EQ(waited.count("autoscale-gke-a"), 1U);
    EXPECT_EQ(difference(before, everything()), "");
}

// W28
TEST_F(EstimateRunTest, cancellingCleansUpBeforeItReturns) {
    start("delays: {lunaEstimate: 1h}\n");
    const auto before = everything();
    std::stop_source stop;
    session::RunObserver observer;
    observer.progress = [&](const session::EstimateProgress& progress) {
        if (progress.podsSeen > 0)
            stop.request_stop();
    };
    const auto result =
        session::runEstimate(m_fleet, request({variantOf(sample("llm-2x1gpu"))}), observer, stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, domain::ErrorCode::Cancelled);
    EXPECT_EQ(differenceInTheEnd(before), ""); // a copy that was on its way is removed by the fleet manager
}

// Who watches need not wait for the others with what is known before anything is sent.
TEST_F(EstimateRunTest, whatNeedsNoCopiesIsToldFirst) {
    start();
    std::vector<session::EstimateProgress> told;
    session::RunObserver observer;
    observer.progress = [&](const session::EstimateProgress& progress) { told.push_back(progress); };
    ASSERT_TRUE(session::runEstimate(m_fleet, request({variantOf(sample("llm-2x1gpu"))}), observer, {}));
    const auto fixed = [](const session::EstimateProgress& each) {
        return each.cluster == domain::ClusterName("static-gke");
    };
    EXPECT_EQ(std::count_if(told.begin(), told.end(), fixed), 1);
    ASSERT_TRUE(!told.empty() && fixed(told.front()) && told.front().answer);
    EXPECT_EQ(told.front().answer->state, domain::ClusterState::Static);
}

// A budget that selects every pod counts the copies too; one that names labels does not, one without selector neither.
TEST_F(EstimateRunTest, aBudgetOverEveryPodIsWarnedOf) {
    start();
    create("autoscale-eks",
           "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: all, namespace: "
           "serving}\nspec: {minAvailable: 1, selector: {}}\n---\napiVersion: policy/v1\nkind: "
           "PodDisruptionBudget\nmetadata: {name: web, namespace: serving}\nspec: {minAvailable: 1, "
           "selector: {matchLabels: {app: web}}}\n---\napiVersion: policy/v1\nkind: "
           "PodDisruptionBudget\nmetadata: {name: none, namespace: serving}\nspec: {minAvailable: 1}\n");
    auto asked = request({variantOf(sample("llm-2x1gpu"))});
    std::vector<std::string> warnings;
    asked.confirm = [&](const session::WritePlan& plan) {
        warnings = plan.warnings;
        return true;
    };
    const auto result = estimate(asked);
    const std::string expected =
        "PodDisruptionBudget serving/all selects every pod, so while the estimate runs it counts "
        "the gated ones and may hold up drains on autoscale-eks";
    EXPECT_EQ(std::count(warnings.begin(), warnings.end(), expected), 1);
    EXPECT_EQ(std::count_if(warnings.begin(), warnings.end(),
                            [](const auto& text) { return text.find("PodDisruptionBudget") == 0; }),
              1);
    EXPECT_EQ(std::count(result.notes.begin(), result.notes.end(), expected), 1);
}

// A copy that the fleet manager was making while the run was stopped is seen out before the run says that it is gone.
TEST_F(EstimateRunTest, aCopyThatWasOnItsWayIsWaitedFor) {
    start("delays: {lunaEstimate: 1h, novaCopy: 100ms}\n");
    for (int round = 0; round < 3; ++round) {
        std::stop_source stop;
        session::RunObserver observer;
        observer.progress = [&](const session::EstimateProgress& progress) {
            if (progress.podsSeen > 0)
                stop.request_stop();
        };
        const auto result =
            session::runEstimate(m_fleet, request({variantOf(sample("llm-2x1gpu"))}), observer, stop.get_token());
        ASSERT_FALSE(result);
        for (int look = 0; look < 10; ++look) {
            for (const std::string& object : everything())
                EXPECT_TRUE(object.find(" Pod ") == std::string::npos || object.find("-tn-") == std::string::npos)
                    << object;
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
        }
    }
}

TEST_F(EstimateRunTest, whatIsNotConfirmedIsNotWritten) {
    start();
    const auto before = everything();
    auto asked = request({variantOf(sample("llm-2x1gpu"))});
    session::WritePlan shown;
    asked.confirm = [&](const session::WritePlan& plan) {
        shown = plan;
        return false;
    };
    const auto result = session::runEstimate(m_fleet, asked, {}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, domain::ErrorCode::Refused);
    ASSERT_EQ(shown.writes.size(), 2u);
    EXPECT_EQ(shown.writes[0].object.kind, "SchedulePolicy");
    EXPECT_EQ(shown.writes[1].object.kind, "RayService");
    EXPECT_EQ(difference(before, everything()), "");
}

// A live workload with the manifest's own labels, its disruption budget and its Service see nothing of the copies.
TEST_F(EstimateRunTest, theLiveWorkloadKeepsItsServiceAndItsBudget) {
    start("delays: {lunaEstimate: 200ms}\n");
    const std::string web = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: serving}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front, elotl-luna: "true"}}
    spec: {containers: [{name: c, image: i, resources: {requests: {cpu: 2, memory: 16Gi}}}]}
)";
    create("autoscale-eks", web + R"(---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: serving}
spec: {selector: {tier: front}, ports: [{port: 80}]}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web, namespace: serving}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
)");
    kube::ApiClient eks(m_embedded->inProcess("autoscale-eks"), "autoscale-eks");
    const auto selected = [&](const char* selector) {
        kube::ListOptions options;
        options.labelSelector = selector;
        const auto list = eks.list({"", "v1", "pods", "Pod", true}, "serving", options, {});
        EXPECT_TRUE(list);
        return list ? list->items.size() : 0;
    };
    for (int wait = 0; wait < 200 && selected("app=web") < 2; ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    ASSERT_EQ(selected("app=web"), 2u);
    std::size_t byBudget = 0, byService = 0, byPresence = 0, copies = 0;
    session::RunObserver observer;
    observer.progress = [&](const session::EstimateProgress& progress) {
        if (progress.cluster.str() != "autoscale-eks" || progress.step == session::EstimateProgress::Step::Done)
            return;
        copies = std::max(copies, selected("thrifty-nova/run"));
        byBudget = std::max(byBudget, selected("app=web"));
        byService = std::max(byService, selected("tier=front"));
        byPresence = std::max(byPresence, selected("tier"));
    };
    const auto result = session::runEstimate(m_fleet, request({variantOf(web)}), observer, {});
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(copies, 2u);
    EXPECT_EQ(byBudget, 2u) << "the disruption budget counts a copy";
    EXPECT_EQ(byService, 2u) << "the Service selects a copy";
    EXPECT_EQ(byPresence, 2u);
    EXPECT_TRUE(of(*result, "autoscale-eks").priced()) << of(*result, "autoscale-eks").reason;
}

} // namespace

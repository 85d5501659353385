// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/eventview.h"
#include "kube/podview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::kube {
namespace {

using domain::Quantity;
using testing::ElementsAre;

TEST(PodViewTest, allThatIsLookedAt) {
    PodReader reader;
    const auto pod = reader.read(
        R"({"kind":"Pod","status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated","message":"a \"b\""}]},
      "metadata":{"name":"p","namespace":"n","uid":"u","resourceVersion":"7","labels":{"a":"b","c":""},"annotations":{"x":"y"},"managedFields":[{"a":[{}]}],
        "ownerReferences":[{"kind":"RayCluster","name":"r","uid":"ou","controller":true},{"kind":"X","name":"x","uid":"xu"}],"deletionTimestamp":"2026-01-01T00:00:00Z"},
      "spec":{"nodeName":"n1","schedulingGates":[{"name":"first"},{"name":"nodecostestimate"}],
        "containers":[{"name":"a","resources":{"requests":{"cpu":"500m","memory":"1Gi"},"limits":{"nvidia.com/gpu":"1","cpu":"2"}}},{"name":"b","resources":{"requests":{"cpu":2}}},{"name":"c"}],
        "initContainers":[{"name":"s","restartPolicy":"Always","resources":{"requests":{"cpu":"100m"}}},{"name":"i","resources":{"requests":{"memory":"3Gi"}}}],
        "overhead":{"memory":"1Mi"}}})");
    ASSERT_TRUE(pod) << pod.error().text();
    EXPECT_EQ(pod->name, "p");
    EXPECT_EQ(pod->ns, "n");
    EXPECT_EQ(pod->uid, "u");
    EXPECT_EQ(pod->resourceVersion, "7");
    EXPECT_EQ(pod->labels, (domain::LabelMap{{"a", "b"}, {"c", ""}}));
    EXPECT_EQ(pod->annotations.at("x"), "y");
    ASSERT_EQ(pod->owners.size(), 2u);
    EXPECT_EQ(pod->owners[0].kind, "RayCluster");
    EXPECT_TRUE(pod->owners[0].controller);
    EXPECT_FALSE(pod->owners[1].controller);
    EXPECT_THAT(pod->gates, ElementsAre("first", "nodecostestimate"));
    EXPECT_EQ(pod->phase, "Pending");
    EXPECT_EQ(pod->nodeName, "n1");
    ASSERT_EQ(pod->conditions.size(), 1u);
    EXPECT_EQ(pod->conditions[0].message, "a \"b\"");
    EXPECT_TRUE(pod->deleting);
    EXPECT_EQ(pod->requests.at("cpu"), Quantity::fromMilli(2600));                       // 0.5 + 2 + sidecar
    EXPECT_EQ(pod->requests.at("memory"), Quantity::fromUnits((3LL << 30) + (1 << 20))); // the init container's
    EXPECT_EQ(pod->requests.at("nvidia.com/gpu"), Quantity::fromUnits(1));               // the limit stands in
}

TEST(PodViewTest, bareAndBrokenPods) {
    PodReader reader;
    const auto bare = reader.read(R"({"metadata":{"name":"p","uid":"u"},"spec":null,"status":{"conditions":null}})");
    ASSERT_TRUE(bare);
    EXPECT_TRUE(bare->requests.empty());
    for (const char* text :
         {"", "[]", "{}", "null", R"({"metadata":{"name":"p"}})", R"({"metadata":{"name":"p","uid":"u"},"spec":{)",
          R"({"metadata":{"name":"p","uid":"u"},"spec":{"containers":[{"resources":{"requests":{"cpu":"lots"}}}]}})",
          R"({"metadata":5,"spec":[]})"})
        EXPECT_FALSE(reader.read(text)) << text;
    EXPECT_TRUE(reader.read(R"({"metadata":{"name":"p","uid":"u"}})")); // a bad one does no harm to the next
}

TEST(EventViewTest, K113bothApis) {
    EventReader reader;
    const auto core = reader.read(
        R"({"metadata":{"name":"e","namespace":"n","uid":"u","resourceVersion":"3","creationTimestamp":"2026-01-01T00:00:01Z"},
       "involvedObject":{"kind":"Pod","name":"p","namespace":"n","uid":"pu"},"reason":"NodeCostEstimate","message":"m","type":"Normal",
       "firstTimestamp":"2026-01-01T00:00:00Z","lastTimestamp":"2026-01-01T00:00:09Z","count":4,"eventTime":null,"series":null})");
    ASSERT_TRUE(core) << core.error().text();
    EXPECT_EQ(core->objectUid, "pu");
    EXPECT_EQ(core->kind, "Pod");
    EXPECT_EQ(core->objectName, "p");
    EXPECT_EQ(core->objectNs, "n");
    EXPECT_EQ(core->reason, "NodeCostEstimate");
    EXPECT_EQ(core->message, "m");
    EXPECT_EQ(core->count, 4);
    EXPECT_EQ(domain::toRfc3339(*core->time), "2026-01-01T00:00:09Z");
    const auto modern =
        reader.read(R"({"metadata":{"uid":"u"},"regarding":{"kind":"Pod","uid":"pu"},"note":"m2","reason":"R",
       "eventTime":"2026-01-01T00:00:05.123456Z","series":{"count":7,"lastObservedTime":"2026-01-01T00:01:00.000001Z"},"deprecatedLastTimestamp":null})");
    ASSERT_TRUE(modern);
    EXPECT_EQ(modern->message, "m2");
    EXPECT_EQ(modern->objectUid, "pu");
    EXPECT_EQ(modern->count, 7);
    EXPECT_EQ(domain::toRfc3339(*modern->time), "2026-01-01T00:01:00.000001Z");
}

TEST(EventViewTest, theServersClockCountsOnlyWhereTheReporterGivesNoTime) {
    EventReader reader;
    const auto slow = reader.read(R"({"metadata":{"uid":"u","creationTimestamp":"2026-01-01T00:01:00Z"},
       "lastTimestamp":"2026-01-01T00:00:09Z"})");
    ASSERT_TRUE(slow);
    EXPECT_EQ(domain::toRfc3339(*slow->time), "2026-01-01T00:00:09Z");
    const auto bare = reader.read(R"({"metadata":{"uid":"u","creationTimestamp":"2026-01-01T00:01:00Z"}})");
    ASSERT_TRUE(bare);
    EXPECT_EQ(domain::toRfc3339(*bare->time), "2026-01-01T00:01:00Z");
}

TEST(EventViewTest, timesMayBeMissing) {
    EventReader reader;
    const auto event = reader.read(R"({"metadata":{"uid":"u","creationTimestamp":null},"lastTimestamp":"yesterday"})");
    ASSERT_TRUE(event);
    EXPECT_FALSE(event->time); // unknown is not the beginning of time
    for (const char* text : {"", "{}", "[]", R"({"metadata":{"uid":"u"},"reason":)"})
        EXPECT_FALSE(reader.read(text)) << text;
}

} // namespace
} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the controllers that need no API server.
#include "manifest/document.h"
#include "sim/controllers/jobs.h"
#include "sim/controllers/loop.h"
#include "sim/controllers/naming.h"
#include "sim/controllers/nova.h"
#include "sim/controllers/objectcache.h"
#include "sim/controllers/ray.h"
#include "sim/controllers/replicasets.h"
#include "sim/controllers/settings.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace thrifty::sim::control {
namespace {

using manifest::Value;

Value yaml(const std::string& text) {
    const auto file = manifest::parseFile("test.yaml", text);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    return file ? file->documents.at(0).value() : Value();
}

TEST(Delay, IsReadAsGoWritesIt) {
    EXPECT_EQ(*parseDelay(Value("250ms")), Milliseconds(250));
    EXPECT_EQ(*parseDelay(Value("1m30s")), Milliseconds(90'000));
    EXPECT_EQ(*parseDelay(Value("1.5s")), Milliseconds(1'500));
    EXPECT_EQ(*parseDelay(Value("0")), Milliseconds(0));
    EXPECT_EQ(*parseDelay(Value("never")), std::nullopt);
    for (const auto bad : {"soon", "5", "5x", "s", "-1s"})
        EXPECT_FALSE(parseDelay(Value(bad))) << bad;
}

TEST(Naming, IsTheSameForTheSameSeed) {
    NameSource a(7), b(7), c(8);
    const std::string first = a.generate("web-");
    EXPECT_EQ(first, b.generate("web-"));
    EXPECT_NE(first, c.generate("web-"));
    EXPECT_NE(first, a.generate("web-"));
    EXPECT_EQ(NameSource(1).generate(std::string(80, 'x')).size(), 63U);
    EXPECT_EQ(hexFrom(0xab, 8), "000000ab");
}

TEST(Cron, FindsTheNextMinute) {
    using namespace std::chrono;
    const auto at = [](int y, unsigned m, unsigned d, int h, int min) {
        return time_point_cast<minutes>(sys_days(year(y) / month(m) / day(d)) + hours(h) + minutes(min));
    };
    EXPECT_EQ(nextFiring("*/15 * * * *", at(2025, 11, 18, 10, 0)), at(2025, 11, 18, 10, 15));
    EXPECT_EQ(nextFiring("0 3 * * *", at(2025, 11, 18, 10, 0)), at(2025, 11, 19, 3, 0));
    EXPECT_EQ(nextFiring("@hourly", at(2025, 12, 31, 23, 30)), at(2026, 1, 1, 0, 0));
    EXPECT_EQ(nextFiring("0 0 * * 0", at(2025, 11, 18, 10, 0)), at(2025, 11, 23, 0, 0));  // a Sunday
    EXPECT_EQ(nextFiring("0 0 13 * 5", at(2025, 11, 18, 10, 0)), at(2025, 11, 21, 0, 0)); // the 13th or a Friday
    EXPECT_EQ(nextFiring("0 0 30 2 *", at(2025, 1, 1, 0, 0)), std::nullopt);
    for (const auto bad : {"", "* * * *", "61 * * * *", "a * * * *", "*/0 * * * *", "5-2 * * * *"})
        EXPECT_EQ(nextFiring(bad, at(2025, 1, 1, 0, 0)), std::nullopt) << bad;
}

TEST(Ray, WorkersAreReplicasInTheirBoundsTimesHosts) {
    const auto workers = [](const std::string& text) { return rayWorkers(yaml(text)); };
    EXPECT_EQ(workers("{replicas: 3}"), 3);
    EXPECT_EQ(workers("{}"), 0);
    EXPECT_EQ(workers("{minReplicas: 2}"), 2);
    EXPECT_EQ(workers("{replicas: 9, maxReplicas: 4}"), 4);
    EXPECT_EQ(workers("{minReplicas: 5, maxReplicas: 4}"), 4);
    EXPECT_EQ(workers("{replicas: 2, numOfHosts: 4}"), 8);
    EXPECT_EQ(workers("{replicas: 2, suspend: true}"), 0);
}

TEST(Rollout, CountsAndPercentages) {
    EXPECT_EQ(countOrPercent(Value("25%"), 10, true, 1), 3);
    EXPECT_EQ(countOrPercent(Value("25%"), 10, false, 1), 2);
    EXPECT_EQ(countOrPercent(Value(4), 10, false, 1), 4);
    EXPECT_EQ(countOrPercent(Value(), 10, false, 1), 1);
}

TEST(Policy, SelectsByNamespaceKindAndAnyOfItsLabels) {
    const Policy policy = readPolicy(yaml(
        "metadata: {name: p}\nspec:\n  namespaceSelector: {matchLabels: {team: ml}}\n  resourceSelectors:\n"
        "    labelSelectors: [{matchLabels: {app: redis}}, {matchLabels: {app: guestbook}}]\n"
        "    kinds: [{group: core, version: v1, kind: ConfigMap}, {group: apps, version: v1, kind: Deployment}]\n"));
    const Value ml = yaml("{team: ml}");
    const Value redis = yaml("metadata: {labels: {app: redis}}"), other = yaml("metadata: {labels: {app: x}}");
    EXPECT_TRUE(policy.matches(deploymentKind, redis, ml));
    EXPECT_TRUE(policy.matches(configMapKind, yaml("metadata: {labels: {app: guestbook}}"), ml));
    EXPECT_FALSE(policy.matches(deploymentKind, other, ml));
    EXPECT_FALSE(policy.matches(deploymentKind, redis, yaml("{team: web}")));
    EXPECT_FALSE(policy.matches(serviceKind, redis, ml));
    const Policy everything = readPolicy(
        yaml("spec: {namespaceSelector: {}, resourceSelectors: {labelSelectors: [{matchExpressions: []}]}}"));
    EXPECT_TRUE(everything.matches(deploymentKind, yaml("metadata: {name: x}"), Value()));
}

TEST(Policy, FieldPathsReachLabelsAndItems) {
    Value object = yaml("metadata: {labels: {a: b}}\nspec: {containers: [{image: old}, {image: older}]}\n");
    EXPECT_TRUE(setField(object, "metadata.labels['topology.istio.io/network']", "n1"));
    EXPECT_TRUE(setField(object, "spec.containers[1].image", "new"));
    EXPECT_EQ(object["metadata"]["labels"]["topology.istio.io/network"].str(), "n1");
    EXPECT_EQ(object["spec"]["containers"][std::size_t{1}]["image"].str(), "new");
    for (const auto bad :
         {"spec.containers[7].image", "spec.containers.image", "spec.", "metadata.labels['x", "spec[0]"})
        EXPECT_FALSE(setField(object, bad, "x")) << bad;
}

TEST(Status, IsSummedOverCopies) {
    const Value sum = summedStatus({{"a", yaml("{replicas: 2, readyReplicas: 1, observedGeneration: 4, state: ready}")},
                                    {"b", yaml("{replicas: 3, observedGeneration: 9, extra: 1}")}},
                                   Value(5));
    EXPECT_EQ(sum, yaml("{replicas: 5, readyReplicas: 1, observedGeneration: 5, state: ready, extra: 1}"));
}

Value object(const std::string& uid, int version, const std::string& more = {}) {
    return yaml("metadata: {name: x, namespace: space, uid: " + uid + ", resourceVersion: \"" +
                std::to_string(version) + "\"" + more + "}\n");
}

TEST(ObjectCache, OlderNewsAndTheEchoOfOwnWritesAreIgnored) {
    ObjectCache cache;
    const auto put = [&](Value value) { return cache.put(std::make_shared<const Value>(std::move(value))).any(); };
    EXPECT_TRUE(put(object("u1", 5)));
    EXPECT_FALSE(put(object("u1", 5)));
    EXPECT_FALSE(put(object("u1", 4)));
    EXPECT_TRUE(put(object("u1", 6)));
    // Deleted by us: late news do not bring it back, its terminating state does.
    EXPECT_TRUE(cache.removed(cache.find("space", "x")).any());
    EXPECT_FALSE(put(object("u1", 7)));
    EXPECT_TRUE(put(object("u1", 8, ", deletionTimestamp: \"2025-01-01T00:00:00Z\"")));
    EXPECT_TRUE(cache.gone(object("u1", 9)).any());
    // A new object of the same name, whatever its version.
    EXPECT_TRUE(put(object("u2", 1)));
    EXPECT_FALSE(cache.gone(object("u1", 9)).any());
    EXPECT_TRUE(cache.find("space", "x"));
}

TEST(Loop, KeepsTheOrderOfALaneAndOfTimers) {
    Loop loop(2);
    std::vector<int> seen;
    std::promise<void> done;
    loop.after(1, Milliseconds(30), [&] {
        seen.push_back(4);
        done.set_value();
    });
    loop.after(1, Milliseconds(10), [&] { seen.push_back(3); });
    loop.post(1, [&] { seen.push_back(1); });
    loop.after(1, Milliseconds(0), [&] { seen.push_back(2); });
    ASSERT_EQ(done.get_future().wait_for(std::chrono::seconds(5)), std::future_status::ready);
    loop.stop();
    EXPECT_EQ(seen, (std::vector<int>{1, 2, 3, 4}));
    std::atomic<bool> late{false};
    loop.post(1, [&] { late = true; });
    EXPECT_TRUE(loop.idle(Milliseconds(0)));
    EXPECT_FALSE(late);
}

} // namespace
} // namespace thrifty::sim::control

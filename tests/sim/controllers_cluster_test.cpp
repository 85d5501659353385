// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/cluster.h"

#include "sim/controllers/controlledkinds.h"
#include "sim/controllers/objects.h"
#include "sim/server/inprocesstransport.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <future>

namespace thrifty::sim::control {
namespace {

Value configMap(const std::string& name) {
    return Value::object({{"apiVersion", "v1"},
                          {"kind", "ConfigMap"},
                          {"metadata", Value::object({{"name", name}, {"namespace", "default"}})}});
}

/// What a cluster's listener was told, in words: "+name" new, "-name" gone.
struct Told {
    std::mutex mutex;
    std::condition_variable changed;
    std::string text;

    void add(const std::string& words) {
        const std::lock_guard lock(mutex);
        text += words + " ";
        changed.notify_all();
    }
    bool waitFor(const std::string& words) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(20), [&] { return text.find(words) != std::string::npos; });
    }
};

// A server that forgets its history while a controller has not looked must leave nothing in the controller's cache that
// is gone, and must not take from it what the controller itself wrote meanwhile.
TEST(Cluster, knowsWhatIsThereAfterTheHistoryIsForgotten) {
    const auto housekeeper = std::make_shared<TaskQueue>();
    const auto dispatcher = std::make_shared<TaskQueue>();
    ApiServer::Options options;
    options.name = "a";
    const auto server = ApiServer::create(options, housekeeper);
    ASSERT_TRUE(server->seed(Value::object(
        {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", Value::object({{"name", "default"}})}})));
    const auto transport = std::make_shared<InProcessTransport>(server, dispatcher, User::administrator());
    const ClusterApi someone(transport, "a", {});
    ASSERT_TRUE(someone.create(configMapKind, configMap("stays"), "test"));
    ASSERT_TRUE(someone.create(configMapKind, configMap("goes"), "test"));

    Loop loop(1);
    Cluster cluster(loop, 0, "a", transport, 1);
    Told told;
    cluster.watch(configMapKind);
    cluster.listen(configMapKind, [&](const ObjectRef& before, const ObjectRef& after) {
        if (!before)
            told.add("+" + nameOf(*after));
        else if (!after)
            told.add("-" + nameOf(*before));
    });
    cluster.start();
    ASSERT_TRUE(told.waitFor("+goes"));
    ASSERT_TRUE(told.waitFor("+stays"));
    const auto write = [&](const std::string& name) {
        std::promise<bool> done;
        cluster.post([&] { done.set_value(cluster.create(configMapKind, configMap(name), "test").has_value()); });
        return done.get_future().get();
    };
    ASSERT_TRUE(write("own"));

    // Nothing is told while the dispatcher is held.
    std::promise<void> go;
    dispatcher->post([&, held = go.get_future().share()] { held.wait(); });
    ASSERT_TRUE(someone.remove(configMapKind, "default", "goes", {}));
    ASSERT_TRUE(someone.create(configMapKind, configMap("comes"), "test"));
    ASSERT_TRUE(write("own-too"));
    server->compact();
    go.set_value();

    ASSERT_TRUE(told.waitFor("-goes"));
    EXPECT_TRUE(told.waitFor("+comes"));
    std::promise<std::string> names;
    cluster.post([&] {
        std::string all;
        for (const auto& [name, object] : cluster.all(configMapKind))
            all += name.second + " ";
        names.set_value(all);
    });
    EXPECT_EQ(names.get_future().get(), "comes own own-too stays ");
    EXPECT_EQ(told.text.find("-own"), std::string::npos) << told.text;
    EXPECT_EQ(told.text.find("-stays"), std::string::npos) << told.text;
    cluster.stopWatching();
    loop.stop();
}

} // namespace
} // namespace thrifty::sim::control

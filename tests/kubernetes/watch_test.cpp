// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and watches of a real API server: pages, restarts, history that has gone, connections that break.
#include "benttransport.h"
#include "realfleet.h"
#include "relay.h"

#include "kube/kinds.h"
#include "kube/watchdecoder.h"
#include "kube/watcher.h"
#include "manifest/json.h"

#include <gmock/gmock.h>
#include <malloc.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace thrifty::tests {
namespace {

using domain::ErrorCode;
using kube::WatchChange;
using manifest::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using namespace std::chrono_literals;

const kube::ResourceType configMapType{"", "v1", "configmaps", "ConfigMap", true};

/// What a watch has told so far: the names that are there, and what went wrong on the way.
class Seen {
  public:
    kube::WatchSink sink() {
        kube::WatchSink sink;
        sink.change = [this](WatchChange change, Value&& object) {
            const std::lock_guard lock(m_mutex);
            const std::string name = object.at("metadata", "name").str();
            if (change == WatchChange::Deleted)
                m_names.erase(name);
            else
                m_names[name] = object.at("data", "a").str();
            ++m_changes;
        };
        sink.synced = [this] {
            const std::lock_guard lock(m_mutex);
            ++m_synced;
        };
        sink.problem = [this](const domain::Error& error, bool final) {
            const std::lock_guard lock(m_mutex);
            m_problems.push_back((final ? "final: " : "") + error.text());
        };
        sink.recovered = [this] {
            const std::lock_guard lock(m_mutex);
            ++m_recovered;
        };
        return sink;
    }
    bool has(const std::string& name, const std::string& value) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_names.find(name);
        return found != m_names.end() && found->second == value;
    }
    bool lacks(const std::string& name) {
        const std::lock_guard lock(m_mutex);
        return m_names.count(name) == 0;
    }
    std::size_t count() {
        const std::lock_guard lock(m_mutex);
        return m_names.size();
    }
    int synced() {
        const std::lock_guard lock(m_mutex);
        return m_synced;
    }
    std::vector<std::string> problems() {
        const std::lock_guard lock(m_mutex);
        return m_problems;
    }

  private:
    std::mutex m_mutex;
    std::map<std::string, std::string> m_names;
    std::vector<std::string> m_problems;
    int m_synced = 0, m_recovered = 0, m_changes = 0;
};

std::size_t openFiles() {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator{}));
}

/// Kilobytes of this process that are not shared and in memory.
long residentMemory() {
    ::malloc_trim(0);
    std::ifstream in("/proc/self/statm");
    long size = 0, resident = 0, shared = 0;
    in >> size >> resident >> shared;
    return (resident - shared) * 4;
}

class Watching : public RealKubernetes {
  protected:
    void write(const std::string& cluster, const std::string& ns, const std::string& name, const std::string& value) {
        ASSERT_TRUE(eventually([&] {
            return client(cluster)
                .apply(
                    configMapType, ns, name,
                    yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {a: " + value + "}"))
                .has_value();
        }));
    }
    kube::WatchTiming quick() const {
        kube::WatchTiming timing;
        timing.backoffStart = 100ms;
        timing.backoffLimit = 1000ms;
        timing.betweenStarts = 100ms;
        return timing;
    }
};

TEST_F(Watching, K94aRestartedApiServerIsWatchedOn) {
    const std::string ns = makeNamespace("autoscale-gke-a", "restart");
    write("autoscale-gke-a", ns, "before", "one");
    Seen seen;
    kube::Watcher watcher(transport(configFor("autoscale-gke-a")), "autoscale-gke-a", {configMapType, ns, "", ""},
                          seen.sink(), quick());
    ASSERT_TRUE(eventually([&] { return seen.has("before", "one"); }));
    fleet().hold("autoscale-gke-a", true);
    fleet().killApiServer("autoscale-gke-a");
    // A while without a server: it is told once, not as the end.
    EXPECT_TRUE(eventually([&] { return !seen.problems().empty(); }));
    fleet().hold("autoscale-gke-a", false);
    ASSERT_TRUE(fleet().waitUntilReady("autoscale-gke-a"));
    write("autoscale-gke-a", ns, "after", "two");
    EXPECT_TRUE(eventually([&] { return seen.has("after", "two"); }));
    EXPECT_TRUE(seen.has("before", "one"));
    ASSERT_TRUE(client("autoscale-gke-a").remove(configMapType, ns, "before", {}));
    EXPECT_TRUE(eventually([&] { return seen.lacks("before"); }));
    for (const std::string& problem : seen.problems())
        EXPECT_FALSE(problem.starts_with("final")) << problem;
}

TEST_F(Watching, K94noWatchIsLostWhenItsServerRestarts) {
    // Each restart meets some connections in another state: open, in the TLS handshake, refused, answered with 503.
    const auto way = transport(configFor("autoscale-gke-a"));
    const std::string ns = makeNamespace("autoscale-gke-a", "restarts");
    std::vector<std::unique_ptr<Seen>> seen;
    std::vector<std::unique_ptr<kube::Watcher>> watchers;
    for (int i = 0; i < 20; ++i) {
        seen.push_back(std::make_unique<Seen>());
        watchers.push_back(std::make_unique<kube::Watcher>(
            way, "autoscale-gke-a", kube::WatchSpec{configMapType, ns, "", ""}, seen.back()->sink(), quick()));
    }
    for (int round = 0; round < 3; ++round) {
        const std::string value = "r" + std::to_string(round);
        write("autoscale-gke-a", ns, "m", value);
        for (const auto& one : seen)
            ASSERT_TRUE(eventually([&] { return one->has("m", value); })) << testing::PrintToString(one->problems());
        fleet().killApiServer("autoscale-gke-a");
    }
    ASSERT_TRUE(fleet().waitUntilReady("autoscale-gke-a"));
    write("autoscale-gke-a", ns, "m", "end");
    for (const auto& one : seen)
        ASSERT_TRUE(eventually([&] { return one->has("m", "end"); })) << testing::PrintToString(one->problems());
}

TEST_F(Watching, K96historyThatIsGoneIsListedAnew) {
    const std::string ns = makeNamespace("autoscale-eks", "compacted");
    write("autoscale-eks", ns, "stays", "one");
    write("autoscale-eks", ns, "goes", "one");
    const auto real = transport(configFor("autoscale-eks"));
    // The watch that is taken up after the break starts from the first version there ever was: what a laptop asks for
    // that slept a night.
    std::atomic<int> watches = 0;
    std::atomic<bool> old = false;
    const auto bent = std::make_shared<Bent>(real, [&](kube::Request& request) {
        const auto at = request.target.find("resourceVersion=");
        if (request.target.find("watch=") == std::string::npos)
            old = false; // it lists: the server has refused
        if (request.target.find("watch=") == std::string::npos || at == std::string::npos)
            return;
        ++watches;
        if (old)
            request.target.replace(at, request.target.find('&', at) - at, "resourceVersion=1");
    });
    Seen seen;
    kube::Watcher watcher(bent, "autoscale-eks", {configMapType, ns, "", ""}, seen.sink(), quick());
    ASSERT_TRUE(eventually([&] { return seen.has("stays", "one") && seen.has("goes", "one") && watches == 1; }));
    // Break it; while nobody watches, one goes and one comes.
    old = true;
    fleet().hold("autoscale-eks", true);
    fleet().killApiServer("autoscale-eks");
    ASSERT_TRUE(eventually([&] { return !seen.problems().empty(); }));
    fleet().hold("autoscale-eks", false);
    ASSERT_TRUE(fleet().waitUntilReady("autoscale-eks"));
    ASSERT_TRUE(client("autoscale-eks").remove(configMapType, ns, "goes", {}));
    write("autoscale-eks", ns, "comes", "one");
    EXPECT_TRUE(eventually([&] { return seen.has("comes", "one") && seen.lacks("goes") && seen.has("stays", "one"); }));
    EXPECT_TRUE(eventually([&] { return seen.synced() >= 2 && watches >= 3; })) << "it was refused, and listed anew";
    // And the server's own words, at connect or in the stream.
    kube::Request ask;
    ask.target = "/api/v1/namespaces/" + ns + "/configmaps?watch=1&resourceVersion=1&timeoutSeconds=1";
    const auto answer = kube::send(*real, ask, {});
    ASSERT_TRUE(answer);
    EXPECT_THAT(answer->body, HasSubstr("\"code\":410"));
    EXPECT_THAT(answer->body, HasSubstr("too old resource version"));
}

TEST_F(Watching, K88pagesThatExpireAreReadInOnePiece) {
    const std::string ns = makeNamespace("autoscale-eks", "pages");
    for (int i = 0; i < 25; ++i)
        write("autoscale-eks", ns, "m" + std::to_string(i), "x");
    const auto real = transport(configFor("autoscale-eks"));
    std::vector<std::string> asked;
    int expired = 0;
    // The second page comes too late: it is held up until the server says so, which is what the list then meets.
    const auto bent = std::make_shared<Bent>(real, [&](kube::Request& request) {
        asked.push_back(request.target);
        if (request.target.find("continue=") == std::string::npos)
            return;
        EXPECT_TRUE(eventually(
            [&] {
                write("autoscale-eks", ns, "busy", "x");
                const auto probe = kube::send(*real, request, {});
                expired = probe ? probe->status : 0;
                return expired == 410;
            },
            120s));
    });
    kube::ApiClient reader(bent, "autoscale-eks");
    const auto all = reader.list(configMapType, ns, {.limit = 10});
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(expired, 410);
    ASSERT_EQ(asked.size(), 3u);
    EXPECT_THAT(asked.back(), testing::Not(testing::AnyOf(HasSubstr("limit="), HasSubstr("continue="))));
    std::set<std::string> names;
    for (const Value& item : all->items)
        EXPECT_TRUE(names.insert(item.at("metadata", "name").str()).second) << "told twice";
    EXPECT_GE(names.size(), 26u) << "25, the busy one and the cluster's own";
}

TEST_F(Watching, K107twentyFourReconnectsWithoutGrowth) {
    const std::string ns = makeNamespace("static-gke", "reconnect");
    Relay relay(fleet().port("static-gke"));
    kube::Kubeconfig config = configFor("static-gke");
    config.clusters["c"].server = "https://127.0.0.1:" + std::to_string(relay.port());
    Seen seen;
    std::vector<std::unique_ptr<Seen>> others;
    std::vector<std::unique_ptr<kube::Watcher>> watchers;
    const auto way = transport(config);
    watchers.push_back(std::make_unique<kube::Watcher>(way, "static-gke", kube::WatchSpec{configMapType, ns, "", ""},
                                                       seen.sink(), quick()));
    for (int i = 0; i < 9; ++i) {
        others.push_back(std::make_unique<Seen>());
        watchers.push_back(std::make_unique<kube::Watcher>(
            way, "static-gke", kube::WatchSpec{kube::podType, "", "", ""}, others.back()->sink(), quick()));
    }
    std::size_t files = 0;
    long memory = 0;
    for (int round = 0; round < 24; ++round) {
        const std::string value = "r" + std::to_string(round);
        write("static-gke", ns, "m", value);
        ASSERT_TRUE(eventually([&] { return seen.has("m", value); })) << "round " << round;
        if (round == 4) {
            files = openFiles();
            memory = residentMemory();
        }
        relay.cut();
    }
    write("static-gke", ns, "m", "end");
    ASSERT_TRUE(eventually([&] { return seen.has("m", "end"); }));
    EXPECT_LE(openFiles(), files + 2);
    EXPECT_LE(residentMemory(), memory + 2048) << "kilobytes; it was " << memory;
    EXPECT_EQ(seen.synced(), 1) << "a lost connection is taken up where it was, not listed anew";
    EXPECT_LE(relay.connections(), 24 * 2 + 4) << "ten watches share a connection";
    RecordProperty("connections", relay.connections());
}

TEST_F(Watching, K21K82watchesOfOneClusterShareAConnectionOfHttp2) {
    Relay relay(fleet().port("static-gke"));
    kube::Kubeconfig config = configFor("static-gke");
    config.clusters["c"].server = "https://127.0.0.1:" + std::to_string(relay.port());
    // Twenty contexts of one cluster and user: twenty ways in, one connection.
    std::vector<std::unique_ptr<Seen>> seen;
    std::vector<std::unique_ptr<kube::Watcher>> watchers;
    for (int i = 0; i < 40; ++i) {
        seen.push_back(std::make_unique<Seen>());
        watchers.push_back(std::make_unique<kube::Watcher>(transport(config), "static-gke",
                                                           kube::WatchSpec{kube::namespaceType, "", "", ""},
                                                           seen.back()->sink(), quick()));
    }
    for (const auto& one : seen)
        ASSERT_TRUE(eventually([&] { return one->count() > 0; }));
    auto reader = client(config);
    EXPECT_TRUE(reader.serverVersion()) << "forty watches do not stand in the way of a request";
    EXPECT_LE(relay.connections(), 2);
}

TEST_F(Watching, K100whoMayNotWatchIsToldAndListsInstead) {
    auto admin = client("autoscale-gke-a");
    const std::string ns = makeNamespace("autoscale-gke-a", "poll");
    const kube::ResourceType role{"rbac.authorization.k8s.io", "v1", "roles", "Role", true};
    const kube::ResourceType binding{"rbac.authorization.k8s.io", "v1", "rolebindings", "RoleBinding", true};
    ASSERT_TRUE(admin.create(role, ns,
                             yaml("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules: "
                                  "[{apiGroups: [\"\"], resources: [configmaps], verbs: [list]}]")));
    ASSERT_TRUE(admin.create(
        binding, ns,
        yaml("apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: r}\nroleRef: {apiGroup: "
             "rbac.authorization.k8s.io, kind: Role, name: r}\nsubjects: [{apiGroup: rbac.authorization.k8s.io, kind: "
             "User, name: nobody}]")));
    const std::string tokens = fleet().read("pki/tokens.csv");
    const auto line = tokens.find('\n') + 1;
    const auto config = configWithToken("autoscale-gke-a", tokens.substr(line, tokens.find(',', line) - line));
    ASSERT_TRUE(eventually([&] { return client(config).list(configMapType, ns).has_value(); }));
    Seen seen;
    kube::WatchTiming timing = quick();
    timing.pollEvery = 200ms;
    kube::Watcher watcher(transport(config), "autoscale-gke-a", {configMapType, ns, "", ""}, seen.sink(), timing);
    write("autoscale-gke-a", ns, "m", "one");
    EXPECT_TRUE(eventually([&] { return seen.has("m", "one"); }));
    EXPECT_THAT(seen.problems(), ElementsAre(HasSubstr("cannot watch resource \"configmaps\"")));
    // May neither list nor watch: told once, and that is the end.
    Seen none;
    kube::Watcher refused(transport(config), "autoscale-gke-a", {kube::podType, ns, "", ""}, none.sink(), timing);
    ASSERT_TRUE(eventually([&] { return !none.problems().empty(); }));
    std::this_thread::sleep_for(500ms);
    EXPECT_THAT(none.problems(), ElementsAre(testing::StartsWith("final: ")));
}

TEST_F(Watching, K93bookmarksOfARealServerAreUnderstood) {
    // On a quiet watch they come once a minute; after the first events of a watch that starts without a list, at once.
    kube::Request ask;
    ask.target = "/api/v1/namespaces?watch=1&allowWatchBookmarks=true&timeoutSeconds=1&sendInitialEvents=true&"
                 "resourceVersionMatch=NotOlderThan";
    const auto answer = kube::send(client("static-gke").transport(), ask, {});
    ASSERT_TRUE(answer) << answer.error().text();
    kube::LineSplitter lines;
    kube::WatchDecoder decoder;
    int added = 0, bookmarks = 0;
    lines.feed(answer->body, [&](std::string_view line) {
        const auto event = decoder.event(line);
        EXPECT_TRUE(event) << event.error().text();
        EXPECT_NE(event->key.resourceVersion, "");
        added += event->type == kube::WatchEventType::Added ? 1 : 0;
        bookmarks += event->type == kube::WatchEventType::Bookmark ? 1 : 0;
        return true;
    });
    EXPECT_GE(added, 4);
    EXPECT_EQ(bookmarks, 1);
}

TEST_F(Watching, K108nothingIsLeftOfWatchesThatEnd) {
    Relay relay(fleet().port("static-gke"));
    kube::Kubeconfig config = configFor("static-gke");
    config.clusters["c"].server = "https://127.0.0.1:" + std::to_string(relay.port());
    const std::size_t files = openFiles();
    const auto began = std::chrono::steady_clock::now();
    {
        kube::TransportPool own;
        std::vector<std::unique_ptr<Seen>> seen;
        std::vector<std::unique_ptr<kube::Watcher>> watchers;
        for (int i = 0; i < 30; ++i) {
            seen.push_back(std::make_unique<Seen>());
            watchers.push_back(std::make_unique<kube::Watcher>(
                *own.transportFor(config, domain::ContextName("c"), {}), "static-gke",
                kube::WatchSpec{kube::namespaceType, "", "", ""}, seen.back()->sink(), quick()));
        }
        ASSERT_TRUE(eventually([&] { return seen.back()->count() > 0; }));
        const auto ending = std::chrono::steady_clock::now();
        watchers.clear();
        EXPECT_LT(std::chrono::steady_clock::now() - ending, 1s);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - began, 20s);
    EXPECT_TRUE(eventually([&] { return openFiles() <= files; }));
}

} // namespace
} // namespace thrifty::tests

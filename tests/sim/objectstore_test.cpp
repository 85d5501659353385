// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/objectstore.h"

#include "manifest/json.h"
#include "sim/server/watchstream.h"

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <random>
#include <thread>

namespace thrifty::sim {
namespace {

using manifest::Value;

Value pod(const std::string& ns, const std::string& name, const std::string& label = "a",
          const std::string& owner = {}) {
    Value metadata = Value::object({{"name", name},
                                    {"namespace", ns},
                                    {"uid", "uid-" + ns + "-" + name},
                                    {"labels", Value::object({{"app", label}})}});
    if (!owner.empty())
        metadata.set("ownerReferences", Value::array({Value::object({{"uid", owner}})}));
    return Value::object({{"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", std::move(metadata)}});
}

std::vector<Value> events(WatchStream& stream) {
    std::string text;
    while (stream.pull(text)) {
    }
    std::vector<Value> list;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = text.find('\n', start);
        list.push_back(manifest::parseJson(std::string_view(text).substr(start, end - start)).value());
        start = end + 1;
    }
    return list;
}

std::string told(const std::vector<Value>& list) {
    std::string text;
    for (const Value& event : list)
        text += event["type"].str() + " " + event.at("object", "metadata", "name").str() + ";";
    return text;
}

/// The same as told(), from a stream that hands over objects.
struct ObjectEvents {
    std::string text;
    ObjectTransport::ObjectSink sink{
        [this](kube::WatchChange change, const Value& object) {
            text += (change == kube::WatchChange::Added      ? "ADDED "
                     : change == kube::WatchChange::Modified ? "MODIFIED "
                                                             : "DELETED ") +
                    object.at("metadata", "name").str() + ";";
        },
        [this](std::uint64_t version) { text += "synced " + std::to_string(version) + ";"; },
        [this] { text += "restarted;"; }};

    std::string pull(WatchStream& stream, std::size_t count = 500) {
        while (stream.pull(sink, count)) {
        }
        return std::exchange(text, {});
    }
};

TEST(ObjectStore, countsEveryChangeOnce) {
    ObjectStore store;
    const auto first = store.put("/pods", pod("a", "x"));
    const auto second = store.put("/services", pod("a", "y"));
    EXPECT_EQ(second->version(), first->version() + 1);
    EXPECT_EQ(second->value().at("metadata", "resourceVersion").str(), std::to_string(second->version()));
    const auto last = store.remove("/pods", "a", "x");
    ASSERT_TRUE(last);
    EXPECT_EQ(last->version(), second->version() + 1);
    EXPECT_FALSE(store.remove("/pods", "a", "x"));
    EXPECT_EQ(store.version(), last->version());
}

TEST(ObjectStore, listsByNamespaceInOrder) {
    ObjectStore store;
    for (const char* name : {"c", "a", "b"})
        store.put("/pods", pod("n2", name));
    store.put("/pods", pod("n1", "z"));
    std::string all, some;
    for (const auto& object : store.list("/pods", "").objects)
        all += object->ns() + "/" + object->name() + " ";
    for (const auto& object : store.list("/pods", "n2").objects)
        some += object->name();
    EXPECT_EQ(all, "n1/z n2/a n2/b n2/c ");
    EXPECT_EQ(some, "abc");
}

TEST(ObjectStore, knowsOwnersUntilTheReferenceGoes) {
    ObjectStore store;
    store.put("/pods", pod("a", "child", "x", "uid-owner"));
    ASSERT_EQ(store.dependents("uid-owner").size(), 1u);
    store.put("/pods", pod("a", "child"));
    EXPECT_TRUE(store.dependents("uid-owner").empty());
    EXPECT_TRUE(store.hasUid("uid-a-child"));
    store.remove("/pods", "a", "child");
    EXPECT_FALSE(store.hasUid("uid-a-child"));
}

TEST(ObjectStore, jsonStartsWithTheTypeAndListsLeaveItOut) {
    ObjectStore store;
    const auto stored = store.put("/pods", pod("a", "x"));
    EXPECT_TRUE(stored->json().starts_with(R"({"kind":"Pod","apiVersion":"v1","metadata":{)")) << stored->json();
    std::string item;
    stored->appendUntyped(item);
    const auto value = manifest::parseJson(item);
    ASSERT_TRUE(value) << item;
    EXPECT_FALSE(value->has("kind"));
    EXPECT_EQ(value->at("metadata", "name").str(), "x");
    const StoredObject bare(Value::object({{"kind", "K"}, {"apiVersion", "v"}}), 1);
    std::string nothing;
    bare.appendUntyped(nothing);
    EXPECT_EQ(nothing, "{}");
}

TEST(WatchStream, tellsTheStateThenChanges) {
    auto store = std::make_shared<ObjectStore>();
    store->put("/pods", pod("a", "x"));
    WatchStream::Options options;
    options.collection = "/pods";
    WatchStream stream(store, std::move(options));
    EXPECT_EQ(told(events(stream)), "ADDED x;");
    store->put("/pods", pod("a", "y"));
    store->put("/pods", pod("a", "x"));
    store->remove("/pods", "a", "y");
    EXPECT_EQ(told(events(stream)), "ADDED y;MODIFIED x;DELETED y;");
    EXPECT_EQ(told(events(stream)), "");
}

TEST(WatchStream, objectsEnterAndLeaveASelection) {
    auto store = std::make_shared<ObjectStore>();
    WatchStream::Options options;
    options.collection = "/pods";
    options.labels = LabelSelector::parse("app=b").value();
    options.after = store->version();
    WatchStream stream(store, std::move(options));
    store->put("/pods", pod("a", "x", "a"));
    store->put("/pods", pod("a", "x", "b"));
    store->put("/pods", pod("a", "x", "b"));
    store->put("/pods", pod("a", "x", "a"));
    store->remove("/pods", "a", "x");
    EXPECT_EQ(told(events(stream)), "ADDED x;MODIFIED x;DELETED x;");
}

TEST(WatchStream, oldVersionsAreExpiredAndQuietWatchesAreNot) {
    auto store = std::make_shared<ObjectStore>();
    store->put("/pods", pod("a", "x"));
    WatchStream::Options current;
    current.collection = "/pods";
    current.after = store->version();
    WatchStream quiet(store, current);
    for (int i = 0; i < 5; ++i)
        store->put("/services", pod("a", "s"));
    store->compact();
    store->put("/pods", pod("a", "y"));
    EXPECT_EQ(told(events(quiet)), "ADDED y;") << "nothing that it had to see was forgotten";

    WatchStream::Options late;
    late.collection = "/pods";
    late.after = 1;
    late.expired = *late.after < store->oldestVersion("/pods");
    WatchStream stream(store, late);
    const auto list = events(stream);
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0]["type"].str(), "ERROR");
    EXPECT_EQ(list[0].at("object", "code").intOr(0), 410);
    EXPECT_EQ(list[0].at("object", "reason").str(), "Expired");
    EXPECT_TRUE(stream.ended());
}

TEST(WatchStream, slowClientsFallOutOfTheHistory) {
    auto store = std::make_shared<ObjectStore>(3);
    WatchStream::Options options;
    options.collection = "/pods";
    options.after = store->version();
    WatchStream stream(store, std::move(options));
    for (int i = 0; i < 5; ++i)
        store->put("/pods", pod("a", "x" + std::to_string(i)));
    EXPECT_EQ(told(events(stream)), "ERROR ;");
}

TEST(WatchStream, bookmarksNameTheStoreVersion) {
    auto store = std::make_shared<ObjectStore>();
    store->put("/services", pod("a", "s"));
    WatchStream::Options options;
    options.collection = "/pods";
    options.after = 1;
    options.bookmarkEvery = std::chrono::milliseconds(0);
    options.bookmark = [](std::uint64_t version) { return std::to_string(version); };
    WatchStream stream(store, std::move(options));
    const auto list = events(stream);
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0]["type"].str(), "BOOKMARK");
    EXPECT_EQ(list[0]["object"].intOr(0), static_cast<std::int64_t>(store->version()));
}

// The promise a client builds on: list, then every watch from that version, gives exactly the present state, whatever
// was written by whom and however the stream was cut into pieces.
TEST(ObjectStoreProperty, watchersReachTheStateOfTheStore) {
    auto store = std::make_shared<ObjectStore>();
    std::atomic<bool> done{false};
    std::vector<std::thread> writers;
    for (int w = 0; w < 3; ++w) {
        writers.emplace_back([&, w] {
            std::mt19937 random(static_cast<unsigned>(w) + 1);
            for (int i = 0; i < 2000; ++i) {
                const std::string name = "p" + std::to_string(random() % 20);
                if (random() % 3 == 0)
                    store->remove("/pods", "a", name);
                else
                    store->put("/pods", pod("a", name, random() % 2 == 0 ? "a" : "b"));
            }
        });
    }
    const auto follow = [&](std::string_view selector, std::map<std::string, std::string>& seen) {
        const LabelSelector labels = LabelSelector::parse(selector).value();
        const auto snapshot = store->list("/pods", "");
        for (const auto& object : snapshot.objects) {
            if (labels.matches(object->value().at("metadata", "labels")))
                seen[object->name()] = std::to_string(object->version());
        }
        WatchStream::Options options;
        options.collection = "/pods";
        options.labels = labels;
        options.after = snapshot.version;
        WatchStream stream(store, std::move(options));
        std::atomic<int> wakes{1};
        stream.start([&] { ++wakes; });
        for (bool last = false;;) {
            if (wakes.exchange(0) == 0 && !last) {
                last = done.load();
                std::this_thread::yield();
                if (!last)
                    continue;
            }
            for (const Value& event : events(stream)) {
                const std::string& type = event["type"].str();
                ASSERT_NE(type, "ERROR");
                const Value& metadata = event.at("object", "metadata");
                if (type == "DELETED") {
                    EXPECT_EQ(seen.erase(metadata["name"].str()), 1u) << "deleted what was not there";
                } else {
                    EXPECT_EQ(seen.contains(metadata["name"].str()), type == "MODIFIED");
                    seen[metadata["name"].str()] = metadata["resourceVersion"].str();
                }
            }
            if (last)
                break;
        }
        stream.stop();
    };
    std::map<std::string, std::string> all, some;
    std::thread a([&] { follow("", all); });
    std::thread b([&] { follow("app=b", some); });
    for (auto& writer : writers)
        writer.join();
    done = true;
    a.join();
    b.join();
    std::map<std::string, std::string> allNow, someNow;
    for (const auto& object : store->list("/pods", "").objects) {
        allNow[object->name()] = std::to_string(object->version());
        if (object->value().at("metadata", "labels", "app").str() == "b")
            someNow[object->name()] = std::to_string(object->version());
    }
    EXPECT_EQ(all, allNow);
    EXPECT_EQ(some, someNow);
}

TEST(ObjectStore, tellsObjectsAsItTellsText) {
    const auto store = std::make_shared<ObjectStore>();
    const auto open = [&] {
        WatchStream::Options options;
        options.collection = "/pods";
        options.labels = *LabelSelector::parse("app=a");
        return std::make_unique<WatchStream>(store, std::move(options));
    };
    for (const char* name : {"x", "y", "z"})
        store->put("/pods", pod("n", name));
    const auto text = open(), objects = open();
    ObjectEvents sink;
    EXPECT_EQ(told(events(*text)), "ADDED x;ADDED y;ADDED z;");
    EXPECT_EQ(sink.pull(*objects, 1), "ADDED x;ADDED y;ADDED z;synced 4;");
    store->put("/pods", pod("n", "x"));
    store->put("/pods", pod("n", "y", "b")); // leaves the selection
    store->put("/pods", pod("n", "other", "b"));
    store->remove("/pods", "n", "z");
    const std::string after = told(events(*text));
    EXPECT_EQ(after, "MODIFIED x;DELETED y;DELETED z;");
    EXPECT_EQ(sink.pull(*objects), after);
    EXPECT_EQ(sink.pull(*objects), "");
}

TEST(ObjectStore, beginsAgainWhereChangesWereMissed) {
    const auto store = std::make_shared<ObjectStore>();
    WatchStream::Options options;
    options.collection = "/pods";
    WatchStream stream(store, std::move(options));
    ObjectEvents sink;
    store->put("/pods", pod("n", "x"));
    EXPECT_EQ(sink.pull(stream), "ADDED x;synced 2;");
    store->put("/pods", pod("n", "y"));
    store->remove("/pods", "n", "x");
    store->compact();
    EXPECT_EQ(sink.pull(stream), "restarted;ADDED y;synced 4;");
    EXPECT_FALSE(stream.ended());
}

} // namespace
} // namespace thrifty::sim

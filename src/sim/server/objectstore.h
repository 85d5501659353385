// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thrifty::sim {

/// One version of one object. Never changes, so that lists and watches share it without copying.
class StoredObject {
  public:
    StoredObject(manifest::Value value, std::uint64_t version);

    [[nodiscard]] const manifest::Value& value() const { return m_value; }
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    [[nodiscard]] const std::string& uid() const { return m_value["metadata"]["uid"].str(); }
    [[nodiscard]] const std::string& ns() const { return m_value["metadata"]["namespace"].str(); }
    [[nodiscard]] const std::string& name() const { return m_value["metadata"]["name"].str(); }
    /// The object as JSON, written once however many clients read it.
    [[nodiscard]] const std::string& json() const;
    /// Appends the JSON without kind and apiVersion: how lists of built-in kinds have their items.
    void appendUntyped(std::string& out) const;

  private:
    manifest::Value m_value;
    std::uint64_t m_version;
    mutable std::once_flag m_once;
    mutable std::string m_json;
    mutable std::size_t m_typeEnd = 0; ///< where in m_json the members after kind and apiVersion start
};
using ObjectPtr = std::shared_ptr<const StoredObject>;

/// An object as JSON with kind and apiVersion first; `typeEnd` tells where the other members start.
[[nodiscard]] std::string typedJson(const manifest::Value& object, std::size_t* typeEnd = nullptr);

struct ObjectKey {
    std::string ns, name;
    auto operator<=>(const ObjectKey&) const = default;
};

/// Which collection of a server: "apps/deployments", all versions in one.
using CollectionName = std::string;

/// A change as watches see it: `before` is null for an object that is new, `after` has the last state (of a deleted
/// object with the version of its deletion).
struct Change {
    std::uint64_t version = 0;
    ObjectPtr before, after;
    bool deleted = false;
};

/// The objects of one API server and their recent history. One counter versions everything. Thread-safe; writers that
/// read before they write must exclude each other (ApiServer does).
class ObjectStore {
  public:
    explicit ObjectStore(std::size_t historyLength = 20'000);
    ObjectStore(const ObjectStore&) = delete;
    ObjectStore& operator=(const ObjectStore&) = delete;

    [[nodiscard]] ObjectPtr find(const CollectionName& collection, std::string_view ns, std::string_view name) const;
    struct Snapshot {
        std::vector<ObjectPtr> objects; ///< by namespace, then name
        std::uint64_t version = 0;      ///< of the store at that moment
    };
    /// An empty namespace means all.
    [[nodiscard]] Snapshot list(const CollectionName& collection, std::string_view ns) const;
    [[nodiscard]] std::size_t count(const CollectionName& collection) const;
    /// The collections that hold any object.
    [[nodiscard]] std::vector<CollectionName> collections() const;
    [[nodiscard]] std::uint64_t version() const;

    /// Stores the object under its metadata.namespace and metadata.name, new or in place of what is there, and gives
    /// it the next resourceVersion.
    ObjectPtr put(const CollectionName& collection, manifest::Value object);
    /// Removes the object; null when it was not there. The result is the last state with the deletion's version.
    ObjectPtr remove(const CollectionName& collection, std::string_view ns, std::string_view name);

    /// Who is where: by uid, for owners.
    struct Place {
        CollectionName collection;
        ObjectKey key;
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] bool hasUid(const std::string& uid) const;
    [[nodiscard]] std::optional<Place> placeOf(const std::string& uid) const;
    /// The objects whose metadata.ownerReferences name the uid.
    [[nodiscard]] std::vector<Place> dependents(const std::string& ownerUid) const;

    /// Forgets the history, as etcd's compaction does: watches and lists from older versions answer 410.
    void compact();

    struct Progress {
        bool known = true;         ///< false: changes between are forgotten (410)
        std::uint64_t reached = 0; ///< where to go on; the store's version when nothing is left
        bool more = false;         ///< `limit` was reached
    };
    /// Appends up to `limit` changes of the collection after a version, oldest first.
    [[nodiscard]] Progress changesAfter(const CollectionName& collection, std::uint64_t version, std::size_t limit,
                                        std::vector<Change>& out) const;
    /// The oldest version that a new watch can start after.
    [[nodiscard]] std::uint64_t oldestVersion(const CollectionName& collection) const;

    /// Called (without any lock held, on the writer's thread) after each change of the collection until the
    /// registration is destroyed. After the destructor no call runs or will run, unless it is called from one.
    class Subscription {
      public:
        virtual ~Subscription() = default;
    };
    [[nodiscard]] std::unique_ptr<Subscription> subscribe(const CollectionName& collection,
                                                          std::function<void()> changed);

  private:
    struct Collection {
        std::map<ObjectKey, ObjectPtr> objects;
        std::deque<Change> history;
        std::uint64_t forgotten = 0; ///< version of the newest change that is gone from the history
    };
    struct Subscribers;
    void record(Collection& collection, Change change);
    void index(const CollectionName& name, const StoredObject& object, bool add);
    void tell(const CollectionName& name);

    const std::size_t m_historyLength;
    mutable std::mutex m_mutex;
    std::uint64_t m_version = 1;
    std::uint64_t m_compacted = 0;
    std::map<CollectionName, Collection, std::less<>> m_collections;
    std::unordered_map<std::string, Place> m_byUid;
    std::unordered_map<std::string, std::vector<Place>> m_byOwner;
    std::shared_ptr<Subscribers> m_subscribers;
};

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/objectstore.h"

#include "manifest/json.h"

#include <algorithm>

namespace thrifty::sim {

using manifest::Value;

StoredObject::StoredObject(Value value, std::uint64_t version)
    : m_value(std::move(value))
    , m_version(version) {}

const std::string& StoredObject::json() const {
    std::call_once(m_once, [this] { m_json = typedJson(m_value, &m_typeEnd); });
    return m_json;
}

void StoredObject::appendUntyped(std::string& out) const {
    const std::string& text = json();
    out += '{';
    out.append(text, m_typeEnd);
}

std::string typedJson(const Value& object, std::size_t* typeEnd) {
    Value::Object members;
    members.reserve(object.size() + 2);
    members.emplace_back("kind", object["kind"]);
    members.emplace_back("apiVersion", object["apiVersion"]);
    // Without the closing brace, and with the comma where something follows.
    const std::size_t head = manifest::toJson(Value(members)).size() - 1;
    for (const auto& member : object.members()) {
        if (member.first != "kind" && member.first != "apiVersion")
            members.push_back(member);
    }
    if (typeEnd != nullptr)
        *typeEnd = members.size() > 2 ? head + 1 : head;
    return manifest::toJson(Value(std::move(members)));
}

/// Who wants to hear of a collection. Entries are called without the lock; an entry's own lock lets its owner wait for
/// a running call.
struct ObjectStore::Subscribers {
    struct Entry {
        std::recursive_mutex mutex; // recursive: a subscriber may end its own subscription
        std::function<void()> changed;
        bool active = true;
    };
    std::mutex mutex;
    std::map<CollectionName, std::vector<std::shared_ptr<Entry>>, std::less<>> entries;

    struct Handle final : Subscription {
        std::weak_ptr<Subscribers> all;
        CollectionName collection;
        std::shared_ptr<Entry> entry;
        ~Handle() override {
            if (const auto owner = all.lock()) {
                const std::lock_guard lock(owner->mutex);
                std::erase(owner->entries[collection], entry);
            }
            const std::lock_guard lock(entry->mutex);
            entry->active = false;
        }
    };
};

ObjectStore::ObjectStore(std::size_t historyLength)
    : m_historyLength(historyLength)
    , m_subscribers(std::make_shared<Subscribers>()) {}

ObjectPtr ObjectStore::find(const CollectionName& collection, std::string_view ns, std::string_view name) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_collections.find(collection);
    if (found == m_collections.end())
        return nullptr;
    const auto object = found->second.objects.find(ObjectKey{std::string(ns), std::string(name)});
    return object == found->second.objects.end() ? nullptr : object->second;
}

ObjectStore::Snapshot ObjectStore::list(const CollectionName& collection, std::string_view ns) const {
    const std::lock_guard lock(m_mutex);
    Snapshot snapshot;
    snapshot.version = m_version;
    const auto found = m_collections.find(collection);
    if (found == m_collections.end())
        return snapshot;
    const auto& objects = found->second.objects;
    auto at = ns.empty() ? objects.begin() : objects.lower_bound(ObjectKey{std::string(ns), {}});
    if (ns.empty())
        snapshot.objects.reserve(objects.size());
    for (; at != objects.end() && (ns.empty() || at->first.ns == ns); ++at)
        snapshot.objects.push_back(at->second);
    return snapshot;
}

std::size_t ObjectStore::count(const CollectionName& collection) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_collections.find(collection);
    return found == m_collections.end() ? 0 : found->second.objects.size();
}

std::vector<CollectionName> ObjectStore::collections() const {
    const std::lock_guard lock(m_mutex);
    std::vector<CollectionName> names;
    for (const auto& [name, collection] : m_collections) {
        if (!collection.objects.empty())
            names.push_back(name);
    }
    return names;
}

std::uint64_t ObjectStore::version() const {
    const std::lock_guard lock(m_mutex);
    return m_version;
}

ObjectPtr ObjectStore::put(const CollectionName& collection, Value object) {
    ObjectPtr stored;
    {
        const std::lock_guard lock(m_mutex);
        const std::uint64_t version = ++m_version;
        object.child("metadata").set("resourceVersion", std::to_string(version));
        stored = std::make_shared<const StoredObject>(std::move(object), version);
        Collection& kept = m_collections[collection];
        ObjectPtr& slot = kept.objects[ObjectKey{stored->ns(), stored->name()}];
        if (slot)
            index(collection, *slot, false);
        index(collection, *stored, true);
        record(kept, {version, slot, stored, false});
        slot = stored;
    }
    tell(collection);
    return stored;
}

ObjectPtr ObjectStore::remove(const CollectionName& collection, std::string_view ns, std::string_view name) {
    ObjectPtr last;
    {
        const std::lock_guard lock(m_mutex);
        Collection& kept = m_collections[collection];
        const auto at = kept.objects.find(ObjectKey{std::string(ns), std::string(name)});
        if (at == kept.objects.end())
            return nullptr;
        const std::uint64_t version = ++m_version;
        const ObjectPtr before = at->second;
        Value final = before->value();
        final.child("metadata").set("resourceVersion", std::to_string(version));
        last = std::make_shared<const StoredObject>(std::move(final), version);
        index(collection, *before, false);
        kept.objects.erase(at);
        record(kept, {version, before, last, true});
    }
    tell(collection);
    return last;
}

void ObjectStore::record(Collection& collection, Change change) {
    collection.history.push_back(std::move(change));
    while (collection.history.size() > m_historyLength) {
        collection.forgotten = collection.history.front().version;
        collection.history.pop_front();
    }
}

void ObjectStore::index(const CollectionName& name, const StoredObject& object, bool add) {
    const Place place{name, {object.ns(), object.name()}};
    if (!object.uid().empty()) {
        if (add)
            m_byUid[object.uid()] = place;
        else
            m_byUid.erase(object.uid());
    }
    for (const Value& owner : object.value().at("metadata", "ownerReferences").items()) {
        const std::string& uid = owner["uid"].str();
        if (uid.empty())
            continue;
        auto& places = m_byOwner[uid];
        if (add)
            places.push_back(place);
        else if (const auto at = std::find(places.begin(), places.end(), place); at != places.end())
            places.erase(at);
        if (places.empty())
            m_byOwner.erase(uid);
    }
}

bool ObjectStore::hasUid(const std::string& uid) const {
    const std::lock_guard lock(m_mutex);
    return m_byUid.contains(uid);
}

std::optional<ObjectStore::Place> ObjectStore::placeOf(const std::string& uid) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_byUid.find(uid);
    return found == m_byUid.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ObjectStore::Place> ObjectStore::dependents(const std::string& ownerUid) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_byOwner.find(ownerUid);
    return found == m_byOwner.end() ? std::vector<Place>() : found->second;
}

void ObjectStore::compact() {
    const std::lock_guard lock(m_mutex);
    m_compacted = m_version;
    for (auto& [name, collection] : m_collections) {
        if (!collection.history.empty())
            collection.forgotten = collection.history.back().version;
        collection.history.clear();
    }
}

ObjectStore::Progress ObjectStore::changesAfter(const CollectionName& collection, std::uint64_t version,
                                                std::size_t limit, std::vector<Change>& out) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_collections.find(collection);
    if (found == m_collections.end())
        return {true, std::max(version, m_version), false};
    const Collection& kept = found->second;
    // A watch that has seen all that was forgotten goes on, however old its version is by number.
    if (version < kept.forgotten)
        return {false, version, false};
    auto at = std::upper_bound(kept.history.begin(), kept.history.end(), version,
                               [](std::uint64_t wanted, const Change& change) { return wanted < change.version; });
    std::uint64_t reached = version;
    for (; at != kept.history.end() && limit > 0; ++at, --limit) {
        out.push_back(*at);
        reached = at->version;
    }
    if (at != kept.history.end())
        return {true, reached, true};
    return {true, std::max(version, m_version), false};
}

std::uint64_t ObjectStore::oldestVersion(const CollectionName& collection) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_collections.find(collection);
    return std::max(m_compacted, found == m_collections.end() ? 0 : found->second.forgotten);
}

std::unique_ptr<ObjectStore::Subscription> ObjectStore::subscribe(const CollectionName& collection,
                                                                  std::function<void()> changed) {
    auto handle = std::make_unique<Subscribers::Handle>();
    handle->all = m_subscribers;
    handle->collection = collection;
    handle->entry = std::make_shared<Subscribers::Entry>();
    handle->entry->changed = std::move(changed);
    const std::lock_guard lock(m_subscribers->mutex);
    m_subscribers->entries[collection].push_back(handle->entry);
    return handle;
}

void ObjectStore::tell(const CollectionName& name) {
    std::vector<std::shared_ptr<Subscribers::Entry>> entries;
    {
        const std::lock_guard lock(m_subscribers->mutex);
        if (const auto found = m_subscribers->entries.find(name); found != m_subscribers->entries.end())
            entries = found->second;
    }
    for (const auto& entry : entries) {
        const std::lock_guard lock(entry->mutex);
        if (entry->active)
            entry->changed();
    }
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/objectcache.h"

namespace thrifty::sim::control {

ObjectRef ObjectCache::find(const std::string& ns, const std::string& name) const {
    const auto place = m_objects.find({ns, name});
    return place == m_objects.end() ? nullptr : place->second;
}

std::vector<ObjectRef> ObjectCache::controlledBy(const std::string& uid) const {
    std::vector<ObjectRef> result;
    if (const auto place = m_byOwner.find(uid); place != m_byOwner.end())
        for (const auto& [name, object] : place->second)
            result.push_back(object);
    return result;
}

void ObjectCache::index(const Value& object, bool add) {
    const std::string& owner = controllerOf(object)["uid"].str();
    if (owner.empty())
        return;
    const Name name{namespaceOf(object), nameOf(object)};
    if (add) {
        m_byOwner[owner][name] = m_objects[name];
    } else if (const auto place = m_byOwner.find(owner); place != m_byOwner.end()) {
        place->second.erase(name);
        if (place->second.empty())
            m_byOwner.erase(place);
    }
}

ObjectCache::Change ObjectCache::put(ObjectRef object) {
    if (m_tombstones.count(uidOf(*object)) > 0 && !beingDeleted(*object))
        return {};
    const Name name{namespaceOf(*object), nameOf(*object)};
    ObjectRef& place = m_objects[name];
    const ObjectRef before = place;
    if (before && uidOf(*before) == uidOf(*object) && versionOf(*object) <= versionOf(*before))
        return {before, before};
    if (before)
        index(*before, false);
    place = std::move(object);
    index(*place, true);
    return {before, place};
}

ObjectCache::Change ObjectCache::gone(const Value& object) {
    m_tombstones.erase(uidOf(object));
    const auto place = m_objects.find({namespaceOf(object), nameOf(object)});
    if (place == m_objects.end() || uidOf(*place->second) != uidOf(object))
        return {};
    const ObjectRef before = place->second;
    index(*before, false);
    m_objects.erase(place);
    return {before, nullptr};
}

ObjectCache::Change ObjectCache::removed(const ObjectRef& object) {
    Change change = gone(*object);
    if (change.any())
        m_tombstones.insert(uidOf(*object));
    return change;
}

} // namespace thrifty::sim::control

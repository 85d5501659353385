// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/objects.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace thrifty::sim::control {

using ObjectRef = std::shared_ptr<const Value>;

/// What a watch has told about one collection, with what this process wrote itself laid over it at once, so that a
/// controller never acts twice because the watch is a moment behind.
class ObjectCache {
  public:
    using Name = std::pair<std::string, std::string>; ///< namespace, name
    struct Change {
        ObjectRef before, after; ///< equal: nothing changed; after null: gone
        [[nodiscard]] bool any() const { return before != after; }
    };

    [[nodiscard]] ObjectRef find(const std::string& ns, const std::string& name) const;
    [[nodiscard]] const std::map<Name, ObjectRef>& all() const { return m_objects; }
    /// The objects that the uid controls, by name.
    [[nodiscard]] std::vector<ObjectRef> controlledBy(const std::string& uid) const;

    /// From a watch or from the answer to a write; what is older than what is known is ignored.
    Change put(ObjectRef object);
    /// From a watch.
    Change gone(const Value& object);
    /// After a delete of ours was accepted: gone until the watch says otherwise.
    Change removed(const ObjectRef& object);

  private:
    void index(const Value& object, bool add);
    std::map<Name, ObjectRef> m_objects;
    std::unordered_map<std::string, std::map<Name, ObjectRef>> m_byOwner;
    std::unordered_set<std::string> m_tombstones; ///< uids of what we deleted and the watch has not confirmed
};

} // namespace thrifty::sim::control

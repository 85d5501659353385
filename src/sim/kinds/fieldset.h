// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/schema.h"

#include <string>
#include <vector>

namespace thrifty::sim {

/// A set of field paths in the form that metadata.managedFields has (fieldsV1): members "f:NAME", "k:{KEYS}" and
/// "v:VALUE" lead down, {} is a path of the set, "." says that a path with others below it is in the set too.
/// The empty set is an empty object, but only at the top.
using FieldSet = manifest::Value;

[[nodiscard]] FieldSet unite(const FieldSet& a, const FieldSet& b);
[[nodiscard]] FieldSet intersect(const FieldSet& a, const FieldSet& b);
[[nodiscard]] FieldSet subtract(const FieldSet& a, const FieldSet& b);
[[nodiscard]] inline bool isEmpty(const FieldSet& set) {
    return set.size() == 0;
}

/// The fields that an object states, without those that are the server's own (kind, name, uid, ...).
[[nodiscard]] FieldSet fieldsOf(const Schema* schema, const manifest::Value& object);

/// What differs between two objects.
struct FieldChanges {
    FieldSet changed; ///< added or with another value
    FieldSet removed;
};
[[nodiscard]] FieldChanges compareFields(const Schema* schema, const manifest::Value& before,
                                         const manifest::Value& after);

/// `.spec.containers[name="web"].image` of every path, in order.
[[nodiscard]] std::vector<std::string> pathsOf(const FieldSet& set);

/// Applied fields laid over an object: objects and associative lists merge, everything else is replaced.
[[nodiscard]] manifest::Value mergeFields(const Schema* schema, manifest::Value live, const manifest::Value& applied);
/// Takes the paths of `gone` out of an object, and what becomes empty by it, except what `kept` names.
void removeFields(const Schema* schema, manifest::Value& object, const FieldSet& gone, const FieldSet& kept);

/// The element that stands for a list item in a set: `k:{"name":"web"}` or `v:"a"`.
[[nodiscard]] std::string itemElement(const Schema& list, const manifest::Value& item);
/// Lists and objects that several managers can own parts of.
[[nodiscard]] bool isGranular(const Schema* schema, const manifest::Value& value, bool atomicField);

} // namespace thrifty::sim

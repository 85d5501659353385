// SPDX-License-Identifier: GPL-3.0-or-later
// Objects and their field sets: what is stated, what differs, merging and removing by the schema's list keys.
#include "manifest/json.h"
#include "sim/kinds/fieldset.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// The server's own fields, which nobody owns.
constexpr std::array<std::string_view, 10> ownInMetadata{
    "name",        "namespace",  "creationTimestamp", "selfLink",        "uid",
    "clusterName", "generation", "managedFields",     "resourceVersion", "deletionTimestamp"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Child {
    const Schema* type = nullptr;
    bool atomic = false;
    bool named = false; // a field of a struct, rather than a key of a map
};

Child childOf(const Schema* schema, const std::string& name) {
    if (!schema)
        return {};
    if (schema->type == Schema::Type::Map)
        return {schema->element, false, false};
    const Field* field = schema->field(name);
    return field ? Child{field->type, field->atomic, true} : Child{};
}

/// The items of an associative list by their elements, in order; none when two have the same.
std::optional<std::unordered_map<std::string, const Value*>> byElement(const Schema& list, const Value& items) {
    std::unordered_map<std::string, const Value*> out;
    for (const Value& item : items.items()) {
        if (!out.emplace(itemElement(list, item), &item).second)
            return std::nullopt;
    }
    return out;
}

/// Whether a write that sets a member for the first time owns the member itself, too. It does not where the member is a
/// structure that every object of a built-in type has from the beginning, empty.
bool isMade(std::string_view name, const Child& child, bool inItem) {
    constexpr std::array<std::string_view, 8> always{"metadata", "spec",           "status",      "template",
                                                     "strategy", "updateStrategy", "jobTemplate", "containers"};
    const auto builtin = [](const Schema* type) { return type && !type->name.empty(); };
    return inItem || !(builtin(child.type) || (child.type && builtin(child.type->element))) || !contains(always, name);
}

/// The set of a value that stands at a path. `whole`: the path itself is in the set too (list items, map keys).
/// `added`: it came by a write, which owns the maps that it makes; an apply owns what is in them only.
Value setOf(const Schema* schema, const Value& value, bool atomic, bool whole, bool added = false,
            bool inItem = false) {
    Value out = Value::object();
    if (!isGranular(schema, value, atomic) || value.size() == 0)
        return out;
    if (value.isObject()) {
        auto& nodes = out.mutableMembers();
        nodes.reserve(value.size() + 1);
        if (whole)
            nodes.emplace_back(".", Value::object());
        for (const auto& [name, member] : value.members()) {
            const Child child = childOf(schema, name);
            const bool made = added && isMade(name, child, inItem);
            nodes.emplace_back("f:" + name,
                               setOf(child.type, member, child.atomic, !child.named || made, added, inItem));
        }
    } else {
        if (whole)
            out.set(".", Value::object());
        for (const Value& item : value.items())
            out.set(itemElement(*schema, item), setOf(schema->element, item, false, true, added, true));
    }
    return out;
}

/// Adds an element that the set does not have yet.
void put(FieldSet& set, std::string element, Value node) {
    set.mutableMembers().emplace_back(std::move(element), std::move(node));
}

/// Adds what differs between two values at one path to `changed` and `removed`, the nodes of their parent.
void compareAt(const Schema* schema, std::string element, const Value* before, const Value* after, Child how,
               FieldSet& changed, FieldSet& removed);

void compareMembers(const Schema* schema, const Value& before, const Value& after, FieldSet& changed,
                    FieldSet& removed) {
    for (const auto& [name, member] : after.members()) {
        const Child child = childOf(schema, name);
        compareAt(child.type, "f:" + name, before.find(name), &member, child, changed, removed);
    }
    for (const auto& [name, member] : before.members()) {
        const Child child = childOf(schema, name);
        if (!after.has(name))
            compareAt(child.type, "f:" + name, &member, nullptr, child, changed, removed);
    }
}

void compareItems(const Schema& list, const Value& before, const Value& after, FieldSet& changed, FieldSet& removed,
                  bool& asWhole) {
    const auto old = byElement(list, before), now = byElement(list, after);
    if (!old || !now) {
        asWhole = before != after; // duplicates: only the whole can be compared
        return;
    }
    const Child item{list.element, false, false};
    for (const auto& value : after.items()) {
        std::string element = itemElement(list, value);
        const auto found = old->find(element);
        compareAt(list.element, std::move(element), found == old->end() ? nullptr : found->second, &value, item,
                  changed, removed);
    }
    for (const auto& [element, value] : *old) {
        if (!now->count(element))
            compareAt(list.element, element, value, nullptr, item, changed, removed);
    }
}

void compareAt(const Schema* schema, std::string element, const Value* before, const Value* after, Child how,
               FieldSet& changed, FieldSet& removed) {
    if (!before || !after) {
        const Value& only = before ? *before : *after;
        const bool isItem = !element.starts_with("f:");
        const bool made = isMade(std::string_view(element).substr(isItem ? 0 : 2), how, isItem);
        Value set = setOf(schema, only, how.atomic, !how.named || made, true, isItem);
        put(before ? removed : changed, std::move(element), std::move(set));
        return;
    }
    if (before->sharesWith(*after))
        return;
    const bool granular = isGranular(schema, *before, how.atomic) && isGranular(schema, *after, how.atomic) &&
                          before->type() == after->type();
    if (!granular) {
        if (*before != *after)
            put(changed, std::move(element), Value::object());
        return;
    }
    Value changedHere = Value::object(), removedHere = Value::object();
    bool asWhole = false;
    if (after->isObject())
        compareMembers(schema, *before, *after, changedHere, removedHere);
    else
        compareItems(*schema, *before, *after, changedHere, removedHere, asWhole);
    if (changedHere.size() > 0 || asWhole)
        put(changed, element, std::move(changedHere));
    if (removedHere.size() > 0)
        put(removed, element, std::move(removedHere));
}

/// Takes the fields that nobody owns out of a set.
void dropOwn(FieldSet& set) {
    Value* metadata = set.find("f:metadata");
    if (metadata) {
        std::erase_if(metadata->mutableMembers(), [](const Value::Member& m) {
            return m.first == "." ||
                   (m.first.size() > 2 && contains(ownInMetadata, std::string_view(m.first).substr(2)));
        });
        if (metadata->size() == 0)
            set.erase("f:metadata");
    }
    std::erase_if(set.mutableMembers(), [](const Value::Member& m) {
        return m.first == "." || m.first == "f:apiVersion" || m.first == "f:kind";
    });
}

} // namespace

bool isGranular(const Schema* schema, const Value& value, bool atomicField) {
    if (atomicField || (schema && schema->atomic))
        return false;
    if (value.isObject()) {
        if (!schema)
            return true;
        const auto type = schema->type;
        return type == Schema::Type::Object || type == Schema::Type::Map || type == Schema::Type::Any;
    }
    return value.isArray() && schema && schema->type == Schema::Type::List &&
           schema->listType != Schema::ListType::Atomic;
}

std::string itemElement(const Schema& list, const Value& item) {
    if (list.listType == Schema::ListType::Set)
        return "v:" + manifest::toJson(item);
    Value keys = Value::object();
    std::vector<std::string> names = list.keys;
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        if (const Value* value = item.find(name))
            keys.set(name, *value);
        else if (const Field* field = list.element ? list.element->field(name) : nullptr;
                 field && !field->fallback.isNull())
            keys.set(name, field->fallback);
    }
    return "k:" + manifest::toJson(keys);
}

FieldSet fieldsOf(const Schema* schema, const Value& object) {
    Value set = setOf(schema, object, false, false);
    dropOwn(set);
    return set;
}

FieldChanges compareFields(const Schema* schema, const Value& before, const Value& after) {
    FieldChanges changes{Value::object(), Value::object()};
    compareMembers(schema, before, after, changes.changed, changes.removed);
    dropOwn(changes.changed);
    dropOwn(changes.removed);
    return changes;
}

namespace {

Value mergeAt(const Schema* schema, Value live, const Value& applied, bool atomic) {
    if (!isGranular(schema, applied, atomic) || live.type() != applied.type())
        return applied;
    if (applied.isObject()) {
        for (const auto& [name, member] : applied.members()) {
            const Child child = childOf(schema, name);
            Value* present = live.find(name);
            if (present)
                *present = mergeAt(child.type, std::move(*present), member, child.atomic);
            else
                live.set(name, member);
        }
        return live;
    }
    // Applied items come in their order, among them the others where they were.
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < live.size(); ++i)
        at.emplace(itemElement(*schema, live[i]), i);
    for (const Value& item : applied.items()) {
        const auto found = at.find(itemElement(*schema, item));
        if (found == at.end())
            live.append(item);
        else {
            Value& target = live.mutableItems()[found->second];
            target = mergeAt(schema->element, std::move(target), item, false);
        }
    }
    return live;
}

void removeAt(const Schema* schema, Value& value, const FieldSet& gone, const FieldSet& kept);

/// One member or item: true when it goes as a whole.
bool removeChild(const Child& child, Value& value, const Value& gone, const Value* kept) {
    static const Value nothing = Value::object();
    if (isGranular(child.type, value, child.atomic) && value.size() > 0) {
        removeAt(child.type, value, gone, kept ? *kept : nothing);
        return !kept && value.size() == 0;
    }
    return !kept && (gone.size() == 0 || gone.has("."));
}

void removeAt(const Schema* schema, Value& value, const FieldSet& gone, const FieldSet& kept) {
    if (value.isObject()) {
        std::erase_if(value.mutableMembers(), [&](Value::Member& member) {
            const std::string element = "f:" + member.first;
            const Value* node = gone.find(element);
            return node && removeChild(childOf(schema, member.first), member.second, *node, kept.find(element));
        });
    } else if (value.isArray()) {
        std::erase_if(value.mutableItems(), [&](Value& item) {
            const std::string element = itemElement(*schema, item);
            const Value* node = gone.find(element);
            if (!node)
                return false;
            const Value* keep = kept.find(element);
            if (!keep && (node->size() == 0 || node->has(".")))
                return true; // nobody else wants any of it
            removeAt(schema->element, item, *node, keep ? *keep : Value::object());
            return false;
        });
    }
}

} // namespace

Value mergeFields(const Schema* schema, Value live, const Value& applied) {
    return mergeAt(schema, std::move(live), applied, false);
}

void removeFields(const Schema* schema, Value& object, const FieldSet& gone, const FieldSet& kept) {
    removeAt(schema, object, gone, kept);
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/patches.h"

#include "manifest/json.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view orderPrefix = "$setElementOrder/";
constexpr std::string_view deletePrefix = "$deleteFromPrimitiveList/";

using Items = Value::Array;

/// How the list of a field merges; no merge: it is replaced.
struct ListRule {
    bool merge = false;
    std::string key; // empty: plain values
    const Schema* element = nullptr;
};

ListRule ruleOf(const Field* field) {
    ListRule rule;
    if (!field || field->type->type != Schema::Type::List)
        return rule;
    rule.merge = field->patchMerge;
    rule.key = field->type->mergeKey;
    rule.element = field->type->element;
    return rule;
}

/// Fields below a schema: of a struct, or for a map a field that stands for every key.
const Schema* below(const Schema* schema, const std::string& name) {
    if (!schema)
        return nullptr;
    if (schema->type == Schema::Type::Map)
        return schema->element;
    const Field* field = schema->field(name);
    return field ? field->type : nullptr;
}

bool sameItem(const Value& a, const Value& b, const std::string& key) {
    return key.empty() ? a == b : a.isObject() && b.isObject() && a.has(key) && a[key] == b[key];
}

std::ptrdiff_t indexIn(const Items& list, const Value& item, const std::string& key) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Value& v) { return sameItem(v, item, key); });
    return found == list.end() ? -1 : found - list.begin();
}

/// Items named in `wanted` come in its order; the server's own keep their places between them.
Items ordered(Items merged, const Items& wanted, const Items& serverOrder, const std::string& key) {
    Items named, own;
    for (Value& item : merged)
        (indexIn(wanted, item, key) >= 0 ? named : own).push_back(std::move(item));
    const auto by = [&](const Items& order) {
        return
            [&order, &key](const Value& a, const Value& b) { return indexIn(order, a, key) < indexIn(order, b, key); };
    };
    std::stable_sort(named.begin(), named.end(), by(wanted));
    std::stable_sort(own.begin(), own.end(), by(serverOrder));
    Items out;
    auto left = own.begin(), right = named.begin();
    while (left != own.end() || right != named.end()) {
        bool takeLeft = right == named.end();
        if (left != own.end() && right != named.end()) {
            const auto l = indexIn(serverOrder, *left, key), r = indexIn(serverOrder, *right, key);
            takeLeft = l >= 0 && r >= 0 && l < r;
        }
        out.push_back(std::move(takeLeft ? *left++ : *right++));
    }
    return out;
}

class Merger {
  public:
    std::optional<std::string> error;

    Value mergeObject(Value original, const Value& patch, const Schema* schema) {
        if (const Value* directive = patch.find("$patch")) {
            if (directive->str() == "replace")
                return clean(without(patch, "$patch"));
            if (directive->str() == "delete")
                return Value::object();
            if (directive->str() != "merge")
                fail(fmt::format("unknown patch type found: {}", directive->str()));
        }
        if (!original.isObject())
            original = Value::object();
        if (const Value* keep = patch.find("$retainKeys"))
            retain(original, *keep);
        for (const auto& [name, value] : patch.members()) {
            if (name.rfind(deletePrefix, 0) == 0)
                deleteItems(original, name.substr(deletePrefix.size()), value);
        }
        for (const auto& [name, value] : patch.members()) {
            if (error)
                return original;
            if (name.empty() || name[0] != '$')
                mergeMember(original, name, value, patch, schema);
        }
        for (const auto& [name, value] : patch.members()) {
            if (name.rfind(orderPrefix, 0) == 0)
                reorderAlone(original, name.substr(orderPrefix.size()), value, patch, schema);
        }
        return original;
    }

  private:
    void fail(std::string why) {
        if (!error)
            error = std::move(why);
    }

    static Value without(Value object, std::string_view key) {
        object.erase(key);
        return object;
    }

    /// A value that is new to the object: directives and nulls mean nothing there.
    Value clean(const Value& value) {
        if (value.isObject()) {
            Value out = Value::object();
            for (const auto& [name, member] : value.members()) {
                if ((name.empty() || name[0] != '$') && !member.isNull())
                    out.set(name, clean(member));
            }
            return out;
        }
        if (value.isArray()) {
            Value out = Value::array();
            for (const Value& item : value.items()) {
                if (item["$patch"].str() != "delete" && !(item["$patch"].str() == "replace" && item.size() == 1))
                    out.append(clean(item));
            }
            return out;
        }
        return value;
    }

    void retain(Value& original, const Value& keep) {
        if (!keep.isArray())
            return fail("The $retainKeys directive is not a list");
        std::erase_if(original.mutableMembers(), [&](const Value::Member& member) {
            return std::find(keep.items().begin(), keep.items().end(), Value(member.first)) == keep.items().end();
        });
    }

    void deleteItems(Value& original, const std::string& name, const Value& gone) {
        Value* list = original.find(name);
        if (!list || !list->isArray())
            return;
        std::erase_if(list->mutableItems(), [&](const Value& item) {
            return std::find(gone.items().begin(), gone.items().end(), item) != gone.items().end();
        });
    }

    void mergeMember(Value& original, const std::string& name, const Value& value, const Value& patch,
                     const Schema* schema) {
        if (value.isNull()) {
            original.erase(name);
            return;
        }
        Value* present = original.find(name);
        const Schema* type = below(schema, name);
        const Field* field = schema && schema->type == Schema::Type::Object ? schema->field(name) : nullptr;
        if (!present || present->type() != value.type()) {
            if (value.isObject() && value.has("$patch"))
                original.set(name, mergeObject(Value(), value, type));
            else
                original.set(name, clean(value));
            return;
        }
        if (value.isObject()) {
            if (value["$patch"].str() == "delete")
                original.erase(name);
            else
                *present = mergeObject(std::move(*present), value, type);
        } else if (value.isArray() && ruleOf(field).merge) {
            const Value* order = patch.find(std::string(orderPrefix) + name);
            *present = mergeList(present->items(), value.items(), order ? &order->items() : nullptr, ruleOf(field));
        } else
            *present = value.isArray() ? clean(value) : value;
    }

    Value mergeList(const Items& original, const Items& patch, const Items* order, const ListRule& rule) {
        Items merged = original;
        Items live; // the patch without its directives
        for (const Value& item : patch) {
            const std::string& directive = item["$patch"].str();
            if (rule.key.empty()) {
                live.push_back(item);
                if (indexIn(merged, item, {}) < 0)
                    merged.push_back(item);
                continue;
            }
            if (directive == "replace" && !item.has(rule.key)) {
                Items rest;
                for (const Value& other : patch) {
                    if (!other.has("$patch"))
                        rest.push_back(clean(other));
                }
                return rest;
            }
            if (!item.isObject() || !item.has(rule.key)) {
                fail(fmt::format("map: {} does not contain declared merge key: {}", manifest::toJson(item), rule.key));
                return original;
            }
            const auto at = indexIn(merged, item, rule.key);
            if (directive == "delete") {
                std::erase_if(merged, [&](const Value& v) { return sameItem(v, item, rule.key); });
                continue;
            }
            live.push_back(item);
            if (at < 0)
                merged.push_back(clean(item));
            else {
                Value& target = merged[static_cast<std::size_t>(at)];
                target = mergeObject(std::move(target), item, rule.element);
            }
        }
        return ordered(std::move(merged), order ? *order : live, original, rule.key);
    }

    /// An order without a patch of the list itself.
    void reorderAlone(Value& original, const std::string& name, const Value& order, const Value& patch,
                      const Schema* schema) {
        Value* list = original.find(name);
        if (patch.has(name) || !list || !list->isArray() || !schema)
            return;
        const ListRule rule = ruleOf(schema->field(name));
        if (rule.merge) {
            const Items before = list->items();
            *list = ordered(before, order.items(), before, rule.key);
        }
    }
};

} // namespace

ApiResult<Value> strategicMerge(const FieldTable* fields, Value object, const Value& patch) {
    if (!patch.isObject())
        return tl::unexpected(
            badRequest("error decoding patch: json: cannot unmarshal into Go value of type map[string]interface {}"));
    Merger merger;
    Value merged = merger.mergeObject(std::move(object), patch, fields);
    if (merger.error)
        return tl::unexpected(badRequest(*merger.error));
    return merged;
}

ApiResult<Value> strategicMergePatch(const KindInfo& kind, Value object, const Value& patch) {
    if (kind.custom || !kind.fields) {
        ApiError error;
        error.code = 415;
        error.reason = "UnsupportedMediaType";
        error.message = "the body of the request was in an unknown format - accepted media types include: "
                        "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml";
        return tl::unexpected(std::move(error));
    }
    return strategicMerge(kind.fields, std::move(object), patch);
}

} // namespace thrifty::sim

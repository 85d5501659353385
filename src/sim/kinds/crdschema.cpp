// SPDX-License-Identifier: GPL-3.0-or-later
// openAPIV3Schema of a CustomResourceDefinition -> Schema.
#include "manifest/json.h"
#include "sim/kinds/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <mutex>

namespace thrifty::sim {

using manifest::Value;

namespace {

using Made = tl::expected<const Schema*, std::string>;

std::optional<std::int64_t> number(const Value& value) {
    return value.isNumber() ? std::optional(value.intOr(0)) : std::nullopt;
}

std::optional<double> real(const Value& value) {
    return value.isNumber() ? std::optional(value.doubleOr(0)) : std::nullopt;
}

void readConstraints(const Value& from, Schema& to) {
    to.nullable = from["nullable"].boolOr(false);
    to.minimum = real(from["minimum"]);
    to.maximum = real(from["maximum"]);
    to.minLength = number(from["minLength"]);
    to.maxLength = number(from["maxLength"]);
    to.minItems = number(from["minItems"]);
    to.maxItems = number(from["maxItems"]);
    to.pattern = from["pattern"].str();
    to.format = from["format"].str();
    to.allowed = from["enum"].items();
}

void addField(Schema& object, std::string name, const Schema* type, Value fallback = {}) {
    const auto same = [&](const Field& f) { return f.name == name; };
    if (std::any_of(object.fields.begin(), object.fields.end(), same))
        return;
    Field field;
    field.name = std::move(name);
    field.type = type;
    field.fallback = std::move(fallback);
    object.fields.push_back(std::move(field));
}

class Reader {
  public:
    explicit Reader(SchemaTree& tree)
        : m_tree(tree) {}

    Made read(const Value& from, const std::string& place, bool topLevel = false) {
        if (std::count(place.begin(), place.end(), '.') > 200)
            return tl::unexpected(place + ": nested too deeply");
        Schema& to = m_tree.add();
        readConstraints(from, to);
        to.preserveUnknown = from["x-kubernetes-preserve-unknown-fields"].boolOr(false);
        to.atomic = from["x-kubernetes-map-type"].str() == "atomic";
        const std::string& type = from["type"].str();
        if (from["x-kubernetes-int-or-string"].boolOr(false))
            to.type = Schema::Type::IntOrString;
        else if (type == "object")
            return readObject(from, place, to, topLevel);
        else if (type == "array")
            return readArray(from, place, to);
        else if (type == "string")
            to.type = Schema::Type::String;
        else if (type == "integer") {
            to.type = Schema::Type::Integer;
            to.wide = from["format"].str() != "int32";
        } else if (type == "number")
            to.type = Schema::Type::Number;
        else if (type == "boolean")
            to.type = Schema::Type::Boolean;
        else if (to.preserveUnknown)
            to.type = Schema::Type::Any;
        else
            return tl::unexpected(place + ".type: Required value: must not be empty for specified object fields");
        return &to;
    }

  private:
    Made readObject(const Value& from, const std::string& place, Schema& to, bool topLevel) {
        to.type = Schema::Type::Object;
        const Value& rest = from["additionalProperties"];
        if (rest.isObject() && !topLevel) {
            to.type = Schema::Type::Map;
            const Made element = read(rest, place + ".additionalProperties");
            if (!element)
                return element;
            to.element = *element;
            return &to;
        }
        if (topLevel || from["x-kubernetes-embedded-resource"].boolOr(false)) {
            Schema& text = m_tree.add();
            text.type = Schema::Type::String;
            addField(to, "apiVersion", &text);
            addField(to, "kind", &text);
            addField(to, "metadata", builtinType("meta.v1.ObjectMeta"));
        }
        for (const auto& [name, property] : from["properties"].members()) {
            if (topLevel && (name == "apiVersion" || name == "kind" || name == "metadata"))
                continue;
            const Made type = read(property, fmt::format("{}.properties[{}]", place, name));
            if (!type)
                return type;
            addField(to, name, *type, property["default"]);
        }
        if (from["properties"].size() == 0 && (rest.boolOr(false) || rest.isObject()))
            to.preserveUnknown = true;
        std::sort(to.fields.begin(), to.fields.end(), [](const Field& a, const Field& b) { return a.name < b.name; });
        for (const Value& name : from["required"].items()) {
            const auto found =
                std::find_if(to.fields.begin(), to.fields.end(), [&](const Field& f) { return f.name == name.str(); });
            if (found != to.fields.end())
                found->required = true;
        }
        return &to;
    }

    Made readArray(const Value& from, const std::string& place, Schema& to) {
        to.type = Schema::Type::List;
        const Made element = read(from["items"], place + ".items");
        if (!element)
            return element;
        to.element = *element;
        const std::string& listType = from["x-kubernetes-list-type"].str();
        if (listType == "set")
            to.listType = Schema::ListType::Set;
        if (listType == "map") {
            to.listType = Schema::ListType::Map;
            for (const Value& key : from["x-kubernetes-list-map-keys"].items())
                to.keys.push_back(key.str());
            if (to.keys.empty())
                return tl::unexpected(place + ".x-kubernetes-list-map-keys: Required value");
        }
        return &to;
    }

    SchemaTree& m_tree;
};

} // namespace

tl::expected<std::shared_ptr<const SchemaTree>, std::string> SchemaTree::fromOpenApi(const Value& schema) {
    // A fleet installs the same definitions on hundreds of servers.
    static std::mutex mutex;
    static std::map<std::string, std::weak_ptr<const SchemaTree>> known;
    std::string text = manifest::toJson(schema);
    const std::scoped_lock lock(mutex);
    if (const auto found = known.find(text); found != known.end()) {
        if (auto shared = found->second.lock())
            return shared;
    }
    auto tree = std::make_shared<SchemaTree>();
    const Made root = Reader(*tree).read(schema, "openAPIV3Schema", true);
    if (!root)
        return tl::unexpected(root.error());
    tree->setRoot(**root);
    tree->m_source = schema;
    std::erase_if(known, [](const auto& entry) { return entry.second.expired(); });
    known.emplace(std::move(text), tree);
    return tree;
}

} // namespace thrifty::sim

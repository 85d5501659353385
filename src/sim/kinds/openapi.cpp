// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/openapi.h"

#include "manifest/json.h"

#include <fmt/format.h>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// "core.v1.PodSpec" -> "io.k8s.api.core.v1.PodSpec", the name that clients know.
std::string componentName(const std::string& typeName) {
    if (typeName.rfind("meta.", 0) == 0)
        return "io.k8s.apimachinery.pkg.apis." + typeName;
    if (typeName.rfind("apiextensions.", 0) == 0)
        return "io.k8s.apiextensions-apiserver.pkg.apis." + typeName;
    return "io.k8s.api." + typeName;
}

/// The component of a custom kind: group backwards, then version and kind.
std::string customName(const KindInfo& kind) {
    std::string name;
    std::string_view rest = kind.type.group;
    while (!rest.empty()) {
        const auto dot = rest.find('.');
        name = std::string(rest.substr(0, dot)) + (name.empty() ? "" : ".") + name;
        rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 1);
    }
    return fmt::format("{}.{}.{}", name, kind.type.version, kind.type.kind);
}

Value reference(const std::string& component) {
    return Value::object({{"$ref", "#/components/schemas/" + component}});
}

Value gvkOf(const KindInfo& kind) {
    return Value::object({{"group", kind.type.group}, {"kind", kind.type.kind}, {"version", kind.type.version}});
}

/// Builds the components of a document, each named type once.
class Components {
  public:
    Value take() { return std::move(m_schemas); }

    void addKind(const KindInfo& kind) {
        const std::string name = nameOf(kind);
        if (kind.custom)
            m_schemas.set(name, customSchema(kind));
        else
            addNamed(*kind.fields);
        if (Value* schema = m_schemas.find(name))
            schema->set("x-kubernetes-group-version-kind", Value::array({gvkOf(kind)}));
        addList(kind, name);
    }

    static std::string nameOf(const KindInfo& kind) {
        return kind.custom ? customName(kind) : componentName(kind.fields->name);
    }

  private:
    void addNamed(const Schema& type) {
        if (!m_added.insert(&type).second)
            return;
        const std::string name = componentName(type.name);
        m_schemas.set(name, Value()); // keeps its place while its parts are added
        Value schema = objectSchema(type);
        m_schemas.set(name, std::move(schema));
    }

    Value objectSchema(const Schema& type) {
        Value schema = Value::object({{"type", "object"}});
        for (const Field& field : type.fields) {
            Value property = valueSchema(*field.type);
            const Schema& list = *field.type;
            if (field.patchMerge || field.retainKeys)
                property.set("x-kubernetes-patch-strategy", !field.retainKeys  ? "merge"
                                                            : field.patchMerge ? "merge,retainKeys"
                                                                               : "retainKeys");
            if (!list.mergeKey.empty())
                property.set("x-kubernetes-patch-merge-key", list.mergeKey);
            if (field.atomic && list.type == Schema::Type::Map)
                property.set("x-kubernetes-map-type", "atomic");
            schema.child("properties").set(field.name, std::move(property));
            if (field.required)
                schema.child("required").append(field.name);
        }
        return schema;
    }

    Value valueSchema(const Schema& type) {
        const auto plain = [](const char* word, const char* format = nullptr) {
            Value schema = Value::object({{"type", word}});
            if (format)
                schema.set("format", format);
            return schema;
        };
        switch (type.type) {
        case Schema::Type::Object:
            addNamed(type);
            return reference(componentName(type.name));
        case Schema::Type::Map:
            return Value::object({{"type", "object"}, {"additionalProperties", valueSchema(*type.element)}});
        case Schema::Type::List: {
            Value schema = Value::object({{"type", "array"}, {"items", valueSchema(*type.element)}});
            const bool map = type.listType == Schema::ListType::Map;
            schema.set("x-kubernetes-list-type", map                                      ? "map"
                                                 : type.listType == Schema::ListType::Set ? "set"
                                                                                          : "atomic");
            for (const std::string& key : type.keys)
                schema.child("x-kubernetes-list-map-keys").append(key);
            return schema;
        }
        case Schema::Type::Integer:
            return plain("integer", type.wide ? "int64" : "int32");
        case Schema::Type::Number:
            return plain("number", "double");
        case Schema::Type::Boolean:
            return plain("boolean");
        case Schema::Type::Time:
        case Schema::Type::MicroTime:
            return plain("string", "date-time");
        case Schema::Type::Bytes:
            return plain("string", "byte");
        case Schema::Type::IntOrString:
            return Value::object(
                {{"oneOf", Value::array({plain("integer"), plain("string")})}, {"format", "int-or-string"}});
        case Schema::Type::Quantity:
            return Value::object({{"oneOf", Value::array({plain("string"), plain("number")})}});
        case Schema::Type::Any:
        case Schema::Type::FieldsV1:
            return plain("object");
        default:
            return plain("string");
        }
    }

    Value customSchema(const KindInfo& kind) {
        Value schema = kind.schema ? kind.schema->source() : Value::object({{"type", "object"}});
        const Schema& metadata = *builtinType("meta.v1.ObjectMeta");
        addNamed(metadata);
        Value& properties = schema.child("properties");
        for (const char* name : {"apiVersion", "kind"}) {
            if (!properties.has(name))
                properties.set(name, Value::object({{"type", "string"}}));
        }
        properties.set("metadata", reference(componentName(metadata.name)));
        return schema;
    }

    void addList(const KindInfo& kind, const std::string& item) {
        if (!kind.allows("list"))
            return;
        Value gvk = gvkOf(kind);
        gvk.set("kind", kind.listKind);
        Value list = Value::object({{"type", "object"}, {"required", Value::array({"items"})}});
        Value& properties = list.child("properties");
        properties.set("apiVersion", Value::object({{"type", "string"}}));
        properties.set("kind", Value::object({{"type", "string"}}));
        properties.set("metadata", Value::object({{"type", "object"}}));
        properties.set("items", Value::object({{"type", "array"}, {"items", reference(item)}}));
        list.set("x-kubernetes-group-version-kind", Value::array({std::move(gvk)}));
        m_schemas.set(item + "List", std::move(list));
    }

    Value m_schemas = Value::object();
    std::set<const Schema*> m_added;
};

Value queryParameter(const char* name, const char* type) {
    return Value::object(
        {{"name", name}, {"in", "query"}, {"schema", Value::object({{"type", type}, {"uniqueItems", true}})}});
}

/// One operation. kubectl looks for the query parameters and body types of PATCH before it relies on them.
Value operation(const KindInfo& kind, const char* action, const std::string& component) {
    const std::string_view verb = action;
    const bool writes = verb == "post" || verb == "put" || verb == "patch";
    Value out = Value::object({{"x-kubernetes-action", action}, {"x-kubernetes-group-version-kind", gvkOf(kind)}});
    const Value content = Value::object({{"schema", reference(component)}});
    Value& parameters = out.child("parameters");
    parameters = Value::array();
    if (writes || verb == "delete")
        parameters.append(queryParameter("dryRun", "string"));
    if (writes) {
        parameters.append(queryParameter("fieldManager", "string"));
        parameters.append(queryParameter("fieldValidation", "string"));
    }
    if (verb == "patch") {
        parameters.append(queryParameter("force", "boolean"));
        Value body = Value::object();
        const Value anything = Value::object({{"schema", Value::object({{"type", "object"}})}});
        for (const char* type :
             {"application/apply-patch+yaml", "application/json-patch+json", "application/merge-patch+json"})
            body.set(type, anything);
        if (!kind.custom)
            body.set("application/strategic-merge-patch+json", anything);
        out.set("requestBody", Value::object({{"content", std::move(body)}, {"required", true}}));
    } else if (writes)
        out.set("requestBody",
                Value::object({{"content", Value::object({{"application/json", content}})}, {"required", true}}));
    out.child("responses")
        .set("200",
             Value::object({{"description", "OK"}, {"content", Value::object({{"application/json", content}})}}));
    return out;
}

void addPaths(Value& paths, const KindInfo& kind) {
    const std::string component = Components::nameOf(kind);
    std::string base = kind.type.group.empty() ? "/api/" : "/apis/" + kind.type.group + "/";
    base += kind.type.version;
    if (kind.type.namespaced)
        base += "/namespaces/{namespace}";
    base += "/" + kind.type.plural;
    Value collection = Value::object();
    if (kind.allows("list"))
        collection.set("get", operation(kind, "list", component + "List"));
    if (kind.allows("create"))
        collection.set("post", operation(kind, "post", component));
    paths.set(base, std::move(collection));
    if (!kind.allows("get"))
        return;
    Value item = Value::object();
    for (const char* action : {"get", "put", "patch", "delete"})
        item.set(action, operation(kind, action, component));
    paths.set(base + "/{name}", std::move(item));
}

std::string pathOf(const KindInfo& kind) {
    return kind.type.group.empty() ? "api/" + kind.type.version : "apis/" + kind.type.group + "/" + kind.type.version;
}

std::vector<const KindInfo*> kindsAt(const KindRegistry& kinds, std::string_view path) {
    std::vector<const KindInfo*> out;
    for (const KindInfo* kind : kinds.all()) {
        if (pathOf(*kind) == path)
            out.push_back(kind);
    }
    return out;
}

std::string makeDocument(const std::vector<const KindInfo*>& kinds) {
    Components components;
    Value paths = Value::object();
    for (const KindInfo* kind : kinds) {
        components.addKind(*kind);
        addPaths(paths, *kind);
    }
    return manifest::toJson(Value::object({{"openapi", "3.0.0"},
                                           {"info", Value::object({{"title", "Kubernetes"}, {"version", "v1.32.4"}})},
                                           {"paths", std::move(paths)},
                                           {"components", Value::object({{"schemas", components.take()}})}}));
}

/// What stands for the content of a document in its address, so that clients may keep it for ever.
std::string contentHash(const std::vector<const KindInfo*>& kinds) {
    std::size_t hash = 1; // grows with this writer's format
    for (const KindInfo* kind : kinds) {
        const std::size_t part = kind->schema ? std::hash<std::string>{}(manifest::toJson(kind->schema->source()))
                                              : std::hash<std::string>{}(kind->type.kind);
        hash = hash * 31 + part;
    }
    return fmt::format("{:016X}", hash);
}

} // namespace

Value openApiIndex(const KindRegistry& kinds) {
    std::map<std::string, std::vector<const KindInfo*>> byPath;
    for (const KindInfo* kind : kinds.all())
        byPath[pathOf(*kind)].push_back(kind);
    Value paths = Value::object();
    for (const auto& [path, members] : byPath)
        paths.set(path, Value::object({{"serverRelativeURL",
                                        fmt::format("/openapi/v3/{}?hash={}", path, contentHash(members))}}));
    return Value::object({{"paths", std::move(paths)}});
}

std::shared_ptr<const std::string> openApiDocument(const KindRegistry& kinds, std::string_view path) {
    const auto members = kindsAt(kinds, path);
    if (members.empty())
        return nullptr;
    for (const KindInfo* kind : members) {
        if (kind->custom)
            return std::make_shared<const std::string>(makeDocument(members));
    }
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const std::string>, std::less<>> known;
    const std::scoped_lock lock(mutex);
    auto& document = known[std::string(path)];
    if (!document)
        document = std::make_shared<const std::string>(makeDocument(members));
    return document;
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/kindregistry.h"

#include "sim/kinds/builtinkinds.h"

#include <algorithm>
#include <fmt/format.h>
#include <list>
#include <map>

namespace thrifty::sim {

using manifest::Value;

namespace {

std::string key(std::string_view group, std::string_view version, std::string_view name) {
    return fmt::format("{}/{}/{}", group, version, name);
}

std::vector<std::string> strings(const Value& list) {
    std::vector<std::string> out;
    for (const Value& item : list.items())
        out.push_back(item.str());
    return out;
}

std::string lower(std::string text) {
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// "v1" before "v1beta2" before "v1alpha1", higher numbers first: how versions are preferred.
bool preferred(const std::string& a, const std::string& b) {
    const auto rank = [](const std::string& v) {
        int major = 0, minor = 0, stage = 0;
        char word[8] = {};
        if (std::sscanf(v.c_str(), "v%5d%5[a-z]%5d", &major, word, &minor) < 1)
            return std::tuple(-1, 0, 0);
        const std::string_view name = word;
        stage = name.empty() ? 2 : name == "beta" ? 1 : name == "alpha" ? 0 : -1;
        return std::tuple(stage, major, minor);
    };
    return rank(a) > rank(b);
}

PrinterColumn columnOf(const Value& from) {
    PrinterColumn column;
    column.name = from["name"].str();
    column.type = from["type"].str();
    column.format = from["format"].str();
    column.description = from["description"].str();
    column.priority = static_cast<int>(from["priority"].intOr(0));
    column.jsonPath = from["jsonPath"].str();
    return column;
}

/// What the server requires of a definition before it serves it.
std::vector<Cause> definitionProblems(const Value& crd) {
    std::vector<Cause> causes;
    const auto need = [&](const Value& value, const std::string& field) {
        if (value.str().empty())
            causes.push_back({"FieldValueRequired", "Required value", field});
    };
    const Value& spec = crd["spec"];
    need(spec["group"], "spec.group");
    need(spec["names"]["plural"], "spec.names.plural");
    need(spec["names"]["kind"], "spec.names.kind");
    const std::string& scope = spec["scope"].str();
    if (scope != "Namespaced" && scope != "Cluster")
        causes.push_back(
            {"FieldValueNotSupported",
             fmt::format("Unsupported value: \"{}\": supported values: \"Cluster\", \"Namespaced\"", scope),
             "spec.scope"});
    const std::string expected = spec["names"]["plural"].str() + "." + spec["group"].str();
    if (crd["metadata"]["name"].str() != expected)
        causes.push_back({"FieldValueInvalid",
                          fmt::format("Invalid value: \"{}\": must be spec.names.plural+\".\"+spec.group",
                                      crd["metadata"]["name"].str()),
                          "metadata.name"});
    int stored = 0;
    for (const Value& version : spec["versions"].items())
        stored += version["storage"].boolOr(false) ? 1 : 0;
    if (stored != 1)
        causes.push_back({"FieldValueInvalid", "Invalid value: must have exactly one version marked as storage version",
                          "spec.versions"});
    return causes;
}

} // namespace

bool KindInfo::allows(std::string_view verb) const {
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

struct KindRegistry::Impl {
    std::list<KindInfo> custom; // addresses stay
    std::map<std::string, const KindInfo*, std::less<>> byResource, byKind;
    std::uint64_t generation = 0;

    void index(const KindInfo& info) {
        byResource[key(info.type.group, info.type.version, info.type.plural)] = &info;
        byKind[info.type.apiVersion() + "/" + info.type.kind] = &info;
    }
    void reindex() {
        byResource.clear();
        byKind.clear();
        for (const KindInfo& info : custom)
            index(info);
        for (const KindInfo& info : builtinKinds()) // built-in kinds cannot be shadowed
            index(info);
        ++generation;
    }
};

KindRegistry::KindRegistry()
    : m_impl(std::make_unique<Impl>()) {
    m_impl->reindex();
}

KindRegistry::~KindRegistry() = default;

const KindInfo* KindRegistry::find(std::string_view group, std::string_view version, std::string_view plural) const {
    const auto found = m_impl->byResource.find(key(group, version, plural));
    return found == m_impl->byResource.end() ? nullptr : found->second;
}

const KindInfo* KindRegistry::findKind(std::string_view apiVersion, std::string_view kind) const {
    const auto found = m_impl->byKind.find(fmt::format("{}/{}", apiVersion, kind));
    return found == m_impl->byKind.end() ? nullptr : found->second;
}

const KindInfo* KindRegistry::findResource(std::string_view group, std::string_view plural) const {
    const KindInfo* best = nullptr;
    for (const KindInfo* info : all()) {
        if (info->type.group == group && info->type.plural == plural &&
            (!best || preferred(info->type.version, best->type.version)))
            best = info;
    }
    return best;
}

std::vector<const KindInfo*> KindRegistry::all() const {
    std::vector<const KindInfo*> kinds;
    for (const KindInfo& info : builtinKinds())
        kinds.push_back(&info);
    for (const KindInfo& info : m_impl->custom)
        kinds.push_back(&info);
    return kinds;
}

bool KindRegistry::hasGroup(std::string_view group) const {
    const auto kinds = all();
    return std::any_of(kinds.begin(), kinds.end(), [&](const KindInfo* k) { return k->type.group == group; });
}

bool KindRegistry::hasGroupVersion(std::string_view group, std::string_view version) const {
    const auto kinds = all();
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const KindInfo* k) { return k->type.group == group && k->type.version == version; });
}

ApiResult<void> KindRegistry::addCrd(const Value& crd) {
    const std::string& crdName = crd["metadata"]["name"].str();
    std::vector<Cause> causes = definitionProblems(crd);
    const Value& spec = crd["spec"];
    const Value& names = spec["names"];
    std::list<KindInfo> made;
    std::string storageVersion;
    for (std::size_t i = 0; i < spec["versions"].size(); ++i) {
        const Value& version = spec["versions"][i];
        if (version["storage"].boolOr(false))
            storageVersion = version["name"].str();
        const std::string place = fmt::format("spec.versions[{}].schema.openAPIV3Schema", i);
        if (!version.at("schema", "openAPIV3Schema").isObject()) {
            causes.push_back({"FieldValueRequired", "Required value: schemas are required", place});
            continue;
        }
        auto schema = SchemaTree::fromOpenApi(version.at("schema", "openAPIV3Schema"));
        if (!schema) {
            causes.push_back({"FieldValueInvalid", "Invalid value: " + schema.error(), place});
            continue;
        }
        if (!version["served"].boolOr(false))
            continue;
        KindInfo info;
        info.type = {spec["group"].str(), version["name"].str(), names["plural"].str(), names["kind"].str(),
                     spec["scope"].str() == "Namespaced"};
        info.singular = names["singular"].str().empty() ? lower(info.type.kind) : names["singular"].str();
        info.listKind = names["listKind"].str().empty() ? info.type.kind + "List" : names["listKind"].str();
        info.shortNames = strings(names["shortNames"]);
        info.categories = strings(names["categories"]);
        info.verbs = {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};
        info.hasStatus = version["subresources"].has("status");
        if (const Value* scale = version["subresources"].find("scale")) {
            info.hasScale = true;
            info.scale = {(*scale)["specReplicasPath"].str(), (*scale)["statusReplicasPath"].str(),
                          (*scale)["labelSelectorPath"].str()};
        }
        for (const Value& column : version["additionalPrinterColumns"].items())
            info.columns.push_back(columnOf(column));
        for (const Value& field : version["selectableFields"].items())
            info.fieldSelectors.push_back(field["jsonPath"].str().substr(1));
        info.fields = &(*schema)->root();
        info.schema = *schema;
        info.custom = true;
        info.crdName = crdName;
        made.push_back(std::move(info));
    }
    if (!causes.empty())
        return tl::unexpected(invalid("apiextensions.k8s.io", "CustomResourceDefinition", crdName, std::move(causes)));
    for (KindInfo& info : made) {
        info.storageGroup = info.type.group;
        info.storageVersion = storageVersion;
    }
    made.sort([](const KindInfo& a, const KindInfo& b) { return preferred(a.type.version, b.type.version); });
    m_impl->custom.remove_if([&](const KindInfo& info) { return info.crdName == crdName; });
    m_impl->custom.splice(m_impl->custom.end(), made);
    m_impl->reindex();
    return {};
}

Value KindRegistry::establishedCrd(Value crd, std::string_view now) {
    const Value& names = crd["spec"]["names"];
    Value accepted = names;
    if (!accepted.has("listKind"))
        accepted.set("listKind", names["kind"].str() + "List");
    if (!accepted.has("singular"))
        accepted.set("singular", lower(names["kind"].str()));
    std::string storage;
    for (const Value& version : crd["spec"]["versions"].items())
        storage = version["storage"].boolOr(false) ? version["name"].str() : storage;
    const auto condition = [&](const char* type, const char* reason, const char* message) {
        return Value::object({{"lastTransitionTime", now},
                              {"message", message},
                              {"reason", reason},
                              {"status", "True"},
                              {"type", type}});
    };
    Value status = Value::object();
    status.set("acceptedNames", accepted);
    status.set("conditions", Value::array({condition("NamesAccepted", "NoConflicts", "no conflicts found"),
                                           condition("Established", "InitialNamesAccepted",
                                                     "the initial names have been accepted")}));
    status.set("storedVersions", Value::array({Value(storage)}));
    crd.child("spec").set("names", std::move(accepted));
    crd.set("status", std::move(status));
    return crd;
}

void KindRegistry::removeCrd(std::string_view crdName) {
    m_impl->custom.remove_if([&](const KindInfo& info) { return info.crdName == crdName; });
    m_impl->reindex();
}

std::uint64_t KindRegistry::generation() const {
    return m_impl->generation;
}

} // namespace thrifty::sim

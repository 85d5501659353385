// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"
#include "manifest/templatesite.h"
#include "manifest/variables.h"

#include <algorithm>
#include <map>
#include <openssl/evp.h>
#include <set>
#include <string_view>
#include <tuple>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;
using domain::ObjectId;
using domain::ObjectRole;
using domain::PodGroup;
using domain::Workload;
using domain::WorkloadObject;

namespace {

std::string sha256(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (unsigned i = 0; i < length; ++i) {
        out += hex[digest[i] >> 4];
        out += hex[digest[i] & 15];
    }
    return out;
}

/// Turns an error that names a field of an object ("$.spec.replicas") into one that names file, line and column.
domain::Error placed(domain::Error error, const std::vector<File>& files, const ManifestObject& object) {
    const File& file = files[object.file];
    const std::string field = error.place;
    Mark mark = object.mark;
    if (field.starts_with('$')) {
        const Document& document = file.documents[object.document];
        // A field that is absent is looked for where it should be: at its nearest parent.
        for (std::string path = object.path + field.substr(1);;) {
            if (const auto found = document.markOf(path)) {
                mark = *found;
                break;
            }
            const auto cut = path.find_last_of(".[");
            if (cut == std::string::npos)
                break;
            path.resize(cut);
        }
        error.message = field.substr(field.size() > 1 ? 2 : 0) + ": " + error.message;
    }
    error.place = file.name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
    return error;
}

/// Names, labels and node selectors can never hold ${NAME}, and an annotation that is nothing else was meant to get a
/// value: without one the cluster would refuse the object or take the placeholder at its word.
void findPlaceholders(const Located& object, const TemplateSites& sites, Problems& problems) {
    const auto check = [&](const Located& field, bool whole, std::string_view wanted) {
        if (!field->isString() || field->str().find("${") == std::string::npos)
            return;
        for (const Placeholder& found : placeholdersIn(field->str())) {
            if (found.braces && (!whole || field->str().size() == found.name.size() + 3))
                problems.add(unreadable(field, wanted));
        }
    };
    const auto checkAll = [&](const Located& map, bool whole, std::string_view wanted) {
        for (const auto& [key, value] : map->members())
            check(map[key], whole, wanted);
    };
    const auto checkMetadata = [&](const Located& metadata) {
        checkAll(metadata["labels"], false, "a label's value");
        checkAll(metadata["annotations"], true, "an annotation's value");
    };
    const Located metadata = object["metadata"];
    check(metadata["name"], false, "a name");
    check(metadata["namespace"], false, "a namespace");
    checkMetadata(metadata);
    for (const TemplateSite& site : sites) {
        if (const Value* found = nodeAt(*object, site.metadataPath);
            found != nullptr && site.metadataPath != "$.metadata")
            checkMetadata({found, site.metadataPath});
        if (const Value* podSpec = nodeAt(*object, site.specPath))
            checkAll(Located{podSpec, site.specPath}["nodeSelector"], false, "a label's value");
    }
}

/// What an autoscaler of the same manifests says about its target.
struct Scaling {
    std::string kind, name;
    domain::Namespace ns;
    std::int64_t least = 1;
    std::int64_t most = 1;
};

std::optional<Scaling> scalingOf(const Value& object, Problems& problems) {
    const bool horizontal = isKind(object, "autoscaling", "HorizontalPodAutoscaler");
    const bool keda = isKind(object, "keda.sh", "ScaledObject");
    if (!horizontal && !keda)
        return std::nullopt;
    const Located spec{&object["spec"], "$.spec"};
    Scaling scaling;
    scaling.kind = spec.at("scaleTargetRef", "kind")->stringOr(keda ? "Deployment" : "");
    scaling.name = spec.at("scaleTargetRef", "name")->scalarText();
    scaling.ns = idOf(object).ns;
    scaling.least = count(spec[keda ? "minReplicaCount" : "minReplicas"], problems).value_or(keda ? 0 : 1);
    scaling.most = count(spec[keda ? "maxReplicaCount" : "maxReplicas"], problems).value_or(keda ? 100 : 1);
    scaling.most = std::max(scaling.least, scaling.most);
    return scaling;
}

void scale(PodGroup& group, const TemplateSite& site, const Scaling& scaling) {
    const std::int64_t each = std::max<std::int64_t>(site.podsPerReplica, 1);
    group.minPods = times(scaling.least, each);
    group.maxPods = times(scaling.most, each);
    const std::int64_t before = group.pods;
    group.pods = std::clamp(before, group.minPods, *group.maxPods);
    // The object itself makes what it says; the autoscaler is not copied for an estimate.
    if (group.pods != before && group.gate == domain::GateBehaviour::Passes)
        group.gate = domain::GateBehaviour::FewerPods;
}

/// Role of an object by its Helm hook annotation: hooks run at moments that an apply does not have.
bool isHook(WorkloadObject& object) {
    const auto hook = object.annotations.find("helm.sh/hook");
    if (hook == object.annotations.end())
        return false;
    object.role = ObjectRole::NotApplied;
    const bool test = hook->second.find("test") != std::string::npos;
    object.reason = (test ? "Helm test: " : "Helm hook: ") + hook->second;
    return true;
}

/// Makes group names unique: those that two objects share get the object in front of them.
void makeUnique(std::vector<PodGroup>& groups) {
    const auto qualify = [&](auto&& prefixOf) {
        std::set<std::string> all;
        std::set<std::string> clashing;
        for (const PodGroup& group : groups) {
            if (!all.insert(group.name.str()).second)
                clashing.insert(group.name.str());
        }
        for (PodGroup& group : groups) {
            if (!clashing.contains(group.name.str()))
                continue;
            const std::string prefix = prefixOf(group);
            if (!prefix.empty())
                group.name = domain::GroupName(prefix + group.name.str());
        }
    };
    qualify([](const PodGroup& group) {
        const std::string owner = group.owner.text();
        return group.name.str().starts_with(owner) ? std::string() : owner + "/";
    });
    qualify([](const PodGroup& group) { return group.owner.ns.empty() ? std::string() : group.owner.ns.str() + "/"; });
    std::map<std::string, int> times;
    for (PodGroup& group : groups) {
        if (const int time = ++times[group.name.str()]; time > 1)
            group.name = domain::GroupName(group.name.str() + "#" + std::to_string(time));
    }
}

/// One object stands in two places where one of them has pods: pods are found by their object, so each place would be
/// priced with the pods of both, and an apply would write one over the other. What has no pods may be repeated, as
/// charts do it: the last one holds, as with kubectl.
std::optional<domain::Error> givenTwice(const Workload& workload) {
    using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
    std::map<Key, const WorkloadObject*> seen;
    for (const WorkloadObject& object : workload.objects) {
        if (object.role == ObjectRole::NotApplied || object.id.name.empty())
            continue;
        const auto [at, isNew] =
            seen.insert({{object.id.group, object.id.kind, object.id.ns.str(), object.id.name}, &object});
        const WorkloadObject& first = *at->second;
        if (!isNew && (object.role == ObjectRole::Priced || first.role == ObjectRole::Priced))
            return domain::Error{ErrorCode::Parse, object.id.text() + " stands in two places",
                                 object.file + ":" + std::to_string(object.line),
                                 "leave one of them out; the other is " + first.file + ":" +
                                     std::to_string(first.line)};
    }
    return std::nullopt;
}

} // namespace

Expected<Workload> workloadOf(const std::vector<File>& files) {
    auto objects = objectsOf(files);
    if (!objects)
        return domain::fail(std::move(objects.error()));
    Workload workload;
    for (const File& file : files)
        workload.files.push_back({file.name, sha256(file.text)});

    std::vector<Scaling> scalings;
    for (const ManifestObject& object : *objects) {
        Problems problems;
        if (auto scaling = scalingOf(object.value, problems))
            scalings.push_back(std::move(*scaling));
        if (problems.first())
            return domain::fail(placed(*problems.first(), files, object));
    }

    for (const ManifestObject& object : *objects) {
        WorkloadObject entry;
        entry.id = idOf(object.value);
        entry.labels = stringMap(object.value.at("metadata", "labels"));
        entry.annotations = stringMap(object.value.at("metadata", "annotations"));
        entry.file = files[object.file].name;
        entry.document = object.document;
        entry.line = object.mark.line;
        if (entry.id.name.empty() && object.value.at("metadata", "generateName").scalarText().empty())
            return domain::fail(placed(
                {ErrorCode::Parse, "the " + entry.id.kind + " has no name", "$.metadata.name", {}}, files, object));
        if (!isHook(entry)) {
            Problems problems;
            const TemplateSites sites = sitesOf(object.value, problems);
            findPlaceholders({&object.value, "$"}, sites, problems);
            if (problems.first())
                return domain::fail(placed(*problems.first(), files, object));
            for (const TemplateSite& site : sites) {
                auto group = podGroupOf(object.value, site);
                if (!group)
                    return domain::fail(placed(std::move(group.error()), files, object));
                for (const Scaling& scaling : scalings) {
                    if (scaling.kind == entry.id.kind && scaling.name == entry.id.name && scaling.ns == entry.id.ns)
                        scale(*group, site, scaling);
                }
                workload.groups.push_back(std::move(*group));
            }
            entry.role = sites.empty() ? ObjectRole::AppliedWith : ObjectRole::Priced;
            entry.reason = sites.empty() ? "no pods" : "";
        }
        workload.objects.push_back(std::move(entry));
    }
    if (auto twice = givenTwice(workload))
        return domain::fail(std::move(*twice));
    makeUnique(workload.groups);
    return workload;
}

} // namespace thrifty::manifest

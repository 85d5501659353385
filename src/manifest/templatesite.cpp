// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/templatesite.h"

#include "manifest/gating.h"

#include <algorithm>
#include <limits>
#include <map>

namespace thrifty::manifest {

using domain::ErrorCode;

domain::Error unreadable(const Located& field, std::string_view wanted) {
    const std::string text = field->isString() ? "\"" + field->str() + "\"" : field->scalarText();
    const auto open = text.find("${");
    if (open != std::string::npos && text.find('}', open) != std::string::npos) {
        const std::string name = text.substr(open + 2, text.find('}', open) - open - 2);
        return {ErrorCode::Parse, text + " is a placeholder where " + std::string(wanted) + " must stand", field.path,
                "Give it a value with --set " + name + "=..., --env " + name + " or --envsubst."};
    }
    std::string message = text;
    if (field->isArray() || field->isObject())
        message = field->isArray() ? "a list" : "a mapping";
    return {ErrorCode::Parse, message + " is not " + std::string(wanted), field.path, {}};
}

std::optional<std::int64_t> count(const Located& field, Problems& problems) {
    if (field->isNull())
        return std::nullopt;
    const std::int64_t number = field->intOr(-1);
    if (!field->isNumber() || number < 0) {
        problems.add(unreadable(field, "a whole number of zero or more"));
        return std::nullopt;
    }
    return number;
}

bool flag(const Located& field, Problems& problems) {
    if (!field->isNull() && !field->isBool())
        problems.add(unreadable(field, "true or false"));
    return field->boolOr(false);
}

std::int64_t times(std::int64_t a, std::int64_t b) {
    if (a != 0 && b > std::numeric_limits<std::int64_t>::max() / a)
        return std::numeric_limits<std::int64_t>::max();
    return a * b;
}

TemplateSite templateAt(const std::string& path, std::string group) {
    TemplateSite site;
    site.group = std::move(group);
    site.templatePath = path;
    site.specPath = path + ".spec";
    site.metadataPath = path + ".metadata";
    site.annotationsPath = site.metadataPath + ".annotations";
    return site;
}

std::string objectGroup(const Value& object) {
    const Value& metadata = object["metadata"];
    const std::string name =
        metadata.has("name") ? metadata["name"].scalarText() : metadata["generateName"].scalarText();
    return object["kind"].str() + "/" + name;
}

bool isKind(const Value& object, std::string_view group, std::string_view kind) {
    if (object["kind"].str() != kind)
        return false;
    const std::string_view apiVersion = object["apiVersion"].str();
    const auto slash = apiVersion.find('/');
    return (slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash)) == group;
}

std::int64_t jobPods(const Located& jobSpec, Problems& problems) {
    const std::int64_t parallelism = count(jobSpec["parallelism"], problems).value_or(1);
    const auto completions = count(jobSpec["completions"], problems);
    return completions ? std::min(parallelism, *completions) : parallelism;
}

PodsField jobPodsField(const Located& jobSpec) {
    PodsField field;
    field.replicas = pathTo(jobSpec.path, "parallelism");
    field.completions = pathTo(jobSpec.path, "completions");
    field.indexed = jobSpec["completionMode"]->str() == "Indexed";
    return field;
}

TemplateSites sitesOf(const Value& object, Problems& problems) {
    TemplateSites sites;
    if (!object.isObject())
        return sites;
    const Located root{&object, "$"};
    const bool known = addBuiltInSites(root, sites, problems) || addRaySites(root, sites, problems) ||
                       addBatchSites(root, sites, problems) || addServingSites(root, sites, problems);
    if (!known && object.at("spec", "template", "spec")["containers"].isArray()) {
        TemplateSite site = templateAt("$.spec.template", objectGroup(object));
        const std::int64_t replicas = count(root.at("spec", "replicas"), problems).value_or(1);
        site.setPods(replicas, replicas);
        site.podsField.replicas = "$.spec.replicas";
        sites.push_back(std::move(site));
    }
    std::map<std::string, int> names;
    for (TemplateSite& site : sites) {
        if (const int times = ++names[site.group]; times > 1)
            site.group += "#" + std::to_string(times);
    }
    return sites;
}

std::vector<PodTemplate> podTemplatesOf(const Value& object) {
    Problems ignored; // counts do not matter here
    std::vector<PodTemplate> templates;
    for (TemplateSite& site : sitesOf(object, ignored)) {
        if (!site.hasPodSpec)
            continue;
        const Value* podSpec = nodeAt(object, site.specPath);
        if (podSpec != nullptr && podSpec->isObject())
            templates.push_back(
                {domain::GroupName(std::move(site.group)), std::move(site.specPath), std::move(site.metadataPath)});
    }
    return templates;
}

} // namespace thrifty::manifest

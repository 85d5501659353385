// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantfollowers.h"

#include "manifest/gating.h"
#include "manifest/gpulabels.h"
#include "manifest/serveconfig.h"

#include <algorithm>
#include <array>

namespace thrifty::manifest {

using domain::PlanField;
using domain::Quantity;

namespace {

constexpr std::string_view spotKey = "kubernetes.azure.com/scalesetpriority";
constexpr const char* servePath = "$.spec.serveConfigV2";

DraftStep set(VariantDraft& draft, const GroupSite& site, const std::string& path, const std::string& value,
              std::string follower) {
    return {{Change::Kind::Set, path, draft.asWritten(site, path, value)}, value, std::move(follower)};
}

/// The start parameters of a Ray group, beside its template; empty for other kinds.
std::string rayParams(const GroupSite& site) {
    constexpr std::string_view end = ".template";
    const std::string& path = site.site.templatePath;
    if (!isKind(site.object, "ray.io", site.object["kind"].str()) || !path.ends_with(end))
        return {};
    return path.substr(0, path.size() - end.size()) + ".rayStartParams";
}

/// A whole number at the path, however it is written.
std::optional<std::int64_t> numberAt(const Value& object, const std::string& path) {
    const Value* value = nodeAt(object, path);
    if (value == nullptr || (!value->isString() && !value->isNumber()))
        return std::nullopt;
    const auto quantity = Quantity::parse(value->scalarText());
    if (!quantity || Quantity::fromUnits(quantity->units()) != *quantity)
        return std::nullopt;
    return quantity->units();
}

struct PerNode {
    const char* group;
    const char* path;
    const char* name;
};
constexpr std::array processesPerNode{
    PerNode{"kubeflow.org", "$.spec.nprocPerNode", "nprocPerNode"},
    PerNode{"kubeflow.org", "$.spec.elasticPolicy.nProcPerNode", "nProcPerNode"},
    PerNode{"kubeflow.org", "$.spec.slotsPerWorker", "slotsPerWorker"},
    PerNode{"trainer.kubeflow.org", "$.spec.trainer.numProcPerNode", "numProcPerNode"},
};

/// Path of the main container, when its resources are those of a container.
std::string mainContainer(const GroupSite& site) {
    constexpr std::string_view end = ".resources";
    const std::string path = mainResources(site.object, site.site);
    return path.ends_with(end) ? path.substr(0, path.size() - end.size()) : std::string();
}

/// --tensor-parallel-size=2, or the argument behind it.
void followInArguments(VariantDraft& draft, const GroupSite& site, std::int64_t before, std::int64_t after,
                       std::vector<DraftStep>& steps) {
    const std::string container = mainContainer(site);
    const Value* found = container.empty() ? nullptr : nodeAt(draft.object(site), container);
    if (found == nullptr)
        return;
    for (const char* list : {"command", "args"}) {
        const Value::Array& words = (*found)[list].items();
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string& word = words[i].str();
            const std::string path = pathTo(pathTo(container, list), i);
            for (const char* option : {"--tensor-parallel-size", "--nproc-per-node", "--nproc_per_node"}) {
                const std::string name = std::string(option).substr(2);
                const std::string now = std::to_string(after);
                if (word == std::string(option) + "=" + std::to_string(before)) {
                    steps.push_back({{Change::Kind::Set, path, Value(std::string(option) + "=" + now)}, now, name});
                } else if (word == option && i + 1 < words.size() &&
                           words[i + 1].scalarText() == std::to_string(before)) {
                    const std::string next = pathTo(pathTo(container, list), i + 1);
                    steps.push_back({{Change::Kind::Set, next, Value(now)}, now, name});
                } else if (word.find(option) != std::string::npos && word.find_first_of(" \n") != std::string::npos) {
                    draft.note(site, PlanField::GpusPerPod,
                               "the command line has " + std::string(option) + "; change it to " + now +
                                   " by hand if it should follow the GPUs",
                               path);
                }
            }
        }
    }
}

/// Every path at which the pods' placement names GPU models: lists of an affinity, words of a node selector.
struct ModelPlace {
    std::string path;
    std::string key;
    bool list = false;
};

void placesIn(const Value& term, const std::string& path, std::vector<ModelPlace>& out) {
    const Value& expressions = term["matchExpressions"];
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        if (expressions[i]["operator"].str() == "In" && isGpuModelLabel(expressions[i]["key"].str()))
            out.push_back({pathTo(pathTo(path, "matchExpressions"), i) + ".values", expressions[i]["key"].str(), true});
    }
}

std::vector<ModelPlace> modelPlaces(const Value& object, const GroupSite& site) {
    std::vector<ModelPlace> places;
    const Value* podSpec = nodeAt(object, site.site.specPath);
    if (podSpec == nullptr)
        return places;
    const std::string affinity = site.site.specPath + ".affinity.nodeAffinity";
    const Value& rules = podSpec->at("affinity", "nodeAffinity");
    const char* required = "requiredDuringSchedulingIgnoredDuringExecution";
    const Value& terms = rules[required]["nodeSelectorTerms"];
    for (std::size_t i = 0; i < terms.size(); ++i)
        placesIn(terms[i], pathTo(affinity + "." + required + ".nodeSelectorTerms", i), places);
    const char* preferred = "preferredDuringSchedulingIgnoredDuringExecution";
    for (std::size_t i = 0; i < rules[preferred].size(); ++i)
        placesIn(rules[preferred][i]["preference"], pathTo(affinity + "." + preferred, i) + ".preference", places);
    for (const auto& [key, value] : (*podSpec)["nodeSelector"].members()) {
        if (isGpuModelLabel(key))
            places.push_back({pathTo(site.site.specPath + ".nodeSelector", key), key, false});
    }
    return places;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool toleratesSpot(const Value& toleration) {
    const std::string& key = toleration["key"].str();
    const std::string& op = toleration["operator"].str();
    if (key.empty())
        return op == "Exists";
    return key == spotKey && (op == "Exists" || toleration["value"].str() == "spot");
}

/// What a reading of the Serve configuration wants becomes part of the draft.
void follow(VariantDraft& draft, const GroupSite& site, PlanField field, const domain::Expected<ServeConfig>& config) {
    if (!config) {
        draft.note(site, field, "serveConfigV2 stays as it is: " + config.error().message, servePath);
        return;
    }
    const Value* before = nodeAt(draft.object(site), servePath);
    if (before != nullptr && config->text != before->str()) {
        std::vector<VariantDraft::BlockLine> lines;
        for (const ServeEdit& edit : config->edits)
            lines.push_back({edit.key, edit.value, edit.line});
        draft.setBlock(site, field, servePath, config->text, lines);
    }
    for (const ServeConfig::Left& left : config->left)
        draft.noteInBlock(site, field, left.message, servePath, left.line);
}

const Value* serveConfigOf(VariantDraft& draft, const GroupSite& site) {
    if (!isKind(site.object, "ray.io", "RayService"))
        return nullptr;
    const Value* config = nodeAt(draft.object(site), servePath);
    return config != nullptr && config->isString() && !config->str().empty() ? config : nullptr;
}

} // namespace

std::vector<DraftStep> gpuFollowers(VariantDraft& draft, const GroupSite& site, std::int64_t before,
                                    std::int64_t after) {
    std::vector<DraftStep> steps;
    const Value& object = draft.object(site);
    if (const std::string params = rayParams(site); !params.empty()) {
        const std::string path = pathTo(params, "num-gpus");
        const auto now = numberAt(object, path);
        if (now == before)
            steps.push_back(set(draft, site, path, std::to_string(after), "num-gpus"));
        else if (nodeAt(object, path) != nullptr)
            draft.note(site, PlanField::GpusPerPod,
                       "num-gpus is " + nodeAt(object, path)->scalarText() + ", not the " + std::to_string(before) +
                           " GPUs that the pod had; change it by hand if Ray should use all " + std::to_string(after),
                       path);
    }
    for (const PerNode& one : processesPerNode) {
        if (isKind(object, one.group, object["kind"].str()) && before > 0 && after > 0 &&
            numberAt(object, one.path) == before)
            steps.push_back(set(draft, site, one.path, std::to_string(after), one.name));
    }
    if (before > 0 && after > 0)
        followInArguments(draft, site, before, after, steps);
    return steps;
}

std::vector<DraftStep> cpuFollowers(VariantDraft& draft, const GroupSite& site, const Quantity& before,
                                    const Quantity& after) {
    const std::string params = rayParams(site);
    const std::string path = params.empty() ? std::string() : pathTo(params, "num-cpus");
    if (params.empty() || Quantity::fromUnits(after.units()) != after)
        return {};
    const auto now = numberAt(draft.object(site), path);
    if (!now || *now == 0 || Quantity::fromUnits(*now) != before)
        return {}; // "0" keeps work off the head on purpose
    return {set(draft, site, path, std::to_string(after.units()), "num-cpus")};
}

std::vector<DraftStep> skuFollowers(VariantDraft& draft, const GroupSite& site, const std::vector<std::string>& skus) {
    std::vector<DraftStep> steps;
    const Value& object = draft.object(site);
    for (const ModelPlace& place : modelPlaces(object, site)) {
        const Value& old = *nodeAt(object, place.path);
        std::vector<std::string> values;
        for (const std::string& sku : skus) {
            for (std::string& value : gpuModelValues(place.key, sku)) {
                if (std::find(values.begin(), values.end(), value) == values.end())
                    values.push_back(std::move(value));
            }
        }
        if (values.empty() || (!place.list && values.size() > 1)) {
            draft.note(site, PlanField::GpuSkus,
                       place.key + " stays " +
                           (place.list ? joined([&] {
                               std::vector<std::string> words;
                               for (const Value& word : old.items())
                                   words.push_back(word.scalarText());
                               return words;
                           }())
                                       : old.scalarText()) +
                           (skus.empty() ? ": any GPU will do now, so take it away by hand"
                            : values.empty()
                                ? ": no node carries a value for " + joined(skus) + "; change it by hand"
                                : ": it can name one model only, not " + joined(values) + "; change it by hand"),
                       place.path);
            continue;
        }
        if (std::find(values.begin(), values.end(), "nvidia-a100-40gb") != values.end())
            draft.note(
                site, PlanField::GpuSkus,
                "GKE itself labels its nodes with 40 GB A100s nvidia-tesla-a100; add that by hand where a cluster "
                "without an autoscaler has them",
                place.path);
        Value wanted = place.list ? Value(Value::Array(values.begin(), values.end())) : Value(values.front());
        if (wanted != old)
            steps.push_back({{Change::Kind::Set, place.path, std::move(wanted)}, joined(values), "GPU affinity"});
    }
    return steps;
}

std::vector<DraftStep> spotFollowers(VariantDraft& draft, const GroupSite& site, bool spot) {
    const std::string path = pathTo(site.site.specPath, "tolerations");
    const Value* list = nodeAt(draft.object(site), path);
    std::optional<std::size_t> ours;
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if (toleratesSpot((*list)[i]))
            ours = i;
    }
    constexpr const char* name = "AKS spot toleration";
    if (spot && !ours)
        return {
            {{Change::Kind::AddItem, path,
              Value::object({{"key", spotKey}, {"operator", "Equal"}, {"value", "spot"}, {"effect", "NoSchedule"}})},
             "spot",
             name}};
    if (!spot && ours && (*list)[*ours]["key"].str() == spotKey)
        return {{{Change::Kind::Remove, pathTo(path, *ours), {}}, "", name}};
    return {};
}

void followInServe(VariantDraft& draft, const GroupSite& site, PlanField field, std::int64_t gpusBefore,
                   std::int64_t gpusAfter) {
    const Value* config = serveConfigOf(draft, site);
    if (config != nullptr && gpusBefore != gpusAfter)
        follow(draft, site, field, scaleServe(config->str(), gpusBefore, gpusAfter));
}

void followInServe(VariantDraft& draft, const GroupSite& site, const std::vector<std::string>& skus) {
    if (const Value* config = serveConfigOf(draft, site))
        follow(draft, site, PlanField::GpuSkus, renameAccelerator(config->str(), skus));
}

} // namespace thrifty::manifest

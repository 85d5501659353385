// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/appliedworkload.h"

#include "fleet/products.h"
#include "manifest/podtemplates.h"
#include "manifest/yamlwriter.h"
#include "session/appliedstore.h"
#include "session/fleetcontext.h"

#include <set>
#include <utility>

namespace thrifty::session {

namespace {

using manifest::Value;

/// The object as a manifest: what was kept of it has no metadata.
Value manifestOf(const AppliedObject& object, const domain::GroupLabel& group) {
    Value value = Value::object({{"apiVersion", object.id.apiVersion()}, {"kind", object.id.kind}});
    Value metadata = Value::object({{"name", object.id.name}});
    if (!object.id.ns.empty())
        metadata.set("namespace", object.id.ns.str());
    metadata.set("labels", Value::object({{group.key, group.value}}));
    value.set("metadata", std::move(metadata));
    for (const auto& [key, member] : object.after.members()) {
        if (!value.has(key))
            value.set(key, member);
    }
    return value;
}

std::optional<AppliedWorkload> workloadOf(const AppliedRun& run) {
    AppliedWorkload found;
    found.run = run.run;
    found.at = run.at;
    found.estimate = run.estimate;
    found.variant = run.variant;
    found.totals = run.totals;
    FollowRequest& follow = found.follow;
    follow.ns = run.ns;
    follow.policy = run.policy;
    const auto equals = run.group.find('=');
    if (equals == std::string::npos)
        return std::nullopt;
    follow.group = {run.group.substr(0, equals), run.group.substr(equals + 1)};
    const auto manager = fleet::makeFleetManager(nullptr);
    std::string text;
    for (const AppliedObject& object : run.objects) {
        if (object.isOrder)
            found.order = manager->orderOf(object.after);
        else if (object.after.isObject())
            text += "---\n" + manifest::toYaml(manifestOf(object, follow.group));
    }
    auto file = manifest::parseFile("the workload that was applied", text);
    if (!file)
        return std::nullopt;
    follow.manifest.files = {std::move(*file)};
    auto workload = manifest::workloadOf(follow.manifest.files);
    if (!workload)
        return std::nullopt;
    follow.manifest.workload = std::move(*workload);
    return found;
}

} // namespace

std::vector<AppliedWorkload> appliedWorkloads(const std::string& stateDirectory, const domain::ContextName& context,
                                              const std::string& server) {
    PlannerService::Settings settings;
    settings.stateDirectory = stateDirectory;
    const AppliedStore store(withDefaults(settings).stateDirectory);
    const std::vector<domain::RunId> runs = store.runs();
    std::vector<AppliedWorkload> all;
    std::set<std::pair<domain::Namespace, std::string>> groups;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto applied = store.load(*run);
        if (!applied || applied->context != context.str() || applied->server != server ||
            groups.contains({applied->ns, applied->group}))
            continue;
        if (auto found = workloadOf(*applied)) {
            groups.emplace(applied->ns, applied->group);
            all.push_back(std::move(*found));
        }
    }
    return all;
}

} // namespace thrifty::session

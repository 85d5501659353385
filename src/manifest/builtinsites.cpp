// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/templatesite.h"

#include <algorithm>

namespace thrifty::manifest {

using domain::GateBehaviour;

namespace {

void addJob(const Located& object, const Located& jobSpec, bool runs, TemplateSites& sites, Problems& problems) {
    TemplateSite site = templateAt(jobSpec.path + ".template", objectGroup(*object));
    const std::int64_t pods = jobPods(jobSpec, problems);
    const bool held = !runs || flag(jobSpec["suspend"], problems);
    site.setPods(pods, held ? 0 : pods);
    site.podsField = jobPodsField(jobSpec);
    sites.push_back(std::move(site));
}

} // namespace

bool addBuiltInSites(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    if (isKind(*object, "", "Pod")) {
        TemplateSite site = templateAt("$", objectGroup(*object));
        site.fixedPods("a Pod is one pod");
        sites.push_back(std::move(site));
        return true;
    }
    for (const char* kind : {"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"}) {
        if (!isKind(*object, "apps", kind) && !isKind(*object, "extensions", kind))
            continue;
        TemplateSite site = templateAt("$.spec.template", objectGroup(*object));
        const std::int64_t replicas = count(spec["replicas"], problems).value_or(1);
        site.podsField.replicas = "$.spec.replicas";
        if (std::string_view(kind) == "DaemonSet") {
            site.gate = GateBehaviour::PerNode;
            site.fixedPods("a DaemonSet has one pod on each node");
            site.setPods(0, 0);
        } else if (std::string_view(kind) == "StatefulSet" && spec["podManagementPolicy"]->str() != "Parallel") {
            // The second pod waits for the first to be ready, which a gated pod never is.
            site.setPods(replicas, std::min<std::int64_t>(replicas, 1));
        } else {
            site.setPods(replicas, replicas);
        }
        sites.push_back(std::move(site));
        return true;
    }
    if (isKind(*object, "", "ReplicationController")) {
        TemplateSite site = templateAt("$.spec.template", objectGroup(*object));
        const std::int64_t replicas = count(spec["replicas"], problems).value_or(1);
        site.podsField.replicas = "$.spec.replicas";
        site.setPods(replicas, replicas);
        sites.push_back(std::move(site));
        return true;
    }
    if (isKind(*object, "batch", "Job")) {
        addJob(object, spec, true, sites, problems);
        return true;
    }
    if (isKind(*object, "batch", "CronJob")) {
        addJob(object, spec.at("jobTemplate", "spec"), false, sites, problems);
        return true;
    }
    return false;
}

} // namespace thrifty::manifest

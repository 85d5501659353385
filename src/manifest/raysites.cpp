// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/templatesite.h"

#include <algorithm>
#include <limits>

namespace thrifty::manifest {

using domain::GateBehaviour;
using domain::Quantity;

namespace {

/// KubeRay's own sidecar in the head pod, which follows what the Ray tasks ask for.
domain::ResourceList autoscalerSidecar(const Located& options) {
    domain::ResourceList requests{{"cpu", Quantity::fromMilli(500)},
                                  {"memory", Quantity::fromUnits(std::int64_t{512} << 20)}};
    // Read for real (with its errors) in podGroupOf; here only whether the defaults are replaced as a whole.
    return options["resources"]->isObject() ? domain::ResourceList() : requests;
}

void addHead(const Located& cluster, bool suspended, bool autoscaled, TemplateSites& sites) {
    const Located head = cluster["headGroupSpec"];
    if (!head->isObject())
        return;
    TemplateSite site = templateAt(pathTo(head.path, "template"), "headgroup");
    site.setPods(1, suspended ? 0 : 1);
    site.fixedPods("a Ray cluster has one head");
    if (autoscaled) {
        const Located options = cluster["autoscalerOptions"];
        site.extra = autoscalerSidecar(options);
        if (site.extra.empty())
            site.resourcePaths.push_back(pathTo(options.path, "resources"));
    }
    sites.push_back(std::move(site));
}

/// clamp(replicas, min, max) x hosts, as the operator counts: unset or below the minimum means the minimum.
void addWorkers(const Located& group, bool suspended, bool autoscaled, TemplateSites& sites, Problems& problems) {
    const std::string name = group["groupName"]->scalarText();
    TemplateSite site = templateAt(pathTo(group.path, "template"), name.empty() ? "workergroup" : name);
    const std::int64_t hosts = std::max<std::int64_t>(count(group["numOfHosts"], problems).value_or(1), 1);
    const std::int64_t least = count(group["minReplicas"], problems).value_or(0);
    constexpr std::int64_t unlimited = std::numeric_limits<std::int32_t>::max();
    const std::int64_t most = count(group["maxReplicas"], problems).value_or(unlimited);
    const std::int64_t wanted = count(group["replicas"], problems).value_or(0);
    std::int64_t replicas = wanted < least ? least : std::min(wanted, most);
    if (least > most)
        replicas = most;
    const bool held = suspended || flag(group["suspend"], problems);
    site.podsPerReplica = hosts;
    site.setPods(times(replicas, hosts), held ? 0 : times(replicas, hosts));
    site.podsField.replicas = pathTo(group.path, "replicas");
    site.podsField.least = pathTo(group.path, "minReplicas");
    site.podsField.most = pathTo(group.path, "maxReplicas");
    site.podsField.usual = 0;
    site.podsField.each = hosts;
    if (autoscaled) {
        site.minPods = times(std::min(least, most), hosts);
        site.maxPods = times(most, hosts);
    }
    sites.push_back(std::move(site));
}

void addCluster(const Located& cluster, bool suspended, TemplateSites& sites, Problems& problems) {
    const bool autoscaled = flag(cluster["enableInTreeAutoscaling"], problems);
    const bool held = suspended || flag(cluster["suspend"], problems);
    addHead(cluster, held, autoscaled, sites);
    const Located groups = cluster["workerGroupSpecs"];
    for (std::size_t i = 0; i < groups->items().size(); ++i)
        addWorkers(groups[i], held, autoscaled, sites, problems);
}

/// The pod that submits the job: made only once the cluster is ready, so never under a gate.
void addSubmitter(const Located& spec, TemplateSites& sites) {
    const std::string mode = spec["submissionMode"]->stringOr("K8sJobMode");
    if (mode != "K8sJobMode" && !mode.empty())
        return;
    TemplateSite site = templateAt(pathTo(spec.path, "submitterPodTemplate"), "submitter");
    site.gate = GateBehaviour::NoPodsYet;
    site.setPods(1, 0);
    site.fixedPods("one pod submits the job");
    if (!spec["submitterPodTemplate"]->isObject()) {
        site.hasPodSpec = false;
        site.annotationsPath.clear();
        site.extra = {{"cpu", Quantity::fromMilli(500)}, {"memory", Quantity::fromUnits(std::int64_t{200} << 20)}};
    }
    sites.push_back(std::move(site));
}

} // namespace

bool addRaySites(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    if (isKind(*object, "ray.io", "RayCluster")) {
        addCluster(spec, false, sites, problems);
        return true;
    }
    if (isKind(*object, "ray.io", "RayService")) {
        addCluster(spec["rayClusterConfig"], false, sites, problems);
        return true;
    }
    if (isKind(*object, "ray.io", "RayJob")) {
        addCluster(spec["rayClusterSpec"], flag(spec["suspend"], problems), sites, problems);
        addSubmitter(spec, sites);
        return true;
    }
    return false;
}

} // namespace thrifty::manifest

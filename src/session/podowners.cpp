// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/podowners.h"

#include "kube/kinds.h"
#include "session/ownernames.h"

#include <algorithm>

namespace thrifty::session {

using manifest::Value;

namespace {

// Deployment -> ReplicaSet -> Pod is two; operators nest up to four (RayService -> RayCluster -> Pod, LWS over
// StatefulSets owned by pods). A loop among owner references ends here as well.
constexpr int deepest = 8;

const Value* controllerOf(const Value& object) {
    const Value* first = nullptr;
    for (const Value& owner : object.at("metadata", "ownerReferences").items()) {
        if (owner["controller"].boolOr(false))
            return &owner;
        if (first == nullptr)
            first = &owner;
    }
    return first;
}

std::string groupOf(const std::string& apiVersion) {
    const auto slash = apiVersion.find('/');
    return slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
}

} // namespace

PodOwners::PodOwners(kube::ApiClient& cluster, domain::Namespace ns, std::vector<domain::ObjectId> roots)
    : m_cluster(cluster)
    , m_ns(std::move(ns))
    , m_roots(std::move(roots)) {}

const domain::ObjectId* PodOwners::matching(const std::string& apiVersion, const std::string& kind,
                                            const std::string& name) const {
    for (const domain::ObjectId& root : m_roots) {
        if (root.kind == kind && root.name == name && root.group == groupOf(apiVersion))
            return &root;
    }
    return nullptr;
}

std::optional<domain::ObjectId> PodOwners::rootOf(const Value& pod, std::stop_token stop) {
    const Value* owner = controllerOf(pod);
    if (owner != nullptr)
        return climb(*owner, 0, stop);
    const domain::ObjectId* self = matching("v1", "Pod", pod.at("metadata", "name").str());
    return self != nullptr ? std::optional(*self) : std::nullopt;
}

std::optional<domain::ObjectId> PodOwners::climb(const Value& owner, int depth, std::stop_token stop) {
    const std::string& apiVersion = owner["apiVersion"].str();
    const std::string& kind = owner["kind"].str();
    const std::string& name = owner["name"].str();
    if (const domain::ObjectId* root = matching(apiVersion, kind, name))
        return *root;
    const std::string& uid = owner["uid"].str();
    if (const auto known = m_known.find(uid); known != m_known.end())
        return known->second;
    if (depth >= deepest || stop.stop_requested())
        return std::nullopt;
    std::optional<domain::ObjectId> found;
    domain::Expected<Value> live = domain::fail(domain::ErrorCode::NotFound, {});
    if (const auto type = m_cluster.resourceFor(apiVersion, kind, stop))
        live = m_cluster.get(*type, m_ns.str(), name, stop);
    if (live) {
        if (const Value* above = controllerOf(*live))
            found = climb(*above, depth + 1, stop);
    } else if (live.error().code == domain::ErrorCode::Forbidden) {
        const auto byName = std::find_if(m_roots.begin(), m_roots.end(),
                                         [&](const domain::ObjectId& root) { return isNamedAfter(root, kind, name); });
        if (byName != m_roots.end())
            found = *byName;
    } else if (live.error().code != domain::ErrorCode::NotFound) {
        return std::nullopt; // a passing trouble is not remembered
    }
    m_known[uid] = found;
    return found;
}

std::vector<domain::ObjectId> podMakersOf(const domain::Workload& workload) {
    std::vector<domain::ObjectId> makers;
    for (const domain::WorkloadObject& object : workload.objects) {
        if (object.role == domain::ObjectRole::Priced)
            makers.push_back(object.id);
    }
    return makers;
}

int expectedPods(const domain::Workload& workload) {
    std::int64_t pods = 0;
    for (const domain::PodGroup& group : workload.groups) {
        const bool bySchedule = group.owner.kind == "CronJob"; // there may be none for days
        if (group.gate != domain::GateBehaviour::PerNode && group.gate != domain::GateBehaviour::NoPodsYet &&
            !bySchedule)
            pods += group.pods;
    }
    return static_cast<int>(std::min<std::int64_t>(pods, 1'000'000'000));
}

domain::Expected<std::vector<Value>> podsOf(kube::ApiClient& cluster, const domain::Namespace& ns,
                                            const std::vector<domain::ObjectId>& roots, std::stop_token stop) {
    auto list = cluster.list(kube::podType, ns.str(), {}, stop);
    if (!list)
        return domain::fail(std::move(list).error());
    PodOwners owners(cluster, ns, roots);
    std::vector<Value> pods;
    for (Value& pod : list->items) {
        const std::string& phase = pod.at("status", "phase").str();
        if (phase != "Succeeded" && phase != "Failed" && owners.rootOf(pod, stop))
            pods.push_back(std::move(pod));
    }
    return pods;
}

} // namespace thrifty::session

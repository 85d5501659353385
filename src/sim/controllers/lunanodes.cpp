// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/luna.h"

#include "domain/glob.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view createdBy = "node.elotl.co/created-by";
constexpr std::string_view manager = "luna";

/// The accelerator label of GKE for a GPU model ("nvidia-l4", "nvidia-tesla-t4").
std::string gkeAccelerator(const catalog::InstanceType& type) {
    std::string sku = type.gpuSku;
    std::transform(sku.begin(), sku.end(), sku.begin(), [](unsigned char c) { return std::tolower(c); });
    if (sku == "a100")
        return type.gpuMemoryMib > 40 * 1024 ? "nvidia-a100-80gb" : "nvidia-tesla-a100";
    if (sku == "t4" || sku == "p4" || sku == "p100" || sku == "v100" || sku == "k80")
        return "nvidia-tesla-" + sku;
    return "nvidia-" + sku;
}

std::string keyOf(const catalog::Candidate& candidate) {
    return candidate.type->name + "/" + std::string(categoryWord(candidate.category));
}

std::string described(const catalog::Candidate& candidate) {
    return candidate.type->name + " (" + std::string(categoryWord(candidate.category)) + ")";
}

} // namespace

/// Pods that can share the nodes of one request: the same demand on node types and on the node's labels and taints.
std::string Luna::pendingSet(const Value& pod, const catalog::NodeRequest& request) const {
    std::string set = catalog::isBinPacked(request, m_site.settings().luna.packing) ? "packed" : "";
    if (set.empty()) {
        set = request.cpu.text() + "/" + request.memory.text() + "/" + std::to_string(request.gpus) + "/";
        for (const auto key : {"instance-gpu-skus", "instance-family-inclusions", "instance-family-exclusions",
                               "instance-type-regexp", "instance-max-gpus", "instance-max-cost", "instance-offerings"})
            set += annotationOf(pod, "node.elotl.co/" + std::string(key)) + "|";
    }
    return set;
}

std::vector<ObjectRef> Luna::pendingOf(const std::string& set) const {
    std::vector<ObjectRef> pods;
    auto rooms = m_ledger.rooms();
    for (const auto& [name, pod] : m_site.cluster().all(podKind)) {
        if (isGated(*pod) || !isActive(*pod) || !(*pod)["spec"]["nodeName"].str().empty())
            continue;
        // Only what the scheduler could not place is Luna's business, and not what a node that just came will take.
        if (conditionOf((*pod)["status"]["conditions"], "PodScheduled")["reason"].str() != "Unschedulable")
            continue;
        const PodNeeds needs = needsOfPod(*pod);
        const auto room =
            std::find_if(rooms.begin(), rooms.end(), [&](const auto& one) { return fitOn(needs, one.second).fits(); });
        if (room != rooms.end()) {
            takeFrom(room->second, needs);
            continue;
        }
        const auto request = manages(*pod) ? requestOf(*pod) : std::nullopt;
        if (request && (set.empty() || pendingSet(*pod, *request) == set))
            pods.push_back(pod);
    }
    return pods;
}

void Luna::lookPending() {
    if (!m_site.settings().luna.enabled)
        return;
    std::map<std::string, std::vector<ObjectRef>> sets;
    for (const auto& pod : pendingOf({}))
        sets[pendingSet(*pod, *requestOf(*pod))].push_back(pod);
    for (const auto& [set, pods] : sets)
        planFor(set, pods);
}

void Luna::planFor(const std::string& set, const std::vector<ObjectRef>& pods) {
    Attempt& attempt = m_attempts[set];
    if (attempt.running || attempt.coming * attempt.perNode >= static_cast<std::int64_t>(pods.size()))
        return;
    const auto request = requestOf(*pods.front());
    attempt.choice = choose(*request);
    attempt.running = true;
    tryCandidate(set, {});
}

void Luna::tryCandidate(const std::string& set, std::string refusals) {
    Attempt& attempt = m_attempts[set];
    const auto pods = pendingOf(set);
    const std::int64_t wanted = static_cast<std::int64_t>(pods.size()) - attempt.coming * attempt.perNode;
    if (wanted <= 0) {
        attempt.running = false;
        return;
    }
    if (attempt.choice.candidates.empty()) {
        attempt.running = false;
        if (refusals.empty())
            refusals = attempt.choice.backedOff.empty() ? "no node type satisfies the pod's constraints"
                                                        : "backed off: " + attempt.choice.backedOff;
        warn(set, refusals);
        return;
    }
    const catalog::Candidate candidate = attempt.choice.candidates.front();
    attempt.choice.candidates.erase(attempt.choice.candidates.begin());
    attempt.perNode = std::max<std::int64_t>(1, candidate.podsPerNode);
    const std::int64_t nodes = (wanted + attempt.perNode - 1) / attempt.perNode;
    const std::string why = unobtainable(candidate, nodes);
    if (!why.empty()) {
        if (const Delay delay = m_site.settings().delays.lunaFailure)
            m_site.cluster().after(*delay,
                                   [this, set, candidate, why, refusals] { refused(set, candidate, why, refusals); });
        return;
    }
    attempt.running = false;
    attempt.coming += nodes;
    if (const Delay delay = m_site.settings().delays.lunaNode)
        m_site.cluster().after(*delay, [this, set, candidate, nodes] { addNodes(set, candidate, nodes); });
}

std::string Luna::unobtainable(const catalog::Candidate& candidate, std::int64_t nodes) const {
    const ClusterSettings& settings = m_site.settings();
    for (const auto& pattern : settings.stockOuts) {
        const auto colon = pattern.find(':');
        if (colon != std::string::npos && pattern.substr(colon + 1) != categoryWord(candidate.category))
            continue;
        if (domain::globMatches(pattern.substr(0, colon), candidate.type->name))
            return "out of stock";
    }
    std::int64_t gpus = 0, lunaNodes = 0;
    for (const auto& [name, node] : m_site.cluster().all(nodeKind)) {
        if (labelOf(*node, createdBy) != manager)
            continue;
        ++lunaNodes;
        if (labelOf(*node, "node.elotl.co/gpu-sku") == candidate.type->gpuSku)
            gpus += std::atoll(labelOf(*node, "node.elotl.co/gpu-count").c_str());
    }
    if (const auto quota = settings.quotas.find("nodes");
        quota != settings.quotas.end() && lunaNodes + nodes > quota->second)
        return "quota of " + std::to_string(quota->second) + " nodes exceeded";
    if (!candidate.type->gpuSku.empty())
        if (const auto quota = settings.quotas.find(candidate.type->gpuSku);
            quota != settings.quotas.end() && gpus + nodes * candidate.type->wholeGpus() > quota->second)
            return "quota of " + std::to_string(quota->second) + " " + candidate.type->gpuSku + " GPUs exceeded";
    return {};
}

void Luna::refused(const std::string& set, const catalog::Candidate& candidate, const std::string& why,
                   std::string refusals) {
    refusals += (refusals.empty() ? "" : "; ") + described(candidate) + " " + why;
    if (const Delay backoff = m_site.settings().delays.lunaBackoff; backoff && backoff->count() > 0) {
        m_backoffs[keyOf(candidate)] = std::chrono::steady_clock::now() + *backoff;
        m_site.cluster().after(*backoff + Milliseconds(1), [this, key = keyOf(candidate)] {
            if (const auto place = m_backoffs.find(key);
                place != m_backoffs.end() && place->second <= std::chrono::steady_clock::now())
                m_backoffs.erase(place);
            m_site.cluster().wake(m_pending, {}, {});
        });
    }
    if (m_site.settings().luna.warnAfterEach && !m_attempts[set].choice.candidates.empty())
        warn(set, described(candidate) + " " + why);
    tryCandidate(set, std::move(refusals));
}

void Luna::warn(const std::string& set, const std::string& reasons) {
    const std::string text = worded(m_site.settings().luna.warningText, {{"reasons", reasons}});
    for (const auto& pod : pendingOf(set))
        m_site.cluster().record(*pod, {"Warning", "NodeAddRequestWarning", text, m_site.settings().luna.component});
}

Value Luna::nodeObject(const catalog::Candidate& candidate, const std::string& name, bool shared) const {
    const ClusterSettings& settings = m_site.settings();
    const catalog::InstanceType& type = *candidate.type;
    const std::string zone = settings.zone.empty() ? settings.region + "-a" : settings.zone;
    Value labels = Value::object({{"kubernetes.io/hostname", name},
                                  {"kubernetes.io/os", "linux"},
                                  {"kubernetes.io/arch", type.arch},
                                  {"node.kubernetes.io/instance-type", type.machineName()},
                                  {"topology.kubernetes.io/region", settings.region},
                                  {"topology.kubernetes.io/zone", zone},
                                  {std::string(createdBy), manager},
                                  {"node.elotl.co/capacity-type", categoryWord(candidate.category)}});
    if (shared)
        labels.set("node.elotl.co/bin-packing", "true");
    Value taints{Value::Array{}};
    if (type.wholeGpus() > 0) {
        labels.set("node.elotl.co/gpu-sku", type.gpuSku);
        labels.set("node.elotl.co/gpu-count", std::to_string(type.wholeGpus()));
        labels.set("nvidia.com/gpu.product", "NVIDIA-" + type.gpuSku);
        if (catalog::providerKey(settings.provider) == "gcp")
            labels.set("cloud.google.com/gke-accelerator", gkeAccelerator(type));
        if (settings.luna.gpuTaint)
            taints.append(Value::object({{"key", "nvidia.com/gpu"}, {"value", "present"}, {"effect", "NoSchedule"}}));
    }
    if (catalog::providerKey(settings.provider) == "azure" && candidate.category == domain::PriceCategory::Spot)
        taints.append(Value::object(
            {{"key", "kubernetes.azure.com/scalesetpriority"}, {"value", "spot"}, {"effect", "NoSchedule"}}));
    const auto amounts = [](const domain::ResourceList& list) {
        Value result;
        for (const auto& [resource, amount] : list)
            result.set(resource, amount.text(resource == "memory"));
        return result;
    };
    domain::ResourceList capacity{{"cpu", domain::Quantity::fromUnits(type.vcpus)},
                                  {"memory", domain::Quantity::fromUnits(type.memoryMib << 20U)},
                                  {"pods", domain::Quantity::fromUnits(110)}};
    if (type.wholeGpus() > 0)
        capacity["nvidia.com/gpu"] = domain::Quantity::fromUnits(type.wholeGpus());
    Value conditions{Value::Array{}};
    setCondition(conditions, {"Ready", true, "KubeletReady", "kubelet is posting ready status"});
    Value spec = Value::object({{"providerID", settings.provider + ":///" + zone + "/" + name}});
    if (taints.size() > 0)
        spec.set("taints", taints);
    return Value::object(
        {{"apiVersion", "v1"},
         {"kind", "Node"},
         {"metadata", Value::object({{"name", name}, {"labels", labels}})},
         {"spec", spec},
         {"status",
          Value::object({{"capacity", amounts(capacity)},
                         {"allocatable", amounts(catalog::allocatable(type))},
                         {"conditions", conditions},
                         {"addresses", Value::array({Value::object({{"type", "Hostname"}, {"address", name}})})},
                         {"nodeInfo", Value::object({{"kubeletVersion", settings.version},
                                                     {"kubeProxyVersion", settings.version},
                                                     {"operatingSystem", "linux"},
                                                     {"architecture", type.arch},
                                                     {"osImage", "Linux"},
                                                     {"kernelVersion", "6.1.0"},
                                                     {"containerRuntimeVersion", "containerd://1.7.27"},
                                                     {"machineID", ""},
                                                     {"systemUUID", ""},
                                                     {"bootID", ""}})}})}});
}

void Luna::addNodes(const std::string& set, const catalog::Candidate& candidate, std::int64_t count) {
    Attempt& attempt = m_attempts[set];
    attempt.coming = std::max<std::int64_t>(0, attempt.coming - count);
    const auto pods = pendingOf(set);
    if (pods.empty())
        return; // the workload went elsewhere meanwhile
    const std::int64_t perNode = std::max<std::int64_t>(1, candidate.podsPerNode);
    count = std::min(count, (static_cast<std::int64_t>(pods.size()) + perNode - 1) / perNode);
    const bool shared = set == "packed";
    NodeRoom room = roomOfNode(nodeObject(candidate, "probe", shared));
    if (!fitOn(needsOfPod(*pods.front()), room).fits()) { // node selector or taints: more nodes would not help
        warn(set, described(candidate) + " does not match the pod's node selector, affinity or tolerations");
        return;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        const std::string name = "luna-" + m_site.settings().name + "-" + std::to_string(++m_nodeNumber) + "-" +
                                 m_site.cluster().names().suffix();
        const Value node = nodeObject(candidate, name, shared);
        if (m_site.cluster().create(nodeKind, node, manager))
            if (const ObjectRef made = m_site.cluster().find(nodeKind, {}, name))
                m_site.cluster().setStatus(nodeKind, made, node["status"], manager);
    }
}

void Luna::lookIdle(const std::string& name) {
    const Delay idle = m_site.settings().delays.lunaIdle;
    const ObjectRef node = m_site.cluster().find(nodeKind, {}, name);
    if (!node || !idle || m_ledger.podsOn(name) > 0 || !m_idleTimers.insert(name).second)
        return;
    m_site.cluster().after(std::max(*idle, Milliseconds(1)), [this, name, uid = uidOf(*node)] {
        m_idleTimers.erase(name);
        const ObjectRef later = m_site.cluster().find(nodeKind, {}, name);
        if (later && uidOf(*later) == uid && m_ledger.podsOn(name) == 0)
            (void)m_site.cluster().remove(nodeKind, later);
    });
}

} // namespace thrifty::sim::control

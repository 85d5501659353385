// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nova.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view manager = "nova-scheduler";
constexpr std::string_view targetLabel = "nova.elotl.co/target-cluster";

/// A job's selector and labels with its uid on the control plane would be refused elsewhere, where it has another.
void eraseJobUid(Value& spec) {
    const auto erase = [](Value& labels) {
        for (const auto key : {"batch.kubernetes.io/controller-uid", "controller-uid"})
            labels.erase(key);
    };
    if (spec["selector"]["matchLabels"].has("batch.kubernetes.io/controller-uid"))
        spec.erase("selector");
    if (spec["template"]["metadata"].has("labels"))
        erase(spec.child("template").child("metadata").child("labels"));
}

/// The object without what its own API server made of it.
Value portable(const Value& object) {
    Value base = object;
    base.erase("status");
    Value& metadata = base.child("metadata");
    for (const auto key :
         {"uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "ownerReferences", "selfLink",
          "deletionTimestamp", "deletionGracePeriodSeconds", "finalizers"})
        metadata.erase(key);
    if (Value* labels = metadata.find("labels"))
        labels->erase(targetLabel);
    if (Value* annotations = metadata.find("annotations")) {
        annotations->erase("kubectl.kubernetes.io/last-applied-configuration");
        annotations->erase("deployment.kubernetes.io/revision");
        if (annotations->size() == 0)
            metadata.erase("annotations");
    }
    if (Value* spec = base.find("spec")) {
        for (const auto key : {"clusterIP", "clusterIPs", "nodeName", "volumeName"})
            spec->erase(key);
        if (base["kind"].str() == "Job")
            eraseJobUid(*spec);
    }
    return base;
}

/// Objects that every cluster makes for itself.
bool isClustersOwn(const Kind& kind, const std::string& ns, const std::string& name) {
    if (ns.rfind("kube-", 0) == 0 || ns == "elotl")
        return true;
    if (&kind == &namespaceKind)
        return name.rfind("kube-", 0) == 0 || name == "default" || name == "elotl";
    return (&kind == &configMapKind && name == "kube-root-ca.crt") || (&kind == &accountKind && name == "default") ||
           (&kind == &serviceKind && name == "kubernetes" && ns == "default");
}

} // namespace

Nova::Nova(Cluster& controlPlane, NovaSettings settings)
    : m_plane(controlPlane)
    , m_settings(std::move(settings)) {
    for (const Kind* kind : {&policyKind, &groupKind, &clusterKind})
        m_plane.watch(*kind);
    for (const Kind* kind : placedKinds()) {
        m_plane.watch(*kind);
        m_queues[kind] = m_plane.addQueue(
            [this, kind](const std::string& ns, const std::string& name) { lookObject(*kind, ns, name); });
        m_plane.reconcile(*kind, m_queues[kind]);
    }
    m_groupQueue = m_plane.addQueue([this](const std::string&, const std::string& name) { lookGroup(name); });
    m_clusterQueue = m_plane.addQueue([this](const std::string&, const std::string& name) { writeCluster(name); });
    m_plane.listen(policyKind, [this](const ObjectRef& before, const ObjectRef& after) {
        if (after && before && (*before)["spec"] == (*after)["spec"])
            return;
        if (after)
            m_policies[nameOf(*after)] = readPolicy(*after);
        else
            m_policies.erase(nameOf(*before));
        lookEverything();
    });
    m_plane.listen(namespaceKind, [this](const ObjectRef& before, const ObjectRef& after) {
        if (after && (!before || (*before)["metadata"]["labels"] != (*after)["metadata"]["labels"]))
            lookEverything();
    });
    m_plane.listen(clusterKind, [this](const ObjectRef& before, const ObjectRef& after) {
        const bool labels = before && after && (*before)["metadata"]["labels"] == (*after)["metadata"]["labels"];
        if (!labels)
            for (const auto& [name, group] : m_groups)
                m_plane.wake(m_groupQueue, {}, name);
    });
}

void Nova::lookEverything() {
    for (const auto& [kind, queue] : m_queues)
        for (const auto& [name, object] : m_plane.all(*kind))
            if ((*object)["metadata"]["labels"].size() > 0 || (*object)["metadata"]["annotations"].size() > 0) {
                m_plane.wake(queue, name.first, name.second);
                if (const auto known = m_objects.find({kind, name.first, name.second}); known != m_objects.end())
                    known->second.base = nullptr; // looked at afresh
            }
    for (const auto& [name, group] : m_groups)
        m_plane.wake(m_groupQueue, {}, name);
}

void Nova::lookObject(const Kind& kind, const std::string& ns, const std::string& name) {
    const ObjectId id{&kind, ns, name};
    const ObjectRef object = m_plane.find(kind, ns, name);
    if (!object || beingDeleted(*object)) {
        forget(id);
        return;
    }
    if (!m_settings.enabled || isClustersOwn(kind, ns, name) || !controllerOf(*object).isNull())
        return;
    Value base = portable(*object);
    if (const auto known = m_objects.find(id);
        known != m_objects.end() && known->second.base && *known->second.base == base)
        return; // only its status or our label changed
    const auto policy = policyFor(id, *object);
    if (!policy) {
        // Nobody's (any more): what is placed stays where it is, as changes of policies leave it.
        if (const auto known = m_objects.find(id); known != m_objects.end())
            known->second.base = std::make_shared<const Value>(std::move(base));
        return;
    }
    m_objects[id].base = std::make_shared<const Value>(std::move(base));
    Group wanted;
    wanted.policy = policy->name;
    wanted.key = policy->groupKey;
    wanted.value = wanted.key.empty() ? "" : labelOf(*object, wanted.key);
    const std::string alone = wanted.value.empty() ? id.text() : "";
    wanted.name = policy->name + "-" + hexFrom(hashOf({policy->name, wanted.key, wanted.value, alone}), 8);
    join(id, object, std::move(wanted));
}

void Nova::join(const ObjectId& id, const ObjectRef& object, Group wanted) {
    Known& known = m_objects[id];
    const std::string name = wanted.name;
    const bool moved = known.group != name;
    std::string formerTarget;
    if (moved) {
        if (const auto old = m_groups.find(known.group); old != m_groups.end())
            formerTarget = old->second.target;
        leave(id);
        known.group = name;
    }
    Group& group = m_groups.emplace(name, std::move(wanted)).first->second;
    if (group.objects.empty())
        group.target = formerTarget; // a new policy finds the object where the old one put it
    group.objects.insert(id);
    if (moved) {
        const std::string by = group.key.empty() ? "" : " with " + group.key + "=" + group.value;
        m_plane.record(*object, {"Normal", "AddedToScheduleGroup", "added to ScheduleGroup " + name + by, manager});
        m_plane.record(*object,
                       {"Normal", "SchedulePolicyMatched",
                        "schedule policy " + group.policy + " will be used to determine target cluster", manager});
    }
    m_plane.wakeAfter(group.placedOnce ? Milliseconds(0) : m_settings.delays.novaPlace.value_or(Milliseconds(0)),
                      m_groupQueue, {}, name);
}

void Nova::leave(const ObjectId& id) {
    const auto known = m_objects.find(id);
    if (known == m_objects.end() || known->second.group.empty())
        return;
    const auto group = m_groups.find(known->second.group);
    if (group != m_groups.end()) {
        group->second.objects.erase(id);
        m_plane.wake(m_groupQueue, {}, group->first);
    }
}

void Nova::forget(const ObjectId& id) {
    const auto known = m_objects.find(id);
    if (known == m_objects.end())
        return;
    leave(id);
    m_objects.erase(known);
    for (auto& [name, member] : m_members)
        if (member.objects.erase(id) > 0) {
            member.cluster->post([agent = member.agent, id] { agent->drop(id); });
            m_plane.wake(m_clusterQueue, {}, name);
        }
}

std::optional<Policy> Nova::annotatedPolicy(const Value& object) const {
    Policy policy;
    const std::string& direct = annotationOf(object, "nova.elotl.co/cluster");
    std::string onto = annotationOf(object, "nova.elotl.co/spread-onto");
    if (direct.empty() && onto.empty())
        return std::nullopt;
    policy.name = "annotation";
    policy.orderKey = "kubernetes.io/metadata.name";
    if (!direct.empty()) {
        policy.order.push_back(direct);
        return policy;
    }
    policy.mode = PlacementMode::Divide;
    policy.topologyKey = policy.orderKey;
    if (const auto colons = onto.find("::"); colons != std::string::npos) {
        if (onto.substr(colons + 2) == "Duplicate")
            policy.mode = PlacementMode::Duplicate;
        onto.resize(colons);
    }
    for (std::size_t begin = 0; begin <= onto.size();) {
        const auto comma = std::min(onto.find(',', begin), onto.size());
        policy.order.push_back(onto.substr(begin, comma - begin));
        begin = comma + 1;
    }
    return policy;
}

std::optional<Policy> Nova::policyFor(const ObjectId& id, const Value& object) {
    if (auto annotated = annotatedPolicy(object))
        return annotated;
    const ObjectRef ns = id.ns.empty() ? nullptr : m_plane.find(namespaceKind, {}, id.ns);
    const Value none;
    std::vector<const Policy*> matching;
    for (const auto& [name, policy] : m_policies)
        if (policy.matches(*id.kind, object, ns ? (*ns)["metadata"]["labels"] : none))
            matching.push_back(&policy);
    if (matching.empty())
        return std::nullopt;
    if (matching.size() > 1) {
        std::string names;
        for (const Policy* policy : matching)
            names += (names.empty() ? "" : ", ") + policy->name;
        m_plane.record(object,
                       {"Warning", "MultipleSchedulePoliciesMatched",
                        "matched by " + names +
                            (m_settings.placeOverlapping ? "; " + matching.front()->name + " decides" : "; not placed"),
                        manager});
        if (!m_settings.placeOverlapping)
            return std::nullopt;
    }
    return *matching.front();
}

} // namespace thrifty::sim::control

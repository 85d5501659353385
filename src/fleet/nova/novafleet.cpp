// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/novafleet.h"

#include "fleet/nova/novacluster.h"
#include "fleet/nova/novafollow.h"
#include "fleet/nova/schedulegroup.h"
#include "fleet/nova/schedulepolicy.h"
#include "kube/kinds.h"

#include <algorithm>

namespace thrifty::fleet::nova {

namespace {

tl::unexpected<domain::Error> offline() {
    return domain::fail(domain::ErrorCode::InvalidArgument, "not connected to a control plane");
}

} // namespace

NovaFleet::NovaFleet(std::shared_ptr<kube::ApiClient> control)
    : m_control(std::move(control)) {}

const FleetTraits& NovaFleet::traits() const {
    static const FleetTraits traits = [] {
        FleetTraits t;
        t.product = "Nova";
        t.orderKind = policyType.kind;
        t.newOrderMovesRunning = true;
        t.failOverWraps = true;
        t.failOverTrigger = "NodeAddRequestWarning on a pod";
        t.maxNameLength = 253;
        t.orderType = policyType;
        return t;
    }();
    return traits;
}

domain::Expected<std::vector<domain::Cluster>> NovaFleet::clusters(std::stop_token stop) {
    if (!m_control)
        return offline();
    auto list = m_control->list(clusterType, {}, {}, stop);
    if (!list)
        return domain::fail(std::move(list).error());
    std::vector<domain::Cluster> result;
    result.reserve(list->items.size());
    for (const manifest::Value& item : list->items) {
        domain::Cluster cluster = clusterFrom(item);
        if (!cluster.name.empty())
            result.push_back(std::move(cluster));
    }
    std::sort(result.begin(), result.end(),
              [](const domain::Cluster& a, const domain::Cluster& b) { return a.name < b.name; });
    return result;
}

manifest::Value NovaFleet::spreadObject(const SpreadRequest& request) const {
    return spreadPolicy(request);
}

manifest::Value NovaFleet::orderObject(const OrderRequest& request) const {
    return orderedPolicy(request);
}

std::vector<domain::ClusterName> NovaFleet::orderOf(const manifest::Value& object) const {
    return existingOrder(object).order;
}

domain::Expected<std::vector<ExistingOrder>> NovaFleet::ordersMatching(const domain::Namespace& ns,
                                                                       const domain::ObjectId& object,
                                                                       const domain::LabelMap& labels,
                                                                       std::stop_token stop) {
    if (!m_control)
        return offline();
    domain::LabelMap namespaceLabels;
    if (!ns.empty()) {
        // Who may not read the namespace still gets a useful answer: this label is on every one.
        namespaceLabels["kubernetes.io/metadata.name"] = ns.str();
        if (auto found = m_control->get(kube::namespaceType, {}, ns.str(), stop)) {
            for (const auto& [key, value] : found->at("metadata", "labels").members())
                namespaceLabels[key] = value.scalarText();
        }
    }
    auto list = m_control->list(policyType, {}, {}, stop);
    if (!list)
        return domain::fail(std::move(list).error());
    std::vector<ExistingOrder> result;
    for (manifest::Value& policy : list->items) {
        if (policyMatches(policy, namespaceLabels, object, labels))
            result.push_back(existingOrder(std::move(policy)));
    }
    return result;
}

domain::Expected<Placement> NovaFleet::placementOf(const domain::ObjectId& object, const std::string& orderName,
                                                   const domain::GroupLabel& group, std::stop_token stop) {
    if (!m_control)
        return offline();
    kube::ListOptions options;
    options.labelSelector = std::string(matchingPolicyLabel) + "=" + orderName;
    auto list = m_control->list(groupType, {}, options, stop);
    if (!list)
        return domain::fail(std::move(list).error());
    Placement placement;
    for (const manifest::Value& item : list->items) {
        const ScheduleGroup found = scheduleGroupFrom(item);
        const auto label = found.labels.find(group.key);
        const bool byLabel = label != found.labels.end() && label->second == group.value;
        const bool byObject = std::any_of(found.objects.begin(), found.objects.end(), [&](const domain::ObjectId& id) {
            return id.kind == object.kind && id.group == object.group && id.name == object.name && id.ns == object.ns;
        });
        if (!byLabel && !byObject)
            continue;
        placement.cluster = found.target;
        placement.scheduled = found.scheduled;
        if (!placement.cluster.empty())
            return placement;
    }
    // The object itself carries the same label once it is placed.
    if (object.name.empty())
        return placement;
    auto type = m_control->resourceFor(object.apiVersion(), object.kind, stop);
    if (!type)
        return domain::fail(std::move(type).error());
    auto live = m_control->get(*type, object.ns.str(), object.name, stop);
    if (!live)
        return domain::fail(std::move(live).error());
    placement.cluster = domain::ClusterName(live->at("metadata", "labels", targetClusterLabel).str());
    return placement;
}

std::unique_ptr<FleetManager::FollowHandle> NovaFleet::follow(const std::string& orderName, const domain::Namespace& ns,
                                                              const domain::GroupLabel& group,
                                                              std::function<void(const Placement&)> placed,
                                                              std::function<void(const PlacementEvent&)> event,
                                                              std::function<void(const domain::Error&)> problem) {
    if (!m_control) {
        problem(offline().value());
        return std::make_unique<FollowHandle>();
    }
    return std::make_unique<NovaFollow>(*m_control, orderName, ns, group, std::move(placed), std::move(event),
                                        std::move(problem));
}

bool NovaFleet::triggersFailOver(const manifest::Value& podEvent) const {
    const manifest::Value& about = podEvent.has("involvedObject") ? podEvent["involvedObject"] : podEvent["regarding"];
    return podEvent["reason"].str() == "NodeAddRequestWarning" && about["kind"].str() == "Pod";
}

} // namespace thrifty::fleet::nova

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/luna.h"

#include "manifest/podtemplates.h"

#include <algorithm>
#include <charconv>

namespace thrifty::sim::control {

using domain::PriceCategory;

const Kind estimateEventKind{{"", "v1", "events", "Event"}};

namespace {

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> items;
    std::string item;
    for (const char c : text + ",") {
        if (c != ',') {
            if (c != ' ')
                item += c;
        } else if (!item.empty()) {
            items.push_back(std::move(item));
            item.clear();
        }
    }
    return items;
}

bool contains(const std::vector<std::string>& items, std::string_view word) {
    return std::find(items.begin(), items.end(), word) != items.end();
}

} // namespace

std::string worded(std::string text, std::initializer_list<std::pair<std::string_view, std::string>> values) {
    for (const auto& [name, value] : values) {
        const std::string holder = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(holder); at != std::string::npos; at = text.find(holder, at + value.size()))
            text.replace(at, holder.size(), value);
    }
    return text;
}

std::string_view categoryWord(PriceCategory category) {
    return category == PriceCategory::Spot ? "spot" : "on-demand";
}

Luna::Luna(Site& site, NodeLedger& ledger)
    : m_site(site)
    , m_ledger(ledger) {
    Cluster& cluster = site.cluster();
    cluster.watch(estimateEventKind, "reason=NodeCostEstimate");
    m_gated = cluster.addQueue([this](const std::string& ns, const std::string& name) { lookGated(ns, name); });
    m_pending = cluster.addQueue([this](const std::string&, const std::string&) { lookPending(); });
    m_idle = cluster.addQueue([this](const std::string&, const std::string& name) { lookIdle(name); });
    cluster.listen(podKind, [this](const ObjectRef& before, const ObjectRef& after) {
        if (!after) {
            m_estimated.erase(uidOf(*before));
            forget(*before);
            return;
        }
        if (isGated(*after)) {
            if (!before || uidOf(*before) != uidOf(*after) ||
                (*before)["metadata"]["labels"] != (*after)["metadata"]["labels"] ||
                (*before)["spec"]["schedulingGates"] != (*after)["spec"]["schedulingGates"]) {
                forget(before ? *before : *after);
                m_arrivals[uidOf(*after)] = after;
            }
            m_site.cluster().wake(m_gated, namespaceOf(*after), nameOf(*after));
            return;
        }
        forget(*after);
        if ((*after)["spec"]["nodeName"].str().empty())
            m_site.cluster().wake(m_pending, {}, {});
    });
    // An event that expired or was deleted is written anew.
    cluster.listen(estimateEventKind, [this](const ObjectRef& before, const ObjectRef& after) {
        const Value& pod = (after ? *after : *before)["involvedObject"];
        if (after) {
            m_estimated.insert(pod["uid"].str());
        } else {
            m_estimated.erase(pod["uid"].str());
            m_site.cluster().wake(m_gated, pod["namespace"].str(), pod["name"].str());
        }
    });
    ledger.onChange([this] {
        for (const auto& [name, room] : m_ledger.rooms())
            if (room.labels.count("node.elotl.co/created-by") > 0)
                m_site.cluster().wake(m_idle, {}, name);
    });
}

void Luna::forget(const Value& pod) {
    const std::string& uid = uidOf(pod);
    m_arrivals.erase(uid);
    const auto member = m_members.find(uid);
    if (member == m_members.end())
        return;
    if (const auto set = m_sets.find(member->second.set); set != m_sets.end()) {
        set->second.erase(uid);
        if (set->second.empty()) {
            m_choices.erase(set->first);
            m_sets.erase(set);
        }
    }
    m_members.erase(member);
}

void Luna::settingsChanged() {
    // Thresholds, prices and the matching rule may be others now.
    m_choices.clear();
    m_sets.clear();
    m_members.clear();
    for (const auto& [name, pod] : m_site.cluster().all(podKind))
        if (isGated(*pod))
            m_arrivals[uidOf(*pod)] = pod;
    if (!m_site.settings().luna.enabled)
        return;
    for (const auto& [name, pod] : m_site.cluster().all(podKind))
        if (isGated(*pod))
            m_site.cluster().wake(m_gated, name.first, name.second);
    m_site.cluster().wake(m_pending, {}, {});
}

bool Luna::manages(const Value& pod) const {
    if (annotationOf(pod, "pod.elotl.co/ignore") == "true")
        return false;
    const auto& labels = m_site.settings().luna.podLabels;
    return std::any_of(labels.begin(), labels.end(),
                       [&](const auto& label) { return labelOf(pod, label.first) == label.second; });
}

std::optional<catalog::NodeRequest> Luna::requestOf(const Value& pod) {
    const auto requests = manifest::podRequests(pod["spec"]);
    if (!requests)
        return std::nullopt;
    catalog::NodeRequest request;
    request.cpu = domain::amountOf(*requests, "cpu");
    request.memory = domain::amountOf(*requests, "memory");
    request.gpus = domain::gpuCount(*requests);
    request.withoutRequests = request.cpu.isZero() && request.memory.isZero() && request.gpus == 0;
    const auto annotation = [&](std::string_view key) -> const std::string& {
        return annotationOf(pod, "node.elotl.co/" + std::string(key));
    };
    request.gpuSkus = listOf(annotation("instance-gpu-skus"));
    request.familyInclusions = listOf(annotation("instance-family-inclusions"));
    request.familyExclusions = listOf(annotation("instance-family-exclusions"));
    request.typeRegexp = annotation("instance-type-regexp");
    if (const std::string& most = annotation("instance-max-gpus"); !most.empty()) {
        std::int64_t count = 0;
        if (std::from_chars(most.data(), most.data() + most.size(), count).ec != std::errc())
            return std::nullopt;
        request.maxGpus = count;
    }
    if (const std::string& cost = annotation("instance-max-cost"); !cost.empty()) {
        const auto money = domain::Money::parse(cost);
        if (!money)
            return std::nullopt;
        request.maxPerHour = *money;
    }
    if (const auto offerings = listOf(annotation("instance-offerings")); !offerings.empty()) {
        request.onDemand = contains(offerings, "on-demand");
        request.spot = contains(offerings, "spot");
    }
    return request;
}

catalog::NodeSelectorOptions Luna::selectorOptions(bool withBackoffs) const {
    catalog::NodeSelectorOptions options;
    options.spotRatioMilli = m_site.settings().luna.spotRatioMilli;
    options.useListedSpot = m_site.settings().luna.useListedSpot;
    if (withBackoffs)
        options.unavailable = [this](const catalog::InstanceType& type, PriceCategory category) {
            const auto place = m_backoffs.find(type.name + "/" + std::string(categoryWord(category)));
            return place != m_backoffs.end() && place->second > std::chrono::steady_clock::now();
        };
    return options;
}

Luna::Choice Luna::choose(const catalog::NodeRequest& asked) const {
    const ClusterSettings& settings = m_site.settings();
    Choice choice;
    catalog::NodeRequest request = asked;
    choice.shared = catalog::isBinPacked(asked, settings.luna.packing);
    if (choice.shared) { // small pods share nodes of one configured size
        request.cpu = settings.luna.packing.nodeCpu;
        request.memory = settings.luna.packing.nodeMemory;
        request.gpus = settings.luna.packing.nodeGpus;
        request.nodePods = settings.luna.packing.nodeMinPodCount;
        request.typeRegexp = settings.luna.packing.nodeTypeRegexp;
        request.withoutRequests = false;
    }
    const std::string provider = catalog::providerKey(settings.provider);
    const auto select = [&](bool withBackoffs) {
        auto found = catalog::selectNodes(*settings.prices, provider, settings.region, settings.zone, request,
                                          selectorOptions(withBackoffs));
        return found ? std::move(*found) : std::vector<catalog::Candidate>();
    };
    choice.candidates = select(true);
    if (!m_backoffs.empty())
        for (const auto& candidate : select(false)) {
            const bool available =
                std::any_of(choice.candidates.begin(), choice.candidates.end(), [&](const catalog::Candidate& other) {
                    return other.type == candidate.type && other.category == candidate.category;
                });
            if (!available)
                choice.backedOff += (choice.backedOff.empty() ? "" : ", ") + candidate.type->name + " (" +
                                    std::string(categoryWord(candidate.category)) + ")";
        }
    return choice;
}

} // namespace thrifty::sim::control

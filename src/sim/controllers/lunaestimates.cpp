// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/luna.h"

#include "manifest/podtemplates.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

/// The parts of a pod that make two of them alike to Luna: requests, selection annotations.
std::string likeness(const Value& pod) {
    std::string text;
    if (const auto requests = manifest::podRequests(pod["spec"]))
        for (const auto& [resource, amount] : *requests)
            if (!amount.isZero())
                text += resource + "=" + amount.text() + ";";
    std::map<std::string, std::string> selection;
    for (const auto& [key, value] : pod["metadata"]["annotations"].members())
        if (key.rfind("node.elotl.co/", 0) == 0)
            selection[key] = value.str();
    for (const auto& [key, value] : selection)
        text += key + "=" + value + ";";
    return text;
}

} // namespace

std::string Luna::setOf(const ObjectRef& pod, const catalog::NodeRequest& request) const {
    std::string set = catalog::isBinPacked(request, m_site.settings().luna.packing) ? "packed" : likeness(*pod);
    switch (m_site.settings().luna.matching) {
    case Matching::Cluster:
        break;
    case Matching::Namespace:
        set += "@" + namespaceOf(*pod);
        break;
    case Matching::Owner:
        set += "@" + uidOf(*m_site.cluster().rootOf(pod));
        break;
    }
    return set;
}

void Luna::sortArrivals() {
    for (const auto& [uid, pod] : m_arrivals) {
        if (beingDeleted(*pod) || !hasGate(*pod, m_site.settings().luna.gate) || !manages(*pod))
            continue;
        Member member;
        member.request = requestOf(*pod);
        if (member.request)
            member.set = setOf(pod, *member.request);
        member.requests = needsOfPod(*pod).requests;
        m_sets[member.set].insert(uid);
        m_members[uid] = std::move(member);
    }
    m_arrivals.clear();
}

void Luna::lookGated(const std::string& ns, const std::string& name) {
    const ObjectRef pod = m_site.cluster().find(podKind, ns, name);
    const LunaSettings& luna = m_site.settings().luna;
    if (!pod || !luna.enabled || beingDeleted(*pod) || !hasGate(*pod, luna.gate) || !manages(*pod) ||
        m_estimated.count(uidOf(*pod)) > 0)
        return;
    const Delay delay = m_site.settings().delays.lunaEstimate;
    if (!delay)
        return;
    if (delay->count() <= 0) {
        estimate(pod);
        return;
    }
    // One timer for a pod: the mark is taken back when it fires.
    m_estimated.insert(uidOf(*pod));
    m_site.cluster().after(*delay, [this, ns, name, uid = uidOf(*pod)] {
        m_estimated.erase(uid);
        const ObjectRef later = m_site.cluster().find(podKind, ns, name);
        if (later && uidOf(*later) == uid && !beingDeleted(*later) && hasGate(*later, m_site.settings().luna.gate))
            estimate(later);
    });
}

std::int64_t Luna::nodeCount(const std::string& set, const Choice& choice) const {
    const auto like = m_sets.find(set);
    if (like == m_sets.end())
        return 1;
    const catalog::Candidate& candidate = choice.candidates.front();
    if (!choice.shared)
        return catalog::nodesFor(static_cast<std::int64_t>(like->second.size()), candidate);
    // First fit of the largest pods first, as on real nodes.
    std::vector<PodNeeds> wants;
    for (const auto& uid : like->second)
        wants.push_back({m_members.at(uid).requests, {}, {}, {}, {}});
    std::stable_sort(wants.begin(), wants.end(), [](const PodNeeds& a, const PodNeeds& b) {
        return domain::amountOf(a.requests, "cpu") > domain::amountOf(b.requests, "cpu");
    });
    NodeRoom empty;
    empty.free = catalog::allocatable(*candidate.type);
    std::vector<NodeRoom> nodes;
    for (const PodNeeds& needs : wants) {
        auto place =
            std::find_if(nodes.begin(), nodes.end(), [&](const NodeRoom& room) { return fitOn(needs, room).fits(); });
        if (place == nodes.end())
            place = nodes.insert(nodes.end(), empty);
        takeFrom(*place, needs);
    }
    return static_cast<std::int64_t>(nodes.size());
}

void Luna::estimate(const ObjectRef& pod) {
    const LunaSettings& luna = m_site.settings().luna;
    sortArrivals();
    const auto member = m_members.find(uidOf(*pod));
    if (member == m_members.end())
        return;
    const auto& request = member->second.request;
    Choice choice;
    if (request && !m_backoffs.empty()) {
        choice = choose(*request);
    } else if (request) {
        const auto known = m_choices.find(member->second.set);
        choice = known != m_choices.end() ? known->second : m_choices[member->second.set] = choose(*request);
    }
    std::string text;
    if (!request || (choice.candidates.empty() && choice.backedOff.empty())) {
        text = luna.noneText;
    } else if (choice.candidates.empty()) {
        text = worded(luna.noneAvailableText, {{"tried", choice.backedOff}});
    } else {
        const catalog::Candidate& best = choice.candidates.front();
        text = worded(luna.estimateText, {{"price", best.perHour.text(6)},
                                          {"type", best.type->name},
                                          {"category", std::string(categoryWord(best.category))},
                                          {"count", std::to_string(nodeCount(member->second.set, choice))}});
    }
    const bool faulty = luna.fault != EventFault::Normal &&
                        ++m_order[uidOf(*m_site.cluster().rootOf(pod))] % static_cast<int>(luna.faultEvery) == 0;
    if (faulty)
        writeFaulty(pod, text);
    else
        writeEstimate(pod, text);
}

void Luna::writeEstimate(const ObjectRef& pod, const std::string& text) {
    if (postEvent(*pod, text, uidOf(*pod), false))
        m_estimated.insert(uidOf(*pod));
}

void Luna::writeFaulty(const ObjectRef& pod, const std::string& text) {
    const LunaSettings& luna = m_site.settings().luna;
    m_estimated.insert(uidOf(*pod));
    switch (luna.fault) {
    case EventFault::Normal:
    case EventFault::Missing:
        break;
    case EventFault::Unparsable:
        (void)postEvent(
            *pod, worded(luna.unparsableText, {{"price", "1,5"}, {"type", "?"}, {"category", "?"}, {"count", "?"}}),
            uidOf(*pod), false);
        break;
    case EventFault::Duplicate: {
        // What an earlier look at a half-made set would have said.
        (void)postEvent(
            *pod,
            worded(luna.estimateText,
                   {{"price", "99.000000"}, {"type", "old.type"}, {"category", "on-demand"}, {"count", "1"}}),
            uidOf(*pod), true);
        (void)postEvent(*pod, text, uidOf(*pod), false);
        break;
    }
    case EventFault::Stale:
        (void)postEvent(
            *pod,
            worded(luna.estimateText,
                   {{"price", "99.000000"}, {"type", "old.type"}, {"category", "on-demand"}, {"count", "1"}}),
            "00000000-0000-4000-8000-" + m_site.cluster().names().hex(12), true);
        (void)postEvent(*pod, text, uidOf(*pod), false);
        break;
    }
}

bool Luna::postEvent(const Value& pod, const std::string& text, const std::string& uid, bool old) {
    const LunaSettings& luna = m_site.settings().luna;
    std::string micros = nowMicros();
    if (old) // an hour earlier would have expired; the year before sorts before everything
        micros.replace(0, 4, std::to_string(std::atoi(micros.substr(0, 4).c_str()) - 1));
    const std::string seconds = micros.substr(0, 19) + "Z";
    const Value about = Value::object({{"apiVersion", "v1"},
                                       {"kind", "Pod"},
                                       {"namespace", namespaceOf(pod)},
                                       {"name", nameOf(pod)},
                                       {"uid", uid},
                                       {"resourceVersion", pod["metadata"]["resourceVersion"]}});
    const Value metadata = Value::object(
        {{"name", nameOf(pod) + "." + m_site.cluster().names().hex(16)}, {"namespace", namespaceOf(pod)}});
    static const Kind newEvents{{"events.k8s.io", "v1", "events", "Event"}};
    if (luna.eventsApi) {
        const Value event = Value::object({{"apiVersion", "events.k8s.io/v1"},
                                           {"kind", "Event"},
                                           {"metadata", metadata},
                                           {"regarding", about},
                                           {"reason", "NodeCostEstimate"},
                                           {"action", "Estimate"},
                                           {"type", luna.eventType},
                                           {"note", text.substr(0, 1024)},
                                           {"eventTime", micros},
                                           {"reportingController", luna.component},
                                           {"reportingInstance", luna.component + "-0"}});
        return m_site.cluster().api().create(newEvents, event, luna.component).has_value();
    }
    const Value event = Value::object({{"apiVersion", "v1"},
                                       {"kind", "Event"},
                                       {"metadata", metadata},
                                       {"involvedObject", about},
                                       {"reason", "NodeCostEstimate"},
                                       {"type", luna.eventType},
                                       {"message", text.substr(0, 1024)},
                                       {"source", Value::object({{"component", luna.component}})},
                                       {"reportingComponent", luna.component},
                                       {"reportingInstance", ""},
                                       {"firstTimestamp", seconds},
                                       {"lastTimestamp", seconds},
                                       {"count", 1}});
    return m_site.cluster().api().create(estimateEventKind, event, luna.component).has_value();
}

} // namespace thrifty::sim::control

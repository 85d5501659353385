// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/estimatestate.h"

#include "catalog/nodeselector.h"
#include "domain/ranking.h"
#include "session/askedgroup.h"
#include "session/spotrisks.h"

#include <algorithm>
#include <numeric>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ClusterState;
using domain::GroupEstimate;
using domain::ReasonCode;

struct EstimateState::Figure {
    GroupEstimate estimate;
    fleet::Verdict verdict = fleet::NotUnderstood{};
    bool foreign = false;
    std::int64_t pods = 0; ///< that are there, never fewer than expected
    [[nodiscard]] const fleet::Priced* priced() const {
        return estimate.reasonCode == ReasonCode::None ? std::get_if<fleet::Priced>(&verdict) : nullptr;
    }
};

EstimateState::EstimateState(const ProbeVariant& variant, const domain::Cluster& cluster,
                             const fleet::Estimator& estimator, const catalog::PriceCatalog& prices)
    : m_variant(variant)
    , m_cluster(cluster)
    , m_estimator(estimator)
    , m_prices(prices)
    , m_groups(variant.groups.size()) {
    for (std::size_t group = 0; group < variant.groups.size(); ++group) {
        if (variant.groups[group].priceless) {
            ++m_full; // nothing is waited for
            continue;
        }
        m_marks[variant.groups[group].mark] = group;
        m_expected += static_cast<int>(variant.groups[group].group.pods);
    }
}

fleet::Verdict EstimateState::verdict(const std::string& text) const {
    const auto known = m_read.find(text);
    if (known != m_read.end())
        return known->second;
    return m_read.emplace(text, m_estimator.read(text, m_cluster.provider)).first->second;
}

/// Whether `a` counts rather than `b`: by time; at the same time a refusal, then the larger count; then the uid, so
/// that the answer does not depend on the order of arrival.
bool EstimateState::newer(const CostEvent& a, const CostEvent& b) const {
    if (a.time != b.time)
        return a.time > b.time;
    const auto weight = [this](const CostEvent& event) -> std::int64_t {
        const fleet::Verdict said = verdict(event.text);
        if (const auto* priced = std::get_if<fleet::Priced>(&said))
            return priced->nodeCount.value_or(0);
        return std::holds_alternative<fleet::NoNodeType>(said) ? INT64_MAX : -1;
    };
    const std::int64_t left = weight(a), right = weight(b);
    return left != right ? left > right : a.eventUid > b.eventUid;
}

void EstimateState::take(Pod& pod, const CostEvent& event) {
    if (!pod.event) {
        ++m_withEvent;
        ++m_groups[pod.group].withEvent;
    } else if (!newer(event, *pod.event)) {
        return;
    }
    pod.event = event;
}

void EstimateState::podSeen(std::string_view mark, const std::string& uid) {
    const auto group = m_marks.find(mark);
    if (group == m_marks.end())
        return;
    const auto [pod, fresh] = m_pods.try_emplace(uid);
    if (!fresh)
        return;
    pod->second.group = group->second;
    GroupTally& tally = m_groups[group->second];
    if (++tally.pods == m_variant.groups[group->second].group.pods)
        ++m_full;
    if (const auto waiting = m_waiting.find(uid); waiting != m_waiting.end()) {
        take(pod->second, waiting->second);
        m_waiting.erase(waiting);
    }
}

void EstimateState::podGone(const std::string& uid) {
    const auto pod = m_pods.find(uid);
    if (pod == m_pods.end())
        return;
    GroupTally& tally = m_groups[pod->second.group];
    if (tally.pods-- == m_variant.groups[pod->second.group].group.pods)
        --m_full;
    if (pod->second.event) {
        --m_withEvent;
        --tally.withEvent;
    }
    m_pods.erase(pod);
}

void EstimateState::eventSeen(const CostEvent& event) {
    const auto pod = m_pods.find(event.podUid);
    if (pod != m_pods.end()) {
        take(pod->second, event);
        return;
    }
    const auto [waiting, fresh] = m_waiting.try_emplace(event.podUid, event);
    if (!fresh && newer(event, waiting->second))
        waiting->second = event;
}

void EstimateState::foreignSeen(const manifest::Value& pod) {
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        if (!m_groups[group].foreign)
            m_groups[group].foreign = m_estimator.mayMerge(m_variant.groups[group].group, pod);
    }
}

void EstimateState::refused(ReasonCode code, std::string text) {
    if (!m_refusal)
        m_refusal = {code, std::move(text)};
}

bool EstimateState::complete() const {
    return m_full == static_cast<int>(m_groups.size()) && m_withEvent == static_cast<int>(m_pods.size());
}

/// Kinds that Kubernetes itself knows need no operator; the groups of all others have a dot.
std::string EstimateState::operatorHint() const {
    for (std::size_t number = 0; number < m_groups.size(); ++number) {
        const domain::ObjectId& owner = m_variant.groups[number].group.owner;
        if (m_groups[number].pods == 0 && !m_variant.groups[number].priceless &&
            owner.group.find('.') != std::string::npos)
            return "; does the operator of " + owner.kind + " run there?";
    }
    return {};
}

EstimateState::Figure EstimateState::figureOf(std::size_t number) const {
    const ProbeGroup& wanted = m_variant.groups[number];
    const GroupTally& tally = m_groups[number];
    Figure figure;
    figure.estimate = askedFor(wanted.group, m_estimator);
    GroupEstimate& estimate = figure.estimate;
    if (wanted.group.maxPods) {
        estimate.minPods = wanted.group.minPods;
        estimate.maxPods = wanted.group.maxPods;
    }
    figure.pods = std::max<std::int64_t>(tally.pods, wanted.group.pods);
    figure.foreign = tally.foreign;
    if (wanted.priceless) {
        estimate.reasonCode = ReasonCode::RequestsUnknown;
        estimate.reason = "its operator decides what the pods ask for, and the manifest does not say";
        return figure;
    }

    const CostEvent* newest = nullptr;
    for (const auto& [uid, pod] : m_pods) {
        if (pod.group == number && pod.event && (newest == nullptr || newer(*pod.event, *newest)))
            newest = &*pod.event;
    }
    if (newest != nullptr) {
        estimate.event = domain::EventEvidence{domain::Uid(newest->eventUid), newest->time, newest->text};
        figure.verdict = verdict(newest->text);
    }
    const std::string pods = std::to_string(tally.pods) + " of " + std::to_string(estimate.pods) + " pods";
    if (tally.pods == 0) {
        estimate.reasonCode = ReasonCode::NoPods;
        estimate.reason = "no pods";
    } else if (tally.pods < estimate.pods) {
        estimate.reasonCode = ReasonCode::MissingPods;
        estimate.reason = "only " + pods;
    } else if (tally.withEvent < tally.pods) {
        estimate.reasonCode = ReasonCode::NoEventInTime;
        estimate.reason = std::to_string(tally.withEvent) + " of " + std::to_string(tally.pods) + " pods have an event";
    }
    // That no node type exists is certain as soon as one pod is told so.
    if (newest != nullptr && std::holds_alternative<fleet::NoNodeType>(figure.verdict)) {
        estimate.reasonCode = ReasonCode::NoNodeType;
        estimate.reason = newest->text;
    } else if (estimate.reasonCode == ReasonCode::None &&
               std::holds_alternative<fleet::NotUnderstood>(figure.verdict)) {
        estimate.reasonCode = ReasonCode::UnparsedEvent;
        estimate.reason = "the event's text was not understood";
    }
    if (const auto* priced = std::get_if<fleet::Priced>(&figure.verdict)) {
        estimate.nodeType = priced->nodeType;
        estimate.category = priced->category;
        estimate.pricePerNodeHour = priced->perNodeHour;
        fillFromCatalog(estimate);
    }
    return figure;
}

void EstimateState::fillFromCatalog(GroupEstimate& group) const {
    if (group.category == domain::PriceCategory::Spot)
        group.spotRisk = spotRiskOf(m_prices, m_cluster, group.nodeType);
    const catalog::InstanceType* type =
        group.nodeType.empty() ? nullptr : m_prices.find(catalog::providerKey(m_cluster.provider), group.nodeType);
    if (type == nullptr)
        return;
    group.gpuSku = type->gpuSku;
    group.gpusPerNode = type->wholeGpus();
    group.gpuMemoryGib = m_prices.gpuMemoryGib(*type);
}

/// Groups whose pods the estimator may have counted as one set: they may merge and were told the same about a node.
std::vector<std::vector<std::size_t>> EstimateState::setsOf(const std::vector<Figure>& figures) const {
    std::vector<std::vector<std::size_t>> sets;
    for (std::size_t group = 0; group < figures.size(); ++group) {
        const fleet::Priced* mine = figures[group].priced();
        const auto home = std::find_if(sets.begin(), sets.end(), [&](const std::vector<std::size_t>& set) {
            const fleet::Priced* theirs = figures[set.front()].priced();
            return mine != nullptr && theirs != nullptr && mine->perNodeHour == theirs->perNodeHour &&
                   mine->nodeType == theirs->nodeType && mine->category == theirs->category &&
                   m_estimator.mayMerge(m_variant.groups[set.front()].group, m_variant.groups[group].group);
        });
        if (home == sets.end())
            sets.push_back({group});
        else
            home->push_back(group);
    }
    return sets;
}

/// Which pods the estimator counts together is not published, so the counts themselves decide: a count that cannot hold
/// all pods of the groups was not for all of them; one above a group's own pods was not for that group alone.
bool EstimateState::countedTogether(const std::vector<std::size_t>& set, const std::vector<Figure>& figures,
                                    std::int64_t pods, std::int64_t count) const {
    for (const std::size_t group : set) {
        const auto own = figures[group].priced()->nodeCount;
        if (own && *own > figures[group].pods)
            return true;
    }
    const GroupEstimate& first = figures[set.front()].estimate;
    const catalog::InstanceType* type =
        first.nodeType.empty() ? nullptr : m_prices.find(catalog::providerKey(m_cluster.provider), first.nodeType);
    std::int64_t needed = 1;
    if (type != nullptr) {
        const domain::ResourceList node = catalog::allocatable(*type);
        domain::ResourceList asked;
        for (const std::size_t group : set) {
            for (const auto& [name, amount] : m_variant.groups[group].group.requests)
                asked[name] += amount.times(figures[group].pods);
        }
        for (const auto& [name, amount] : asked) {
            const domain::Quantity one = domain::amountOf(node, name);
            if (one.isZero() || amount.isZero())
                continue;
            const std::int64_t whole = amount.fits(one);
            needed = std::max(needed, whole + (one.times(whole) < amount ? 1 : 0));
        }
        // Equal pods cannot be cut in two to fill a node.
        std::int64_t perNode = INT64_MAX;
        bool equal = true;
        const domain::ResourceList& request = m_variant.groups[set.front()].group.requests;
        for (const std::size_t group : set)
            equal = equal && m_variant.groups[group].group.requests == request;
        for (const auto& [name, amount] : request) {
            const domain::Quantity one = domain::amountOf(node, name);
            if (!amount.isZero() && !one.isZero())
                perNode = std::min(perNode, one.fits(amount));
        }
        if (equal && perNode > 0 && perNode != INT64_MAX)
            needed = std::max(needed, (pods + perNode - 1) / perNode);
        return count >= needed;
    }
    // A type that the catalog does not know: a total above each group's own pods can only be for all of them.
    return std::all_of(set.begin(), set.end(), [&](std::size_t group) { return count > figures[group].pods; });
}

void EstimateState::settle(const std::vector<std::size_t>& set, std::vector<Figure>& figures) const {
    std::int64_t pods = 0;
    const CostEvent* newest = nullptr;
    bool foreign = false;
    for (const std::size_t group : set) {
        pods += figures[group].pods;
        foreign = foreign || figures[group].foreign;
        for (const auto& [uid, pod] : m_pods) {
            if (pod.group == group && pod.event && (newest == nullptr || newer(*pod.event, *newest)))
                newest = &*pod.event;
        }
    }
    const fleet::Verdict said = newest != nullptr ? verdict(newest->text) : fleet::Verdict(fleet::NotUnderstood{});
    const auto* priced = std::get_if<fleet::Priced>(&said);
    const bool counted = priced != nullptr && priced->nodeCount.has_value();
    const std::int64_t count = counted ? *priced->nodeCount : 1; // one pod needs one node
    if (set.size() > 1 && !(counted && countedTogether(set, figures, pods, count))) {
        for (const std::size_t group : set)
            settle({group}, figures);
        return;
    }
    GroupEstimate& first = figures[set.front()].estimate;
    for (const std::size_t group : set) {
        GroupEstimate& estimate = figures[group].estimate;
        if (foreign || (counted && count > pods)) {
            estimate.reasonCode = ReasonCode::ForeignPods;
            estimate.reason = foreign ? "other gated pods on the cluster may be in the node count"
                                      : "the node count of " + std::to_string(count) + " is above the " +
                                            std::to_string(pods) + " pods of this run";
        } else if (!counted && pods > 1) {
            estimate.reasonCode = ReasonCode::UnparsedEvent;
            estimate.reason = "the event says no node count";
        } else if (&estimate == &first) {
            estimate.nodeCount = count;
            if (newest != nullptr)
                estimate.event = domain::EventEvidence{domain::Uid(newest->eventUid), newest->time, newest->text};
        } else {
            estimate.countedWith = first.group;
            estimate.reason = "its nodes are in the count of " + first.group.str();
        }
    }
}

ClusterEstimate EstimateState::answer(std::string_view waited) const {
    ClusterEstimate result;
    result.name = m_cluster.name;
    result.context = m_cluster.context;
    std::vector<Figure> figures;
    for (std::size_t group = 0; group < m_variant.groups.size(); ++group)
        figures.push_back(figureOf(group));
    for (const std::vector<std::size_t>& set : setsOf(figures)) {
        if (figures[set.front()].priced() != nullptr)
            settle(set, figures);
    }
    for (Figure& figure : figures)
        result.groups.push_back(std::move(figure.estimate));
    domain::sumGroups(result);

    const GroupEstimate* worst = nullptr;
    // What is certain first, then what somebody can act on.
    for (const ReasonCode code :
         {ReasonCode::NoNodeType, ReasonCode::UnparsedEvent, ReasonCode::ForeignPods, ReasonCode::NoPods,
          ReasonCode::MissingPods, ReasonCode::NoEventInTime, ReasonCode::RequestsUnknown}) {
        for (const GroupEstimate& group : result.groups) {
            if (worst == nullptr && group.reasonCode == code)
                worst = &group;
        }
    }
    if (worst == nullptr && result.totalPerHour) {
        result.state = ClusterState::Estimated;
        result.fits = domain::Fits::Yes;
        return result;
    }
    result.totalPerHour.reset();
    result.reasonCode = worst == nullptr ? ReasonCode::UnparsedEvent : worst->reasonCode;
    result.reason = worst == nullptr ? "the total is too large" : worst->group.str() + ": " + worst->reason;
    result.state = ClusterState::NoEstimate;
    switch (result.reasonCode) {
    case ReasonCode::NoNodeType:
        result.state = ClusterState::NoNodeType;
        break;
    case ReasonCode::UnparsedEvent:
        result.state = ClusterState::Unparsed;
        break;
    case ReasonCode::NoPods:
    case ReasonCode::MissingPods:
        if (m_refusal) {
            result.reasonCode = m_refusal->first;
            result.reason = m_refusal->second;
            break;
        }
        [[fallthrough]];
    case ReasonCode::NoEventInTime:
        if (!waited.empty())
            result.reason += " in " + std::string(waited);
        if (result.reasonCode == ReasonCode::NoPods)
            result.reason += operatorHint();
        break;
    default:
        break;
    }
    return result;
}

} // namespace thrifty::session

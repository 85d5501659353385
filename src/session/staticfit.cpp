// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/staticfit.h"

#include "manifest/podtemplates.h"

#include <algorithm>
#include <charconv>

namespace thrifty::session {

using domain::Fits;
using domain::PodGroup;
using domain::ResourceList;

namespace {

std::optional<std::int64_t> whole(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool holds(const domain::NodeRequirement& requirement, const domain::LabelMap& labels) {
    const auto label = labels.find(requirement.key);
    const bool present = label != labels.end();
    const bool listed = present && std::find(requirement.values.begin(), requirement.values.end(), label->second) !=
                                       requirement.values.end();
    if (requirement.op == "In")
        return listed;
    if (requirement.op == "NotIn")
        return !listed;
    if (requirement.op == "Exists")
        return present;
    if (requirement.op == "DoesNotExist")
        return !present;
    if (!present || requirement.values.size() != 1)
        return false;
    const auto have = whole(label->second), want = whole(requirement.values.front());
    return have && want && (requirement.op == "Gt" ? *have > *want : requirement.op == "Lt" && *have < *want);
}

bool tolerates(const PodGroup& group, const NodeTaint& taint) {
    if (taint.effect == "PreferNoSchedule")
        return true;
    return std::any_of(group.tolerations.begin(), group.tolerations.end(), [&](const domain::Toleration& one) {
        if (!one.effect.empty() && one.effect != taint.effect)
            return false;
        if (one.key.empty())
            return one.op == "Exists";
        return one.key == taint.key && (one.op == "Exists" || one.value == taint.value);
    });
}

bool allows(const NodeFacts& node, const PodGroup& group) {
    if (node.unschedulable)
        return false;
    for (const auto& [key, value] : group.nodeSelector) {
        const auto label = node.labels.find(key);
        if (label == node.labels.end() || label->second != value)
            return false;
    }
    const auto& terms = group.requiredNodeTerms;
    const bool affine = terms.empty() || std::any_of(terms.begin(), terms.end(), [&](const auto& term) {
                            return !term.empty() && std::all_of(term.begin(), term.end(), [&](const auto& requirement) {
                                return holds(requirement, node.labels);
                            });
                        });
    return affine && std::all_of(node.taints.begin(), node.taints.end(),
                                 [&](const NodeTaint& taint) { return tolerates(group, taint); });
}

/// Gang placement by depth-first search with a budget: equal pods are placed in node order, so that the same state is
/// not tried twice for each of them.
class Packer {
  public:
    Packer(std::vector<ResourceList> free, std::vector<const PodGroup*> groups, std::vector<std::vector<bool>> allowed)
        : m_free(std::move(free))
        , m_groups(std::move(groups))
        , m_allowed(std::move(allowed)) {}

    Fits run() {
        if (place(0, 0, m_groups.empty() ? 0 : m_groups.front()->pods))
            return Fits::Yes;
        return m_steps < budget ? Fits::No : Fits::Unknown;
    }

  private:
    static constexpr int budget = 200'000;

    static bool take(ResourceList& free, const ResourceList& request) {
        for (const auto& [name, amount] : request) {
            if (domain::amountOf(free, name) < amount)
                return false;
        }
        if (const auto pods = free.find("pods"); pods != free.end() && pods->second < domain::Quantity::fromUnits(1))
            return false;
        for (const auto& [name, amount] : request) {
            if (!amount.isZero())
                free[name] -= amount;
        }
        if (const auto pods = free.find("pods"); pods != free.end())
            pods->second -= domain::Quantity::fromUnits(1);
        return true;
    }

    bool place(std::size_t group, std::size_t fromNode, std::int64_t left) {
        if (++m_steps >= budget)
            return false;
        if (group == m_groups.size())
            return true;
        if (left <= 0) {
            const std::size_t next = group + 1;
            return place(next, 0, next < m_groups.size() ? m_groups[next]->pods : 0);
        }
        for (std::size_t node = fromNode; node < m_free.size(); ++node) {
            if (!m_allowed[group][node])
                continue;
            const ResourceList before = m_free[node];
            if (!take(m_free[node], m_groups[group]->requests))
                continue;
            if (place(group, node, left - 1))
                return true;
            m_free[node] = before;
        }
        return false;
    }

    std::vector<ResourceList> m_free;
    std::vector<const PodGroup*> m_groups;
    std::vector<std::vector<bool>> m_allowed;
    int m_steps = 0;
};

} // namespace

NodeFacts nodeFactsFrom(const manifest::Value& node) {
    NodeFacts facts;
    facts.labels = manifest::stringMap(node.at("metadata", "labels"));
    facts.unschedulable = node.at("spec", "unschedulable").boolOr(false);
    for (const manifest::Value& taint : node.at("spec", "taints").items())
        facts.taints.push_back({taint["key"].str(), taint["value"].str(), taint["effect"].str()});
    return facts;
}

Fits staticFit(const domain::Cluster& cluster, const std::vector<PodGroup>& groups,
               const std::optional<std::map<std::string, NodeFacts>>& nodes) {
    if (cluster.freeByNode.empty())
        return Fits::Unknown;
    std::int64_t pods = 0;
    std::vector<const PodGroup*> ordered;
    for (const PodGroup& group : groups) {
        pods += group.pods;
        if (group.pods > 0 && group.gate != domain::GateBehaviour::PerNode)
            ordered.push_back(&group);
    }
    if (pods > 10'000)
        return Fits::Unknown; // deeper than the search goes
    // The choosy and the large first: they have the fewest places.
    std::stable_sort(ordered.begin(), ordered.end(), [](const PodGroup* a, const PodGroup* b) {
        const auto key = [](const PodGroup& group) {
            return std::tuple(domain::gpuCount(group.requests), domain::amountOf(group.requests, "cpu"),
                              domain::amountOf(group.requests, "memory"));
        };
        return key(*a) > key(*b);
    });
    std::vector<ResourceList> free;
    std::vector<std::string> names;
    for (const auto& [name, resources] : cluster.freeByNode) {
        free.push_back(resources);
        names.push_back(name);
    }
    bool sure = std::none_of(groups.begin(), groups.end(), [](const PodGroup& group) { return group.requestsUnknown; });
    std::vector<std::vector<bool>> allowed;
    for (const PodGroup* group : ordered) {
        std::vector<bool>& row = allowed.emplace_back(names.size(), true);
        for (std::size_t node = 0; node < names.size(); ++node) {
            const auto known = nodes ? nodes->find(names[node]) : std::map<std::string, NodeFacts>::const_iterator();
            if (nodes && known != nodes->end())
                row[node] = allows(known->second, *group);
            else
                sure = sure && group->nodeSelector.empty() && group->requiredNodeTerms.empty();
        }
    }
    const Fits packed = Packer(std::move(free), std::move(ordered), std::move(allowed)).run();
    return packed == Fits::Yes && !sure ? Fits::Unknown : packed;
}

} // namespace thrifty::session

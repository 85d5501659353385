// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/contextmapping.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace thrifty::session {

using domain::ClusterName;
using domain::ContextName;

namespace {

/// The cluster's name and place in a context's name as the clouds' tools build it.
struct Decoded {
    std::string name, place;
};

Decoded decode(const std::string& context) {
    if (context.starts_with("arn:")) {
        // arn:aws:eks:REGION:ACCOUNT:cluster/NAME
        const auto slash = context.rfind('/');
        std::string place;
        std::size_t field = 0, from = 0;
        for (std::size_t at = 0; at <= context.size() && field < 4; ++at) {
            if (at == context.size() || context[at] == ':') {
                if (field++ == 3)
                    place = context.substr(from, at - from);
                from = at + 1;
            }
        }
        return slash == std::string::npos ? Decoded{} : Decoded{context.substr(slash + 1), place};
    }
    if (context.starts_with("gke_")) {
        // gke_PROJECT_PLACE_NAME; none of the three may hold an underscore
        const auto last = context.rfind('_');
        const auto middle = last == std::string::npos || last == 0 ? std::string::npos : context.rfind('_', last - 1);
        if (middle == std::string::npos || middle < 4)
            return {};
        return {context.substr(last + 1), context.substr(middle + 1, last - middle - 1)};
    }
    if (context.ends_with(".eksctl.io")) {
        // USER@NAME.REGION.eksctl.io
        const auto at = context.find('@');
        const std::string rest = context.substr(at == std::string::npos ? 0 : at + 1);
        const auto dot = rest.find('.');
        return {rest.substr(0, dot),
                rest.substr(dot + 1, rest.size() - dot - 1 - std::string_view(".eksctl.io").size())};
    }
    if (context.starts_with("kind-"))
        return {context.substr(5), {}};
    if (context.ends_with("-admin"))
        return {context.substr(0, context.size() - 6), {}};
    if (const auto at = context.rfind('@'); at != std::string::npos)
        return {context.substr(at + 1), {}};
    return {};
}

bool placeFits(const Decoded& decoded, const domain::Cluster& cluster) {
    return decoded.place.empty() || cluster.region.empty() || decoded.place.starts_with(cluster.region);
}

bool holds(int rule, const std::string& context, const domain::Cluster& cluster) {
    const std::string& name = cluster.name.str();
    if (rule == 0)
        return context == name;
    if (rule == 1)
        return !cluster.cloudName.empty() && context == cluster.cloudName;
    const Decoded decoded = decode(context);
    if (decoded.name.empty() || !placeFits(decoded, cluster))
        return false;
    return decoded.name == (rule == 2 ? cluster.cloudName : name);
}

} // namespace

domain::Expected<std::map<ClusterName, MappedContext>> mapContexts(const std::vector<domain::Cluster>& clusters,
                                                                   const kube::Kubeconfig& config,
                                                                   const ContextName& control,
                                                                   const std::map<ClusterName, ContextName>& given) {
    std::map<ClusterName, MappedContext> mapped;
    std::map<ContextName, ClusterName> taken;
    for (const domain::Cluster& cluster : clusters)
        mapped[cluster.name];
    for (const auto& [cluster, context] : given) {
        if (!mapped.contains(cluster))
            return domain::fail(domain::ErrorCode::InvalidArgument, "the fleet has no cluster " + cluster.str(),
                                "--map", "`clusters` lists them");
        if (std::none_of(config.contexts.begin(), config.contexts.end(),
                         [&](const kube::KubeContext& known) { return known.name == context; }))
            return domain::fail(domain::ErrorCode::InvalidArgument, "no kubeconfig context is called " + context.str(),
                                "--map");
        const auto [other, fresh] = taken.emplace(context, cluster);
        if (!fresh)
            return domain::fail(domain::ErrorCode::InvalidArgument,
                                "context " + context.str() + " is given for " + other->second.str() + " and for " +
                                    cluster.str(),
                                "--map");
        mapped[cluster] = {context, false};
    }
    for (int rule = 0; rule < 4; ++rule) {
        std::map<ClusterName, std::vector<ContextName>> candidates;
        std::map<ContextName, int> wanted;
        for (const domain::Cluster& cluster : clusters) {
            if (!mapped[cluster.name].context.empty())
                continue;
            for (const kube::KubeContext& context : config.contexts) {
                if (context.name == control || taken.contains(context.name) ||
                    !holds(rule, context.name.str(), cluster))
                    continue;
                candidates[cluster.name].push_back(context.name);
                ++wanted[context.name];
            }
        }
        for (const auto& [cluster, contexts] : candidates) {
            if (contexts.size() != 1 || wanted[contexts.front()] != 1)
                continue;
            mapped[cluster] = {contexts.front(), true};
            taken.emplace(contexts.front(), cluster);
        }
    }
    return mapped;
}

} // namespace thrifty::session

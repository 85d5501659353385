// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/preflight.h"

#include "manifest/yamlwriter.h"

#include <algorithm>
#include <set>
#include <utility>

namespace thrifty::session {

using manifest::Value;

namespace {

constexpr const char* roleName = "thrifty-nova";

/// Rules by group and resource, so that the verbs of one stand together.
Value rulesOf(const std::vector<AccessRight>& rights) {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> verbs;
    for (const AccessRight& right : rights)
        verbs[{right.group, right.resource}].insert(right.verb);
    Value rules = Value::array();
    for (const auto& [what, allowed] : verbs) {
        Value list = Value::array();
        for (const std::string& verb : allowed)
            list.append(verb);
        rules.append(Value::object({{"apiGroups", Value::array({what.first})},
                                    {"resources", Value::array({what.second})},
                                    {"verbs", std::move(list)}}));
    }
    return rules;
}

std::string roleAndBinding(const ClusterPreflight& cluster, const std::string& ns,
                           const std::vector<AccessRight>& rights) {
    const std::string prefix = ns.empty() ? "Cluster" : "";
    Value metadata = Value::object({{"name", roleName}});
    if (!ns.empty())
        metadata.set("namespace", ns);
    const Value role = Value::object({{"apiVersion", "rbac.authorization.k8s.io/v1"},
                                      {"kind", prefix + "Role"},
                                      {"metadata", metadata},
                                      {"rules", rulesOf(rights)}});
    const Value subject = Value::object({{"apiGroup", "rbac.authorization.k8s.io"},
                                         {"kind", "User"},
                                         {"name", cluster.user.empty() ? "USER" : cluster.user}});
    const Value binding = Value::object(
        {{"apiVersion", "rbac.authorization.k8s.io/v1"},
         {"kind", prefix + "RoleBinding"},
         {"metadata", metadata},
         {"roleRef",
          Value::object({{"apiGroup", "rbac.authorization.k8s.io"}, {"kind", prefix + "Role"}, {"name", roleName}})},
         {"subjects", Value::array({subject})}});
    return manifest::toYaml(role) + "---\n" + manifest::toYaml(binding);
}

} // namespace

std::string AccessRight::text() const {
    return verb + " " + resource;
}

int ClusterPreflight::allowed() const {
    return static_cast<int>(std::count_if(rights.begin(), rights.end(), [](const AccessRight& right) {
        return right.state == AccessRight::State::Allowed;
    }));
}

std::vector<AccessRight> ClusterPreflight::denied() const {
    std::vector<AccessRight> missing;
    std::copy_if(rights.begin(), rights.end(), std::back_inserter(missing),
                 [](const AccessRight& right) { return right.state == AccessRight::State::Denied; });
    return missing;
}

const ClusterPreflight* Preflight::find(const domain::ClusterName& name) const {
    if (name == control.cluster)
        return &control;
    const auto found =
        std::find_if(clusters.begin(), clusters.end(), [&](const auto& one) { return one.cluster == name; });
    return found == clusters.end() ? nullptr : &*found;
}

std::string missingRules(const ClusterPreflight& cluster) {
    std::map<std::string, std::vector<AccessRight>> byNamespace;
    for (AccessRight& right : cluster.denied())
        byNamespace[right.ns].push_back(std::move(right));
    std::string text;
    for (const auto& [ns, rights] : byNamespace)
        text += (text.empty() ? "" : "---\n") + roleAndBinding(cluster, ns, rights);
    return text.empty() ? text : "# For context " + cluster.context.str() + "\n" + text;
}

} // namespace thrifty::session

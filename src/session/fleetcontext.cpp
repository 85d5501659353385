// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleetcontext.h"

#include "domain/glob.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::session {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

} // namespace

kube::ApiClient* FleetContext::client(const domain::ClusterName& name) const {
    const auto found = clusters.find(name);
    return found == clusters.end() ? nullptr : found->second.get();
}

const ClusterConnection* FleetContext::connection(const domain::ClusterName& name) const {
    for (const ClusterConnection& connection : snapshot.clusters) {
        if (connection.cluster.name == name)
            return &connection;
    }
    return nullptr;
}

PlannerService::Settings withDefaults(PlannerService::Settings settings) {
    if (settings.stateDirectory.empty()) {
        // The XDG rules: a relative path in the variable is not valid and counts as unset.
        const std::string state = environment("XDG_STATE_HOME");
        const std::string base = !state.empty() && state.front() == '/' ? state : environment("HOME") + "/.local/state";
        settings.stateDirectory = base + "/thrifty-nova";
    }
    return settings;
}

bool isProduction(const PlannerService::Settings& settings, const domain::ContextName& context) {
    return std::any_of(settings.productionContexts.begin(), settings.productionContexts.end(),
                       [&](const std::string& pattern) { return domain::globMatches(pattern, context.str()); });
}

domain::Expected<void> mayWriteTo(const PlannerService::Settings& settings,
                                  const std::vector<domain::ContextName>& contexts) {
    std::vector<std::string> locked;
    for (const domain::ContextName& context : contexts) {
        const bool allowed = std::find(settings.allowedProduction.begin(), settings.allowedProduction.end(),
                                       context.str()) != settings.allowedProduction.end();
        const bool known = std::find(locked.begin(), locked.end(), context.str()) != locked.end();
        if (isProduction(settings, context) && !allowed && !known)
            locked.push_back(context.str());
    }
    if (locked.empty())
        return {};
    std::string names, options;
    for (const std::string& name : locked) {
        names += (names.empty() ? "" : ", ") + name;
        options += " --allow-production " + name;
    }
    return domain::fail(domain::ErrorCode::Refused, "marked as production in the settings, so nothing is written",
                        names, "to write there, add" + options);
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/quota.h"

namespace thrifty::session {

domain::ResourceList quotaNeed(const std::vector<const ProbeVariant*>& together) {
    domain::ResourceList need;
    for (const ProbeVariant* variant : together) {
        for (const ProbeGroup& group : variant->groups) {
            const auto pods = group.group.pods;
            need["pods"] += domain::Quantity::fromUnits(pods);
            need["count/pods"] += domain::Quantity::fromUnits(pods);
            for (const auto& [name, amount] : group.group.requests) {
                const domain::Quantity sum = amount.times(pods);
                need["requests." + name] += sum;
                if (name == "cpu" || name == "memory" || name == "ephemeral-storage")
                    need[name] += sum; // the old spelling means the same
            }
        }
        for (const ProbeObject& object : variant->objects) {
            const std::string& group = object.type.group;
            need["count/" + object.type.plural + (group.empty() ? "" : "." + group)] += domain::Quantity::fromUnits(1);
        }
    }
    return need;
}

void raiseNeed(domain::ResourceList& need, const domain::ResourceList& other) {
    domain::raiseTo(need, other);
}

std::optional<std::string> quotaShortage(const manifest::Value& quota, const domain::ResourceList& need) {
    if (quota.at("spec", "scopes").size() > 0 || quota.at("spec", "scopeSelector").size() > 0)
        return std::nullopt;
    const manifest::Value& reported = quota.at("status", "hard");
    const manifest::Value& hard = reported.isObject() ? reported : quota.at("spec", "hard");
    for (const auto& [name, limit] : hard.members()) {
        const auto wanted = need.find(name);
        const auto most = domain::Quantity::parse(limit.scalarText());
        if (wanted == need.end() || !most)
            continue;
        const auto used = domain::Quantity::parse(quota.at("status", "used", name).scalarText());
        domain::Quantity room = *most;
        if (used)
            room -= *used;
        if (room < wanted->second)
            return "ResourceQuota " + quota.at("metadata", "name").str() + " has room for " + name + " " + room.text() +
                   ", the copies need " + wanted->second.text();
    }
    return std::nullopt;
}

} // namespace thrifty::session

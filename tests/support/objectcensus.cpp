// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/objectcensus.h"

#include <stdexcept>

namespace thrifty::tests {

void countObjects(ObjectCensus& census, const std::string& cluster, const std::shared_ptr<kube::Transport>& transport) {
    kube::ApiClient client(transport, cluster);
    const auto types = client.resources({});
    if (!types)
        throw std::runtime_error(types.error().text());
    for (const kube::ResourceType& type : *types) {
        if (type.kind == "Event" || type.kind == "Node" || type.plural.find('/') != std::string::npos)
            continue;
        const auto list = client.list(type, {}, {}, {});
        if (!list)
            continue; // a kind that cannot be listed
        for (const manifest::Value& object : list->items)
            census.insert(cluster + " " + type.kind + " " + object.at("metadata", "namespace").str() + "/" +
                          object.at("metadata", "name").str() + " " + object.at("metadata", "uid").str());
    }
}

std::string difference(const ObjectCensus& before, const ObjectCensus& after) {
    std::string text;
    for (const std::string& one : before) {
        if (!after.contains(one))
            text += "- " + one + "\n";
    }
    for (const std::string& one : after) {
        if (!before.contains(one))
            text += "+ " + one + "\n";
    }
    return text;
}

} // namespace thrifty::tests

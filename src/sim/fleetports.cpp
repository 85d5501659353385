// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleetimpl.h"

#include "sim/server/apiservice.h"
#include "sim/server/controlservice.h"

#include <fmt/format.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

Expected<void> EmbeddedFleet::Impl::openPorts() {
    auto server = HttpsServer::create(*authority);
    if (!server)
        return fail(server.error());
    https = *std::move(server);
    for (Cluster& cluster : clusters) {
        const auto port = https->listen(std::make_shared<ApiService>(cluster.server, cluster.faults));
        if (!port)
            return fail(domain::Error(port.error()).at(cluster.name));
        cluster.port = *port;
        cluster.server->setServerAddress(fmt::format("127.0.0.1:{}", *port));
    }
    controlToken = randomToken();
    ControlService::Actions actions;
    actions.state = [this] { return state(); };
    actions.addFaults = [this](const std::vector<Value>& list) { return addFaults(list); };
    actions.clearFaults = [this](const std::string& name) {
        auto done = forClusters(name, [](const Cluster& cluster) { cluster.faults->clear(); });
        https->refresh();
        return done;
    };
    actions.compact = [this](const std::string& name) {
        return forClusters(name, [](const Cluster& cluster) { cluster.server->compact(); });
    };
    actions.settings = [this](const Value& wanted) { return change(wanted); };
    const auto port = https->listen(std::make_shared<ControlService>(controlToken, std::move(actions)));
    if (!port)
        return fail(port.error());
    controlPort = *port;
    return {};
}

} // namespace thrifty::sim

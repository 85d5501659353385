// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/attachedfleet.h"

#include "kube/kubeconfig.h"
#include "sim/controllers/controllers.h"

namespace thrifty::sim {

using domain::Expected;
using domain::fail;

struct AttachedFleet::Impl {
    // Destroyed from the last to the first: the controllers end before the connections they use.
    kube::TransportPool pool;
    std::vector<std::string> names{"nova"};
    std::unique_ptr<ControllerSet> controllers;
};

AttachedFleet::AttachedFleet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

AttachedFleet::~AttachedFleet() = default;

const std::vector<std::string>& AttachedFleet::clusterNames() const {
    return m_impl->names;
}

Expected<std::unique_ptr<AttachedFleet>> AttachedFleet::start(const Scenario& scenario, const Options& options) {
    const auto config = kube::loadKubeconfigs(options.kubeconfigs);
    if (!config)
        return fail(config.error());
    auto impl = std::make_unique<Impl>();
    for (const manifest::Value& cluster : scenario.settings["clusters"].items())
        impl->names.push_back(cluster["name"].str());

    kube::TransportOptions transportOptions;
    transportOptions.userAgent = "thrifty-nova-simulate/" THRIFTY_VERSION;
    transportOptions.allowPlugin = [trusted = options.trustPlugins](const kube::ExecConfig&,
                                                                    const domain::ContextName&) { return trusted; };
    std::map<std::string, std::shared_ptr<kube::Transport>> transports;
    for (const std::string& name : impl->names) {
        const auto mapped = options.contexts.find(name);
        const domain::ContextName context(mapped == options.contexts.end() ? name : mapped->second);
        auto transport = impl->pool.transportFor(*config, context, transportOptions);
        if (!transport)
            return fail(std::move(transport.error()).at(name));
        transports.emplace(name, *std::move(transport));
    }
    auto controllers = startControllers(scenario, std::move(transports));
    if (!controllers)
        return fail(controllers.error());
    impl->controllers = *std::move(controllers);
    return std::unique_ptr<AttachedFleet>(new AttachedFleet(std::move(impl)));
}

} // namespace thrifty::sim

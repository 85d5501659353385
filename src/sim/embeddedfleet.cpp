// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleetimpl.h"

#include "manifest/document.h"
#include "resources/resources.h"

#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

Expected<std::vector<Value>> readDefinitions() {
    std::vector<Value> definitions;
    for (const std::string& path : resources::list("crds/")) {
        if (!path.ends_with(".yaml"))
            continue;
        const auto file = manifest::parseFile(path, std::string(resources::find(path).value_or("")));
        if (!file)
            return fail(file.error());
        for (const manifest::Document& document : file->documents) {
            if (!document.empty())
                definitions.push_back(document.value());
        }
    }
    return definitions;
}

} // namespace

EmbeddedFleet::Impl::~Impl() {
    controllers.reset();
    if (https)
        https->stop();
    std::vector<std::weak_ptr<InProcessTransport>> open;
    {
        const std::lock_guard lock(mutex);
        open = transports;
    }
    for (const auto& weak : open) {
        if (const auto transport = weak.lock())
            transport->close();
    }
    dispatcher->stop();
    housekeeper->stop();
    if (ownsDirectory && !directory.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(directory, ignored);
    }
}

EmbeddedFleet::EmbeddedFleet(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

EmbeddedFleet::~EmbeddedFleet() = default;

Expected<std::unique_ptr<EmbeddedFleet>> EmbeddedFleet::start(const Scenario& scenario, const Options& options) {
    auto impl = std::make_unique<Impl>();
    impl->settings = scenario.settings;
    impl->scenarioName = scenario.name;
    impl->directory = options.directory;
    const auto named = [&](domain::Error error) { return fail(std::move(error).at("scenario " + scenario.name)); };
    if (auto made = impl->makeClusters(); !made)
        return named(made.error());
    if (auto read = impl->readUsers(); !read)
        return named(read.error());
    if (auto applied = impl->applyFaults(impl->settings); !applied)
        return named(applied.error());
    const auto definitions = readDefinitions();
    if (!definitions)
        return fail(definitions.error());
    for (const Impl::Cluster& cluster : impl->clusters) {
        if (auto filled = impl->fill(cluster, *definitions); !filled)
            return named(std::move(filled.error()).at(cluster.name));
    }
    std::map<std::string, std::shared_ptr<kube::Transport>> transports;
    for (const Impl::Cluster& cluster : impl->clusters)
        transports.emplace(cluster.name, impl->transportTo(cluster));
    auto controllers = startControllers(scenario, std::move(transports));
    if (!controllers)
        return named(controllers.error());
    impl->controllers = *std::move(controllers);
    // Whoever connects first finds the clusters' capacity reported, as on a fleet that has run for a while.
    constexpr auto patience = std::chrono::seconds(30);
    (void)impl->controllers->settle(patience);
    if (options.serveTls) {
        auto authority = CertificateAuthority::create("thrifty-nova-fleet");
        if (!authority)
            return fail(authority.error());
        impl->authority = *std::move(authority);
        if (auto opened = impl->openPorts(); !opened)
            return fail(opened.error());
        impl->https->refresh();
        if (auto made = impl->makeDirectory(); !made)
            return fail(made.error());
        if (auto written = impl->writeFiles(); !written)
            return fail(written.error());
    }
    return std::unique_ptr<EmbeddedFleet>(new EmbeddedFleet(std::move(impl)));
}

std::string EmbeddedFleet::fleetKubeconfig() const {
    return m_impl->directory.empty() ? std::string() : m_impl->directory + "/fleet.kubeconfig";
}

std::string EmbeddedFleet::directory() const {
    return m_impl->directory;
}

std::string EmbeddedFleet::controlAddress() const {
    return m_impl->controlPort == 0 ? std::string() : fmt::format("https://127.0.0.1:{}", m_impl->controlPort);
}

std::vector<std::string> EmbeddedFleet::clusterNames() const {
    std::vector<std::string> names;
    for (const auto& cluster : m_impl->clusters)
        names.push_back(cluster.name);
    return names;
}

std::shared_ptr<kube::Transport> EmbeddedFleet::inProcess(const std::string& cluster) const {
    const auto* found = m_impl->find(cluster);
    return found != nullptr ? m_impl->transportTo(*found) : nullptr;
}

Expected<void> EmbeddedFleet::change(const Value& settings) {
    return m_impl->change(settings);
}

} // namespace thrifty::sim

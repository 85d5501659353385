// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/controllers.h"
#include "sim/embeddedfleet.h"
#include "sim/server/apiserver.h"
#include "sim/server/faults.h"
#include "sim/server/httpsserver.h"
#include "sim/server/inprocesstransport.h"
#include "sim/server/tlsidentity.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// A user of the scenario with the token that was made for them, and where they exist.
struct FleetUser {
    Account account;
    std::vector<std::string> clusters; ///< empty: everywhere
};

/// Names become file names and contexts.
[[nodiscard]] bool isPlainName(std::string_view name);
/// What the settings say about one cluster; null: nothing.
[[nodiscard]] const manifest::Value& clusterEntry(const manifest::Value& settings, std::string_view name);

struct EmbeddedFleet::Impl {
    struct Cluster {
        std::string name;
        std::shared_ptr<ApiServer> server;
        std::shared_ptr<FaultSet> faults;
        std::string token; ///< of the administrator, where the kubeconfig logs in by token or plugin
        std::string credential;
        std::uint16_t port = 0;
    };

    manifest::Value settings;
    std::string scenarioName;
    std::string directory;
    bool ownsDirectory = false;
    std::optional<CertificateAuthority> authority;
    std::shared_ptr<TaskQueue> housekeeper = std::make_shared<TaskQueue>();
    std::shared_ptr<TaskQueue> dispatcher = std::make_shared<TaskQueue>();
    std::vector<Cluster> clusters; ///< the control plane first
    std::vector<FleetUser> users;
    std::unique_ptr<HttpsServer> https;
    std::unique_ptr<ControllerSet> controllers;
    std::uint16_t controlPort = 0;
    std::string controlToken;
    mutable std::mutex mutex; ///< settings and transports
    mutable std::vector<std::weak_ptr<InProcessTransport>> transports;

    ~Impl();
    // fleetclusters.cpp: the servers of the scenario, its users, and what stands on each from the start
    [[nodiscard]] const Cluster* find(std::string_view name) const;
    [[nodiscard]] std::shared_ptr<kube::Transport> transportTo(const Cluster& cluster) const;
    domain::Expected<void> makeClusters();
    domain::Expected<void> readUsers();
    domain::Expected<void> fill(const Cluster& cluster, const std::vector<manifest::Value>& definitions) const;
    // fleetports.cpp: the way in from outside
    domain::Expected<void> openPorts();
    // fleetfiles.cpp: kubeconfigs and the control address on disk
    domain::Expected<void> makeDirectory();
    domain::Expected<void> writeFiles() const;
    domain::Expected<void> writeKubeconfigs(const std::string& fleetFile, const std::string& prefix,
                                            const FleetUser* user) const;
    // fleetchanges.cpp: settings and faults while it runs
    domain::Expected<void> applyFaults(const manifest::Value& from);
    domain::Expected<void> change(const manifest::Value& wanted);
    domain::Expected<void> addFaults(const std::vector<manifest::Value>& list);
    domain::Expected<void> forClusters(const std::string& name,
                                       const std::function<void(const Cluster&)>& action) const;
    manifest::Value state() const;
};

} // namespace thrifty::sim

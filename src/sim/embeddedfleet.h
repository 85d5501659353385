// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "manifest/value.h"
#include "sim/scenario.h"

#include <memory>
#include <string>
#include <vector>

namespace thrifty::sim {

/// A whole fleet in this process: the Nova control plane and every workload cluster, each a Kubernetes API server over
/// TLS on loopback, with the controllers that make it live. Stops when destroyed.
class EmbeddedFleet {
  public:
    struct Options {
        std::string
            directory; ///< where kubeconfigs are written (made, mode 0700); empty: a temporary one, removed at the end
        bool serveTls = true; ///< false: only in-process transports, for controller tests
    };
    [[nodiscard]] static domain::Expected<std::unique_ptr<EmbeddedFleet>> start(const Scenario& scenario,
                                                                                const Options& options);
    ~EmbeddedFleet();
    EmbeddedFleet(const EmbeddedFleet&) = delete;
    EmbeddedFleet& operator=(const EmbeddedFleet&) = delete;

    [[nodiscard]] std::string fleetKubeconfig() const; ///< path of DIR/fleet.kubeconfig
    [[nodiscard]] std::string directory() const;
    [[nodiscard]] std::string controlAddress() const;            ///< "https://127.0.0.1:PORT", faults and settings
    [[nodiscard]] std::vector<std::string> clusterNames() const; ///< "nova" first
    /// The administrator's way to a cluster without TLS or sockets; null for an unknown name.
    [[nodiscard]] std::shared_ptr<kube::Transport> inProcess(const std::string& cluster) const;
    /// Changes settings and faults while it runs: the same document as the control address takes.
    [[nodiscard]] domain::Expected<void> change(const manifest::Value& settings);

  private:
    struct Impl;
    explicit EmbeddedFleet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::sim

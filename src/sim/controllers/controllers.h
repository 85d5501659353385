// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "manifest/value.h"
#include "sim/scenario.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>

namespace thrifty::sim {

/// The controllers of a fleet: Nova with its agents, and on every workload cluster the workload controllers, a
/// scheduler with a kubelet's stand-in, and Luna where the scenario has it. They act only through the API servers, so
/// that these may as well be real ones. All of them share one or two threads; nothing sleeps or polls.
class ControllerSet {
  public:
    virtual ~ControllerSet() = default; ///< stops: no request is under way and none will be made when it returns

    /// Lays the settings over those in force and acts on them at once (delays, stock-outs, quotas, Luna on or off,
    /// event faults, ...; keys that are not the controllers' are ignored). Errors name the key.
    [[nodiscard]] virtual domain::Expected<void> change(const manifest::Value& settings) = 0;
    /// Waits until nothing is to be done now: queues empty, no timer due within `horizon` milliseconds. False when that
    /// did not come about within `timeout`. For tests and for measuring.
    [[nodiscard]] virtual bool settle(std::chrono::milliseconds timeout,
                                      std::chrono::milliseconds horizon = std::chrono::milliseconds{0}) = 0;
};

/// Starts them. `transports` leads to each cluster by its Nova name, as an administrator; "nova" is the control plane.
/// What the scenario says exists from the start (nodes, Cluster objects, namespaces' objects) is created through the
/// same way before this returns. Custom resource definitions must be there already; a kind that a cluster's API server
/// does not know is not controlled on it.
[[nodiscard]] domain::Expected<std::unique_ptr<ControllerSet>>
startControllers(const Scenario& scenario, std::map<std::string, std::shared_ptr<kube::Transport>> transports);

} // namespace thrifty::sim

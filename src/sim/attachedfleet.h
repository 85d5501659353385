// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "sim/scenario.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::sim {

/// The controllers of a scenario (Nova, Luna, and the workload kinds and scheduler that it does not switch off) at work
/// on API servers that run already: real ones. Stops when destroyed; what the controllers made stays.
class AttachedFleet {
  public:
    struct Options {
        std::vector<std::string> kubeconfigs;        ///< files; administrators' credentials
        std::map<std::string, std::string> contexts; ///< the scenario's name of a cluster -> context; default: the same
        bool trustPlugins = false;                   ///< exec plugins may run
    };
    /// Every cluster of the scenario and the control plane "nova" must have a context. Installs nothing: the custom
    /// resource definitions of resources/crds/ are the administrator's to apply.
    [[nodiscard]] static domain::Expected<std::unique_ptr<AttachedFleet>> start(const Scenario& scenario,
                                                                                const Options& options);
    ~AttachedFleet();
    AttachedFleet(const AttachedFleet&) = delete;
    AttachedFleet& operator=(const AttachedFleet&) = delete;

    [[nodiscard]] const std::vector<std::string>& clusterNames() const; ///< "nova" first

  private:
    struct Impl;
    explicit AttachedFleet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::sim

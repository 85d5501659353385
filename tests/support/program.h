// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"

#include <memory>

namespace thrifty::tests {

/// thrifty-nova-cli as it was built, with a home of its own: nothing of the user who runs the tests takes part.
class Program {
  public:
    Program();
    [[nodiscard]] ProcessOptions options(std::vector<std::string> arguments, bool terminal = false) const;
    [[nodiscard]] ProcessResult run(std::vector<std::string> arguments, const std::string& input = {}) const;
    [[nodiscard]] const TemporaryFolder& home() const { return m_home; }
    [[nodiscard]] static std::string path();

  private:
    TemporaryFolder m_home;
};

/// A fleet in a process of its own, made by `simulate`; stopped with the object.
class SimulatedFleet {
  public:
    explicit SimulatedFleet(const Program& program, const std::string& scenario = "experiments",
                            std::vector<std::string> parameters = {});
    ~SimulatedFleet();
    [[nodiscard]] std::string kubeconfig() const { return m_folder.path() + "/fleet/fleet.kubeconfig"; }
    /// The kubeconfig of one of the scenario's users.
    [[nodiscard]] std::string kubeconfigOf(const std::string& user) const {
        return m_folder.path() + "/fleet/user-" + user + ".kubeconfig";
    }
    [[nodiscard]] const std::string& control() const { return m_control; } ///< address for faults and settings
    /// {"--kubeconfig", ..., "--nova-context", "nova", "--trust-plugin"} and the rest
    [[nodiscard]] std::vector<std::string> with(std::vector<std::string> arguments) const;
    Process& process() { return *m_process; }

  private:
    TemporaryFolder m_folder;
    std::unique_ptr<Process> m_process;
    std::string m_control;
};

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/options.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "session/guardrails.h"
#include "session/plan.h"
#include "session/usersettings.h"

#include <memory>
#include <set>

namespace thrifty::sim {
class EmbeddedFleet;
}

namespace thrifty::cli {

/// What a command works with: the options, the terminal, the stop token, and the way to a fleet.
class Runtime {
  public:
    Runtime(const GlobalOptions& options, Terminal& terminal, Signals& signals);
    ~Runtime();

    [[nodiscard]] const GlobalOptions& options() const { return m_options; }
    [[nodiscard]] Terminal& terminal() { return m_terminal; }
    [[nodiscard]] Signals& signals() { return m_signals; }
    [[nodiscard]] std::stop_token stop() const { return m_signals.token(); }
    [[nodiscard]] bool demo() const { return !m_options.demo.empty(); }
    /// Before connecting: kubeconfigs, control plane and names of a plan, where the command line does not say them.
    void usePlan(const session::Plan& plan);
    /// Before connecting: limits of a file that the user names, instead of those beside the settings.
    void useGuardrails(const std::string& path) { m_guardrails = {path, true}; }
    void useDemo(const std::string& scenario) { m_options.demo = scenario; } ///< before connecting

    /// Connects, on --demo after starting the embedded fleet. The service lives as long as the runtime.
    [[nodiscard]] domain::Expected<session::FleetSnapshot> connect(bool readOnly, bool connectClusters = true);
    [[nodiscard]] session::PlannerService& service() { return *m_service; }
    [[nodiscard]] const session::UserSettings& settings() const { return m_settings; }

    /// Whether the user agrees; on --demo nobody is asked. Refused: no terminal to ask on and no --yes.
    [[nodiscard]] domain::Expected<bool> confirm(const std::string& question);
    /// The objects of a plan with target and difference, on standard error.
    void show(const session::WritePlan& plan);

    /// Prints the error and tells the exit code that belongs to it; a cancelled job ends with the signal's code.
    [[nodiscard]] ExitCode fail(const domain::Error& error);
    /// Flushes a result: an output that could not be written is a failure.
    [[nodiscard]] ExitCode finish(std::string_view result, ExitCode code);

  private:
    [[nodiscard]] bool allowPlugin(const kube::ExecConfig& plugin, const domain::ContextName& context);
    [[nodiscard]] domain::Expected<std::string> startDemo();

    GlobalOptions m_options;
    Terminal& m_terminal;
    Signals& m_signals;
    session::UserSettings m_settings;
    session::GuardrailsFile m_guardrails;
    std::mutex m_pluginMutex;
    std::map<std::string, bool> m_pluginAnswers;
    // Order matters: the service (and its connections) goes before the fleet that it talks to.
    std::string m_demoState;
    std::unique_ptr<sim::EmbeddedFleet> m_fleet;
    std::unique_ptr<session::PlannerService> m_service;
};

} // namespace thrifty::cli

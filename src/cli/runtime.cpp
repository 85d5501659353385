// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtime.h"

#include "sim/embeddedfleet.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace thrifty::cli {

Runtime::Runtime(const GlobalOptions& options, Terminal& terminal, Signals& signals)
    : m_options(options)
    , m_terminal(terminal)
    , m_signals(signals) {}

Runtime::~Runtime() {
    m_service.reset();
    m_fleet.reset();
    if (!m_demoState.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_demoState, ignored);
    }
}

void Runtime::usePlan(const session::Plan& plan) {
    if (m_options.kubeconfigs.empty())
        m_options.kubeconfigs = plan.kubeconfigs;
    if (m_options.novaContext.empty())
        m_options.novaContext = plan.novaContext.str();
    // The command line stands last, and so wins for a cluster that both name.
    std::vector<std::string> map;
    for (const auto& [cluster, context] : plan.map)
        map.push_back(cluster.str() + "=" + context.str());
    m_options.map.insert(m_options.map.begin(), map.begin(), map.end());
}

domain::Expected<std::string> Runtime::startDemo() {
    std::error_code code;
    std::string name = (std::filesystem::temp_directory_path(code) / "thrifty-nova-demo.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        return domain::fail(domain::ErrorCode::Io, std::string("cannot make a folder: ") + std::strerror(errno), name);
    m_demoState = name;
    const auto scenario = sim::Scenario::load(m_options.demo);
    if (!scenario)
        return domain::fail(scenario.error());
    sim::EmbeddedFleet::Options options;
    options.directory = m_demoState + "/fleet";
    auto fleet = sim::EmbeddedFleet::start(*scenario, options);
    if (!fleet)
        return domain::fail(std::move(fleet).error());
    m_fleet = std::move(*fleet);
    return m_demoState + "/state";
}

domain::Expected<session::FleetSnapshot> Runtime::connect(bool readOnly, bool connectClusters) {
    session::PlannerService::Settings settings;
    session::ConnectRequest request;
    request.mayWrite = [readOnly] { return !readOnly; };
    request.connectClusters = connectClusters;
    request.novaContext = domain::ContextName(m_options.novaContext);
    request.kubeconfigs = m_options.kubeconfigs;
    for (const std::string& text : m_options.map) {
        const auto pair = keyValue(text, "--map");
        if (!pair)
            return domain::fail(pair.error());
        request.map[domain::ClusterName(pair->first)] = domain::ContextName(pair->second);
    }
    if (demo()) {
        // Nothing of the user's takes part: not the settings, not the journal, not the kubeconfigs.
        auto state = startDemo();
        if (!state)
            return domain::fail(std::move(state).error());
        settings.stateDirectory = *state;
        request.kubeconfigs = {m_fleet->fleetKubeconfig()};
        request.allowPlugin = [](const kube::ExecConfig&, const domain::ContextName&) { return true; };
    } else {
        auto loaded = session::UserSettings::load(session::UserSettings::defaultPath());
        if (!loaded)
            return domain::fail(std::move(loaded).error());
        m_settings = std::move(*loaded);
        settings.productionContexts = m_settings.productionContexts;
        settings.allowedProduction = m_options.allowProduction;
        if (m_guardrails.path.empty())
            m_guardrails.path = session::Guardrails::defaultPath();
        request.allowPlugin = [this](const kube::ExecConfig& plugin, const domain::ContextName& context) {
            return allowPlugin(plugin, context);
        };
    }
    settings.guardrails = m_guardrails;
    m_service = std::make_unique<session::PlannerService>(settings);
    return m_service->connectFleet(request, stop());
}

bool Runtime::allowPlugin(const kube::ExecConfig& plugin, const domain::ContextName& context) {
    const std::string key = plugin.consentKey();
    const std::lock_guard lock(m_pluginMutex); // contexts connect at once, questions come one by one
    if (m_options.trustPlugin || m_settings.trusts(key))
        return true;
    if (const auto known = m_pluginAnswers.find(key); known != m_pluginAnswers.end())
        return known->second;
    std::string what = "Context " + context.str() + " logs in with a program that " + plugin.sourceFile +
                       " names:\n  " + plugin.command;
    for (const std::string& argument : plugin.args)
        what += " " + argument;
    what += "\n";
    for (const auto& [name, value] : plugin.env)
        what += "  with environment variable " + name + "\n";
    m_terminal.block(what);
    bool agreed = false;
    if (m_terminal.canAsk()) {
        const auto answer = m_terminal.ask("Run it? [y]es once, [a]lways, [N]o:", stop());
        agreed = answer && !answer->empty() && std::strchr("yYaA", answer->front()) != nullptr;
        if (agreed && (answer->front() == 'a' || answer->front() == 'A')) {
            m_settings.trustedPlugins.push_back({key, plugin.command, context.str()});
            if (const auto saved =
                    session::trustPlugins(session::UserSettings::defaultPath(), {m_settings.trustedPlugins.back()});
                !saved)
                m_terminal.message(saved.error().text(), Style::Warn);
        }
    } else {
        m_terminal.message("It was not run: there is no terminal to ask on. Add --trust-plugin if you know it.",
                           Style::Warn);
    }
    m_pluginAnswers[key] = agreed;
    return agreed;
}

domain::Expected<bool> Runtime::confirm(const std::string& question) {
    if (demo() || m_options.yes)
        return true;
    if (!m_terminal.canAsk())
        return domain::fail(domain::ErrorCode::Refused,
                            "nothing was written: this needs a confirmation and there is no terminal to ask on", {},
                            "look at the objects above, then repeat the command with --yes");
    const auto answer = m_terminal.ask(question + " [y/N]", stop());
    if (stop().stop_requested())
        return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
    return answer && (*answer == "y" || *answer == "Y" || *answer == "yes");
}

void Runtime::show(const session::WritePlan& plan) {
    std::string text;
    std::string target;
    for (const session::PlannedWrite& write : plan.writes) {
        const std::string where = write.context.str() + (write.server.empty() ? "" : " (" + write.server + ")");
        if (where != target)
            text += "On " + where + ":\n";
        target = where;
        text += "  " + write.verb + " " + write.object.text() +
                (write.object.ns.empty() ? "" : " in namespace " + write.object.ns.str()) + "\n";
        for (std::size_t start = 0; start < write.diff.size();) {
            const std::size_t end = std::min(write.diff.find('\n', start), write.diff.size());
            text += "    " + write.diff.substr(start, end - start) + "\n";
            start = end + 1;
        }
    }
    m_terminal.block(text);
    for (const std::string& warning : plan.warnings)
        m_terminal.message("Warning: " + warning, Style::Warn);
}

ExitCode Runtime::fail(const domain::Error& error) {
    m_terminal.endLive();
    if (error.code == domain::ErrorCode::Cancelled || m_signals.received() != 0) {
        m_terminal.message(error.code == domain::ErrorCode::Cancelled ? "Stopped." : "Stopped: " + error.text());
        return m_signals.received() == SIGTERM ? ExitCode::Terminated : ExitCode::Interrupted;
    }
    m_terminal.message("Error: " + error.text(), Style::Bad);
    return error.code == domain::ErrorCode::InvalidArgument ? ExitCode::Usage : ExitCode::Failed;
}

ExitCode Runtime::finish(std::string_view result, ExitCode code) {
    m_terminal.endLive();
    m_terminal.result(result);
    if (m_terminal.failed()) {
        m_terminal.message("Error: the result could not be written to standard output", Style::Bad);
        return ExitCode::Failed;
    }
    // A signal that came while a finished run was cleaning up: the result stands, the signal is still told.
    switch (m_signals.received()) {
    case SIGINT:
        return ExitCode::Interrupted;
    case SIGTERM:
        return ExitCode::Terminated;
    default:
        return code;
    }
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/runtime.h"
#include "session/gatefiles.h"
#include "sim/attachedfleet.h"
#include "sim/embeddedfleet.h"

#include <csignal>

namespace thrifty::cli {

namespace {

class SimulateCommand : public Command {
  public:
    std::string name() const override { return "simulate"; }
    std::string summary() const override {
        return "Runs an embedded fleet of Kubernetes API servers until told to stop";
    }
    std::string example() const override {
        return "  thrifty-nova-cli simulate --scenario experiments --dir /tmp/fleet &\n"
               "  kubectl --kubeconfig /tmp/fleet/fleet.kubeconfig get clusters\n"
               "  thrifty-nova-cli --map nova=my-nova simulate --scenario mine.yaml --attach admin.kubeconfig";
    }
    void declare(Arguments& arguments) override {
        const Argument scenario =
            arguments.option("--scenario", m_scenario, "NAME|FILE", "Shipped scenario or YAML file").showDefault();
        arguments.option("--dir", m_directory, "DIR", "Folder for the kubeconfigs");
        arguments.option("--ready-file", m_readyFile, "FILE", "File that is written when every server answers");
        arguments.option("--param", m_parameters, "NAME=VALUE", "Parameter of the scenario; repeatable");
        arguments.option("--attach", m_attach, "KUBECONFIG",
                         "Start no servers: run the scenario's controllers on the API servers of this kubeconfig "
                         "(contexts named like the clusters, or as --map says)");
        arguments.flag("--list", m_list, "List the shipped scenarios and end").excludes(scenario);
    }

    ExitCode run(Runtime& runtime) override {
        if (m_list) {
            std::string names;
            for (const std::string& name : sim::Scenario::shippedNames())
                names += name + "\n";
            return runtime.finish(names, ExitCode::Ok);
        }
        if (m_directory.empty() && m_attach.empty())
            return runtime.fail({domain::ErrorCode::InvalidArgument, "a folder for the kubeconfigs is needed", "--dir",
                                 "for example --dir /tmp/fleet"});
        const auto scenario = sim::Scenario::load(m_scenario, m_parameters);
        if (!scenario)
            return runtime.fail(scenario.error());
        return m_attach.empty() ? embed(runtime, *scenario) : attach(runtime, *scenario);
    }

  private:
    ExitCode embed(Runtime& runtime, const sim::Scenario& scenario) const {
        sim::EmbeddedFleet::Options options;
        options.directory = m_directory;
        auto fleet = sim::EmbeddedFleet::start(scenario, options);
        if (!fleet)
            return runtime.fail(fleet.error());
        std::string names;
        for (const std::string& cluster : (*fleet)->clusterNames())
            names += " " + cluster;
        runtime.terminal().message("Scenario " + scenario.name + " runs:" + names);
        runtime.terminal().message("Use it with: kubectl --kubeconfig " + (*fleet)->fleetKubeconfig() +
                                   " get clusters");
        runtime.terminal().message("Settings and faults: " + (*fleet)->controlAddress() + "; stop with Ctrl-C");
        const ExitCode shown = runtime.finish((*fleet)->fleetKubeconfig() + "\n", ExitCode::Ok);
        if (shown != ExitCode::Ok)
            return shown;
        return serve(runtime, *fleet, (*fleet)->controlAddress());
    }

    ExitCode attach(Runtime& runtime, const sim::Scenario& scenario) const {
        sim::AttachedFleet::Options options;
        options.kubeconfigs = {m_attach};
        options.trustPlugins = runtime.options().trustPlugin;
        for (const std::string& entry : runtime.options().map) {
            auto pair = keyValue(entry, "--map");
            if (!pair)
                return runtime.fail(pair.error());
            options.contexts.insert(*std::move(pair));
        }
        auto fleet = sim::AttachedFleet::start(scenario, options);
        if (!fleet)
            return runtime.fail(fleet.error());
        std::string names;
        for (const std::string& cluster : (*fleet)->clusterNames())
            names += " " + cluster;
        runtime.terminal().message("The controllers of scenario " + scenario.name + " work on:" + names +
                                   "; stop with Ctrl-C");
        return serve(runtime, *fleet, m_attach);
    }

    /// Says that the fleet is ready, and keeps it until a signal comes.
    template <class Fleet>
    ExitCode serve(Runtime& runtime, std::unique_ptr<Fleet>& fleet, const std::string& readyText) const {
        if (!m_readyFile.empty()) {
            if (const auto written = session::replaceFile(m_readyFile, readyText + "\n"); !written)
                return runtime.fail(written.error());
        }
        runtime.signals().wait();
        fleet.reset();
        return runtime.signals().received() == SIGTERM ? ExitCode::Terminated : ExitCode::Interrupted;
    }

    std::string m_scenario = "experiments", m_directory, m_readyFile, m_attach;
    std::vector<std::string> m_parameters;
    bool m_list = false;
};

} // namespace

std::unique_ptr<Command> makeSimulateCommand() {
    return std::make_unique<SimulateCommand>();
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/rows.h"
#include "cli/runtime.h"

#include <algorithm>

namespace thrifty::cli {

namespace {

std::string stateOf(const domain::Cluster& cluster) {
    if (cluster.standby)
        return "standby";
    if (cluster.ready)
        return cluster.idle ? "ready, idle" : "ready";
    return cluster.notReadyReason.empty() ? "not ready" : "not ready: " + cluster.notReadyReason;
}

std::string reachOf(const session::ClusterConnection& row) {
    switch (row.reach) {
    case session::Reach::NotTried:
        return row.cluster.context.empty() ? "no context" : "not tried";
    case session::Reach::Reached:
        return row.problem ? "yes, but " + row.problem->text() : "yes";
    case session::Reach::Failed:
        return row.problem ? row.problem->text() : "no";
    }
    return "";
}

std::string estimatorOf(const session::ClusterConnection& row) {
    if (row.cluster.allocation == domain::Allocation::Static)
        return "-";
    return row.estimatorPresent ? "yes" : row.estimatorUnknown ? "unknown" : "no";
}

class ClustersCommand : public Command {
  public:
    std::string name() const override { return "clusters"; }
    std::string summary() const override {
        return "Lists the clusters of the fleet, how each is reached and what can be asked there";
    }
    std::string example() const override {
        return "  thrifty-nova-cli --nova-context nova clusters\n  thrifty-nova-cli --demo clusters -o json";
    }
    void declare(Arguments&) override {}

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Table,
                                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
        if (!format)
            return runtime.fail(format.error());
        const auto fleet = runtime.connect(true);
        if (!fleet)
            return runtime.fail(fleet.error());
        for (const std::string& problem : fleet->problems)
            runtime.terminal().message("Warning: " + problem, Style::Warn);
        Rows shown, data; // for people, for programs
        shown.heading = {"Name",    "Context", "Provider", "Region",    "Zone",
                         "Version", "Nodes",   "State",    "Estimates", "Reached"};
        data.heading = {"Name",    "Context", "Guessed", "Provider",  "Region",  "Zone",
                        "Version", "Nodes",   "State",   "Estimates", "Reached", "Problem"};
        bool failed = false;
        for (const session::ClusterConnection& row : fleet->clusters) {
            const domain::Cluster& cluster = row.cluster;
            failed = failed || row.reach == session::Reach::Failed;
            const bool guessed = row.guessed && !cluster.context.empty();
            const std::string version = row.serverVersion.empty() ? cluster.kubernetesVersion : row.serverVersion;
            const char* nodes = cluster.allocation == domain::Allocation::Static ? "static" : "autoscaled";
            shown.rows.push_back({cluster.name.str(), cluster.context.str() + (guessed ? " (guessed)" : ""),
                                  cluster.provider, cluster.region, cluster.zone, version, nodes, stateOf(cluster),
                                  estimatorOf(row), reachOf(row)});
            using Cell = decltype(data.rows)::value_type::value_type;
            const bool answers = cluster.allocation != domain::Allocation::Static && !row.estimatorUnknown;
            data.rows.push_back(
                {cluster.name.str(), cluster.context.str(), guessed, cluster.provider, cluster.region, cluster.zone,
                 version, nodes, stateOf(cluster), answers ? Cell(row.estimatorPresent) : Cell(),
                 row.reach == session::Reach::NotTried ? Cell() : Cell(row.reach == session::Reach::Reached),
                 row.problem ? Cell(row.problem->text()) : Cell()});
        }
        const std::string table = "Fleet of " + fleet->novaContext.str() + " (" + fleet->product + ", " +
                                  fleet->novaServer + ")\n\n" + asTable(shown);
        const std::string text = asText(data, *format, table);
        return runtime.finish(text, failed ? ExitCode::SomeUnanswered : ExitCode::Ok);
    }
};

} // namespace

std::unique_ptr<Command> makeClustersCommand() {
    return std::make_unique<ClustersCommand>();
}

} // namespace thrifty::cli

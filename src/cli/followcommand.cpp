// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/applyjob.h"
#include "cli/command.h"
#include "cli/escape.h"
#include "cli/progress.h"
#include "cli/rows.h"
#include "cli/runtime.h"

namespace thrifty::cli {

namespace {

Rows hopRows(const session::PlacementStory& story) {
    Rows rows;
    rows.heading = {"Hop",     "Cluster",  "From",  "Left",   "Why left", "Placed because",
                    "Running", "Expected", "Nodes", "Settled"};
    rows.right = {true, false, false, false, false, false, true, true, false, false};
    for (std::size_t i = 0; i < story.hops.size(); ++i) {
        const session::Hop& hop = story.hops[i];
        std::string nodes;
        for (const auto& [type, count] : hop.nodes)
            nodes += (nodes.empty() ? "" : ", ") + std::to_string(count) + " x " + type;
        using Cell = decltype(rows.rows)::value_type::value_type;
        rows.rows.push_back({static_cast<std::int64_t>(i + 1), hop.cluster.str(), domain::toRfc3339(hop.from),
                             hop.left ? Cell(domain::toRfc3339(*hop.left)) : Cell(), hop.whyLeft, hop.placedBecause,
                             hop.podsRunning, hop.podsExpected, nodes, story.settled && !hop.left});
    }
    return rows;
}

class FollowCommand : public Command {
  public:
    std::string name() const override { return "follow"; }
    std::string summary() const override {
        return "Shows where the workload is placed, which clusters were left and why, until it runs";
    }
    std::string example() const override {
        return "  thrifty-nova-cli follow llm.yaml -n serving -l app=llm --timeout 15m";
    }
    void declare(Arguments& arguments) override {
        declareWorkload(arguments, m_workload);
        arguments.option("--policy", m_policy, "NAME", "Name of the policy (default: the one that matches)");
        arguments.option("--timeout", m_timeout, "DURATION", "How long it may take to settle").showDefault();
    }

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Table,
                                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
        if (!format)
            return runtime.fail(format.error());
        session::FollowRequest request;
        const auto label = groupLabel(m_workload.label);
        const auto timeout = duration(m_timeout, "--timeout");
        if (!label || !timeout)
            return runtime.fail(label ? timeout.error() : label.error());
        request.group = *label;
        request.timeout = *timeout;
        request.ns = domain::Namespace(m_workload.ns);
        request.policy = m_policy;
        auto manifest = loadWorkload(m_workload);
        if (!manifest)
            return runtime.fail(manifest.error());
        request.manifest = std::move(*manifest);
        const auto fleet = runtime.connect(true);
        if (!fleet)
            return runtime.fail(fleet.error());
        const auto story = runFollowJob(runtime, request);
        if (!story)
            return runtime.fail(story.error());
        for (const std::string& note : story->notes)
            runtime.terminal().message("Note: " + note, Style::Warn);
        std::string lines;
        for (const std::string& line : storyLines(*story))
            lines += escaped(line) + "\n";
        const std::string text = asText(hopRows(*story), *format, lines);
        if (!story->settled)
            runtime.terminal().message("Not settled within " + m_timeout + ".", Style::Warn);
        return runtime.finish(text, story->settled ? ExitCode::Ok : ExitCode::NotSettled);
    }

  private:
    WorkloadOptions m_workload;
    std::string m_policy, m_timeout = "15m";
};

} // namespace

std::unique_ptr<Command> makeFollowCommand() {
    return std::make_unique<FollowCommand>();
}

} // namespace thrifty::cli

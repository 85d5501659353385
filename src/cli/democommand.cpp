// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/applyjob.h"
#include "cli/command.h"
#include "cli/escape.h"
#include "cli/estimatejob.h"
#include "cli/progress.h"
#include "cli/resultinput.h"
#include "cli/runtime.h"
#include "resources/resources.h"
#include "session/gatefiles.h"

#include <filesystem>

namespace thrifty::cli {

namespace {

constexpr const char* samples[][2] = {
    {"1 GPU each", "llm-2x1gpu.yaml"},
    {"2 GPUs each", "llm-2x2gpu.yaml"},
    {"A100", "llm-2xa100.yaml"},
};

/// The shipped samples as files of a folder that goes with the program's end.
class SampleFiles {
  public:
    SampleFiles() {
        std::string name = (std::filesystem::temp_directory_path() / "thrifty-nova-samples.XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr)
            m_directory = name;
    }
    ~SampleFiles() {
        std::error_code ignored;
        if (!m_directory.empty())
            std::filesystem::remove_all(m_directory, ignored);
    }
    SampleFiles(const SampleFiles&) = delete;
    SampleFiles& operator=(const SampleFiles&) = delete;

    [[nodiscard]] domain::Expected<std::string> write(const std::string& file) const {
        const auto text = resources::find("samples/" + file);
        if (!text)
            return domain::fail(domain::ErrorCode::NotFound, "no such sample", file);
        const std::string path = m_directory + "/" + file;
        if (auto written = session::replaceFile(path, std::string(*text)); !written)
            return domain::fail(written.error());
        return path;
    }

  private:
    std::string m_directory;
};

class DemoCommand : public Command {
  public:
    std::string name() const override { return "demo"; }
    std::string summary() const override {
        return "Shows the whole job on an embedded fleet: estimate, order, apply, follow";
    }
    std::string example() const override {
        return "  thrifty-nova-cli demo\n  thrifty-nova-cli --demo=experiments-peak demo --place \"2 GPUs each\"";
    }
    void declare(Arguments& arguments) override {
        arguments
            .option("--place", m_place, "NAME",
                    "Which of the samples is applied and followed: \"1 GPU each\", \"2 GPUs each\" or A100")
            .showDefault();
    }

    ExitCode run(Runtime& runtime) override {
        // This command exists to show the fleet that comes with the program: it never meets a real one.
        if (!runtime.demo())
            runtime.useDemo("experiments");
        Terminal& terminal = runtime.terminal();
        const SampleFiles files;
        const domain::Namespace ns("serving");
        const domain::GroupLabel group{"app.kubernetes.io/instance", "llm-serving"};
        session::EstimateRequest estimate;
        estimate.ns = ns;
        estimate.group = group;
        for (const auto& [name, file] : samples) {
            const auto path = files.write(file);
            if (!path)
                return runtime.fail(path.error());
            auto manifest = session::PlannerService::loadManifest({*path}, {});
            if (!manifest)
                return runtime.fail(manifest.error());
            estimate.variants.push_back({domain::VariantName(name), std::move(*manifest)});
        }
        const session::VariantInput* placed = nullptr;
        for (const session::VariantInput& variant : estimate.variants) {
            if (variant.name.str() == m_place)
                placed = &variant;
        }
        if (placed == nullptr)
            return runtime.fail({domain::ErrorCode::InvalidArgument, "\"" + m_place + "\" is not one of the samples",
                                 "--place", "choose \"1 GPU each\", \"2 GPUs each\" or A100"});

        section(terminal, "1. What would it cost? Gated copies are priced on every cluster; none of them runs.");
        const auto result = runEstimateJob(runtime, estimate);
        if (!result)
            return runtime.fail(result.error());
        terminal.result(resultText(*result, Format::Table, terminal));

        section(terminal, "2. The order for \"" + m_place + "\" as a policy, made for a review.");
        session::ApplyRequest apply;
        apply.manifest = placed->manifest;
        apply.ns = ns;
        apply.group = group;
        apply.result = *result;
        apply.variant = placed->name;
        session::PolicyRequest policy;
        policy.result = *result;
        policy.variant = placed->name;
        auto plan = runtime.service().buildPolicy(policy);
        if (!plan)
            return runtime.fail(plan.error());
        terminal.result(plan->yaml);
        apply.policy = std::move(*plan);

        section(terminal, "3. Checked, tried on the server, applied.");
        std::string applied;
        if (const ExitCode code = runApplyJob(runtime, apply, false, applied); code != ExitCode::Ok)
            return code;
        terminal.result(applied);

        section(terminal, "4. Where it went.");
        session::FollowRequest follow;
        follow.manifest = apply.manifest;
        follow.ns = ns;
        follow.group = group;
        follow.policy = apply.policy.name;
        follow.timeout = std::chrono::minutes(2);
        const auto story = runFollowJob(runtime, follow);
        if (!story)
            return runtime.fail(story.error());
        std::string text;
        for (const std::string& line : storyLines(*story))
            text += escaped(line) + "\n";
        const ExitCode estimated = exitCodeOf(*result);
        return runtime.finish(text, story->settled ? estimated : ExitCode::NotSettled);
    }

  private:
    static void section(Terminal& terminal, const std::string& title) {
        terminal.result(terminal.styled("\n" + title, Style::Bold) + "\n\n");
    }
    std::string m_place = "A100";
};

} // namespace

std::unique_ptr<Command> makeDemoCommand() {
    return std::make_unique<DemoCommand>();
}

} // namespace thrifty::cli

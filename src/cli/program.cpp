// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/runtime.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

namespace thrifty::cli {

namespace {

std::vector<std::unique_ptr<Command>> allCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeClustersCommand());
    commands.push_back(makeGateCommand());
    commands.push_back(makeEstimateCommand());
    commands.push_back(makePolicyCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeApplyCommand());
    commands.push_back(makeFollowCommand());
    commands.push_back(makeWithdrawCommand());
    commands.push_back(makeCleanupCommand());
    commands.push_back(makeSimulateCommand());
    commands.push_back(makeDemoCommand());
    return commands;
}

constexpr const char* exitCodes = R"(Exit codes:
  0 every cluster answered   2 usage   3 no cluster has a price   4 some clusters gave no answer
  5 refused or failed   6 not settled in time   7 something is left behind
  8 order differs from --baseline, or verify found a difference
  130 and 143 stopped by a signal, after cleaning up

Example:
  thrifty-nova-cli demo)";

/// The word that stands where a command should and is none; empty: there is no such word.
std::string unknownCommand(const CLI::App& app, int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with('-'))
            return word;
        const CLI::Option* option = app.get_option_no_throw(word);
        if (option != nullptr && option->get_items_expected_min() > 0)
            ++i; // its value
    }
    return {};
}

ExitCode runCommand(Command& command, const GlobalOptions& options) {
    Terminal terminal;
    Signals signals;
    signals.onAgain([&terminal] { terminal.message("Cleaning up is under way; it ends by itself within seconds."); });
    Runtime runtime(options, terminal, signals);
    try {
        return command.run(runtime);
    } catch (const std::exception& problem) {
        // Nothing public throws; what arrives here is memory or a mistake of ours, and must not look like success.
        return runtime.fail({domain::ErrorCode::Internal, problem.what(), command.name(), {}});
    }
}

} // namespace

int runProgram(int argc, char** argv) {
    CLI::App app("Places workloads on the cheapest cluster of a fleet: estimate, order, apply, follow.",
                 "thrifty-nova-cli");
    GlobalOptions options;
    Arguments globals(app);
    declareGlobals(globals, options);
    app.set_version_flag("--version", "thrifty-nova-cli " THRIFTY_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(exitCodes);
    auto commands = allCommands();
    for (const auto& command : commands) {
        CLI::App* sub = app.add_subcommand(command->name(), command->summary());
        Arguments arguments(*sub);
        command->declare(arguments);
        sub->fallthrough();
        sub->footer("Example:\n" + command->example() + "\n\nOptions of every command: thrifty-nova-cli --help");
    }
    std::string form;
    CLI::App* completion =
        app.add_subcommand("completion", "Prints a completion script for a shell, or the manual page");
    completion->add_option("form", form, "bash, zsh, fish or man")->required()->type_name("FORM");
    completion->footer("Example:\n  thrifty-nova-cli completion bash > ~/.local/share/bash-completion/completions/"
                       "thrifty-nova-cli");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const std::string word = app.get_subcommands().empty() ? unknownCommand(app, argc, argv) : std::string();
        if (!word.empty()) {
            std::fprintf(stderr, "There is no command \"%s\".\nRun with --help for more information.\n", word.c_str());
            return static_cast<int>(ExitCode::Usage);
        }
        const int code = app.exit(problem);
        return code == 0 ? 0 : static_cast<int>(ExitCode::Usage);
    }
    if (app.got_subcommand(completion)) {
        const auto text = describe(app, form);
        std::fputs(text ? text->c_str() : (text.error().text() + "\n").c_str(), text ? stdout : stderr);
        return static_cast<int>(text ? ExitCode::Ok : ExitCode::Usage);
    }
    for (const auto& command : commands) {
        if (app.got_subcommand(command->name()))
            return static_cast<int>(runCommand(*command, options));
    }
    return static_cast<int>(ExitCode::Usage);
}

} // namespace thrifty::cli

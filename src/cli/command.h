// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/options.h"

#include <memory>
#include <string>
#include <vector>

namespace thrifty::cli {

class Runtime;

/// One word after the program's name. Each command is a file of its own and is made by a function below.
class Command {
  public:
    virtual ~Command() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::string summary() const = 0;
    [[nodiscard]] virtual std::string example() const = 0; ///< lines for --help
    virtual void declare(Arguments& arguments) = 0;
    [[nodiscard]] virtual ExitCode run(Runtime& runtime) = 0;
};

[[nodiscard]] std::unique_ptr<Command> makeClustersCommand();
[[nodiscard]] std::unique_ptr<Command> makeGateCommand();
[[nodiscard]] std::unique_ptr<Command> makeEstimateCommand();
[[nodiscard]] std::unique_ptr<Command> makePolicyCommand();
[[nodiscard]] std::unique_ptr<Command> makeVerifyCommand();
[[nodiscard]] std::unique_ptr<Command> makeApplyCommand();
[[nodiscard]] std::unique_ptr<Command> makeFollowCommand();
[[nodiscard]] std::unique_ptr<Command> makeWithdrawCommand();
[[nodiscard]] std::unique_ptr<Command> makeCleanupCommand();
[[nodiscard]] std::unique_ptr<Command> makeSimulateCommand();
[[nodiscard]] std::unique_ptr<Command> makeDemoCommand();

/// Parses the command line, runs the command and returns the exit code.
[[nodiscard]] int runProgram(int argc, char** argv);

} // namespace thrifty::cli

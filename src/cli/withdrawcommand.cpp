// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/runtime.h"

namespace thrifty::cli {

namespace {

class WithdrawCommand : public Command {
  public:
    std::string name() const override { return "withdraw"; }
    std::string summary() const override {
        return "Takes an apply back: deletes what it made, puts back what it changed";
    }
    std::string example() const override { return "  thrifty-nova-cli withdraw --run 01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A"; }
    void declare(Arguments& arguments) override {
        arguments.option("--run", m_run, "ID", "Run id that apply printed").required();
    }

    ExitCode run(Runtime& runtime) override {
        if (!runtime.options().format.empty())
            return runtime.fail({domain::ErrorCode::InvalidArgument, "withdraw has no result to print", "-o", {}});
        const auto fleet = runtime.connect(false);
        if (!fleet)
            return runtime.fail(fleet.error());
        const domain::RunId id(m_run);
        const auto plan = runtime.service().reviewWithdraw(id, runtime.stop());
        if (!plan)
            return runtime.fail(plan.error());
        runtime.show(*plan);
        if (plan->writes.empty())
            runtime.terminal().message("Nothing of this run is left to take back.");
        const auto agreed =
            plan->writes.empty() ? domain::Expected<bool>(true) : runtime.confirm("Withdraw these objects?");
        if (!agreed)
            return runtime.fail(agreed.error());
        if (!*agreed)
            return runtime.fail({domain::ErrorCode::Refused, "you declined; nothing was withdrawn", {}, {}});
        session::RunObserver observer;
        observer.message = [&runtime](const std::string& text) { runtime.terminal().message(text); };
        const auto done = runtime.service().withdraw(id, observer, runtime.stop());
        if (!done)
            return runtime.fail(done.error());
        runtime.terminal().message("Withdrawn.");
        return ExitCode::Ok;
    }

  private:
    std::string m_run;
};

} // namespace

std::unique_ptr<Command> makeWithdrawCommand() {
    return std::make_unique<WithdrawCommand>();
}

} // namespace thrifty::cli

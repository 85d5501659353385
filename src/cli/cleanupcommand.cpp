// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/rows.h"
#include "cli/runtime.h"

#include <algorithm>
#include <chrono>

namespace thrifty::cli {

namespace {

std::string stateOf(const session::Leftover& left) {
    if (left.live)
        return "running";
    if (left.ours)
        return "left over here";
    return left.expires < std::chrono::system_clock::now() ? "left over elsewhere, expired"
                                                           : "of another machine, not expired";
}

class CleanupCommand : public Command {
  public:
    std::string name() const override { return "cleanup"; }
    std::string summary() const override { return "Lists what estimates left behind and removes what is ours"; }
    std::string example() const override {
        return "  thrifty-nova-cli cleanup\n  thrifty-nova-cli cleanup --run 01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A --yes";
    }
    void declare(Arguments& arguments) override {
        arguments.option("--run", m_run, "ID",
                         "Only this run; one of another machine is removed only after its expiry");
    }

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Table,
                                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
        if (!format)
            return runtime.fail(format.error());
        const auto fleet = runtime.connect(false);
        if (!fleet)
            return runtime.fail(fleet.error());
        const auto found = runtime.service().leftovers(runtime.stop());
        if (!found)
            return runtime.fail(found.error());
        Rows rows;
        rows.heading = {"Run", "Owner", "Expires", "State", "Objects"};
        session::WritePlan plan;
        bool known = m_run.empty();
        for (const session::Leftover& left : *found) {
            decltype(rows.rows)::value_type objects;
            const bool expired = left.expires < std::chrono::system_clock::now();
            known = known || left.run.str() == m_run;
            for (const domain::ObjectId& object : left.objects) {
                objects.push_back(object.text());
                const bool asked = m_run.empty() ? left.ours : left.run.str() == m_run && (left.ours || expired);
                if (asked && !left.live)
                    plan.writes.push_back({"delete", fleet->novaContext, fleet->novaServer, object, {}});
            }
            rows.rows.push_back({left.run.str(), left.owner, domain::toRfc3339(left.expires), stateOf(left), objects});
        }
        if (!known)
            return runtime.fail({domain::ErrorCode::NotFound, "nothing of this run is left", m_run, {}});
        const std::string list = asText(rows, *format, rows.rows.empty() ? "Nothing is left behind.\n" : asTable(rows));
        // A run of this journal may have nothing left on the control plane and still be in the journal.
        const bool ours = std::any_of(found->begin(), found->end(),
                                      [](const session::Leftover& left) { return left.ours && !left.live; });
        if (plan.writes.empty() && !ours)
            return runtime.finish(list, ExitCode::Ok);
        runtime.show(plan);
        const auto agreed =
            plan.writes.empty() ? domain::Expected<bool>(true) : runtime.confirm("Remove these objects?");
        if (!agreed)
            return runtime.fail(agreed.error());
        if (!*agreed)
            return runtime.fail({domain::ErrorCode::Refused, "you declined; nothing was removed", {}, {}});
        session::RunObserver observer;
        observer.message = [&runtime](const std::string& text) { runtime.terminal().message(text); };
        const auto remains = runtime.service().cleanUp(
            m_run.empty() ? std::nullopt : std::optional(domain::RunId(m_run)), observer, runtime.stop());
        if (!remains)
            return runtime.fail(remains.error());
        for (const std::string& line : *remains)
            runtime.terminal().message("Left behind: " + line, Style::Bad);
        return runtime.finish(list, remains->empty() ? ExitCode::Ok : ExitCode::LeftBehind);
    }

  private:
    std::string m_run;
};

} // namespace

std::unique_ptr<Command> makeCleanupCommand() {
    return std::make_unique<CleanupCommand>();
}

} // namespace thrifty::cli

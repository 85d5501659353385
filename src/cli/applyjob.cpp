// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/applyjob.h"

#include "cli/progress.h"
#include "cli/rows.h"
#include "cli/runtime.h"

namespace thrifty::cli {

namespace {

void showChecks(Runtime& runtime, const std::vector<session::Check>& checks) {
    for (const session::Check& check : checks) {
        switch (check.state) {
        case session::CheckState::Ok:
            runtime.terminal().message("  ok       " + check.text, Style::Good);
            break;
        case session::CheckState::Warning:
            runtime.terminal().message("  warning  " + check.text, Style::Warn);
            break;
        case session::CheckState::Failed:
            runtime.terminal().message("  FAILED   " + check.text, Style::Bad);
            break;
        }
    }
}

std::string outcomeText(Runtime& runtime, const std::string& run, const std::vector<session::PlannedWrite>& writes) {
    Rows rows;
    rows.heading = {"Run", "Verb", "Kind", "Namespace", "Name", "Context"};
    for (const session::PlannedWrite& write : writes)
        rows.rows.push_back(
            {run, write.verb, write.object.kind, write.object.ns.str(), write.object.name, write.context.str()});
    const auto format = formatOf(runtime.options(), Format::Table,
                                 {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
    return asText(rows, format.value_or(Format::Table), asTable(rows));
}

} // namespace

ExitCode runApplyJob(Runtime& runtime, const session::ApplyRequest& request, bool dryRun, std::string& output) {
    Terminal& terminal = runtime.terminal();
    const auto review = runtime.service().reviewApply(request, runtime.stop());
    if (!review)
        return runtime.fail(review.error());
    terminal.message("Checks:");
    showChecks(runtime, review->checks);
    runtime.show(review->plan);
    if (review->blocked())
        return runtime.fail(
            {domain::ErrorCode::Refused,
             "a check failed, so nothing was applied",
             {},
             "the lines marked FAILED say what to do; --force-conflicts takes over fields that conflict"});
    if (!review->violated().empty())
        return runtime.fail({domain::ErrorCode::Refused,
                             "guardrails are violated, so nothing was applied",
                             {},
                             "the lines marked FAILED name figure and limit; change the order or the workload, or say "
                             "why it may be: --override-guardrails REASON"});
    if (dryRun) {
        output = outcomeText(runtime, "dry run", review->plan.writes);
        return ExitCode::Ok;
    }
    for (const session::Check& check : review->checks) {
        if (!check.needsOwnConfirmation)
            continue;
        const auto agreed = runtime.confirm(check.text + ". Go on?");
        if (!agreed)
            return runtime.fail(agreed.error());
        if (!*agreed)
            return runtime.fail({domain::ErrorCode::Refused, "you declined; nothing was applied", {}, {}});
    }
    const auto agreed = runtime.confirm("Apply these " + std::to_string(review->plan.writes.size()) + " objects?");
    if (!agreed)
        return runtime.fail(agreed.error());
    if (!*agreed)
        return runtime.fail({domain::ErrorCode::Refused, "you declined; nothing was applied", {}, {}});
    session::RunObserver observer;
    observer.message = [&terminal](const std::string& text) { terminal.message(text); };
    const auto outcome = runtime.service().apply(request, *review, observer, runtime.stop());
    if (!outcome)
        return runtime.fail(outcome.error());
    terminal.message("Applied. Take it back with: thrifty-nova-cli withdraw --run " + outcome->run.str());
    output = outcomeText(runtime, outcome->run.str(), outcome->done);
    return ExitCode::Ok;
}

domain::Expected<session::PlacementStory> runFollowJob(Runtime& runtime, const session::FollowRequest& request) {
    StoryTeller teller(runtime.terminal());
    auto story = runtime.service().follow(
        request, [&teller](const session::PlacementStory& now) { teller.tell(now); }, runtime.stop());
    runtime.terminal().live({});
    return story;
}

} // namespace thrifty::cli

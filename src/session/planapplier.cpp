// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planapplier.h"

#include "manifest/json.h"
#include "session/appliedstore.h"
#include "session/audit.h"
#include "session/now.h"
#include "session/objectdiff.h"
#include "session/planannotations.h"
#include "session/planbuilder.h"
#include "session/preparedapply.h"
#include "session/privatefile.h"
#include "session/runid.h"
#include "session/withdraw.h"

#include <algorithm>

namespace thrifty::session {

namespace {

using manifest::Value;

PlannedWrite plannedWrite(const FleetContext& fleet, const PreparedObject& object) {
    return {object.verb(), fleet.snapshot.novaContext, fleet.snapshot.novaServer, object.id, object.diff};
}

AppliedRun recordOf(const FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared) {
    AppliedRun record;
    record.at = currentTime();
    record.run = newRunId(record.at);
    record.context = fleet.snapshot.novaContext.str();
    record.server = fleet.snapshot.novaServer;
    record.ns = request.ns;
    record.group = request.group.key + "=" + request.group.value;
    record.policy = request.policy.name;
    record.policyDigest = prepared.objects.front().body.at("metadata", "annotations")[digestKey].str();
    if (const domain::VariantEstimate* estimate = chosenVariant(request.result, request.variant)) {
        if (const domain::OrderEntry* start = domain::startOf(*estimate, request.policy.order)) {
            record.startsOn = start->name;
            record.startsAt = start->totalPerHour;
        }
        record.estimate = request.result.run;
        record.variant = estimate->name;
        for (const domain::ClusterEstimate& cluster : estimate->clusters) {
            if (cluster.totalPerHour)
                record.totals[cluster.name] = *cluster.totalPerHour;
        }
    }
    for (const PreparedObject& object : prepared.objects) {
        AppliedObject applied;
        applied.type = object.type;
        applied.id = object.id;
        applied.isOrder = object.isOrder;
        applied.existed = object.before.has_value();
        // What is in a Secret does not go to this machine's disk; it cannot be put back, and the review says so.
        if (object.before && object.id.kind != "Secret")
            applied.before = *object.before;
        record.objects.push_back(std::move(applied));
    }
    return record;
}

/// A confirmation holds for what was shown: a check that is worse now, a question that was not asked or a guardrail
/// that was not seen ends it.
domain::Expected<void> stillAgreed(const ApplyReview& shown, const std::vector<Check>& now) {
    for (const Check& check : now) {
        if (check.state == CheckState::Failed)
            return domain::fail(domain::ErrorCode::Refused, check.text, check.id);
        const bool known = (!check.needsOwnConfirmation && !check.mayBeOverridden) ||
                           std::any_of(shown.checks.begin(), shown.checks.end(),
                                       [&](const Check& old) { return old.id == check.id && old.text == check.text; });
        if (!known)
            return domain::fail(domain::ErrorCode::Conflict, "this changed since it was shown: " + check.text, check.id,
                                "look at it again and confirm it");
    }
    return {};
}

constexpr std::size_t longestReason = 2000;

/// The reason as one line without control characters; empty: there is none.
domain::Expected<std::string> reasonOf(const ApplyRequest& request) {
    std::string reason = oneLine(request.overrideReason);
    reason.erase(0, std::min(reason.find_first_not_of(' '), reason.size()));
    reason.erase(reason.find_last_not_of(' ') + 1);
    if (reason.size() > longestReason)
        return domain::fail(domain::ErrorCode::Limit,
                            "the reason is longer than " + std::to_string(longestReason) + " bytes", {},
                            "say it shorter, or name a ticket that says it");
    return reason;
}

/// What an apply would do and what stands against it.
struct Examined {
    PreparedApply prepared;
    std::vector<Check> checks;
    std::string token;                   ///< of what is applied, without the reason: it may be given after the review
    std::string reason;                  ///< empty: nothing is overridden
    std::vector<std::string> overridden; ///< the guardrails that the reason overrides
};

domain::Expected<Examined> examine(FleetContext& fleet, const ApplyRequest& request, std::stop_token stop) {
    auto reason = reasonOf(request);
    if (!reason)
        return domain::fail(std::move(reason).error());
    auto prepared = prepareApply(fleet, request, stop);
    if (!prepared)
        return domain::fail(std::move(prepared).error());
    auto checks = checkApply(fleet, request, *prepared, stop);
    if (!checks)
        return domain::fail(std::move(checks).error());
    Examined examined{std::move(*prepared), std::move(*checks), {}, {}, {}};
    examined.token = examined.prepared.token();
    if (reason->empty())
        return examined;
    for (Check& check : examined.checks) {
        if (!check.mayBeOverridden)
            continue;
        check.state = CheckState::Warning;
        examined.overridden.push_back(check.text);
    }
    if (examined.overridden.empty()) {
        examined.checks.push_back(
            {"override", CheckState::Warning, "no guardrail is violated, so the reason to override them is not used"});
        return examined;
    }
    examined.checks.push_back({"override", CheckState::Warning, "guardrails are overridden: " + *reason});
    examined.reason = std::move(*reason);
    stampOverride(fleet, examined.prepared.objects.front(), examined.reason, examined.overridden, stop);
    return examined;
}

} // namespace

domain::Expected<ApplyReview> reviewPlan(FleetContext& fleet, const ApplyRequest& request, std::stop_token stop) {
    auto examined = examine(fleet, request, stop);
    if (!examined)
        return domain::fail(std::move(examined).error());
    const PreparedApply& prepared = examined->prepared;
    ApplyReview review;
    review.checks = std::move(examined->checks);
    review.plan.warnings = prepared.warnings;
    for (const std::string& warning : request.policy.warnings)
        review.plan.warnings.push_back(warning);
    for (const PreparedObject& object : prepared.objects) {
        review.plan.writes.push_back(plannedWrite(fleet, object));
        if (object.before && object.id.kind == "Secret" && !object.diff.empty())
            review.plan.warnings.push_back(
                object.id.text() + " changes and cannot be put back by withdraw: the content of Secrets is not kept");
    }
    review.token = examined->token;
    return review;
}

domain::Expected<ApplyOutcome> applyPlan(FleetContext& fleet, const ApplyRequest& request, const ApplyReview& reviewed,
                                         const RunObserver& observer, std::stop_token stop) {
    if (reviewed.blocked())
        return domain::fail(domain::ErrorCode::Refused, "a check failed, so nothing is applied");
    const auto examined = examine(fleet, request, stop);
    if (!examined)
        return domain::fail(examined.error());
    if (auto agreed = stillAgreed(reviewed, examined->checks); !agreed)
        return domain::fail(std::move(agreed).error());
    const PreparedApply& prepared = examined->prepared;
    if (examined->token != reviewed.token)
        return domain::fail(domain::ErrorCode::Conflict,
                            "the objects changed since they were shown, so nothing is applied",
                            fleet.snapshot.novaContext.str(), "look at the difference again and confirm it");
    if (const auto& refused = prepared.objects.front().refused)
        return domain::fail(*refused); // with the reason on it the server does not take the policy

    const AppliedStore store(fleet.settings.stateDirectory);
    AuditLog audit(fleet.settings.stateDirectory);
    AppliedRun record = recordOf(fleet, request, prepared);
    if (auto saved = store.save(record); !saved)
        return domain::fail(std::move(saved).error());

    ApplyOutcome outcome;
    outcome.run = record.run;
    for (std::size_t i = 0; i < prepared.objects.size(); ++i) {
        const PreparedObject& object = prepared.objects[i];
        AppliedObject& applied = record.objects[i];
        kube::WriteOptions options;
        options.force = object.takenOver.has_value();
        auto answer = fleet.control->apply(object.type, object.id.ns.str(), object.id.name, object.body, options, stop);
        AuditRecord line;
        line.time = currentTime();
        line.run = record.run.str();
        line.context = record.context;
        line.server = record.server;
        line.user = fleet.snapshot.novaUser;
        line.verb = "apply";
        line.object = object.id;
        line.resourceVersionBefore = object.before ? object.before->at("metadata", "resourceVersion").str() : "";
        line.dryRunSha256 = sha256(manifest::toJson(withoutServerFields(object.dryRun)));
        line.result = answer ? "ok" : answer.error().text();
        line.overrideReason = examined->reason;
        line.overridden = examined->overridden;
        if (answer) {
            line.uid = applied.uid = answer->at("metadata", "uid").str();
            line.resourceVersionAfter = answer->at("metadata", "resourceVersion").str();
            applied.written = true;
            if (object.id.kind != "Secret")
                applied.after = contentOf(*answer);
        }
        if (auto logged = audit.append(line); !logged && observer.message)
            observer.message(logged.error().text());
        if (answer) {
            if (auto saved = store.save(record); !saved && observer.message)
                observer.message(saved.error().text());
            outcome.done.push_back(plannedWrite(fleet, object));
            continue;
        }
        // Nothing stays half applied: what was written before the failure is taken back, whatever stopped it.
        domain::Error error = std::move(answer).error();
        // A lost answer may have been a success: the record says that it may be there.
        applied.written = error.code == domain::ErrorCode::Unreachable || error.code == domain::ErrorCode::Timeout ||
                          error.code == domain::ErrorCode::Cancelled;
        (void)store.save(record);
        if (observer.message)
            observer.message("Taking back what was applied, because " + object.id.text() + " failed");
        const auto undone = withdrawRun(fleet, record.run, observer, {});
        error.hint = undone ? "nothing was applied"
                            : "taking back failed too (" + undone.error().text() +
                                  "); repeat it with: thrifty-nova-cli withdraw --run " + record.run.str();
        return domain::fail(std::move(error).at(object.id.text()));
    }
    return outcome;
}

} // namespace thrifty::session

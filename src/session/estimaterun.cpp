// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/estimaterun.h"

#include "domain/ranking.h"
#include "kube/kinds.h"
#include "manifest/podtemplates.h"
#include "session/cleanupjournal.h"
#include "session/clustertriage.h"
#include "session/controlplaneid.h"
#include "session/estimateobjects.h"
#include "session/estimaterunner.h"
#include "session/listprices.h"
#include "session/parallel.h"
#include "session/quota.h"
#include "session/runid.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace thrifty::session {

using domain::ErrorCode;

namespace {

domain::Timestamp now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

void say(const RunObserver& observer, const std::string& text) {
    if (observer.message)
        observer.message(text);
}

/// What a crashed run of this machine left on this control plane goes before anything new comes.
void removeOldRuns(FleetContext& fleet, const RunObserver& observer, std::stop_token stop) {
    const auto left = removeLeftovers(fleet, std::nullopt, observer, stop);
    if (!left) {
        say(observer, "leftovers of earlier runs could not be looked for: " + left.error().text());
        return;
    }
    for (const std::string& line : *left)
        say(observer, "left behind by an earlier run: " + line);
}

domain::Expected<void> resolveTypes(FleetContext& fleet, ProbePlan& plan, std::stop_token stop) {
    for (ProbeVariant& variant : plan.variants) {
        for (ProbeObject& object : variant.objects) {
            auto type =
                fleet.control->resourceFor(object.object["apiVersion"].str(), object.object["kind"].str(), stop);
            if (!type)
                return domain::fail(std::move(type).error());
            object.type = std::move(*type);
        }
    }
    return {};
}

/// No order that is there already may take a copy: it would place it somewhere for good.
domain::Expected<void> checkOrders(FleetContext& fleet, const ProbePlan& plan, const domain::Namespace& ns,
                                   std::stop_token stop) {
    std::vector<std::pair<std::string, std::string>> seen;
    for (const ProbeVariant& variant : plan.variants) {
        for (const ProbeObject& object : variant.objects) {
            const domain::ObjectId id = manifest::idOf(object.object);
            if (std::find(seen.begin(), seen.end(), std::pair(id.apiVersion(), id.kind)) != seen.end())
                continue;
            seen.emplace_back(id.apiVersion(), id.kind);
            const auto labels = manifest::stringMap(object.object.at("metadata", "labels"));
            auto matching = fleet.manager->ordersMatching(ns, id, labels, stop);
            if (!matching)
                return domain::fail(std::move(matching).error());
            if (matching->empty())
                continue;
            std::string names;
            for (const fleet::ExistingOrder& order : *matching)
                names += (names.empty() ? "" : ", ") + order.name;
            return domain::fail(
                ErrorCode::Refused,
                fleet.manager->traits().orderKind + " " + names +
                    " would also take the copies of this run, so it is not started",
                fleet.snapshot.novaContext.str(),
                "narrow its selectors, for example with app.kubernetes.io/managed-by NotIn thrifty-nova");
        }
    }
    return {};
}

/// The spread policy names the clusters of the run, so one whose quota has no room for the copies is left out of it
/// before anything is written, and the others are asked.
void answerFullQuotas(std::vector<Triage>& clusters, const ProbePlan& plan,
                      const std::vector<std::vector<std::size_t>>& batches) {
    domain::ResourceList need;
    for (const std::vector<std::size_t>& batch : batches) {
        std::vector<const ProbeVariant*> together;
        for (const std::size_t variant : batch)
            together.push_back(&plan.variants[variant]);
        raiseNeed(need, quotaNeed(together));
    }
    for (Triage& cluster : clusters) {
        if (!cluster.takesPart())
            continue;
        for (const manifest::Value& quota : cluster.quotas) {
            if (auto shortage = quotaShortage(quota, need)) {
                cluster.answer = answerFor(cluster.connection->cluster, {});
                cluster.answer->state = domain::ClusterState::NoEstimate;
                cluster.answer->reasonCode = domain::ReasonCode::RefusedByQuota;
                cluster.answer->reason = std::move(*shortage);
                break;
            }
        }
    }
}

/// Gated pods are never ready, so a budget that counts them allows fewer disruptions of the others meanwhile.
std::vector<std::string> budgetWarnings(const std::vector<Triage>& clusters, const domain::Namespace& ns) {
    std::map<std::string, std::string> byBudget; // name: clusters
    for (const Triage& cluster : clusters) {
        if (!cluster.takesPart())
            continue;
        for (const std::string& budget : cluster.budgets) {
            std::string& names = byBudget[budget];
            names += (names.empty() ? "" : ", ") + cluster.connection->cluster.name.str();
        }
    }
    std::vector<std::string> warnings;
    for (const auto& [budget, names] : byBudget)
        warnings.push_back("PodDisruptionBudget " + ns.str() + "/" + budget +
                           " selects every pod, so while the estimate runs it counts the gated ones and may hold up "
                           "drains on " +
                           names);
    return warnings;
}

WritePlan writePlan(const FleetContext& fleet, const EstimateRequest& request, const ProbePlan& plan,
                    const std::vector<Triage>& clusters, const ProbeMark& mark) {
    WritePlan writes;
    const std::string server = fleet.control->transport().server();
    for (domain::ObjectId& id : writtenObjects(plan, fleet.manager->traits(), request.ns, mark.hex))
        writes.writes.push_back({"create", fleet.snapshot.novaContext, server, std::move(id), {}});
    std::int64_t pods = 0;
    for (const ProbeVariant& variant : plan.variants) {
        std::int64_t ofVariant = 0;
        for (const ProbeGroup& group : variant.groups)
            ofVariant += group.group.pods;
        pods = std::max(pods, ofVariant);
    }
    std::string names;
    for (const Triage& cluster : clusters) {
        if (cluster.takesPart())
            names += (names.empty() ? "" : ", ") + cluster.connection->cluster.name.str();
    }
    writes.warnings.push_back("up to " + std::to_string(pods) + " gated pods of a variant count against quotas on " +
                              names + " until they are removed");
    for (std::string& warning : budgetWarnings(clusters, request.ns))
        writes.warnings.push_back(std::move(warning));
    return writes;
}

/// By variant: the answers that need no copies.
std::vector<std::vector<domain::ClusterEstimate>> knownAnswers(const std::vector<Triage>& clusters,
                                                               const EstimateRequest& request) {
    std::vector<std::vector<domain::ClusterEstimate>> known;
    for (const VariantInput& variant : request.variants) {
        known.emplace_back();
        for (const Triage& cluster : clusters) {
            if (cluster.isStatic)
                known.back().push_back(staticAnswer(cluster, variant.manifest.workload, request));
            else if (cluster.answer)
                known.back().push_back(*cluster.answer);
        }
    }
    return known;
}

void tell(const RunObserver& observer, const ProbePlan& plan,
          const std::vector<std::vector<domain::ClusterEstimate>>& answers) {
    if (!observer.progress)
        return;
    for (std::size_t variant = 0; variant < answers.size(); ++variant) {
        for (const domain::ClusterEstimate& answer : answers[variant]) {
            EstimateProgress progress;
            progress.variant = plan.variants[variant].name;
            progress.cluster = answer.name;
            progress.step = EstimateProgress::Step::Done;
            progress.answer = answer;
            observer.progress(progress);
        }
    }
}

} // namespace

domain::Expected<domain::EstimateResult> runEstimate(FleetContext& fleet, const EstimateRequest& request,
                                                     const RunObserver& observer, std::stop_token stop) {
    if (request.variants.empty())
        return domain::fail(ErrorCode::InvalidArgument, "no workload is given");
    if (request.ns.empty())
        return domain::fail(ErrorCode::InvalidArgument, "no namespace is given", {}, "use -n");

    domain::EstimateResult result;
    result.startedAt = now();
    result.run = newRunId(result.startedAt);
    result.ns = request.ns;
    result.group = request.group;
    result.novaContext = fleet.snapshot.novaContext;
    result.priceSource = fleet.estimator->traits().product + " events of this run";
    for (const VariantInput& variant : request.variants) {
        for (const domain::SourceFile& file : variant.manifest.workload.files) {
            if (std::find(result.workload.begin(), result.workload.end(), file) == result.workload.end())
                result.workload.push_back(file);
        }
    }
    const domain::Timestamp expires =
        result.startedAt + std::chrono::hours(1) + static_cast<int>(request.variants.size()) * request.timeout;
    const ProbeMark mark{result.run, randomHex(8), request.ns, ownerOfThisProcess(), domain::toRfc3339(expires)};

    auto plan = planProbe(request.variants, mark, *fleet.estimator);
    if (!plan)
        return domain::fail(std::move(plan).error());
    result.notes = plan->notes;
    if (request.priceBook) {
        result.priceBook = request.priceBook->use;
        for (std::string& expired : domain::expiredRules(*request.priceBook))
            result.notes.push_back(std::move(expired));
    }
    const auto batches = batchesOf(*plan, *fleet.estimator);

    removeOldRuns(fleet, observer, stop);
    auto clusters = triage(fleet, request, stop);
    if (!clusters)
        return domain::fail(std::move(clusters).error());
    if (stop.stop_requested())
        return domain::fail(ErrorCode::Cancelled, "cancelled before anything was written");

    std::vector<std::vector<domain::ClusterEstimate>> answers(plan->variants.size());
    if (std::any_of(clusters->begin(), clusters->end(), [](const Triage& cluster) { return cluster.takesPart(); })) {
        if (auto resolved = resolveTypes(fleet, *plan, stop); !resolved)
            return domain::fail(resolved.error());
        const auto ns = fleet.control->get(kube::namespaceType, {}, request.ns.str(), stop);
        if (!ns && ns.error().code == ErrorCode::NotFound)
            return domain::fail(ErrorCode::NotFound, "namespace " + request.ns.str() + " does not exist",
                                fleet.snapshot.novaContext.str(),
                                "create it on the control plane and spread it to the clusters first");
        if (auto free = checkOrders(fleet, *plan, request.ns, stop); !free)
            return domain::fail(free.error());
        answerFullQuotas(*clusters, *plan, batches);

        const auto identity = controlPlaneId(*fleet.control, stop);
        if (!identity)
            return domain::fail(identity.error());
        EstimateRunner runner(fleet, request, observer, *plan, mark, *clusters,
                              journalDirectory(fleet.settings.stateDirectory, *identity));
        if (auto opened = runner.open(stop); !opened)
            return domain::fail(opened.error());
        if (runner.anybody()) {
            for (std::string& warning : budgetWarnings(*clusters, request.ns))
                result.notes.push_back(std::move(warning));
            if (request.confirm && !request.confirm(writePlan(fleet, request, *plan, *clusters, mark)))
                return domain::fail(ErrorCode::Refused, "not confirmed, nothing was written");
            tell(observer, *plan, knownAnswers(*clusters, request)); // nobody needs to wait for the others with these
            auto outcome = runner.run(batches, expires, stop);
            answers = std::move(outcome.answers);
            result.leftovers = std::move(outcome.leftovers);
            if (outcome.error) {
                for (const std::string& line : result.leftovers)
                    say(observer, "left behind: " + line);
                return domain::fail(std::move(*outcome.error));
            }
        }
    }

    const auto known = knownAnswers(*clusters, request); // opening the watches may have told more
    bool silent = false;
    for (std::size_t variant = 0; variant < plan->variants.size(); ++variant) {
        domain::VariantEstimate estimate;
        estimate.name = plan->variants[variant].name;
        estimate.clusters = std::move(answers[variant]);
        estimate.clusters.insert(estimate.clusters.end(), known[variant].begin(), known[variant].end());
        domain::rank(estimate);
        silent = silent || std::any_of(estimate.clusters.begin(), estimate.clusters.end(),
                                       [](const auto& answer) { return answer.wantsListPrice(); });
        result.variants.push_back(std::move(estimate));
    }
    if (silent)
        putListPrices(result, listPrices(*plan, fleet.snapshot, *fleet.estimator, *fleet.prices,
                                         request.priceBook.get(), result.startedAt));
    result.finishedAt = now();
    return result;
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/policycontroller.h"

#include "app/control/sincerun.h"
#include "app/worker/deliver.h"
#include "domain/orderediting.h"

#include <algorithm>

namespace thrifty::app {

namespace {

/// Whether what was checked is what would be written.
bool same(const session::ApplyRequest& a, const std::optional<session::ApplyRequest>& b) {
    return b && a.variant == b->variant && a.ns == b->ns && a.group == b->group && a.policy.yaml == b->policy.yaml &&
           a.policy.nodeCaps == b->policy.nodeCaps && a.manifest.workload.files == b->manifest.workload.files;
}

} // namespace

PolicyController::PolicyController(PlanDocument& document, Planner& planner, WriteLock& lock,
                                   VariantController& variants, EstimateController& estimates, FactsController& facts,
                                   QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_lock(lock)
    , m_variants(variants)
    , m_estimates(estimates)
    , m_facts(facts)
    , m_offline({}) {
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Policy))
            rebuild();
    });
    connect(&estimates, &EstimateController::started, this, &PolicyController::rebuild);
    connect(&estimates, &EstimateController::ended, this, &PolicyController::rebuild);
    connect(&estimates, &EstimateController::shown, this, &PolicyController::rebuild);
    connect(&facts, &FactsController::changed, this, &PolicyController::rebuild);
    connect(&variants, &VariantController::changed, this, [this] {
        if (!m_review || same(*m_reviewedRequest, request()))
            return;
        m_review.reset(); // it is of what the manifests were
        emit changed();
    });
}

const domain::VariantEstimate* PolicyController::variant() const {
    const auto result = m_estimates.result();
    if (!result || result->variants.empty())
        return nullptr;
    const bool looked = m_estimates.openedRun() != 0 && m_lookedAt && m_lookedAt->first == result->run;
    const domain::VariantName& wanted = looked ? m_lookedAt->second : m_document.plan().chosen;
    const auto chosen = std::find_if(result->variants.begin(), result->variants.end(),
                                     [&](const domain::VariantEstimate& v) { return v.name == wanted; });
    return chosen == result->variants.end() ? &result->variants.front() : &*chosen;
}

void PolicyController::choose(const domain::VariantName& variant, const QString& step) {
    if (m_estimates.openedRun() == 0) {
        m_document.edit(step, [&](PlanState& state) { state.plan.chosen = variant; });
        return;
    }
    m_lookedAt = {m_estimates.result()->run, variant};
    rebuild();
}

std::optional<domain::OrderBasis> PolicyController::basis() const {
    const domain::VariantEstimate* chosen = variant();
    const auto facts = m_facts.considered();
    if (chosen == nullptr)
        return std::nullopt;
    return facts ? domain::OrderBasis(*chosen, domain::factsAgainst(*facts, *chosen)) : domain::OrderBasis(*chosen);
}

void PolicyController::rebuild() {
    m_plan.reset();
    m_error.reset();
    m_review.reset();
    const auto from = basis();
    if (from && m_facts.error() && !m_facts.ignored()) {
        m_error = m_facts.error();
    } else if (from) {
        const session::Plan& plan = m_document.plan();
        session::PolicyRequest request;
        request.result = *m_estimates.result();
        request.variant = from->estimate().name;
        request.facts = m_facts.considered();
        // The plan keeps what the user did to clusters and pod groups that are not in this order, for when they are.
        request.edits = domain::fitted(*from, plan.order);
        request.nodeCap = plan.nodeCap;
        for (const domain::ClusterEstimate& cluster : from->estimate().clusters) {
            for (const domain::GroupEstimate& group : cluster.groups) {
                if (const auto cap = plan.nodeCaps.find(group.group); cap != plan.nodeCaps.end())
                    request.nodeCaps.insert(*cap);
            }
        }
        if (auto built = m_offline.buildPolicy(request))
            m_plan = std::move(*built);
        else
            m_error = built.error();
    }
    emit changed();
}

std::optional<session::ApplyRequest> PolicyController::request() const {
    const domain::VariantEstimate* chosen = variant();
    if (!m_plan || chosen == nullptr)
        return std::nullopt;
    // With the manifests of another make the order would be for something that nobody priced.
    const BuiltVariant* built = asEstimated(m_variants, *m_estimates.result(), chosen->name);
    if (built == nullptr)
        return std::nullopt;
    session::ApplyRequest request;
    request.manifest = *built->manifest;
    request.ns = m_document.plan().ns;
    request.group = m_document.plan().group;
    request.policy = *m_plan;
    request.result = *m_estimates.result();
    request.variant = chosen->name;
    request.maxAge = std::chrono::hours(24); // older ones are estimated again first, see DriftGuard
    return request;
}

void PolicyController::review() {
    auto wanted = request();
    m_applyError.reset();
    m_review.reset();
    if (!wanted)
        return;
    m_planner.run(tr("Checking and trying on the server"),
                  [this, wanted = std::move(*wanted)](session::PlannerService& service, std::stop_token stop) {
                      auto answer = service.reviewApply(wanted, std::move(stop));
                      deliver(this, [this, wanted, answer = std::move(answer)] {
                          const bool stale = !same(wanted, this->request());
                          if (answer && !stale) {
                              m_review = std::make_shared<const session::ApplyReview>(*answer);
                              m_reviewedRequest = wanted;
                          } else if (!stale) {
                              m_applyError = answer.error();
                          }
                          emit reviewed();
                          if (stale)
                              emit changed(); // what there is now waits to be checked
                      });
                  });
}

void PolicyController::apply(const QString& overrideReason) {
    if (!m_review || !m_reviewedRequest || m_lock.access() != WriteAccess::ForApply || m_estimates.openedRun() != 0)
        return;
    m_applyError.reset();
    m_outcome.reset();
    session::ApplyRequest agreed = *m_reviewedRequest;
    agreed.overrideReason = overrideReason.toStdString();
    m_planner.run(tr("Applying"),
                  [this, wanted = std::move(agreed), review = m_review,
                   production = m_lock.production()](session::PlannerService& service, std::stop_token stop) {
                      service.allowProduction(production);
                      auto answer = service.apply(wanted, *review, {}, std::move(stop));
                      deliver(this, [this, answer = std::move(answer)] {
                          if (answer)
                              m_outcome = *answer;
                          else
                              m_applyError = answer.error();
                          m_lock.set(WriteAccess::ReadOnly);
                          emit applied();
                      });
                  });
}

} // namespace thrifty::app

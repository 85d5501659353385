// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/policycontroller.h"

#include "app/worker/deliver.h"
#include "domain/orderediting.h"

#include <algorithm>

namespace thrifty::app {

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
}

const domain::VariantEstimate* PolicyController::variant() const {
    const auto result = m_estimates.result();
    if (!result || result->variants.empty())
        return nullptr;
    const auto chosen =
        std::find_if(result->variants.begin(), result->variants.end(),
                     [&](const domain::VariantEstimate& v) { return v.name == m_document.plan().chosen; });
    return chosen == result->variants.end() ? &result->variants.front() : &*chosen;
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
    for (const BuiltVariant& built : m_variants.variants()) {
        if (built.plan.name != chosen->name || !built.manifest)
            continue;
        session::ApplyRequest request;
        request.manifest = *built.manifest;
        request.ns = m_document.plan().ns;
        request.group = m_document.plan().group;
        request.policy = *m_plan;
        request.result = *m_estimates.result();
        request.variant = chosen->name;
        request.maxAge = std::chrono::hours(24); // older ones are estimated again first, see DriftGuard
        return request;
    }
    return std::nullopt;
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
                          if (answer) {
                              m_review = std::make_shared<const session::ApplyReview>(*answer);
                              m_reviewedRequest = wanted;
                          } else {
                              m_applyError = answer.error();
                          }
                          emit reviewed();
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

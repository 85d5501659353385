// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/estimatecontroller.h"
#include "app/control/factscontroller.h"
#include "domain/clusterorder.h"

#include <QObject>

#include <memory>
#include <optional>

namespace thrifty::app {

/// The policy that follows from the estimate and the user's edits, and its way into the control plane.
class PolicyController : public QObject {
    Q_OBJECT

  public:
    PolicyController(PlanDocument& document, Planner& planner, WriteLock& lock, VariantController& variants,
                     EstimateController& estimates, FactsController& facts, QObject* parent = nullptr);

    /// The variant that the policy is for: the plan's choice, or the first of the result. Of a run of the history the
    /// one that was chosen to be looked at.
    [[nodiscard]] const domain::VariantEstimate* variant() const;
    /// Another variant: of a run of the history only to be looked at, which the plan knows nothing of; else a step of
    /// the document by the name of `step`.
    void choose(const domain::VariantName& variant, const QString& step);
    /// What its order is made from: that, and what is known against its clusters; none without an estimate.
    [[nodiscard]] std::optional<domain::OrderBasis> basis() const;
    [[nodiscard]] const std::optional<session::PolicyPlan>& plan() const { return m_plan; }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; } ///< why there is no plan

    /// Checks and tries the apply on the server (nothing is written); reviewed() follows.
    void review();
    [[nodiscard]] std::shared_ptr<const session::ApplyReview> lastReview() const { return m_review; }
    /// Applies what was reviewed; the lock must be open (WriteAccess::ForApply) and closes at the end. applied()
    /// follows. Guardrails that are violated need a reason to be overridden.
    void apply(const QString& overrideReason = {});
    [[nodiscard]] const std::optional<session::ApplyOutcome>& outcome() const { return m_outcome; }
    /// Why the last review or apply failed.
    [[nodiscard]] const std::optional<domain::Error>& applyError() const { return m_applyError; }
    /// What an apply of the plan as it is now would be asked for; none without a plan or a manifest.
    [[nodiscard]] std::optional<session::ApplyRequest> request() const;

  signals:
    void changed(); ///< plan() or error()
    void reviewed();
    void applied();

  private:
    void rebuild();

    PlanDocument& m_document;
    Planner& m_planner;
    WriteLock& m_lock;
    VariantController& m_variants;
    EstimateController& m_estimates;
    FactsController& m_facts;
    const session::PlannerService m_offline;                                 ///< builds plans: pure, nothing connected
    std::optional<std::pair<domain::RunId, domain::VariantName>> m_lookedAt; ///< of a run of the history
    std::optional<session::PolicyPlan> m_plan;
    std::optional<domain::Error> m_error, m_applyError;
    std::optional<session::ApplyRequest> m_reviewedRequest;
    std::shared_ptr<const session::ApplyReview> m_review;
    std::optional<session::ApplyOutcome> m_outcome;
};

} // namespace thrifty::app

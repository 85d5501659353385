// SPDX-License-Identifier: GPL-3.0-or-later
// Review and apply: the Policy page's way from an order to what is written.
#include "app/pages/policypage.h"

#include "app/control/sincerun.h"
#include "app/dialogs/writedialog.h"
#include "app/format/sentences.h"
#include "app/models/orderprices.h"
#include "app/pages/policy/policytexts.h"
#include "app/widgets/buttons.h"
#include "app/widgets/checklist.h"

#include <QPushButton>

namespace thrifty::app {

/// A very old estimate is made again first; only an order that held goes on to the review.
void PolicyPage::watchDrift() {
    const DriftGuard& guard = workbench().driftGuard();
    connect(&guard, &DriftGuard::held, this, [this] {
        messages().remove(QStringLiteral("drift"));
        const auto& plan = workbench().policy().plan();
        const QString moved = plan ? movedPrices(m_before, plan->order.entries, workbench().unit()) : QString();
        reviewAndApply();
        m_moved = moved;
    });
    connect(&guard, &DriftGuard::orderChanged, this, [this](const QStringList& moves) {
        messages().remove(QStringLiteral("drift"));
        messages().answer({QStringLiteral("drift"),
                           Severity::Error,
                           tr("The order changed, nothing was applied."),
                           moves.join(QStringLiteral("; ")),
                           {},
                           {},
                           true});
    });
    connect(&guard, &DriftGuard::failed, this, [this] {
        messages().remove(QStringLiteral("drift"));
        messages().answer({QStringLiteral("drift"),
                           Severity::Error,
                           tr("Nothing was applied."),
                           tr("Estimating again gave no order; see Estimates."),
                           {},
                           {},
                           true});
    });
}

void PolicyPage::reviewAndApply() {
    if (workbench().estimates().openedRun() != 0)
        return; // the bar says why
    if (!mayHandOn(tr("Nothing was applied.")))
        return;
    m_moved.clear();
    DriftGuard& guard = workbench().driftGuard();
    if (guard.age() == DriftGuard::Age::Old) {
        messages().remove(QStringLiteral("drift"));
        messages().answer({QStringLiteral("drift"),
                           Severity::Warning,
                           tr("This estimate is %1 old.").arg(ageText(guard.seconds())),
                           tr("Applying estimates again first; if the order changed, nothing is applied."),
                           {{tr("Estimate again, then review"),
                             [this] {
                                 messages().remove(QStringLiteral("drift"));
                                 if (const auto& plan = workbench().policy().plan())
                                     m_before = plan->order.entries;
                                 workbench().driftGuard().estimateAgain();
                             }}},
                           QStringLiteral("clock"),
                           true});
        return;
    }
    const domain::VariantEstimate* variant = workbench().policy().variant();
    if (variant != nullptr && changedSince(workbench().variants(), *workbench().estimates().result(), variant->name)) {
        messages().answer(
            {QStringLiteral("applied"),
             Severity::Error,
             tr("Cannot be applied."),
             tr("%1 was changed since this run; estimate it again first.").arg(oneLine(toQt(variant->name))),
             {},
             {},
             true});
        return;
    }
    m_wantsDialog = true;
    m_reviewTimer.stop();
    workbench().policy().review();
    if (!workbench().policy().request())
        m_wantsDialog = false;
}

void PolicyPage::openReview() {
    PolicyController& policy = workbench().policy();
    const auto review = policy.lastReview();
    if (!review) {
        if (policy.applyError())
            messages().answer({QStringLiteral("applied"),
                               Severity::Error,
                               tr("Cannot be applied."),
                               problemText(*policy.applyError()),
                               {},
                               {},
                               true});
        return;
    }
    if (review->blocked()) {
        messages().answer({QStringLiteral("applied"),
                           Severity::Error,
                           tr("Cannot be applied."),
                           tr("A check failed; it says what to do."),
                           {},
                           {},
                           true});
        return;
    }
    WriteDialog dialog(tr("Review and apply"),
                       tr("Apply %n objects", nullptr, static_cast<int>(review->plan.writes.size())),
                       ButtonLook::Primary, workbench(), review->plan, this, textsToWrite(policy));
    dialog.setObjectName(QStringLiteral("reviewDialog"));
    dialog.addSentence(tr("The server tried it (dry run) and would take it."));
    if (!m_moved.isEmpty())
        dialog.addSentence(tr("The order held, but prices moved: %1.").arg(m_moved));
    for (const session::Check& check : review->checks) {
        if (!check.needsOwnConfirmation)
            continue;
        QPushButton* remedy =
            dialog.addOwnTick(startingLarge(sentence(check.text)), tr("Go on with that"),
                              check.runsOn.empty() ? QString() : tr("Keep it where it is (pin first)"));
        if (remedy != nullptr)
            connect(remedy, &QPushButton::clicked, this,
                    [this] { emit m_checks->actionAsked(QStringLiteral("pin-first")); });
    }
    if (const auto violated = review->violated(); !violated.empty()) {
        QStringList sentences;
        for (const std::string& guardrail : violated)
            sentences << startingLarge(sentence(guardrail));
        dialog.addReason(sentences, tr("Apply all the same, because"), tr("goes to the audit log and onto the policy"));
    }
    if (dialog.exec() != QDialog::Accepted) {
        workbench().lock().set(WriteAccess::ReadOnly);
        return;
    }
    if (policy.lastReview() == review) {
        policy.apply(dialog.reason());
        return;
    }
    // What was agreed to is not what would be written now: a fact came to be known, another plan was opened.
    workbench().lock().set(WriteAccess::ReadOnly);
    messages().answer({QStringLiteral("applied"),
                       Severity::Error,
                       tr("Nothing was applied."),
                       tr("What would be written changed while the review was open; review again."),
                       {},
                       {},
                       true});
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/policychecks.h"

#include "app/control/sincerun.h"
#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/format/words.h"
#include "app/models/policyrows.h"

#include <algorithm>
#include <limits>

namespace thrifty::app {

namespace {

CheckRow info(const QString& text) {
    return {CheckRow::State::Info, text, {}, {}};
}

CheckRow reviewed(const session::Check& check, const DriftGuard& guard) {
    CheckRow row;
    row.text = startingLarge(sentence(check.text));
    row.state = check.state == session::CheckState::Ok       ? CheckRow::State::Passed
                : check.state == session::CheckState::Failed ? CheckRow::State::Failed
                                                             : CheckRow::State::Decide;
    if (check.needsOwnConfirmation && !check.runsOn.empty()) {
        row.action = tr("Keep it where it is (pin first)");
        row.id = QStringLiteral("pin-first");
    } else if (check.id == "age") {
        // It was so old when it was checked; the page may have stood open since.
        const bool failed = check.state == session::CheckState::Failed, fresh = guard.age() == DriftGuard::Age::Fresh;
        if (!failed && !fresh) {
            row.state = CheckRow::State::Decide;
            row.text = tr("The estimate is %1 old; prices may have moved").arg(ageText(guard.seconds()));
        } else if (!failed && guard.seconds() >= std::chrono::minutes(1)) {
            row.text = tr("The estimate is %1 old").arg(ageText(guard.seconds()));
        }
        if (failed || !fresh) {
            row.action = tr("Estimate again");
            row.id = QStringLiteral("estimate");
        }
    }
    return row;
}

/// Why there is no review.
CheckRow notReviewed(const Workbench& workbench) {
    const PolicyController& policy = workbench.policy();
    if (policy.applyError())
        return {CheckRow::State::Failed, problemText(*policy.applyError()), {}, {}};
    const domain::VariantEstimate* variant = policy.variant();
    if (variant != nullptr && changedSince(workbench.variants(), *workbench.estimates().result(), variant->name))
        return {CheckRow::State::Failed,
                tr("%1 was changed since this run; the order goes by what was said of it then")
                    .arg(oneLine(toQt(variant->name))),
                tr("Estimate again"), QStringLiteral("estimate")};
    if (!workbench.fleet().snapshot())
        return info(tr("Connect to the fleet to check against what is there."));
    if (!policy.request())
        return info(tr("Open the workload to check against what is there."));
    return info(tr("Checking…"));
}

void addOrder(std::vector<CheckRow>& rows, const domain::VariantEstimate& variant, const domain::ClusterOrder& order,
              PriceUnit unit) {
    // How much the order can take: the smallest rise that swaps two. Pairs that nearly do so are told each.
    const domain::OrderMargin* smallest = nullptr;
    const std::vector<domain::OrderMargin> margins = domain::orderMargins(variant, order);
    bool shaky = false;
    for (const domain::OrderMargin& margin : margins) {
        if (margin.tie() || margin.close()) {
            rows.push_back(info(marginText(margin, unit)));
            shaky = true;
        } else if (margin.permille() && (smallest == nullptr || *margin.permille() < *smallest->permille())) {
            smallest = &margin;
        }
    }
    // What the user moved or pinned stands where it does whatever it costs: nothing of this is said of it.
    const bool byHand = std::any_of(order.entries.begin(), order.entries.end(),
                                    [](const domain::OrderEntry& entry) { return entry.moved || entry.pinned; });
    if (smallest != nullptr && !shaky) {
        const QString rise = percentText(static_cast<int>(std::min<std::int64_t>(*smallest->permille(), 999'999)))
                                 .remove(u'+'); // it rises: that is said
        const QString cluster = oneLine(toQt(smallest->cluster));
        rows.push_back(info((byHand ? tr("Apart from what you moved or pinned, the order holds until %1 rises by %2")
                                    : tr("The order holds until %1 rises by %2"))
                                .arg(cluster, rise)));
    } else if (byHand && margins.empty()) {
        rows.push_back(info(tr("You placed the clusters by hand, so no price decides about the order")));
    }
    for (const domain::ClusterEstimate& cluster : variant.clusters) {
        if (cluster.state != domain::ClusterState::Static || cluster.fits != domain::Fits::No)
            continue;
        const bool ordered = std::any_of(order.entries.begin(), order.entries.end(),
                                         [&](const domain::OrderEntry& entry) { return entry.name == cluster.name; });
        if (ordered)
            rows.push_back(
                info(tr("%1 has no room now. It stays in the order; Nova skips it.").arg(toQt(cluster.name))));
    }
}

/// Where the user's hand, and not the price, decides: each cluster beside the one that it passed.
void addPlaced(std::vector<CheckRow>& rows, const domain::VariantEstimate& variant, const domain::ClusterOrder& order,
               PriceUnit unit) {
    const std::vector<PolicyRow> shown = policyRows(variant, order, unit);
    const auto named = [&](std::size_t i) {
        const QString name = oneLine(toQt(shown[i].cluster));
        return shown[i].total ? tr("%1 at %2").arg(name, price(*shown[i].total, unit)) : name;
    };
    // Who named no price stands behind those that did.
    const auto amount = [&](std::size_t i) {
        const domain::OrderEntry& entry = order.entries[i];
        const std::optional<domain::Money>& known = entry.totalPerHour ? entry.totalPerHour : entry.listPerHour;
        return known ? known->micros() : std::numeric_limits<std::int64_t>::max();
    };
    for (std::size_t i = 0; i < order.entries.size(); ++i) {
        const domain::OrderEntry& entry = order.entries[i];
        if (!entry.moved && !entry.pinned)
            continue;
        std::size_t other = i + 1;
        while (other < order.entries.size() && amount(other) >= amount(i))
            ++other;
        if (other < order.entries.size()) {
            rows.push_back(
                info((entry.pinned ? tr("%1 stands before %2: you pinned it") : tr("%1 stands before %2: you moved it"))
                         .arg(named(i), named(other))));
            continue;
        }
        for (other = i; other > 0 && amount(other - 1) <= amount(i);)
            --other;
        if (other > 0)
            rows.push_back(
                info((entry.pinned ? tr("%1 stands behind %2: you pinned it") : tr("%1 stands behind %2: you moved it"))
                         .arg(named(i), named(other - 1))));
    }
}

/// What the order leaves out because the user knows something, what it keeps although they do, and what has expired.
void addFacts(std::vector<CheckRow>& rows, const Workbench& workbench) {
    if (const auto& plan = workbench.policy().plan()) {
        for (const domain::LeftOut& left : plan->order.leftOut) {
            if (left.fact)
                rows.push_back({CheckRow::State::Passed,
                                tr("%1 is left out. %2").arg(oneLine(toQt(left.name)), factSentence(*left.fact)),
                                {},
                                {}});
        }
        for (const domain::OrderEntry& entry : plan->order.entries) {
            if (entry.inSpiteOf)
                rows.push_back(
                    {CheckRow::State::Decide,
                     tr("%1 is pinned all the same. %2").arg(oneLine(toQt(entry.name)), factSentence(*entry.inSpiteOf)),
                     {},
                     {}});
        }
    }
    const auto facts = workbench.facts().considered();
    for (const domain::KnownFact& fact : facts ? facts->facts : std::vector<domain::KnownFact>()) {
        if (fact.expired(facts->day))
            rows.push_back(info(tr("What you noted about %1 expired on %2 and does nothing: %3 (%4, line %5)")
                                    .arg(oneLine(toQt(fact.cluster)), dateText(fact.until), claimWords(fact.nodes),
                                         oneLine(toQt(facts->file)))
                                    .arg(fact.line)));
    }
}

} // namespace

std::vector<CheckRow> policyChecks(const Workbench& workbench, const std::vector<session::Check>& guardrails) {
    const PolicyController& policy = workbench.policy();
    std::vector<CheckRow> rows;
    if (const auto review = policy.lastReview()) {
        for (const session::Check& check : review->checks) {
            if (check.id != "facts") // those are told from the order itself, in the language on screen
                rows.push_back(reviewed(check, workbench.driftGuard()));
        }
    } else {
        rows.push_back(notReviewed(workbench));
        for (const session::Check& check : guardrails)
            rows.push_back(reviewed(check, workbench.driftGuard()));
    }
    if (const auto& plan = policy.plan()) {
        addOrder(rows, *policy.variant(), plan->order, workbench.unit());
        addPlaced(rows, *policy.variant(), plan->order, workbench.unit());
    }
    addFacts(rows, workbench);
    const auto result = workbench.estimates().result();
    if (result && !result->leftovers.empty())
        rows.push_back({CheckRow::State::Decide,
                        tr("The run left %n objects behind", nullptr, static_cast<int>(result->leftovers.size())),
                        {},
                        {}});
    return rows;
}

} // namespace thrifty::app

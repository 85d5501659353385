// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/policychecks.h"

#include "app/format/sentences.h"
#include "app/format/words.h"
#include "app/models/policyrows.h"

#include <algorithm>

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
    } else if (check.id == "age" &&
               (check.state == session::CheckState::Failed || guard.age() != DriftGuard::Age::Fresh)) {
        if (check.state != session::CheckState::Failed) {
            row.state = CheckRow::State::Decide;
            row.text = tr("The estimate is %1 old; prices may have moved").arg(ageText(guard.seconds()));
        }
        row.action = tr("Estimate again");
        row.id = QStringLiteral("estimate");
    }
    return row;
}

/// Why there is no review.
CheckRow notReviewed(const Workbench& workbench) {
    const PolicyController& policy = workbench.policy();
    if (policy.applyError())
        return {CheckRow::State::Failed, problemText(*policy.applyError()), {}, {}};
    if (!workbench.fleet().snapshot())
        return info(tr("Connect to the fleet to check against what is there."));
    if (!policy.request())
        return info(tr("Open the workload to check against what is there."));
    return info(tr("Checking…"));
}

void addOrder(std::vector<CheckRow>& rows, const domain::VariantEstimate& variant, const domain::ClusterOrder& order) {
    const std::vector<PolicyRow> entries = policyRows(variant, order);
    // How much the order can take: the smallest rise of a row that brings it past the next.
    const PolicyRow *above = nullptr, *closest = nullptr, *next = nullptr;
    for (const PolicyRow& row : entries) {
        if (row.place == 0 || !row.total)
            continue;
        if (above != nullptr && row.permilleMore && *row.permilleMore > 0 &&
            (next == nullptr || *row.permilleMore < *next->permilleMore)) {
            closest = above;
            next = &row;
        }
        above = &row;
    }
    if (closest != nullptr)
        rows.push_back(info(
            tr("The order holds until %1 rises by %2").arg(toQt(closest->cluster), percentText(*next->permilleMore))));
    for (const domain::ClusterEstimate& cluster : variant.clusters) {
        if (cluster.state != domain::ClusterState::Static || cluster.fits != domain::Fits::No)
            continue;
        const bool ordered = std::any_of(entries.begin(), entries.end(), [&](const PolicyRow& row) {
            return row.place > 0 && row.cluster == cluster.name;
        });
        if (ordered)
            rows.push_back(
                info(tr("%1 has no room now. It stays in the order; Nova skips it.").arg(toQt(cluster.name))));
    }
}

} // namespace

std::vector<CheckRow> policyChecks(const Workbench& workbench) {
    const PolicyController& policy = workbench.policy();
    std::vector<CheckRow> rows;
    if (const auto review = policy.lastReview()) {
        for (const session::Check& check : review->checks)
            rows.push_back(reviewed(check, workbench.driftGuard()));
    } else {
        rows.push_back(notReviewed(workbench));
    }
    if (const auto& plan = policy.plan())
        addOrder(rows, *policy.variant(), plan->order);
    const auto result = workbench.estimates().result();
    if (result && !result->leftovers.empty())
        rows.push_back({CheckRow::State::Decide,
                        tr("The run left %n objects behind", nullptr, static_cast<int>(result->leftovers.size())),
                        {},
                        {}});
    return rows;
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notices.h"

#include "app/format/appliedwords.h"
#include "app/format/statetext.h"
#include "app/format/words.h"
#include "app/models/listtotal.h"
#include "app/print/storyexport.h"
#include "report/statewords.h"

#include <algorithm>

namespace thrifty::app {

namespace {

QString named(const domain::ClusterName& cluster) {
    return oneLine(toQt(cluster));
}

/// "3.6494 $/hr"
QString priced(domain::Money perHour, PriceUnit unit) {
    return price(perHour, unit) + u' ' + unitShort(unit);
}

QString subjectOf(const char* about, const session::AppliedWorkload& applied) {
    return QLatin1String(about) + u' ' + toQt(applied.run);
}

bool isFixed(const domain::ClusterEstimate& estimate) {
    return estimate.state == domain::ClusterState::Static;
}

bool asEstimated(const Stay& stay) {
    const std::vector<ObtainedLine> lines =
        obtainedLines(stay.hop, stay.estimate, stay.applied.follow.manifest.workload);
    return !lines.empty() && std::all_of(lines.begin(), lines.end(),
                                         [](const ObtainedLine& line) { return line.estimated == line.obtained; });
}

struct Lowest {
    const domain::VariantEstimate* variant = nullptr;
    const domain::ClusterEstimate* cluster = nullptr;
};

/// Of the cells that an order would take.
Lowest lowestOf(const domain::EstimateResult& result, const domain::KnownFacts* known) {
    Lowest lowest;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            if (isPriced(cluster) && (known == nullptr || factAgainst(*known, cluster) == nullptr) &&
                (lowest.cluster == nullptr || *cluster.payPerHour() < *lowest.cluster->payPerHour()))
                lowest = {&variant, &cluster};
        }
    }
    return lowest;
}

} // namespace

std::optional<domain::Money> costOf(const Stay& stay) {
    if (stay.estimate == nullptr)
        return std::nullopt;
    if (isFixed(*stay.estimate) || asEstimated(stay))
        return stay.estimate->payPerHour();
    return stay.estimate->yoursPerHour ? std::nullopt : listTotal(stay.hop, stay.estimate);
}

Notice estimateEnded(const domain::EstimateResult* result, const domain::KnownFacts* known, PriceUnit unit) {
    Notice notice{QStringLiteral("estimate"), PageId::Estimates, tr("The estimate stopped without a result"),
                  tr("The Estimates page says why.")};
    if (result == nullptr)
        return notice;
    std::ptrdiff_t cells = 0, answered = 0;
    for (const domain::VariantEstimate& variant : result->variants) {
        cells += std::ssize(variant.clusters);
        answered += std::count_if(variant.clusters.begin(), variant.clusters.end(), report::answered);
    }
    notice.title = tr("The estimate of %1 has ended").arg(oneLine(toQt(result->workloadName)));
    notice.body = tr("%1 of %2 cells answered.").arg(answered).arg(cells);
    if (const auto [variant, cluster] = lowestOf(*result, known); cluster != nullptr) {
        const QString cost = priced(*cluster->payPerHour(), unit);
        notice.body +=
            u' ' + (result->variants.size() == 1
                        ? tr("Lowest: %1 on %2.").arg(cost, named(cluster->name))
                        : tr("Lowest: %1 for %2 on %3.").arg(cost, oneLine(toQt(variant->name)), named(cluster->name)));
    }
    return notice;
}

Notice placed(const Stay& stay, PriceUnit unit) {
    Notice notice{subjectOf("placement", stay.applied),
                  PageId::Placement,
                  tr("%1 runs on %2").arg(appliedName(stay.applied), named(stay.hop.cluster)),
                  {}};
    if (stay.estimate == nullptr || !stay.estimate->payPerHour())
        return notice;
    const QString estimated = priced(*stay.estimate->payPerHour(), unit);
    const std::optional<domain::Money> cost = costOf(stay);
    if (isFixed(*stay.estimate))
        notice.body = tr("It is a static cluster: no node was bought.");
    else if (asEstimated(stay))
        notice.body = tr("It costs %1, as estimated.").arg(estimated);
    else if (cost)
        notice.body =
            tr("Other nodes came than estimated: it costs %1 in place of %2.").arg(priced(*cost, unit), estimated);
    else
        notice.body =
            tr("Other nodes came than estimated, so what it costs is not known; %1 was estimated.").arg(estimated);
    return notice;
}

Notice clusterLeft(const Stay& left, const session::Hop* next, PriceUnit unit) {
    Notice notice{subjectOf("placement", left.applied),
                  PageId::Placement,
                  tr("%1 has left %2").arg(appliedName(left.applied), named(left.hop.cluster)),
                  {}};
    if (next == nullptr) {
        notice.body = tr("No other cluster has it yet.");
        return notice;
    }
    const auto estimated = left.applied.totals.find(next->cluster);
    notice.body = estimated == left.applied.totals.end()
                      ? tr("It is placed on %1 now.").arg(named(next->cluster))
                      : tr("It is placed on %1 now, for which %2 was estimated by list.")
                            .arg(named(next->cluster), priced(estimated->second, unit));
    return notice;
}

Notice overLimit(const Stay& stay, domain::Money cost, domain::Money limit, PriceUnit unit) {
    return {subjectOf("limit", stay.applied), PageId::Placement,
            tr("%1 costs more than its limit").arg(appliedName(stay.applied)),
            tr("On %1 it costs %2; the limit is %3.")
                .arg(named(stay.hop.cluster), priced(cost, unit), priced(limit, unit))};
}

} // namespace thrifty::app

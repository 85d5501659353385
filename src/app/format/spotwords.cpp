// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/spotwords.h"

#include "app/format/words.h"
#include "domain/reclaim.h"
#include "report/spotwords.h"

namespace thrifty::app {

namespace {

/// "15 %", in two strings of the language: percent signs stand apart in most.
QString percent(int value) {
    //: a share: "20 %"
    return tr("%1 %").arg(value);
}

QString rangeText(const domain::InterruptionBucket& bucket) {
    if (!bucket.toPercent)
        return tr("more than %1").arg(percent(bucket.fromPercent));
    return bucket.fromPercent == 0 ? tr("less than %1").arg(percent(*bucket.toPercent))
                                   : tr("%1 to %2").arg(bucket.fromPercent).arg(percent(*bucket.toPercent));
}

template <class Text>
QStringList linesOf(const domain::ClusterEstimate& answer, Text&& text) {
    QStringList lines;
    for (const domain::GroupEstimate& group : answer.groups) {
        const QString words = group.countedWith.empty() ? text(group) : QString();
        if (words.isEmpty())
            continue;
        const QString line =
            group.nodeType.empty() ? words : oneLine(toQt(group.nodeType)) + QStringLiteral(": ") + words;
        if (!lines.contains(line))
            lines << line;
    }
    return lines;
}

} // namespace

QString reclaimedText(const domain::GroupEstimate& group) {
    if (!group.spotRisk)
        return {};
    const domain::SpotRisk& risk = *group.spotRisk;
    if (risk.reclaimed)
        //: %1 is "more than 20 %"; the name is Amazon's
        return tr("%1 of such nodes in a month (Spot Instance Advisor, %2)")
            .arg(rangeText(*risk.reclaimed), dateText(risk.reclaimed->asOf));
    if (!risk.published)
        //: how often spot nodes are reclaimed; %1 is a cloud
        return tr("no published rate for %1").arg(oneLine(toQt(report::cloudName(risk.provider))));
    //: how often spot nodes are reclaimed; %1 is a region
    return tr("no rate in this program's list for %1").arg(oneLine(toQt(risk.region)));
}

QString expectedText(const domain::GroupEstimate& group, PriceUnit unit) {
    const auto expected = domain::expectedPrice(group);
    if (const auto* why = std::get_if<domain::NoExpectedPrice>(&expected)) {
        switch (*why) {
        case domain::NoExpectedPrice::NoRate:
            break;
        case domain::NoExpectedPrice::NoSpotPrice:
            return tr("not known: the spot price is not known");
        case domain::NoExpectedPrice::NoOnDemandPrice:
            return tr("not known: no on-demand price is listed");
        case domain::NoExpectedPrice::SpotIsDearer:
            return tr("not known: on demand is listed below this spot price");
        case domain::NoExpectedPrice::TooLarge:
            return tr("too large");
        }
        return {};
    }
    const auto& known = std::get<domain::ExpectedPrice>(expected);
    const QString formula = tr("%1 × %2 + %3 × %4 on demand (list price of %5)")
                                .arg(price(*group.pricePerNodeHour, unit), percent(100 - known.percent),
                                     price(*group.spotRisk->onDemandPerNodeHour, unit), percent(known.percent),
                                     dateText(group.spotRisk->onDemandAsOf));
    //: %1 is a price, %2 how it is computed
    return (known.atMost ? tr("at most %1 a node: %2") : tr("at least %1 a node: %2"))
        .arg(price(known.perNodeHour, unit), formula);
}

QString worstRateText(const domain::ClusterEstimate& answer) {
    // Nothing is within a limit of 0 % whose rate must be known.
    const domain::GroupEstimate* worst = domain::reclaimedTooOften(answer, {0, true});
    return worst == nullptr                                            ? QString()
           : worst->spotRisk && worst->spotRisk->reclaimed.has_value() ? rangeText(*worst->spotRisk->reclaimed)
                                                                       : tr("rate not known");
}

QStringList reclaimedLines(const domain::ClusterEstimate& answer) {
    return linesOf(answer, &reclaimedText);
}

QStringList expectedLines(const domain::ClusterEstimate& answer, PriceUnit unit) {
    return linesOf(answer, [unit](const domain::GroupEstimate& group) { return expectedText(group, unit); });
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/slide.h"

#include "app/format/sentences.h"
#include "app/format/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace thrifty::app {

using domain::ClusterEstimate;
using domain::Money;

namespace {

/// The words of this file, as translators find them.
struct SlideWords {
    Q_DECLARE_TR_FUNCTIONS(SlideWords)
};

/// "+$0.65, 15 % more", "+$9.08, 3.2 times autoscale-gke-a"
QString more(Money lowest, Money other, const QString& lowestName, PriceUnit unit) {
    const Money delta = Money::fromMicros(other.micros() - lowest.micros());
    if (delta.micros() == 0)
        return SlideWords::tr("the same price");
    const QString plus = u'+' + slidePrice(delta, unit);
    if (lowest.micros() <= 0)
        return plus;
    const double ratio = static_cast<double>(other.micros()) / static_cast<double>(lowest.micros());
    if (ratio >= 2)
        return SlideWords::tr("%1, %2 times %3").arg(plus, QLocale().toString(ratio, 'f', 1), lowestName);
    const int percent = qRound((ratio - 1) * 100);
    return percent == 0 ? SlideWords::tr("%1, less than 1 % more").arg(plus)
                        : SlideWords::tr("%1, %2 % more").arg(plus).arg(percent);
}

/// The clusters that fit, cheapest first, without those that the user knows are closed to this variant: an order leaves
/// them out, and a slide does not praise what nobody can have.
std::vector<int> usable(const BoardView& view, int variant) {
    std::vector<int> clusters;
    for (const int cluster : view.board->order(variant)) {
        const ClusterEstimate& answer = *view.answer({variant, cluster});
        if (answer.rank && isPriced(answer) && view.fact({variant, cluster}) == nullptr)
            clusters.push_back(cluster);
    }
    return clusters;
}

/// The clusters with a price that the user's facts close to the variant.
QStringList closed(const BoardView& view, int variant) {
    QStringList names;
    for (const int cluster : view.board->order(variant)) {
        if (view.answer({variant, cluster})->rank && view.fact({variant, cluster}) != nullptr)
            names << view.clusters[static_cast<std::size_t>(cluster)].name;
    }
    return names;
}

/// "gpu-group (A100 or H100)": what a node would have to hold, as far as it is known.
QString askedText(const domain::GroupEstimate& group) {
    const QString name = oneLine(toQt(group.group));
    QString asked;
    for (const std::string& sku : group.gpuSkusAsked.value_or(std::vector<std::string>())) {
        const QString one = oneLine(toQt(sku));
        asked = asked.isEmpty() ? one : SlideWords::tr("%1 or %2").arg(asked, one);
    }
    return asked.isEmpty() ? name : SlideWords::tr("%1 (%2)").arg(name, asked);
}

} // namespace

QString slidePrice(Money perHour, PriceUnit unit) {
    const auto amount = Money::multiply(perHour, hoursOf(unit));
    return amount ? dollars(*amount, unit == PriceUnit::Hour ? 2 : decimalsOf(unit)) : SlideWords::tr("too large");
}

QString slideReason(const ClusterEstimate& answer) {
    switch (answer.reasonCode) {
    case domain::ReasonCode::DoesNotFit:
        return SlideWords::tr("already paid, but its free capacity does not hold it");
    case domain::ReasonCode::FitUnknown:
        return SlideWords::tr("already paid, but its free capacity is not known");
    case domain::ReasonCode::NoNodeType: {
        QStringList groups;
        for (const domain::GroupEstimate& group : answer.groups) {
            if (group.reasonCode == domain::ReasonCode::NoNodeType)
                groups << askedText(group);
        }
        return groups.isEmpty() ? QString()
                                : SlideWords::tr("none there holds %1").arg(groups.join(QStringLiteral(", ")));
    }
    default:
        return {};
    }
}

Slide slideOf(const BoardView& view, int variant, const QString& workload) {
    Slide slide;
    if (variant < 0 || variant >= static_cast<int>(view.variants.size()))
        return slide;
    const auto clusterName = [&](int cluster) { return view.clusters[static_cast<std::size_t>(cluster)].name; };
    const BoardView::Variant& named = view.variants[static_cast<std::size_t>(variant)];
    const std::vector<int> ranked = usable(view, variant);
    const QStringList notUsed = closed(view, variant);
    const QString per = perUnit(view.unit);
    if (ranked.empty() && !notUsed.isEmpty()) {
        slide.finding = SlideWords::tr("%1 has a price only where you noted that it cannot run").arg(named.name);
    } else if (ranked.empty()) {
        slide.finding = view.running ? SlideWords::tr("%1 has no price yet").arg(named.name)
                                     : SlideWords::tr("%1 has no price on any cluster").arg(named.name);
    } else {
        const int lowest = ranked.front();
        const Money price = *view.answer({variant, lowest})->payPerHour();
        if (price.micros() == 0)
            slide.finding = SlideWords::tr("%1 fits on %2, which is already paid").arg(named.name, clusterName(lowest));
        else
            slide.finding = (view.board->complete(variant) ? SlideWords::tr("%1 costs least on %2: %3 %4")
                                                           : SlideWords::tr("%1 costs least so far on %2: %3 %4"))
                                .arg(named.name, clusterName(lowest), slidePrice(price, view.unit), per);
        for (std::size_t at = 0; at < std::min<std::size_t>(3, ranked.size()); ++at) {
            const Money own = *view.answer({variant, ranked[at]})->payPerHour();
            const QString name = clusterName(ranked[at]);
            const QString caption = at == 0   ? SlideWords::tr("Lowest that fits: %1")
                                    : at == 1 ? SlideWords::tr("If it has no capacity: %1")
                                              : SlideWords::tr("If both have none: %1");
            Slide::Fact fact{caption.arg(name), slidePrice(own, view.unit), per, {}};
            if (at > 0)
                fact.sentence = more(price, own, clusterName(ranked.front()), view.unit);
            else if (own.micros() == 0)
                fact.sentence = SlideWords::tr("static: its nodes are paid already");
            else if (view.unit != PriceUnit::Month)
                fact.sentence = SlideWords::tr("%1 per month of 730 hours").arg(slidePrice(own, PriceUnit::Month));
            slide.facts.push_back(std::move(fact));
        }
    }
    const int clusters = static_cast<int>(view.clusters.size());
    slide.subtitle = workload.isEmpty() ? QString() : workload + QStringLiteral(": ");
    if (!named.intent.isEmpty())
        slide.subtitle += named.intent + QStringLiteral(", ");
    slide.subtitle += SlideWords::tr("fits and has a price on %1 of %n cluster(s)", nullptr, clusters)
                          .arg(view.board->rankedCount(variant));
    if (!notUsed.isEmpty())
        slide.subtitle +=
            QStringLiteral("; ") + SlideWords::tr("left out, as you noted: %1").arg(notUsed.join(QStringLiteral(", ")));

    for (int each = 0; each < static_cast<int>(view.variants.size()); ++each) {
        Slide::Choice choice{view.variants[static_cast<std::size_t>(each)].name, SlideWords::tr("no price")};
        if (const std::vector<int> best = usable(view, each); !best.empty()) {
            const ClusterEstimate& answer = *view.answer({each, best.front()});
            choice.price = answer.payPerHour()->micros() == 0
                               ? SlideWords::tr("%1 on %2").arg(dollars(Money(), 0), clusterName(best.front()))
                               : SlideWords::tr("from %1").arg(slidePrice(*answer.payPerHour(), view.unit));
        }
        const auto& order = view.board->order(each);
        if (std::any_of(order.begin(), order.end(), [&](int cluster) { return isSpot(*view.answer({each, cluster})); }))
            choice.price += QStringLiteral("; ") + SlideWords::tr("spot may be reclaimed");
        slide.choices.push_back(std::move(choice));
    }
    const QDateTime utc = view.started.toUTC();
    slide.run = SlideWords::tr("Run of %1 UTC").arg(QLocale().toString(utc, SlideWords::tr("d MMM yyyy, HH:mm")));
    if (!view.source.isEmpty())
        slide.run += QStringLiteral("; ") + SlideWords::tr("prices: %1").arg(view.source);
    slide.leftOut =
        view.priceBook
            ? SlideWords::tr("%1; no disks, network, control-plane fees but those it names")
                  .arg(startingLarge(rankedByText(view.priceBook)))
            : SlideWords::tr("Public list prices without your discounts; no disks, network, control-plane fees");
    return slide;
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/policyrows.h"

#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"
#include "app/format/text.h"
#include "app/format/words.h"
#include "domain/ranking.h"
#include "report/statewords.h"
#include "report/yourwords.h"
#include "session/capshutout.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace thrifty::app {

namespace {

void describe(PolicyRow& row, const domain::ClusterEstimate* cluster, PriceUnit unit) {
    if (cluster == nullptr) {
        row.words = tr("not estimated");
        return;
    }
    const bool fixed = cluster->state == domain::ClusterState::Static;
    if (fixed && cluster->fits != domain::Fits::Yes) {
        row.words = cluster->fits == domain::Fits::No ? tr("does not fit now") : tr("fit unknown");
        if (cluster->priced()) {
            const QString figure =
                cluster->payPerHour()->micros() == 0 ? QStringLiteral("0") : price(*cluster->payPerHour(), unit);
            row.note = (cluster->fits == domain::Fits::No ? tr("%1 if it fitted") : tr("%1 if it fits")).arg(figure);
        }
    } else if (cluster->priced()) {
        row.total = cluster->payPerHour();
        if (fixed)
            row.note = tr("static");
        if (const auto listTotal = report::listTotalBeside(*cluster))
            row.list = *listTotal == *row.total ? tr("list") : tr("list %1").arg(price(*listTotal, unit));
    } else {
        row.words = stateText(*cluster, std::nullopt);
        if (const auto least = report::lowerBound(*cluster))
            row.note = tr("at least %1").arg(price(*least, unit));
        else if (const auto listed = domain::listedPerHour(*cluster))
            row.note = tr("list ≈ %1").arg(price(*listed, unit));
    }
}

void putFact(PolicyRow& row, const domain::KnownFact& fact, const QString& why) {
    row.fact = fact;
    row.factWords = claimWords(fact.nodes);
    row.why = why.arg(factSentence(fact));
}

/// Caps hold by the hour, whatever prices are shown per.
QString hourly(domain::Money perHour) {
    return price(perHour, PriceUnit::Hour) + u' ' + unitShort(PriceUnit::Hour);
}

void putCaps(PolicyRow& row, const std::vector<session::CapShutOut>& shutOut) {
    QStringList why;
    for (const session::CapShutOut& cap : shutOut) {
        for (const session::CapShutOut::Cluster& cluster : cap.clusters) {
            if (cluster.name == row.cluster)
                why << tr("The cap of %1 for %2 is below %3, which was estimated here")
                           .arg(hourly(cap.cap), oneLine(toQt(cap.group)), hourly(cluster.pricePerNodeHour));
        }
    }
    row.capWhy = why.join(u'\n');
    if (!why.isEmpty())
        row.capWords = tr("shut out by a cap");
}

} // namespace

QString marginText(const domain::OrderMargin& margin, PriceUnit unit) {
    const QString cluster = oneLine(toQt(margin.cluster)), next = oneLine(toQt(margin.next));
    if (margin.tie())
        return tr("%1 and %2 cost the same; %1 stands first by name, until its price rises").arg(cluster, next);
    const QString gap = price(margin.gap, unit) + u' ' + unitShort(unit);
    QString text = margin.nameDecides
                       ? tr("%1 stays before %2 until its price rises by more than %3").arg(cluster, next, gap)
                       : tr("%1 stays before %2 until its price rises by %3 or more").arg(cluster, next, gap);
    if (const auto share = margin.permille())
        text += tr(" (%1 %)").arg(*share == 0 ? QStringLiteral("<") + QLocale().toString(0.1, 'f', 1)
                                              : QLocale().toString(double(*share) / 10.0, 'f', 1));
    return margin.close() ? tr("Close: %1").arg(text) : text;
}

std::vector<PolicyRow> policyRows(const domain::VariantEstimate& estimate, const domain::ClusterOrder& order,
                                  PriceUnit unit, const std::map<domain::GroupName, domain::Money>& nodeCaps) {
    std::vector<PolicyRow> rows;
    std::optional<domain::Money> above;
    const std::vector<session::CapShutOut> shutOut = session::shutOutByCaps(estimate, order, nodeCaps);
    const std::vector<domain::OrderMargin> margins = domain::orderMargins(estimate, order);
    for (std::size_t i = 0; i < order.entries.size(); ++i) {
        const domain::OrderEntry& entry = order.entries[i];
        PolicyRow row;
        row.cluster = entry.name;
        row.place = static_cast<int>(i) + 1;
        row.pinned = entry.pinned;
        row.moved = entry.moved;
        const domain::ClusterEstimate* cluster = estimate.find(entry.name);
        describe(row, cluster, unit);
        if (entry.listPerHour)
            row.note = tr("by list ≈ %1").arg(price(*entry.listPerHour, unit));
        if (row.total && !above) {
            row.startsHere = true;
        } else if (row.total) {
            row.more = domain::Money::fromMicros(row.total->micros() - above->micros());
            row.permilleMore = permille(*row.more, *above);
        }
        if (row.total)
            above = row.total;
        if (entry.inSpiteOf)
            putFact(row, *entry.inSpiteOf, tr("Pinned all the same. %1"));
        putCaps(row, shutOut);
        for (const domain::OrderMargin& margin : margins) {
            if (margin.cluster != entry.name)
                continue;
            row.holds = marginText(margin, unit);
            row.shaky = margin.tie() || margin.close();
        }
        rows.push_back(std::move(row));
    }
    for (const domain::LeftOut& left : order.leftOut) {
        PolicyRow row;
        row.cluster = left.name;
        const domain::ClusterEstimate* cluster = estimate.find(left.name);
        describe(row, cluster, unit);
        const bool tooOften = left.why.rfind("reclaimed too often", 0) == 0;
        row.why = tooOften ? sentence(left.why) : oneLine(toQt(left.why));
        const bool tooDear = left.why.rfind("above", 0) == 0;
        row.note = tooDear                                    ? tr("above the limit, left out")
                   : tooOften                                 ? tr("reclaimed too often, left out")
                   : cluster != nullptr && cluster->listPrice ? tr("%1, left out").arg(row.note)
                                                              : tr("left out");
        row.mayBePutIn = !tooDear && !tooOften;
        if (left.fact)
            putFact(row, *left.fact, QStringLiteral("%1"));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace thrifty::app

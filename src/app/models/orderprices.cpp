// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/orderprices.h"

#include "app/format/words.h"

#include <QStringList>

#include <algorithm>

namespace thrifty::app {

QString worstText(const domain::VariantEstimate& estimate, const domain::ClusterOrder& order, PriceUnit unit) {
    if (order.entries.size() < 2)
        return {};
    QStringList sentences;
    const domain::OrderEntry* start = domain::startOf(estimate, order);
    const domain::OrderEntry* dearest = nullptr;
    int unknown = 0;
    for (const domain::OrderEntry& entry : order.entries) {
        unknown += entry.totalPerHour ? 0 : 1;
        if (entry.totalPerHour && (dearest == nullptr || *dearest->totalPerHour < *entry.totalPerHour))
            dearest = &entry;
    }
    const auto figure = [unit](domain::Money money) { return price(money, unit) + u' ' + unitShort(unit); };
    if (start != nullptr && start->totalPerHour && dearest != nullptr) {
        const auto more = domain::Money::fromMicros(dearest->totalPerHour->micros() - start->totalPerHour->micros());
        const QString name = oneLine(toQt(dearest->name)), most = figure(*dearest->totalPerHour);
        if (more <= domain::Money())
            sentences << tr("Nowhere does it cost more than where it starts.");
        else if (*start->totalPerHour == domain::Money())
            sentences << tr("At worst it runs on %1 at %2.").arg(name, most); // all of it is more
        else
            sentences
                << tr("At worst it runs on %1 at %2, %3 more than where it starts.").arg(name, most, figure(more));
    }
    if (unknown > 0)
        sentences << tr("What %n cluster(s) would cost is not known.", nullptr, unknown);
    sentences << tr("After the last, Nova starts again at 1.");
    return sentences.join(u' ');
}

QString movedPrices(const std::vector<domain::OrderEntry>& before, const std::vector<domain::OrderEntry>& now,
                    PriceUnit unit) {
    QStringList moved;
    for (const domain::OrderEntry& entry : now) {
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&](const domain::OrderEntry& each) { return each.name == entry.name; });
        if (was == before.end() || was->totalPerHour == entry.totalPerHour)
            continue;
        const auto figure = [unit](const std::optional<domain::Money>& money) {
            return money ? price(*money, unit) : tr("not known");
        };
        moved
            << tr("%1 %2 → %3").arg(oneLine(toQt(entry.name)), figure(was->totalPerHour), figure(entry.totalPerHour)) +
                   u' ' + unitShort(unit);
    }
    return moved.join(QStringLiteral(", "));
}

} // namespace thrifty::app

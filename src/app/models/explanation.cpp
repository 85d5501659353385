// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/explanation.h"

#include "app/format/clock.h"
#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/spotwords.h"
#include "app/format/statetext.h"
#include "domain/ranking.h"
#include "report/rounding.h"
#include "report/statewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace thrifty::app {

using domain::ClusterEstimate;
using domain::GroupEstimate;
using domain::Money;

namespace {

/// The words of this file, as translators find them.
struct ExplanationWords {
    Q_DECLARE_TR_FUNCTIONS(ExplanationWords)
};

QString categoryText(domain::PriceCategory category) {
    switch (category) {
    case domain::PriceCategory::OnDemand:
        return ExplanationWords::tr("on-demand");
    case domain::PriceCategory::Spot:
        return ExplanationWords::tr("spot");
    case domain::PriceCategory::Unknown:
        break;
    }
    return ExplanationWords::tr("price category not said");
}

QString nodeText(const GroupEstimate& group) {
    return group.nodeType.empty() ? ExplanationWords::tr("node, type not said") : toQt(group.nodeType);
}

/// "1 × g6.12xlarge", or words.
QString nodesText(const GroupEstimate* group) {
    if (group == nullptr)
        return ExplanationWords::tr("not in it");
    if (!group->countedWith.empty())
        return ExplanationWords::tr("counted with %1").arg(toQt(group->countedWith));
    if (!group->nodeCount)
        return ExplanationWords::tr("no figure");
    return QStringLiteral("%1 × %2").arg(*group->nodeCount).arg(nodeText(*group));
}

Explanation::Group groupRow(const BoardView& view, const GroupEstimate& group, bool byBook = false) {
    Explanation::Group row;
    row.name = toQt(group.group);
    if (!group.countedWith.empty()) {
        row.note = ExplanationWords::tr("%n pod(s), counted with %1", nullptr, static_cast<int>(group.pods))
                       .arg(toQt(group.countedWith));
        return row;
    }
    if (const auto perNode = group.payPerNodeHour())
        row.perNode = view.money(*perNode);
    if (group.nodeCount)
        row.nodes = QStringLiteral("× %1").arg(*group.nodeCount);
    if (const auto perHour = group.payPerHour()) {
        row.perTime = view.money(*perHour);
        row.note = *group.nodeCount == 1
                       ? ExplanationWords::tr("%n pod(s) on one %1", nullptr, static_cast<int>(group.pods))
                             .arg(nodeText(group))
                       : ExplanationWords::tr("%n pod(s) on %1 × %2", nullptr, static_cast<int>(group.pods))
                             .arg(*group.nodeCount)
                             .arg(nodeText(group));
        row.note += QStringLiteral(", ") + categoryText(group.category);
        if (group.yours)
            //: "list 2.0144 a node, −20 % by price-book.yaml, line 7: enterprise agreement"
            row.note += QStringLiteral("; ") + ExplanationWords::tr("list %1 a node, %2 by %3")
                                                   .arg(view.money(*group.pricePerNodeHour),
                                                        changeText(view, group.yours->change),
                                                        ruleText(view, group.yours->line, group.yours->note));
        else if (byBook)
            row.note += QStringLiteral("; ") + ExplanationWords::tr("list price");
    } else {
        row.note = group.reason.empty()
                       ? ExplanationWords::tr("%n pod(s), no figure", nullptr, static_cast<int>(group.pods))
                       : oneLine(toQt(group.reason));
    }
    if (group.minPods && group.maxPods)
        row.note += QStringLiteral("; ") +
                    ExplanationWords::tr("may scale from %1 to %2 pods").arg(*group.minPods).arg(*group.maxPods);
    return row;
}

struct Gpus {
    QString sku;
    std::int64_t bought = 0, used = 0;
    bool boughtKnown = true;
    Money perHour;
};

std::vector<Gpus> gpusOf(const ClusterEstimate& answer) {
    std::vector<Gpus> all;
    const auto skuOf = [&](const GroupEstimate& group) {
        if (group.countedWith.empty())
            return toQt(group.gpuName());
        for (const GroupEstimate& other : answer.groups) {
            if (other.group == group.countedWith)
                return toQt(other.gpuName());
        }
        return QString();
    };
    for (const GroupEstimate& group : answer.groups) {
        const QString sku = skuOf(group);
        if (sku.isEmpty())
            continue;
        auto found = std::find_if(all.begin(), all.end(), [&](const Gpus& each) { return each.sku == sku; });
        if (found == all.end())
            found = all.insert(all.end(), Gpus{sku, 0, 0, true, {}});
        found->used += group.pods * group.gpusPerPod;
        if (!group.countedWith.empty())
            continue;
        const auto perHour = group.payPerHour();
        const auto sum =
            perHour ? Money::add(found->perHour, *perHour) : domain::fail(domain::ErrorCode::NotFound, "no figure");
        if (!group.gpusPerNode || !group.nodeCount || !sum) {
            found->boughtKnown = false;
            continue;
        }
        found->bought += *group.gpusPerNode * *group.nodeCount;
        found->perHour = *sum;
    }
    return all;
}

QString gpuText(const BoardView& view, const Gpus& gpus) {
    if (!gpus.boughtKnown)
        return ExplanationWords::tr("%1: how many a node has is not known").arg(gpus.sku);
    const QString counts =
        ExplanationWords::tr("%1 × %2 bought, %3 used").arg(gpus.bought).arg(gpus.sku).arg(gpus.used);
    if (gpus.used <= 0)
        return counts;
    return ExplanationWords::tr("%1: $%2 per used GPU").arg(counts, view.money(Money::divide(gpus.perHour, gpus.used)));
}

std::optional<Money> difference(const std::optional<Money>& a, const std::optional<Money>& b) {
    if (!a || !b)
        return std::nullopt;
    // Both are prices, so the difference fits.
    return Money::fromMicros(a->micros() - b->micros());
}

const GroupEstimate* groupNamed(const ClusterEstimate& answer, const domain::GroupName& name) {
    const auto found = std::find_if(answer.groups.begin(), answer.groups.end(),
                                    [&](const GroupEstimate& group) { return group.group == name; });
    return found == answer.groups.end() ? nullptr : &*found;
}

std::optional<Money> amountOf(const ClusterEstimate& answer, const GroupEstimate* group) {
    if (answer.state == domain::ClusterState::Static)
        return Money();
    if (group == nullptr || !group->countedWith.empty())
        return Money();
    return group->payPerHour();
}

void sayRounded(Explanation& result) {
    result.rounded = ExplanationWords::tr("Each figure is rounded by itself, so sums may differ in the last digit.");
}

void compare(const BoardView& view, Explanation& result, CellId id, CellId other, bool isLowest) {
    const ClusterEstimate& a = *view.answer(id);
    const ClusterEstimate* b = view.answer(other);
    const QString name = id.variant == other.variant ? view.clusters.at(static_cast<std::size_t>(other.cluster)).shown()
                         : id.cluster == other.cluster ? view.variants.at(static_cast<std::size_t>(other.variant)).name
                                                       : view.shownName(other);
    if (b == nullptr || !isPriced(*b) || !isPriced(a)) {
        // Of the other one unless it is this one that lacks it: this cell's own words stand above.
        const bool theirs = b == nullptr || !isPriced(*b);
        result.differenceTitle =
            theirs ? ExplanationWords::tr("Cannot be compared with %1: it has no price").arg(name)
                   : ExplanationWords::tr("Cannot be compared with %1: this cell has no price").arg(name);
        return;
    }
    const Money delta = *difference(a.payPerHour(), b->payPerHour());
    if (delta.micros() == 0)
        result.differenceTitle = ExplanationWords::tr("The same price as %1").arg(name);
    else
        result.differenceTitle =
            (delta.micros() <= 0                ? ExplanationWords::tr("%1 under %2")
             : !isLowest                        ? ExplanationWords::tr("%1 over %2")
             : view.board->complete(id.variant) ? ExplanationWords::tr("%1 over %2, the lowest")
                                                : ExplanationWords::tr("%1 over %2, the lowest so far"))
                .arg(delta.micros() > 0 ? signedPrice(delta, view.unit)
                                        : view.money(Money::fromMicros(-delta.micros())),
                     name);
    std::vector<domain::GroupName> names;
    for (const ClusterEstimate* side : {&a, b}) {
        for (const GroupEstimate& group : side->groups) {
            if (std::find(names.begin(), names.end(), group.group) == names.end())
                names.push_back(group.group);
        }
    }
    struct Row {
        Money amount;
        bool known;
        Explanation::Difference text;
    };
    std::vector<Row> rows;
    for (const domain::GroupName& group : names) {
        const GroupEstimate* mine = groupNamed(a, group);
        const GroupEstimate* theirs = groupNamed(*b, group);
        const auto more = difference(amountOf(a, mine), amountOf(*b, theirs));
        const auto side = [](const ClusterEstimate& answer, const GroupEstimate* of) {
            return answer.state == domain::ClusterState::Static ? ExplanationWords::tr("nodes that are there")
                                                                : nodesText(of);
        };
        rows.push_back({more.value_or(Money()),
                        more.has_value(),
                        {toQt(group), more ? signedPrice(*more, view.unit) : ExplanationWords::tr("not known"),
                         ExplanationWords::tr("%1 against %2").arg(side(a, mine), side(*b, theirs))}});
    }
    if (!a.addOns.empty() || !b->addOns.empty()) {
        const auto sum = [](const ClusterEstimate& answer) {
            std::int64_t micros = 0; // each is part of a price that could be counted
            for (const domain::AddOn& addOn : answer.addOns)
                micros += addOn.perHour.micros();
            return Money::fromMicros(micros);
        };
        const Money more = Money::fromMicros(sum(a).micros() - sum(*b).micros());
        rows.push_back({more,
                        true,
                        {ExplanationWords::tr("Add-ons"), signedPrice(more, view.unit),
                         ExplanationWords::tr("%1 against %2").arg(view.money(sum(a)), view.money(sum(*b)))}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) {
        return std::abs(x.amount.micros()) > std::abs(y.amount.micros());
    });
    std::vector<Money> parts;
    bool known = true;
    for (Row& row : rows) {
        known = known && row.known;
        parts.push_back(row.amount);
        result.differences.push_back(std::move(row.text));
    }
    const report::ShownUnit& unit = shownUnit(view.unit);
    if (unit.roundsApart({*b->payPerHour(), delta}, *a.payPerHour()) || (known && unit.roundsApart(parts, delta)))
        sayRounded(result);
}

void addNext(const BoardView& view, Explanation& result, CellId id) {
    const std::vector<int>& order = view.board->order(id.variant);
    auto at = std::find(order.begin(), order.end(), id.cluster);
    if (at == order.end())
        return;
    for (++at; at != order.end(); ++at) {
        const ClusterEstimate& next = *view.answer({id.variant, *at});
        if (!next.rank || !isPriced(next))
            continue;
        const auto& own = view.clusters.at(static_cast<std::size_t>(id.cluster)).shown();
        result.nextTitle = ExplanationWords::tr("If %1 has no capacity").arg(own);
        result.nextText =
            ExplanationWords::tr("%1 is next, %2")
                .arg(view.clusters.at(static_cast<std::size_t>(*at)).shown(), view.money(*next.payPerHour()));
        result.nextAmount = signedPrice(*difference(next.payPerHour(), view.answer(id)->payPerHour()), view.unit);
        return;
    }
}

} // namespace

Explanation explain(const BoardView& view, CellId id, CellId against) {
    Explanation result;
    if (!view.board->contains(id))
        return result;
    result.title = view.shownName(id);
    result.variant = view.variants.at(static_cast<std::size_t>(id.variant)).name;
    result.unitShort = unitShort(view.unit);
    result.notCounted = view.priceBook
                            ? ExplanationWords::tr(
                                  "Not counted: what your price book does not say of discounts, disks, network and "
                                  "control-plane fee. Free space on nodes would lower it. Luna itself and caps on node "
                                  "prices go by list prices.")
                            : ExplanationWords::tr("Not counted: your discounts, disks, network, control-plane fee. "
                                                   "Free space on nodes would lower it.");
    for (const QString& note : view.notes)
        result.notCounted += u' ' + note + u'.';
    const ClusterEstimate* answer = view.answer(id);
    const CellFacts facts = cellFacts(view, id);
    const BoardCell& cell = view.board->cell(id);
    if (const BoardView::Cluster& named = view.clusters.at(static_cast<std::size_t>(id.cluster));
        !named.alias.isEmpty())
        result.facts.push_back({ExplanationWords::tr("Cluster"), named.name});
    if (const domain::ListPrice* listed = view.listPrice(id)) {
        result.facts.push_back({ExplanationWords::tr("List price"), listSentence(view, *listed)});
        if (const auto pay = answer != nullptr ? domain::listedPerHour(*answer) : std::nullopt;
            pay && *pay != listed->perHour)
            result.facts.push_back({ExplanationWords::tr("By your price book"),
                                    QStringLiteral("≈ ") + view.money(*pay) + u' ' + perUnit(view.unit)});
        if (answer == nullptr || answer->groups.empty()) {
            for (const GroupEstimate& group : listed->groups)
                result.groups.push_back(groupRow(view, group));
            result.totalLabel = ExplanationWords::tr("By list price");
            result.total = view.listMoney(*listed);
        } else { // the table of groups is what the cluster said
            QStringList nodes;
            for (const GroupEstimate& group : listed->groups) {
                if (group.countedWith.empty())
                    nodes << nodesText(&group);
            }
            result.facts.push_back({ExplanationWords::tr("Its nodes"), nodes.join(QStringLiteral(", "))});
        }
    }
    if (view.listOnly) {
        result.words = facts.main;
        result.reason = ExplanationWords::tr("No cluster was asked. An estimate says what it would really buy.");
        return result;
    }
    if (answer == nullptr) {
        result.words = facts.main;
        result.reason =
            !view.running   ? ExplanationWords::tr("The run ended before this cell was answered.")
            : view.stopping ? ExplanationWords::tr("The run is given up; what it made is being removed.")
            : cell.asked    ? ExplanationWords::tr("%1 of %2 pods seen, %3 told about.")
                               .arg(cell.podsSeen)
                               .arg(cell.podsExpected)
                               .arg(cell.eventsSeen)
            : !view.waitsFor.isEmpty() ? ExplanationWords::tr("%1, so that node counts do not mix.").arg(view.waitsFor)
            : view.board->sent()       ? ExplanationWords::tr("Its variant is sent in a later wave.")
                                       : ExplanationWords::tr("The run looks at the clusters; nothing is sent yet.");
        return result;
    }
    if (const SinceRun since = view.variants.at(static_cast<std::size_t>(id.variant)).since; since == SinceRun::Changed)
        result.since =
            ExplanationWords::tr("The variant was changed since this run; this is what was said of it then.");
    else if (since == SinceRun::Gone)
        result.since = ExplanationWords::tr("The variant is no longer in the plan.");
    if (isPriced(*answer)) {
        result.figure = u'$' + view.money(*answer->payPerHour());
        result.unit = perUnit(view.unit);
        if (const auto standing = standingOf(view, id)) {
            result.standing = standingText(*standing);
            if (standing->tie)
                result.standing += QStringLiteral(", ") + ExplanationWords::tr("a tie: by name");
        }
        const QString ratio = ratioText(*answer, view.answer({0, id.cluster}));
        if (answer->state == domain::ClusterState::Static)
            result.standing += QStringLiteral(", ") + ExplanationWords::tr("static: its nodes are paid already");
        else if (ratio.startsWith(QChar(0xd7)) && id.variant != 0)
            result.standing += QStringLiteral(", ") + ExplanationWords::tr("%1 of the base here").arg(ratio);
        if (isSpot(*answer))
            result.risk = ExplanationWords::tr("Spot nodes may be reclaimed at any time.");
    } else {
        result.words = facts.main;
        if (answer->state == domain::ClusterState::Static)
            result.standing = facts.right;
    }
    if (!answer->reason.empty())
        result.reason = startingLarge(sentence(answer->reason));
    if (const domain::KnownFact* fact = view.fact(id)) {
        result.known = ExplanationWords::tr("Orders leave it out. %1; %2, line %3")
                           .arg(factSentence(*fact), oneLine(toQt(view.known->file)))
                           .arg(fact->line);
        if (!fact->until.empty())
            result.known += QStringLiteral("; ") + ExplanationWords::tr("until %1").arg(dateText(fact->until));
    }
    for (const GroupEstimate& group : answer->groups)
        result.groups.push_back(groupRow(view, group, answer->yoursPerHour || answer->yoursAtLeastPerHour));
    for (const domain::AddOn& addOn : answer->addOns)
        result.groups.push_back(
            {QStringLiteral("+ ") + oneLine(toQt(addOn.name)),
             {},
             {},
             view.money(addOn.perHour),
             ExplanationWords::tr("beside the nodes, by %1").arg(ruleText(view, addOn.line, addOn.note))});
    if (isPriced(*answer)) {
        result.totalLabel = answer->yoursPerHour ? ExplanationWords::tr("You pay") : ExplanationWords::tr("Total");
        result.total = view.money(*answer->payPerHour());
    } else if (const auto least = report::lowerBound(*answer)) {
        result.totalLabel = ExplanationWords::tr("At least");
        result.total = view.money(*least);
    }
    if (report::roundsApart(*answer, shownUnit(view.unit)))
        sayRounded(result);
    if (const QString beside = listBesideText(view, *answer); !beside.isEmpty() && isPriced(*answer))
        result.facts.push_back(
            {ExplanationWords::tr("List price"), u'$' + view.money(*answer->totalPerHour) + u' ' + perUnit(view.unit)});
    if (view.priceBook)
        result.facts.push_back({ExplanationWords::tr("Your prices"),
                                ExplanationWords::tr("%1 of %2, SHA-256 %3")
                                    .arg(oneLine(toQt(view.priceBook->file)), dateText(view.priceBook->date),
                                         toQt(view.priceBook->sha256.substr(0, 12)) + QStringLiteral("…"))});
    if (isPriced(*answer)) {
        for (const Gpus& gpus : gpusOf(*answer))
            result.facts.push_back({ExplanationWords::tr("GPUs"), gpuText(view, gpus)});
    }
    for (const QString& line : reclaimedLines(*answer))
        //: how often spot nodes are taken back
        result.facts.push_back({ExplanationWords::tr("Reclaimed"), line});
    for (const QString& line : expectedLines(*answer, view.unit))
        result.facts.push_back(
            //: the price to be expected of spot nodes; it stands beside a sentence
            {ExplanationWords::tr("Expected"),
             line + QStringLiteral("; ") +
                 ExplanationWords::tr("where the reclaimed share is bought on demand; in no sum, ranks nothing")});
    if (cell.lastKnown && !isPriced(*answer))
        result.facts.push_back({ExplanationWords::tr("Last known"),
                                ExplanationWords::tr("%1 on %2; not ranked")
                                    .arg(view.money(cell.lastKnown->perHour), momentText(toQt(cell.lastKnown->time)))});
    std::vector<const GroupEstimate*> told;
    for (const GroupEstimate& group : answer->groups) {
        if (group.event)
            told.push_back(&group);
    }
    std::stable_sort(told.begin(), told.end(), [](const GroupEstimate* a, const GroupEstimate* b) {
        return a->payPerHour().value_or(Money()) > b->payPerHour().value_or(Money());
    });
    for (const GroupEstimate* group : told) {
        const QString clock = clockText(toQt(group->event->time));
        result.events.push_back(
            {QStringLiteral("%1, %2, %3")
                 .arg(toQt(group->group), ExplanationWords::tr("%n pod(s)", nullptr, static_cast<int>(group->pods)),
                      clock),
             oneLine(toQt(group->event->text))});
    }
    if (!told.empty()) {
        const QString clock = clockText(toQt(told.front()->event->time));
        result.facts.push_back({ExplanationWords::tr("Source"),
                                (view.source.isEmpty() ? ExplanationWords::tr("Event of this run") : view.source) +
                                    QStringLiteral(", ") + clock});
    } else if (answer->state == domain::ClusterState::Static) {
        result.facts.push_back({ExplanationWords::tr("Source"),
                                ExplanationWords::tr("Nothing is bought: static clusters have no estimate")});
    }

    if (against.valid() && view.board->contains(against) && against != id) {
        compare(view, result, id, against, false);
    } else if (isPriced(*answer)) {
        const auto lowest = view.board->lowest(id.variant);
        if (lowest && *lowest != id.cluster)
            compare(view, result, id, {id.variant, *lowest}, true);
    }
    // Whoever has not answered may be the one that is next.
    if (standingOf(view, id) && view.board->complete(id.variant))
        addNext(view, result, id);
    return result;
}

std::vector<Cause> causes(const BoardView& view) {
    std::vector<Cause> list;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            const ClusterEstimate* answer = view.answer({v, c});
            if (answer == nullptr || report::answered(*answer))
                continue;
            QString sentence = stateText(*answer, view.timeout);
            if (!answer->reason.empty())
                sentence += QStringLiteral(": ") + app::sentence(answer->reason);
            list.push_back({{v, c}, view.shownName({v, c}), sentence});
        }
    }
    return list;
}

} // namespace thrifty::app

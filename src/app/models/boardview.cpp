// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/boardview.h"

#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/spotwords.h"
#include "app/format/statetext.h"
#include "report/statewords.h"
#include "report/yourwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace thrifty::app {

namespace {

/// The words of this file, as translators find them.
struct MatrixWords {
    Q_DECLARE_TR_FUNCTIONS(MatrixWords)
};

/// What is said in a cell's second line, and the same in less room.
struct Caption {
    QString text;
    QStringList shorter{};
};

Caption lastKnownText(const BoardView& view, const LastKnown& last) {
    const auto age = std::chrono::seconds(std::max<qint64>(0, toQt(last.time).secsTo(view.now)));
    const QString known = view.money(last.perHour);
    return {MatrixWords::tr("last %1, %2 ago").arg(known, ageText(age)),
            {MatrixWords::tr("last %1, %2").arg(known, ageShort(age)), MatrixWords::tr("last %1").arg(known)}};
}

/// Nobody was asked, or nobody answered: what an earlier run said still helps.
bool gaveNoAnswer(const domain::ClusterEstimate& answer) {
    return answer.state == domain::ClusterState::Unreachable || answer.state == domain::ClusterState::Forbidden ||
           answer.state == domain::ClusterState::NotReady || answer.state == domain::ClusterState::NoEstimate ||
           answer.state == domain::ClusterState::Unparsed;
}

Caption secondWords(const BoardView& view, CellId id, const BoardCell& cell) {
    const domain::ClusterEstimate& answer = *cell.answer;
    if (answer.reasonCode == domain::ReasonCode::ForeignPods) {
        for (const domain::GroupEstimate& group : answer.groups) {
            if (group.reasonCode == domain::ReasonCode::ForeignPods && group.nodeCount)
                //: "3 nodes" and "2 pods"
                return {MatrixWords::tr("%1 for %2")
                            .arg(MatrixWords::tr("%n node(s)", nullptr, static_cast<int>(*group.nodeCount)),
                                 MatrixWords::tr("%n pod(s)", nullptr, static_cast<int>(group.pods)))};
        }
    }
    if (cell.lastKnown && gaveNoAnswer(answer))
        return lastKnownText(view, *cell.lastKnown);
    if (const auto least = report::lowerBound(answer))
        return {MatrixWords::tr("at least %1").arg(view.money(*least))};
    if (const domain::ListPrice* listed = view.listPrice(id)) {
        const QString about = view.listMoney(*listed);
        return {(listed->halfRate ? MatrixWords::tr("half rate %1") : MatrixWords::tr("list %1")).arg(about), {about}};
    }
    switch (answer.reasonCode) {
    case domain::ReasonCode::NoNodeType:
        return {};
    case domain::ReasonCode::UnparsedEvent:
        return {MatrixWords::tr("event text kept")};
    case domain::ReasonCode::ReclaimedOften:
        return {worstRateText(answer)};
    case domain::ReasonCode::GateDropped:
        return {MatrixWords::tr("the run was stopped")};
    case domain::ReasonCode::NotManaged:
        return {MatrixWords::tr("no Luna on it")};
    case domain::ReasonCode::NoEventInTime:
        return {MatrixWords::tr("%1 of %2 pods told")
                    .arg(cell.eventsSeen)
                    .arg(std::max(cell.podsExpected, cell.eventsSeen))};
    default:
        break;
    }
    return {};
}

} // namespace

const EstimateBoard& BoardView::nothing() {
    static const EstimateBoard empty;
    return empty;
}

const domain::ListPrice* BoardView::listPrice(CellId id) const {
    if (!board->contains(id))
        return nullptr;
    if (const domain::ClusterEstimate* said = answer(id))
        return said->listPrice ? &*said->listPrice : nullptr;
    // While a run goes on its answers are waited for; when nobody is asked, the list is all there is.
    if (!listOnly)
        return nullptr;
    const auto found = listOnly->find({board->variants()[static_cast<std::size_t>(id.variant)],
                                       board->clusters()[static_cast<std::size_t>(id.cluster)]});
    return found != listOnly->end() ? &found->second : nullptr;
}

const domain::KnownFact* BoardView::fact(CellId id) const {
    const domain::ClusterEstimate* said = known ? answer(id) : nullptr;
    return said == nullptr ? nullptr : domain::factAgainst(*known, *said);
}

QString BoardView::listMoney(const domain::ListPrice& listed) const {
    return QStringLiteral("≈ ") + money(listed.perHour);
}

QString BoardView::Cluster::full() const {
    return alias.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(alias, name);
}

QString BoardView::cellName(CellId id) const {
    return MatrixWords::tr("%1 on %2")
        .arg(variants.at(static_cast<std::size_t>(id.variant)).name,
             clusters.at(static_cast<std::size_t>(id.cluster)).full());
}

QString BoardView::shownName(CellId id) const {
    return MatrixWords::tr("%1 on %2")
        .arg(variants.at(static_cast<std::size_t>(id.variant)).name,
             clusters.at(static_cast<std::size_t>(id.cluster)).shown());
}

QString sinceText(SinceRun since) {
    switch (since) {
    case SinceRun::Changed:
        return MatrixWords::tr("changed since this run");
    case SinceRun::Gone:
        return MatrixWords::tr("no longer in the plan");
    case SinceRun::Same:
        break;
    }
    return {};
}

std::optional<Standing> standingOf(const BoardView& view, CellId id) {
    const domain::ClusterEstimate* answer = view.answer(id);
    if (answer == nullptr || !answer->rank || !isPriced(*answer))
        return std::nullopt;
    // Nothing can still come below a price of 0.
    const bool open = !view.board->complete(id.variant) && answer->payPerHour()->micros() > 0;
    return Standing{*answer->rank, view.board->rankedCount(id.variant), view.board->tied(id), open};
}

QString standingText(const Standing& standing) {
    return (standing.open ? MatrixWords::tr("%1 of %2 that fit so far") : MatrixWords::tr("%1 of %2 that fit"))
        .arg(ordinal(standing.rank))
        .arg(standing.of);
}

CellFacts cellFacts(const BoardView& view, CellId id) {
    CellFacts facts;
    const BoardCell& cell = view.board->cell(id);
    if (!cell.answer) {
        facts.hatched = true;
        if (view.listOnly) {
            facts.kind = CellFacts::Kind::Words;
            const domain::ListPrice* listed = view.listPrice(id);
            facts.main = listed != nullptr ? view.listMoney(*listed) : MatrixWords::tr("not asked");
            if (listed != nullptr) {
                facts.right = (listed->halfRate ? MatrixWords::tr("half rate, %1") : MatrixWords::tr("list, %1"))
                                  .arg(monthText(listed->asOf));
                facts.shorterRight << (listed->halfRate ? MatrixWords::tr("half rate") : MatrixWords::tr("list price"));
            } else if (view.clusters[static_cast<std::size_t>(id.cluster)].isStatic)
                facts.right = MatrixWords::tr("static"); // nothing is bought there, so no list has to say it
            else
                facts.right = MatrixWords::tr("not listed");
            return facts;
        }
        if (!view.running) { // it was refused, cancelled or stopped
            facts.kind = CellFacts::Kind::Words;
            facts.main = cell.asked ? MatrixWords::tr("no answer") : MatrixWords::tr("not asked");
            facts.right = MatrixWords::tr("the run ended");
            return facts;
        }
        if (view.stopping) { // no clock: it is not waited for
            facts.main = cell.asked ? MatrixWords::tr("stopping") : MatrixWords::tr("not asked");
            facts.right = cell.asked ? MatrixWords::tr("tidying up") : MatrixWords::tr("the run ends");
            return facts;
        }
        facts.main = cell.asked ? MatrixWords::tr("waiting") : MatrixWords::tr("queued");
        if (cell.asked && view.timeout) {
            const auto waited = std::chrono::duration_cast<std::chrono::seconds>(view.awake - cell.askedAt);
            facts.right =
                MatrixWords::tr("%1 of %2 s").arg(std::max<qint64>(0, waited.count())).arg(view.timeout->count());
        } else if (!cell.asked) {
            facts.right = !view.waitsFor.isEmpty() ? MatrixWords::tr("another run first")
                          : view.board->sent()     ? MatrixWords::tr("a later wave")
                                                   : MatrixWords::tr("being prepared");
        }
        return facts;
    }
    const domain::ClusterEstimate& answer = *cell.answer;
    const bool isStatic = answer.state == domain::ClusterState::Static;
    if (!isPriced(answer)) {
        facts.kind = CellFacts::Kind::Words;
        // What nobody said is hatched; here the user does not want to see what somebody did say.
        facts.hatched = !isStatic && answer.reasonCode != domain::ReasonCode::ReclaimedOften;
        facts.main = stateText(answer, view.timeout);
        if (isStatic && answer.priced()) {
            const QString owner =
                answer.payPerHour()->micros() == 0 ? QStringLiteral("0") : view.money(*answer.payPerHour());
            facts.right = answer.fits == domain::Fits::Unknown ? MatrixWords::tr("static, %1 if it fits").arg(owner)
                                                               : MatrixWords::tr("static, %1 if it fitted").arg(owner);
            facts.shorterRight << MatrixWords::tr("static");
        } else {
            Caption caption = secondWords(view, id, cell);
            facts.right = std::move(caption.text);
            facts.shorterRight = std::move(caption.shorter);
        }
        if (view.fact(id) != nullptr) {
            facts.right = MatrixWords::tr("you noted");
            facts.shorterRight.clear();
        }
        return facts;
    }
    facts.kind = CellFacts::Kind::Price;
    facts.main = view.money(*answer.payPerHour());
    facts.heat = view.heat.stepOf(answer);
    facts.lowest =
        view.board->lowest(id.variant) == id.cluster || (answer.rank == 1 && answer.fits == domain::Fits::Yes);
    if (const auto standing = standingOf(view, id)) {
        const char* const pattern = standing->open  ? QT_TRANSLATE_NOOP("MatrixWords", "#%1 so far")
                                    : standing->tie ? QT_TRANSLATE_NOOP("MatrixWords", "#%1 tie")
                                    : facts.lowest && isSpot(answer)
                                        ? QT_TRANSLATE_NOOP("MatrixWords", "#%1 lowest, spot")
                                    : isSpot(answer) ? QT_TRANSLATE_NOOP("MatrixWords", "#%1 spot")
                                    : facts.lowest   ? QT_TRANSLATE_NOOP("MatrixWords", "#%1 lowest")
                                                     : QT_TRANSLATE_NOOP("MatrixWords", "#%1");
        facts.left = MatrixWords::tr(pattern).arg(standing->rank);
        if (standing->tie && !standing->open)
            facts.shorterLeft << MatrixWords::tr("#%1 =").arg(standing->rank);
        else if (facts.lowest && isSpot(answer) && !standing->open)
            facts.shorterLeft << MatrixWords::tr("#%1 spot").arg(standing->rank);
        else if (facts.lowest && !standing->open) // the edge of the cell says so as well
            facts.shorterLeft << MatrixWords::tr("#%1").arg(standing->rank);
    }
    // By a price book the list price is the second line; the ratio to the base is in the explanation.
    const QString beside = listBesideText(view, answer);
    // What the user knows leaves it out of the order, whatever it costs; the ratio is in the explanation.
    facts.right = view.fact(id) != nullptr ? MatrixWords::tr("you noted")
                  : isStatic               ? MatrixWords::tr("static")
                  : !beside.isEmpty()      ? beside
                                           : ratioText(answer, view.board->answer({0, id.cluster}));
    return facts;
}

QString cellSentence(const BoardView& view, CellId id) {
    const CellFacts facts = cellFacts(view, id);
    QString text = view.cellName(id) + QStringLiteral(": ");
    if (facts.kind != CellFacts::Kind::Price)
        return text + facts.main + (facts.right.isEmpty() ? QString() : QStringLiteral(", ") + facts.right);
    text += MatrixWords::tr("%1 dollars %2").arg(facts.main, perUnit(view.unit));
    if (const auto standing = standingOf(view, id)) {
        text += QStringLiteral(", ") + standingText(*standing);
        if (standing->tie)
            text += QStringLiteral(", ") + MatrixWords::tr("tie");
    }
    if (isSpot(*view.board->answer(id)))
        text += QStringLiteral(", ") + MatrixWords::tr("spot, may be reclaimed");
    if (const domain::KnownFact* fact = view.fact(id))
        text += QStringLiteral(", ") + factSentence(*fact);
    else if (!facts.right.isEmpty())
        text += QStringLiteral(", ") + (facts.right.startsWith(QChar(0xd7))
                                            ? MatrixWords::tr("%1 times the base").arg(facts.right.mid(1))
                                            : facts.right);
    return text;
}

QString listSentence(const BoardView& view, const domain::ListPrice& listed) {
    const QString text =
        MatrixWords::tr("%1, public list price of %2; not ranked").arg(view.listMoney(listed), dateText(listed.asOf));
    return listed.halfRate
               ? text + QStringLiteral("; ") +
                     MatrixWords::tr("spot at half of on-demand, the listed one is missing or over a year old")
               : text;
}

QString listBesideText(const BoardView& view, const domain::ClusterEstimate& answer) {
    const auto list = report::listTotalBeside(answer);
    if (!list)
        return {};
    //: beside what the user pays: the public list price of the same nodes
    return *list == *answer.yoursPerHour ? MatrixWords::tr("list") : MatrixWords::tr("list %1").arg(view.money(*list));
}

QString changeText(const BoardView& view, const domain::PriceChange& change) {
    if (const auto* price = std::get_if<domain::Money>(&change))
        return MatrixWords::tr("$%1 for a node").arg(view.money(*price));
    const domain::PriceShare share = std::get<domain::PriceShare>(change);
    QString digits = toQt(domain::percentText(share)).replace(u'-', QStringLiteral("−"));
    digits.replace(u'.', QLocale().decimalPoint());
    return (share.millionths > 0 ? QStringLiteral("+") : QString()) + digits + QStringLiteral(" %");
}

QString ruleText(const BoardView& view, int line, const std::string& note) {
    const QString place = view.priceBook
                              ? MatrixWords::tr("%1, line %2").arg(oneLine(toQt(view.priceBook->file))).arg(line)
                              : MatrixWords::tr("price book, line %1").arg(line);
    return note.empty() ? place : place + QStringLiteral(": ") + oneLine(toQt(note));
}

QString rankedByText(const std::optional<domain::PriceBookUse>& book) {
    return book ? MatrixWords::tr("ranked by what you pay (%1 of %2)")
                      .arg(oneLine(toQt(book->file)), dateText(book->date))
                : QString();
}

QString cellTip(const BoardView& view, CellId id) {
    QString text = view.cellName(id);
    const domain::ClusterEstimate* answer = view.board->answer(id);
    const domain::ListPrice* listed = view.listPrice(id);
    if (answer == nullptr)
        return text + u'\n' + (listed != nullptr ? listSentence(view, *listed) : cellFacts(view, id).main);
    if (isPriced(*answer)) {
        text += QStringLiteral("\n$") + view.money(*answer->payPerHour()) + u' ' + perUnit(view.unit);
        if (const auto standing = standingOf(view, id))
            text += u'\n' + standingText(*standing) +
                    (standing->tie ? QStringLiteral(", ") + MatrixWords::tr("tie") : QString());
    } else {
        text += u'\n' + stateText(*answer, view.timeout);
        // The cell may have had no room for all of it.
        if (const CellFacts facts = cellFacts(view, id); !facts.shorterRight.isEmpty())
            text += u'\n' + facts.right;
    }
    for (const domain::GroupEstimate& group : answer->groups) {
        text += u'\n' + toQt(group.group) + QStringLiteral(": ");
        if (!group.countedWith.empty())
            text += MatrixWords::tr("counted with %1").arg(toQt(group.countedWith));
        else if (group.pricePerNodeHour && group.nodeCount)
            text += QStringLiteral("%1 × %2 × %3")
                        .arg(group.nodeType.empty() ? MatrixWords::tr("node, type not said") : toQt(group.nodeType),
                             group.yours ? view.money(*group.pricePerNodeHour) + QStringLiteral(" → ") +
                                               view.money(group.yours->perNodeHour)
                                         : view.money(*group.pricePerNodeHour))
                        .arg(*group.nodeCount);
        else
            text += group.reason.empty() ? MatrixWords::tr("no figure") : oneLine(toQt(group.reason));
    }
    for (const QString& line : reclaimedLines(*answer))
        //: "Reclaimed: g6.12xlarge: more than 20 % of such nodes in a month"
        text += u'\n' + MatrixWords::tr("Reclaimed: %1").arg(line);
    for (const domain::AddOn& addOn : answer->addOns)
        text += QStringLiteral("\n+ ") + oneLine(toQt(addOn.name)) + QStringLiteral(": ") + view.money(addOn.perHour);
    if (const QString beside = listBesideText(view, *answer); !beside.isEmpty() && isPriced(*answer))
        text += u'\n' + beside;
    if (!answer->reason.empty())
        text += u'\n' + startingLarge(sentence(answer->reason));
    if (listed != nullptr)
        text += u'\n' + listSentence(view, *listed);
    if (const domain::KnownFact* fact = view.fact(id))
        text += u'\n' + factSentence(*fact) + u'\n' + MatrixWords::tr("Orders leave it out");
    if (!view.source.isEmpty())
        text += u'\n' + view.source;
    if (!view.running && view.started.isValid())
        text += QStringLiteral(", ") + MatrixWords::tr("%1 ago").arg(ageText(
                                           std::chrono::seconds(std::max<qint64>(0, view.started.secsTo(view.now)))));
    return text;
}

} // namespace thrifty::app

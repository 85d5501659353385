// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/estimates/estimatemessages.h"

#include "app/dialogs/unlockdialog.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"

#include <algorithm>

namespace thrifty::app {

namespace {

/// The cells that have no price for this reason, row by row.
std::vector<CellId> cellsWith(const BoardView& view, domain::ReasonCode reason) {
    std::vector<CellId> cells;
    for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            const domain::ClusterEstimate* answer = view.answer({v, c});
            if (answer != nullptr && answer->reasonCode == reason)
                cells.push_back({v, c});
        }
    }
    return cells;
}

/// Nobody could ask the cluster: whoever looks after it may put that right. Standby is meant so.
bool outOfReach(const domain::ClusterEstimate& answer) {
    return answer.state == domain::ClusterState::Unreachable || answer.state == domain::ClusterState::Forbidden ||
           (answer.state == domain::ClusterState::NotReady && answer.reasonCode != domain::ReasonCode::Standby);
}

QString outOfReachText(const QString& cluster, const domain::ClusterEstimate& answer) {
    switch (answer.reasonCode) {
    case domain::ReasonCode::LoginExpired:
        return EstimateMessages::tr("%1 wants a new login.").arg(cluster);
    case domain::ReasonCode::Certificate:
        return EstimateMessages::tr("%1 is not trusted.").arg(cluster);
    case domain::ReasonCode::Forbidden:
        return EstimateMessages::tr("%1 does not allow it.").arg(cluster);
    case domain::ReasonCode::NotReady:
        return EstimateMessages::tr("%1 is not ready.").arg(cluster);
    default:
        return EstimateMessages::tr("%1 cannot be reached.").arg(cluster);
    }
}

/// For the middle of a sentence.
QString withoutPoint(QString text) {
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

EstimateMessages::EstimateMessages(Workbench& workbench, MessageBar& bar, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_bar(bar) {
    connect(&workbench.estimates(), &EstimateController::listFailed, this, [this](const domain::Error& error) {
        m_bar.answer({QStringLiteral("list"),
                      Severity::Error,
                      tr("No list prices."),
                      oneLine(toQt(error.text())),
                      {},
                      {},
                      true});
    });
}

void EstimateMessages::refresh(const BoardView& view) {
    const EstimateController& estimates = m_workbench.estimates();
    for (const char* id : {"error", "aborted", "unreached", "others", "foreign", "slept", "silent", "age"})
        m_bar.remove(QLatin1String(id));
    if (estimates.running()) {
        sayWaitingFor();
        return;
    }
    if (estimates.error())
        sayWhyStopped(*estimates.error());
    if (!estimates.result())
        return;
    sayAborted();
    sayUnreached(view);
    sayForeign(view);
    saySilent(view);
    saySlept();
    sayAge(view);
}

void EstimateMessages::forgetQuestions() {
    m_bar.remove(QStringLiteral("unlock"));
    m_bar.remove(QStringLiteral("list"));
}

void EstimateMessages::sayWhyStopped(const domain::Error& error) {
    const EstimateController& estimates = m_workbench.estimates();
    const bool cancelled = error.code == domain::ErrorCode::Cancelled;
    Message message{QStringLiteral("error"),
                    cancelled ? Severity::Info : Severity::Error,
                    cancelled ? tr("Run cancelled.") : tr("Run stopped: %1.").arg(withoutPoint(problemText(error))),
                    estimates.leftovers().empty() ? tr("Everything it made is gone.") : tr("See what remains."),
                    {},
                    {},
                    true};
    if (!cancelled)
        message.actions << Message::Action{tr("Estimate again"), [this] { emit estimateAsked({}); }};
    m_bar.show(message);
}

/// Pods without the gate would really be scheduled, so a run ends at the first one.
void EstimateMessages::sayAborted() {
    const EstimateController& estimates = m_workbench.estimates();
    const auto cluster = estimates.stoppedBy();
    if (!cluster)
        return;
    const QString name = oneLine(toQt(*cluster));
    Message message{QStringLiteral("aborted"),
                    Severity::Error,
                    tr("Run stopped: on %1 a copy lost its gate.").arg(name),
                    tr("Without it pods could start there.") + u' ' +
                        (estimates.leftovers().empty() ? tr("Everything it made is gone.") : tr("See what remains.")),
                    {{tr("Show causes"), [this] { emit causesAsked(); }}},
                    {},
                    true};
    if (estimates.board().clusters().size() > 1)
        message.actions << Message::Action{tr("Leave out %1").arg(name),
                                           [this, cluster] { emit estimateAsked({*cluster}); }};
    m_bar.show(message);
}

void EstimateMessages::sayUnreached(const BoardView& view) {
    std::vector<std::pair<int, const domain::ClusterEstimate*>> clusters;
    std::vector<CellId> cells;
    int remembered = 0, asked = 0;
    for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
        const domain::ClusterEstimate* first = nullptr;
        for (int v = 0; v < static_cast<int>(view.variants.size()); ++v) {
            const domain::ClusterEstimate* answer = view.answer({v, c});
            if (answer == nullptr || !outOfReach(*answer))
                continue;
            first = first == nullptr ? answer : first;
            ++asked;
            remembered += view.board->cell({v, c}).lastKnown ? 1 : 0;
        }
        if (first == nullptr)
            continue;
        clusters.emplace_back(c, first);
        const std::vector<CellId> askable = m_workbench.estimates().askableOf(c);
        cells.insert(cells.end(), askable.begin(), askable.end());
    }
    if (clusters.empty())
        return;
    const auto nameOf = [&](int cluster) { return view.clusters[static_cast<std::size_t>(cluster)].shown(); };
    Message message{QStringLiteral("unreached"), Severity::Warning, {}, {}, {}, {}, true};
    message.sentence = remembered == asked ? tr("Its cells keep the last known figure, which does not rank.")
                       : remembered == 0   ? tr("Its cells have no price and do not rank.")
                                           : tr("Its cells do not rank; they keep the last known figure, if any.");
    if (clusters.size() == 1) {
        message.fact = outOfReachText(nameOf(clusters.front().first), *clusters.front().second);
        if (const std::string& reason = clusters.front().second->reason; !reason.empty())
            message.sentence = withoutPoint(startingLarge(sentence(reason))) + QStringLiteral(". ") + message.sentence;
    } else {
        QStringList named;
        for (const auto& [cluster, answer] : clusters)
            named << QStringLiteral("%1 (%2)").arg(nameOf(cluster), stateText(*answer, view.timeout));
        message.fact = tr("%n cluster(s) cannot be asked:", nullptr, static_cast<int>(clusters.size()));
        message.sentence = tr("%1. Their cells do not rank; they keep the last known figure, if any.")
                               .arg(named.join(QStringLiteral(", ")));
    }
    message.actions << Message::Action{tr("Show causes"), [this] { emit causesAsked(); }};
    if (!cells.empty())
        message.actions << Message::Action{tr("Try again"), [this, cells] { emit cellsAsked(cells); }};
    m_bar.show(message);
}

void EstimateMessages::sayForeign(const BoardView& view) {
    const std::vector<CellId> foreign = cellsWith(view, domain::ReasonCode::ForeignPods);
    if (foreign.empty())
        return;
    QStringList where;
    for (const CellId cell : foreign) {
        const QString& name = view.clusters[static_cast<std::size_t>(cell.cluster)].name;
        if (!where.contains(name))
            where << name;
    }
    Message message{QStringLiteral("foreign"),
                    Severity::Warning,
                    tr("Other gated pods are on %1;").arg(where.join(QStringLiteral(", "))),
                    tr("node counts may include them, so these cells have no price."),
                    {},
                    {},
                    true};
    message.actions << Message::Action{tr("Show causes"), [this] { emit causesAsked(); }};
    if (const std::vector<CellId> cells = m_workbench.estimates().askable(foreign); !cells.empty())
        message.actions << Message::Action{tr("Estimate these again"), [this, cells] { emit cellsAsked(cells); }};
    m_bar.show(message);
}

void EstimateMessages::saySilent(const BoardView& view) {
    const std::vector<CellId> silent = cellsWith(view, domain::ReasonCode::NoEventInTime);
    if (silent.empty())
        return;
    const QString fact = view.timeout
                             ? tr("%1 of %2 cells had no event in %3 s.")
                                   .arg(silent.size())
                                   .arg(view.board->cells())
                                   .arg(view.timeout->count())
                             : tr("%1 of %2 cells had no event in time.").arg(silent.size()).arg(view.board->cells());
    Message message{
        QStringLiteral("silent"), Severity::Warning, fact, tr("They have no price and do not rank."), {}, {}, true};
    message.actions << Message::Action{tr("Show causes"), [this] { emit causesAsked(); }};
    if (const std::vector<CellId> cells = m_workbench.estimates().askable(silent); !cells.empty())
        message.actions << Message::Action{tr("Estimate these %1 again").arg(cells.size()),
                                           [this, cells] { emit cellsAsked(cells); }};
    m_bar.show(message);
}

void EstimateMessages::saySlept() {
    const std::chrono::seconds slept = m_workbench.estimates().slept();
    if (slept > std::chrono::seconds(0))
        m_bar.show({QStringLiteral("slept"),
                    Severity::Info,
                    tr("This machine slept %1 during the run.").arg(ageText(slept)),
                    tr("Sleep is not counted as waiting."),
                    {},
                    QStringLiteral("moon"),
                    true});
}

void EstimateMessages::sayAge(const BoardView& view) {
    const auto age = std::chrono::seconds(std::max<qint64>(0, view.started.secsTo(view.now)));
    if (age < std::chrono::hours(24))
        return;
    Message message{QStringLiteral("age"),
                    Severity::Warning,
                    tr("This estimate is %1 old.").arg(ageText(age)),
                    tr("Prices and capacity may have changed; applying asks to estimate again after 24 h."),
                    {},
                    QStringLiteral("clock"),
                    true};
    message.actions << Message::Action{tr("Estimate again"), [this] { emit estimateAsked({}); }};
    m_bar.show(message);
}

/// Two runs on the same pods would add to each other's node counts.
void EstimateMessages::sayWaitingFor() {
    const auto& other = m_workbench.estimates().waitingFor();
    if (!other)
        return;
    const QString sentence = tr("Your run waits until that one ends, so that node counts do not mix.");
    Message message{QStringLiteral("others"), Severity::Warning, {}, sentence, {}, {}, false};
    if (other->ours) {
        message.severity = Severity::Info;
        message.icon = QStringLiteral("windows");
        message.fact = tr("A run is going in another window.");
    } else {
        message.fact =
            tr("%1 is estimating in %2.").arg(oneLine(toQt(other->owner)), toQt(m_workbench.document().plan().ns));
    }
    message.actions << Message::Action{tr("Start anyway"), [this] { m_workbench.estimates().startAnyway(); }};
    m_bar.show(message);
}

void EstimateMessages::offerUnlock(const QString& sentence, std::function<void()> act) {
    const auto fleet = m_workbench.fleet().snapshot();
    Message message{QStringLiteral("unlock"),
                    Severity::Warning,
                    tr("%1 is read-only.").arg(fleet ? toQt(fleet->novaContext) : tr("The control plane")),
                    sentence,
                    {},
                    QStringLiteral("lock"),
                    true};
    message.actions << Message::Action{tr("Unlock for this run"), [this, act = std::move(act)] {
                                           if (!unlock(&m_bar, m_workbench, WriteAccess::ForRun))
                                               return;
                                           m_bar.remove(QStringLiteral("unlock"));
                                           act();
                                       }};
    m_bar.answer(message);
}

} // namespace thrifty::app

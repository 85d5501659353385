// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/estimatecontroller.h"

#include "app/control/sincerun.h"
#include "app/format/sentences.h"
#include "app/format/statetext.h"
#include "app/models/resultmerge.h"
#include "app/worker/deliver.h"
#include "report/statewords.h"
#include "session/listprices.h"
#include "session/now.h"
#include "session/rulefields.h"

#include <algorithm>
#include <set>
#include <utility>

namespace thrifty::app {

namespace {

domain::Timestamp now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

/// Whether a result, as it was before, has another answer of this cluster; its place among the others does not count.
bool saysOther(const domain::EstimateResult& before, const domain::VariantName& variant,
               const domain::ClusterEstimate& answer) {
    for (const domain::VariantEstimate& each : before.variants) {
        const domain::ClusterEstimate* found = each.name == variant ? each.find(answer.name) : nullptr;
        if (found == nullptr)
            continue;
        domain::ClusterEstimate earlier = *found;
        earlier.rank = answer.rank;
        return earlier != answer;
    }
    return false;
}

/// The scale from the lowest to the highest of the list, as if each were an answer.
report::HeatScale heatOf(const session::ListPrices& list) {
    domain::EstimateResult listed;
    std::vector<domain::ClusterEstimate>& cells = listed.variants.emplace_back().clusters;
    for (const auto& [cell, price] : list) {
        domain::ClusterEstimate& each = cells.emplace_back();
        each.state = domain::ClusterState::Estimated;
        each.rank = 1;
        each.totalPerHour = price.perHour;
    }
    return report::HeatScale(listed);
}

} // namespace

EstimateController::EstimateController(PlanDocument& document, Planner& planner, WriteLock& lock,
                                       FleetController& fleet, VariantController& variants,
                                       const session::UserSettings& settings, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_lock(lock)
    , m_fleet(fleet)
    , m_variants(variants)
    , m_settings(settings) {
    m_throttle.setInterval(100);
    connect(&m_throttle, &QTimer::timeout, this, &EstimateController::takeProgress);
    connect(&planner, &Planner::statusChanged, this, &EstimateController::watchStop);
    connect(&document, &PlanDocument::wasReset, this, &EstimateController::forget);
    connect(&document, &PlanDocument::changed, this, &EstimateController::forgetListPrices);
    connect(&variants, &VariantController::changed, this, &EstimateController::forgetListPrices);
    connect(&fleet, &FleetController::changed, this, &EstimateController::forgetListPrices);
    connect(&fleet, &FleetController::changed, this, &EstimateController::fleetChanged);
}

QString EstimateController::obstacle() const {
    if (m_running)
        return tr("An estimate is running");
    if (m_fleet.state() != FleetController::State::Connected)
        return tr("Connect to a fleet first");
    if (m_variants.waits())
        return tr("The workload is still being read");
    if (m_variants.variants().empty())
        return tr("Open a workload first");
    if (m_variants.workload().error())
        return tr("The workload's text cannot be read; put it right first");
    if (m_variants.ready() == 0)
        return tr("No variant is ready to be estimated");
    const WorkloadController& workload = m_variants.workload();
    if (const QString fault = workload.namespaceFault(); !fault.isEmpty())
        return tr("The namespace cannot be used: %1").arg(fault);
    if (const QString fault = workload.groupFault(); !fault.isEmpty())
        return tr("The group label cannot be used: %1").arg(fault);
    if (m_document.plan().ns.empty())
        return tr("Choose the namespace of the workload first");
    if (m_document.plan().group.key.empty())
        return tr("Choose the group label of the workload first");
    return {};
}

BoardView EstimateController::view(PriceUnit unit) {
    BoardView view;
    view.board = &m_board;
    // The list says nothing of what would really be bought, so a limit for that says nothing about it.
    view.reclaim = m_listOnly ? std::nullopt : m_document.plan().order.reclaim;
    if (view.reclaim) {
        m_seen = m_board.seenWith(*view.reclaim);
        view.board = &m_seen;
    }
    view.unit = unit;
    view.heat = m_heat;
    view.running = m_running;
    view.stopping = m_stopping;
    view.listOnly = m_listOnly;
    if (m_waitingFor)
        view.waitsFor = waitingText(*m_waitingFor);
    view.timeout = m_timeout;
    view.started = toQt(m_startedAt);
    view.now = QDateTime::currentDateTime();
    if (m_running)
        view.awake = std::chrono::milliseconds(m_awake.elapsed());
    if (m_result) {
        view.source = sentence(m_result->priceSource);
        view.priceBook = m_result->priceBook;
        for (const std::string& note : m_result->notes)
            view.notes << sentence(note);
    }
    std::map<domain::ClusterName, const domain::Cluster*> known;
    const auto fleet = m_fleet.snapshot();
    if (fleet) {
        for (const session::ClusterConnection& cluster : fleet->clusters)
            known.emplace(cluster.cluster.name, &cluster.cluster);
    }
    for (const domain::ClusterName& name : m_board.clusters()) {
        const auto found = known.find(name);
        view.clusters.push_back({oneLine(toQt(name)),
                                 found == known.end() ? QString()
                                                      : oneLine(placeText(found->second->provider,
                                                                          found->second->region, found->second->zone)),
                                 m_fleet.colorIndex(name),
                                 found != known.end() && found->second->allocation == domain::Allocation::Static});
    }
    std::map<domain::VariantName, QString> intents;
    for (const BuiltVariant& variant : m_variants.variants())
        intents.emplace(variant.plan.name, sentence(variant.plan.intent));
    for (const domain::VariantName& name : m_board.variants()) {
        const auto intent = intents.find(name);
        view.variants.push_back(
            {oneLine(toQt(name)), intent == intents.end() ? QString() : intent->second, sinceRun(name)});
    }
    return view;
}

BoardView EstimateController::windowView(PriceUnit unit) {
    BoardView window = view(unit);
    for (std::size_t at = 0; at < window.clusters.size(); ++at)
        window.clusters[at].alias = m_fleet.looks().alias(m_board.clusters()[at]);
    return window;
}

int EstimateController::withoutAnswer() const {
    int count = 0;
    for (int v = 0; v < static_cast<int>(m_board.variants().size()); ++v) {
        for (int c = 0; c < static_cast<int>(m_board.clusters().size()); ++c) {
            const domain::ClusterEstimate* answer = m_board.answer({v, c});
            count += answer == nullptr || !report::answered(*answer) ? 1 : 0;
        }
    }
    return count;
}

int EstimateController::priced() const {
    int count = 0;
    for (int variant = 0; variant < static_cast<int>(m_board.variants().size()); ++variant)
        count += m_board.rankedCount(variant);
    return count;
}

bool EstimateController::isAboutThePlan(const domain::EstimateResult& result) const {
    const auto& base = m_variants.base();
    return base && result.ns == m_document.plan().ns && result.group == m_document.plan().group &&
           std::all_of(result.workload.begin(), result.workload.end(), [&](const domain::SourceFile& read) {
               return std::any_of(base->workload.files.begin(), base->workload.files.end(),
                                  [&](const domain::SourceFile& file) { return file.name == read.name; });
           });
}

SinceRun EstimateController::sinceRun(const domain::VariantName& name) const {
    if (!m_result || m_variants.variants().empty())
        return SinceRun::Same;
    const bool own = !m_madeHere.empty() && m_result->run == m_madeHere;
    const bool aboutThePlan = isAboutThePlan(*m_result);
    if (!own && !aboutThePlan)
        return SinceRun::Same;
    const auto& variants = m_variants.variants();
    const auto now = std::find_if(variants.begin(), variants.end(),
                                  [&](const BuiltVariant& variant) { return variant.plan.name == name; });
    if (now == variants.end())
        return own ? SinceRun::Gone : SinceRun::Same;
    if (!aboutThePlan)
        return SinceRun::Changed;
    return changedSince(m_variants, *m_result, name) ? SinceRun::Changed : SinceRun::Same;
}

std::vector<domain::ClusterName> EstimateController::fleetClusters() const {
    std::vector<domain::ClusterName> clusters;
    if (const auto fleet = m_fleet.snapshot()) {
        for (const session::ClusterConnection& cluster : fleet->clusters)
            clusters.push_back(cluster.cluster.name);
    }
    return clusters;
}

std::optional<session::EstimateRequest> EstimateController::request() const {
    if (!obstacle().isEmpty())
        return std::nullopt;
    const session::Plan& plan = m_document.plan();
    session::EstimateRequest request;
    for (const BuiltVariant& variant : m_variants.variants()) {
        if (variant.plan.enabled && variant.manifest)
            request.variants.push_back({variant.plan.name, *variant.manifest});
    }
    request.ns = plan.ns;
    request.group = plan.group;
    request.only = plan.only;
    request.exclude = plan.exclude;
    request.timeout = plan.timeout;
    request.ownerPrice = m_settings.ownerPrices;
    return request;
}

EstimateBoard EstimateController::boardFor(const session::EstimateRequest& wanted) const {
    std::vector<domain::VariantName> variants;
    for (const session::VariantInput& variant : wanted.variants)
        variants.push_back(variant.name);
    std::vector<domain::ClusterName> clusters;
    const auto in = [](const auto& names, const auto& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const domain::ClusterName& name : fleetClusters()) {
        if ((wanted.only.empty() || in(wanted.only, name)) && !in(wanted.exclude, name))
            clusters.push_back(name);
    }
    EstimateBoard board(std::move(variants), std::move(clusters));
    board.remember(m_known);
    return board;
}

void EstimateController::start(const std::vector<domain::ClusterName>& without) {
    m_variants.workload().flush(); // what was typed a moment ago counts
    auto wanted = request();
    if (!wanted || !m_lock.open())
        return;
    wanted->exclude.insert(wanted->exclude.end(), without.begin(), without.end());
    EstimateBoard board = boardFor(*wanted);
    // The scale of the last result stays until this one ends, if it is about the same things: colours must not move
    // while cells fill.
    if (m_board.variants() != board.variants() || m_board.clusters() != board.clusters())
        m_heat = {};
    m_board = std::move(board);
    m_result.reset();
    m_openedRun = 0;
    run(std::move(*wanted), nullptr, {});
}

std::vector<CellId> EstimateController::askable(const std::vector<CellId>& cells) const {
    std::vector<CellId> all;
    if (!m_result || m_openedRun != 0 || m_running)
        return all;
    for (const CellId cell : cells) {
        if (m_board.contains(cell) &&
            sinceRun(m_board.variants()[static_cast<std::size_t>(cell.variant)]) == SinceRun::Same)
            all.push_back(cell);
    }
    return all;
}

std::vector<CellId> EstimateController::askableOf(int cluster) const {
    std::vector<CellId> silent;
    for (int variant = 0; variant < static_cast<int>(m_board.variants().size()); ++variant) {
        const domain::ClusterEstimate* answer = m_board.answer({variant, cluster});
        if (answer != nullptr && !report::answered(*answer))
            silent.push_back({variant, cluster});
    }
    return askable(silent);
}

/// A run goes by what was found when the fleet was connected: whoever could not be asked then is not asked by it.
bool EstimateController::mayBeAsked(const domain::ClusterName& cluster) const {
    const auto fleet = m_fleet.snapshot();
    if (!fleet)
        return false;
    const auto found = std::find_if(fleet->clusters.begin(), fleet->clusters.end(),
                                    [&](const auto& connection) { return connection.cluster.name == cluster; });
    return found == fleet->clusters.end() || (found->cluster.ready && found->reach != session::Reach::Failed &&
                                              found->mayReadPods && found->mayReadEvents);
}

void EstimateController::startAgain(const std::vector<CellId>& cells) {
    m_variants.workload().flush();
    const std::vector<CellId> wanted = askable(cells);
    if (wanted.empty() || !m_lock.open() || !obstacle().isEmpty())
        return;
    if (std::all_of(wanted.begin(), wanted.end(), [&](CellId cell) {
            return mayBeAsked(m_board.clusters()[static_cast<std::size_t>(cell.cluster)]);
        })) {
        askAgain(wanted);
        return;
    }
    for (const CellId cell : wanted)
        m_onceConnected.emplace_back(m_board.variants()[static_cast<std::size_t>(cell.variant)],
                                     m_board.clusters()[static_cast<std::size_t>(cell.cluster)]);
    m_fleet.connectFleet();
    if (m_fleet.state() != FleetController::State::Connecting)
        fleetChanged(); // there is no context to connect to
}

void EstimateController::fleetChanged() {
    if (m_onceConnected.empty() || m_fleet.state() == FleetController::State::Connecting)
        return;
    const auto names = std::exchange(m_onceConnected, {});
    std::vector<CellId> cells;
    for (const auto& [variant, cluster] : names)
        cells.push_back(m_board.find(variant, cluster));
    // Connecting may have been cancelled, with the fleet as it was before.
    if (!m_planner.cancelling())
        askAgain(askable(cells));
    if (!m_running && m_lock.access() == WriteAccess::ForRun)
        m_lock.set(WriteAccess::ReadOnly);
}

void EstimateController::askAgain(const std::vector<CellId>& cells) {
    auto wanted = request();
    if (!wanted || !m_lock.open() || cells.empty())
        return;
    std::set<domain::VariantName> variants;
    std::set<domain::ClusterName> clusters;
    for (const CellId cell : cells) {
        variants.insert(m_board.variants().at(static_cast<std::size_t>(cell.variant)));
        clusters.insert(m_board.clusters().at(static_cast<std::size_t>(cell.cluster)));
    }
    std::erase_if(wanted->variants, [&](const auto& variant) { return variants.count(variant.name) == 0; });
    if (wanted->variants.empty())
        return;
    wanted->only.assign(clusters.begin(), clusters.end());
    wanted->exclude.clear();
    for (const CellId cell : cells)
        m_board.forget(cell);
    m_board.remember(m_known);
    run(std::move(*wanted), m_result, cells);
}

void EstimateController::run(session::EstimateRequest wanted, Result mergeInto, std::vector<CellId> cells) {
    m_error.reset();
    m_leftovers.clear();
    m_removedCopies.reset();
    m_listOnly.reset();
    m_running = true;
    m_stopping = false;
    m_timeout = std::chrono::duration_cast<std::chrono::seconds>(wanted.timeout);
    m_waitingFor.reset();
    {
        const std::lock_guard lock(m_waitMutex);
        m_anyway = false;
    }
    begin();
    {
        const std::lock_guard lock(m_stepsMutex);
        m_steps.clear();
        m_said.clear();
    }
    m_throttle.start();
    emit started();

    std::vector<std::pair<domain::VariantName, domain::ClusterName>> names;
    for (const CellId cell : cells)
        names.emplace_back(m_board.variants().at(static_cast<std::size_t>(cell.variant)),
                           m_board.clusters().at(static_cast<std::size_t>(cell.cluster)));
    session::RunObserver observer;
    observer.progress = [this, only = std::set(names.begin(), names.end())](const session::EstimateProgress& progress) {
        const auto key = std::make_pair(progress.variant, progress.cluster);
        if (!only.empty() && only.count(key) == 0)
            return;
        const std::lock_guard lock(m_stepsMutex);
        session::EstimateProgress& newest = m_steps[key];
        if (newest.answer && !progress.answer)
            return;
        newest = progress;
    };
    observer.message = [this](const std::string& message) {
        const std::lock_guard lock(m_stepsMutex);
        m_said.push_back(message);
    };
    // Colours must not move while cells fill: where no result gave the scale, the list does, if it can be read.
    const bool unscaled = !mergeInto && !m_heat.lowest();
    m_planner.run(tr("Estimating"), [this, wanted = std::move(wanted), observer, unscaled,
                                     mergeInto = std::move(mergeInto), names = std::move(names),
                                     columns = fleetClusters(), fleet = m_fleet.snapshot(),
                                     production = m_lock.production(), choice = m_priceBook](
                                        session::PlannerService& service, std::stop_token stop) mutable {
        auto outcome = std::make_shared<Outcome>();
        const auto failed = [&](const domain::Error& error) {
            outcome->error = error;
            if (mergeInto) // what it said before stays
                outcome->board = EstimateBoard::of(*mergeInto, columns);
        };
        if (auto book = session::loadPriceBookFor(choice, mergeInto.get(), session::dayOf(session::currentTime()))) {
            wanted.priceBook = std::move(*book);
        } else {
            failed(book.error());
            deliver(this, [this, outcome = std::move(outcome)] { finish(outcome); });
            return;
        }
        service.allowProduction(production);
        wanted.confirm = [outcome](const session::WritePlan& plan) {
            // The copies stand in a namespace, the order that spreads them in none.
            outcome->copies = static_cast<int>(std::count_if(
                plan.writes.begin(), plan.writes.end(), [](const auto& write) { return !write.object.ns.empty(); }));
            return true;
        };
        if (unscaled) {
            if (const auto list = session::listPrices(wanted, *fleet, {}, now())) {
                deliver(this, [this, heat = heatOf(*list)] {
                    m_heat = heat;
                    emit boardChanged();
                });
            }
        }
        waitForOthers(service, wanted.ns, stop);
        auto answer = service.estimate(wanted, observer, std::move(stop));
        if (answer) {
            if (mergeInto)
                answer = merged(*mergeInto, *answer, names);
            outcome->result = std::make_shared<const domain::EstimateResult>(std::move(*answer));
            outcome->board = EstimateBoard::of(*outcome->result, columns);
            outcome->heat = report::HeatScale(*outcome->result);
        } else {
            failed(answer.error());
        }
        deliver(this, [this, outcome = std::move(outcome)] { finish(outcome); });
    });
}

/// The clocks of a run stand at its beginning.
void EstimateController::begin() {
    m_startedAt = now();
    m_slept = {};
    m_lastTick = 0;
    m_awake.start();
}

QString EstimateController::waitingText(const session::Leftover& other) const {
    return other.ours ? tr("Waiting for the run in another window")
                      : tr("Waiting for the run of %1").arg(oneLine(toQt(other.owner)));
}

std::optional<domain::ClusterName> EstimateController::stoppedBy() const {
    if (!m_result)
        return std::nullopt;
    for (const domain::VariantEstimate& variant : m_result->variants) {
        for (const domain::ClusterEstimate& cell : variant.clusters) {
            if (cell.reasonCode != domain::ReasonCode::GateDropped)
                continue;
            // All were stopped at once; the reason names the one where it happened.
            for (const domain::ClusterName& cluster : m_board.clusters()) {
                if (cell.reason.find(" on " + cluster.str() + " has no gate ") != std::string::npos)
                    return cluster;
            }
        }
    }
    return std::nullopt;
}

/// On the job's thread: while another window or machine estimates in the namespace, nothing is written. It is looked
/// at every second, which is one request.
void EstimateController::waitForOthers(session::PlannerService& service, const domain::Namespace& ns,
                                       std::stop_token stop) {
    const auto inNamespace = [&](const session::Leftover& run) {
        return run.live && std::any_of(run.objects.begin(), run.objects.end(),
                                       [&](const domain::ObjectId& object) { return object.ns == ns; });
    };
    const auto say = [&](std::optional<session::Leftover> other) {
        deliver(this, [this, other = std::move(other)] {
            begin();
            m_waitingFor = other;
            if (other)
                m_planner.report({waitingText(*other), 0, 0, true});
            emit waitingChanged();
        });
    };
    bool waited = false;
    while (!stop.stop_requested()) {
        // Where it cannot be looked, the run itself says what is wrong.
        const auto runs = service.leftovers(stop);
        if (!runs)
            break;
        const auto other = std::find_if(runs->begin(), runs->end(), inNamespace);
        if (other == runs->end())
            break;
        if (!waited)
            say(*other);
        waited = true;
        std::unique_lock lock(m_waitMutex);
        if (m_wait.wait_for(lock, stop, std::chrono::seconds(1), [this] { return m_anyway; }))
            break;
    }
    if (waited)
        say(std::nullopt);
}

void EstimateController::startAnyway() {
    const std::lock_guard lock(m_waitMutex);
    m_anyway = true;
    m_wait.notify_all();
}

void EstimateController::takeProgress() {
    if (takeSteps())
        emit boardChanged();
}

bool EstimateController::takeSteps() {
    if (m_waitingFor)
        return false;
    watchSleep();
    Steps steps;
    {
        const std::lock_guard lock(m_stepsMutex);
        steps.swap(m_steps);
    }
    const std::chrono::milliseconds awake(m_awake.elapsed());
    for (const auto& [key, step] : steps)
        m_board.apply(step, awake);
    // Waiting cells count seconds, while they are waited for.
    const bool second = !m_stopping && awake.count() / 1000 != m_lastTick / 1000;
    m_lastTick = awake.count();
    if (steps.empty() && !second)
        return false;
    if (m_stopping)
        return true; // how long it was waited stands still
    m_planner.report(
        {tr("Estimating: %1 of %2 cells, %3 s").arg(m_board.answered()).arg(m_board.cells()).arg(awake.count() / 1000),
         m_board.answered(), m_board.cells(), true});
    return true;
}

void EstimateController::watchStop() {
    if (!m_running || m_stopping || !m_planner.cancelling())
        return;
    m_stopping = true;
    emit boardChanged();
}

void EstimateController::watchSleep() {
    using namespace std::chrono;
    const auto asleep =
        duration_cast<seconds>(now() - m_startedAt) - duration_cast<seconds>(milliseconds(m_awake.elapsed()));
    // A clock that is set by a few seconds is not sleep.
    if (asleep > seconds(10) && asleep > m_slept)
        m_slept = asleep;
}

void EstimateController::finish(std::shared_ptr<Outcome> outcome) {
    m_throttle.stop();
    watchSleep();
    {
        const std::lock_guard lock(m_stepsMutex);
        const std::string mark = "left behind: ";
        for (const std::string& said : m_said) {
            if (said.rfind(mark, 0) == 0)
                m_leftovers.push_back(said.substr(mark.size()));
        }
    }
    m_waitingFor.reset();
    (void)takeSteps(); // all that shows the board looks at it once, below
    m_running = m_stopping = false;
    if (outcome->result) {
        put(*outcome);
        m_newest = m_result;
        m_madeHere = m_result->run;
        m_leftovers = m_result->leftovers;
        // A run that was stopped did not make all that it meant to.
        if (m_leftovers.empty() && !stoppedBy())
            m_removedCopies = outcome->copies;
    } else {
        m_error = outcome->error;
        if (m_result) { // cells that were to be asked again keep the answers they had
            std::swap(m_board, outcome->board);
            m_board.remember(m_known);
        }
    }
    if (m_lock.access() == WriteAccess::ForRun)
        m_lock.set(WriteAccess::ReadOnly);
    emit boardChanged();
    emit ended();
    if (std::exchange(m_forgetAtEnd, false)) {
        m_lock.set(WriteAccess::ReadOnly); // what was to follow the run was meant for its plan
        forget();
    }
}

/// Another plan: what was estimated for the one before is in the history. A run that goes on does so in everybody's
/// sight, and is kept there as well.
void EstimateController::forget() {
    if (m_running) {
        m_forgetAtEnd = true;
        return;
    }
    m_result.reset();
    m_newest.reset();
    m_madeHere = {};
    m_openedRun = 0;
    m_error.reset();
    m_listOnly.reset();
    m_board = {};
    m_known.clear();
    m_heat = {};
    m_timeout.reset();
    m_slept = {};
    emit boardChanged();
    emit shown();
}

void EstimateController::put(Outcome& outcome) {
    const Result before = std::exchange(m_result, outcome.result);
    m_startedAt = m_result->startedAt;
    m_heat = outcome.heat;
    m_listOnly.reset();
    std::swap(m_board, outcome.board);
    m_board.remember(m_known);
    for (const domain::VariantEstimate& variant : m_result->variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            if (cluster.state != domain::ClusterState::Estimated || !cluster.priced())
                continue;
            // What is another answer of the same run was asked again just now; and an old run may be opened after a
            // newer one.
            const bool again = before && before->run == m_result->run && saysOther(*before, variant.name, cluster);
            const LastKnown last{*cluster.payPerHour(), again ? now() : m_result->finishedAt};
            LastKnown& known = m_known.try_emplace({variant.name, cluster.name}, last).first->second;
            if (known.time <= last.time)
                known = last;
        }
    }
}

void EstimateController::removeLeftovers() {
    if (m_running || !m_lock.open())
        return;
    m_planner.run(tr("Removing what is left"), [this](session::PlannerService& service, std::stop_token stop) {
        auto left = service.cleanUp(std::nullopt, {}, std::move(stop));
        deliver(this, [this, left = std::move(left)] {
            // Where it could not even be looked, all that was left is.
            if (left)
                m_leftovers = *left;
            else if (m_leftovers.empty())
                m_leftovers = {left.error().text()};
            if (m_newest && m_newest->leftovers != m_leftovers) {
                auto changed = std::make_shared<domain::EstimateResult>(*m_newest);
                changed->leftovers = m_leftovers;
                if (m_result == m_newest)
                    m_result = changed;
                m_newest = std::move(changed);
            }
            if (m_lock.access() == WriteAccess::ForRun)
                m_lock.set(WriteAccess::ReadOnly);
            emit leftoversRemoved();
        });
    });
}

void EstimateController::showListPrices() {
    auto wanted = request();
    if (!wanted || m_result)
        return;
    const auto fleet = m_fleet.snapshot();
    const EstimateBoard board = boardFor(*wanted);
    m_planner.run(tr("Reading the price list"), [this, wanted = std::move(*wanted), fleet, board,
                                                 turn = ++m_listTurn](session::PlannerService&, std::stop_token) {
        auto list = session::listPrices(wanted, *fleet, {}, now());
        deliver(this, [this, list = std::move(list), board, turn] {
            if (turn != m_listTurn || m_running || m_result)
                return; // another plan, or an estimate came meanwhile
            if (!list) {
                emit listFailed(list.error());
                return;
            }
            m_listOnly = std::make_shared<const session::ListPrices>(*list);
            m_board = board;
            m_heat = {};
            m_timeout.reset();
            emit boardChanged();
        });
    });
}

void EstimateController::forgetListPrices() {
    ++m_listTurn;
    if (!m_listOnly)
        return;
    m_listOnly.reset();
    m_board = {};
    emit boardChanged();
}

void EstimateController::show(std::shared_ptr<const domain::EstimateResult> result, int number) {
    if (m_newest && m_newest->run == result->run && number != 0) {
        result = m_newest;
        number = 0;
    }
    m_openedRun = number;
    if (number == 0)
        m_newest = result;
    Outcome outcome;
    outcome.result = std::move(result);
    outcome.board = EstimateBoard::of(*outcome.result, fleetClusters());
    outcome.heat = report::HeatScale(*outcome.result);
    m_timeout.reset();
    m_error.reset();
    m_removedCopies.reset();
    m_slept = {};
    put(outcome);
    emit boardChanged();
    emit shown();
}

} // namespace thrifty::app

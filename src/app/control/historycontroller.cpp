// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/historycontroller.h"

#include "app/control/placementrecord.h"
#include "app/worker/deliver.h"
#include "report/resultfile.h"

namespace thrifty::app {

namespace {

domain::Expected<domain::EstimateResult> readRun(store::HistoryStore& store, const domain::RunId& run) {
    const auto stored = store.load(run);
    if (!stored)
        return domain::fail(stored.error());
    const std::string name = "run " + std::to_string(stored->number);
    if (stored->run.result.empty())
        return domain::fail(domain::ErrorCode::NotFound, name + " did not finish: there is nothing to open");
    return report::readResult(stored->run.result, name);
}

} // namespace

HistoryController::HistoryController(std::string address, EstimateController& estimates, PlacementController& placement,
                                     QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_estimates(estimates)
    , m_placement(placement)
    , m_thread(std::in_place, "history") {
    connect(&estimates, &EstimateController::ended, this, &HistoryController::keepRun);
    connect(&estimates, &EstimateController::leftoversRemoved, this, [this] {
        if (!m_estimates.error()) // a run that failed has nothing more to keep
            keepRun();
    });
    connect(&placement, &PlacementController::changed, this, &HistoryController::keepPlacement);
    connect(&placement, &PlacementController::changed, this, &HistoryController::findOrderedBy);
    searchAgain();
}

HistoryController::~HistoryController() {
    finish();
}

void HistoryController::finish() {
    if (!m_thread)
        return;
    // The connection is closed where it was opened.
    m_thread->post([held = m_held](const std::stop_token&) { held->store.reset(); });
    m_thread.reset();
}

void HistoryController::post(Work work) {
    if (!m_thread)
        return;
    m_thread->post([this, held = m_held, address = m_address, work = std::move(work)](const std::stop_token&) {
        if (!held->store && !held->error) {
            auto opened = store::HistoryStore::open(address);
            if (opened) {
                held->store = std::move(*opened);
                forgetSpotAtListPrices(*held->store);
            } else {
                held->error = opened.error();
            }
            deliver(this, [this, error = held->error,
                           notices = held->store ? held->store->notices() : std::vector<std::string>{}] {
                m_error = error;
                m_notices = notices;
                emit changed();
            });
        }
        if (held->store)
            work(*held->store);
    });
}

void HistoryController::search(const QString& words) {
    m_words = words;
    searchAgain();
}

void HistoryController::searchAgain() {
    post([this, words = m_words](store::HistoryStore& store) {
        auto found = store.search(words.toStdString());
        const auto total = store.count();
        deliver(this, [this, words, found = std::move(found), total] {
            if (words != m_words)
                return; // a newer search is on its way
            if (found)
                m_runs = *found;
            m_error = found ? std::nullopt : std::optional(found.error());
            m_total = total.value_or(0);
            emit changed();
        });
    });
}

void HistoryController::keepRun() {
    const auto result = m_estimates.newest();
    const auto& error = m_estimates.error();
    if (error) {
        if (m_estimates.board().empty())
            return;
        // A run that was cancelled or failed is part of the history too; it has no result to open.
        store::RunRecord record;
        record.startedAt = m_estimates.startedAt();
        record.finishedAt = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
        record.run = domain::RunId("not-finished-" + std::to_string(record.startedAt.time_since_epoch().count()));
        record.outcome =
            error->code == domain::ErrorCode::Cancelled ? store::RunOutcome::Cancelled : store::RunOutcome::Failed;
        record.detail = error->code == domain::ErrorCode::Cancelled ? std::string() : error->message;
        record.variants = static_cast<int>(m_estimates.board().variants().size());
        record.cells = m_estimates.board().cells();
        record.answered = m_estimates.board().answered();
        for (const domain::ClusterName& cluster : m_estimates.board().clusters())
            record.words.push_back(cluster.str());
        post([record](store::HistoryStore& store) { (void)store.keep(record); });
        searchAgain();
        return;
    }
    // What was kept or opened is there already, unless cells of it were asked again or what it left behind was removed.
    if (!result || (m_results.contains(result->run) && *m_results[result->run] == *result))
        return;
    m_results[result->run] = result;
    post([this, result](store::HistoryStore& store) {
        const auto kept = store.keep(store::recordOf(*result, report::toJson(*result)));
        if (!kept)
            deliver(this, [this, error = kept.error()] {
                m_error = error;
                emit changed();
            });
    });
    searchAgain();
}

void HistoryController::keepPlacement() {
    const auto story = m_placement.story();
    const auto& applied = m_placement.applied();
    // It belongs to the run that ordered what was applied, whatever was estimated or opened since.
    if (!story || !story->settled || story->hops.empty() || !applied || applied->estimate.empty())
        return;
    const domain::RunId run = applied->estimate;
    const std::pair now(run, story->cluster);
    // What the nodes cost depends on how they were to be bought: the estimate is waited for, as long as it can come.
    const bool told = m_placement.estimate() != nullptr || m_results.contains(run) || m_loadErrors.contains(run);
    if (m_keptPlacement == now || !told)
        return;
    m_keptPlacement = now;
    post([run, record = placementRecord(*story, *applied, m_placement.estimate())](store::HistoryStore& store) {
        (void)store.setPlacement(run, record);
    });
    searchAgain();
}

/// What was applied is held against the figures that ordered it, whatever was estimated or opened since, in this window
/// or an earlier one.
void HistoryController::findOrderedBy() {
    const auto& applied = m_placement.applied();
    if (!applied || applied->estimate.empty() || applied->estimate == m_orderedBy)
        return;
    m_orderedBy = applied->estimate;
    for (const auto& known : {m_estimates.result(), result(m_orderedBy)}) {
        if (known && known->run == m_orderedBy) {
            m_placement.setOrderedBy(known);
            return;
        }
    }
    post([this, run = m_orderedBy](store::HistoryStore& store) {
        deliver(this, [this, run, read = readRun(store, run)] {
            if (!read) {
                m_loadErrors[run] = read.error();
                keepPlacement();
                return;
            }
            m_results[run] = std::make_shared<const domain::EstimateResult>(*read);
            m_placement.setOrderedBy(m_results[run]);
        });
    });
}

void HistoryController::load(const domain::RunId& run) {
    if (m_results.contains(run)) {
        emit loaded(run);
        return;
    }
    post([this, run](store::HistoryStore& store) {
        deliver(this, [this, run, read = readRun(store, run)] {
            if (read)
                m_results[run] = std::make_shared<const domain::EstimateResult>(*read);
            else
                m_loadErrors[run] = read.error();
            emit loaded(run);
        });
    });
}

std::shared_ptr<const domain::EstimateResult> HistoryController::result(const domain::RunId& run) const {
    const auto found = m_results.find(run);
    return found == m_results.end() ? nullptr : found->second;
}

std::optional<domain::Error> HistoryController::loadError(const domain::RunId& run) const {
    const auto found = m_loadErrors.find(run);
    return found == m_loadErrors.end() ? std::nullopt : std::optional(found->second);
}

void HistoryController::remove(const domain::RunId& run) {
    post([this, run](store::HistoryStore& store) {
        const auto removed = store.remove(run);
        deliver(this, [this, removed] {
            if (removed)
                return searchAgain();
            m_error = removed.error();
            emit changed();
        });
    });
}

} // namespace thrifty::app

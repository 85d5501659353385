// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/placementcontroller.h"

#include "app/worker/deliver.h"
#include "session/appliedstore.h"
#include "session/fleetcontext.h"

#include <algorithm>

namespace thrifty::app {

PlacementController::PlacementController(PlanDocument& document, Planner& planner, Planner& follower,
                                         WriteLock& writeLock, FleetController& fleet, std::string stateDirectory,
                                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_follower(follower)
    , m_lock(writeLock)
    , m_fleet(fleet)
    , m_stateDirectory(std::move(stateDirectory)) {
    m_throttle.setInterval(250);
    connect(&m_throttle, &QTimer::timeout, this, [this] {
        auto newest = takeNewest();
        if (!newest)
            return;
        m_story = std::make_shared<const session::PlacementStory>(std::move(*newest));
        emit changed();
    });
    // Whoever opens another plan asks for its workload.
    connect(&document, &PlanDocument::wasReset, this, [this] {
        if (m_applied)
            resume();
    });
    lookWhatIsKept();
}

/// Not in the planner's lane: it is busy with nothing that anybody asked for.
void PlacementController::lookWhatIsKept() {
    m_reader.post([this, directory = m_stateDirectory](const std::stop_token&) {
        session::PlannerService::Settings settings;
        settings.stateDirectory = directory;
        const session::AppliedStore store(session::withDefaults(settings).stateDirectory);
        const std::vector<domain::RunId> runs = store.runs(); // the newest last
        std::optional<Kept> kept;
        for (auto run = runs.rbegin(); run != runs.rend() && !kept; ++run) {
            if (const auto applied = store.load(*run)) // one that cannot be read is passed over
                kept = Kept{applied->at, domain::ContextName(applied->context)};
        }
        deliver(this, [this, kept] {
            m_kept = kept;
            emit changed();
        });
    });
}

/// The newest story of the following that goes on. What one before still told is dropped.
std::optional<session::PlacementStory> PlacementController::takeNewest() {
    const std::lock_guard lock(m_newestMutex);
    auto newest = std::exchange(m_newest, std::nullopt);
    if (!newest || newest->first != m_follows)
        return std::nullopt;
    return std::move(newest->second);
}

const domain::VariantEstimate* PlacementController::estimate() const {
    if (!m_applied || !m_orderedBy || m_orderedBy->run != m_applied->estimate)
        return nullptr;
    const auto& variants = m_orderedBy->variants;
    const auto found = std::find_if(variants.begin(), variants.end(),
                                    [this](const auto& variant) { return variant.name == m_applied->variant; });
    return found == variants.end() ? nullptr : &*found;
}

void PlacementController::setOrderedBy(std::shared_ptr<const domain::EstimateResult> result) {
    m_orderedBy = std::move(result);
    emit changed();
}

void PlacementController::follow(const session::FollowRequest& wanted) {
    // As long as the window is open: what settled may fail over tomorrow.
    session::FollowRequest request = wanted;
    request.timeout = {};
    stop();
    const int number = ++m_follows;
    m_following = true;
    m_error.reset();
    m_story.reset();
    m_throttle.start();
    emit changed();
    // This lane has connections of its own: the other one stays free for the next estimate.
    session::ConnectRequest connection = m_fleet.request();
    connection.mayWrite = [] { return false; };
    m_follower.run(tr("Following the placement"), [this, number, connection, request](session::PlannerService& service,
                                                                                      std::stop_token stop) {
        deliver(this, [this, number] {
            if (number != m_follows)
                return;
            m_following = true;
            m_error.reset();
            m_story.reset();
            m_throttle.start();
            emit changed();
        });
        const auto connected = service.connectFleet(connection, stop);
        domain::Expected<session::PlacementStory> answer = domain::fail(domain::ErrorCode::Internal, "not followed");
        if (connected) {
            answer = service.follow(
                request,
                [this, number](const session::PlacementStory& story) {
                    const std::lock_guard lock(m_newestMutex);
                    m_newest.emplace(number, story);
                },
                stop);
        } else {
            answer = domain::fail(connected.error());
        }
        deliver(this, [this, number, answer = std::move(answer)] {
            if (number != m_follows)
                return; // the next one has begun: nobody may take this story for its own
            m_throttle.stop();
            m_following = false;
            auto newest = takeNewest();
            if (!answer && newest)
                m_story = std::make_shared<const session::PlacementStory>(std::move(*newest));
            if (answer)
                m_story = std::make_shared<const session::PlacementStory>(*answer);
            else if (answer.error().code != domain::ErrorCode::Cancelled)
                m_error = answer.error();
            emit changed();
        });
    });
}

void PlacementController::resume() {
    const auto fleet = m_fleet.snapshot();
    if (!fleet)
        return;
    m_planner.run(
        tr("Looking what is applied"), [this, directory = m_stateDirectory, context = fleet->novaContext,
                                        server = fleet->novaServer](session::PlannerService&, std::stop_token) {
            deliver(this, [this, all = session::appliedWorkloads(directory, context, server)] {
                lookWhatIsKept();
                const session::Plan& plan = m_document.plan();
                const auto own = std::find_if(all.begin(), all.end(), [&](const auto& each) {
                    return each.follow.ns == plan.ns && each.follow.group == plan.group;
                });
                show(own != all.end() ? std::optional(*own) : all.empty() ? std::nullopt : std::optional(all.front()));
            });
        });
}

void PlacementController::show(const std::optional<session::AppliedWorkload>& found) {
    const bool same = found && m_applied && found->run == m_applied->run;
    const bool told = same && m_story && m_story->settled;
    if (!same)
        m_withdrawal.reset(); // it is of the one before
    m_applied = found;
    // The story of this apply goes on if it is being told: the watches see what changes. That of another one is over.
    if (found && !told && !(same && m_following)) {
        follow(found->follow);
        return;
    }
    if (!found) {
        stop();
        m_story.reset();
        m_error.reset();
    }
    emit changed();
}

void PlacementController::reviewWithdrawal() {
    m_withdrawal.reset();
    m_withdrawError.reset();
    if (!m_applied)
        return;
    m_planner.run(tr("Looking what would be taken back"),
                  [this, run = m_applied->run](session::PlannerService& service, std::stop_token stop) {
                      auto answer = service.reviewWithdraw(run, std::move(stop));
                      deliver(this, [this, answer = std::move(answer)] {
                          if (answer)
                              m_withdrawal = std::make_shared<const session::WritePlan>(*answer);
                          else
                              m_withdrawError = answer.error();
                          emit withdrawalReviewed();
                      });
                  });
}

void PlacementController::withdraw() {
    if (!m_applied || !m_withdrawal || m_lock.access() != WriteAccess::ForApply)
        return;
    stop();
    m_planner.run(tr("Taking back what was applied"), [this, run = m_applied->run, production = m_lock.production()](
                                                          session::PlannerService& service, std::stop_token stop) {
        service.allowProduction(production);
        auto answer = service.withdraw(run, {}, std::move(stop));
        deliver(this, [this, answer = std::move(answer)] {
            m_withdrawal.reset();
            m_withdrawError.reset();
            if (answer) {
                m_applied.reset();
                m_story.reset();
                m_kept.reset();
                resume(); // others may be applied
            } else {
                m_withdrawError = answer.error();
            }
            m_lock.set(WriteAccess::ReadOnly);
            emit withdrawn();
            emit changed();
        });
    });
}

void PlacementController::stop() {
    m_follower.cancel();
}

} // namespace thrifty::app

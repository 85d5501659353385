// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/placementcontroller.h"

#include "app/worker/deliver.h"

namespace thrifty::app {

PlacementController::PlacementController(PlanDocument& document, Planner& follower, FleetController& fleet,
                                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_follower(follower)
    , m_fleet(fleet) {
    m_throttle.setInterval(250);
    connect(&m_throttle, &QTimer::timeout, this, [this] {
        std::optional<session::PlacementStory> newest;
        {
            const std::lock_guard lock(m_newestMutex);
            newest.swap(m_newest);
        }
        if (!newest)
            return;
        m_story = std::make_shared<const session::PlacementStory>(std::move(*newest));
        emit changed();
    });
}

void PlacementController::follow(const session::FollowRequest& request) {
    stop();
    m_following = true;
    m_error.reset();
    m_story.reset();
    m_throttle.start();
    emit changed();
    // This lane has connections of its own: the other one stays free for the next estimate.
    session::ConnectRequest connection = m_fleet.request();
    connection.mayWrite = [] { return false; };
    m_follower.run(tr("Following the placement"), [this, connection, request](session::PlannerService& service,
                                                                              std::stop_token stop) {
        const auto connected = service.connectFleet(connection, stop);
        domain::Expected<session::PlacementStory> answer = domain::fail(domain::ErrorCode::Internal, "not followed");
        if (connected) {
            answer = service.follow(
                request,
                [this](const session::PlacementStory& story) {
                    const std::lock_guard lock(m_newestMutex);
                    m_newest = story;
                },
                stop);
        } else {
            answer = domain::fail(connected.error());
        }
        deliver(this, [this, answer = std::move(answer)] {
            m_throttle.stop();
            m_following = false;
            {
                const std::lock_guard lock(m_newestMutex);
                if (!answer && m_newest)
                    m_story = std::make_shared<const session::PlacementStory>(*m_newest);
                m_newest.reset();
            }
            if (answer)
                m_story = std::make_shared<const session::PlacementStory>(*answer);
            else if (answer.error().code != domain::ErrorCode::Cancelled)
                m_error = answer.error();
            emit changed();
        });
    });
}

void PlacementController::stop() {
    m_follower.cancel();
}

} // namespace thrifty::app

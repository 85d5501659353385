// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/variantcontroller.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace thrifty::app {

/// Follows where an applied workload goes, on a lane of its own, so that estimating goes on meanwhile.
class PlacementController : public QObject {
    Q_OBJECT

  public:
    PlacementController(PlanDocument& document, Planner& follower, FleetController& fleet, QObject* parent = nullptr);

    [[nodiscard]] bool following() const { return m_following; }
    [[nodiscard]] std::shared_ptr<const session::PlacementStory> story() const { return m_story; }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }

    void follow(const session::FollowRequest& request);
    void stop();

  signals:
    void changed(); ///< at most four times a second

  private:
    PlanDocument& m_document;
    Planner& m_follower;
    FleetController& m_fleet;
    bool m_following = false;
    std::shared_ptr<const session::PlacementStory> m_story;
    std::optional<domain::Error> m_error;
    std::mutex m_newestMutex;
    std::optional<session::PlacementStory> m_newest;
    QTimer m_throttle;
};

} // namespace thrifty::app

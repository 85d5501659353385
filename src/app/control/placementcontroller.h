// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/variantcontroller.h"
#include "app/worker/jobthread.h"
#include "session/appliedworkload.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace thrifty::app {

/// Follows where an applied workload goes, on a lane of its own, so that estimating goes on meanwhile; and takes back
/// what was applied. What was applied is kept on disk: a program that was closed picks up where the cluster is.
class PlacementController : public QObject {
    Q_OBJECT

  public:
    PlacementController(PlanDocument& document, Planner& planner, Planner& follower, WriteLock& lock,
                        FleetController& fleet, std::string stateDirectory, QObject* parent = nullptr);

    /// The apply that is followed: on this control plane that of the open plan's workload, else the newest, unless
    /// another one was asked for. None: nothing is applied.
    [[nodiscard]] const std::optional<session::AppliedWorkload>& applied() const { return m_applied; }
    /// What was estimated for it, by the run that ordered it; null: not known, or not read yet.
    [[nodiscard]] const domain::VariantEstimate* estimate() const;
    /// The run that ordered what is applied, from whoever holds it.
    void setOrderedBy(std::shared_ptr<const domain::EstimateResult> result);
    /// The newest apply that this machine keeps, on whatever control plane: told before that is reached. None: nothing.
    struct Kept {
        domain::Timestamp at;
        domain::ContextName control;
    };
    [[nodiscard]] const std::optional<Kept>& kept() const { return m_kept; }
    /// Looks what is applied, and follows it unless that is going on already.
    void resume();
    /// Follows that one in the place of the one before; none: nothing is applied any more.
    void show(const std::optional<session::AppliedWorkload>& found);

    /// Finds out what withdrawing would do (nothing is written); withdrawalReviewed() follows.
    void reviewWithdrawal();
    [[nodiscard]] std::shared_ptr<const session::WritePlan> withdrawal() const { return m_withdrawal; }
    /// Takes back what was applied; the lock must be open (WriteAccess::ForApply) and closes at the end. withdrawn()
    /// follows.
    void withdraw();
    [[nodiscard]] const std::optional<domain::Error>& withdrawError() const { return m_withdrawError; }

    [[nodiscard]] bool following() const { return m_following; }
    [[nodiscard]] std::shared_ptr<const session::PlacementStory> story() const { return m_story; }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }

    void follow(const session::FollowRequest& request);
    void stop();

  signals:
    void changed(); ///< at most four times a second
    void withdrawalReviewed();
    void withdrawn();

  private:
    void lookWhatIsKept();
    [[nodiscard]] std::optional<session::PlacementStory> takeNewest();

    PlanDocument& m_document;
    Planner& m_planner;
    Planner& m_follower;
    WriteLock& m_lock;
    FleetController& m_fleet;
    const std::string m_stateDirectory;
    std::optional<session::AppliedWorkload> m_applied;
    std::shared_ptr<const domain::EstimateResult> m_orderedBy;
    std::shared_ptr<const session::WritePlan> m_withdrawal;
    std::optional<domain::Error> m_withdrawError;
    bool m_following = false;
    int m_follows = 0; ///< how often following was begun
    std::shared_ptr<const session::PlacementStory> m_story;
    std::optional<domain::Error> m_error;
    std::mutex m_newestMutex;
    std::optional<std::pair<int, session::PlacementStory>> m_newest; ///< by the number of its following
    QTimer m_throttle;
    std::optional<Kept> m_kept;
    JobThread m_reader{"applied"}; ///< last: ends first
};

} // namespace thrifty::app

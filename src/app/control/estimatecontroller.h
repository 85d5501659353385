// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/variantcontroller.h"
#include "app/models/estimateboard.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace thrifty::app {

/// Runs estimates and keeps what they said. One run at a time; the board fills while it goes on.
class EstimateController : public QObject {
    Q_OBJECT

  public:
    EstimateController(PlanDocument& document, Planner& planner, WriteLock& lock, FleetController& fleet,
                       VariantController& variants, QObject* parent = nullptr);

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] const EstimateBoard& board() const { return m_board; }
    /// Of the last run that ended with one, or the one that was opened from the history; null: none.
    [[nodiscard]] std::shared_ptr<const domain::EstimateResult> result() const { return m_result; }
    /// Why the last run gave no result.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    [[nodiscard]] domain::Timestamp startedAt() const { return m_startedAt; }

    /// Why a run cannot start now; empty: it can. What is missing, in words for a tooltip.
    [[nodiscard]] QString obstacle() const;
    /// Estimates all variants that are ready. The lock must be open (WriteAccess::ForRun); it closes when the run and
    /// its clean-up have ended.
    void start();
    /// Shows a result of the history, read-only.
    void show(std::shared_ptr<const domain::EstimateResult> result);

  signals:
    void started();
    void boardChanged(); ///< at most ten times a second while a run goes on
    void ended();        ///< result() or error() is set

  private:
    void finish(const domain::Expected<domain::EstimateResult>& answer);
    void takeProgress();

    PlanDocument& m_document;
    Planner& m_planner;
    WriteLock& m_lock;
    FleetController& m_fleet;
    VariantController& m_variants;
    bool m_running = false;
    domain::Timestamp m_startedAt;
    EstimateBoard m_board;
    std::shared_ptr<const domain::EstimateResult> m_result;
    std::optional<domain::Error> m_error;

    /// Steps that the job has told and the board has not taken: the newest of each cell.
    using Steps = std::map<std::pair<domain::VariantName, domain::ClusterName>, session::EstimateProgress>;
    std::mutex m_stepsMutex;
    Steps m_steps;
    QTimer m_throttle;
};

} // namespace thrifty::app

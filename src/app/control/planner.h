// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/jobthread.h"
#include "session/plannerservice.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::app {

/// What the status bar shows of the job that runs.
struct JobStatus {
    QString text;            ///< "Estimating: 23 of 25 cells"
    int done = 0, total = 0; ///< total 0: not known
    bool cancellable = true;
};

/// A lane of work: one PlannerService on a thread of its own. Jobs run one after another.
class Planner : public QObject {
    Q_OBJECT

  public:
    Planner(session::PlannerService::Settings settings, std::string threadName, QObject* parent = nullptr);
    ~Planner() override;

    using Job = std::function<void(session::PlannerService&, std::stop_token)>;
    /// Queues a job; `text` is shown while it runs. Call from the window's thread.
    void run(const QString& text, Job job, bool cancellable = true);
    /// From a job: what to show now. Any thread.
    void report(const JobStatus& status);
    /// Asks the current job and those that wait to stop. Each still says how it ended, after tidying up.
    void cancel();
    /// Ends: cancels and waits until the current job has tidied up. Nothing runs afterwards.
    void finish();
    [[nodiscard]] bool busy() const { return m_pending > 0; }
    /// The jobs were asked to stop and have not ended yet.
    [[nodiscard]] bool cancelling() const { return m_cancelling; }
    [[nodiscard]] const JobStatus& status() const { return m_status; }

  signals:
    void statusChanged(); ///< busy(), cancelling() or status() changed

  private:
    const std::unique_ptr<session::PlannerService> m_service;
    int m_pending = 0;
    bool m_cancelling = false;
    JobStatus m_status;
    std::optional<JobThread> m_thread; ///< last: ends first
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/planner.h"

#include "app/worker/deliver.h"

namespace thrifty::app {

Planner::Planner(session::PlannerService::Settings settings, std::string threadName, QObject* parent)
    : QObject(parent)
    , m_service(std::make_unique<session::PlannerService>(std::move(settings)))
    , m_thread(std::in_place, std::move(threadName)) {}

Planner::~Planner() = default;

void Planner::run(const QString& text, Job job, bool cancellable) {
    if (!m_thread)
        return;
    ++m_pending;
    m_cancelling = false;
    if (m_pending == 1) {
        m_status = {text, 0, 0, cancellable};
        emit statusChanged();
    }
    // The end is told when the job's last copy goes, and so after everything that the job itself delivered.
    const std::shared_ptr<Planner> end(this, [](Planner* planner) {
        deliver(planner, [planner] {
            if (--planner->m_pending == 0) {
                planner->m_status = {};
                planner->m_cancelling = false;
            }
            emit planner->statusChanged();
        });
    });
    m_thread->post([text, cancellable, job = std::move(job), end](std::stop_token stop) {
        end->report({text, 0, 0, cancellable});
        job(*end->m_service, std::move(stop));
    });
}

void Planner::report(const JobStatus& status) {
    deliver(this, [this, status] {
        if (m_pending == 0)
            return;
        m_status = status;
        emit statusChanged();
    });
}

void Planner::cancel() {
    if (!m_thread)
        return;
    m_thread->cancel();
    m_cancelling = busy();
    emit statusChanged();
}

void Planner::finish() {
    m_thread.reset();
}

} // namespace thrifty::app

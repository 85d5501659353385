// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/newestjob.h"

namespace thrifty::app {

NewestJob::NewestJob(std::string threadName, QObject* parent)
    : QObject(parent)
    , m_name(std::move(threadName)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        emit changed();
    });
}

NewestJob::~NewestJob() = default;

void NewestJob::overtake() {
    ++m_newest;
    if (m_thread)
        m_thread->cancel();
}

void NewestJob::begin() {
    overtake();
    if (!m_thread)
        m_thread.emplace(m_name);
    if (std::exchange(m_running, true))
        return; // one after another is one wait for those who look on
    m_patience.start();
    emit changed();
}

void NewestJob::end() {
    m_running = m_slow = false;
    m_patience.stop();
}

void NewestJob::drop() {
    overtake();
    if (!m_running)
        return;
    end();
    emit changed();
}

void NewestJob::release(std::shared_ptr<const void> value) {
    if (m_thread && value)
        m_thread->post([value = std::move(value)](const std::stop_token&) mutable { value.reset(); });
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/jobthread.h"

#include <pthread.h>

namespace thrifty::app {

JobThread::JobThread(std::string name)
    : m_name(std::move(name))
    , m_thread([this](std::stop_token ending) { run(std::move(ending)); }) {
    pthread_setname_np(m_thread.native_handle(), m_name.substr(0, 15).c_str());
}

JobThread::~JobThread() {
    cancel();
    m_thread.request_stop();
}

std::uint64_t JobThread::post(Job job) {
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back({std::move(job), {}});
    m_wake.notify_one();
    return ++m_last;
}

void JobThread::cancel() {
    const std::lock_guard lock(m_mutex);
    for (Waiting& waiting : m_waiting)
        waiting.stop.request_stop();
    m_current.request_stop();
}

bool JobThread::idle() const {
    const std::lock_guard lock(m_mutex);
    return !m_running && m_waiting.empty();
}

void JobThread::run(std::stop_token ending) {
    while (true) {
        Job job;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, ending, [this] { return !m_waiting.empty(); });
            if (m_waiting.empty())
                return; // ending, and nothing left to tell
            job = std::move(m_waiting.front().job);
            m_current = std::move(m_waiting.front().stop);
            m_waiting.pop_front();
            stop = m_current.get_token();
            m_running = true;
        }
        job(stop);
        const std::lock_guard lock(m_mutex);
        m_running = false;
    }
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/taskqueue.h"

namespace thrifty::sim {

TaskQueue::TaskQueue()
    : m_thread([this] { run(); }) {}

TaskQueue::~TaskQueue() {
    stop();
}

bool TaskQueue::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
    return true;
}

bool TaskQueue::postAt(Clock::time_point when, std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop)
            return false;
        m_later.emplace(when, std::move(task));
    }
    m_changed.notify_all();
    return true;
}

void TaskQueue::drain() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stop || (m_tasks.empty() && !m_running); });
}

void TaskQueue::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    // Tasks hold what they work on: let it go here, not when the queue itself goes.
    m_tasks.clear();
    m_later.clear();
}

void TaskQueue::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        const auto now = Clock::now();
        while (!m_later.empty() && m_later.begin()->first <= now)
            m_tasks.push_back(std::move(m_later.extract(m_later.begin()).mapped()));
        if (m_tasks.empty()) {
            if (m_later.empty())
                m_changed.wait(lock);
            else
                m_changed.wait_until(lock, m_later.begin()->first);
            continue;
        }
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_running = true;
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
        m_running = false;
        m_changed.notify_all();
    }
}

} // namespace thrifty::sim

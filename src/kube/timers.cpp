// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/timers.h"

#include <utility>

namespace thrifty::kube {

TimerQueue::Id TimerQueue::add(TimePoint due, std::function<void()> run) {
    const Id id = ++m_last;
    m_entries.emplace(std::pair{due, id}, std::move(run));
    m_due.emplace(id, due);
    return id;
}

bool TimerQueue::remove(Id id) {
    const auto found = m_due.find(id);
    if (found == m_due.end())
        return false;
    m_entries.erase({found->second, id});
    m_due.erase(found);
    return true;
}

std::optional<TimerQueue::TimePoint> TimerQueue::nextDue() const {
    if (m_entries.empty())
        return std::nullopt;
    return m_entries.begin()->first.first;
}

std::optional<std::pair<TimerQueue::Id, std::function<void()>>> TimerQueue::takeDue(TimePoint now) {
    if (m_entries.empty() || m_entries.begin()->first.first > now)
        return std::nullopt;
    auto node = m_entries.extract(m_entries.begin());
    m_due.erase(node.key().second);
    return std::pair{node.key().second, std::move(node.mapped())};
}

TimerThread::TimerThread()
    : m_thread([this] { loop(); }) {}

TimerThread::~TimerThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

TimerThread::Id TimerThread::after(std::chrono::milliseconds delay, std::function<void()> run) {
    Id id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = m_queue.add(std::chrono::steady_clock::now() + delay, std::move(run));
    }
    m_wake.notify_all();
    return id;
}

void TimerThread::cancel(Id id) {
    std::unique_lock lock(m_mutex);
    if (m_queue.remove(id) || std::this_thread::get_id() == m_thread.get_id())
        return;
    m_idle.wait(lock, [&] { return m_running != id; });
}

void TimerThread::loop() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (auto due = m_queue.takeDue(std::chrono::steady_clock::now())) {
            m_running = due->first;
            lock.unlock();
            due->second();
            due->second = nullptr; // what it holds goes before anybody is told that it has ended
            lock.lock();
            m_running = 0;
            m_idle.notify_all();
            continue;
        }
        if (const auto next = m_queue.nextDue())
            m_wake.wait_until(lock, *next);
        else
            m_wake.wait(lock);
    }
}

} // namespace thrifty::kube

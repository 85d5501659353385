// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/taskqueue.h"

namespace thrifty::sim {

TaskQueue::TaskQueue()
    : m_thread([state = m_state] { run(*state); }) {}

TaskQueue::~TaskQueue() {
    stop();
}

bool TaskQueue::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stop)
            return false;
        m_state->tasks.push_back(std::move(task));
    }
    m_state->changed.notify_all();
    return true;
}

bool TaskQueue::postAt(Clock::time_point when, std::function<void()> task) {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stop)
            return false;
        m_state->later.emplace(when, std::move(task));
    }
    m_state->changed.notify_all();
    return true;
}

void TaskQueue::drain() {
    std::unique_lock lock(m_state->mutex);
    m_state->changed.wait(lock, [this] { return m_state->stop || (m_state->tasks.empty() && !m_state->running); });
}

void TaskQueue::stop() {
    decltype(State::tasks) tasks;
    decltype(State::later) later;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stop = true;
        // Tasks hold what they work on: let it go here, not when the queue itself goes.
        tasks.swap(m_state->tasks);
        later.swap(m_state->later);
    }
    m_state->changed.notify_all();
    if (!m_thread.joinable())
        return;
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
    else
        m_thread.join();
}

void TaskQueue::run(State& state) {
    std::unique_lock lock(state.mutex);
    while (!state.stop) {
        const auto now = Clock::now();
        while (!state.later.empty() && state.later.begin()->first <= now)
            state.tasks.push_back(std::move(state.later.extract(state.later.begin()).mapped()));
        if (state.tasks.empty()) {
            if (state.later.empty())
                state.changed.wait(lock);
            else
                state.changed.wait_until(lock, state.later.begin()->first);
            continue;
        }
        auto task = std::move(state.tasks.front());
        state.tasks.pop_front();
        state.running = true;
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
        state.running = false;
        state.changed.notify_all();
    }
}

} // namespace thrifty::sim

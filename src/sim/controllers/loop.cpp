// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/loop.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <queue>
#include <thread>

namespace thrifty::sim::control {

using Clock = std::chrono::steady_clock;

class Loop::Worker {
  public:
    Worker()
        : m_thread([this] { run(); }) {}
    ~Worker() { stop(); }

    void post(Task task) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return;
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }

    void after(std::chrono::milliseconds delay, Task task) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return;
            m_timers.push({Clock::now() + delay, ++m_order, std::make_shared<Task>(std::move(task))});
        }
        m_wake.notify_one();
    }

    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    bool idle(std::chrono::milliseconds horizon) const {
        const std::lock_guard lock(m_mutex);
        return !m_busy && m_tasks.empty() && (m_timers.empty() || m_timers.top().due > Clock::now() + horizon);
    }

    std::uint64_t tasksRun() const { return m_run.load(); }

  private:
    struct Timer {
        Clock::time_point due;
        std::uint64_t order; ///< timers that are due together run in the order in which they were set
        std::shared_ptr<Task> task;
        bool operator<(const Timer& other) const { return due != other.due ? due > other.due : order > other.order; }
    };

    void run() {
        std::unique_lock lock(m_mutex);
        while (!m_stopped) {
            while (!m_timers.empty() && m_timers.top().due <= Clock::now()) {
                m_tasks.push_back(std::move(*m_timers.top().task));
                m_timers.pop();
            }
            if (m_tasks.empty()) {
                if (m_timers.empty())
                    m_wake.wait(lock);
                else
                    m_wake.wait_until(lock, Clock::time_point(m_timers.top().due));
                continue;
            }
            Task task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_busy = true;
            lock.unlock();
            task();
            task = nullptr; // what it holds goes before the next one runs
            ++m_run;
            lock.lock();
            m_busy = false;
        }
        m_tasks.clear();
        m_timers = {};
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::priority_queue<Timer> m_timers;
    std::uint64_t m_order = 0;
    std::atomic<std::uint64_t> m_run{0};
    bool m_busy = false, m_stopped = false;
    std::thread m_thread;
};

Loop::Loop(unsigned threads) {
    for (unsigned i = 0; i < std::max(1U, threads); ++i)
        m_workers.push_back(std::make_unique<Worker>());
}

Loop::~Loop() {
    stop();
}

void Loop::post(unsigned lane, Task task) {
    workerOf(lane).post(std::move(task));
}

void Loop::after(unsigned lane, std::chrono::milliseconds delay, Task task) {
    if (delay.count() <= 0)
        post(lane, std::move(task));
    else
        workerOf(lane).after(delay, std::move(task));
}

void Loop::stop() {
    m_stop.request_stop();
    for (auto& worker : m_workers)
        worker->stop();
}

bool Loop::idle(std::chrono::milliseconds horizon) const {
    return std::all_of(m_workers.begin(), m_workers.end(), [&](const auto& worker) { return worker->idle(horizon); });
}

std::uint64_t Loop::tasksRun() const {
    std::uint64_t sum = 0;
    for (const auto& worker : m_workers)
        sum += worker->tasksRun();
    return sum;
}

} // namespace thrifty::sim::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace thrifty::sim {

/// One thread that runs tasks in order, later ones when their time has come. A fleet has two: the housekeeper of its
/// API servers (garbage collection, namespaces that go away, events that expire) and the dispatcher on which every
/// in-process exchange makes its callbacks.
class TaskQueue {
  public:
    using Clock = std::chrono::steady_clock;
    TaskQueue();
    ~TaskQueue(); ///< stop()
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    /// False: stopped, the task is dropped.
    bool post(std::function<void()> task);
    bool postAt(Clock::time_point when, std::function<void()> task);
    /// Waits until everything posted so far, and what that posted at once, has run.
    void drain();
    /// Ends the thread after the running task; what is still waiting is dropped. Not from a task.
    void stop();

  private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::multimap<Clock::time_point, std::function<void()>> m_later;
    bool m_running = false;
    bool m_stop = false;
    std::thread m_thread; // last: starts when the rest stands
};

} // namespace thrifty::sim

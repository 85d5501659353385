// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
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
    ~TaskQueue(); ///< stop(); a task may hold what owned the queue, and so end it
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    /// False: stopped, the task is dropped.
    bool post(std::function<void()> task);
    bool postAt(Clock::time_point when, std::function<void()> task);
    /// Waits until everything posted so far, and what that posted at once, has run.
    void drain();
    /// Ends the thread after the running task, and waits for that unless it is this one; what is still waiting is
    /// dropped.
    void stop();

  private:
    /// The thread holds it too: where a task lets go of the queue, the thread ends after it.
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::function<void()>> tasks;
        std::multimap<Clock::time_point, std::function<void()>> later;
        bool running = false;
        bool stop = false;
    };
    static void run(State& state);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::thread m_thread; // last: starts when the rest stands
};

} // namespace thrifty::sim

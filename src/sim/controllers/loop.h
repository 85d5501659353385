// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace thrifty::sim::control {

/// A few threads that run the tasks of many lanes. Tasks of one lane run one after another in the order in which they
/// were posted, always on the same thread; a cluster is a lane. Delays are timers, nobody sleeps.
class Loop {
  public:
    using Task = std::function<void()>;

    explicit Loop(unsigned threads);
    ~Loop(); ///< stops
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void post(unsigned lane, Task task);
    /// Posts the task when the delay is over; at once for a delay of zero.
    void after(unsigned lane, std::chrono::milliseconds delay, Task task);

    /// Cancels the requests under way, drops what is queued and joins. Later tasks are dropped. Idempotent.
    void stop();
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    /// Nothing runs, nothing is queued and no timer is due within `horizon`.
    [[nodiscard]] bool idle(std::chrono::milliseconds horizon) const;
    /// Grows with every task that was run: tells quiet from a moment between two tasks.
    [[nodiscard]] std::uint64_t tasksRun() const;

  private:
    class Worker;
    [[nodiscard]] Worker& workerOf(unsigned lane) const { return *m_workers[lane % m_workers.size()]; }

    std::stop_source m_stop;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

} // namespace thrifty::sim::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace thrifty::app {

/// The one shape of a worker: a named thread that runs jobs in order, each with a stop token of its own. Plain C++, so
/// that the thread sanitizer sees all of it. Results go back by whatever the job captured.
class JobThread {
  public:
    using Job = std::function<void(std::stop_token)>;

    explicit JobThread(std::string name);
    /// Asks all jobs to stop, lets them end, and joins.
    ~JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    /// Queues a job; numbers rise from 1.
    std::uint64_t post(Job job);
    /// Asks the current job and those that wait to stop. Every job is still called, so that it can say how it ended.
    void cancel();
    [[nodiscard]] bool idle() const;

  private:
    void run(std::stop_token ending);

    const std::string m_name;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    struct Waiting {
        Job job;
        std::stop_source stop;
    };
    std::deque<Waiting> m_waiting;
    std::stop_source m_current{std::nostopstate};
    bool m_running = false;
    std::uint64_t m_last = 0;
    std::jthread m_thread; ///< last: everything it uses is there before it starts and after it ended
};

} // namespace thrifty::app

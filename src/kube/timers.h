// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace thrifty::kube {

/// Functions that run once at a time to come. Not thread-safe: its owner holds a lock.
class TimerQueue {
  public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Id = std::uint64_t;

    Id add(TimePoint due, std::function<void()> run);
    bool remove(Id id); ///< false: it has been taken or never was
    [[nodiscard]] std::optional<TimePoint> nextDue() const;
    /// The earliest function that is due, removed from the queue; none when nothing is due.
    [[nodiscard]] std::optional<std::pair<Id, std::function<void()>>> takeDue(TimePoint now);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

  private:
    std::map<std::pair<TimePoint, Id>, std::function<void()>> m_entries;
    std::map<Id, TimePoint> m_due;
    Id m_last = 0;
};

/// One thread that runs timers. What Transport::after uses where a transport has no loop of its own.
class TimerThread {
  public:
    using Id = TimerQueue::Id;
    TimerThread();
    ~TimerThread();
    TimerThread(const TimerThread&) = delete;
    TimerThread& operator=(const TimerThread&) = delete;

    Id after(std::chrono::milliseconds delay, std::function<void()> run);
    /// When it returns, the function does not run (unless this is called from it) and will not run.
    void cancel(Id id);

  private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    TimerQueue m_queue;
    Id m_running = 0;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace thrifty::kube

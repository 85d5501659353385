// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace thrifty::cli {

/// Turns SIGINT and SIGTERM into a stop token. One object in a program. The handler only writes a byte to a pipe; a
/// thread named "signals" does the rest, so children that are started get the default handlers back.
class Signals {
  public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] int received() const { return m_first.load(); } ///< the first signal, 0: none
    /// Called on the signals thread for the second and each later signal: the user wonders why it goes on.
    void onAgain(std::function<void()> told);
    /// Waits until a signal came (at once when one did).
    void wait();

  private:
    void loop();
    std::stop_source m_stop;
    std::atomic<int> m_first{0};
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::function<void()> m_again;
    int m_pipe[2] = {-1, -1};
    std::thread m_thread;
};

} // namespace thrifty::cli

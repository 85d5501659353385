// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace thrifty::tests {

/// Passes TCP connections on to a port of this machine: a network that can be cut, or go silent as after a change of
/// VPN. TLS goes through it untouched.
class Relay {
  public:
    explicit Relay(int port);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    void cut();                                                     ///< ends all connections
    void silence(bool on) { m_silent = on; }                        ///< nothing passes, nothing is told
    [[nodiscard]] int connections() const { return m_connections; } ///< made so far

  private:
    struct Pair {
        int here = -1, there = -1;
    };
    void run();
    [[nodiscard]] bool pass(int from, int to);
    void open();

    const int m_target;
    int m_listener = -1, m_port = 0;
    std::atomic<bool> m_stop = false, m_cut = false, m_silent = false;
    std::atomic<int> m_connections = 0;
    std::vector<Pair> m_pairs; ///< of the thread alone
    std::thread m_thread;
};

} // namespace thrifty::tests

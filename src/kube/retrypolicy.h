// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/clock.h"
#include "kube/transport.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace thrifty::kube {

inline constexpr int maxRetries = 10;

/// How long to wait before the same request is sent again: 429 and 5xx with a whole number of seconds in Retry-After,
/// at most a minute. None: do not repeat. Dates and junk are ignored, as client-go does.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(int status, const std::vector<Header>& headers);
/// The same for an exchange that failed: only reads are repeated, and only when a connection that stood was lost.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(Method method, const domain::Error& error);

/// 50 requests a second with bursts of 300, as kubectl: keeps one program from starving an API server. Thread-safe.
class RateLimit {
  public:
    explicit RateLimit(double perSecond = 50, double burst = 300)
        : m_perSecond(perSecond)
        , m_burst(burst)
        , m_tokens(burst) {}
    /// Takes one request's turn and says how long to wait for it.
    [[nodiscard]] std::chrono::milliseconds take(std::chrono::steady_clock::time_point now);

  private:
    std::mutex m_mutex;
    double m_perSecond, m_burst, m_tokens;
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

/// 0.8 s, doubled up to 30 s, with up to as much again by chance; starts anew after two quiet minutes. One owner.
class Backoff {
  public:
    Backoff(std::chrono::milliseconds start, std::chrono::milliseconds limit, std::chrono::milliseconds resetAfter,
            Clock& clock)
        : m_start(start)
        , m_limit(limit)
        , m_resetAfter(resetAfter)
        , m_clock(&clock)
        , m_next(start) {}
    [[nodiscard]] std::chrono::milliseconds next();

  private:
    std::chrono::milliseconds m_start, m_limit, m_resetAfter;
    Clock* m_clock;
    std::chrono::milliseconds m_next;
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

} // namespace thrifty::kube

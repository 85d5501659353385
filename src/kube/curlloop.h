// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/auth.h"
#include "kube/curlhandle.h"
#include "kube/endpoint.h"
#include "kube/timers.h"
#include "kube/tlsmaterial.h"
#include "kube/tlssessions.h"
#include "kube/transport.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

using CURLM = void;

namespace thrifty::kube {

/// Everything that stays the same for one context's requests.
struct CurlTarget {
    Endpoint endpoint;
    std::shared_ptr<TlsMaterialSource> material;
    std::shared_ptr<Authenticator> auth;
    std::vector<Header> impersonation;
    std::string userAgent;
    std::chrono::milliseconds handshakeTimeout{10'000};
    TlsSessions sessions{};
};

/// The one thread that speaks to all API servers: libcurl's multi interface over epoll, so that an event costs the same
/// with one connection and with a thousand.
class CurlLoop : public std::enable_shared_from_this<CurlLoop> {
  public:
    /// `timeAsleep`: see TransportPool.
    explicit CurlLoop(std::function<std::chrono::milliseconds()> timeAsleep = {});
    ~CurlLoop();
    CurlLoop(const CurlLoop&) = delete;
    CurlLoop& operator=(const CurlLoop&) = delete;

    /// Ends the thread; exchanges that still run are told ErrorCode::Cancelled.
    void shutdown();

    Transport::Id start(std::shared_ptr<const CurlTarget> target, Request request, Callbacks callbacks);
    void cancel(Transport::Id id);
    Transport::TimerId after(std::chrono::milliseconds delay, std::function<void()> run);
    void cancelTimer(Transport::TimerId id);

  private:
    struct Exchange;
    struct Multi;

    void post(std::function<void()> command);
    void run();
    void runTimers();
    void collectFinished();
    void sweepHandshakes();
    void noticeSleep();
    [[nodiscard]] int waitTime() const;

    void authorize(const std::shared_ptr<Exchange>& exchange);
    void begin(const std::shared_ptr<Exchange>& exchange, domain::Expected<SharedCredential> credential);
    void detach(Exchange& exchange);
    void finish(const std::shared_ptr<Exchange>& exchange, domain::Expected<void> result);
    bool deliver(Exchange& exchange, const std::function<void()>& call);
    [[nodiscard]] bool onHeaderLine(Exchange& exchange, std::string_view line);
    [[nodiscard]] bool onBody(Exchange& exchange, std::string_view data);

    static std::size_t headerFunction(char* data, std::size_t size, std::size_t count, void* exchange);
    static std::size_t writeFunction(char* data, std::size_t size, std::size_t count, void* exchange);

    const std::function<std::chrono::milliseconds()> m_timeAsleep;

    // Of the loop's thread alone
    std::chrono::milliseconds m_asleep{0}; ///< when it was last asked for
    std::unique_ptr<Multi> m_multi;
    std::unordered_set<std::shared_ptr<Exchange>> m_active;   ///< given to libcurl
    std::unordered_set<std::shared_ptr<Exchange>> m_starting; ///< no answer yet
    std::chrono::steady_clock::time_point m_nextSweep;

    mutable std::mutex m_mutex; ///< for everything below
    std::condition_variable m_idle;
    std::vector<std::function<void()>> m_commands;
    std::unordered_map<Transport::Id, std::shared_ptr<Exchange>> m_exchanges;
    TimerQueue m_timers;
    Transport::Id m_lastId = 0;
    Transport::Id m_runningExchange = 0;
    Transport::TimerId m_runningTimer = 0;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/clock.h"
#include "kube/timers.h"
#include "kube/transport.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace thrifty::tests {

/// A clock that stands still until it is told to move, and a generator that gives the same number every time.
class FakeClock final : public kube::Clock {
  public:
    std::chrono::steady_clock::time_point now() const override;
    std::chrono::system_clock::time_point wallNow() const override;
    double random() override;
    void advance(std::chrono::milliseconds by);
    void setRandom(double value);

  private:
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_passed{0};
    double m_random = 0;
};

/// What a scripted server answers.
struct Answer {
    int status = 200;
    std::vector<kube::Header> headers{};
    std::vector<std::string> chunks{};    ///< the body, in the pieces it arrives in
    bool open = false;                    ///< the stream stays open after the chunks: push() and finish()
    std::optional<domain::Error> error{}; ///< instead of an answer, or after `chunks` when `afterChunks`
    bool afterChunks = false;
    bool silent = false; ///< nothing ever comes
};
[[nodiscard]] Answer json(int status, std::string body, std::vector<kube::Header> headers = {});
[[nodiscard]] Answer stream(std::vector<std::string> chunks);      ///< stays open
[[nodiscard]] Answer endedStream(std::vector<std::string> chunks); ///< ends after the chunks
[[nodiscard]] Answer failure(domain::Error error);
/// A Status body as API servers write it.
[[nodiscard]] std::string statusBody(int code, const std::string& reason, const std::string& message);

/// A scripted API server behind the Transport interface: keeps what was asked, answers what the script says.
/// Manual: callbacks and timers run only inside pump() and advance(), on the caller's thread. Threaded: on a thread of
/// its own, and timers are due at once (their delays are recorded), for code that blocks.
class FakeTransport : public kube::Transport {
  public:
    enum class Mode { Manual, Threaded };
    explicit FakeTransport(Mode mode = Mode::Manual);
    ~FakeTransport() override;

    /// Answers requests whose method and start of target fit, one after another; the last answer repeats.
    /// Later routes win over earlier ones.
    FakeTransport& on(kube::Method method, std::string target, std::vector<Answer> answers);
    FakeTransport& handle(std::function<std::optional<Answer>(const kube::Request&)> handler); ///< asked first

    void pump();                                ///< delivers all that is pending
    void advance(std::chrono::milliseconds by); ///< moves the clock, running the timers on the way, pumping
    /// Sends more on the open streams whose target contains `target`; returns how many there are.
    int push(const std::string& target, const std::string& chunk);
    int finish(const std::string& target, std::optional<domain::Error> error = std::nullopt);

    [[nodiscard]] std::vector<kube::Request> requests() const;
    [[nodiscard]] std::vector<std::string> targets() const;              ///< "GET /api/v1/pods?limit=500"
    [[nodiscard]] std::vector<std::chrono::milliseconds> delays() const; ///< of all timers so far
    [[nodiscard]] std::size_t openStreams() const;
    [[nodiscard]] FakeClock& clock() { return m_clock; }

    Id start(kube::Request request, kube::Callbacks callbacks) override;
    void cancel(Id id) override;
    [[nodiscard]] std::string server() const override { return "https://fake:6443"; }
    TimerId after(std::chrono::milliseconds delay, std::function<void()> run) override;
    void cancelTimer(TimerId id) override;

  private:
    struct Exchange;
    struct Route {
        kube::Method method;
        std::string target;
        std::deque<Answer> answers;
    };
    [[nodiscard]] Answer answerFor(const kube::Request& request);
    bool deliverOne(std::unique_lock<std::mutex>& lock);
    bool runTimer(std::unique_lock<std::mutex>& lock, std::chrono::steady_clock::time_point until);
    void loop();

    const Mode m_mode;
    FakeClock m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed, m_idle;
    std::function<std::optional<Answer>(const kube::Request&)> m_handler;
    std::vector<Route> m_routes;
    std::map<Id, std::shared_ptr<Exchange>> m_exchanges;
    kube::TimerQueue m_timers;
    std::vector<kube::Request> m_requests;
    std::vector<std::chrono::milliseconds> m_delays;
    Id m_last = 0;
    Id m_runningExchange = 0;
    TimerId m_runningTimer = 0;
    std::thread::id m_runningOn;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace thrifty::tests

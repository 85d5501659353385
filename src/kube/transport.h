// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::kube {

enum class Method { Get, Post, Put, Patch, Delete };
[[nodiscard]] std::string_view toString(Method method); ///< "GET"

struct Header {
    std::string name, value;
};
[[nodiscard]] std::string_view headerValue(const std::vector<Header>& headers,
                                           std::string_view name); ///< case-insensitive

/// One HTTP exchange with an API server. Credentials are the transport's business and never stand here.
struct Request {
    Method method = Method::Get;
    std::string target{}; ///< "/api/v1/pods?limit=500": path and query, already percent-encoded, starts with '/'
    std::vector<Header> headers{};
    std::string body{};
    std::chrono::milliseconds timeout{30'000}; ///< whole exchange; zero: none (a watch)
};

struct ResponseHead {
    int status = 0;
    std::vector<Header> headers;
};

struct Response {
    int status = 0;
    std::vector<Header> headers;
    std::string body;
};

/// Called on the transport's thread; must be quick and must not block. `done` comes exactly once, unless the exchange
/// is cancelled first. A failed connection is `done` with an error and no `head`; an HTTP error status is not an error.
struct Callbacks {
    std::function<void(const ResponseHead&)> head;
    std::function<void(std::string_view)> data;
    std::function<void(domain::Expected<void>)> done;
};

/// The way to one API server, for one identity. Thread-safe; many exchanges run at once.
class Transport {
  public:
    using Id = std::uint64_t;
    virtual ~Transport() = default;
    virtual Id start(Request request, Callbacks callbacks) = 0;
    /// When it returns, no callback of the exchange runs (unless this is called from one) or will run.
    virtual void cancel(Id id) = 0;
    /// "https://127.0.0.1:6443", for messages.
    [[nodiscard]] virtual std::string server() const = 0;

    using TimerId = std::uint64_t;
    /// Runs `run` once, after `delay`, on the transport's thread. A transport that has no loop with timers leaves both
    /// to a timer thread that all such transports of the process share.
    virtual TimerId after(std::chrono::milliseconds delay, std::function<void()> run);
    /// When it returns, the function does not run (unless this is called from it) and will not run.
    virtual void cancelTimer(TimerId id);
};

/// Runs one exchange and waits for it. Cancelling wakes it within a millisecond and gives ErrorCode::Cancelled; a body
/// over 512 MB ends it with ErrorCode::Limit. Not to be called on the transport's thread.
[[nodiscard]] domain::Expected<Response> send(Transport& transport, Request request, std::stop_token stop);
/// Waits on the transport's clock; false when cancelled.
[[nodiscard]] bool sleepFor(Transport& transport, std::chrono::milliseconds delay, std::stop_token stop);

/// The error for a connection that broke after it stood: a read may be repeated, a write must not be repeated blindly.
[[nodiscard]] domain::Error connectionLost(std::string detail, std::string server);
[[nodiscard]] bool isConnectionLost(const domain::Error& error);

} // namespace thrifty::kube

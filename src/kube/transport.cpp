// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport.h"

#include "kube/timers.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

constexpr std::size_t bodyLimit = std::size_t{512} << 20;
constexpr std::string_view lostText = "the connection was lost";

TimerThread& sharedTimers() {
    static TimerThread timers;
    return timers;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameIgnoringCase(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

} // namespace

std::string_view toString(Method method) {
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    return "GET";
}

std::string_view headerValue(const std::vector<Header>& headers, std::string_view name) {
    for (const Header& header : headers) {
        if (sameIgnoringCase(header.name, name))
            return header.value;
    }
    return {};
}

Transport::TimerId Transport::after(std::chrono::milliseconds delay, std::function<void()> run) {
    return sharedTimers().after(delay, std::move(run));
}

void Transport::cancelTimer(TimerId id) {
    sharedTimers().cancel(id);
}

Expected<Response> send(Transport& transport, Request request, std::stop_token stop) {
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        Response response;
        std::optional<Expected<void>> result;
        bool cancelled = false;
        bool tooLarge = false;
    };
    const std::string what = std::string(toString(request.method)) + " " + request.target;
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, what + " was cancelled", transport.server());

    const auto state = std::make_shared<State>();
    Callbacks callbacks;
    callbacks.head = [state](const ResponseHead& head) {
        const std::lock_guard lock(state->mutex);
        state->response.status = head.status;
        state->response.headers = head.headers;
    };
    callbacks.data = [state](std::string_view data) {
        const std::lock_guard lock(state->mutex);
        if (state->tooLarge || data.size() > bodyLimit - state->response.body.size()) {
            state->tooLarge = true;
            state->changed.notify_all();
            return;
        }
        state->response.body.append(data);
    };
    callbacks.done = [state](Expected<void> result) {
        const std::lock_guard lock(state->mutex);
        state->result = std::move(result);
        state->changed.notify_all();
    };

    const Transport::Id id = transport.start(std::move(request), std::move(callbacks));
    const std::stop_callback wake(stop, [state] {
        const std::lock_guard lock(state->mutex);
        state->cancelled = true;
        state->changed.notify_all();
    });
    std::unique_lock lock(state->mutex);
    state->changed.wait(lock, [&] { return state->result || state->cancelled || state->tooLarge; });
    if (!state->result || state->tooLarge) {
        const bool tooLarge = state->tooLarge;
        lock.unlock();
        transport.cancel(id);
        if (tooLarge)
            return fail(ErrorCode::Limit, what + " was answered with more than 512 MB", transport.server());
        return fail(ErrorCode::Cancelled, what + " was cancelled", transport.server());
    }
    if (!*state->result)
        return fail(std::move(state->result->error()));
    return std::move(state->response);
}

bool sleepFor(Transport& transport, std::chrono::milliseconds delay, std::stop_token stop) {
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        bool due = false;
        bool cancelled = false;
    };
    if (stop.stop_requested())
        return false;
    const auto state = std::make_shared<State>();
    const Transport::TimerId id = transport.after(delay, [state] {
        const std::lock_guard lock(state->mutex);
        state->due = true;
        state->changed.notify_all();
    });
    const std::stop_callback wake(stop, [state] {
        const std::lock_guard lock(state->mutex);
        state->cancelled = true;
        state->changed.notify_all();
    });
    std::unique_lock lock(state->mutex);
    state->changed.wait(lock, [&] { return state->due || state->cancelled; });
    if (state->cancelled) {
        lock.unlock();
        transport.cancelTimer(id);
        return false;
    }
    return true;
}

Error connectionLost(std::string detail, std::string server) {
    std::string message(lostText);
    if (!detail.empty())
        message += ": " + detail;
    return {ErrorCode::Unreachable, std::move(message), std::move(server), {}};
}

bool isConnectionLost(const Error& error) {
    return error.code == ErrorCode::Unreachable && error.message.starts_with(lostText);
}

} // namespace thrifty::kube

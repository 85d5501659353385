// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/inprocesstransport.h"

#include <atomic>
#include <mutex>
#include <unordered_map>

namespace thrifty::sim {

using domain::ErrorCode;

/// One request. Its mutex is held while callbacks run, so that cancel() can wait for them; recursive, because a
/// callback may cancel its own exchange.
struct InProcessTransport::Exchange {
    std::recursive_mutex mutex;
    /// Shared, because a callback that cancels its exchange must not destroy itself.
    std::shared_ptr<const kube::Callbacks> callbacks;
    std::shared_ptr<WatchStream> stream;
    WatchStream::Clock::time_point timer = WatchStream::Clock::time_point::max(); ///< earliest one that was set
    bool over = false;
};

struct InProcessTransport::State : std::enable_shared_from_this<State> {
    std::shared_ptr<ApiServer> server;
    std::shared_ptr<TaskQueue> dispatcher;
    User user;
    std::mutex mutex;
    std::unordered_map<Id, std::shared_ptr<Exchange>> running;
    Id nextId = 1;
    bool closed = false;

    std::shared_ptr<Exchange> find(Id id) {
        const std::lock_guard lock(mutex);
        const auto at = running.find(id);
        return at == running.end() ? nullptr : at->second;
    }
    void forget(Id id) {
        const std::lock_guard lock(mutex);
        running.erase(id);
    }

    /// Ends the exchange; no callback comes after it. Under the exchange's mutex.
    void end(Id id, Exchange& exchange, domain::Expected<void> how) {
        exchange.over = true;
        if (exchange.stream)
            exchange.stream->stop();
        const auto callbacks = exchange.callbacks;
        forget(id);
        if (callbacks->done)
            callbacks->done(std::move(how));
    }

    void deliver(Id id, const kube::Response& response) {
        const auto exchange = find(id);
        if (!exchange)
            return;
        const std::lock_guard lock(exchange->mutex);
        const auto callbacks = exchange->callbacks;
        if (!exchange->over && callbacks->head)
            callbacks->head({response.status, response.headers});
        if (exchange->stream) {
            pump(id);
            return;
        }
        if (!exchange->over && callbacks->data && !response.body.empty())
            callbacks->data(response.body);
        if (!exchange->over)
            end(id, *exchange, {});
    }

    /// Hands over what the stream has, then waits for its next wake or timer.
    void pump(Id id) {
        const auto exchange = find(id);
        if (!exchange)
            return;
        const std::lock_guard lock(exchange->mutex);
        if (exchange->over)
            return;
        std::string text;
        const bool more = exchange->stream->pull(text);
        const auto callbacks = exchange->callbacks;
        if (!text.empty() && callbacks->data)
            callbacks->data(text);
        if (exchange->over)
            return;
        if (exchange->stream->ended()) {
            end(id, *exchange, {});
            return;
        }
        if (more) {
            later(id);
            return;
        }
        const auto due = exchange->stream->due();
        if (due < exchange->timer || exchange->timer <= WatchStream::Clock::now()) {
            exchange->timer = due;
            dispatcher->postAt(due, [weak = weak_from_this(), id] {
                if (const auto self = weak.lock())
                    self->pump(id);
            });
        }
    }

    void later(Id id) {
        dispatcher->post([weak = weak_from_this(), id] {
            if (const auto self = weak.lock())
                self->pump(id);
        });
    }
};

InProcessTransport::InProcessTransport(std::shared_ptr<ApiServer> server, std::shared_ptr<TaskQueue> dispatcher,
                                       User user)
    : m_state(std::make_shared<State>()) {
    m_state->server = std::move(server);
    m_state->dispatcher = std::move(dispatcher);
    m_state->user = std::move(user);
}

InProcessTransport::~InProcessTransport() {
    std::vector<Id> ids;
    {
        const std::lock_guard lock(m_state->mutex);
        for (const auto& [id, exchange] : m_state->running)
            ids.push_back(id);
    }
    for (const Id id : ids)
        cancel(id);
}

kube::Transport::Id InProcessTransport::start(kube::Request request, kube::Callbacks callbacks) {
    auto exchange = std::make_shared<Exchange>();
    exchange->callbacks = std::make_shared<const kube::Callbacks>(std::move(callbacks));
    Id id = 0;
    bool closed = false;
    {
        const std::lock_guard lock(m_state->mutex);
        id = m_state->nextId++;
        closed = m_state->closed;
        if (!closed)
            m_state->running.emplace(id, exchange);
    }
    const auto gone = [](const kube::Callbacks& told) {
        if (told.done)
            told.done(domain::fail(ErrorCode::Unreachable, "the embedded fleet has stopped"));
    };
    if (closed) {
        gone(*exchange->callbacks);
        return id;
    }
    Answer answer = m_state->server->handle(request, m_state->user);
    const std::weak_ptr<State> weak = m_state;
    if (answer.stream) {
        const std::lock_guard lock(exchange->mutex);
        exchange->stream = answer.stream;
        if (!exchange->over)
            exchange->stream->start([weak, id] {
                if (const auto state = weak.lock())
                    state->later(id);
            });
    }
    const bool posted = m_state->dispatcher->post([weak, id, response = std::move(answer.response)] {
        if (const auto state = weak.lock())
            state->deliver(id, response);
    });
    if (!posted) {
        const std::lock_guard lock(exchange->mutex);
        if (!exchange->over)
            m_state->end(id, *exchange, domain::fail(ErrorCode::Unreachable, "the embedded fleet has stopped"));
    }
    return id;
}

void InProcessTransport::cancel(Id id) {
    const auto exchange = m_state->find(id);
    if (!exchange)
        return;
    const std::lock_guard lock(exchange->mutex);
    exchange->over = true;
    if (exchange->stream)
        exchange->stream->stop();
    m_state->forget(id);
}

std::string InProcessTransport::server() const {
    return "in-process:" + m_state->server->name();
}

void InProcessTransport::close() {
    std::vector<std::pair<Id, std::shared_ptr<Exchange>>> all;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->closed = true;
        all.assign(m_state->running.begin(), m_state->running.end());
    }
    for (const auto& [id, exchange] : all) {
        const std::lock_guard lock(exchange->mutex);
        if (!exchange->over)
            m_state->end(id, *exchange, domain::fail(ErrorCode::Unreachable, "the embedded fleet has stopped"));
    }
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/inprocesstransport.h"

#include "manifest/json.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;

/// One request. Its callbacks run without any lock held, one at a time, on the thread that is its runner; whoever
/// cancels from another thread waits for that.
struct InProcessTransport::Exchange {
    std::mutex mutex;
    std::condition_variable idle;
    std::thread::id runner; ///< of the callbacks that run now
    bool headTold = false;  ///< what a stream has comes after it
    bool over = false;      ///< no callback may start any more
    bool again = false;     ///< a wake came while the runner was at work
    WatchStream::Clock::time_point timer = WatchStream::Clock::time_point::max(); ///< earliest one that was set
    // Set before anybody else knows the exchange:
    kube::Callbacks callbacks;
    std::shared_ptr<WatchStream> stream;
    std::optional<ObjectSink> objects; ///< takes what the stream has, instead of the callbacks

    /// By the runner: hands over some of what the stream has. True: there is more.
    bool pull() {
        if (objects)
            return stream->pull(*objects);
        std::string text;
        const bool more = stream->pull(text);
        if (!text.empty() && callbacks.data)
            callbacks.data(text);
        return more;
    }

    /// False: it is over, its head has not been told, or another thread is at it and has been told to go on.
    bool begin(bool withHead) {
        const std::lock_guard lock(mutex);
        if (over || (!headTold && !withHead))
            return false;
        if (runner != std::thread::id()) {
            again = true;
            return false;
        }
        runner = std::this_thread::get_id();
        headTold = true;
        return true;
    }
    void finish() {
        {
            const std::lock_guard lock(mutex);
            runner = {};
        }
        idle.notify_all();
    }
    [[nodiscard]] bool ended() {
        const std::lock_guard lock(mutex);
        return over;
    }
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

    static domain::Error gone() { return {ErrorCode::Unreachable, "the embedded fleet has stopped", {}, {}}; }

    /// By the runner: the last callback.
    void end(Id id, Exchange& exchange, Expected<void> how) {
        {
            const std::lock_guard lock(exchange.mutex);
            if (exchange.over)
                return;
            exchange.over = true;
        }
        if (exchange.stream)
            exchange.stream->stop();
        forget(id);
        if (exchange.callbacks.done)
            exchange.callbacks.done(std::move(how));
    }

    void deliver(Id id, const kube::Response& response) {
        const auto exchange = find(id);
        if (!exchange || !exchange->begin(true))
            return;
        if (exchange->callbacks.head)
            exchange->callbacks.head({response.status, response.headers});
        if (exchange->stream) {
            flow(id, *exchange);
        } else {
            if (!exchange->ended() && exchange->callbacks.data && !response.body.empty())
                exchange->callbacks.data(response.body);
            end(id, *exchange, {});
        }
        exchange->finish();
    }

    void pump(Id id) {
        const auto exchange = find(id);
        if (!exchange || !exchange->begin(false))
            return;
        flow(id, *exchange);
        exchange->finish();
    }

    /// By the runner: hands over what the stream has, then waits for its next wake or timer.
    void flow(Id id, Exchange& exchange) {
        while (!exchange.ended()) {
            {
                const std::lock_guard lock(exchange.mutex);
                exchange.again = false;
            }
            const bool more = exchange.pull();
            if (exchange.stream->ended()) {
                end(id, exchange, {});
                return;
            }
            if (more) {
                later(id); // others have their turn in between
                return;
            }
            const std::lock_guard lock(exchange.mutex);
            if (exchange.again)
                continue;
            if (exchange.objects)
                return;
            const auto due = exchange.stream->due();
            if (due < exchange.timer || exchange.timer <= WatchStream::Clock::now()) {
                exchange.timer = due;
                dispatcher->postAt(due, [weak = weak_from_this(), id] {
                    if (const auto self = weak.lock())
                        self->pump(id);
                });
            }
            return;
        }
    }

    void later(Id id) {
        dispatcher->post([weak = weak_from_this(), id] {
            if (const auto self = weak.lock())
                self->pump(id);
        });
    }

    /// Ends the exchange from outside, when no callback runs any more.
    void stop(Id id, Exchange& exchange, bool tell) {
        bool first = false;
        {
            std::unique_lock lock(exchange.mutex);
            first = !std::exchange(exchange.over, true);
            if (exchange.runner != std::this_thread::get_id())
                exchange.idle.wait(lock, [&] { return exchange.runner == std::thread::id(); });
        }
        if (exchange.stream)
            exchange.stream->stop();
        forget(id);
        if (first && tell && exchange.callbacks.done)
            exchange.callbacks.done(domain::fail(gone()));
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
    const auto exchange = std::make_shared<Exchange>();
    exchange->callbacks = std::move(callbacks);
    Answer answer = m_state->server->handle(request, m_state->user);
    exchange->stream = answer.stream;
    return begin(exchange, std::move(answer.response));
}

kube::Transport::Id InProcessTransport::watch(const kube::Request& request, ObjectSink sink) {
    Answer answer = m_state->server->handle(request, m_state->user);
    if (!answer.stream || !answer.stream->asStored())
        return 0;
    const auto exchange = std::make_shared<Exchange>();
    exchange->stream = std::move(answer.stream);
    exchange->objects = std::move(sink);
    return begin(exchange, std::move(answer.response));
}

kube::Transport::Id InProcessTransport::begin(const std::shared_ptr<Exchange>& exchange, kube::Response response) {
    const std::weak_ptr<State> weak = m_state;
    Id id = 0;
    bool closed = false;
    {
        const std::lock_guard lock(m_state->mutex);
        id = m_state->nextId++;
        closed = m_state->closed;
        if (!closed)
            m_state->running.emplace(id, exchange);
    }
    if (closed) {
        if (exchange->callbacks.done)
            exchange->callbacks.done(domain::fail(State::gone()));
        return id;
    }
    if (exchange->stream)
        exchange->stream->start([weak, id] {
            if (const auto state = weak.lock())
                state->later(id);
        });
    const bool posted = m_state->dispatcher->post([weak, id, response = std::move(response)] {
        if (const auto state = weak.lock())
            state->deliver(id, response);
    });
    if (!posted)
        m_state->stop(id, *exchange, true);
    return id;
}

void InProcessTransport::cancel(Id id) {
    if (const auto exchange = m_state->find(id))
        m_state->stop(id, *exchange, false);
}

Expected<ObjectTransport::Reply> InProcessTransport::exchange(const kube::Request& request,
                                                              const manifest::Value* body) {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->closed)
            return domain::fail(State::gone());
    }
    Answer answer = m_state->server->handle(request, m_state->user, {body, true});
    Reply reply{answer.response.status, std::move(answer.object)};
    if (reply.body.isNull() && !answer.response.body.empty()) {
        auto parsed = manifest::parseJson(answer.response.body);
        if (!parsed)
            return domain::fail(std::move(parsed).error());
        reply.body = *std::move(parsed);
    }
    return reply;
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
    for (const auto& [id, exchange] : all)
        m_state->stop(id, *exchange, true);
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watcher.h"

#include "kube/watcherimpl.h"

#include <thread>

namespace thrifty::kube {

Watcher::Watcher(std::shared_ptr<Transport> transport, std::string server, WatchSpec spec, WatchSink sink,
                 WatchTiming timing)
    : m_impl(
          std::make_shared<Impl>(std::move(transport), std::move(server), std::move(spec), std::move(sink), timing)) {
    const std::lock_guard run(m_impl->run);
    m_impl->startList();
}

Watcher::~Watcher() {
    m_impl->stop();
}

void Watcher::Impl::stop() {
    stopped = true;
    // A callback that is running now may still start an exchange or a timer before it sees `stopped`: look again until
    // nothing is left. Neither cancel is made under `run`, because a callback may be waiting for it.
    while (true) {
        Transport::Id oldExchange = 0;
        std::optional<Transport::TimerId> oldTimer;
        {
            const std::lock_guard lock(ids);
            oldExchange = std::exchange(exchange, 0);
            oldTimer = std::exchange(timer, std::nullopt);
        }
        if (oldTimer)
            transport->cancelTimer(*oldTimer);
        if (oldExchange != 0)
            transport->cancel(oldExchange);
        const std::lock_guard flush(run);
        const std::lock_guard lock(ids);
        if (exchange == 0 && !timer)
            return;
    }
}

void Watcher::Impl::begin(Request request) {
    head = {};
    body.clear();
    lines.clear();
    sawEvent = false;
    startedAt = clock->now();
    const std::uint64_t number = ++exchangeNumber;
    const auto self = shared_from_this();
    // What still arrives of an exchange that was given up is told apart by its number.
    const auto guarded = [self, number](const auto& handle) {
        const std::lock_guard lock(self->run);
        if (!self->stopped && self->exchangeNumber == number)
            handle();
    };
    Callbacks callbacks;
    callbacks.head = [self, guarded](const ResponseHead& answer) { guarded([&] { self->head = answer; }); };
    callbacks.data = [self, guarded](std::string_view data) { guarded([&] { self->onData(data); }); };
    callbacks.done = [self, guarded](domain::Expected<void> result) {
        guarded([&] {
            ++self->exchangeNumber;
            {
                const std::lock_guard lock(self->ids);
                self->exchange = 0;
            }
            self->onDone(std::move(result));
        });
    };
    const Transport::Id id = transport->start(std::move(request), std::move(callbacks));
    const std::lock_guard lock(ids);
    // A transport may have finished it already.
    if (exchangeNumber == number)
        exchange = id;
}

void Watcher::Impl::abandon() {
    ++exchangeNumber;
    Transport::Id id = 0;
    {
        const std::lock_guard lock(ids);
        id = std::exchange(exchange, 0);
    }
    if (id != 0)
        transport->cancel(id);
}

void Watcher::Impl::later(std::chrono::milliseconds delay, void (Impl::*action)()) {
    if (stopped)
        return;
    const auto self = shared_from_this();
    const std::uint64_t number = ++timerNumber;
    const Transport::TimerId id = transport->after(delay, [self, action, number] {
        const std::lock_guard lock(self->run);
        if (self->stopped || self->timerNumber != number)
            return;
        {
            const std::lock_guard guard(self->ids);
            self->timer.reset();
        }
        ((*self).*action)();
    });
    const std::lock_guard lock(ids);
    timer = id;
}

} // namespace thrifty::kube

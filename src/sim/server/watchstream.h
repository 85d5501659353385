// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/objecttransport.h"
#include "sim/server/objectstore.h"
#include "sim/server/selectors.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::sim {

/// One watch, pulled by whoever carries it to the client: a place in the store's history instead of a queue, so that a
/// slow client costs no memory and gets 410 when the history has moved on.
class WatchStream {
  public:
    using Clock = std::chrono::steady_clock;
    struct Options {
        CollectionName collection;
        std::string ns;
        LabelSelector labels;
        FieldSelector fields;
        /// The object in the version whose fields `fields` name; empty: as it is stored.
        std::function<manifest::Value(const manifest::Value&)> view;
        /// The object as this client wants it (version, Table, metadata only); `first`: the first of the stream.
        std::function<std::string(const StoredObject&, bool first)> render;
        /// A bookmark's object at a version; empty: the client wants none.
        std::function<std::string(std::uint64_t)> bookmark;
        std::optional<std::uint64_t> after; ///< none: begin with the present state
        bool expired = false;               ///< the version asked for is gone: the stream is one 410
        std::chrono::milliseconds timeout{0};
        std::chrono::milliseconds bookmarkEvery{60'000};
    };
    WatchStream(std::shared_ptr<ObjectStore> store, Options options);

    /// `wake` is called, from any thread and never under a lock of the store, when pull() may have something. At most
    /// one call comes between two pulls.
    void start(std::function<void()> wake);
    /// No wake comes after it returns, unless it is called from one.
    void stop();
    /// Appends events, one JSON object a line, until about `bytes` are there. One caller at a time.
    /// True: there is more to pull at once.
    bool pull(std::string& out, std::size_t bytes = 64u << 10);
    /// The same as objects, which this process may share: up to about `count`. Such a stream has no end and no 410:
    /// where the history has moved on it says `restarted` and begins again with the present state.
    bool pull(const ObjectTransport::ObjectSink& sink, std::size_t count = 500);
    /// Whether the objects are told as they are stored.
    [[nodiscard]] bool asStored() const { return !m_options.render; }
    [[nodiscard]] bool ended() const { return m_ended; }
    /// When pull() is due even without a wake: bookmark or time-out. Clock::time_point::max(): never.
    [[nodiscard]] Clock::time_point due() const;
    /// Ends the stream with an ERROR event, as a fault or a shutting down server does.
    void fail(std::string& out, const ApiError& error);

  private:
    enum class Progress { More, CaughtUp, Lost };
    template <class Tell, class Full>
    Progress advance(const Tell& tell, const Full& full);
    void begin();
    void event(std::string& out, kube::WatchChange change, const StoredObject& object);
    [[nodiscard]] bool matches(const ObjectPtr& object) const;

    std::shared_ptr<ObjectStore> m_store;
    Options m_options;
    std::unique_ptr<ObjectStore::Subscription> m_subscription;
    std::shared_ptr<std::atomic<bool>> m_woken = std::make_shared<std::atomic<bool>>(false);
    std::deque<ObjectPtr> m_initial;
    std::uint64_t m_at = 0;
    bool m_first = true;
    bool m_ended = false;
    bool m_synced = false; ///< as far as an object sink was told
    Clock::time_point m_deadline, m_nextBookmark;
};

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/retrypolicy.h"
#include "kube/watchdecoder.h"
#include "kube/watcher.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace thrifty::kube {

/// The watcher's states: listing (page by page), watching, waiting for a timer, resting. At any time it has one
/// exchange or one timer, so nothing needs a thread.
struct Watcher::Impl : std::enable_shared_from_this<Watcher::Impl> {
    Impl(std::shared_ptr<Transport> via, std::string serverName, WatchSpec what, WatchSink into, WatchTiming times);

    // watcher.cpp: exchanges, timers and the end
    void stop();
    void begin(Request request);
    void abandon(); ///< gives up the running exchange
    void later(std::chrono::milliseconds delay, void (Impl::*action)());

    // watcherstates.cpp: what happens when
    void startList();
    void requestPage();
    void startWatch();
    void onData(std::string_view data);
    void onDone(domain::Expected<void> result);
    void onPage();
    bool onLine(std::string_view line);
    void onErrorEvent(std::string_view status);
    void onWatchEnd(domain::Expected<void> result);
    void onRefusal();
    void retry(const domain::Error& error, bool relist, std::chrono::milliseconds atLeast = {});
    void rest(const domain::Error& error);
    void finishList();
    void healthy();

    // what is known, and telling it
    void tell(WatchChange change, const ObjectKey& key, std::string_view json);
    void tellVanished();
    [[nodiscard]] domain::Error named(domain::Error error) const;

    struct Known {
        std::string ns, name;
        std::size_t version = 0; ///< hash of the resourceVersion
        std::uint32_t pass = 0;  ///< the last list that had it
    };

    const std::shared_ptr<Transport> transport;
    const std::string server;
    const WatchSpec spec;
    const WatchSink sink;
    const WatchTiming timing;
    Clock* const clock;

    std::atomic<bool> stopped = false;
    std::mutex ids; ///< for the two below
    Transport::Id exchange = 0;
    std::optional<Transport::TimerId> timer;

    /// Held by every callback; recursive because a sink may destroy the watcher. Guards everything below.
    std::recursive_mutex run;
    std::uint64_t exchangeNumber = 0, timerNumber = 0;
    bool watching = false;
    bool wholeList = false; ///< after 410 on a later page: all in one
    bool polling = false;   ///< may list, may not watch
    bool troubled = false;  ///< a problem was told and not yet taken back
    bool sawEvent = false;
    std::uint32_t pass = 0;
    std::string continueToken;
    std::string resourceVersion;
    std::chrono::steady_clock::time_point startedAt;
    ResponseHead head;
    std::string body;
    LineSplitter lines;
    Backoff backoff;
    std::unordered_map<std::string, Known> known; ///< by uid
};

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/clock.h"
#include "kube/resource.h"
#include "kube/transport.h"
#include "manifest/value.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace thrifty::kube {

enum class WatchChange { Added, Modified, Deleted };

struct WatchSpec {
    ResourceType type;
    std::string ns; ///< empty: all namespaces
    std::string labelSelector, fieldSelector;
};

/// What a watcher tells. Called on the transport's thread; quick, never blocking. An object is known by its uid: what
/// is told again with the same resourceVersion is left out, what is new is Added, also after a relist.
struct WatchSink {
    /// One object. One that vanished while nobody watched is told as Deleted with nothing but apiVersion, kind and
    /// metadata.{name,namespace,uid}.
    std::function<void(WatchChange, manifest::Value&&)> change;
    /// When set, takes the object's JSON text instead of `change`: no tree is built (see podview.h, eventview.h). The
    /// text is valid during the call only. Items of lists come without apiVersion and kind where the server leaves
    /// them out.
    std::function<void(WatchChange, std::string_view)> raw;
    /// When set, asked before an object is told: true when the asker knows this version or a newer one already, for
    /// example because it wrote it. Such an object is not even parsed.
    std::function<bool(std::string_view uid, std::string_view resourceVersion)> known;
    /// The whole state has been told once (after the first list, and after each relist); objects not told again since
    /// `relist` are gone and were told as Deleted.
    std::function<void()> synced;
    /// Something is wrong and will be retried (transient) or not (final: forbidden, unauthorized, certificate).
    std::function<void(const domain::Error&, bool final)> problem;
    /// What a problem said no longer holds: the server answers again.
    std::function<void()> recovered;
};

/// How patient a watcher is; the defaults are those of client-go.
struct WatchTiming {
    std::chrono::milliseconds backoffStart{800};
    std::chrono::milliseconds backoffLimit{30'000};
    std::chrono::milliseconds healthyAfter{120'000}; ///< the back-off starts anew after that long without a failure
    std::chrono::milliseconds betweenStarts{1'000};  ///< a watch that ended well is not started more often
    std::chrono::milliseconds pollEvery{30'000};
    int pageSize = 500;
    Clock* clock = nullptr; ///< null: Clock::system()
};

/// Lists, then watches one collection; resumes, relists on 410, backs off with jitter. Uses no thread of its own.
/// `server` is what errors call the API server. Unauthorized, Forbidden and Certificate are final: told once, then it
/// rests. Where listing is allowed and watching is not, it says so once and lists again every `pollEvery`.
class Watcher {
  public:
    Watcher(std::shared_ptr<Transport> transport, std::string server, WatchSpec spec, WatchSink sink,
            WatchTiming timing = {});
    ~Watcher(); ///< stops: when it returns no callback runs or will run (unless called from one)
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

  private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace thrifty::kube

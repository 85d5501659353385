// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/resource.h"
#include "kube/transport.h"
#include "manifest/value.h"

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

/// What a watcher tells. Called on the transport's thread; quick, never blocking.
struct WatchSink {
    /// One object; idempotent by uid and resourceVersion. The value is only valid during the call when taken by
    /// reference.
    std::function<void(WatchChange, manifest::Value&&)> change;
    /// The whole state has been told once (after the first list, and after each relist); objects not told again since
    /// `relist` are gone and were told as Deleted.
    std::function<void()> synced;
    /// Something is wrong and will be retried (transient) or not (final: forbidden, unauthorized, certificate).
    std::function<void(const domain::Error&, bool final)> problem;
};

/// Lists, then watches one collection; resumes, relists on 410, backs off with jitter. Uses no thread of its own.
class Watcher {
  public:
    Watcher(std::shared_ptr<Transport> transport, std::string server, WatchSpec spec, WatchSink sink);
    ~Watcher(); ///< stops: when it returns no callback runs or will run (unless called from one)
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

  private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace thrifty::kube

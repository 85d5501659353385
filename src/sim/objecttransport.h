// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "kube/watcher.h"
#include "manifest/value.h"

#include <cstdint>
#include <functional>

namespace thrifty::sim {

/// kube's way to an API server of this process that can also carry objects as they are: nothing is written as text only
/// to be parsed again a moment later.
class ObjectTransport : public kube::Transport {
  public:
    struct Reply {
        int status = 0;
        manifest::Value body; ///< null: none
    };
    /// One exchange, worked on by the calling thread. `body` stands for the JSON text that the request would have;
    /// null: none. Not for watches. Error: the server is gone.
    [[nodiscard]] virtual domain::Expected<Reply> exchange(const kube::Request& request,
                                                           const manifest::Value* body) = 0;

    /// What a watch tells, on a thread of the server's, one call at a time; quick, never blocking.
    struct ObjectSink {
        std::function<void(kube::WatchChange, const manifest::Value&)> change;
        std::function<void(std::uint64_t version)> synced; ///< the whole state at this version has been told
        std::function<void()> restarted; ///< changes were missed: the whole state comes again, what it lacks is gone
    };
    /// Watches a collection, from its present state on, until it is cancelled; `request` has no resourceVersion.
    /// 0: it is refused, or these objects are stored in another version than this one; watch the text instead.
    [[nodiscard]] virtual Id watch(const kube::Request& request, ObjectSink sink) = 0;
};

} // namespace thrifty::sim

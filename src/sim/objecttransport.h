// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/transport.h"
#include "manifest/value.h"

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
};

} // namespace thrifty::sim

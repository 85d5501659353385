// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/objecttransport.h"
#include "sim/server/apiserver.h"
#include "sim/server/taskqueue.h"

#include <memory>

namespace thrifty::sim {

/// kube's way to an API server of this process: no sockets, no parsing of HTTP. A request is worked on by the thread
/// that starts it; callbacks come on the dispatcher's thread, which all servers of a fleet share.
class InProcessTransport : public ObjectTransport {
  public:
    InProcessTransport(std::shared_ptr<ApiServer> server, std::shared_ptr<TaskQueue> dispatcher, User user);
    ~InProcessTransport() override; ///< cancels what still runs

    Id start(kube::Request request, kube::Callbacks callbacks) override;
    void cancel(Id id) override;
    [[nodiscard]] domain::Expected<Reply> exchange(const kube::Request& request, const manifest::Value* body) override;
    [[nodiscard]] Id watch(const kube::Request& request, ObjectSink sink) override;
    [[nodiscard]] std::string server() const override;
    /// Ends every exchange with ErrorCode::Unreachable, and those started from now on: the server is going away.
    void close();

  private:
    struct Exchange;
    struct State;
    Id begin(const std::shared_ptr<Exchange>& exchange, kube::Response response);
    std::shared_ptr<State> m_state;
};

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/server/httpsserver.h"

namespace thrifty::sim {

/// An API server behind a port: finds out who asks, lets faults strike, and hands over to the server.
class ApiService : public HttpService {
  public:
    ApiService(std::shared_ptr<ApiServer> server, std::shared_ptr<FaultSet> faults);
    [[nodiscard]] Plan plan(kube::Request request, const Peer& peer) override;
    [[nodiscard]] bool unreachable() const override { return m_faults->unreachable(); }
    [[nodiscard]] std::optional<BadCertificate> certificate() override { return m_faults->certificate(); }

  private:
    [[nodiscard]] ApiResult<User> userOf(const kube::Request& request, const Peer& peer) const;

    std::shared_ptr<ApiServer> m_server;
    std::shared_ptr<FaultSet> m_faults;
};

/// The token of an Authorization header; empty: none.
[[nodiscard]] std::string_view bearerToken(const kube::Request& request);

} // namespace thrifty::sim

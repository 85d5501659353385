// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "sim/server/apiserver.h"
#include "sim/server/faults.h"
#include "sim/server/tlsidentity.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::sim {

/// What stands behind one port.
class HttpService {
  public:
    virtual ~HttpService() = default;
    /// How a request is answered: `work` runs after the delay.
    struct Plan {
        std::function<Answer()> work;
        FaultEffects effects;
    };
    /// Called on a thread of the server; quick. The peer's name is empty without a (trusted) client certificate.
    [[nodiscard]] virtual Plan plan(kube::Request request, const Peer& peer) = 0;
    /// Whether new connections are taken at all.
    [[nodiscard]] virtual bool unreachable() const { return false; }
    /// The certificate that the next connection is shown instead of the good one.
    [[nodiscard]] virtual std::optional<BadCertificate> certificate() { return std::nullopt; }
};

/// HTTPS/1.1 for every API server of a fleet on two threads: connections are kept alive, watches are streamed in
/// chunks and wait for slow readers without holding a thread or a queue.
class HttpsServer {
  public:
    /// `authority` signs the server's certificate and is whose client certificates are trusted.
    [[nodiscard]] static domain::Expected<std::unique_ptr<HttpsServer>> create(const CertificateAuthority& authority);
    ~HttpsServer(); ///< stop()
    HttpsServer(const HttpsServer&) = delete;
    HttpsServer& operator=(const HttpsServer&) = delete;

    /// Opens a port on 127.0.0.1 (a free one when `port` is 0) and gives it back.
    [[nodiscard]] domain::Expected<std::uint16_t> listen(std::shared_ptr<HttpService> service, std::uint16_t port = 0);
    /// Looks again which services are unreachable: closes or opens their ports, resets their connections.
    void refresh();
    /// Closes everything; no service is called any more when it returns.
    void stop();
    [[nodiscard]] std::size_t connections() const;

  private:
    struct Impl;
    explicit HttpsServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/server/tlsidentity.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::tests {

/// A TLS connection that sends and reads bytes as told: what a real client hides (half-sent answers, kept
/// connections, refused certificates) can be looked at.
class RawClient {
  public:
    /// Connects and shakes hands; problem() tells why not.
    RawClient(std::uint16_t port, const std::string& authorityPem,
              const std::optional<sim::TlsIdentity>& identity = std::nullopt);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connected() const;
    [[nodiscard]] const std::string& problem() const; ///< "connect", or OpenSSL's words on the certificate
    void send(const std::string& bytes);
    /// Sends a request with these header lines ("Name: value\r\n...") and body.
    void request(const std::string& method, const std::string& target, const std::string& headers = {},
                 const std::string& body = {});
    /// Reads until the bytes read so far contain the text, the connection ends or the time is over.
    std::string readUntil(const std::string& text, std::chrono::milliseconds limit = std::chrono::seconds(5));
    /// One whole response with Content-Length, head and body.
    std::string response();
    [[nodiscard]] bool closed() const; ///< the last read met the end of the connection

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::tests

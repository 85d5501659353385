// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/auth.h"
#include "kube/endpoint.h"
#include "kube/tlsmaterial.h"
#include "kube/transport.h"

#include <optional>
#include <string>
#include <vector>

using CURL = void;
struct curl_slist;

namespace thrifty::kube {

/// One HTTP exchange prepared for libcurl. Not copied, not moved: libcurl knows its address.
class CurlHandle {
  public:
    CurlHandle();
    ~CurlHandle();
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    struct Setup {
        const Endpoint& endpoint;
        const Request& request; ///< must outlive the exchange: its body is not copied
        std::shared_ptr<const TlsMaterial> material;
        SharedCredential credential;
        const std::vector<Header>& extraHeaders;
        const std::string& userAgent;
    };
    void prepare(Setup setup);

    [[nodiscard]] CURL* get() const { return m_curl; }
    /// True while a new TLS connection has been connected for that long and its handshake is not over.
    [[nodiscard]] bool handshakeStalled(std::chrono::milliseconds limit);
    /// What went wrong; `result` is a CURLcode. Never holds a credential.
    [[nodiscard]] domain::Error errorFor(int result) const;

  private:
    CURL* m_curl;
    curl_slist* m_headers = nullptr;
    curl_slist* m_connectTo = nullptr;
    std::string m_shown, m_host, m_shownProxy;
    bool m_stream = false;
    bool m_tls = false;
    std::chrono::milliseconds m_timeout{0};
    int m_socket = -1; ///< of the connection that is being made for this exchange
    std::optional<std::chrono::steady_clock::time_point> m_connected;
    std::shared_ptr<const TlsMaterial> m_material;
    SharedCredential m_credential;
    char m_text[256] = {}; // CURL_ERROR_SIZE
};

} // namespace thrifty::kube

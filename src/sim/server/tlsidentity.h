// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::sim {

/// A certificate and its key, both PEM, in memory only.
struct TlsIdentity {
    std::string certificate, key;
};

struct CertificateRequest {
    std::string commonName;                 ///< the user, for client certificates
    std::vector<std::string> organizations; ///< their groups
    std::vector<std::string> dnsNames, addresses;
    bool forServer = false;
    std::chrono::hours from{-1}, until{24 * 365}; ///< counted from now
};

/// Signs certificates with ECDSA P-256 keys: a handshake costs a fraction of what RSA takes.
class CertificateAuthority {
  public:
    [[nodiscard]] static domain::Expected<CertificateAuthority> create(const std::string& name);
    ~CertificateAuthority();
    CertificateAuthority(CertificateAuthority&&) noexcept;
    CertificateAuthority& operator=(CertificateAuthority&&) noexcept;

    [[nodiscard]] const std::string& certificate() const; ///< PEM
    [[nodiscard]] domain::Expected<TlsIdentity> issue(const CertificateRequest& request) const;

  private:
    struct Impl;
    explicit CertificateAuthority(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Who a client certificate stands for.
struct Peer {
    std::string commonName; ///< empty: no client certificate
    std::vector<std::string> organizations;
};

/// 32 random characters for bearer tokens.
[[nodiscard]] std::string randomToken();

} // namespace thrifty::sim

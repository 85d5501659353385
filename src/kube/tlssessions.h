// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

using CURLSH = void;

namespace thrifty::kube {

/// The TLS sessions of one context: its next connection to the same server takes one up again, which spares both sides
/// the certificates and their checks. libcurl takes up a session only where server, authority, client certificate and
/// TLS name are the same. Only used on the loop's thread.
class TlsSessions {
  public:
    TlsSessions();
    ~TlsSessions(); ///< after the last handle that uses it
    TlsSessions(const TlsSessions&) = delete;
    TlsSessions& operator=(const TlsSessions&) = delete;

    [[nodiscard]] CURLSH* get() const { return m_share; } ///< null: out of memory

  private:
    CURLSH* m_share;
};

} // namespace thrifty::kube

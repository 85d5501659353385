// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/kubeconfig.h"

#include <string>

namespace thrifty::kube {

/// Where an API server is and how its connections are made; nothing secret but the proxy's password.
struct Endpoint {
    bool tls = true;
    std::string host; ///< as in the URL, IPv6 in brackets
    std::string port; ///< "443" when the URL names none
    std::string path; ///< prefix of every request, without a trailing slash
    std::string tlsServerName;
    bool insecure = false;
    bool disableCompression = false;
    std::string proxy; ///< without user and password; empty: the environment's
    std::string proxyUser, proxyPassword;

    /// "https://host:port/prefix": what people are shown.
    [[nodiscard]] std::string shown() const;
};

/// Errors (InvalidArgument): no server, a URL that is none, contradictions, a proxy of another kind than http, https
/// and socks5. `label` names the cluster entry.
[[nodiscard]] domain::Expected<Endpoint> endpointOf(const KubeCluster& cluster, bool hasClientCertificate,
                                                    const std::string& label);
/// What kubectl refuses about a user entry: two ways to log in, half a key pair, impersonation details without a user,
/// a removed auth provider, a plugin of an unknown version.
[[nodiscard]] domain::Expected<void> checkUser(const KubeUser& user, const std::string& label);
/// A URL without user and password, for messages.
[[nodiscard]] std::string withoutUserInfo(std::string_view url);

} // namespace thrifty::kube

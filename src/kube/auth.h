// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/clock.h"
#include "kube/kubeconfig.h"
#include "kube/transport.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::kube {

/// What a request shows to be let in. Never logged, never part of an error; wiped when it goes.
struct Credential {
    std::string authorization;    ///< the header's value, "Bearer ..."; empty: none
    std::string certificate, key; ///< PEM from a plugin; empty: the kubeconfig's
    Credential() = default;
    Credential(const Credential&) = delete;
    Credential& operator=(const Credential&) = delete;
    ~Credential();
};
using SharedCredential = std::shared_ptr<const Credential>;

/// Gives credentials to the requests of one identity. Thread-safe.
class Authenticator {
  public:
    using Ready = std::function<void(domain::Expected<SharedCredential>)>;
    virtual ~Authenticator() = default;
    /// Calls `ready` once: at once, or later from another thread. Never blocks.
    virtual void credential(Ready ready) = 0;
    /// The server answered 401 to this one. True: asking again may give another.
    virtual bool refused(const SharedCredential& used) = 0;
};

/// Nothing, a token, a token file (read again every minute, the last good one kept) or user and password.
[[nodiscard]] domain::Expected<std::shared_ptr<Authenticator>> simpleAuthenticator(const KubeUser& user, Clock& clock);
/// Impersonate-User and so on; the same for every request of the user.
[[nodiscard]] std::vector<Header> impersonationHeaders(const KubeUser& user);

/// Overwrites the bytes before they are given back.
void wipe(std::string& text);

} // namespace thrifty::kube

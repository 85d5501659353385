// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "sim/server/tlsidentity.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// One context of a kubeconfig that is written: exactly one of the three ways to log in.
struct KubeconfigEntry {
    std::string context, server;
    std::optional<TlsIdentity> certificate;
    std::string token;
    std::vector<std::string> execCommand; ///< prints an ExecCredential
    std::string ns;
};

/// The text of a kubeconfig; the first entry's context is current. `authority` is PEM.
[[nodiscard]] std::string kubeconfigText(const std::vector<KubeconfigEntry>& entries, std::string_view authority);
/// A two-line shell script that prints an ExecCredential with the token.
[[nodiscard]] std::string execCredentialScript(std::string_view token);
/// Writes whole files only: a new one with this mode takes the place of what was there, whatever the umask says and
/// without following a link.
[[nodiscard]] domain::Expected<void> writePrivateFile(const std::string& path, std::string_view content,
                                                      unsigned mode = 0600);

} // namespace thrifty::sim

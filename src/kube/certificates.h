// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <string>
#include <string_view>

namespace thrifty::kube {

/// The certificates of a PEM bundle, one after another; comments, line ends of other systems and blocks of other kinds
/// are left out. Errors (Certificate) name `label`: no certificate in it, a block that is no certificate.
[[nodiscard]] domain::Expected<std::string> caBundle(std::string_view pem, const std::string& label);

/// Checks that the client certificate and its key can be read, belong together and that the certificate is valid at
/// `now`; gives the time it ends. RSA, EC and Ed25519 keys in PKCS#1, SEC1 and PKCS#8; an encrypted key is an error.
/// Errors (Certificate) name the labels and never show content.
[[nodiscard]] domain::Expected<std::chrono::system_clock::time_point>
checkClientCertificate(std::string_view certificate, const std::string& certificateLabel, std::string_view key,
                       const std::string& keyLabel, std::chrono::system_clock::time_point now);

} // namespace thrifty::kube

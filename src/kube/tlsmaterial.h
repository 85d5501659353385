// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "kube/clock.h"
#include "kube/kubeconfig.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace thrifty::kube {

/// What a TLS connection needs, as PEM in memory.
struct TlsMaterial {
    std::string ca; ///< empty: the system's store
    std::string certificate, key;
};

/// The material of one cluster and user, read again where files changed: the CA at most every five minutes, the
/// certificate every second. What cannot be read or is empty or broken leaves the last good material. Thread-safe.
class TlsMaterialSource {
  public:
    /// Errors (Certificate, NotFound, Io): what is there now cannot be used.
    [[nodiscard]] static domain::Expected<std::shared_ptr<TlsMaterialSource>> open(const KubeCluster& cluster,
                                                                                   const KubeUser& user, Clock& clock);

    [[nodiscard]] std::shared_ptr<const TlsMaterial> current();
    [[nodiscard]] bool hasCertificate() const { return m_hasCertificate; }

  private:
    TlsMaterialSource(const KubeCluster& cluster, const KubeUser& user, Clock& clock);
    [[nodiscard]] domain::Expected<std::string> readCa() const;
    [[nodiscard]] domain::Expected<TlsMaterial> readPair() const;

    const std::string m_caFile, m_caData, m_certificateFile, m_certificateData, m_keyFile, m_keyData;
    const bool m_hasCertificate;
    Clock& m_clock;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_caRead, m_pairRead;
    std::shared_ptr<const TlsMaterial> m_current;
};

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/tlsmaterial.h"

#include "kube/certificates.h"
#include "kube/files.h"

namespace thrifty::kube {

using domain::Expected;
using domain::fail;

TlsMaterialSource::TlsMaterialSource(const KubeCluster& cluster, const KubeUser& user, Clock& clock)
    : m_caFile(cluster.certificateAuthorityData.empty() ? cluster.certificateAuthorityFile : std::string{})
    , m_caData(cluster.certificateAuthorityData)
    , m_certificateFile(user.clientCertificateData.empty() ? user.clientCertificateFile : std::string{})
    , m_certificateData(user.clientCertificateData)
    , m_keyFile(user.clientKeyData.empty() ? user.clientKeyFile : std::string{})
    , m_keyData(user.clientKeyData)
    , m_hasCertificate(!m_certificateFile.empty() || !m_certificateData.empty())
    , m_clock(clock) {}

Expected<std::shared_ptr<TlsMaterialSource>> TlsMaterialSource::open(const KubeCluster& cluster, const KubeUser& user,
                                                                     Clock& clock) {
    std::shared_ptr<TlsMaterialSource> source(new TlsMaterialSource(cluster, user, clock));
    auto ca = source->readCa();
    if (!ca)
        return fail(std::move(ca.error()));
    auto pair = source->readPair();
    if (!pair)
        return fail(std::move(pair.error()));
    pair->ca = std::move(*ca);
    source->m_current = std::make_shared<const TlsMaterial>(std::move(*pair));
    source->m_caRead = source->m_pairRead = clock.now();
    return source;
}

Expected<std::string> TlsMaterialSource::readCa() const {
    if (!m_caData.empty())
        return caBundle(m_caData, "certificate-authority-data");
    if (m_caFile.empty())
        return std::string{};
    auto text = readFile(m_caFile);
    if (!text)
        return text;
    return caBundle(*text, m_caFile);
}

Expected<TlsMaterial> TlsMaterialSource::readPair() const {
    TlsMaterial pair;
    if (!m_hasCertificate)
        return pair;
    pair.certificate = m_certificateData;
    pair.key = m_keyData;
    for (const auto& [file, into] : {std::pair{&m_certificateFile, &pair.certificate}, {&m_keyFile, &pair.key}}) {
        if (file->empty())
            continue;
        auto text = readFile(*file);
        if (!text)
            return fail(std::move(text.error()));
        *into = std::move(*text);
    }
    const auto valid = checkClientCertificate(
        pair.certificate, m_certificateFile.empty() ? "client-certificate-data" : m_certificateFile, pair.key,
        m_keyFile.empty() ? "client-key-data" : m_keyFile, m_clock.wallNow());
    if (!valid)
        return fail(valid.error());
    return pair;
}

std::shared_ptr<const TlsMaterial> TlsMaterialSource::current() {
    const std::lock_guard lock(m_mutex);
    const auto now = m_clock.now();
    const bool readCaAgain = !m_caFile.empty() && now - m_caRead >= std::chrono::minutes(5);
    const bool readPairAgain =
        (!m_certificateFile.empty() || !m_keyFile.empty()) && now - m_pairRead >= std::chrono::seconds(1);
    if (!readCaAgain && !readPairAgain)
        return m_current;
    TlsMaterial next = *m_current;
    if (readCaAgain) {
        m_caRead = now;
        if (auto ca = readCa())
            next.ca = std::move(*ca);
    }
    if (readPairAgain) {
        m_pairRead = now;
        if (auto pair = readPair()) {
            next.certificate = std::move(pair->certificate);
            next.key = std::move(pair->key);
        }
    }
    if (next.ca != m_current->ca || next.certificate != m_current->certificate || next.key != m_current->key)
        m_current = std::make_shared<const TlsMaterial>(std::move(next));
    return m_current;
}

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/tlssessions.h"

#include <curl/curl.h>

namespace thrifty::kube {

TlsSessions::TlsSessions()
    : m_share(curl_share_init()) {
    if (m_share != nullptr)
        curl_share_setopt(m_share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
}

TlsSessions::~TlsSessions() {
    if (m_share != nullptr)
        curl_share_cleanup(m_share);
}

} // namespace thrifty::kube

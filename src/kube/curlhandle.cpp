// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/curlhandle.h"

#include <cerrno>
#include <cstring>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/x509_vfy.h>
#include <sys/socket.h>

namespace thrifty::kube {

using domain::Error;
using domain::ErrorCode;

namespace {

static_assert(CURL_ERROR_SIZE == 256);

constexpr long connectTimeout = 30'000;

/// A dead peer (a laptop that slept, a VPN that changed) is noticed within half a minute of silence.
int prepareSocket(void* made, curl_socket_t socket, curlsocktype) {
    *static_cast<int*>(made) = socket;
    const int on = 1, idle = 15, interval = 5, count = 3;
    ::setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    ::setsockopt(socket, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
    ::setsockopt(socket, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
    ::setsockopt(socket, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
    return CURL_SOCKOPT_OK;
}

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

curl_blob blobOf(const std::string& text) {
    // CURL_BLOB_NOCOPY would save memory, but libcurl compares blobs of living connections.
    return {const_cast<char*>(text.data()), text.size(), CURL_BLOB_COPY};
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

CurlHandle::CurlHandle()
    : m_curl(curl_easy_init()) {}

CurlHandle::~CurlHandle() {
    curl_easy_cleanup(m_curl);
    curl_slist_free_all(m_headers);
    curl_slist_free_all(m_connectTo);
}

void CurlHandle::prepare(Setup setup) {
    const Endpoint& endpoint = setup.endpoint;
    const Request& request = setup.request;
    m_material = setup.material;
    m_credential = setup.credential;
    m_shown = endpoint.shown();
    m_host = endpoint.tlsServerName.empty() ? endpoint.host : endpoint.tlsServerName;
    m_shownProxy = endpoint.proxy;
    m_timeout = request.timeout;
    m_tls = endpoint.tls;
    m_stream = request.timeout.count() == 0 || contains(request.target, "watch=");
    const auto set = [this](auto option, auto value) { curl_easy_setopt(m_curl, option, value); };

    // tls-server-name is what TLS and its checks see; the URL's host is still what is dialled and named in Host.
    const bool renamed = endpoint.tls && !endpoint.tlsServerName.empty() && endpoint.tlsServerName != endpoint.host;
    set(CURLOPT_URL, fmt::format("{}://{}:{}{}{}", endpoint.tls ? "https" : "http", renamed ? m_host : endpoint.host,
                                 endpoint.port, endpoint.path, request.target)
                         .c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_ERRORBUFFER, m_text);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_PIPEWAIT, 1L); // better a stream of a connection to come than another connection
    set(CURLOPT_CONNECTTIMEOUT_MS, connectTimeout);
    if (request.timeout.count() > 0)
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    set(CURLOPT_SOCKOPTFUNCTION, prepareSocket);
    set(CURLOPT_SOCKOPTDATA, &m_socket);
    // libcurl 7.88 takes up to 32 KB at once from an HTTP/2 connection; what does not fit into this buffer then waits
    // for the next packet, which on a quiet watch may be a minute away. Larger than that, nothing is ever left. Memory
    // that is not written to costs nothing, so a thousand waiting watches stay small.
    set(CURLOPT_BUFFERSIZE, 65536L);
    set(CURLOPT_DNS_CACHE_TIMEOUT, 60L);
    if (!endpoint.disableCompression && !m_stream)
        set(CURLOPT_ACCEPT_ENCODING, "gzip");

    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, endpoint.insecure ? 0L : 1L);
    set(CURLOPT_SSL_VERIFYHOST, endpoint.insecure ? 0L : 2L);
    if (!m_material->ca.empty()) {
        // Only this authority: without the second line Debian's libcurl would add the system's folder to it.
        curl_blob ca = blobOf(m_material->ca);
        set(CURLOPT_CAINFO_BLOB, &ca);
        set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
    }
    const bool ofPlugin = m_credential && !m_credential->certificate.empty();
    const std::string& certificate = ofPlugin ? m_credential->certificate : m_material->certificate;
    const std::string& key = ofPlugin ? m_credential->key : m_material->key;
    if (endpoint.tls && !certificate.empty()) {
        curl_blob certificateBlob = blobOf(certificate), keyBlob = blobOf(key);
        set(CURLOPT_SSLCERT_BLOB, &certificateBlob);
        set(CURLOPT_SSLKEY_BLOB, &keyBlob);
    }

    if (!endpoint.proxy.empty()) {
        set(CURLOPT_PROXY, endpoint.proxy.c_str());
        set(CURLOPT_NOPROXY, "");
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        if (!endpoint.proxyUser.empty() || !endpoint.proxyPassword.empty()) {
            set(CURLOPT_PROXYUSERNAME, endpoint.proxyUser.c_str());
            set(CURLOPT_PROXYPASSWORD, endpoint.proxyPassword.c_str());
            set(CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_BASIC));
        }
    } else if (isLoopback(endpoint.host)) {
        set(CURLOPT_PROXY, ""); // the environment's proxies are not for this machine, as in Go
    } else {
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    }

    const auto header = [this](const std::string& line) { m_headers = curl_slist_append(m_headers, line.c_str()); };
    for (const Header& each : request.headers)
        header(each.name + ": " + each.value);
    // Never over plain HTTP, and never over what a caller has set.
    if (endpoint.tls && m_credential && !m_credential->authorization.empty() &&
        headerValue(request.headers, "Authorization").empty())
        header("Authorization: " + m_credential->authorization);
    if (endpoint.tls) {
        for (const Header& each : setup.extraHeaders)
            header(each.name + ": " + each.value);
    }
    header("User-Agent: " + setup.userAgent);
    header("Expect:");
    if (renamed) {
        const bool usual = endpoint.port == "443";
        header(usual ? "Host: " + endpoint.host : fmt::format("Host: {}:{}", endpoint.host, endpoint.port));
        m_connectTo = curl_slist_append(
            m_connectTo, fmt::format("{}:{}:{}:{}", m_host, endpoint.port, endpoint.host, endpoint.port).c_str());
        set(CURLOPT_CONNECT_TO, m_connectTo);
    }
    set(CURLOPT_HTTPHEADER, m_headers);

    if (request.method != Method::Get) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDS, request.body.data());
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_CUSTOMREQUEST, std::string(toString(request.method)).c_str());
    }
}

bool CurlHandle::handshakeStalled(std::chrono::milliseconds limit) {
    curl_off_t handshake = 0;
    curl_easy_getinfo(m_curl, CURLINFO_APPCONNECT_TIME_T, &handshake);
    if (!m_tls || m_socket < 0 || handshake != 0)
        return false;
    // libcurl tells the time of the TCP connection only when TLS stands too: ask the socket.
    sockaddr_storage peer{};
    socklen_t length = sizeof peer;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr*>(&peer), &length) != 0)
        return false;
    const auto now = std::chrono::steady_clock::now();
    if (!m_connected)
        m_connected = now;
    return now - *m_connected > limit;
}

Error CurlHandle::errorFor(int result) const {
    const std::string via = m_shownProxy.empty() ? "" : " through the proxy " + m_shownProxy;
    const auto error = [&](ErrorCode code, std::string message, std::string hint = {}) {
        return Error{code, std::move(message), m_shown, std::move(hint)};
    };
    const std::string_view text = m_text;
    long tunnel = 0, verify = 0, os = 0, status = 0;
    curl_off_t connected = 0;
    curl_easy_getinfo(m_curl, CURLINFO_HTTP_CONNECTCODE, &tunnel);
    curl_easy_getinfo(m_curl, CURLINFO_SSL_VERIFYRESULT, &verify);
    curl_easy_getinfo(m_curl, CURLINFO_OS_ERRNO, &os);
    curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_curl, CURLINFO_CONNECT_TIME_T, &connected);
    if (contains(text, "CONNECT tunnel failed") || (tunnel >= 300 && status == 0))
        return error(tunnel == 407 ? ErrorCode::Unauthorized : ErrorCode::Unreachable,
                     fmt::format("the proxy{} refused the connection (HTTP {})",
                                 m_shownProxy.empty() ? "" : " " + m_shownProxy, tunnel));
    // A server that wants another certificate says so by an alert, in TLS 1.3 only when the first bytes are read.
    if (contains(text, "alert") &&
        (contains(text, "certificate") || contains(text, "unknown ca") || contains(text, "access denied")))
        return error(ErrorCode::Certificate, "the server refused the client certificate",
                     "Get a new client certificate for this cluster");
    if (contains(text, "alert handshake failure"))
        return error(ErrorCode::Certificate, "the server refused the TLS handshake; it may want a client certificate");
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return error(ErrorCode::Unreachable, fmt::format("the host name cannot be resolved{}", via));
    case CURLE_COULDNT_RESOLVE_PROXY:
        return error(ErrorCode::Unreachable, fmt::format("the name of the proxy {} cannot be resolved", m_shownProxy));
    case CURLE_COULDNT_CONNECT:
        return error(ErrorCode::Unreachable,
                     m_shownProxy.empty()
                         ? fmt::format("no connection: {}", os != 0 ? std::strerror(static_cast<int>(os)) : "refused")
                         : fmt::format("no connection to the proxy {}", m_shownProxy));
    case CURLE_PROXY:
        return error(ErrorCode::Unreachable, fmt::format("the proxy {} refused the connection", m_shownProxy));
    case CURLE_OPERATION_TIMEDOUT:
        if (connected == 0 && status == 0)
            return error(ErrorCode::Unreachable, fmt::format("no connection in time{}", via));
        return error(ErrorCode::Timeout, fmt::format("no answer within {} s", m_timeout.count() / 1000));
    case CURLE_PEER_FAILED_VERIFICATION:
        // libcurl compares the names itself; the verification before that went well then.
        if (contains(text, "subject name") || contains(text, "does not match"))
            verify = X509_V_ERR_HOSTNAME_MISMATCH;
        switch (verify) {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            return error(ErrorCode::Certificate, "the server's certificate has expired");
        case X509_V_ERR_CERT_NOT_YET_VALID:
            return error(ErrorCode::Certificate, "the server's certificate is not valid yet",
                         "Check this machine's clock");
        case X509_V_ERR_HOSTNAME_MISMATCH:
        case X509_V_ERR_IP_ADDRESS_MISMATCH:
        case X509_V_OK:
            return error(ErrorCode::Certificate, fmt::format("the server's certificate is not for {}", m_host),
                         "Check the server's address, or set tls-server-name in the kubeconfig");
        default:
            return error(ErrorCode::Certificate,
                         fmt::format("the server's certificate is signed by an unknown authority ({})",
                                     X509_verify_cert_error_string(verify)),
                         "Set certificate-authority-data in the kubeconfig to the cluster's CA");
        }
    case CURLE_SSL_CERTPROBLEM:
        return error(ErrorCode::Certificate, "the client certificate or its key cannot be used");
    case CURLE_SSL_CACERT_BADFILE:
        return error(ErrorCode::Certificate, "the certificate authority cannot be used");
    case CURLE_SSL_CONNECT_ERROR:
        // A server that is just going down says nothing about trust: whoever watches must try again.
        if (contains(text, "unexpected eof") || contains(text, "SSL_ERROR_SYSCALL") ||
            contains(text, "reset by peer") || contains(text, "Broken pipe") || os == ECONNRESET || os == EPIPE)
            return error(ErrorCode::Unreachable, "the connection was closed in the TLS handshake");
        return error(ErrorCode::Certificate, contains(text, "wrong version number") ? "the server does not speak TLS"
                                                                                    : "the TLS handshake failed");
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return connectionLost(os != 0 && result != CURLE_PARTIAL_FILE ? std::strerror(static_cast<int>(os)) : "",
                              m_shown);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return error(ErrorCode::Unreachable, "the server does not speak HTTP");
    case CURLE_BAD_CONTENT_ENCODING:
        return error(ErrorCode::Parse, "the answer's compression is broken");
    case CURLE_OUT_OF_MEMORY:
        return error(ErrorCode::Limit, "out of memory");
    default:
        return error(ErrorCode::Unreachable,
                     fmt::format("the request failed ({})", curl_easy_strerror(static_cast<CURLcode>(result))));
    }
}

} // namespace thrifty::kube

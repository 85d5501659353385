// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/rawclient.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace thrifty::tests {

struct RawClient::Impl {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL* ssl = nullptr;
    int socket = -1;
    std::string problem, buffer;
    bool closed = false;

    ~Impl() {
        if (ssl != nullptr)
            SSL_free(ssl);
        if (socket >= 0)
            ::close(socket);
        SSL_CTX_free(context);
    }

    /// Reads what has come, waiting until `end` for it. False: nothing more in time, or ever.
    bool read(std::chrono::steady_clock::time_point end) {
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0)
                return false;
            if (SSL_pending(ssl) == 0) {
                pollfd poll{socket, POLLIN, 0};
                if (::poll(&poll, 1, static_cast<int>(left.count())) <= 0)
                    return false;
            }
            char bytes[16384];
            std::size_t count = 0;
            if (SSL_read_ex(ssl, bytes, sizeof bytes, &count) == 1) {
                buffer.append(bytes, count);
                return true;
            }
            if (SSL_get_error(ssl, 0) == SSL_ERROR_WANT_READ)
                continue;
            closed = true;
            return false;
        }
    }

    void trust(const std::string& pem) {
        BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
        X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate);
        X509_free(certificate);
        BIO_free(bio);
    }

    void use(const sim::TlsIdentity& identity) {
        BIO* bio = BIO_new_mem_buf(identity.certificate.data(), static_cast<int>(identity.certificate.size()));
        X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        SSL_CTX_use_certificate(context, certificate);
        X509_free(certificate);
        BIO_free(bio);
        bio = BIO_new_mem_buf(identity.key.data(), static_cast<int>(identity.key.size()));
        EVP_PKEY* key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
        SSL_CTX_use_PrivateKey(context, key);
        EVP_PKEY_free(key);
        BIO_free(bio);
    }
};

RawClient::RawClient(std::uint16_t port, const std::string& authorityPem,
                     const std::optional<sim::TlsIdentity>& identity)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->trust(authorityPem);
    // A record without data (a session ticket) must not make a read wait past its time.
    SSL_CTX_clear_mode(m_impl->context, SSL_MODE_AUTO_RETRY);
    if (identity)
        m_impl->use(*identity);
    SSL_CTX_set_verify(m_impl->context, SSL_VERIFY_PEER, nullptr);
    m_impl->socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_impl->socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        m_impl->problem = "connect";
        return;
    }
    m_impl->ssl = SSL_new(m_impl->context);
    SSL_set_fd(m_impl->ssl, m_impl->socket);
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_impl->ssl), "127.0.0.1");
    if (SSL_connect(m_impl->ssl) != 1) {
        const long verified = SSL_get_verify_result(m_impl->ssl);
        m_impl->problem = verified != X509_V_OK ? X509_verify_cert_error_string(verified) : "handshake";
    }
}

RawClient::~RawClient() = default;

bool RawClient::connected() const {
    return m_impl->problem.empty();
}

const std::string& RawClient::problem() const {
    return m_impl->problem;
}

bool RawClient::closed() const {
    return m_impl->closed;
}

void RawClient::send(const std::string& bytes) {
    std::size_t written = 0;
    if (SSL_write_ex(m_impl->ssl, bytes.data(), bytes.size(), &written) != 1)
        m_impl->closed = true;
}

void RawClient::request(const std::string& method, const std::string& target, const std::string& headers,
                        const std::string& body) {
    std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!body.empty())
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    send(text + "\r\n" + body);
}

std::string RawClient::readUntil(const std::string& text, std::chrono::milliseconds limit) {
    std::string& buffer = m_impl->buffer;
    const auto end = std::chrono::steady_clock::now() + limit;
    std::size_t seen = 0; // what was searched already; the text may begin in its last bytes
    auto found = std::string::npos;
    do {
        if (!text.empty())
            found = buffer.find(text, seen - std::min(seen, text.size()));
        seen = buffer.size();
    } while (found == std::string::npos && m_impl->read(end));
    const std::size_t take = found == std::string::npos ? buffer.size() : found + text.size();
    std::string out = buffer.substr(0, take);
    buffer.erase(0, take);
    return out;
}

std::string RawClient::response() {
    std::string head = readUntil("\r\n\r\n");
    const auto at = head.find("Content-Length: ");
    if (at == std::string::npos)
        return head;
    const std::size_t size = std::stoul(head.substr(at + 16));
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (m_impl->buffer.size() < size && m_impl->read(end)) {
    }
    head += m_impl->buffer.substr(0, size);
    m_impl->buffer.erase(0, std::min(size, m_impl->buffer.size()));
    return head;
}

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tlsserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace thrifty::tests {

namespace {

SSL_CTX* makeContext(const TlsServer::Options& options) {
    SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
    const auto use = [&](const std::string& pem, auto read, auto apply) {
        BIO* const bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
        auto* const object = read(bio, nullptr, nullptr, nullptr);
        BIO_free(bio);
        if (object == nullptr)
            throw std::runtime_error("bad PEM for the test server");
        apply(object);
    };
    use(options.identity.certificate, PEM_read_bio_X509, [&](X509* own) {
        SSL_CTX_use_certificate(context, own);
        X509_free(own);
    });
    use(options.identity.key, PEM_read_bio_PrivateKey, [&](EVP_PKEY* key) {
        SSL_CTX_use_PrivateKey(context, key);
        EVP_PKEY_free(key);
    });
    if (!options.clientCa.empty()) {
        use(options.clientCa, PEM_read_bio_X509, [&](X509* ca) {
            X509_STORE_add_cert(SSL_CTX_get_cert_store(context), ca);
            SSL_CTX_add_client_CA(context, ca);
            X509_free(ca);
        });
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | (options.requireClient ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                           nullptr);
    }
    if (options.maxTls != 0)
        SSL_CTX_set_max_proto_version(context, options.maxTls);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    return context;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string commonName(X509* certificate) {
    char name[256] = {};
    if (certificate != nullptr)
        X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    return name;
}

} // namespace

std::string TlsServer::HttpRequest::header(const std::string& name) const {
    const auto found = headers.find(lower(name));
    return found == headers.end() ? std::string{} : found->second;
}

TlsServer::TlsServer(Options options, Handler handler)
    : m_options(std::move(options))
    , m_handler(std::move(handler)) {
    std::signal(SIGPIPE, SIG_IGN);
    if (!m_options.identity.key.empty())
        m_context = makeContext(m_options);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(m_options.allAddresses ? INADDR_ANY : INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(m_listener, 512) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("no port for the test server");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

TlsServer::~TlsServer() {
    m_stop = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
        threads.swap(m_threads);
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const int socket : m_sockets)
        ::close(socket);
    SSL_CTX_free(static_cast<SSL_CTX*>(m_context));
}

std::string TlsServer::url() const {
    return (m_context != nullptr ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_port);
}

std::vector<TlsServer::HttpRequest> TlsServer::requests() const {
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::string TlsServer::answer(int status, const std::string& body, const std::string& headers) {
    return "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           headers + "\r\n" + body;
}

void TlsServer::accept() {
    while (!m_stop) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        const int number = ++m_connections;
        const std::lock_guard lock(m_mutex);
        m_sockets.push_back(socket);
        m_threads.emplace_back([this, socket, number] { serve(socket, number); });
    }
}

void TlsServer::serve(int socket, int number) {
    ++m_open;
    SSL* const ssl = m_context != nullptr ? SSL_new(static_cast<SSL_CTX*>(m_context)) : nullptr;
    const auto read = [&](std::string& into) {
        char buffer[16384];
        const auto count = ssl != nullptr ? SSL_read(ssl, buffer, sizeof buffer)
                                          : static_cast<int>(::recv(socket, buffer, sizeof buffer, 0));
        if (count > 0)
            into.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    };
    const Write write = [&](const std::string& bytes) {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const auto count =
                ssl != nullptr
                    ? SSL_write(ssl, bytes.data() + sent, static_cast<int>(bytes.size() - sent))
                    : static_cast<int>(::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL));
            if (count <= 0)
                return false;
            sent += static_cast<std::size_t>(count);
        }
        return true;
    };
    bool open = true;
    if (m_options.stallHandshake) {
        char byte = 0;
        while (::recv(socket, &byte, 1, 0) > 0) {
        }
        open = false;
    } else if (ssl != nullptr) {
        SSL_set_fd(ssl, socket);
        open = SSL_accept(ssl) == 1;
    }
    std::string buffer;
    while (open && !m_stop) {
        std::size_t end = 0;
        while ((end = buffer.find("\r\n\r\n")) == std::string::npos && (open = read(buffer))) {
        }
        if (!open)
            break;
        HttpRequest request;
        request.connection = number;
        if (ssl != nullptr) {
            X509* const peer = SSL_get1_peer_certificate(ssl);
            request.clientName = commonName(peer);
            X509_free(peer);
            if (const char* name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name))
                request.serverName = name;
        }
        const std::string head = buffer.substr(0, end + 2);
        buffer.erase(0, end + 4);
        const auto firstEnd = head.find("\r\n");
        const std::string first = head.substr(0, firstEnd);
        request.method = first.substr(0, first.find(' '));
        request.target = first.substr(first.find(' ') + 1, first.rfind(' ') - first.find(' ') - 1);
        for (std::size_t at = firstEnd + 2; at < head.size();) {
            const auto next = head.find("\r\n", at);
            const auto colon = head.find(':', at);
            request.headers.emplace(lower(head.substr(at, colon - at)), head.substr(colon + 2, next - colon - 2));
            at = next + 2;
        }
        const std::string length = request.header("content-length");
        const std::size_t size = length.empty() ? 0 : std::stoul(length);
        while (buffer.size() < size && (open = read(buffer))) {
        }
        request.body = buffer.substr(0, size);
        buffer.erase(0, size);
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
        }
        open = open && m_handler(request, write);
    }
    if (ssl != nullptr) {
        if (SSL_is_init_finished(ssl))
            SSL_shutdown(ssl);
        SSL_free(ssl);
    }
    ERR_clear_error();
    ::shutdown(socket, SHUT_RDWR); // the descriptor stays ours, so that no other connection gets its number
    --m_open;
}

} // namespace thrifty::tests

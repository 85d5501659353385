// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/httpsserver.h"

#include "sim/server/httpsconnection.h"

#include <algorithm>
#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <fmt/format.h>
#include <mutex>
#include <thread>
#include <vector>

namespace thrifty::sim {

namespace asio = boost::asio;
using asio::ip::tcp;
using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using Error = boost::system::error_code;

namespace {

constexpr int threadCount = 2;

/// A TLS server context for one certificate. Clients may show a certificate; what it is worth is decided per request.
Expected<std::unique_ptr<asio::ssl::context>> contextFor(const TlsIdentity& identity, const std::string& clientCa) {
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    Error error;
    const auto failed = [&](const char* what) {
        return fail(ErrorCode::Internal, fmt::format("{}: {}", what, error.message()), "TLS");
    };
    context->set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, error);
    context->use_certificate_chain(asio::buffer(identity.certificate), error);
    if (error)
        return failed("certificate");
    context->use_private_key(asio::buffer(identity.key), asio::ssl::context::pem, error);
    if (error)
        return failed("key");
    context->add_certificate_authority(asio::buffer(clientCa), error);
    if (error)
        return failed("certificate authority");
    context->set_verify_mode(asio::ssl::verify_peer, error);
    context->set_verify_callback([](bool, asio::ssl::verify_context&) { return true; }, error);
    // Resumption needs a name for the sessions of this process where client certificates are asked for.
    constexpr unsigned char id[] = "thrifty-nova";
    SSL_CTX_set_session_id_context(context->native_handle(), id, sizeof id - 1);
    // One is enough: each costs both sides a message and the writing and reading of a session.
    SSL_CTX_set_num_tickets(context->native_handle(), 1);
    return context;
}

CertificateRequest serverRequest() {
    CertificateRequest request;
    request.commonName = "kube-apiserver";
    request.dnsNames = {"localhost", "kubernetes", "kubernetes.default.svc"};
    request.addresses = {"127.0.0.1"};
    request.forServer = true;
    return request;
}

} // namespace

struct HttpsServer::Impl {
    struct Listener {
        std::shared_ptr<HttpService> service;
        std::uint16_t port = 0;
        std::unique_ptr<tcp::acceptor> acceptor; ///< null while unreachable
    };

    asio::io_context io{threadCount};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    std::unique_ptr<asio::ssl::context> good;
    std::array<std::unique_ptr<asio::ssl::context>, 3> bad; ///< by BadCertificate
    mutable std::mutex mutex;
    std::vector<std::unique_ptr<Listener>> listeners;
    std::vector<std::weak_ptr<HttpsConnection>> connections;
    std::vector<std::thread> threads;
    bool stopped = false;

    /// Under the mutex.
    Error open(Listener& listener) {
        Error error;
        auto acceptor = std::make_unique<tcp::acceptor>(io);
        const tcp::endpoint where(asio::ip::address_v4::loopback(), listener.port);
        acceptor->open(where.protocol(), error);
        if (!error)
            acceptor->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor->bind(where, error);
        if (!error)
            acceptor->listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return error;
        listener.port = acceptor->local_endpoint().port();
        listener.acceptor = std::move(acceptor);
        accept(listener);
        return {};
    }

    void accept(Listener& listener) {
        listener.acceptor->async_accept(asio::make_strand(io), [this, &listener](Error error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            std::shared_ptr<HttpsConnection> connection;
            {
                const std::lock_guard lock(mutex);
                if (stopped || !listener.acceptor)
                    return;
                if (!error) {
                    const auto certificate = listener.service->certificate();
                    asio::ssl::context& tls = certificate ? *bad[static_cast<std::size_t>(*certificate)] : *good;
                    connection = std::make_shared<HttpsConnection>(std::move(socket), tls, listener.service);
                    remember(connection);
                }
                accept(listener);
            }
            if (connection)
                connection->start();
        });
    }

    void remember(const std::shared_ptr<HttpsConnection>& connection) {
        // Forgotten ones are swept when the list would have to grow, which is often enough.
        if (connections.size() == connections.capacity())
            std::erase_if(connections, [](const auto& weak) { return weak.expired(); });
        connections.push_back(connection);
    }
};

HttpsServer::HttpsServer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

HttpsServer::~HttpsServer() {
    stop();
}

Expected<std::unique_ptr<HttpsServer>> HttpsServer::create(const CertificateAuthority& authority) {
    auto impl = std::make_unique<Impl>();
    const auto context = [&](const CertificateAuthority& signer,
                             const CertificateRequest& request) -> Expected<std::unique_ptr<asio::ssl::context>> {
        const auto identity = signer.issue(request);
        if (!identity)
            return fail(identity.error());
        return contextFor(*identity, authority.certificate());
    };
    auto good = context(authority, serverRequest());
    if (!good)
        return fail(good.error());
    impl->good = *std::move(good);

    CertificateRequest expired = serverRequest();
    expired.from = std::chrono::hours(-48);
    expired.until = std::chrono::hours(-24);
    CertificateRequest otherName = serverRequest();
    otherName.dnsNames = {"another.example.com"};
    otherName.addresses = {};
    const auto stranger = CertificateAuthority::create("another-authority");
    if (!stranger)
        return fail(stranger.error());
    const auto keep = [&](BadCertificate which, Expected<std::unique_ptr<asio::ssl::context>> made) {
        if (made)
            impl->bad[static_cast<std::size_t>(which)] = *std::move(made);
        return impl->bad[static_cast<std::size_t>(which)] != nullptr;
    };
    if (!keep(BadCertificate::Expired, context(authority, expired)) ||
        !keep(BadCertificate::Name, context(authority, otherName)) ||
        !keep(BadCertificate::Authority, context(*stranger, serverRequest())))
        return fail(ErrorCode::Internal, "the certificates of the faults could not be made", "TLS");
    for (int i = 0; i < threadCount; ++i)
        impl->threads.emplace_back([io = &impl->io] { io->run(); });
    return std::unique_ptr<HttpsServer>(new HttpsServer(std::move(impl)));
}

Expected<std::uint16_t> HttpsServer::listen(std::shared_ptr<HttpService> service, std::uint16_t port) {
    const std::lock_guard lock(m_impl->mutex);
    auto listener = std::make_unique<Impl::Listener>();
    listener->service = std::move(service);
    listener->port = port;
    if (const Error error = m_impl->open(*listener))
        return fail(ErrorCode::Io, fmt::format("cannot listen on 127.0.0.1:{}: {}", port, error.message()));
    m_impl->listeners.push_back(std::move(listener));
    return m_impl->listeners.back()->port;
}

void HttpsServer::refresh() {
    std::vector<std::shared_ptr<HttpsConnection>> reset;
    {
        const std::lock_guard lock(m_impl->mutex);
        if (m_impl->stopped)
            return;
        for (const auto& listener : m_impl->listeners) {
            const bool wanted = !listener->service->unreachable();
            if (wanted && !listener->acceptor) {
                (void)m_impl->open(*listener); // its port may be taken meanwhile: then it stays unreachable
            } else if (!wanted && listener->acceptor) {
                Error ignored;
                listener->acceptor->close(ignored);
                listener->acceptor.reset();
                for (const auto& weak : m_impl->connections) {
                    auto connection = weak.lock();
                    if (connection && connection->service() == listener->service.get())
                        reset.push_back(std::move(connection));
                }
            }
        }
    }
    for (const auto& connection : reset)
        connection->close(true);
}

void HttpsServer::stop() {
    std::vector<std::weak_ptr<HttpsConnection>> connections;
    {
        const std::lock_guard lock(m_impl->mutex);
        if (m_impl->stopped)
            return;
        m_impl->stopped = true;
        for (const auto& listener : m_impl->listeners) {
            Error ignored;
            if (listener->acceptor)
                listener->acceptor->close(ignored);
        }
        connections = std::move(m_impl->connections);
    }
    m_impl->io.stop();
    for (std::thread& thread : m_impl->threads)
        thread.join();
    // The stores go on telling their watches of changes: none may reach an executor that is gone.
    for (const auto& weak : connections) {
        if (const auto connection = weak.lock())
            connection->silence();
    }
}

std::size_t HttpsServer::connections() const {
    const std::lock_guard lock(m_impl->mutex);
    return static_cast<std::size_t>(std::count_if(m_impl->connections.begin(), m_impl->connections.end(),
                                                  [](const auto& weak) { return !weak.expired(); }));
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/httpsconnection.h"

#include "sim/server/status.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <ctime>
#include <fmt/format.h>
#include <openssl/x509.h>

namespace thrifty::sim {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr std::uint64_t bodyLimit = 4u << 20; // a little more than the API server takes, so that it can say so
constexpr std::uint32_t headerLimit = 64u << 10;
constexpr auto handshakeLimit = std::chrono::seconds(10);
constexpr auto idleLimit = std::chrono::minutes(10);

std::string nameEntry(X509_NAME* name, int index) {
    const ASN1_STRING* data = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index));
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(data)),
            static_cast<std::size_t>(ASN1_STRING_length(data))};
}

/// The user that a client certificate names; nobody when it is not ours.
Peer peerOf(SSL* ssl) {
    Peer peer;
    X509* certificate = SSL_get1_peer_certificate(ssl);
    if (certificate == nullptr)
        return peer;
    if (SSL_get_verify_result(ssl) == X509_V_OK) {
        X509_NAME* subject = X509_get_subject_name(certificate);
        for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_commonName, at)) >= 0;)
            peer.commonName = nameEntry(subject, at);
        for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_organizationName, at)) >= 0;)
            peer.organizations.push_back(nameEntry(subject, at));
    }
    X509_free(certificate);
    return peer;
}

std::string_view reasonPhrase(int status) {
    return {http::obsolete_reason(static_cast<http::status>(status)).data(),
            http::obsolete_reason(static_cast<http::status>(status)).size()};
}

std::string dateNow() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[40];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc);
    return text;
}

std::string headOf(const kube::Response& response, bool keepAlive) {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nCache-Control: no-cache, private\r\n",
                                   response.status, reasonPhrase(response.status), dateNow());
    for (const kube::Header& header : response.headers)
        head += header.name + ": " + header.value + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    return head;
}

std::optional<kube::Method> methodOf(http::verb verb) {
    switch (verb) {
    case http::verb::get:
        return kube::Method::Get;
    case http::verb::post:
        return kube::Method::Post;
    case http::verb::put:
        return kube::Method::Put;
    case http::verb::patch:
        return kube::Method::Patch;
    case http::verb::delete_:
        return kube::Method::Delete;
    default:
        return std::nullopt;
    }
}

} // namespace

HttpsConnection::HttpsConnection(asio::ip::tcp::socket socket, asio::ssl::context& tls,
                                 std::shared_ptr<HttpService> service)
    : m_tls(beast::tcp_stream(std::move(socket)), tls)
    , m_service(std::move(service))
    , m_timer(m_tls.get_executor()) {}

HttpsConnection::~HttpsConnection() {
    silence();
}

void HttpsConnection::silence() {
    const std::lock_guard lock(m_streamMutex);
    if (m_stream)
        m_stream->stop();
}

void HttpsConnection::close(bool reset) {
    asio::post(m_tls.get_executor(), [self = shared_from_this(), reset] { self->hangUp(reset); });
}

void HttpsConnection::hangUp(bool reset) {
    if (m_closed)
        return;
    m_closed = true;
    m_timer.cancel();
    silence();
    Error ignored;
    auto& socket = beast::get_lowest_layer(m_tls).socket();
    if (reset)
        socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
}

void HttpsConnection::start() {
    asio::dispatch(m_tls.get_executor(), [self = shared_from_this()] { self->handshake(); });
}

void HttpsConnection::handshake() {
    Error ignored;
    beast::get_lowest_layer(m_tls).socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    beast::get_lowest_layer(m_tls).expires_after(handshakeLimit);
    m_tls.async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](Error error) {
        if (error) {
            self->hangUp(false);
            return;
        }
        self->m_peer = peerOf(self->m_tls.native_handle());
        self->readRequest();
    });
}

void HttpsConnection::readRequest() {
    m_parser.emplace();
    m_parser->body_limit(bodyLimit);
    m_parser->header_limit(headerLimit);
    beast::get_lowest_layer(m_tls).expires_after(idleLimit);
    http::async_read_header(m_tls, m_buffer, *m_parser, [self = shared_from_this()](Error error, std::size_t) {
        if (error) {
            self->badRequest(error);
            return;
        }
        if (beast::iequals(self->m_parser->get()[http::field::expect], "100-continue"))
            self->write("HTTP/1.1 100 Continue\r\n\r\n", &HttpsConnection::readBody);
        else
            self->readBody();
    });
}

void HttpsConnection::readBody() {
    http::async_read(m_tls, m_buffer, *m_parser, [self = shared_from_this()](Error error, std::size_t) {
        if (error)
            self->badRequest(error);
        else
            self->handle();
    });
}

/// The connection is of no more use: nobody knows where the next request starts.
void HttpsConnection::badRequest(Error error) {
    m_keepAlive = false;
    m_plan = {};
    if (error == http::error::body_limit)
        respond({errorResponse(tooLarge()), nullptr});
    else
        hangUp(false);
}

void HttpsConnection::handle() {
    auto message = m_parser->release();
    m_keepAlive = message.keep_alive();
    const auto method = methodOf(message.method());
    if (!method) {
        respond({errorResponse(methodNotAllowed()), nullptr});
        return;
    }
    kube::Request request;
    request.method = *method;
    request.target = std::string(message.target());
    for (const auto& field : message)
        request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    request.body = std::move(message.body());
    m_plan = m_service->plan(std::move(request), m_peer);
    beast::get_lowest_layer(m_tls).expires_never();
    if (m_plan.effects.silent) {
        watchForClose();
        return;
    }
    if (m_plan.effects.delay.count() == 0) {
        answer();
        return;
    }
    m_timer.expires_after(m_plan.effects.delay);
    m_timer.async_wait([self = shared_from_this()](Error error) {
        if (!error && !self->m_closed)
            self->answer();
    });
}

void HttpsConnection::answer() {
    const Answer answer = m_plan.work();
    m_plan.work = nullptr;
    if (answer.stream)
        stream(answer);
    else
        respond(answer);
}

void HttpsConnection::respond(const Answer& answer) {
    const kube::Response& response = answer.response;
    std::string text = headOf(response, m_keepAlive);
    text += fmt::format("Content-Length: {}\r\n\r\n", response.body.size());
    if (const auto& fault = m_plan.effects.stream) {
        if (fault->kind == FaultKind::Drop) {
            hangUp(false);
            return;
        }
        if (fault->kind == FaultKind::Half) {
            text.append(response.body, 0, response.body.size() / 2);
            m_cut = true;
            write(std::move(text), &HttpsConnection::afterResponse);
            return;
        }
    }
    text += response.body;
    write(std::move(text), &HttpsConnection::afterResponse);
}

void HttpsConnection::write(std::string text, void (HttpsConnection::*then)()) {
    m_out = std::move(text);
    m_writing = true;
    asio::async_write(m_tls, asio::buffer(m_out), [self = shared_from_this(), then](Error error, std::size_t) {
        self->m_writing = false;
        if (error || self->m_closed)
            self->hangUp(false);
        else
            ((*self).*then)();
    });
}

void HttpsConnection::afterResponse() {
    if (m_cut || !m_keepAlive) {
        // A whole answer is followed by TLS's own good-bye, a cut one by nothing.
        if (!m_cut) {
            beast::get_lowest_layer(m_tls).expires_after(std::chrono::seconds(1));
            m_tls.async_shutdown([self = shared_from_this()](Error) { self->hangUp(false); });
            return;
        }
        hangUp(false);
        return;
    }
    readRequest();
}

void HttpsConnection::stream(const Answer& answer) {
    {
        const std::lock_guard lock(m_streamMutex);
        m_stream = answer.stream;
        m_stream->start([weak = weak_from_this(), executor = m_tls.get_executor()] {
            asio::post(executor, [weak] {
                if (const auto self = weak.lock())
                    self->pump();
            });
        });
    }
    m_events = 0;
    watchForClose();
    write(headOf(answer.response, m_keepAlive) + "Transfer-Encoding: chunked\r\n\r\n", &HttpsConnection::pump);
}

std::string HttpsConnection::throughFault(std::string text) {
    const auto& fault = m_plan.effects.stream;
    if (!fault)
        return text;
    std::size_t at = 0;
    while (at < text.size() && m_events < fault->after) {
        at = text.find('\n', at) + 1;
        ++m_events;
    }
    if (m_events < fault->after)
        return text;
    if (fault->kind == FaultKind::Half) {
        if (at == text.size())
            return text; // the next event is the one to be cut
        const std::size_t end = text.find('\n', at);
        text.resize(at + (end - at) / 2);
        m_cut = true;
        return text;
    }
    text.resize(at);
    if (fault->kind == FaultKind::Expired)
        m_stream->fail(text, expired(fault->message.empty() ? "too old resource version: 1 (2)" : fault->message));
    else
        m_cut = true;
    return text;
}

void HttpsConnection::pump() {
    if (m_closed || !m_stream)
        return;
    if (m_writing) {
        m_again = true;
        return;
    }
    m_again = false;
    m_timer.cancel();
    std::string text;
    const bool more = m_stream->pull(text);
    text = throughFault(std::move(text));
    m_again = more;
    if (!text.empty()) {
        write(fmt::format("{:x}\r\n", text.size()) + text + "\r\n", &HttpsConnection::written);
        return;
    }
    written();
}

/// A chunk is out: go on, end, or wait for the next wake.
void HttpsConnection::written() {
    if (m_cut) {
        hangUp(false);
        return;
    }
    if (m_stream->ended()) {
        finishStream();
        return;
    }
    if (m_again) {
        pump();
        return;
    }
    const auto due = m_stream->due();
    if (due == WatchStream::Clock::time_point::max())
        return;
    m_timer.expires_at(due);
    m_timer.async_wait([self = shared_from_this()](Error error) {
        if (!error)
            self->pump();
    });
}

void HttpsConnection::finishStream() {
    silence();
    write("0\r\n\r\n", &HttpsConnection::afterStream);
}

/// The connection serves the next request, whose first bytes the pending read will bring.
void HttpsConnection::afterStream() {
    {
        const std::lock_guard lock(m_streamMutex);
        m_stream = nullptr;
    }
    if (!m_keepAlive)
        afterResponse();
    else if (m_readPending)
        m_idle = true;
    else
        readRequest();
}

/// While no request is read, the client's going away still has to be seen.
void HttpsConnection::watchForClose() {
    if (m_readPending)
        return;
    m_readPending = true;
    m_tls.async_read_some(m_buffer.prepare(4096), [self = shared_from_this()](Error error, std::size_t bytes) {
        self->m_readPending = false;
        if (error) {
            self->hangUp(false);
            return;
        }
        self->m_buffer.commit(bytes);
        if (self->m_idle) {
            self->m_idle = false;
            self->readRequest();
        }
    });
}

} // namespace thrifty::sim

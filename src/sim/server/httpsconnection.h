// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/server/httpsserver.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace thrifty::sim {

/// One TLS connection and the requests that come over it, one after the other. Everything runs on its strand.
class HttpsConnection : public std::enable_shared_from_this<HttpsConnection> {
  public:
    HttpsConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls,
                    std::shared_ptr<HttpService> service);
    ~HttpsConnection();

    void start();
    /// From any thread: ends the connection; `reset`: without good-bye.
    void close(bool reset);
    /// From any thread: no wake of a watch comes after it.
    void silence();
    [[nodiscard]] const HttpService* service() const { return m_service.get(); }

  private:
    using Error = boost::system::error_code;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void handshake();
    void readRequest();
    void readBody();
    void badRequest(Error error);
    void handle();
    void answer();
    void respond(const Answer& answer);
    void write(std::string text, void (HttpsConnection::*then)());
    void afterResponse();

    void stream(const Answer& answer);
    void pump();
    void written();
    void finishStream();
    void afterStream();
    void watchForClose();
    /// Cuts what a fault lets through; sets m_cut when the stream ends there.
    [[nodiscard]] std::string throughFault(std::string text);
    void hangUp(bool reset);

    boost::asio::ssl::stream<boost::beast::tcp_stream> m_tls;
    std::shared_ptr<HttpService> m_service;
    boost::asio::steady_timer m_timer;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    Peer m_peer;
    HttpService::Plan m_plan;
    std::string m_out;
    std::mutex m_streamMutex; ///< silence() comes from another thread
    std::shared_ptr<WatchStream> m_stream;
    std::int64_t m_events = 0;
    bool m_keepAlive = true;
    bool m_writing = false;
    bool m_again = false; ///< woken while writing
    bool m_readPending = false;
    bool m_idle = false; ///< the pending read brings the next request
    bool m_cut = false;
    bool m_closed = false;
};

} // namespace thrifty::sim

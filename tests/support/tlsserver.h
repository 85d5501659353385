// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testcertificates.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace thrifty::tests {

/// A small HTTP/1.1 server on 127.0.0.1, with TLS or without, for what the embedded fleet's well-behaved server does
/// not do: odd certificates, stalls, broken answers, proxies. One thread a connection.
class TlsServer {
  public:
    struct Options {
        PemPair identity{};     ///< empty: plain TCP
        std::string clientCa{}; ///< PEM; set: asks for a client certificate
        bool requireClient = false;
        bool stallHandshake = false; ///< takes connections and never says a word
        bool allAddresses = false;   ///< listens on 127.0.0.2 and so on, too
        int maxTls = 0;              ///< an OpenSSL version number; 0: any
    };
    struct HttpRequest {
        std::string method, target, body;
        std::multimap<std::string, std::string> headers; ///< names in lower case
        std::string clientName;                          ///< CN of the client certificate
        std::string serverName;                          ///< SNI
        int connection = 0;                              ///< counts from 1
        [[nodiscard]] std::string header(const std::string& name) const;
    };
    /// Sends bytes; false when the client has gone.
    using Write = std::function<bool(const std::string&)>;
    /// Answers one request; false closes the connection.
    using Handler = std::function<bool(const HttpRequest&, const Write&)>;

    TlsServer(Options options, Handler handler);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string url() const; ///< "https://127.0.0.1:PORT"
    [[nodiscard]] std::vector<HttpRequest> requests() const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return m_open; }

    /// A whole answer with Content-Length.
    [[nodiscard]] static std::string answer(int status, const std::string& body, const std::string& headers = "");

  private:
    void accept();
    void serve(int socket, int number);

    Options m_options;
    Handler m_handler;
    void* m_context = nullptr;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_connections = 0, m_open = 0;
    mutable std::mutex m_mutex;
    std::vector<HttpRequest> m_requests;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "relay.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace thrifty::tests {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

} // namespace

Relay::Relay(int port)
    : m_target(port)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the relay cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay() {
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void Relay::cut() {
    m_cut = true;
    while (m_cut)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void Relay::open() {
    const int here = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int there = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_target);
    if (here < 0 || ::connect(there, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(here);
        ::close(there);
        return;
    }
    const int on = 1;
    ::setsockopt(here, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(there, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_pairs.push_back({here, there});
    ++m_connections;
}

bool Relay::pass(int from, int to) {
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(from, buffer.data(), buffer.size());
    for (ssize_t sent = 0; sent < got;) {
        const ssize_t now = ::send(to, buffer.data() + sent, static_cast<std::size_t>(got - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return got > 0;
}

void Relay::run() {
    while (!m_stop) {
        if (m_cut) {
            for (const Pair& pair : m_pairs) {
                ::close(pair.here);
                ::close(pair.there);
            }
            m_pairs.clear();
            m_cut = false;
        }
        if (m_silent) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            continue;
        }
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        for (const Pair& pair : m_pairs) {
            waiting.push_back({pair.here, POLLIN, 0});
            waiting.push_back({pair.there, POLLIN, 0});
        }
        if (::poll(waiting.data(), waiting.size(), 5) <= 0)
            continue;
        for (std::size_t i = m_pairs.size(); i-- > 0;) {
            const Pair pair = m_pairs[i];
            const bool alive = (waiting[1 + 2 * i].revents == 0 || pass(pair.here, pair.there)) &&
                               (waiting[2 + 2 * i].revents == 0 || pass(pair.there, pair.here));
            if (!alive) {
                ::close(pair.here);
                ::close(pair.there);
                m_pairs.erase(m_pairs.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        if (waiting[0].revents != 0)
            open();
    }
    for (const Pair& pair : m_pairs) {
        ::close(pair.here);
        ::close(pair.there);
    }
}

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace thrifty::app {

namespace {

constexpr std::array ending{SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> pipeEnds{-1, -1};

/// All that is safe in a handler: the window hears of it when it is back in its loop.
void tell(int) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}

void handle(void (*handler)(int)) {
    for (const int number : ending) {
        struct sigaction action {};
        if (::sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = handler;
        action.sa_flags = SA_RESTART | SA_RESETHAND; // the same once more ends even a window that hangs
        ::sigemptyset(&action.sa_mask);
        ::sigaction(number, &action, nullptr);
    }
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent) {
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* heard = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(heard, &QSocketNotifier::activated, this, [this, heard] {
        heard->setEnabled(false);
        handle(SIG_DFL);
        emit asked();
    });
    handle(&tell);
}

EndSignals::~EndSignals() {
    handle(SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signals.h"

#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>

namespace thrifty::cli {

namespace {

std::atomic<int> writeEnd{-1};

extern "C" void thriftySignal(int number) {
    const int saved = errno;
    const auto byte = static_cast<unsigned char>(number);
    const int end = writeEnd.load();
    if (end >= 0)
        (void)!::write(end, &byte, 1);
    errno = saved;
}

void handle(int number, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

Signals::Signals() {
    if (::pipe2(m_pipe, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    writeEnd = m_pipe[1];
    handle(SIGINT, thriftySignal);
    handle(SIGTERM, thriftySignal);
    handle(SIGPIPE, SIG_IGN); // a reader that went away is a failed write, not the end of clean-up
    m_thread = std::thread([this] { loop(); });
    pthread_setname_np(m_thread.native_handle(), "signals");
}

Signals::~Signals() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    const unsigned char end = 0;
    (void)!::write(m_pipe[1], &end, 1);
    m_thread.join();
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Signals::onAgain(std::function<void()> told) {
    const std::lock_guard lock(m_mutex);
    m_again = std::move(told);
}

void Signals::wait() {
    std::unique_lock lock(m_mutex);
    m_came.wait(lock, [this] { return m_first.load() != 0; });
}

void Signals::loop() {
    for (;;) {
        unsigned char number = 0;
        const auto got = ::read(m_pipe[0], &number, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || number == 0)
            return;
        if (m_first.load() == 0) {
            {
                const std::lock_guard lock(m_mutex);
                m_first = number;
            }
            m_came.notify_all();
            m_stop.request_stop();
            continue;
        }
        std::function<void()> told;
        {
            const std::lock_guard lock(m_mutex);
            told = m_again;
        }
        if (told)
            told();
    }
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that runs after the signal is async-signal-safe (signal-safety(7)): no allocation, no lock, no Qt.
#include "app/window/crashhandler.h"

#include "session/privatefile.h"

#include <chrono>
#include <climits>
#include <csignal>
#include <cstdint>
#include <cstring>

#include <execinfo.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace thrifty::app {

namespace {

/// std::terminate() ends in SIGABRT as well.
constexpr int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr int mostFrames = 64;
constexpr unsigned patience = 5; // seconds

char reportPath[PATH_MAX];
alignas(16) char handlerStack[64 * 1024]; // a thread that overflowed its own has no room for the handler

void put(int file, const char* text, std::size_t length) {
    [[maybe_unused]] const ssize_t written = ::write(file, text, length); // there is nobody to tell
}

void put(int file, const char* text) {
    put(file, text, std::strlen(text));
}

void putNumber(int file, std::int64_t number, int digits) {
    char text[8];
    for (int i = digits; i-- > 0; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
    put(file, text, static_cast<std::size_t>(digits));
}

/// By arithmetic: gmtime() may wait for a lock.
void putTime(int file) {
    using namespace std::chrono;
    const auto now = floor<seconds>(system_clock::now());
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss clock(now - day);
    putNumber(file, static_cast<int>(date.year()), 4);
    put(file, "-");
    putNumber(file, static_cast<unsigned>(date.month()), 2);
    put(file, "-");
    putNumber(file, static_cast<unsigned>(date.day()), 2);
    put(file, " ");
    putNumber(file, clock.hours().count(), 2);
    put(file, ":");
    putNumber(file, clock.minutes().count(), 2);
    put(file, ":");
    putNumber(file, clock.seconds().count(), 2);
    put(file, " UTC");
}

void report(int signal) {
    // Whatever goes wrong from here on, in any thread, ends the process; so does a stack that has no end.
    for (const int each : crashes)
        std::signal(each, SIG_DFL);
    ::alarm(patience);
    ::unlink(reportPath);
    const int file = ::open(reportPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0) {
        put(file, "Thrifty Nova " THRIFTY_VERSION "\nTime: ");
        putTime(file);
        put(file, "\nSignal: SIG");
        put(file, sigabbrev_np(signal));
        char thread[16] = {};
        ::prctl(PR_GET_NAME, thread);
        put(file, "\nThread: ");
        put(file, thread);
        put(file, "\n\n");
        void* frames[mostFrames];
        ::backtrace_symbols_fd(frames, ::backtrace(frames, mostFrames), file);
        ::close(file);
    }
    // It is blocked until this returns; then comes what would have come without us, a core file perhaps.
    std::raise(signal);
}

} // namespace

void reportCrashesTo(const std::string& folder) {
    const std::string path = folder + "/crash-" + std::to_string(::getpid()) + ".txt";
    if (!crashesAreReported || path.size() >= sizeof reportPath || !session::makePrivateDirectory(folder))
        return;
    std::strcpy(reportPath, path.c_str());
    // The first backtrace loads a library, which must not happen in the handler.
    void* frame = nullptr;
    (void)::backtrace(&frame, 1);
    stack_t stack{};
    stack.ss_sp = handlerStack;
    stack.ss_size = sizeof handlerStack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = report;
    action.sa_flags = SA_ONSTACK;
    for (const int each : crashes)
        ::sigaction(each, &action, nullptr);
}

} // namespace thrifty::app

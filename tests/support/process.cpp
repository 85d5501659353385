// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace thrifty::tests {

namespace {

void check(bool ok, const char* what) {
    if (!ok)
        throw std::runtime_error(what);
}

/// Appends what is there; false at the end of the stream.
bool readSome(int fd, std::string& to) {
    char buffer[65536];
    const ssize_t got = ::read(fd, buffer, sizeof buffer);
    if (got > 0)
        to.append(buffer, static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

} // namespace

Process::Process(const std::string& program, const ProcessOptions& options) {
    int out[2], err[2] = {-1, -1}, master = -1, slave = -1;
    check(::pipe2(out, O_CLOEXEC) == 0, "pipe");
    if (options.terminal)
        check(::openpty(&master, &slave, nullptr, nullptr, nullptr) == 0, "openpty");
    else
        check(::pipe2(err, O_CLOEXEC) == 0, "pipe");
    // A file rather than a pipe: a program that does not read its input cannot block the test.
    std::FILE* input = std::tmpfile();
    check(input != nullptr, "tmpfile");
    std::fwrite(options.input.data(), 1, options.input.size(), input);
    std::rewind(input);
    const int inputFd = ::fileno(input);

    std::vector<std::string> words{program};
    words.insert(words.end(), options.arguments.begin(), options.arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    m_pid = ::fork();
    check(m_pid >= 0, "fork");
    if (m_pid == 0) {
        ::setsid();
        const rlimit noCore{}; // of a program that is made to crash
        ::setrlimit(RLIMIT_CORE, &noCore);
        for (const auto& [name, value] : options.environment)
            value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
        if (!options.directory.empty() && ::chdir(options.directory.c_str()) != 0)
            ::_exit(127);
        ::dup2(options.terminal ? slave : inputFd, STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::dup2(options.terminal ? slave : err[1], STDERR_FILENO);
        ::execv(program.c_str(), argv.data());
        ::_exit(127);
    }
    std::fclose(input);
    ::close(out[1]);
    if (options.terminal)
        ::close(slave);
    else
        ::close(err[1]);
    m_outFd = out[0];
    m_errFd = options.terminal ? master : err[0];
    if (options.terminal && !options.input.empty())
        type(options.input);
}

Process::~Process() {
    if (!m_ended) {
        ::kill(m_pid, SIGKILL);
        reap(true);
    }
    for (const int fd : {m_outFd, m_errFd}) {
        if (fd >= 0)
            ::close(fd);
    }
}

bool Process::reap(bool block) {
    if (m_ended)
        return true;
    int status = 0;
    if (::waitpid(m_pid, &status, block ? 0 : WNOHANG) != m_pid)
        return false;
    m_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    m_ended = true;
    return true;
}

bool Process::pump(std::chrono::steady_clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd waiting[2] = {{m_outFd, POLLIN, 0}, {m_errFd, POLLIN, 0}};
    if (left.count() <= 0 || (m_outFd < 0 && m_errFd < 0))
        return false;
    if (::poll(waiting, 2, static_cast<int>(left.count())) <= 0)
        return errno == EINTR;
    const auto drain = [](const pollfd& one, int& fd, std::string& to) {
        if (one.revents != 0 && !readSome(fd, to)) {
            ::close(fd);
            fd = -1;
        }
    };
    drain(waiting[0], m_outFd, m_out);
    drain(waiting[1], m_errFd, m_err);
    return true;
}

bool Process::waitFor(const std::string& text, std::chrono::milliseconds timeout) {
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (m_err.find(text) == std::string::npos) {
        if (!pump(end))
            return m_err.find(text) != std::string::npos;
    }
    return true;
}

void Process::type(const std::string& text) {
    check(::write(m_errFd, text.data(), text.size()) == static_cast<ssize_t>(text.size()), "write to the terminal");
}

void Process::signal(int number) const {
    if (!m_ended)
        ::kill(m_pid, number);
}

int Process::wait(std::chrono::milliseconds timeout) {
    const auto end = std::chrono::steady_clock::now() + timeout;
    while (pump(end)) {
    }
    if (std::chrono::steady_clock::now() < end) {
        reap(true); // both streams ended: it is ending
    } else if (!reap(false)) {
        ::kill(m_pid, SIGKILL);
        reap(true);
        m_code = -1;
    }
    return m_code;
}

ProcessResult runProcess(const std::string& program, const ProcessOptions& options, std::chrono::milliseconds timeout) {
    Process process(program, options);
    const int code = process.wait(timeout);
    return {code, process.out(), process.err()};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "thrifty-test.XXXXXX").string();
    check(::mkdtemp(name.data()) != nullptr, "mkdtemp");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::file(const std::string& name, const std::string& text) const {
    const std::string path = m_path + "/" + name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string TemporaryFolder::read(const std::string& name) const {
    std::ifstream in(m_path + "/" + name, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace thrifty::tests

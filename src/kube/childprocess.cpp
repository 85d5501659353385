// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/childprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

class Descriptor {
  public:
    explicit Descriptor(int value = -1)
        : m_value(value) {}
    ~Descriptor() { reset(); }
    Descriptor(Descriptor&& other) noexcept
        : m_value(std::exchange(other.m_value, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        reset();
        m_value = std::exchange(other.m_value, -1);
        return *this;
    }
    [[nodiscard]] int value() const { return m_value; }
    void reset() {
        if (m_value >= 0)
            ::close(m_value);
        m_value = -1;
    }

  private:
    int m_value;
};

struct Pipe {
    Descriptor read, write;
};
bool makePipe(Pipe& pipe) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    pipe.read = Descriptor(ends[0]);
    pipe.write = Descriptor(ends[1]);
    return true;
}

/// This process's environment with some variables set anew, as "NAME=value".
std::vector<std::string> environmentWith(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::vector<std::string> all;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        bool changed = false;
        for (const auto& [key, value] : changes)
            changed = changed || key == name;
        if (!changed)
            all.emplace_back(text);
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        bool again = false; // of a name given twice the last one counts
        for (std::size_t k = i + 1; k < changes.size(); ++k)
            again = again || changes[k].first == changes[i].first;
        if (!again)
            all.push_back(changes[i].first + "=" + changes[i].second);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// Starts the program; the pid, or the negative errno.
pid_t spawn(const ChildCommand& command, const Pipe& out, const Pipe& err) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.write.value(), 1);
    posix_spawn_file_actions_adddup2(&actions, err.write.value(), 2);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> arguments{command.program};
    arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
    std::vector<std::string> environment = environmentWith(command.environment);
    pid_t pid = -1;
    const int error = ::posix_spawnp(&pid, command.program.c_str(), &actions, &attributes, pointers(arguments).data(),
                                     pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? pid : -error;
}

/// What is read of one pipe; false when it has ended.
bool drain(const Descriptor& from, std::string& into) {
    std::array<char, 16384> buffer{};
    const ssize_t count = ::read(from.value(), buffer.data(), buffer.size());
    if (count < 0)
        return errno == EINTR || errno == EAGAIN;
    into.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

bool runnable(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

} // namespace

std::string programPath(const std::string& name) {
    if (name.find('/') != std::string::npos)
        return runnable(name) ? name : std::string();
    const char* path = std::getenv("PATH");
    for (std::string_view rest = path == nullptr ? "" : path; !rest.empty();) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (const auto file = std::filesystem::path(rest.substr(0, end)) / name; end > 0 && runnable(file))
            return file.string();
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Expected<ChildResult> runChild(const ChildCommand& command, std::stop_token stop) {
    Pipe out, err;
    const Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!makePipe(out) || !makePipe(err) || wake.value() < 0)
        return fail(ErrorCode::Io, std::string("no pipe for a program: ") + std::strerror(errno), command.program);
    const pid_t pid = spawn(command, out, err);
    if (pid < 0) {
        const int error = -pid;
        if (error == ENOENT)
            return fail(ErrorCode::NotFound, "executable " + command.program + " not found", command.program);
        return fail(ErrorCode::Io, "executable " + command.program + " cannot be run: " + std::strerror(error),
                    command.program);
    }
    out.write.reset();
    err.write.reset();
    const std::stop_callback onStop(stop, [&wake] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(wake.value(), &one, sizeof one);
    });

    ChildResult result;
    const auto deadline = std::chrono::steady_clock::now() + command.timeout;
    std::optional<domain::Error> failure;
    int status = 0;
    bool ended = false;
    bool outOpen = true, errOpen = true;
    while (!ended && !failure) {
        // A program that left something in the background keeps the pipes open: its own end is what counts.
        if (::waitpid(pid, &status, WNOHANG) == pid)
            ended = true;
        const auto now = std::chrono::steady_clock::now();
        if (!ended && stop.stop_requested())
            failure = domain::Error{ErrorCode::Cancelled, "the program was stopped", command.program, {}};
        else if (!ended && now >= deadline)
            failure =
                domain::Error{ErrorCode::Timeout,
                              "the program did not end within " + std::to_string(command.timeout.count() / 1000) + " s",
                              command.program,
                              {}};
        if (failure)
            break;
        std::array<pollfd, 3> watched{{{outOpen ? out.read.value() : -1, POLLIN, 0},
                                       {errOpen ? err.read.value() : -1, POLLIN, 0},
                                       {wake.value(), POLLIN, 0}}};
        const bool quiet = !outOpen && !errOpen;
        const int wait = ended ? 0 : quiet ? 5 : 50; // the end of a program shows as the end of its pipes, mostly
        const int ready = ::poll(watched.data(), watched.size(), wait);
        if (ready <= 0)
            continue;
        if (watched[0].revents != 0)
            outOpen = drain(out.read, result.output);
        if (watched[1].revents != 0)
            errOpen = drain(err.read, result.errors);
        if (result.errors.size() > command.outputLimit)
            result.errors.resize(command.outputLimit); // only ever shown in part
        if (result.output.size() > command.outputLimit)
            failure = domain::Error{ErrorCode::Limit,
                                    "the program wrote more than " + std::to_string(command.outputLimit >> 10) + " KB",
                                    command.program,
                                    {}};
    }
    if (failure) {
        ::kill(-pid, SIGKILL);
        if (!ended)
            while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
            }
        return fail(std::move(*failure));
    }
    // What it wrote before it ended is in the pipes still.
    for (const auto& [pipe, text, open] :
         {std::tuple{&out, &result.output, outOpen}, {&err, &result.errors, errOpen}}) {
        pollfd one{pipe->read.value(), POLLIN, 0};
        while (open && text->size() <= command.outputLimit && ::poll(&one, 1, 0) > 0 && drain(pipe->read, *text)) {
        }
    }
    if (result.output.size() > command.outputLimit)
        return fail(ErrorCode::Limit,
                    "the program wrote more than " + std::to_string(command.outputLimit >> 10) + " KB",
                    command.program);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

} // namespace thrifty::kube

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace thrifty::tests {

struct ProcessOptions {
    std::vector<std::string> arguments{};
    std::map<std::string, std::string> environment{}; ///< added to this process's; an empty value removes
    std::string input{};                              ///< standard input; without a terminal it ends after this
    bool terminal = false;                            ///< standard input and standard error are a terminal
    std::string directory{};                          ///< working directory; empty: this process's
};

/// A running program: real fork and exec, pipes or a pseudo-terminal. Killed when destroyed.
class Process {
  public:
    Process(const std::string& program, const ProcessOptions& options);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Reads until `text` has been seen on standard error (or the terminal), or the program or the time ends.
    bool waitFor(const std::string& text, std::chrono::milliseconds timeout = std::chrono::seconds(30));
    void type(const std::string& text); ///< into the terminal
    void signal(int number) const;
    /// Exit code, 128 + signal when killed by one, -1 when it did not end in time (then it is killed).
    int wait(std::chrono::milliseconds timeout = std::chrono::seconds(60));

    [[nodiscard]] const std::string& out() const { return m_out; }
    [[nodiscard]] const std::string& err() const { return m_err; } ///< standard error, or what the terminal showed

  private:
    bool pump(std::chrono::steady_clock::time_point end);
    bool reap(bool block);
    int m_pid = -1, m_outFd = -1, m_errFd = -1;
    int m_code = -1;
    bool m_ended = false;
    std::string m_out, m_err;
};

struct ProcessResult {
    int code = -1;
    std::string out, err;
};
[[nodiscard]] ProcessResult runProcess(const std::string& program, const ProcessOptions& options,
                                       std::chrono::milliseconds timeout = std::chrono::seconds(60));

/// A folder that goes with the test.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return m_path; }
    std::string file(const std::string& name,
                     const std::string& text) const; ///< writes it, returns its path
    [[nodiscard]] std::string read(const std::string& name) const;

  private:
    std::string m_path;
};

} // namespace thrifty::tests

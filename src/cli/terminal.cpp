// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "cli/escape.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace thrifty::cli {

namespace {

std::string_view code(Style style) {
    switch (style) {
    case Style::Plain:
        return "";
    case Style::Bold:
        return "\033[1m";
    case Style::Dim:
        return "\033[2m";
    case Style::Good:
        return "\033[32m";
    case Style::Warn:
        return "\033[33m";
    case Style::Bad:
        return "\033[31m";
    }
    return "";
}

bool writeAll(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Cut to a number of columns, so that a live line never wraps (a wrapped line cannot be redrawn in place).
std::string cut(const std::string& line, std::size_t columns) {
    if (displayWidth(line) <= columns)
        return line;
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t next = i + 1;
        while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0u) == 0x80u)
            ++next;
        if (displayWidth(out) + displayWidth(std::string_view(line).substr(i, next - i)) > columns)
            break;
        out.append(line, i, next - i);
        i = next;
    }
    return out;
}

/// A line of standard input; `wake` becomes readable when nobody wants the answer any more.
std::optional<std::string> readLine(int wake, const std::stop_token& stop) {
    std::string line;
    for (;;) {
        pollfd waiting[2] = {{STDIN_FILENO, POLLIN, 0}, {wake, POLLIN, 0}};
        const int ready = ::poll(waiting, 2, -1);
        if ((ready < 0 && errno != EINTR) || stop.stop_requested())
            return std::nullopt;
        if (ready <= 0 || (waiting[0].revents & (POLLIN | POLLHUP)) == 0)
            continue;
        char c = 0;
        if (::read(STDIN_FILENO, &c, 1) <= 0)
            return std::nullopt;
        if (c == '\n')
            return line;
        line += c;
    }
}

} // namespace

Terminal::Terminal()
    : m_inputIsTerminal(::isatty(STDIN_FILENO) == 1)
    , m_outputIsTerminal(::isatty(STDOUT_FILENO) == 1)
    , m_errorIsTerminal(::isatty(STDERR_FILENO) == 1) {
    const char* noColor = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    const bool dumb = term == nullptr || std::string_view(term) == "dumb" || std::string_view(term).empty();
    m_colour = (noColor == nullptr || *noColor == '\0') && !dumb;
}

int Terminal::columns() const {
    winsize size{};
    if (m_errorIsTerminal && ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 100;
}

void Terminal::result(std::string_view text) {
    const std::lock_guard lock(m_mutex);
    eraseLive();
    if (!writeAll(STDOUT_FILENO, text))
        m_failed = true;
    drawLive();
}

std::string Terminal::styled(std::string_view text, Style style) const {
    if (!m_outputIsTerminal || !m_colour || style == Style::Plain)
        return std::string(text);
    return std::string(code(style)) + std::string(text) + "\033[0m";
}

void Terminal::error(std::string_view text) {
    eraseLive();
    writeAll(STDERR_FILENO, text);
    drawLive();
}

void Terminal::message(std::string_view text, Style style) {
    std::string line = escaped(text);
    if (m_errorIsTerminal && m_colour && style != Style::Plain)
        line = std::string(code(style)) + line + "\033[0m";
    const std::lock_guard lock(m_mutex);
    error(line + "\n");
}

void Terminal::block(std::string_view text) {
    const std::lock_guard lock(m_mutex);
    error(escaped(text, true));
}

void Terminal::live(const std::vector<std::string>& lines) {
    if (!m_errorIsTerminal)
        return;
    const std::lock_guard lock(m_mutex);
    eraseLive();
    m_live = lines;
    drawLive();
}

void Terminal::endLive() {
    const std::lock_guard lock(m_mutex);
    m_live.clear();
    m_drawn = 0;
}

void Terminal::eraseLive() {
    if (m_drawn > 0)
        writeAll(STDERR_FILENO, "\033[" + std::to_string(m_drawn) + "A\r\033[J");
    m_drawn = 0;
}

void Terminal::drawLive() {
    if (m_live.empty())
        return;
    std::string text;
    const auto width = static_cast<std::size_t>(columns());
    for (const std::string& line : m_live)
        text += cut(escaped(line), width > 1 ? width - 1 : 1) + "\n";
    writeAll(STDERR_FILENO, text);
    m_drawn = m_live.size();
}

std::optional<std::string> Terminal::ask(std::string_view question, std::stop_token stop) {
    if (!canAsk())
        return std::nullopt;
    {
        const std::lock_guard lock(m_mutex);
        error(escaped(question) + " ");
    }
    int wake[2];
    if (::pipe(wake) != 0)
        return std::nullopt;
    std::optional<std::string> answer;
    {
        const std::stop_callback awake(stop, [&wake] { (void)!::write(wake[1], "x", 1); });
        answer = readLine(wake[0], stop);
    }
    ::close(wake[0]);
    ::close(wake[1]);
    return answer;
}

} // namespace thrifty::cli

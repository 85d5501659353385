// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::cli {

enum class Style { Plain, Bold, Dim, Good, Warn, Bad };

/// Standard output for results, standard error for messages and progress, standard input for answers. Thread-safe.
class Terminal {
  public:
    Terminal();

    [[nodiscard]] bool canAsk() const { return m_inputIsTerminal && m_errorIsTerminal; }
    [[nodiscard]] bool errorIsTerminal() const { return m_errorIsTerminal; }
    [[nodiscard]] int columns() const; ///< of the terminal; 100 where there is none
    /// Columns for a result: of the terminal, else 100, so that a file looks the same wherever it is made.
    [[nodiscard]] std::size_t outputColumns() const {
        return m_outputIsTerminal ? static_cast<std::size_t>(columns()) : 100;
    }

    /// A result: exactly these bytes, on standard output.
    void result(std::string_view text);
    /// A result for people: colour and foreign text escaped where standard output is a terminal.
    [[nodiscard]] std::string styled(std::string_view text, Style style) const;
    /// A message, one line, on standard error; foreign text in it is escaped.
    void message(std::string_view text, Style style = Style::Plain);
    /// A block of text on standard error, line ends kept.
    void block(std::string_view text);
    /// Lines at the bottom of the screen that are redrawn in place; ignored where standard error is no terminal.
    void live(const std::vector<std::string>& lines);
    void endLive(); ///< leaves the last state of the live lines on the screen

    /// Asks on standard error and reads a line from standard input. None: no terminal, end of input or stopped.
    [[nodiscard]] std::optional<std::string> ask(std::string_view question, std::stop_token stop);
    /// Whether a write to standard output failed (disk full, reader gone).
    [[nodiscard]] bool failed() const { return m_failed; }

  private:
    void eraseLive();
    void drawLive();
    void error(std::string_view text);
    std::mutex m_mutex;
    std::vector<std::string> m_live;
    std::size_t m_drawn = 0;
    bool m_inputIsTerminal = false, m_outputIsTerminal = false, m_errorIsTerminal = false, m_colour = false;
    bool m_failed = false;
};

} // namespace thrifty::cli

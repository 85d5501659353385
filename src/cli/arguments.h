// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace thrifty::cli {

/// What was declared, to say more of it.
class Argument {
  public:
    explicit Argument(CLI::Option& option)
        : m_option(&option) {}

    Argument required(bool yes = true);
    /// The value that the variable has now stands in --help.
    Argument showDefault();
    /// The same where the value comes about later.
    Argument showDefault(const char* text);
    Argument notEmpty(const char* whatToDo);
    Argument excludes(Argument other);
    Argument needs(Argument other);
    [[nodiscard]] bool given() const;

  private:
    CLI::Option* m_option;
};

/// The command line of one command as it is declared: options, flags and positional arguments with the variables that
/// take them, which must outlive the parsing. Names are CLI11's: "-n,--namespace". CLI11 is one header that costs
/// seconds wherever it is included; here it is included once for all commands.
class Arguments {
  public:
    explicit Arguments(CLI::App& app)
        : m_app(app) {}

    Argument flag(const char* names, bool& into, const char* help);
    /// May stand alone or with a value: "--demo{experiments}" is "experiments" without one.
    Argument flag(const char* names, std::string& into, const char* help);
    /// `value`: what stands for the value in --help.
    Argument option(const char* names, std::string& into, const char* value, const char* help);
    /// May be repeated, with one value each time.
    Argument option(const char* names, std::vector<std::string>& into, const char* value, const char* help);
    Argument positional(const char* name, std::string& into, const char* help);
    /// One or more.
    Argument positional(const char* name, std::vector<std::string>& into, const char* help);

  private:
    CLI::App& m_app;
};

} // namespace thrifty::cli

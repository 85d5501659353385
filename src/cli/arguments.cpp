// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <CLI/CLI.hpp>

namespace thrifty::cli {

Argument Argument::required(bool yes) {
    m_option->required(yes);
    return *this;
}

Argument Argument::showDefault() {
    m_option->capture_default_str();
    return *this;
}

Argument Argument::showDefault(const char* text) {
    m_option->default_str(text);
    return *this;
}

Argument Argument::notEmpty(const char* whatToDo) {
    m_option->check([whatToDo](const std::string& value) {
        return value.empty() ? std::string("is empty; ") + whatToDo : std::string();
    });
    return *this;
}

Argument Argument::excludes(Argument other) {
    m_option->excludes(other.m_option);
    return *this;
}

Argument Argument::needs(Argument other) {
    m_option->needs(other.m_option);
    return *this;
}

bool Argument::given() const {
    return m_option->count() > 0;
}

Argument Arguments::flag(const char* names, bool& into, const char* help) {
    return Argument(*m_app.add_flag(names, into, help));
}

Argument Arguments::flag(const char* names, std::string& into, const char* help) {
    return Argument(*m_app.add_flag(names, into, help));
}

Argument Arguments::option(const char* names, std::string& into, const char* value, const char* help) {
    return Argument(*m_app.add_option(names, into, help)->type_name(value));
}

Argument Arguments::option(const char* names, std::vector<std::string>& into, const char* value, const char* help) {
    return Argument(*m_app.add_option(names, into, help)->type_name(value)->take_all()->allow_extra_args(false));
}

Argument Arguments::positional(const char* name, std::string& into, const char* help) {
    return Argument(*m_app.add_option(name, into, help)->type_name("")); // its name says it all
}

Argument Arguments::positional(const char* name, std::vector<std::string>& into, const char* help) {
    return Argument(*m_app.add_option(name, into, help)->type_name("")); // its name says it all
}

} // namespace thrifty::cli

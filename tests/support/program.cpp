// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/paths.h"

#include <csignal>
#include <stdexcept>

namespace thrifty::tests {

Program::Program() = default;

std::string Program::path() {
    return thrifty::tests::binaryDir() + "/src/thrifty-nova-cli";
}

ProcessOptions Program::options(std::vector<std::string> arguments, bool terminal) const {
    ProcessOptions options;
    options.arguments = std::move(arguments);
    options.terminal = terminal;
    options.environment = {{"HOME", m_home.path()},
                           {"XDG_CONFIG_HOME", m_home.path() + "/config"},
                           {"XDG_STATE_HOME", m_home.path() + "/state"},
                           {"KUBECONFIG", ""},
                           {"NO_COLOR", ""},
                           {"TERM", "xterm"}};
    return options;
}

ProcessResult Program::run(std::vector<std::string> arguments, const std::string& input) const {
    ProcessOptions wanted = options(std::move(arguments));
    wanted.input = input;
    return runProcess(path(), wanted, std::chrono::seconds(120));
}

SimulatedFleet::SimulatedFleet(const Program& program, const std::string& scenario,
                               std::vector<std::string> parameters) {
    std::vector<std::string> arguments{"simulate",
                                       "--scenario",
                                       scenario,
                                       "--dir",
                                       m_folder.path() + "/fleet",
                                       "--ready-file",
                                       m_folder.path() + "/ready"};
    for (const std::string& parameter : parameters)
        arguments.insert(arguments.end(), {"--param", parameter});
    m_process = std::make_unique<Process>(Program::path(), program.options(arguments));
    // The last message is written just before the ready file; the file itself is read once it is there.
    if (!m_process->waitFor("Settings and faults: "))
        throw std::runtime_error("the embedded fleet did not start: " + m_process->err());
    const std::string& text = m_process->err();
    const auto start = text.find("Settings and faults: ") + 21;
    m_control = text.substr(start, text.find(';', start) - start);
}

SimulatedFleet::~SimulatedFleet() {
    m_process->signal(SIGTERM);
    m_process->wait(std::chrono::seconds(20));
}

std::vector<std::string> SimulatedFleet::with(std::vector<std::string> arguments) const {
    std::vector<std::string> all{"--kubeconfig", kubeconfig(), "--nova-context", "nova", "--trust-plugin"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

} // namespace thrifty::tests

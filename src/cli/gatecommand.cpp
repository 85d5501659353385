// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/runtime.h"
#include "session/gatefiles.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace thrifty::cli {

namespace {

namespace fs = std::filesystem;

class GateCommand : public Command {
  public:
    std::string name() const override { return "gate"; }
    std::string summary() const override {
        return "Adds the estimate gate to every pod template, or removes it; the rest of the text stays";
    }
    std::string example() const override {
        return "  thrifty-nova-cli gate service.yaml > gated.yaml\n  thrifty-nova-cli gate manifests/ --output-dir "
               "gated\n"
               "  thrifty-nova-cli gate --ungate gated.yaml --in-place";
    }
    void declare(Arguments& arguments) override {
        arguments.positional("FILE", m_files, "Manifests: files, folders, or - for standard input").required();
        arguments.flag("--ungate", m_ungate, "Remove the gate instead");
        const Argument dir = arguments.option("--output-dir", m_directory, "DIR",
                                              "Write each file, under its own name, into this folder");
        arguments.flag("--in-place", m_inPlace, "Change the files themselves").excludes(dir);
    }

    ExitCode run(Runtime& runtime) override {
        if (!runtime.options().format.empty())
            return runtime.fail({domain::ErrorCode::InvalidArgument, "gate keeps the format of its input", "-o", {}});
        if (m_inPlace && std::find(m_files.begin(), m_files.end(), "-") != m_files.end())
            return runtime.fail(
                {domain::ErrorCode::InvalidArgument, "standard input cannot be changed in place", "--in-place", {}});
        const auto results = session::gateFiles(m_files, m_ungate);
        if (!results)
            return runtime.fail(results.error());
        if (!m_directory.empty()) {
            // Two inputs of one name would overwrite each other: seen before anything is written.
            std::set<std::string> names;
            for (const session::GateResult& result : *results) {
                if (!names.insert(target(result.name)).second)
                    return runtime.fail({domain::ErrorCode::InvalidArgument,
                                         "two inputs would become " + target(result.name), "--output-dir",
                                         "gate them one after another into different folders"});
            }
            std::error_code code;
            fs::create_directories(m_directory, code);
            if (code)
                return runtime.fail(
                    {domain::ErrorCode::Io, "cannot make the folder: " + code.message(), m_directory, {}});
        }
        const bool nothing = std::all_of(results->begin(), results->end(), [](const session::GateResult& result) {
            return result.notes.empty() && !result.changed;
        });
        if (nothing)
            runtime.terminal().message("Note: no pod template was found, nothing is changed", Style::Warn);
        std::string output;
        for (const session::GateResult& result : *results) {
            for (const std::string& note : result.reformatted)
                runtime.terminal().message("Note: " + note, Style::Warn);
            for (const std::string& note : result.notes)
                runtime.terminal().message(note, Style::Dim);
            if (m_directory.empty() && !m_inPlace) {
                if (!output.empty()) {
                    if (output.back() != '\n')
                        output += '\n';
                    if (result.text.rfind("---", 0) != 0)
                        output += "---\n";
                }
                output += result.text;
                continue;
            }
            if (m_inPlace && !result.changed)
                continue;
            const std::string path = m_inPlace ? result.name : target(result.name);
            if (const auto written = session::replaceFile(path, result.text); !written)
                return runtime.fail(written.error());
            runtime.terminal().message("Wrote " + path);
        }
        return runtime.finish(output, ExitCode::Ok);
    }

  private:
    [[nodiscard]] std::string target(const std::string& name) const {
        return (fs::path(m_directory) / (name == "-" ? fs::path("stdin.yaml") : fs::path(name).filename())).string();
    }
    std::vector<std::string> m_files;
    std::string m_directory;
    bool m_ungate = false, m_inPlace = false;
};

} // namespace

std::unique_ptr<Command> makeGateCommand() {
    return std::make_unique<GateCommand>();
}

} // namespace thrifty::cli

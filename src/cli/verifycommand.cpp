// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/rows.h"
#include "cli/runtime.h"
#include "report/estimatefiles.h"
#include "report/resultfile.h"
#include "session/packetcheck.h"
#include "session/reviewpacket.h"

#include <algorithm>
#include <optional>

namespace thrifty::cli {

namespace {

using session::PacketFinding;

const std::string* textOf(const std::vector<domain::NamedText>& files, const std::string& name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const domain::NamedText& file) { return file.name == name; });
    return found == files.end() ? nullptr : &found->text;
}

/// The first line that differs, for a file that is written again from the result.
std::string firstDifference(const std::string& there, const std::string& again) {
    std::size_t line = 1, at = 0;
    while (at < there.size() && at < again.size() && there[at] == again[at])
        line += there[at++] == '\n' ? 1 : 0;
    return "line " + std::to_string(line) + " is not what " + session::estimateFile + " says";
}

/// The window gives a cluster the colour that it has there; colours are no figures.
std::string withoutColours(std::string page) {
    for (const std::string mark : {"class=\"swatch c", "<rect class=\"c"}) {
        for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + mark.size()))
            page[at + mark.size()] = '0';
    }
    return page;
}

/// The readable forms that say something else than the result, in the unit that their reader chose: the one in which
/// most of them agree with it.
std::vector<PacketFinding> otherwise(const std::vector<domain::NamedText>& files,
                                     const domain::EstimateResult& result) {
    std::optional<std::vector<PacketFinding>> fewest;
    for (const report::ShownUnit& unit : report::shownUnits) {
        std::vector<PacketFinding> found;
        for (const domain::NamedText& again : report::estimateFiles(result, {{}, unit})) {
            const std::string* there = textOf(files, again.name);
            if (there == nullptr)
                continue;
            if (const std::string given = withoutColours(*there), own = withoutColours(again.text); given != own)
                found.push_back({again.name, firstDifference(given, own)});
        }
        if (!fewest || found.size() < fewest->size())
            fewest = std::move(found);
    }
    return *fewest;
}

class VerifyCommand : public Command {
  public:
    std::string name() const override { return "verify"; }
    std::string summary() const override {
        return "Checks an exported packet offline: prices from the events, sums, order, policy";
    }
    std::string example() const override {
        return "  thrifty-nova-cli verify review/\n  thrifty-nova-cli verify review.zip -o json\n\nEnds with 0 when "
               "everything follows from the evidence, 8 when something differs, 5 when the packet cannot be read.";
    }
    void declare(Arguments& arguments) override {
        arguments.positional("PACKET", m_path, "Folder or .zip that policy --export or the window wrote").required();
    }

    ExitCode run(Runtime& runtime) override {
        const auto format = formatOf(runtime.options(), Format::Table,
                                     {Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Markdown});
        if (!format)
            return runtime.fail(format.error());
        const auto files = session::readPacket(m_path);
        if (!files)
            return runtime.fail(files.error());
        const std::string* estimate = textOf(*files, session::estimateFile);
        if (estimate == nullptr)
            return runtime.fail({domain::ErrorCode::NotFound, std::string("has no ") + session::estimateFile, m_path,
                                 "Give the folder or archive of an export."});
        const auto result = report::readResult(*estimate, m_path + "/" + session::estimateFile);
        if (!result)
            return runtime.fail(result.error());
        auto findings = check(*result, *files, runtime);
        if (!findings)
            return runtime.fail(findings.error());
        Rows rows;
        rows.heading = {"File", "Difference"};
        for (const PacketFinding& finding : *findings)
            rows.rows.push_back({finding.file, finding.text});
        runtime.terminal().message(findings->empty() ? "Everything follows from the evidence."
                                                     : std::to_string(findings->size()) +
                                                           (findings->size() == 1 ? " difference." : " differences."),
                                   findings->empty() ? Style::Good : Style::Bad);
        return runtime.finish(asText(rows, *format, findings->empty() ? std::string() : asTable(rows)),
                              findings->empty() ? ExitCode::Ok : ExitCode::OrderDiffers);
    }

  private:
    [[nodiscard]] static domain::Expected<std::vector<PacketFinding>>
    check(const domain::EstimateResult& result, const std::vector<domain::NamedText>& files, Runtime& runtime) {
        std::vector<PacketFinding> findings = session::checkEvidence(result);
        const auto add = [&](domain::Expected<std::vector<PacketFinding>> more) -> domain::Expected<void> {
            if (!more)
                return domain::fail(std::move(more).error());
            findings.insert(findings.end(), more->begin(), more->end());
            return {};
        };
        const auto absent = [&](const char* file) {
            runtime.terminal().message(std::string("Not checked, because it is not there: ") + file, Style::Warn);
        };
        for (const domain::NamedText& file : files) {
            if (!session::isPacketFile(file.name))
                findings.push_back(
                    {file.name, "is not part of an export; kubectl apply -f with the folder may apply it too"});
            else if (file.name == "estimate.pdf")
                runtime.terminal().message("Not compared, because only the window writes it: estimate.pdf",
                                           Style::Warn);
        }
        const std::string* policy = textOf(files, session::policyFile);
        if (policy == nullptr)
            absent(session::policyFile);
        else if (auto added = add(session::checkPolicy(result, *policy)); !added)
            return domain::fail(added.error());
        for (const auto& [file, gated] :
             {std::pair(session::workloadFile, false), std::pair(session::probeFile, true)}) {
            if (const std::string* text = textOf(files, file); text == nullptr)
                absent(file);
            else if (auto added =
                         add(session::checkWorkload(result, policy == nullptr ? "" : *policy, *text, file, gated));
                     !added)
                return domain::fail(added.error());
        }
        const std::string *workload = textOf(files, session::workloadFile), *copy = textOf(files, session::probeFile);
        if (workload != nullptr && copy != nullptr) {
            if (auto added = add(session::checkGatedCopy(*workload, *copy)); !added)
                return domain::fail(added.error());
        }
        // The readable forms must not say something else than the one that was checked. Another version may write
        // them in other words, so that only its own can be compared.
        if (policy == nullptr || policy->find("thrifty-nova " THRIFTY_VERSION) == std::string::npos) {
            runtime.terminal().message(
                "Not compared, because this version did not write them: estimate.csv, .md, .html", Style::Warn);
            return findings;
        }
        for (const domain::NamedText& again : report::estimateFiles(result)) {
            if (textOf(files, again.name) == nullptr)
                absent(again.name.c_str());
        }
        const std::vector<PacketFinding> others = otherwise(files, result);
        findings.insert(findings.end(), others.begin(), others.end());
        return findings;
    }

    std::string m_path;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand() {
    return std::make_unique<VerifyCommand>();
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "support/program.h"

#include <memory>
#include <optional>

namespace thrifty::tests {

/// The whole way of one workload over a fleet of another process, as a user goes it.
class Journey {
  public:
    /// `user`: one of the scenario's; empty: the administrator.
    explicit Journey(const std::string& scenario = "experiments", std::string user = {});

    /// `estimate -o json` into result.json; the parsed result.
    [[nodiscard]] manifest::Value estimate(const std::string& file, const std::string& label,
                                           std::vector<std::string> more = {});
    [[nodiscard]] ProcessResult run(std::vector<std::string> arguments) const {
        return m_program.run(line(std::move(arguments)));
    }
    /// The same, still running.
    [[nodiscard]] std::unique_ptr<Process> begin(std::vector<std::string> arguments) const {
        return std::make_unique<Process>(Program::path(), m_program.options(line(std::move(arguments))));
    }
    [[nodiscard]] ProcessResult apply(const std::string& file, const std::string& label,
                                      std::vector<std::string> more = {}) const;
    [[nodiscard]] ProcessResult follow(const std::string& file, const std::string& label,
                                       std::vector<std::string> more = {}) const;
    [[nodiscard]] std::string resultFile() const { return m_program.home().path() + "/result.json"; }
    [[nodiscard]] const Program& program() const { return m_program; }
    [[nodiscard]] SimulatedFleet& fleet() { return m_fleet; }

    /// The run id in what apply printed with -o json.
    [[nodiscard]] static std::string runOf(const ProcessResult& applied);

  private:
    [[nodiscard]] std::vector<std::string> line(std::vector<std::string> arguments) const;

    Program m_program;
    SimulatedFleet m_fleet;
    std::string m_user;
};

/// "static-gke=0.000000 autoscale-gke-a=3.649400 autoscale-gke-f=no-node-type": the clusters of the first variant.
[[nodiscard]] std::string totals(const manifest::Value& result, std::size_t variant = 0);
/// "autoscale-aks>autoscale-eks" from follow -o json, "?" at the end where it did not settle.
[[nodiscard]] std::string hops(const ProcessResult& followed);

[[nodiscard]] std::string sample(const std::string& name); ///< a path in resources/samples
/// A path in the folder of published manifests; none where it is not there.
[[nodiscard]] std::optional<std::string> publishedManifest(const std::string& path);

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/estimatejob.h"

#include "cli/progress.h"
#include "cli/runtime.h"
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"
#include "report/tablewriter.h"

#include <algorithm>

namespace thrifty::cli {

namespace {

domain::Expected<void> clustersExist(const session::FleetSnapshot& fleet, const std::vector<domain::ClusterName>& names,
                                     const char* option) {
    for (const domain::ClusterName& name : names) {
        const bool known = std::any_of(fleet.clusters.begin(), fleet.clusters.end(),
                                       [&](const auto& row) { return row.cluster.name == name; });
        if (known)
            continue;
        std::string all;
        for (const session::ClusterConnection& row : fleet.clusters)
            all += (all.empty() ? "" : ", ") + row.cluster.name.str();
        return domain::fail(domain::ErrorCode::InvalidArgument, "the fleet has no cluster \"" + name.str() + "\"",
                            option, "it has " + all);
    }
    return {};
}

} // namespace

domain::Expected<domain::EstimateResult> runEstimateJob(Runtime& runtime, session::EstimateRequest request) {
    const auto fleet = runtime.connect(false);
    if (!fleet)
        return domain::fail(fleet.error());
    for (const std::string& problem : fleet->problems)
        runtime.terminal().message("Warning: " + problem, Style::Warn);
    if (auto known = clustersExist(*fleet, request.only, "--clusters"); !known)
        return domain::fail(known.error());
    if (auto known = clustersExist(*fleet, request.exclude, "--exclude"); !known)
        return domain::fail(known.error());
    request.ownerPrice = runtime.settings().ownerPrices;

    std::optional<domain::Error> refused;
    bool declined = false;
    request.confirm = [&](const session::WritePlan& plan) {
        runtime.show(plan);
        const auto agreed = runtime.confirm("Make these objects for the estimate and remove them afterwards?");
        if (!agreed)
            refused = agreed.error();
        else
            declined = !*agreed;
        return agreed.value_or(false);
    };
    std::vector<domain::ClusterName> names;
    for (const session::ClusterConnection& row : fleet->clusters)
        names.push_back(row.cluster.name);
    EstimateProgressLines lines(runtime.terminal(), names, request.variants.size() > 1);
    auto result = runtime.service().estimate(request, lines.observer(), runtime.stop());
    runtime.terminal().endLive();
    if (refused)
        return domain::fail(*refused);
    if (declined)
        return domain::fail(domain::ErrorCode::Refused, "you declined; nothing was written");
    return result;
}

std::string resultText(const domain::EstimateResult& result, Format format, const Terminal& terminal) {
    switch (format) {
    case Format::Json:
        return report::toJson(result);
    case Format::Yaml:
        return report::toYaml(result);
    case Format::Csv:
        return report::csv(result);
    case Format::Markdown:
        return report::markdown(result);
    case Format::Html:
        return report::html(result);
    case Format::Table:
        break;
    }
    report::TableOptions options;
    options.width = terminal.outputColumns();
    return report::table(result, options);
}

} // namespace thrifty::cli

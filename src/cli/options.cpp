// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "domain/money.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace thrifty::cli {

namespace {

tl::unexpected<domain::Error> usage(std::string message, std::string option, std::string hint = {}) {
    return domain::fail(domain::ErrorCode::InvalidArgument, std::move(message), std::move(option), std::move(hint));
}

domain::Expected<domain::OrderEdits::Place> place(const std::string& text, const std::string& option) {
    const auto pair = keyValue(text, option);
    if (!pair)
        return domain::fail(pair.error());
    int rank = 0;
    const std::string& digits = pair->second;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), rank);
    if (problem != std::errc() || end != digits.data() + digits.size() || rank < 1)
        return usage("\"" + text + "\": the rank is a whole number from 1", option, "for example " + option + " c1=1");
    return domain::OrderEdits::Place{domain::ClusterName(pair->first), rank};
}

domain::Expected<domain::Money> price(const std::string& text, const std::string& option) {
    const auto money = domain::Money::typed(text);
    if (!money)
        return usage(money.error().message, option, "for example " + option + " 4.75");
    return *money;
}

} // namespace

void declareGlobals(Arguments& arguments, GlobalOptions& options) {
    arguments.option("--kubeconfig", options.kubeconfigs, "FILE",
                     "Kubeconfig file; repeat to merge several (default: KUBECONFIG or ~/.kube/config)");
    arguments.option("--nova-context", options.novaContext, "CONTEXT",
                     "Context of the Nova control plane (default: the current one)");
    arguments.option("--map", options.map, "NOVA=CONTEXT", "Context of a cluster whose names differ; repeatable");
    arguments.flag("--demo{experiments}", options.demo,
                   "Use an embedded fleet instead of yours: experiments (default), or another scenario");
    arguments.option("-o,--output", options.format, "FORMAT",
                     "table, json, yaml, csv, markdown or html (estimate only)");
    arguments.flag("--yes", options.yes, "Answer every question of this command with yes");
    arguments.option("--allow-production", options.allowProduction, "CONTEXT",
                     "Allow writing to a context that the settings mark as production; repeatable");
    arguments.flag("--trust-plugin", options.trustPlugin, "Allow the exec plugins that the kubeconfigs name to run");
}

void declareWorkload(Arguments& arguments, WorkloadOptions& options, bool filesRequired, bool selfContained) {
    Argument files = arguments.positional("FILE", options.files, "Manifests: files, folders, or - for standard input");
    if (filesRequired)
        files.required();
    arguments.option("-n,--namespace", options.ns, "NS", "Namespace of the workload").required(!selfContained);
    arguments.option("-l,--label", options.label, "KEY=VALUE", "Group label that the policy selects")
        .required(!selfContained);
    arguments.option("--set", options.set, "NAME=VALUE", "Replace $NAME and ${NAME} in the manifests; repeatable");
    arguments.option("--env", options.env, "NAME", "The same with the value of an environment variable; repeatable");
    arguments.flag("--envsubst", options.envsubst, "Replace every placeholder from the environment, as envsubst does");
}

void declareEdits(Arguments& arguments, EditOptions& options) {
    arguments.option("--exclude", options.exclude, "CLUSTER", "Leave a cluster out; repeatable");
    arguments.option("--pin", options.pin, "CLUSTER=RANK", "Keep a cluster at a rank whatever it costs; repeatable");
    arguments.option("--move", options.move, "CLUSTER=RANK", "Put a cluster at a rank; repeatable");
    arguments.flag("--rank-list-prices", options.rankListPrices,
                   "Put a cluster that named no price where its public list price belongs");
    arguments.flag("--keep-unpriced", options.keepUnpriced,
                   "Append the others without a price instead of leaving them out");
    arguments.option("--max-total", options.maxTotal, "DOLLARS", "Leave out clusters whose total an hour is above");
    declareReclaimLimit(arguments, options.maxReclaimed, options.reclaimRateKnown);
    arguments.option("--max-node-cost", options.maxNodeCost, "[GROUP=]DOLLARS",
                     "Cap the price of a node, for all pod groups or for one; repeatable");
}

void declareReclaimLimit(Arguments& arguments, std::string& maxReclaimed, bool& rateKnown) {
    const Argument limit = arguments.option(
        "--max-reclaimed", maxReclaimed, "PERCENT",
        "Leave out clusters whose spot nodes are reclaimed more often in a month: 5, 10, 15 or 20 percent of them");
    arguments.flag("--reclaim-rate-known", rateKnown, "With it: leave out spot nodes without a published rate as well")
        .needs(limit);
}

domain::Expected<std::optional<domain::ReclaimLimit>> reclaimLimit(const std::string& maxReclaimed, bool rateKnown) {
    if (maxReclaimed.empty())
        return std::nullopt;
    for (const int percent : {5, 10, 15, 20}) {
        if (maxReclaimed == std::to_string(percent))
            return domain::ReclaimLimit{percent, rateKnown};
    }
    return usage("\"" + maxReclaimed + "\" is none of 5, 10, 15 and 20", "--max-reclaimed",
                 "these are the ends of the ranges that are published");
}

domain::Expected<Format> formatOf(const GlobalOptions& options, Format fallback, const std::vector<Format>& supported) {
    static const std::map<std::string, Format> names{{"table", Format::Table},       {"json", Format::Json},
                                                     {"yaml", Format::Yaml},         {"csv", Format::Csv},
                                                     {"markdown", Format::Markdown}, {"html", Format::Html}};
    if (options.format.empty())
        return fallback;
    std::string offered;
    for (const auto& [name, format] : names) {
        if (std::find(supported.begin(), supported.end(), format) == supported.end())
            continue;
        if (name == options.format)
            return format;
        offered += (offered.empty() ? "" : ", ") + name;
    }
    return usage("\"" + options.format + "\" is not a format of this command", "-o", "choose one of " + offered);
}

domain::Expected<std::pair<std::string, std::string>> keyValue(const std::string& text, const std::string& option) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return usage("\"" + text + "\" is not of the form NAME=VALUE", option);
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

domain::Expected<domain::GroupLabel> groupLabel(const std::string& text) {
    auto pair = keyValue(text, "-l");
    if (!pair)
        return domain::fail(pair.error());
    const auto plain = [](const std::string& part, bool key) {
        return std::all_of(part.begin(), part.end(), [key](unsigned char c) {
            return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || (key && c == '/');
        });
    };
    if (pair->second.empty() || pair->second.size() > 63 || pair->first.size() > 317 || !plain(pair->first, true) ||
        !plain(pair->second, false))
        return usage("\"" + text + "\" is not a label", "-l", "for example -l app.kubernetes.io/instance=rayservice");
    return domain::GroupLabel{pair->first, pair->second};
}

domain::Expected<std::chrono::milliseconds> duration(const std::string& text, const std::string& option) {
    static const std::map<std::string_view, double> units{
        {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"", 1000}};
    double total = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
        const std::size_t unit = std::min(rest.find_first_of("0123456789.", digits), rest.size());
        double number = 0;
        const auto [end, problem] = std::from_chars(rest.data(), rest.data() + digits, number);
        const auto found = units.find(rest.substr(digits, unit - digits));
        const bool bare = unit == digits && rest.size() != text.size();
        if (digits == 0 || problem != std::errc() || end != rest.data() + digits || found == units.end() || bare)
            return usage("\"" + text + "\" is not a duration", option, "for example " + option + " 90s or 5m");
        total += number * found->second;
        rest.remove_prefix(unit);
    }
    if (text.empty() || !(total > 0) || total > 7 * 24 * 3'600'000.0)
        return usage("\"" + text + "\" is not a duration between 1ms and 168h", option);
    return std::chrono::milliseconds(static_cast<std::int64_t>(total));
}

domain::Expected<domain::OrderEdits> orderEdits(const EditOptions& options) {
    domain::OrderEdits edits;
    for (const std::string& name : splitNames(options.exclude))
        edits.exclude.emplace_back(name);
    for (const std::string& text : options.pin) {
        auto parsed = place(text, "--pin");
        if (!parsed)
            return domain::fail(parsed.error());
        edits.pin.push_back(*parsed);
    }
    for (const std::string& text : options.move) {
        auto parsed = place(text, "--move");
        if (!parsed)
            return domain::fail(parsed.error());
        edits.move.push_back(*parsed);
    }
    edits.rankListPrices = options.rankListPrices;
    edits.keepUnpriced = options.keepUnpriced;
    if (!options.maxTotal.empty()) {
        const auto money = price(options.maxTotal, "--max-total");
        if (!money)
            return domain::fail(money.error());
        edits.maxTotalPerHour = *money;
    }
    const auto reclaim = reclaimLimit(options.maxReclaimed, options.reclaimRateKnown);
    if (!reclaim)
        return domain::fail(reclaim.error());
    edits.reclaim = *reclaim;
    return edits;
}

domain::Expected<void> nodeCaps(const EditOptions& options, session::PolicyRequest& request) {
    for (const std::string& text : options.maxNodeCost) {
        // Group names may hold '=' no more than prices do, so the last one separates.
        const auto equals = text.rfind('=');
        const auto money = price(equals == std::string::npos ? text : text.substr(equals + 1), "--max-node-cost");
        if (!money)
            return domain::fail(money.error());
        if (equals == std::string::npos)
            request.nodeCap = *money;
        else
            request.nodeCaps[domain::GroupName(text.substr(0, equals))] = *money;
    }
    return {};
}

domain::Expected<void> requireWorkload(const WorkloadOptions& options) {
    if (options.ns.empty())
        return usage("is required", "--namespace", "for example -n serving");
    if (options.label.empty())
        return usage("is required", "--label", "for example -l app.kubernetes.io/instance=rayservice");
    return {};
}

domain::Expected<manifest::Substitution> substitutionOf(const WorkloadOptions& options) {
    manifest::Substitution substitution;
    substitution.all = options.envsubst;
    for (const std::string& text : options.set) {
        auto pair = keyValue(text, "--set");
        if (!pair)
            return domain::fail(pair.error());
        substitution.values[pair->first] = pair->second;
    }
    for (const std::string& name : options.env) {
        const char* value = std::getenv(name.c_str());
        if (value == nullptr)
            return usage("the environment has no variable \"" + name + "\"", "--env",
                         "set it, or use --set " + name + "=VALUE");
        substitution.values[name] = value;
    }
    if (options.envsubst) {
        for (char** entry = environ; *entry != nullptr; ++entry) {
            const std::string_view text = *entry;
            const auto equals = text.find('=');
            if (equals != std::string_view::npos)
                substitution.values.try_emplace(std::string(text.substr(0, equals)), text.substr(equals + 1));
        }
    }
    return substitution;
}

domain::Expected<session::Manifest> loadWorkload(const WorkloadOptions& options) {
    const auto substitution = substitutionOf(options);
    return substitution ? session::PlannerService::loadManifest(options.files, *substitution)
                        : domain::fail(substitution.error());
}

std::vector<std::string> splitNames(const std::vector<std::string>& texts) {
    std::vector<std::string> names;
    for (const std::string& text : texts) {
        for (std::size_t start = 0; start <= text.size();) {
            const std::size_t end = std::min(text.find(',', start), text.size());
            if (end > start)
                names.push_back(text.substr(start, end - start));
            start = end + 1;
        }
    }
    return names;
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/clusterorder.h"
#include "domain/expected.h"
#include "domain/ids.h"
#include "session/plannerservice.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::cli {

enum class Format { Table, Json, Yaml, Csv, Markdown, Html };

/// What every command understands.
struct GlobalOptions {
    std::vector<std::string> kubeconfigs;
    std::string novaContext;
    std::vector<std::string> map; ///< NOVA=CONTEXT
    std::string demo;             ///< scenario; empty: no demo
    std::string format;           ///< of -o; empty: the command's own
    std::vector<std::string> allowProduction;
    bool trustPlugin = false;
    bool yes = false;
};

/// -f/-n/-l and the placeholders: the workload on the command line.
struct WorkloadOptions {
    std::vector<std::string> files;
    std::string ns, label;
    std::vector<std::string> set, env;
    bool envsubst = false;
};

/// What changes an order before it becomes a policy.
struct EditOptions {
    std::vector<std::string> exclude, pin, move, maxNodeCost;
    std::string maxTotal, maxReclaimed;
    bool reclaimRateKnown = false;
    bool rankListPrices = false, keepUnpriced = false;
};

void declareGlobals(Arguments& arguments, GlobalOptions& options);
/// `selfContained`: namespace and label may come from a plan file instead (see requireWorkload).
void declareWorkload(Arguments& arguments, WorkloadOptions& options, bool filesRequired = true,
                     bool selfContained = false);
/// Namespace and label are given, where the parser did not see to it.
[[nodiscard]] domain::Expected<void> requireWorkload(const WorkloadOptions& options);
void declareEdits(Arguments& arguments, EditOptions& options);
/// How often spot nodes may be reclaimed.
void declareReclaimLimit(Arguments& arguments, std::string& maxReclaimed, bool& rateKnown);
[[nodiscard]] domain::Expected<std::optional<domain::ReclaimLimit>> reclaimLimit(const std::string& maxReclaimed,
                                                                                 bool rateKnown);

/// Every error here is ErrorCode::InvalidArgument and names the option.
[[nodiscard]] domain::Expected<Format> formatOf(const GlobalOptions& options, Format fallback,
                                                const std::vector<Format>& supported);
[[nodiscard]] domain::Expected<std::pair<std::string, std::string>> keyValue(const std::string& text,
                                                                             const std::string& option);
[[nodiscard]] domain::Expected<domain::GroupLabel> groupLabel(const std::string& text);
[[nodiscard]] domain::Expected<std::chrono::milliseconds> duration(const std::string& text, const std::string& option);
[[nodiscard]] domain::Expected<domain::OrderEdits> orderEdits(const EditOptions& options);
/// Puts the caps of --max-node-cost into the request.
[[nodiscard]] domain::Expected<void> nodeCaps(const EditOptions& options, session::PolicyRequest& request);
/// What --set and --env say.
[[nodiscard]] domain::Expected<manifest::Substitution> substitutionOf(const WorkloadOptions& options);
[[nodiscard]] domain::Expected<session::Manifest> loadWorkload(const WorkloadOptions& options);
/// "a,b" and repeated options alike.
[[nodiscard]] std::vector<std::string> splitNames(const std::vector<std::string>& texts);

} // namespace thrifty::cli

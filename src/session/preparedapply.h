// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// One object as it will be sent, with what is there and what the server would make of it.
struct PreparedObject {
    kube::ResourceType type;
    domain::ObjectId id;
    manifest::Value body;
    bool isOrder = false;
    std::string place;                      ///< "file.yaml:12", for messages
    std::optional<manifest::Value> before;  ///< none: new
    manifest::Value dryRun;                 ///< the server's answer; null when it refused
    std::optional<domain::Error> refused;   ///< why the dry run failed
    std::optional<domain::Error> takenOver; ///< the conflict that taking fields over ends
    std::string diff;                       ///< empty: new or unchanged

    [[nodiscard]] std::string verb() const;
};

/// Everything that an apply would do, found out without writing anything.
struct PreparedApply {
    std::vector<PreparedObject> objects; ///< the order first
    std::vector<std::string> warnings;
    /// Names what was shown: targets, bodies, what is there (by uid and content; a status that moves is no change).
    [[nodiscard]] std::string token() const;
};

/// Ungates and completes the objects of the manifest, puts the caps on their templates, and asks the server for a dry
/// run of each. Errors: a manifest that cannot be applied as it is (a nameless object, another namespace).
[[nodiscard]] domain::Expected<PreparedApply> prepareApply(FleetContext& fleet, const ApplyRequest& request,
                                                           std::stop_token stop);

/// Puts the reason and the guardrails that it overrides on the order, and asks the server for its dry run again.
void stampOverride(FleetContext& fleet, PreparedObject& order, const std::string& reason,
                   const std::vector<std::string>& overridden, std::stop_token stop);

/// The checks of prepared objects; each asks the servers what it needs.
[[nodiscard]] domain::Expected<std::vector<Check>> checkApply(FleetContext& fleet, const ApplyRequest& request,
                                                              const PreparedApply& prepared, std::stop_token stop);

} // namespace thrifty::session

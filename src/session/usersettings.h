// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/expected.h"
#include "domain/money.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

/// $XDG_CONFIG_HOME/thrifty-nova, or what stands for it: the folder of what the user decided.
[[nodiscard]] std::string configDirectory();

/// A plugin that the user allowed to run. The key is a hash over file, command, arguments and names of environment
/// variables, so a changed plugin asks again; the rest is for the reader of the file.
struct TrustedPlugin {
    std::string key, command, context;
};

/// What the user decided once for all runs: settings.yaml in $XDG_CONFIG_HOME/thrifty-nova (mode 0600).
struct UserSettings {
    std::vector<std::string> productionContexts; ///< names, or patterns with `*`
    std::vector<TrustedPlugin> trustedPlugins;
    std::map<domain::ClusterName, domain::Money> ownerPrices; ///< of static clusters, per hour

    [[nodiscard]] bool trusts(const std::string& key) const;

    [[nodiscard]] static std::string defaultPath();
    /// A missing file is empty settings; a file that cannot be understood is an error, because settings that protect
    /// production must not be lost silently.
    [[nodiscard]] static domain::Expected<UserSettings> load(const std::string& path);
    /// Replaces the file in one step.
    [[nodiscard]] domain::Expected<void> save(const std::string& path) const;
};

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/expected.h"
#include "domain/money.h"

#include <map>
#include <set>
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
};

/// Makes the settings file where there is none: comments alone, which say what can stand in it and beside it.
[[nodiscard]] domain::Expected<void> beginSettings(const std::string& path);
/// Writes into the settings file that these login programs may run. What else stands there, comments too, stays as it
/// is now, not as it was when this program read it: another window or an editor may have written since. A file that
/// cannot be understood is an error and left alone.
[[nodiscard]] domain::Expected<void> trustPlugins(const std::string& path, const std::vector<TrustedPlugin>& plugins);
/// Takes it back, by key.
[[nodiscard]] domain::Expected<void> distrustPlugins(const std::string& path, const std::set<std::string>& keys);

} // namespace thrifty::session

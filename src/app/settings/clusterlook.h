// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

#include <map>
#include <optional>

namespace thrifty::app {

/// How many colours a theme has for clusters.
inline constexpr int clusterColours = 8;

/// How the user wants to see one cluster in the window. It is for the eye alone: whatever leaves the window says the
/// cluster's own name.
struct ClusterLook {
    QString alias;             ///< a name of one's own; empty: none
    QString group;             ///< a word of the user's: "eu", "on-prem"; empty: none
    std::optional<int> colour; ///< one of Theme::clusters; none: by order of joining
    QString context;           ///< that reached it last: finds the alias again before the fleet is connected

    /// Nothing to remember.
    [[nodiscard]] bool plain() const { return alias.isEmpty() && group.isEmpty() && !colour; }
    bool operator==(const ClusterLook&) const = default;
};

/// By the clusters' own names.
using ClusterLooks = std::map<domain::ClusterName, ClusterLook>;

} // namespace thrifty::app

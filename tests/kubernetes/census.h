// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "realfleet.h"

#include <map>
#include <set>

namespace thrifty::tests {

/// Every object of every kind of a cluster: "kind namespace/name" and what it says, without what changes by itself
/// (versions, times, status). Leases, events and the like, which come and go on any cluster, are left out.
using Census = std::map<std::string, std::string>;
[[nodiscard]] Census censusOf(kube::ApiClient client);
/// The whole fleet's; keys start with the cluster.
[[nodiscard]] Census censusOf(const std::function<kube::ApiClient(const std::string&)>& client);
/// The fleet's when nothing is on its way out any more: what earlier tests deleted goes in its own time.
[[nodiscard]] Census censusAtRest(const std::function<kube::ApiClient(const std::string&)>& client);
/// What came, went or changed, a line each; empty when nothing did.
[[nodiscard]] std::string difference(const Census& before, const Census& after);

} // namespace thrifty::tests

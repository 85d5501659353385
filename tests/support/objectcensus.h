// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"

#include <set>
#include <string>

namespace thrifty::tests {

/// Every object of every kind of some API servers, a line each: "CLUSTER kind ns/name uid". Events are left out, which
/// servers keep by themselves, and nodes, which an autoscaler keeps until they have idled for minutes.
using ObjectCensus = std::set<std::string>;

/// Adds the objects of one API server; throws where it does not answer.
void countObjects(ObjectCensus& census, const std::string& cluster, const std::shared_ptr<kube::Transport>& transport);

/// What came ("+ ") and what went ("- "), a line each; empty: nothing.
[[nodiscard]] std::string difference(const ObjectCensus& before, const ObjectCensus& after);

} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/clusterorder.h"
#include "domain/expected.h"
#include "domain/knownfact.h"
#include "session/knownfactsfile.h"

#include <memory>
#include <string>

namespace thrifty::cli {

class Runtime;

/// --facts and --no-facts.
void declareKnownFacts(Arguments& arguments, session::KnownFactsChoice& choice);

/// What a file of known facts looks like, for the examples of a command.
[[nodiscard]] std::string knownFactsHelp();

/// The facts that hold today, by ownRules(); null: none.
[[nodiscard]] domain::Expected<std::shared_ptr<const domain::KnownFacts>>
knownFactsFor(Runtime& runtime, const session::KnownFactsChoice& choice);

/// Tells on standard error which clusters of the facts the estimate does not have; they may be of another fleet.
void tellUnknownClusters(Runtime& runtime, const domain::KnownFacts& known, const domain::VariantEstimate& estimate);

/// Tells on standard error what an order leaves out and why, and what it keeps against a known fact.
void tellOrder(Runtime& runtime, const domain::ClusterOrder& order);

} // namespace thrifty::cli

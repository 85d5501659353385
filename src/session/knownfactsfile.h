// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/knownfact.h"

#include <memory>
#include <string>
#include <string_view>

namespace thrifty::session {

/// Which known facts are taken into account.
struct KnownFactsChoice {
    bool none = false; ///< none, even where a file lies in the usual place
    std::string file;  ///< this one, which must be there; empty: the usual place, where there may be none
    bool operator==(const KnownFactsChoice&) const = default;
};

/// known-facts.yaml beside settings.yaml.
[[nodiscard]] std::string defaultKnownFactsPath();

/// Reads what is known about clusters:
///
///     facts:                        # a cluster that one of them is about is left out of cost orders
///     - cluster: autoscale-aks      # Nova's name
///       gpuSku: A100                # what is not to be had there: all of these hold for the nodes of one pod group;
///       nodeType: Standard_NC24*    # with none of the three the cluster is left out altogether
///       priceCategory: on-demand    # or spot
///       note: quota 0 in westus2, ticket 123
///       noted: 2026-11-20
///       until: 2026-12-31           # the last day, in UTC; without it until it is taken back
///
/// `today` is an ISO 8601 day. A text without content says that nothing is known. Errors name file, line and what to
/// do: a field that nobody knows, a fact without a cluster or without the day on which it was noted, one that would
/// never hold or stands there twice, more than 1000.
[[nodiscard]] domain::Expected<domain::KnownFacts> parseKnownFacts(const std::string& name, std::string text,
                                                                   std::string_view today);

/// The facts that were chosen; null: none. A file in the usual place that cannot be read is an error as well: an order
/// without what is known would look like one with it.
[[nodiscard]] domain::Expected<std::shared_ptr<const domain::KnownFacts>> loadKnownFacts(const KnownFactsChoice& choice,
                                                                                         std::string_view today);

/// The text with this fact at its end, in the place of one that makes the same claim; all else stays, down to comments.
/// Error: the text cannot be read, the fact could not be read back, or the text's layout cannot be edited in place.
[[nodiscard]] domain::Expected<std::string> withFact(const std::string& name, const std::string& text,
                                                     const domain::KnownFact& fact);
/// The text without the fact that makes this claim. NotFound: there is none.
[[nodiscard]] domain::Expected<std::string> withoutFact(const std::string& name, const std::string& text,
                                                        const domain::KnownFact& fact);

/// The same for a file, which is replaced in one step (mode 0600) and made where it is missing. One that cannot be read
/// stays as it is. Another program that changes it waits for its turn.
[[nodiscard]] domain::Expected<void> rememberFact(const std::string& path, const domain::KnownFact& fact);
[[nodiscard]] domain::Expected<void> forgetFact(const std::string& path, const domain::KnownFact& fact);

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/knownfactsoptions.h"

#include "cli/ownrules.h"
#include "domain/words.h"

namespace thrifty::cli {

void declareKnownFacts(Arguments& arguments, session::KnownFactsChoice& choice) {
    const Argument file =
        arguments
            .option("--facts", choice.file, "FILE",
                    "What is known about clusters, which leaves them out of the order (default: known-facts.yaml "
                    "beside settings.yaml, if it is there)")
            .notEmpty("name a file");
    arguments.flag("--no-facts", choice.none, "Order by prices whatever is known about the clusters").excludes(file);
}

std::string knownFactsHelp() {
    return "A file of known facts says what no estimate does, for example that a quota is 0:\n"
           "  facts:\n"
           "  - cluster: autoscale-aks\n"
           "    gpuSku: A100\n"
           "    note: quota 0 in westus2, ticket 123\n"
           "    noted: 2026-11-20\n"
           "    until: 2026-12-31\n"
           "A fact may ask for nodeType (with *), gpuSku and priceCategory, which must all hold for the nodes of one\n"
           "pod group; without them the cluster is left out altogether. A pin (--pin) wins over what is known.";
}

domain::Expected<std::shared_ptr<const domain::KnownFacts>> knownFactsFor(Runtime& runtime,
                                                                          const session::KnownFactsChoice& choice) {
    return ownRules(runtime, choice, &session::KnownFactsChoice::none, session::loadKnownFacts, domain::expiredFacts);
}

void tellUnknownClusters(Runtime& runtime, const domain::KnownFacts& known, const domain::VariantEstimate& estimate) {
    const std::vector<domain::ClusterName> unknown = domain::unknownClusters(known, estimate);
    if (!unknown.empty())
        runtime.terminal().message(
            known.file + " is also about clusters that this estimate does not have: " + domain::joined(unknown));
}

void tellOrder(Runtime& runtime, const domain::ClusterOrder& order) {
    for (const domain::LeftOut& left : order.leftOut)
        runtime.terminal().message("Left out: " + left.name.str() + ": " + left.why);
    for (const domain::OrderEntry& entry : order.entries) {
        if (entry.listPerHour)
            runtime.terminal().message("By list price: " + entry.name.str() + " at " + entry.listPerHour->text(4) +
                                           " $/hr, because it named none",
                                       Style::Warn);
        if (entry.inSpiteOf)
            runtime.terminal().message(
                "Warning: " + entry.name.str() + " is pinned all the same: " + factText(*entry.inSpiteOf), Style::Warn);
    }
}

} // namespace thrifty::cli

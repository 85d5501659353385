// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pricebookoptions.h"

#include "cli/ownrules.h"

namespace thrifty::cli {

void declarePriceBook(Arguments& arguments, session::PriceBookChoice& choice) {
    const Argument file =
        arguments
            .option("--price-book", choice.file, "FILE",
                    "Rank by your own prices (default: price-book.yaml beside settings.yaml, if it is "
                    "there)")
            .notEmpty("name a file");
    arguments.flag("--no-price-book", choice.listOnly, "Rank by list prices").excludes(file);
}

std::string priceBookHelp() {
    return "A price book holds your discounts and contracts; the first rule that matches changes the list price:\n"
           "  asOf: 2026-11-01\n"
           "  rules:\n"
           "    - {provider: aws, gpuSku: A100, until: 2026-12-31, pricePerNodeHour: \"11.40\", note: committed use}\n"
           "    - {provider: aws, percent: -20, note: enterprise agreement}\n"
           "  addOns:\n"
           "    - {cluster: autoscale-eks, name: egress, perHour: \"0.35\"}\n"
           "A rule may ask for provider, region, cluster, nodeType (with *), gpuSku, priceCategory, from and until.\n"
           "Results show list and yours and rank by yours. Caps on node prices and Luna itself go by list prices.";
}

domain::Expected<std::shared_ptr<const domain::PriceBook>> priceBookFor(Runtime& runtime,
                                                                        const session::PriceBookChoice& choice) {
    return ownRules(runtime, choice, &session::PriceBookChoice::listOnly, session::loadPriceBook, domain::expiredRules);
}

} // namespace thrifty::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/expected.h"
#include "domain/pricebook.h"
#include "session/pricebookfile.h"

#include <memory>
#include <string>

namespace thrifty::cli {

class Runtime;

/// --price-book and --no-price-book.
void declarePriceBook(Arguments& arguments, session::PriceBookChoice& choice);

/// What a price book looks like, for the examples of a command.
[[nodiscard]] std::string priceBookHelp();

/// The book that holds today, by ownRules(); null: none.
[[nodiscard]] domain::Expected<std::shared_ptr<const domain::PriceBook>>
priceBookFor(Runtime& runtime, const session::PriceBookChoice& choice);

} // namespace thrifty::cli

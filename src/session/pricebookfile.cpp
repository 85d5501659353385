// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pricebookfile.h"

#include "catalog/pricecatalog.h"
#include "manifest/document.h"
#include "session/privatefile.h"
#include "session/rulefields.h"
#include "session/strictreader.h"
#include "session/usersettings.h"

#include <algorithm>
#include <filesystem>

namespace thrifty::session {

using domain::AddOnRule;
using domain::Money;
using domain::PriceBook;
using domain::PriceRule;
using domain::PriceScope;

namespace {

constexpr const char* correctIt = "correct it, or go by list prices with --no-price-book";
constexpr std::size_t mostRules = 1000;

std::optional<Money> priceIn(StrictReader& from, std::string_view key) {
    const std::string text = from.line(key, longestName);
    if (text.empty())
        return std::nullopt;
    const auto money = Money::typed(text);
    if (!money) {
        from.wrong(key, money.error().message);
        return std::nullopt;
    }
    return *money;
}

PriceScope scopeIn(StrictReader& from) {
    PriceScope scope;
    scope.provider = catalog::providerKey(from.line("provider", longestName));
    scope.region = from.line("region", longestName);
    scope.cluster = domain::ClusterName(from.line("cluster", longestName));
    scope.from = dayIn(from, "from");
    scope.until = dayIn(from, "until");
    if (!scope.from.empty() && !scope.until.empty() && scope.until < scope.from)
        from.wrong("until", "is before from, so that the rule would never hold");
    return scope;
}

std::string lineText(int line) {
    return "line " + std::to_string(line);
}

PriceRule ruleIn(StrictReader& from) {
    PriceRule rule;
    rule.line = from.lineNumber();
    rule.scope = scopeIn(from);
    rule.nodes = nodesIn(from);
    const std::string percent = from.line("percent", longestName);
    const std::optional<Money> price = priceIn(from, "pricePerNodeHour");
    rule.note = from.line("note", longestNote);
    from.end();
    if (percent.empty() == !price.has_value()) {
        from.wrong(percent.empty() ? "a rule needs percent or pricePerNodeHour"
                                   : "a rule has either percent or pricePerNodeHour; remove one of them");
        return rule;
    }
    if (price) {
        rule.change = *price;
        if (rule.nodes.nodeType.empty() && rule.nodes.gpuSku.empty() && rule.scope.cluster.empty())
            from.wrong("pricePerNodeHour", "would be the price of every node; say nodeType, gpuSku or cluster too");
        return rule;
    }
    const auto share = domain::parsePercent(percent);
    if (share)
        rule.change = *share;
    else
        from.wrong("percent", share.error().message + "; " + share.error().hint);
    return rule;
}

AddOnRule addOnIn(StrictReader& from) {
    AddOnRule rule;
    rule.addOn.line = from.lineNumber();
    rule.scope = scopeIn(from);
    rule.addOn.name = from.line("name", longestName);
    const std::optional<Money> price = priceIn(from, "perHour");
    rule.addOn.note = from.line("note", longestNote);
    from.end();
    if (rule.addOn.name.empty())
        from.wrong("an add-on needs a name, for example egress");
    if (!price)
        from.wrong("an add-on needs dollars an hour, for example \"0.35\"");
    if (rule.scope.provider.empty() && rule.scope.region.empty() && rule.scope.cluster.empty())
        from.wrong("an add-on needs a provider, region or cluster");
    rule.addOn.perHour = price.value_or(Money());
    return rule;
}

} // namespace

std::string defaultPriceBookPath() {
    return configDirectory() + "/price-book.yaml";
}

domain::Expected<PriceBook> parsePriceBook(const std::string& name, std::string text, std::string_view today) {
    PriceBook book;
    book.day = today;
    book.use.file = std::filesystem::path(name).filename().string();
    book.use.sha256 = sha256(text);
    manifest::ReadLimits limits;
    limits.fileBytes = ruleFileBytes;
    limits.aliasNodes = 100'000;
    const auto parsed = manifest::parseFile(name, std::move(text), limits);
    if (!parsed)
        return domain::fail(withHint(parsed.error(), correctIt));
    if (parsed->documents.size() != 1 || !parsed->documents.front().value().isObject())
        return domain::fail(domain::ErrorCode::Parse, "is not a price book", name,
                            "it is one YAML mapping with rules and addOns; --help of estimate shows one");
    std::optional<domain::Error> error;
    StrictReader from(parsed->documents.front(), name, error);
    const std::string asOf = dayIn(from, "asOf");
    book.use.date = asOf.empty() ? std::string(today) : asOf;
    from.items("rules", [&](StrictReader item) {
        PriceRule rule = ruleIn(item);
        const auto before = std::find_if(book.rules.begin(), book.rules.end(),
                                         [&](const PriceRule& earlier) { return earlier.covers(rule); });
        if (before != book.rules.end())
            item.wrong("this rule never holds, because the one in " + lineText(before->line) +
                       " comes first and takes all of it; put it before that one");
        if (book.rules.size() == mostRules)
            item.wrong("more than " + std::to_string(mostRules) + " rules");
        if (!error)
            book.rules.push_back(std::move(rule));
    });
    from.items("addOns", [&](StrictReader item) {
        AddOnRule rule = addOnIn(item);
        const auto twin = std::find_if(book.addOns.begin(), book.addOns.end(), [&](const AddOnRule& earlier) {
            return earlier.addOn.name == rule.addOn.name &&
                   (earlier.scope.covers(rule.scope) || rule.scope.covers(earlier.scope));
        });
        if (twin != book.addOns.end())
            item.wrong("name", "\"" + rule.addOn.name + "\" in " + lineText(twin->addOn.line) +
                                   " would be added for the same cluster as well; give it another name or scope");
        if (book.addOns.size() == mostRules)
            item.wrong("more than " + std::to_string(mostRules) + " add-ons");
        if (!error)
            book.addOns.push_back(std::move(rule));
    });
    from.end();
    if (!error && book.rules.empty() && book.addOns.empty())
        return domain::fail(domain::ErrorCode::Parse, "says nothing", name,
                            "write a rule or an add-on, or move the file away to go by list prices");
    if (error)
        return domain::fail(withHint(std::move(*error), correctIt));
    return book;
}

domain::Expected<std::shared_ptr<const PriceBook>> loadPriceBook(const PriceBookChoice& choice,
                                                                 std::string_view today) {
    if (choice.listOnly)
        return nullptr;
    const std::string path = choice.file.empty() ? defaultPriceBookPath() : choice.file;
    auto text = ruleFileText(path, !choice.file.empty(),
                             "name a price book that is there, or go by list prices with --no-price-book");
    if (!text)
        return domain::fail(std::move(text).error());
    if (!*text)
        return nullptr;
    auto book = parsePriceBook(path, std::move(**text), today);
    if (!book)
        return domain::fail(std::move(book).error());
    return std::make_shared<const PriceBook>(std::move(*book));
}

domain::Expected<std::shared_ptr<const PriceBook>>
loadPriceBookFor(const PriceBookChoice& choice, const domain::EstimateResult* earlier, std::string_view today) {
    auto book = loadPriceBook(choice, today);
    if (!book || earlier == nullptr)
        return book;
    const std::string before = earlier->priceBook ? earlier->priceBook->sha256 : std::string();
    if (before != (*book ? (*book)->use.sha256 : std::string()))
        return domain::fail(domain::ErrorCode::Refused, "the price book is another one than that of the result", {},
                            "estimate all cells again");
    return book;
}

} // namespace thrifty::session

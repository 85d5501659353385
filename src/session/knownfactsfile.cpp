// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/knownfactsfile.h"

#include "manifest/document.h"
#include "manifest/path.h"
#include "manifest/yamlwriter.h"
#include "session/editedfile.h"
#include "session/rulefields.h"
#include "session/strictreader.h"
#include "session/usersettings.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace thrifty::session {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using domain::KnownFact;
using domain::KnownFacts;
using manifest::Change;
using manifest::Value;

namespace {

constexpr const char* correctIt = "correct it, or go on without what is known with --no-facts";
constexpr std::size_t mostFacts = 1000;
constexpr const char* factsPath = "$.facts";
constexpr const char* heading =
    "# What is known about clusters and no estimate says. Cost orders leave these clusters out;\n"
    "# thrifty-nova-cli policy --help explains the fields.\n";

KnownFact factIn(StrictReader& from) {
    KnownFact fact;
    fact.line = from.lineNumber();
    fact.cluster = domain::ClusterName(from.line("cluster", longestName));
    fact.nodes = nodesIn(from);
    fact.note = from.line("note", longestNote);
    fact.noted = dayIn(from, "noted");
    fact.until = dayIn(from, "until");
    from.end();
    if (fact.cluster.empty())
        from.wrong("a fact needs the cluster that it is about");
    if (fact.noted.empty())
        from.wrong("a fact needs the day on which it was noted, for example noted: 2026-11-20");
    else if (!fact.until.empty() && fact.until < fact.noted)
        from.wrong("until", "is before noted, so that the fact would never hold");
    return fact;
}

/// The file and the one document in it that says something; null: nothing does.
struct Read {
    manifest::File file;
    const manifest::Document* document = nullptr;
    KnownFacts known;
};

Expected<Read> readFacts(const std::string& name, std::string text, std::string_view today) {
    manifest::ReadLimits limits;
    limits.fileBytes = ruleFileBytes;
    limits.aliasNodes = 100'000;
    auto file = manifest::parseFile(name, std::move(text), limits);
    if (!file)
        return fail(withHint(file.error(), correctIt));
    Read read{std::move(*file), nullptr, {}};
    read.known.file = std::filesystem::path(name).filename().string();
    read.known.day = today;
    for (const manifest::Document& document : read.file.documents) {
        if (document.empty())
            continue;
        if (read.document != nullptr || !document.value().isObject())
            return fail(
                withHint({ErrorCode::Parse, "known facts are one YAML mapping with facts", name, {}}, correctIt));
        read.document = &document;
    }
    if (read.document == nullptr)
        return read;
    std::optional<domain::Error> error;
    StrictReader from(*read.document, name, error);
    std::vector<KnownFact>& facts = read.known.facts;
    from.items("facts", [&](StrictReader item) {
        KnownFact fact = factIn(item);
        const auto twin =
            std::find_if(facts.begin(), facts.end(), [&](const KnownFact& earlier) { return earlier.sameClaim(fact); });
        if (twin != facts.end())
            item.wrong("says the same as line " + std::to_string(twin->line) + "; keep one of them");
        if (facts.size() == mostFacts)
            item.wrong("more than " + std::to_string(mostFacts) + " facts");
        if (!error)
            facts.push_back(std::move(fact));
    });
    from.end();
    if (error)
        return fail(withHint(std::move(*error), correctIt));
    return read;
}

Value valueOf(const KnownFact& fact) {
    Value item = Value::object({{"cluster", fact.cluster.str()}});
    const auto put = [&](std::string_view key, const std::string& text) {
        if (!text.empty())
            item.set(key, text);
    };
    put("gpuSku", fact.nodes.gpuSku);
    put("nodeType", fact.nodes.nodeType);
    if (fact.nodes.category)
        put("priceCategory", std::string(toString(*fact.nodes.category)));
    put("note", fact.note);
    put("noted", fact.noted);
    put("until", fact.until);
    return item;
}

/// The text, if it says just these facts; lines do not count.
Expected<std::string> checked(const std::string& name, Expected<std::string> text, std::vector<KnownFact> wanted) {
    if (!text)
        return text;
    auto again = readFacts(name, *text, {});
    if (!again)
        return fail(again.error().code, "it cannot be written: " + again.error().message, name, again.error().hint);
    for (std::vector<KnownFact>* facts : {&wanted, &again->known.facts}) {
        for (KnownFact& fact : *facts)
            fact.line = 0;
    }
    if (again->known.facts != wanted)
        return fail(ErrorCode::Refused, "it cannot be changed in place", name, "change it by hand");
    return text;
}

std::vector<KnownFact>::const_iterator sameClaim(const std::vector<KnownFact>& facts, const KnownFact& fact) {
    return std::find_if(facts.begin(), facts.end(), [&](const KnownFact& each) { return each.sameClaim(fact); });
}

std::string pathOf(const std::vector<KnownFact>& facts, std::vector<KnownFact>::const_iterator fact) {
    return manifest::pathTo(factsPath, static_cast<std::size_t>(fact - facts.begin()));
}

using TextChange = Expected<std::string> (*)(const std::string&, const std::string&, const KnownFact&);

Expected<void> changeFile(const std::string& path, const KnownFact& fact, TextChange change) {
    return changeOwnFile(path, ruleFileBytes, [&](const std::string& text) { return change(path, text, fact); });
}

} // namespace

std::string defaultKnownFactsPath() {
    return configDirectory() + "/known-facts.yaml";
}

Expected<KnownFacts> parseKnownFacts(const std::string& name, std::string text, std::string_view today) {
    auto read = readFacts(name, std::move(text), today);
    return read ? Expected<KnownFacts>(std::move(read->known)) : fail(std::move(read).error());
}

Expected<std::shared_ptr<const KnownFacts>> loadKnownFacts(const KnownFactsChoice& choice, std::string_view today) {
    if (choice.none)
        return nullptr;
    const std::string path = choice.file.empty() ? defaultKnownFactsPath() : choice.file;
    auto text = ruleFileText(path, !choice.file.empty(),
                             "name a file of known facts that is there, or go on without with --no-facts");
    if (!text)
        return fail(std::move(text).error());
    if (!*text)
        return nullptr;
    auto known = parseKnownFacts(path, std::move(**text), today);
    if (!known)
        return fail(std::move(known).error());
    return std::make_shared<const KnownFacts>(std::move(*known));
}

Expected<std::string> withFact(const std::string& name, const std::string& text, const KnownFact& fact) {
    const auto read = readFacts(name, text, {});
    if (!read)
        return fail(read.error());
    const std::vector<KnownFact>& facts = read->known.facts;
    std::vector<KnownFact> wanted = facts;
    const auto earlier = sameClaim(facts, fact);
    if (earlier != facts.end())
        wanted.erase(wanted.begin() + (earlier - facts.begin()));
    wanted.push_back(fact);
    if (read->document == nullptr) {
        std::string begun = text.empty() ? std::string(heading) : text;
        if (!begun.ends_with('\n'))
            begun += '\n';
        return checked(name, begun + manifest::toYaml(Value::object({{"facts", Value::array({valueOf(fact)})}})),
                       std::move(wanted));
    }
    // The new one first: a list never becomes empty on the way.
    std::vector<std::vector<Change>> steps{{{Change::Kind::AddItem, factsPath, valueOf(fact)}}};
    if (earlier != facts.end())
        steps.push_back({{Change::Kind::Remove, pathOf(facts, earlier), {}}});
    return checked(name, editedFile(read->file, *read->document, steps), std::move(wanted));
}

Expected<std::string> withoutFact(const std::string& name, const std::string& text, const KnownFact& fact) {
    const auto read = readFacts(name, text, {});
    if (!read)
        return fail(read.error());
    const std::vector<KnownFact>& facts = read->known.facts;
    const auto found = sameClaim(facts, fact);
    if (found == facts.end())
        return fail(ErrorCode::NotFound, "it does not say this about " + fact.cluster.str() + " (any more)", name);
    std::vector<KnownFact> wanted = facts;
    wanted.erase(wanted.begin() + (found - facts.begin()));
    if (wanted.empty())
        return checked(name, commentsOf(text), {});
    return checked(name, editedFile(read->file, *read->document, {{{Change::Kind::Remove, pathOf(facts, found), {}}}}),
                   std::move(wanted));
}

Expected<void> rememberFact(const std::string& path, const KnownFact& fact) {
    return changeFile(path, fact, &withFact);
}

Expected<void> forgetFact(const std::string& path, const KnownFact& fact) {
    return changeFile(path, fact, &withoutFact);
}

} // namespace thrifty::session

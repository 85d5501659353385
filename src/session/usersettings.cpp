// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/usersettings.h"

#include "manifest/document.h"
#include "manifest/path.h"
#include "manifest/yamlwriter.h"
#include "session/editedfile.h"
#include "session/privatefile.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace thrifty::session {

namespace {

using manifest::Change;
using manifest::Value;

tl::unexpected<domain::Error> wrong(const std::string& path, const std::string& what) {
    return domain::fail(domain::ErrorCode::Parse, what, path, "correct it, or move the file away to start afresh");
}

constexpr std::string_view emptySettings =
    "# What is decided once for all runs, by the window and the command line; read when they start.\n"
    "#\n"
    "# productionContexts: [prod-*]        # writing there needs the name typed, or --allow-production\n"
    "# ownerPrices: {static-gke: \"1.25\"}   # dollars an hour of a static cluster, which costs nothing more "
    "otherwise\n"
    "# trustedPlugins: []                  # login programs that you allowed to run; written by the program\n"
    "#\n"
    "# Beside this file:\n"
    "# price-book.yaml   what you pay instead of list prices (thrifty-nova-cli estimate --help)\n"
    "# guardrails.yaml   what no apply may cost or use (README, Guardrails)\n"
    "# known-facts.yaml  what is known about clusters and no estimate says (thrifty-nova-cli policy --help)\n";

constexpr std::size_t mostBytes = 1u << 20u;
constexpr const char* pluginsPath = "$.trustedPlugins";

/// The file and the one document in it that says something; null: nothing does.
struct Read {
    manifest::File file;
    const manifest::Document* document = nullptr;
    UserSettings settings;
};

domain::Expected<Read> readSettings(const std::string& path, std::string text) {
    auto file = manifest::parseFile(path, std::move(text));
    if (!file)
        return domain::fail(file.error());
    Read read;
    read.file = std::move(*file);
    if (read.file.documents.empty() || read.file.documents.front().empty())
        return read;
    const manifest::Document& document = read.file.documents.front();
    read.document = &document;
    const Value& root = document.value();
    UserSettings& settings = read.settings;
    if (!root.isObject() || read.file.documents.size() > 1)
        return wrong(path, "settings are one YAML mapping");
    for (const auto& [key, value] : root.members()) {
        if (key == "productionContexts") {
            for (const Value& name : value.items()) {
                if (!name.isString() || name.str().empty())
                    return wrong(path, "productionContexts is a list of names");
                settings.productionContexts.push_back(name.str());
            }
            if (!value.isArray())
                return wrong(path, "productionContexts is a list of names");
        } else if (key == "trustedPlugins") {
            for (const Value& plugin : value.items())
                settings.trustedPlugins.push_back(
                    {plugin["key"].str(), plugin["command"].str(), plugin["context"].str()});
        } else if (key == "ownerPrices") {
            for (const auto& [cluster, price] : value.members()) {
                const auto money = domain::Money::typed(price.scalarText());
                if (!money)
                    return wrong(path, "ownerPrices." + cluster + ": " + money.error().message);
                settings.ownerPrices[domain::ClusterName(cluster)] = *money;
            }
        } else {
            return wrong(path, "unknown setting \"" + key + "\"");
        }
    }
    return read;
}

using Steps = std::vector<std::vector<Change>>;

/// From what the file says now, not from what it said when this program read it.
domain::Expected<void> changeSettings(const std::string& path,
                                      const std::function<Steps(const UserSettings&)>& stepsFor) {
    return changeOwnFile(path, mostBytes, [&](const std::string& text) -> domain::Expected<std::string> {
        const auto read = readSettings(path, text);
        if (!read)
            return domain::fail(read.error());
        const Steps steps = stepsFor(read->settings);
        if (steps.empty())
            return text;
        Value root = read->document != nullptr ? read->document->value() : Value::object();
        for (const std::vector<Change>& changes : steps) {
            for (const Change& change : changes)
                manifest::applyChange(root, change);
        }
        if (root.members().empty())
            return commentsOf(text);
        if (read->document != nullptr)
            return editedFile(read->file, *read->document, steps);
        const bool ends = text.empty() || text.ends_with('\n');
        return text + (ends ? "" : "\n") + manifest::toYaml(root);
    });
}

} // namespace

bool UserSettings::trusts(const std::string& key) const {
    return std::any_of(trustedPlugins.begin(), trustedPlugins.end(),
                       [&](const TrustedPlugin& plugin) { return plugin.key == key; });
}

std::string configDirectory() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    const std::string base = config != nullptr && *config == '/'
                                 ? std::string(config)
                                 : std::string(home != nullptr ? home : "") + "/.config";
    return base + "/thrifty-nova";
}

std::string UserSettings::defaultPath() {
    return configDirectory() + "/settings.yaml";
}

domain::Expected<UserSettings> UserSettings::load(const std::string& path) {
    const auto text = readWholeFile(path, mostBytes);
    if (!text && text.error().code == domain::ErrorCode::NotFound)
        return UserSettings();
    if (!text)
        return domain::fail(text.error());
    auto read = readSettings(path, *text);
    return read ? domain::Expected<UserSettings>(std::move(read->settings)) : domain::fail(read.error());
}

domain::Expected<void> beginSettings(const std::string& path) {
    return changeOwnFile(path, mostBytes, [](const std::string& text) -> domain::Expected<std::string> {
        return text.empty() ? std::string(emptySettings) : text;
    });
}

domain::Expected<void> trustPlugins(const std::string& path, const std::vector<TrustedPlugin>& plugins) {
    return changeSettings(path, [&](const UserSettings& settings) {
        Steps steps;
        for (const TrustedPlugin& plugin : plugins) {
            if (!settings.trusts(plugin.key))
                steps.push_back(
                    {{Change::Kind::AddItem, pluginsPath,
                      Value::object({{"key", plugin.key}, {"command", plugin.command}, {"context", plugin.context}})}});
        }
        return steps;
    });
}

domain::Expected<void> distrustPlugins(const std::string& path, const std::set<std::string>& keys) {
    return changeSettings(path, [&](const UserSettings& settings) {
        Steps steps;
        const std::vector<TrustedPlugin>& plugins = settings.trustedPlugins;
        for (std::size_t at = plugins.size(); at-- > 0;) { // from the end: places before it stay
            if (keys.contains(plugins[at].key))
                steps.push_back({{Change::Kind::Remove, manifest::pathTo(pluginsPath, at), {}}});
        }
        return steps;
    });
}

} // namespace thrifty::session

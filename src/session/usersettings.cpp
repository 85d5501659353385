// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/usersettings.h"

#include "manifest/document.h"
#include "manifest/yamlwriter.h"
#include "session/privatefile.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::session {

namespace {

using manifest::Value;

tl::unexpected<domain::Error> wrong(const std::string& path, const std::string& what) {
    return domain::fail(domain::ErrorCode::Parse, what, path, "correct it, or move the file away to start afresh");
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
    UserSettings settings;
    const auto text = readWholeFile(path);
    if (!text) {
        if (text.error().code == domain::ErrorCode::NotFound)
            return settings;
        return domain::fail(text.error());
    }
    const auto file = manifest::parseFile(path, *text);
    if (!file)
        return domain::fail(file.error());
    if (file->documents.empty() || file->documents.front().empty())
        return settings;
    const Value& root = file->documents.front().value();
    if (!root.isObject() || file->documents.size() > 1)
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
    return settings;
}

domain::Expected<void> UserSettings::save(const std::string& path) const {
    Value root = Value::object();
    Value production = Value::array(), plugins = Value::array(), prices = Value::object();
    for (const std::string& name : productionContexts)
        production.append(name);
    for (const TrustedPlugin& plugin : trustedPlugins)
        plugins.append(Value::object({{"key", plugin.key}, {"command", plugin.command}, {"context", plugin.context}}));
    for (const auto& [cluster, price] : ownerPrices)
        prices.set(cluster.str(), price.text());
    root.set("productionContexts", std::move(production));
    root.set("trustedPlugins", std::move(plugins));
    root.set("ownerPrices", std::move(prices));
    return writePrivateFile(path, manifest::toYaml(root));
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenario.h"

#include "manifest/document.h"
#include "resources/resources.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr std::string_view shippedFolder = "scenarios/";
constexpr std::int64_t mostClusters = 5000;

Expected<Value> parseTree(const std::string& file, std::string text) {
    const auto parsed = manifest::parseFile(file, std::move(text));
    if (!parsed)
        return fail(parsed.error());
    for (const auto& document : parsed->documents)
        if (!document.empty()) {
            if (!document.value().isObject())
                return fail(ErrorCode::Parse, "a scenario must be a mapping", file);
            return document.value();
        }
    return fail(ErrorCode::Parse, "the scenario is empty", file);
}

std::string shippedPath(std::string_view name) {
    return std::string(shippedFolder) + std::string(name) + ".yaml";
}

struct Source {
    std::string file, text, directory;
};

Expected<Source> readSource(const std::string& nameOrFile, const std::string& directory) {
    if (const auto shipped = resources::find(shippedPath(nameOrFile)))
        return Source{nameOrFile + ".yaml", std::string(*shipped), {}};
    std::filesystem::path path(nameOrFile);
    if (path.is_relative() && !directory.empty())
        path = std::filesystem::path(directory) / path;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::string known;
        for (const auto& name : Scenario::shippedNames())
            known += (known.empty() ? "" : ", ") + name;
        return fail(ErrorCode::NotFound, "no scenario and no file of this name", nameOrFile,
                    "shipped scenarios: " + known);
    }
    std::ostringstream text;
    text << in.rdbuf();
    return Source{path.string(), text.str(), path.parent_path().string()};
}

/// The tree of a file laid over what it extends.
Expected<Value> extended(const Source& source, int depth) {
    if (depth > 8)
        return fail(ErrorCode::Limit, "_extends nests too deeply", source.file);
    auto tree = parseTree(source.file, source.text);
    if (!tree)
        return tree;
    const Value base = (*tree)["_extends"];
    tree->erase("_extends");
    if (base.isNull())
        return tree;
    if (!base.isString())
        return fail(ErrorCode::Parse, "_extends must be a name or a file", source.file);
    const auto baseSource = readSource(base.str(), source.directory);
    if (!baseSource)
        return fail(domain::Error(baseSource.error()).at(source.file));
    auto result = extended(*baseSource, depth + 1);
    if (result)
        mergeSettings(*result, *tree);
    return result;
}

Expected<Value> scalarOf(const std::string& text) {
    // One YAML reading for values of the file and of the command line.
    auto tree = parseTree("value", "value: " + text + "\n");
    if (!tree)
        return fail(ErrorCode::InvalidArgument, "\"" + text + "\" is no YAML value");
    return (*tree)["value"];
}

Expected<void> override(Value& settings, const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::InvalidArgument, "an override is NAME=VALUE, not \"" + text + "\"");
    const std::string key = text.substr(0, equals);
    auto value = scalarOf(text.substr(equals + 1));
    if (!value)
        return fail(value.error());
    if (settings["parameters"].has(key)) {
        settings.child("parameters").set(key, std::move(*value));
        return {};
    }
    if (key.find('.') == std::string::npos) {
        std::string known;
        for (const auto& [name, unused] : settings["parameters"].members())
            known += (known.empty() ? "" : ", ") + name;
        return fail(ErrorCode::InvalidArgument, "the scenario has no parameter \"" + key + "\"", {},
                    known.empty() ? "it has none; settings are written with a dot, as luna.matching=owner"
                                  : "its parameters: " + known);
    }
    Value* place = &settings;
    std::string_view rest = key;
    for (auto dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
        place = &place->child(rest.substr(0, dot));
        rest.remove_prefix(dot + 1);
    }
    place->set(rest, std::move(*value));
    return {};
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Puts values in place of "${name}": the value itself where it is the whole string, else its text.
void substitute(Value& tree, const Value::Object& values) {
    if (tree.isArray()) {
        for (auto& item : tree.mutableItems())
            substitute(item, values);
    } else if (tree.isObject()) {
        for (auto& [key, value] : tree.mutableMembers())
            substitute(value, values);
    } else if (tree.isString() && tree.str().find("${") != std::string::npos) {
        std::string text = tree.str();
        for (const auto& [name, value] : values) {
            const std::string holder = "${" + name + "}";
            if (text == holder) {
                tree = value;
                return;
            }
            replaceAll(text, holder, value.scalarText());
        }
        tree = text;
    }
}

/// Clusters with `repeat` become that many, `cycle` gives each the next value of its lists.
Expected<Value::Array> expandClusters(const Value& clusters) {
    Value::Array result;
    for (const Value& cluster : clusters.items()) {
        if (!cluster.has("repeat")) {
            result.push_back(cluster);
            continue;
        }
        const std::int64_t count = cluster["repeat"].intOr(-1);
        if (count < 0 || count > mostClusters)
            return fail(ErrorCode::InvalidArgument,
                        "repeat must be a number from 0 to " + std::to_string(mostClusters));
        const std::size_t width = std::to_string(count).size();
        for (std::int64_t i = 0; i < count; ++i) {
            Value one = cluster;
            one.erase("repeat");
            one.erase("cycle");
            for (const auto& [key, values] : cluster["cycle"].members())
                if (values.size() > 0)
                    one.set(key, values[static_cast<std::size_t>(i) % values.size()]);
            std::string number = std::to_string(i + 1);
            number.insert(0, width - number.size(), '0');
            substitute(one, {{"n", Value(number)}});
            result.push_back(std::move(one));
        }
    }
    return result;
}

Expected<void> checkClusters(const Value& clusters) {
    std::vector<std::string> names;
    for (const Value& cluster : clusters.items()) {
        const std::string name = cluster["name"].scalarText();
        if (name.empty())
            return fail(ErrorCode::Parse, "a cluster has no name", "clusters");
        if (name == "nova")
            return fail(ErrorCode::Parse, "\"nova\" is the control plane's name", "clusters");
        names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    if (const auto twice = std::adjacent_find(names.begin(), names.end()); twice != names.end())
        return fail(ErrorCode::Parse, "two clusters are called \"" + *twice + "\"", "clusters");
    return {};
}

Expected<Scenario> build(const std::string& name, const Source& source, const std::vector<std::string>& overrides) {
    auto own = extended(source, 0);
    if (!own)
        return fail(own.error());
    const auto defaults = resources::find(shippedPath("defaults"));
    if (!defaults)
        return fail(ErrorCode::Internal, "scenarios/defaults.yaml is not built in");
    auto settings = parseTree("defaults.yaml", std::string(*defaults));
    if (!settings)
        return fail(settings.error());
    mergeSettings(*settings, *own);
    for (const auto& text : overrides)
        if (auto done = override(*settings, text); !done)
            return fail(std::move(done.error()).at(source.file));
    const Value::Object parameters = (*settings)["parameters"].members();
    substitute(*settings, parameters);
    auto clusters = expandClusters((*settings)["clusters"]);
    if (!clusters)
        return fail(std::move(clusters.error()).at(source.file));
    settings->set("clusters", Value(std::move(*clusters)));
    if (auto checked = checkClusters((*settings)["clusters"]); !checked)
        return fail(std::move(checked.error()).at(source.file));
    return Scenario{name, std::move(*settings), source.directory};
}

bool isNamedList(const Value& value) {
    return value.isArray() && std::all_of(value.items().begin(), value.items().end(), [](const Value& item) {
               return item.isObject() && item["name"].isString() && !item.has("kind") && !item.has("apiVersion");
           });
}

void mergeNamed(Value& base, const Value& change) {
    for (const Value& item : change.items()) {
        const std::string& name = item["name"].str();
        auto& items = base.mutableItems();
        const auto place =
            std::find_if(items.begin(), items.end(), [&](const Value& old) { return old["name"].str() == name; });
        if (place == items.end())
            items.push_back(item);
        else
            mergeSettings(*place, item);
    }
}

} // namespace

void mergeSettings(Value& base, const Value& change) {
    if (!change.isObject() || !base.isObject()) {
        base = change;
        return;
    }
    for (const auto& [key, value] : change.members()) {
        if (value.isNull()) {
            base.erase(key);
            continue;
        }
        Value* place = base.find(key);
        if (!place)
            base.set(key, value);
        else if (key == "clusters" && isNamedList(*place) && isNamedList(value))
            mergeNamed(*place, value);
        else
            mergeSettings(*place, value);
    }
}

Value clusterSettings(const Value& settings, std::string_view cluster) {
    for (const Value& one : settings["clusters"].items()) {
        if (one["name"].str() != cluster)
            continue;
        Value result = Value::object({});
        for (const auto& [key, value] : settings.members()) // the other clusters are not copied: there may be many
            if (key != "clusters" && key != "parameters" && key != "description")
                result.set(key, value);
        mergeSettings(result, one);
        return result;
    }
    return {};
}

Expected<Scenario> Scenario::load(const std::string& nameOrFile, const std::vector<std::string>& overrides) {
    const auto source = readSource(nameOrFile, {});
    if (!source)
        return fail(source.error());
    return build(std::filesystem::path(nameOrFile).stem().string(), *source, overrides);
}

Expected<Scenario> Scenario::parse(const std::string& file, const std::string& text,
                                   const std::vector<std::string>& overrides) {
    const std::filesystem::path path(file);
    return build(path.stem().string(), Source{file, text, path.parent_path().string()}, overrides);
}

std::vector<std::string> Scenario::shippedNames() {
    std::vector<std::string> names;
    for (const auto& path : resources::list(shippedFolder)) {
        std::string name = path.substr(shippedFolder.size());
        if (name.size() <= 5 || name.compare(name.size() - 5, 5, ".yaml") != 0)
            continue;
        name.resize(name.size() - 5);
        if (name != "defaults")
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> Scenario::clusterNames() const {
    std::vector<std::string> names;
    for (const Value& cluster : settings["clusters"].items())
        names.push_back(cluster["name"].scalarText());
    return names;
}

} // namespace thrifty::sim

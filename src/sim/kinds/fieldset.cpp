// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/fieldset.h"

#include "manifest/json.h"

#include <algorithm>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// Whether a node itself is in the set: {} or with ".".
bool owns(const Value& node) {
    return node.size() == 0 || node.has(".");
}

/// A node from its parts; none when nothing is left of it.
std::optional<Value> node(bool self, Value::Object children) {
    if (!self && children.empty())
        return std::nullopt;
    if (self && !children.empty())
        children.insert(children.begin(), {".", Value::object()});
    return Value(std::move(children));
}

std::optional<Value> uniteNodes(const Value& a, const Value& b) {
    Value::Object children;
    for (const auto& [name, child] : a.members()) {
        if (name == ".")
            continue;
        const Value* other = b.find(name);
        children.emplace_back(name, other ? *uniteNodes(child, *other) : child);
    }
    for (const auto& [name, child] : b.members()) {
        if (name != "." && !a.has(name))
            children.emplace_back(name, child);
    }
    return node(owns(a) || owns(b), std::move(children));
}

std::optional<Value> intersectNodes(const Value& a, const Value& b) {
    Value::Object children;
    for (const auto& [name, child] : a.members()) {
        const Value* other = name == "." ? nullptr : b.find(name);
        if (!other)
            continue;
        if (auto both = intersectNodes(child, *other))
            children.emplace_back(name, std::move(*both));
    }
    return node(owns(a) && owns(b), std::move(children));
}

std::optional<Value> subtractNodes(const Value& a, const Value& b) {
    Value::Object children;
    for (const auto& [name, child] : a.members()) {
        if (name == ".")
            continue;
        const Value* other = b.find(name);
        if (!other)
            children.emplace_back(name, child);
        else if (auto rest = subtractNodes(child, *other))
            children.emplace_back(name, std::move(*rest));
    }
    return node(owns(a) && !owns(b), std::move(children));
}

/// At the top {} is the empty set, not a path.
template <class Nodes>
FieldSet atTop(const FieldSet& a, const FieldSet& b, Nodes&& nodes) {
    Value::Object children;
    for (const auto& [name, child] : a.members()) {
        const Value* other = b.find(name);
        nodes(children, name, &child, other);
    }
    for (const auto& [name, child] : b.members()) {
        if (!a.has(name))
            nodes(children, name, nullptr, &child);
    }
    return children;
}

} // namespace

FieldSet unite(const FieldSet& a, const FieldSet& b) {
    return atTop(a, b, [](Value::Object& out, const std::string& name, const Value* x, const Value* y) {
        out.emplace_back(name, x && y ? *uniteNodes(*x, *y) : x ? *x : *y);
    });
}

FieldSet intersect(const FieldSet& a, const FieldSet& b) {
    return atTop(a, b, [](Value::Object& out, const std::string& name, const Value* x, const Value* y) {
        if (!x || !y)
            return;
        if (auto both = intersectNodes(*x, *y))
            out.emplace_back(name, std::move(*both));
    });
}

FieldSet subtract(const FieldSet& a, const FieldSet& b) {
    return atTop(a, b, [](Value::Object& out, const std::string& name, const Value* x, const Value* y) {
        if (!x)
            return;
        if (!y)
            out.emplace_back(name, *x);
        else if (auto rest = subtractNodes(*x, *y))
            out.emplace_back(name, std::move(*rest));
    });
}

namespace {

/// `k:{"name":"web"}` -> `[name="web"]`, `v:"a"` -> `[="a"]`, `f:spec` -> `.spec`.
std::string pathElement(const std::string& element) {
    if (element.rfind("f:", 0) == 0)
        return "." + element.substr(2);
    if (element.rfind("v:", 0) == 0)
        return "[=" + element.substr(2) + "]";
    const auto keys = manifest::parseJson(std::string_view(element).substr(std::min<std::size_t>(2, element.size())));
    std::string text;
    if (keys) {
        for (const auto& [name, value] : keys->members())
            text += (text.empty() ? "" : ",") + name + "=" + manifest::toJson(value);
    }
    return "[" + text + "]";
}

void collect(const Value& node, const std::string& path, std::vector<std::string>& out) {
    if (owns(node))
        out.push_back(path);
    for (const auto& [name, child] : node.members()) {
        if (name != ".")
            collect(child, path + pathElement(name), out);
    }
}

} // namespace

std::vector<std::string> pathsOf(const FieldSet& set) {
    std::vector<std::string> out;
    for (const auto& [name, child] : set.members())
        collect(child, pathElement(name), out);
    return out;
}

} // namespace thrifty::sim

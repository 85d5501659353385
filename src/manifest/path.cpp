// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/path.h"

#include "manifest/gating.h"

#include <charconv>

namespace thrifty::manifest {

namespace {

bool isPlainKey(std::string_view key) {
    if (key.empty())
        return false;
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '/';
        if (!plain)
            return false;
    }
    return true;
}

/// ['...'] with \' and \\ escaped; moves `rest` behind it.
std::optional<std::string> quotedStep(std::string_view& rest) {
    rest.remove_prefix(2);
    std::string key;
    while (!rest.empty() && rest.front() != '\'') {
        if (rest.front() == '\\')
            rest.remove_prefix(1);
        if (rest.empty())
            return std::nullopt;
        key += rest.front();
        rest.remove_prefix(1);
    }
    if (!rest.starts_with("']"))
        return std::nullopt;
    rest.remove_prefix(2);
    return key;
}

} // namespace

std::optional<std::vector<PathStep>> parsePath(std::string_view path) {
    if (!path.starts_with('$'))
        return std::nullopt;
    std::vector<PathStep> steps;
    for (std::string_view rest = path.substr(1); !rest.empty();) {
        if (rest.starts_with("['")) {
            auto key = quotedStep(rest);
            if (!key)
                return std::nullopt;
            steps.emplace_back(std::move(*key));
        } else if (rest.front() == '[') {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), index);
            if (error != std::errc{} || end == rest.data() + rest.size() || *end != ']')
                return std::nullopt;
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
            steps.emplace_back(index);
        } else if (rest.front() == '.') {
            rest.remove_prefix(1);
            const std::string_view key = rest.substr(0, rest.find_first_of(".["));
            if (key.empty())
                return std::nullopt;
            steps.emplace_back(std::string(key));
            rest.remove_prefix(key.size());
        } else {
            return std::nullopt;
        }
    }
    return steps;
}

std::string pathTo(std::string_view path, std::string_view key) {
    std::string out(path);
    if (isPlainKey(key)) {
        out += '.';
        out += key;
        return out;
    }
    out += "['";
    for (const char c : key) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "']";
}

std::string pathTo(std::string_view path, std::size_t index) {
    return std::string(path) + "[" + std::to_string(index) + "]";
}

const Value* nodeAt(const Value& root, std::string_view path) {
    const auto steps = parsePath(path);
    if (!steps)
        return nullptr;
    const Value* at = &root;
    for (const PathStep& step : *steps) {
        if (const auto* index = std::get_if<std::size_t>(&step))
            at = *index < at->items().size() ? &at->items()[*index] : nullptr;
        else
            at = at->find(std::get<std::string>(step));
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

Value* nodeAt(Value& root, std::string_view path) {
    // Looked for first: nothing is taken out of what copies share unless it is there.
    if (nodeAt(std::as_const(root), path) == nullptr)
        return nullptr;
    const auto steps = parsePath(path);
    Value* at = &root;
    for (const PathStep& step : *steps) {
        if (const auto* index = std::get_if<std::size_t>(&step))
            at = &at->mutableItems()[*index];
        else
            at = at->find(std::get<std::string>(step));
    }
    return at;
}

} // namespace thrifty::manifest

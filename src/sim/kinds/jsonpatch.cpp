// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6902 and RFC 7386.
#include "manifest/json.h"
#include "sim/kinds/patches.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::size_t maxOperations = 10'000;
constexpr std::size_t maxCopiedBytes = 3u << 20; // "copy" can double a document with every operation

using Tokens = std::vector<std::string>;

/// "/spec/a~1b/0" -> its parts; none: not a JSON pointer.
std::optional<Tokens> pointer(std::string_view text) {
    Tokens tokens;
    if (text.empty())
        return tokens;
    if (text[0] != '/')
        return std::nullopt;
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto end = std::min(text.find('/'), text.size());
        std::string token;
        for (std::size_t i = 0; i < end; ++i) {
            if (text[i] == '~' && i + 1 < end && (text[i + 1] == '0' || text[i + 1] == '1'))
                token += text[++i] == '0' ? '~' : '/';
            else
                token += text[i];
        }
        tokens.push_back(std::move(token));
        text.remove_prefix(end);
    }
    return tokens;
}

/// An array index without sign or leading zeros; none: no index.
std::optional<std::size_t> indexOf(const std::string& token) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    const bool plain = !token.empty() && (token == "0" || token[0] != '0');
    return plain && error == std::errc() && end == token.data() + token.size() ? std::optional(index) : std::nullopt;
}

Value* childOf(Value& parent, const std::string& token) {
    if (parent.isObject())
        return parent.find(token);
    if (parent.isArray()) {
        const auto index = indexOf(token);
        if (index && *index < parent.size())
            return &parent.mutableItems()[*index];
    }
    return nullptr;
}

Value* walk(Value& root, const Tokens& tokens, std::size_t count) {
    Value* at = &root;
    for (std::size_t i = 0; at && i < count; ++i)
        at = childOf(*at, tokens[i]);
    return at;
}

using Failure = std::optional<std::string>; // why an operation cannot be done

Failure add(Value& root, const Tokens& path, Value value) {
    if (path.empty()) {
        root = std::move(value);
        return {};
    }
    Value* parent = walk(root, path, path.size() - 1);
    const std::string& last = path.back();
    if (parent && parent->isObject()) {
        parent->set(last, std::move(value));
        return {};
    }
    if (parent && parent->isArray()) {
        auto& items = parent->mutableItems();
        const auto index = last == "-" ? std::optional(items.size()) : indexOf(last);
        if (!index || *index > items.size())
            return "Unable to access invalid index: " + last + ": invalid index referenced";
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(*index), std::move(value));
        return {};
    }
    return "add operation does not apply: doc is missing path: missing value";
}

Failure remove(Value& root, const Tokens& path) {
    if (path.empty())
        return "remove operation does not apply: the whole document cannot be removed";
    Value* parent = walk(root, path, path.size() - 1);
    if (parent && parent->isObject() && parent->erase(path.back()))
        return {};
    if (parent && parent->isArray()) {
        const auto index = indexOf(path.back());
        if (index && *index < parent->size()) {
            auto& items = parent->mutableItems();
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(*index));
            return {};
        }
    }
    return "remove operation does not apply: doc is missing path: missing value";
}

bool isPrefix(const Tokens& a, const Tokens& b) {
    return a.size() < b.size() && std::equal(a.begin(), a.end(), b.begin());
}

class Patcher {
  public:
    explicit Patcher(Value root)
        : m_root(std::move(root)) {}

    Failure apply(const Value& operation, const Tokens& path, const Tokens& from) {
        const std::string& op = operation["op"].str();
        if (op == "add")
            return add(m_root, path, operation["value"]);
        if (op == "remove")
            return remove(m_root, path);
        Value* target = walk(m_root, path, path.size());
        if (op == "replace") {
            if (!target)
                return "replace operation does not apply: doc is missing key: " + operation["path"].str() +
                       ": missing value";
            *target = operation["value"];
            return {};
        }
        if (op == "test") {
            const bool same =
                target ? *target == operation["value"] : operation["value"].isNull() && operation.has("value");
            return same ? Failure() : "testing value " + operation["path"].str() + " failed: test failed";
        }
        Value* source = walk(m_root, from, from.size());
        if (!source)
            return op + " operation does not apply: doc is missing from path: " + operation["from"].str();
        if (op == "move" && isPrefix(from, path))
            return "move operation does not apply: a value cannot be moved into itself";
        if (op == "copy" && (m_copied += manifest::toJson(*source).size()) > maxCopiedBytes)
            return "copy operation does not apply: the accumulated size increase of copy operations exceeds the limit";
        Value value = *source;
        if (op == "move") {
            if (from == path)
                return {};
            if (const Failure failure = remove(m_root, from))
                return failure;
        }
        return add(m_root, path, std::move(value));
    }

    Value take() { return std::move(m_root); }

  private:
    Value m_root;
    std::size_t m_copied = 0;
};

ApiError rejected(const std::string& why) {
    ApiError error;
    error.code = 422;
    error.reason = "Invalid";
    error.message = "the server rejected our request due to an error in our request: " + why;
    return error;
}

bool isKnown(const std::string& op) {
    return op == "add" || op == "remove" || op == "replace" || op == "move" || op == "copy" || op == "test";
}

} // namespace

ApiResult<Value> jsonPatch(Value object, const Value& patch) {
    if (!patch.isArray())
        return tl::unexpected(
            badRequest("error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch"));
    if (patch.size() > maxOperations) {
        ApiError error;
        error.code = 413;
        error.reason = "RequestEntityTooLarge";
        error.message =
            fmt::format("The allowed maximum operations in a JSON patch is {}, got {}", maxOperations, patch.size());
        return tl::unexpected(std::move(error));
    }
    Patcher patcher(std::move(object));
    for (const Value& operation : patch.items()) {
        const std::string& op = operation["op"].str();
        const auto path = operation["path"].isString() ? pointer(operation["path"].str()) : std::nullopt;
        const auto from = pointer(operation["from"].str());
        const bool needsFrom = op == "move" || op == "copy";
        if (!isKnown(op))
            return tl::unexpected(rejected(fmt::format("Unexpected kind: {}", op)));
        if (!path || !from || (needsFrom && !operation.has("from")))
            return tl::unexpected(rejected(op + " operation does not apply: not a JSON pointer"));
        if (auto failure = patcher.apply(operation, *path, *from))
            return tl::unexpected(rejected(*failure));
    }
    return patcher.take();
}

Value mergePatch(Value object, const Value& patch) {
    if (!patch.isObject())
        return patch;
    if (!object.isObject())
        object = Value::object();
    for (const auto& [name, value] : patch.members()) {
        if (value.isNull())
            object.erase(name);
        else if (value.isObject()) {
            Value* child = object.find(name);
            object.set(name, mergePatch(child ? std::move(*child) : Value(), value));
        } else
            object.set(name, value);
    }
    return object;
}

} // namespace thrifty::sim

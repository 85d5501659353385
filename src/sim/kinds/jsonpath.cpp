// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/jsonpath.h"

#include <charconv>
#include <optional>
#include <string>

namespace thrifty::sim {

using manifest::Value;

namespace {

using Found = std::vector<const Value*>;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::string_view unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
        return text.substr(1, text.size() - 2);
    return text;
}

/// Takes a name up to the next '.' or '[' off the path; a backslash takes the next character as it is.
std::string takeName(std::string_view& path) {
    std::string name;
    while (!path.empty() && path[0] != '.' && path[0] != '[') {
        if (path[0] == '\\' && path.size() > 1)
            path.remove_prefix(1);
        name += path[0];
        path.remove_prefix(1);
    }
    return name;
}

/// Takes "[...]" off the path, quotes and parentheses respected; none when it does not end.
std::optional<std::string_view> takeBracket(std::string_view& path) {
    char quote = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const char c = path[i];
        if (quote)
            quote = c == quote ? char{0} : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == ']') {
            const auto inside = path.substr(1, i - 1);
            path.remove_prefix(i + 1);
            return inside;
        }
    }
    return std::nullopt;
}

bool holds(const Value& left, std::string_view op, std::string_view right) {
    const bool quoted = !right.empty() && (right[0] == '"' || right[0] == '\'');
    if (left.isNumber() && !quoted) {
        const double a = left.doubleOr(static_cast<double>(left.intOr(0)));
        double b = 0;
        std::from_chars(right.data(), right.data() + right.size(), b);
        return op == "=="   ? a == b
               : op == "!=" ? a != b
               : op == ">"  ? a > b
               : op == "<"  ? a < b
               : op == ">=" ? a >= b
                            : a <= b;
    }
    const bool same = left.scalarText() == unquoted(right) && !left.isNull();
    return op == "==" ? same : op == "!=" && !same;
}

/// "?(@.type=="Ready")" on one item.
bool passes(const Value& item, std::string_view condition) {
    for (const std::string_view op : {"==", "!=", ">=", "<=", ">", "<"}) {
        const auto at = condition.find(op);
        if (at == std::string_view::npos)
            continue;
        const Found left = findByJsonPath(item, trimmed(condition.substr(0, at)));
        return !left.empty() && holds(*left[0], op, trimmed(condition.substr(at + op.size())));
    }
    return !findByJsonPath(item, condition).empty();
}

void step(const Value& value, std::string_view inside, Found& out) {
    if (inside == "*") {
        for (const Value& item : value.items())
            out.push_back(&item);
        for (const auto& [name, member] : value.members())
            out.push_back(&member);
    } else if (inside.starts_with("?(") && inside.ends_with(")")) {
        for (const Value& item : value.items()) {
            if (passes(item, inside.substr(2, inside.size() - 3)))
                out.push_back(&item);
        }
    } else if (!inside.empty() && (inside[0] == '\'' || inside[0] == '"')) {
        if (const Value* member = value.find(unquoted(inside)))
            out.push_back(member);
    } else {
        std::int64_t index = 0;
        const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
        const auto size = static_cast<std::int64_t>(value.items().size());
        index += index < 0 ? size : 0;
        if (error == std::errc() && end == inside.data() + inside.size() && index >= 0 && index < size)
            out.push_back(&value.items()[static_cast<std::size_t>(index)]);
    }
}

} // namespace

std::vector<const Value*> findByJsonPath(const Value& root, std::string_view path) {
    path = trimmed(path);
    if (path.size() >= 2 && path.front() == '{' && path.back() == '}')
        path = path.substr(1, path.size() - 2);
    if (!path.empty() && (path[0] == '$' || path[0] == '@'))
        path.remove_prefix(1);
    Found current{&root};
    while (!path.empty() && !current.empty()) {
        Found next;
        if (path[0] == '[') {
            const auto inside = takeBracket(path);
            if (!inside)
                return {};
            for (const Value* value : current)
                step(*value, trimmed(*inside), next);
        } else {
            if (path[0] == '.')
                path.remove_prefix(1);
            if (path.empty() || path[0] == '[')
                continue;
            const std::string name = takeName(path);
            for (const Value* value : current) {
                if (name == "*")
                    step(*value, "*", next);
                else if (const Value* member = value->find(name))
                    next.push_back(member);
            }
        }
        current = std::move(next);
    }
    return current;
}

} // namespace thrifty::sim

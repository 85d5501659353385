// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/selectors.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace thrifty::sim {

using manifest::Value;

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

/// Splits at commas that stand outside brackets.
std::vector<std::string_view> splitOutside(std::string_view text) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '(')
            ++depth;
        else if (i < text.size() && text[i] == ')')
            --depth;
        if (i == text.size() || (text[i] == ',' && depth == 0)) {
            parts.push_back(trimmed(text.substr(start, i - start)));
            start = i + 1;
        }
    }
    return parts;
}

/// Letters, digits, "-", "_" and "." in between; empty is a value, but no name.
bool isLabelValue(std::string_view value) {
    const auto alphanumeric = [](unsigned char c) { return std::isalnum(c) != 0; };
    return value.empty() || (value.size() <= 63 && alphanumeric(static_cast<unsigned char>(value.front())) &&
                             alphanumeric(static_cast<unsigned char>(value.back())) &&
                             std::all_of(value.begin(), value.end(), [&](unsigned char c) {
                                 return alphanumeric(c) || c == '-' || c == '_' || c == '.';
                             }));
}

bool isLabelKey(std::string_view key) {
    const auto slash = key.find('/');
    const std::string_view name = slash == std::string_view::npos ? key : key.substr(slash + 1);
    return !name.empty() && slash != 0 && isLabelValue(name) &&
           (slash == std::string_view::npos || isLabelValue(key.substr(0, slash)));
}

tl::unexpected<ApiError> unreadable(std::string_view text) {
    return refuse(badRequest(fmt::format("unable to parse requirement: found '{}', expected: identifier", text)));
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Whether both are whole numbers and the label's is above (below) the bound.
bool compares(std::string_view label, bool above, std::string_view bound) {
    const auto have = number(label);
    if (!have)
        return false;
    const auto limit = number(bound);
    return limit && (above ? *have > *limit : *have < *limit);
}

/// Where the value of an indexed field stands in the object.
std::vector<std::string> pathOf(std::string_view field) {
    if (field == "source")
        return {"source", "component"};
    if (field == "status.successful")
        return {"status", "succeeded"};
    std::vector<std::string> path;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= field.size(); ++i) {
        if (i == field.size() || field[i] == '.') {
            path.emplace_back(field.substr(start, i - start));
            start = i + 1;
        }
    }
    return path;
}

} // namespace

ApiResult<LabelSelector> LabelSelector::parse(std::string_view text) {
    LabelSelector selector;
    if (trimmed(text).empty())
        return selector;
    for (std::string_view part : splitOutside(text)) {
        Requirement requirement;
        if (part.empty())
            return unreadable(part);
        const auto values = [&](std::string_view list) {
            list = trimmed(list);
            list.remove_prefix(1);
            list.remove_suffix(1);
            for (std::string_view value : splitOutside(list))
                requirement.values.emplace_back(value);
        };
        const auto bracket = part.find('(');
        if (bracket != std::string_view::npos) {
            if (part.back() != ')')
                return unreadable(part);
            const std::string_view head = trimmed(part.substr(0, bracket));
            const auto space = head.rfind(' ');
            const std::string_view word = space == std::string_view::npos ? "" : trimmed(head.substr(space));
            if (word != "in" && word != "notin")
                return unreadable(part);
            requirement.op = word == "in" ? Operator::In : Operator::NotIn;
            requirement.key = trimmed(head.substr(0, space));
            values(part.substr(bracket));
        } else if (const auto at = part.find_first_of("=!<>"); at == 0 && part[0] == '!') {
            requirement.op = Operator::DoesNotExist;
            requirement.key = trimmed(part.substr(1));
        } else if (at == std::string_view::npos) {
            requirement.op = Operator::Exists;
            requirement.key = part;
        } else {
            const bool two = part.substr(at).starts_with("==") || part.substr(at).starts_with("!=");
            if (part[at] == '!' && !two)
                return unreadable(part);
            requirement.op = part[at] == '!'   ? Operator::NotIn
                             : part[at] == '<' ? Operator::Less
                             : part[at] == '>' ? Operator::Greater
                                               : Operator::In;
            requirement.equals = true;
            requirement.key = trimmed(part.substr(0, at));
            requirement.values.emplace_back(trimmed(part.substr(at + (two ? 2 : 1))));
        }
        if (!isLabelKey(requirement.key))
            return unreadable(part);
        for (const std::string& value : requirement.values) {
            if (!isLabelValue(value))
                return unreadable(value);
            const bool compared = requirement.op == Operator::Greater || requirement.op == Operator::Less;
            if (compared && !number(value))
                return refuse(badRequest(fmt::format("values[0][{}]: Invalid value: \"{}\": for 'Gt', 'Lt' operators, "
                                                     "the value must be an integer",
                                                     requirement.key, value)));
        }
        selector.m_requirements.push_back(std::move(requirement));
    }
    return selector;
}

ApiResult<LabelSelector> LabelSelector::fromValue(const Value& value) {
    LabelSelector selector;
    for (const auto& [key, wanted] : value["matchLabels"].members())
        selector.m_requirements.push_back({key, Operator::In, {wanted.str()}, true});
    for (const Value& expression : value["matchExpressions"].items()) {
        Requirement requirement;
        requirement.key = expression["key"].str();
        const std::string& op = expression["operator"].str();
        if (op == "In")
            requirement.op = Operator::In;
        else if (op == "NotIn")
            requirement.op = Operator::NotIn;
        else if (op == "Exists")
            requirement.op = Operator::Exists;
        else if (op == "DoesNotExist")
            requirement.op = Operator::DoesNotExist;
        else
            return refuse(badRequest(fmt::format("\"{}\" is not a valid label selector operator", op)));
        for (const Value& item : expression["values"].items())
            requirement.values.push_back(item.str());
        selector.m_requirements.push_back(std::move(requirement));
    }
    return selector;
}

bool LabelSelector::matches(const Value& labels) const {
    return std::all_of(m_requirements.begin(), m_requirements.end(), [&](const Requirement& requirement) {
        const Value* label = labels.find(requirement.key);
        const auto listed = [&] {
            return label != nullptr && std::find(requirement.values.begin(), requirement.values.end(), label->str()) !=
                                           requirement.values.end();
        };
        switch (requirement.op) {
        case Operator::In:
            return listed();
        case Operator::NotIn:
            return !listed();
        case Operator::Exists:
            return label != nullptr;
        case Operator::DoesNotExist:
            return label == nullptr;
        case Operator::Greater:
        case Operator::Less:
            return label != nullptr && !requirement.values.empty() &&
                   compares(label->str(), requirement.op == Operator::Greater, requirement.values[0]);
        }
        return false;
    });
}

std::string LabelSelector::text() const {
    std::string out;
    for (const Requirement& requirement : m_requirements) {
        if (!out.empty())
            out += ',';
        switch (requirement.op) {
        case Operator::Exists:
            out += requirement.key;
            break;
        case Operator::DoesNotExist:
            out += "!" + requirement.key;
            break;
        case Operator::Greater:
        case Operator::Less:
            out += requirement.key + (requirement.op == Operator::Greater ? ">" : "<") + requirement.values[0];
            break;
        case Operator::In:
        case Operator::NotIn: {
            const bool in = requirement.op == Operator::In;
            if (requirement.equals)
                out += requirement.key + (in ? "=" : "!=") + requirement.values[0];
            else
                out +=
                    fmt::format("{} {} ({})", requirement.key, in ? "in" : "notin", fmt::join(requirement.values, ","));
        }
        }
    }
    return out;
}

ApiResult<FieldSelector> FieldSelector::parse(std::string_view text, const std::vector<std::string>& known) {
    FieldSelector selector;
    if (trimmed(text).empty())
        return selector;
    for (std::string_view part : splitOutside(text)) {
        if (part.empty())
            continue;
        const auto at = part.find('=');
        if (at == std::string_view::npos || at == 0)
            return refuse(badRequest(fmt::format("invalid selector: '{}'; can't understand '{}'", text, part)));
        Requirement requirement;
        requirement.equal = part[at - 1] != '!';
        const std::string_view field = trimmed(part.substr(0, requirement.equal ? at : at - 1));
        std::string_view value = part.substr(at + 1);
        if (requirement.equal && value.starts_with('='))
            value.remove_prefix(1);
        if (field != "metadata.name" && field != "metadata.namespace" &&
            std::find(known.begin(), known.end(), field) == known.end())
            return refuse(badRequest(fmt::format("field label not supported: {}", field)));
        requirement.path = pathOf(field);
        requirement.value = trimmed(value);
        selector.m_requirements.push_back(std::move(requirement));
    }
    return selector;
}

bool FieldSelector::matches(const Value& object) const {
    return std::all_of(m_requirements.begin(), m_requirements.end(), [&](const Requirement& requirement) {
        const Value* at = &object;
        for (const std::string& step : requirement.path)
            at = &(*at)[step];
        std::string have = at->scalarText();
        if (have.empty()) {
            // Absent numbers and booleans count as their zero value, as the API server's own indexes have it.
            const std::string& last = requirement.path.back();
            if (last == "unschedulable" || last == "hostNetwork")
                have = "false";
            else if (last == "succeeded" || last == "replicas")
                have = "0";
        }
        return (have == requirement.value) == requirement.equal;
    });
}

std::string FieldSelector::name() const {
    for (const Requirement& requirement : m_requirements) {
        if (requirement.equal && requirement.path.size() == 2 && requirement.path[0] == "metadata" &&
            requirement.path[1] == "name")
            return requirement.value;
    }
    return {};
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/validation.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

namespace {

bool alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool lowerAlnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isDnsLabel(std::string_view text) {
    if (text.empty() || text.size() > 63 || !lowerAlnum(text.front()) || !lowerAlnum(text.back()))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return lowerAlnum(c) || c == '-'; });
}

bool isDnsSubdomain(std::string_view text) {
    if (text.empty() || text.size() > 253)
        return false;
    while (true) {
        const auto dot = text.find('.');
        const auto part = text.substr(0, dot);
        if (part.empty() || !lowerAlnum(part.front()) || !lowerAlnum(part.back()) ||
            !std::all_of(part.begin(), part.end(), [](char c) { return lowerAlnum(c) || c == '-'; }))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

/// "MyName", "my.name", "abc-1_2": the name part of a label key, or a label value.
bool isNamePart(std::string_view text) {
    return !text.empty() && alnum(text.front()) && alnum(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return alnum(c) || c == '-' || c == '_' || c == '.'; });
}

constexpr const char* dnsLabelText = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or "
                                     "'-', and must start and end with an "
                                     "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation "
                                     "is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
constexpr const char* dnsSubdomainText =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
    "end "
    "with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
constexpr const char* dns1035Text =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
    "and end "
    "with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')";
constexpr const char* keyText =
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
constexpr const char* valueText =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and "
    "end "
    "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

std::string tooLong(std::size_t most) {
    return fmt::format("must be no more than {} characters", most);
}

} // namespace

std::string nameProblem(const KindInfo& kind, std::string_view name) {
    const auto& group = kind.type.group;
    const auto& plural = kind.type.plural;
    if (group == "rbac.authorization.k8s.io") { // any path segment
        if (name == "." || name == "..")
            return fmt::format("may not be '{}'", name);
        for (const char c : {'/', '%'}) {
            if (name.find(c) != std::string_view::npos)
                return fmt::format("may not contain '{}'", c);
        }
        return {};
    }
    if (group.empty() && plural == "services") {
        if (name.size() > 63)
            return tooLong(63);
        return isDnsLabel(name) && name[0] >= 'a' ? "" : dns1035Text;
    }
    if (group.empty() && plural == "namespaces") {
        if (name.size() > 63)
            return tooLong(63);
        return isDnsLabel(name) ? "" : dnsLabelText;
    }
    if (name.size() > 253)
        return tooLong(253);
    return isDnsSubdomain(name) ? "" : dnsSubdomainText;
}

std::string labelValueProblem(std::string_view value) {
    if (value.size() > 63)
        return tooLong(63);
    return value.empty() || isNamePart(value) ? "" : valueText;
}

std::string qualifiedNameProblem(std::string_view key) {
    const auto slash = key.find('/');
    std::string_view name = key;
    if (slash != std::string_view::npos) {
        const auto prefix = key.substr(0, slash);
        name = key.substr(slash + 1);
        if (name.find('/') != std::string_view::npos)
            return std::string(
                "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start "
                "and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
                "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS "
                "subdomain prefix and '/' (e.g. 'example.com/MyName')");
        if (prefix.empty())
            return "prefix part must be non-empty";
        if (!isDnsSubdomain(prefix))
            return std::string("prefix part ") + dnsSubdomainText;
    }
    if (name.empty())
        return "name part must be non-empty";
    if (name.size() > 63)
        return "name part " + tooLong(63);
    return isNamePart(name) ? "" : keyText;
}

} // namespace thrifty::sim

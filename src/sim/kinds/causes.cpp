// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/causes.h"

#include "manifest/json.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::size_t maxCauses = 100; // a hostile object must not make a hostile answer

std::string withDetail(std::string text, std::string_view detail) {
    if (!detail.empty())
        text.append(": ").append(detail);
    return text;
}

} // namespace

std::string shown(const Value& value) {
    return manifest::toJson(value);
}

void Causes::add(std::string_view reason, std::string message, std::string field) {
    if (m_causes.size() < maxCauses)
        m_causes.push_back({std::string(reason), std::move(message), std::move(field)});
}

void Causes::required(std::string field, std::string_view detail) {
    add("FieldValueRequired", withDetail("Required value", detail), std::move(field));
}

void Causes::invalidValue(std::string field, const Value& value, std::string_view detail) {
    add("FieldValueInvalid", fmt::format("Invalid value: {}: {}", shown(value), detail), std::move(field));
}

void Causes::typeInvalid(std::string field, std::string_view actual, std::string_view detail) {
    add("FieldValueTypeInvalid", fmt::format("Invalid value: \"{}\": {}", actual, detail), std::move(field));
}

void Causes::unsupported(std::string field, const Value& value, const std::vector<Value>& supported) {
    std::string list;
    for (const Value& item : supported)
        list += (list.empty() ? "" : ", ") + shown(item);
    add("FieldValueNotSupported", fmt::format("Unsupported value: {}: supported values: {}", shown(value), list),
        std::move(field));
}

void Causes::unsupported(std::string field, const Value& value, std::initializer_list<std::string_view> supported) {
    unsupported(std::move(field), value, std::vector<Value>(supported.begin(), supported.end()));
}

void Causes::duplicate(std::string field, const Value& value) {
    add("FieldValueDuplicate", "Duplicate value: " + shown(value), std::move(field));
}

void Causes::forbidden(std::string field, std::string_view detail) {
    add("FieldValueForbidden", withDetail("Forbidden", detail), std::move(field));
}

void Causes::missing(std::string field, const Value& value) {
    add("FieldValueNotFound", "Not found: " + shown(value), std::move(field));
}

void Causes::tooLong(std::string field, std::string_view detail) {
    add("FieldValueTooLong", withDetail("Too long", detail), std::move(field));
}

void Causes::notNegative(const std::string& field, const Value& value) {
    if (value.intOr(0) < 0)
        invalidValue(field, value, "must be greater than or equal to 0");
}

void Causes::oneOf(const std::string& field, const Value& value, std::initializer_list<std::string_view> supported) {
    const bool known = std::find(supported.begin(), supported.end(), std::string_view(value.str())) != supported.end();
    if (!value.isNull() && !known)
        unsupported(field, value, supported);
}

} // namespace thrifty::sim

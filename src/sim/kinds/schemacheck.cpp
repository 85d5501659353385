// SPDX-License-Identifier: GPL-3.0-or-later
// Custom resources against the schema of their definition.
#include "sim/kinds/checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <mutex>
#include <re2/re2.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

std::string_view typeWord(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return "null";
    case Value::Type::Bool:
        return "boolean";
    case Value::Type::Int:
        return "integer";
    case Value::Type::Double:
        return "number";
    case Value::Type::String:
        return "string";
    case Value::Type::Array:
        return "array";
    case Value::Type::Object:
        return "object";
    }
    return "null";
}

std::string_view wantedWord(Schema::Type type) {
    switch (type) {
    case Schema::Type::Object:
    case Schema::Type::Map:
        return "object";
    case Schema::Type::List:
        return "array";
    case Schema::Type::Integer:
        return "integer";
    case Schema::Type::Number:
        return "number";
    case Schema::Type::Boolean:
        return "boolean";
    case Schema::Type::IntOrString:
        return "integer,string";
    default:
        return "string";
    }
}

bool hasType(const Value& value, Schema::Type type) {
    switch (type) {
    case Schema::Type::Any:
        return true;
    case Schema::Type::Object:
    case Schema::Type::Map:
        return value.isObject();
    case Schema::Type::List:
        return value.isArray();
    case Schema::Type::Integer:
        return value.isInt() || (value.isNumber() && value == Value(value.intOr(0)));
    case Schema::Type::Number:
        return value.isNumber();
    case Schema::Type::Boolean:
        return value.isBool();
    case Schema::Type::IntOrString:
        return value.isInt() || value.isString();
    default:
        return value.isString();
    }
}

/// Patterns are compiled once for the process; RE2 is the syntax the API server uses.
bool patternMatches(const std::string& pattern, const std::string& text) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const re2::RE2>> compiled;
    std::shared_ptr<const re2::RE2> expression;
    {
        const std::scoped_lock lock(mutex);
        auto& slot = compiled[pattern];
        if (!slot)
            slot = std::make_shared<re2::RE2>(pattern, re2::RE2::Quiet);
        expression = slot;
    }
    return !expression->ok() || re2::RE2::PartialMatch(text, *expression);
}

std::string inPlace(const std::string& place, std::string_view name) {
    return place.empty() ? std::string(name) : fmt::format("{}.{}", place, name);
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void checkText(const Schema& schema, const Value& value, const std::string& place, Causes& causes) {
    const auto length = static_cast<std::int64_t>(characters(value.str()));
    if (schema.minLength && length < *schema.minLength)
        causes.invalidValue(place, value,
                            fmt::format("{} in body should be at least {} chars long", place, *schema.minLength));
    if (schema.maxLength && length > *schema.maxLength)
        causes.tooLong(place, fmt::format("may not be more than {} bytes", *schema.maxLength));
    if (!schema.pattern.empty() && !patternMatches(schema.pattern, value.str()))
        causes.invalidValue(place, value, fmt::format("{} in body should match '{}'", place, schema.pattern));
}

void checkNumber(const Schema& schema, const Value& value, const std::string& place, Causes& causes) {
    const double number = value.doubleOr(static_cast<double>(value.intOr(0)));
    if (schema.minimum && number < *schema.minimum)
        causes.invalidValue(place, value,
                            fmt::format("{} in body should be greater than or equal to {:g}", place, *schema.minimum));
    if (schema.maximum && number > *schema.maximum)
        causes.invalidValue(place, value,
                            fmt::format("{} in body should be less than or equal to {:g}", place, *schema.maximum));
}

/// The value of an item's keys, in a form that can be compared.
Value keysOf(const Schema& list, const Value& item) {
    if (list.listType == Schema::ListType::Set)
        return item;
    Value keys = Value::object();
    for (const std::string& key : list.keys)
        keys.set(key, item[key]);
    return keys;
}

void checkItems(const Schema& schema, const Value& value, const std::string& place, Causes& causes) {
    const auto count = static_cast<std::int64_t>(value.size());
    if (schema.minItems && count < *schema.minItems)
        causes.invalidValue(place, Value(count),
                            fmt::format("{} in body should have at least {} items", place, *schema.minItems));
    if (schema.maxItems && count > *schema.maxItems)
        causes.invalidValue(place, Value(count), fmt::format("must have at most {} items", *schema.maxItems));
    std::map<std::string, bool> seen;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string at = fmt::format("{}[{}]", place, i);
        checkSchema(*schema.element, value[i], at, causes);
        if (schema.listType == Schema::ListType::Atomic)
            continue;
        const Value keys = keysOf(schema, value[i]);
        if (!seen.emplace(shown(keys), true).second)
            causes.duplicate(at, keys);
    }
}

void checkMembers(const Schema& schema, const Value& value, const std::string& place, Causes& causes) {
    for (const Field& field : schema.fields) {
        if (field.required && !value.has(field.name))
            causes.required(inPlace(place, field.name));
    }
    for (const auto& [name, member] : value.members()) {
        const Field* field = schema.field(name);
        if (!field || !field->type->name.empty()) // ObjectMeta has its own checks
            continue;
        if (member.isNull() && field->type->nullable)
            continue;
        checkSchema(*field->type, member, inPlace(place, name), causes);
    }
}

} // namespace

void checkSchema(const Schema& schema, const Value& value, const std::string& place, Causes& causes) {
    if (!hasType(value, schema.type)) {
        causes.typeInvalid(
            place, typeWord(value),
            fmt::format("{} in body must be of type {}: \"{}\"", place, wantedWord(schema.type), typeWord(value)));
        return;
    }
    if (!schema.allowed.empty() &&
        std::find(schema.allowed.begin(), schema.allowed.end(), value) == schema.allowed.end())
        causes.unsupported(place, value, schema.allowed);
    if (value.isString())
        checkText(schema, value, place, causes);
    else if (value.isNumber())
        checkNumber(schema, value, place, causes);
    else if (schema.type == Schema::Type::List)
        checkItems(schema, value, place, causes);
    else if (schema.type == Schema::Type::Map) {
        for (const auto& [name, member] : value.members())
            checkSchema(*schema.element, member, inPlace(place, name), causes);
    } else if (schema.type == Schema::Type::Object)
        checkMembers(schema, value, place, causes);
}

} // namespace thrifty::sim

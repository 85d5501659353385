// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fieldreader.h"

namespace thrifty::report {

using domain::Money;
using manifest::Value;

FieldReader::FieldReader(const Value& value, std::string path, std::optional<domain::Error>& error)
    : m_value(value)
    , m_path(std::move(path))
    , m_error(error) {
    if (!value.isObject() && !m_error)
        m_error = domain::Error{domain::ErrorCode::Parse, "must be an object", m_path, {}};
}

void FieldReader::wrong(std::string_view key, std::string message) {
    if (!m_error)
        m_error = domain::Error{
            domain::ErrorCode::Parse, std::move(message), key.empty() ? m_path : m_path + "." + std::string(key), {}};
}

bool FieldReader::has(std::string_view key) const {
    return !m_value[key].isNull();
}

std::string FieldReader::text(std::string_view key) {
    if (!m_value[key].isString())
        wrong(key, "must be a string");
    return m_value[key].str();
}

std::string FieldReader::textOrEmpty(std::string_view key) {
    return has(key) ? text(key) : std::string();
}

std::int64_t FieldReader::number(std::string_view key) {
    const Value& value = m_value[key];
    if (!value.isInt() || value.intOr(-1) < 0)
        wrong(key, "must be a whole number, zero or more");
    return value.intOr(0);
}

std::int64_t FieldReader::numberOrZero(std::string_view key) {
    return has(key) ? number(key) : 0;
}

bool FieldReader::flagOrFalse(std::string_view key) {
    if (has(key) && !m_value[key].isBool())
        wrong(key, "must be true or false");
    return m_value[key].boolOr(false);
}

std::optional<std::int64_t> FieldReader::maybeNumber(std::string_view key) {
    return has(key) ? std::optional(number(key)) : std::nullopt;
}

std::optional<Money> FieldReader::maybeMoney(std::string_view key) {
    if (!has(key))
        return std::nullopt;
    if (!m_value[key].isString()) {
        wrong(key, "must be dollars in a string, for example \"4.254800\", or null");
        return std::nullopt;
    }
    const auto money = Money::parse(m_value[key].str());
    if (!money || *money < Money()) {
        wrong(key, money ? "must not be negative" : money.error().message);
        return std::nullopt;
    }
    return *money;
}

std::optional<domain::ResourceList> FieldReader::maybeQuantities(std::string_view key) {
    if (!has(key))
        return std::nullopt;
    if (!m_value[key].isObject())
        wrong(key, "must be an object");
    domain::ResourceList list;
    for (const auto& [name, value] : m_value[key].members()) {
        if (const auto amount = domain::Quantity::parse(value.str()); amount)
            list.emplace(name, *amount);
        else
            wrong(key, name + ": " + amount.error().message);
    }
    return list;
}

domain::Timestamp FieldReader::time(std::string_view key) {
    const auto time = domain::parseRfc3339(text(key));
    if (!time)
        wrong(key, time.error().message);
    return time ? *time : domain::Timestamp();
}

std::vector<std::string> FieldReader::texts(std::string_view key) {
    std::vector<std::string> found;
    if (const Value* list = array(key)) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (!(*list)[i].isString())
                wrong(std::string(key) + "[" + std::to_string(i) + "]", "must be a string");
            found.push_back((*list)[i].str());
        }
    }
    return found;
}

FieldReader FieldReader::object(std::string_view key) {
    return {m_value[key], m_path + "." + std::string(key), m_error};
}

const Value* FieldReader::array(std::string_view key) {
    if (!has(key))
        return nullptr;
    if (!m_value[key].isArray()) {
        wrong(key, "must be an array");
        return nullptr;
    }
    return &m_value[key];
}

} // namespace thrifty::report

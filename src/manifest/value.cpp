// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace thrifty::manifest {

namespace {
const Value nullValue;
const std::string emptyString;
const Value::Array noItems;
const Value::Object noMembers;
} // namespace

bool Value::boolOr(bool fallback) const {
    const auto* held = std::get_if<bool>(&m_data);
    return held != nullptr ? *held : fallback;
}

std::int64_t Value::intOr(std::int64_t fallback) const {
    if (const auto* held = std::get_if<std::int64_t>(&m_data))
        return *held;
    if (const auto* held = std::get_if<double>(&m_data)) {
        constexpr double bound = 9007199254740992.0; // beyond 2^53 a double no longer counts
        if (*held == std::trunc(*held) && std::fabs(*held) <= bound)
            return static_cast<std::int64_t>(*held);
    }
    return fallback;
}

double Value::doubleOr(double fallback) const {
    if (const auto* held = std::get_if<double>(&m_data))
        return *held;
    if (const auto* held = std::get_if<std::int64_t>(&m_data))
        return static_cast<double>(*held);
    return fallback;
}

const std::string& Value::str() const {
    const auto* held = std::get_if<std::string>(&m_data);
    return held != nullptr ? *held : emptyString;
}

std::string Value::stringOr(std::string_view fallback) const {
    const auto* held = std::get_if<std::string>(&m_data);
    return held != nullptr ? *held : std::string(fallback);
}

std::string Value::scalarText() const {
    switch (type()) {
    case Type::String:
        return std::get<std::string>(m_data);
    case Type::Int:
        return std::to_string(std::get<std::int64_t>(m_data));
    case Type::Bool:
        return std::get<bool>(m_data) ? "true" : "false";
    case Type::Double: {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, std::get<double>(m_data)).ptr;
        return {text, end};
    }
    default:
        return {};
    }
}

const Value::Array& Value::items() const {
    const auto* held = std::get_if<Shared<Array>>(&m_data);
    return held != nullptr ? held->read() : noItems;
}

const Value::Object& Value::members() const {
    const auto* held = std::get_if<Shared<Object>>(&m_data);
    return held != nullptr ? held->read() : noMembers;
}

std::size_t Value::size() const {
    return isArray() ? items().size() : members().size();
}

const Value* Value::find(std::string_view key) const {
    for (const Member& member : members()) {
        if (member.first == key)
            return &member.second;
    }
    return nullptr;
}

Value* Value::find(std::string_view key) {
    if (!isObject())
        return nullptr;
    for (Member& member : mutableMembers()) {
        if (member.first == key)
            return &member.second;
    }
    return nullptr;
}

const Value& Value::operator[](std::string_view key) const {
    const Value* found = find(key);
    return found != nullptr ? *found : nullValue;
}

const Value& Value::operator[](std::size_t index) const {
    const Array& list = items();
    return index < list.size() ? list[index] : nullValue;
}

Value::Object& Value::mutableMembers() {
    if (!isObject())
        m_data = Shared<Object>();
    return std::get<Shared<Object>>(m_data).write();
}

Value::Array& Value::mutableItems() {
    if (!isArray())
        m_data = Shared<Array>();
    return std::get<Shared<Array>>(m_data).write();
}

Value& Value::child(std::string_view key) {
    Object& object = mutableMembers();
    for (Member& member : object) {
        if (member.first == key)
            return member.second;
    }
    return object.emplace_back(std::string(key), Value()).second;
}

Value& Value::set(std::string_view key, Value value) {
    Value& slot = child(key);
    slot = std::move(value);
    return slot;
}

bool Value::erase(std::string_view key) {
    const Object& present = members();
    const auto at =
        std::find_if(present.begin(), present.end(), [&](const Member& member) { return member.first == key; });
    if (at == present.end())
        return false;
    const auto place = at - present.begin();
    Object& object = mutableMembers(); // not before it is known that there is something to erase
    object.erase(object.begin() + place);
    return true;
}

Value& Value::append(Value item) {
    return mutableItems().emplace_back(std::move(item));
}

bool Value::sharesWith(const Value& other) const {
    if (type() != other.type())
        return false;
    if (const auto* items = std::get_if<Shared<Array>>(&m_data))
        return items->sameAs(std::get<Shared<Array>>(other.m_data));
    const auto* members = std::get_if<Shared<Object>>(&m_data);
    return members != nullptr && members->sameAs(std::get<Shared<Object>>(other.m_data));
}

bool operator==(const Value& a, const Value& b) {
    if (a.isNumber() && b.isNumber() && a.type() != b.type())
        return a.doubleOr(0) == b.doubleOr(0);
    if (a.type() != b.type())
        return false;
    if (!a.isObject())
        return a.m_data == b.m_data;
    if (a.sharesWith(b))
        return true;
    if (a.size() != b.size())
        return false;
    return std::all_of(a.members().begin(), a.members().end(), [&](const Value::Member& member) {
        const Value* other = b.find(member.first);
        return other != nullptr && *other == member.second;
    });
}

} // namespace thrifty::manifest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/strictreader.h"

#include <algorithm>

namespace thrifty::session {

using manifest::pathTo;
using manifest::Value;

namespace {

bool isScalar(const Value& value) {
    return value.isString() || value.isNumber() || value.isBool();
}

} // namespace

StrictReader::StrictReader(const manifest::Document& document, std::string name, std::optional<domain::Error>& error)
    : m_document(document)
    , m_name(std::move(name))
    , m_value(&document.value())
    , m_error(error) {}

StrictReader::StrictReader(const StrictReader& parent, const Value& value, std::string path)
    : m_document(parent.m_document)
    , m_name(parent.m_name)
    , m_value(&value)
    , m_path(std::move(path))
    , m_error(parent.m_error) {
    if (!value.isObject())
        wrongAt(m_path, "must be a mapping");
}

std::string StrictReader::place(const std::string& path) const {
    auto mark = m_document.markOf(path);
    if (!mark)
        mark = m_document.markOf(m_path);
    return mark ? m_name + ":" + std::to_string(mark->line) + ":" + std::to_string(mark->column) : m_name;
}

int StrictReader::lineNumber() const {
    const auto mark = m_document.markOf(m_path);
    return mark ? mark->line : 0;
}

std::string StrictReader::placeOf(std::string_view key) const {
    return place(pathTo(m_path, key));
}

void StrictReader::wrongAt(const std::string& path, std::string message) {
    if (!m_error)
        m_error = domain::Error{domain::ErrorCode::Parse, std::move(message), place(path), {}};
}

void StrictReader::wrong(std::string_view key, std::string message) {
    wrongAt(pathTo(m_path, key), std::string(key) + ": " + std::move(message));
}

void StrictReader::wrong(std::string message) {
    wrongAt(m_path, std::move(message));
}

const Value& StrictReader::at(std::string_view key) {
    m_known.emplace(key);
    return (*m_value)[key];
}

const Value* StrictReader::ofType(std::string_view key, Value::Type type, const char* what) {
    const Value& value = at(key);
    if (value.isNull())
        return nullptr;
    if (value.type() != type) {
        wrong(key, what);
        return nullptr;
    }
    return &value;
}

std::optional<std::string> StrictReader::text(std::string_view key) {
    const Value& value = at(key);
    if (value.isNull())
        return std::nullopt;
    if (!isScalar(value)) {
        wrong(key, "must be a text");
        return std::nullopt;
    }
    return value.scalarText();
}

std::string StrictReader::line(std::string_view key, std::size_t longest) {
    const Value& value = at(key);
    if (value.isNull() && m_value->find(key) == nullptr)
        return {};
    std::string written = value.scalarText();
    const bool plain =
        std::none_of(written.begin(), written.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if ((!value.isString() && !value.isNumber()) || written.empty())
        wrong(key, "must be a text; leave the field out where it does not matter");
    else if (!plain || written.size() > longest)
        wrong(key, "must be one line of at most " + std::to_string(longest) + " bytes");
    else
        return written;
    return {};
}

bool StrictReader::flag(std::string_view key, bool fallback) {
    const Value* value = ofType(key, Value::Type::Bool, "must be true or false");
    return value == nullptr ? fallback : value->boolOr(fallback);
}

std::optional<std::int64_t> StrictReader::whole(std::string_view key, std::int64_t least, std::int64_t most) {
    const Value* value =
        ofType(key, Value::Type::Int,
               ("must be a whole number from " + std::to_string(least) + " to " + std::to_string(most)).c_str());
    if (value == nullptr)
        return std::nullopt;
    const std::int64_t number = value->intOr(least);
    if (number < least || number > most) {
        wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return number;
}

std::optional<domain::Quantity> StrictReader::quantity(std::string_view key) {
    const auto written = text(key);
    if (!written)
        return std::nullopt;
    const auto amount = domain::Quantity::parse(*written);
    if (!amount || *amount < domain::Quantity()) {
        wrong(key, amount ? "must not be negative" : amount.error().message);
        return std::nullopt;
    }
    return *amount;
}

std::optional<domain::Money> StrictReader::moneyAt(const Value& value, const std::string& path) {
    const auto money = domain::Money::typed(value.scalarText());
    if (!isScalar(value) || !money) {
        wrongAt(path, "must be dollars an hour, for example \"4.75\"");
        return std::nullopt;
    }
    return *money;
}

std::optional<domain::Money> StrictReader::money(std::string_view key) {
    const Value& value = at(key);
    return value.isNull() ? std::nullopt : moneyAt(value, pathTo(m_path, key));
}

std::optional<std::vector<std::string>> StrictReader::maybeTexts(std::string_view key) {
    const Value* list = ofType(key, Value::Type::Array, "must be a list");
    if (list == nullptr)
        return std::nullopt;
    std::vector<std::string> found;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (!isScalar((*list)[i]) || (*list)[i].scalarText().empty())
            wrongAt(pathTo(pathTo(m_path, key), i), std::string(key) + ": must be a list of texts");
        found.push_back((*list)[i].scalarText());
    }
    return found;
}

std::vector<std::string> StrictReader::texts(std::string_view key) {
    return maybeTexts(key).value_or(std::vector<std::string>{});
}

void StrictReader::texts(std::string_view key,
                         const std::function<void(const std::string&, const std::optional<std::string>&)>& each) {
    const Value* map = ofType(key, Value::Type::Object, "must be a mapping");
    if (map == nullptr)
        return;
    for (const auto& [name, value] : map->members()) {
        if (!value.isNull() && !isScalar(value))
            wrongAt(pathTo(pathTo(m_path, key), name), name + ": must be a text");
        each(name, value.isNull() ? std::nullopt : std::optional(value.scalarText()));
    }
}

void StrictReader::object(std::string_view key, const std::function<void(StrictReader)>& read) {
    if (const Value* value = ofType(key, Value::Type::Object, "must be a mapping"))
        read(StrictReader(*this, *value, pathTo(m_path, key)));
}

void StrictReader::items(std::string_view key, const std::function<void(StrictReader)>& each) {
    const Value* list = ofType(key, Value::Type::Array, "must be a list");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
        each(StrictReader(*this, (*list)[i], pathTo(pathTo(m_path, key), i)));
}

void StrictReader::entries(std::string_view key, const std::function<void(const std::string&, StrictReader)>& each) {
    const Value* map = ofType(key, Value::Type::Object, "must be a mapping");
    if (map == nullptr)
        return;
    for (const auto& [name, value] : map->members())
        each(name, StrictReader(*this, value, pathTo(pathTo(m_path, key), name)));
}

void StrictReader::amounts(std::string_view key,
                           const std::function<void(const std::string&, const domain::Money&)>& each) {
    const Value* map = ofType(key, Value::Type::Object, "must be a mapping");
    if (map == nullptr)
        return;
    for (const auto& [name, value] : map->members()) {
        if (const auto money = moneyAt(value, pathTo(pathTo(m_path, key), name)))
            each(name, *money);
    }
}

void StrictReader::end() {
    for (const auto& [name, value] : m_value->members()) {
        if (!m_known.contains(name))
            wrongAt(pathTo(m_path, name), "\"" + name + "\" is not a field that this version knows");
    }
}

} // namespace thrifty::session

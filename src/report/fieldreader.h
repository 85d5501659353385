// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/money.h"
#include "domain/quantity.h"
#include "domain/timestamp.h"
#include "manifest/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thrifty::report {

/// Reads the fields of one object of a tree and remembers the first thing that is wrong, with its path
/// ("$.variants[0].name"). Reading goes on with empty values, so that the caller checks once at the end.
class FieldReader {
  public:
    FieldReader(const manifest::Value& value, std::string path, std::optional<domain::Error>& error);

    [[nodiscard]] std::string text(std::string_view key);          ///< must be a string
    [[nodiscard]] std::string textOrEmpty(std::string_view key);   ///< a string; absent or null: empty
    [[nodiscard]] std::int64_t number(std::string_view key);       ///< must be a whole number, not negative
    [[nodiscard]] std::int64_t numberOrZero(std::string_view key); ///< the same; absent: zero
    [[nodiscard]] std::optional<std::int64_t> maybeNumber(std::string_view key);
    [[nodiscard]] std::optional<domain::Money> maybeMoney(std::string_view key); ///< a string, not negative
    /// {"cpu": "4", "memory": "16Gi"}
    [[nodiscard]] std::optional<domain::ResourceList> maybeQuantities(std::string_view key);
    [[nodiscard]] bool flagOrFalse(std::string_view key); ///< true or false; absent: false
    [[nodiscard]] domain::Timestamp time(std::string_view key);
    /// One of the words that `from` knows; absent or null: the fallback.
    template <class E>
    [[nodiscard]] E word(std::string_view key, std::optional<E> (*from)(std::string_view), E fallback) {
        const std::string name = textOrEmpty(key);
        if (name.empty())
            return fallback;
        const std::optional<E> found = from(name);
        if (!found)
            wrong(key, "\"" + name + "\" is not a word of this field");
        return found.value_or(fallback);
    }
    /// Calls `each(FieldReader, index)` for the objects of an array; absent: none.
    template <class Each>
    void objects(std::string_view key, Each&& each) {
        const manifest::Value* list = array(key);
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
            each(FieldReader((*list)[i], m_path + "." + std::string(key) + "[" + std::to_string(i) + "]", m_error), i);
    }
    [[nodiscard]] std::vector<std::string> texts(std::string_view key); ///< an array of strings; absent: none
    [[nodiscard]] FieldReader object(std::string_view key);             ///< must be an object
    [[nodiscard]] bool has(std::string_view key) const;                 ///< present and not null

    void wrong(std::string_view key, std::string message);

  private:
    [[nodiscard]] const manifest::Value* array(std::string_view key);

    const manifest::Value& m_value;
    std::string m_path;
    std::optional<domain::Error>& m_error;
};

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/money.h"
#include "domain/quantity.h"
#include "manifest/document.h"
#include "manifest/path.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::session {

/// Reads the fields of one mapping of a document and keeps the first thing that is wrong with its line and column.
/// Reading goes on with empty values, so that the caller checks once at the end. Every field must be asked for:
/// `end()` complains about those that nobody knows, so that a slip of the pen is never ignored.
class StrictReader {
  public:
    StrictReader(const manifest::Document& document, std::string name, std::optional<domain::Error>& error);

    [[nodiscard]] std::optional<std::string> text(std::string_view key); ///< scalars of any type
    /// A text of one line and at most `longest` bytes; absent: "". A key that stands there without a value is wrong,
    /// because what it was to say would be lost.
    [[nodiscard]] std::string line(std::string_view key, std::size_t longest);
    [[nodiscard]] bool flag(std::string_view key, bool fallback);
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::optional<domain::Quantity> quantity(std::string_view key); ///< not negative
    [[nodiscard]] std::optional<domain::Money> money(std::string_view key);       ///< not negative
    [[nodiscard]] std::optional<std::vector<std::string>> maybeTexts(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// The members of a mapping of scalars; none: null.
    void texts(std::string_view key,
               const std::function<void(const std::string&, const std::optional<std::string>&)>& each);
    void object(std::string_view key, const std::function<void(StrictReader)>& read);
    void items(std::string_view key, const std::function<void(StrictReader)>& each); ///< mappings of a list
    void entries(std::string_view key, const std::function<void(const std::string&, StrictReader)>& each);
    void amounts(std::string_view key, const std::function<void(const std::string&, const domain::Money&)>& each);
    void end();

    void wrong(std::string_view key, std::string message);
    void wrong(std::string message);                               ///< about this mapping as a whole
    [[nodiscard]] std::string placeOf(std::string_view key) const; ///< "x.tnova:12:3"
    [[nodiscard]] int lineNumber() const;                          ///< where this mapping starts; 0: not known

  private:
    StrictReader(const StrictReader& parent, const manifest::Value& value, std::string path);
    [[nodiscard]] const manifest::Value& at(std::string_view key);
    [[nodiscard]] const manifest::Value* ofType(std::string_view key, manifest::Value::Type type, const char* what);
    [[nodiscard]] std::string place(const std::string& path) const;
    void wrongAt(const std::string& path, std::string message);
    [[nodiscard]] std::optional<domain::Money> moneyAt(const manifest::Value& value, const std::string& path);

    const manifest::Document& m_document;
    std::string m_name;
    const manifest::Value* m_value;
    std::string m_path = "$";
    std::optional<domain::Error>& m_error;
    std::set<std::string, std::less<>> m_known;
};

} // namespace thrifty::session

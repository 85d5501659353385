// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/shared.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace thrifty::manifest {

/// The one JSON-like tree of the program: what YAML and JSON text means, Kubernetes objects, patches.
/// Objects keep the order of their keys. Reading something that is not there gives a null value, never a crash.
/// Copies share their arrays and objects until one of them is written to, so a copy costs nothing and threads may keep
/// copies of one tree. A reference that a mutating call returned must not be written through any more once the tree it
/// belongs to was copied: the copy would change too.
class Value {
  public:
    using Member = std::pair<std::string, Value>;
    using Array = std::vector<Value>;
    using Object = std::vector<Member>;

    enum class Type { Null, Bool, Int, Double, String, Array, Object };

    Value() = default; ///< null
    Value(bool value)
        : m_data(value) {}
    Value(int value)
        : m_data(std::int64_t{value}) {}
    Value(std::int64_t value)
        : m_data(value) {}
    Value(double value)
        : m_data(value) {}
    Value(const char* value)
        : m_data(std::string(value)) {}
    Value(std::string value)
        : m_data(std::move(value)) {}
    Value(std::string_view value)
        : m_data(std::string(value)) {}
    Value(Array value)
        : m_data(Shared<Array>(std::move(value))) {}
    Value(Object value)
        : m_data(Shared<Object>(std::move(value))) {}
    /// Value::object({{"name", "x"}, {"port", 80}})
    [[nodiscard]] static Value object(std::initializer_list<Member> members = {}) { return Value(Object(members)); }
    [[nodiscard]] static Value array(std::initializer_list<Value> items = {}) { return Value(Array(items)); }

    [[nodiscard]] Type type() const { return static_cast<Type>(m_data.index()); }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isBool() const { return type() == Type::Bool; }
    [[nodiscard]] bool isInt() const { return type() == Type::Int; }
    [[nodiscard]] bool isNumber() const { return type() == Type::Int || type() == Type::Double; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }

    /// The content, or the fallback when this is of another type.
    [[nodiscard]] bool boolOr(bool fallback) const;
    [[nodiscard]] std::int64_t intOr(std::int64_t fallback) const; ///< also a double with a whole value
    [[nodiscard]] double doubleOr(double fallback) const;
    [[nodiscard]] const std::string& str() const; ///< the string, or an empty one
    [[nodiscard]] std::string stringOr(std::string_view fallback) const;
    /// Strings, numbers and bools as their text; null, arrays and objects as "". For quantities and labels.
    [[nodiscard]] std::string scalarText() const;
    [[nodiscard]] const Array& items() const;    ///< the items, or none
    [[nodiscard]] const Object& members() const; ///< the members, or none
    [[nodiscard]] std::size_t size() const;      ///< of an array or object, else 0

    /// The member or item, or a null value. `at("spec", "template", "spec")` walks down.
    [[nodiscard]] const Value& operator[](std::string_view key) const;
    [[nodiscard]] const Value& operator[](std::size_t index) const;
    template <class... Keys>
    [[nodiscard]] const Value& at(std::string_view key, const Keys&... rest) const {
        const Value& child = (*this)[key];
        if constexpr (sizeof...(rest) == 0)
            return child;
        else
            return child.at(rest...);
    }
    [[nodiscard]] const Value*
    find(std::string_view key) const; ///< null pointer when absent (a null member is present)
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

    /// For building. A null value becomes an object (array) when a member (item) is set; other types are replaced.
    Value& set(std::string_view key, Value value); ///< overwrites in place or appends; returns the stored value
    Value& child(std::string_view key);            ///< the member, made null when absent
    bool erase(std::string_view key);
    Value& append(Value item);
    Array& mutableItems();
    Object& mutableMembers();
    Value* find(std::string_view key);

    /// True only when both are copies of one array or object: equal without a look at the content.
    [[nodiscard]] bool sharesWith(const Value& other) const;

    /// Objects compare without regard to order; 1 and 1.0 are equal, as in JSON.
    friend bool operator==(const Value& a, const Value& b);

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Shared<Array>, Shared<Object>> m_data;
};

} // namespace thrifty::manifest

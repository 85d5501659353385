// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// Collects what is wrong with an object, in the words of the API server.
class Causes {
  public:
    void required(std::string field, std::string_view detail = {});
    void invalidValue(std::string field, const manifest::Value& value, std::string_view detail);
    void typeInvalid(std::string field, std::string_view actual, std::string_view detail);
    void unsupported(std::string field, const manifest::Value& value,
                     std::initializer_list<std::string_view> supported);
    void unsupported(std::string field, const manifest::Value& value, const std::vector<manifest::Value>& supported);
    void duplicate(std::string field, const manifest::Value& value);
    void forbidden(std::string field, std::string_view detail);
    void missing(std::string field, const manifest::Value& value); ///< "Not found"
    void tooLong(std::string field, std::string_view detail);

    /// Shorthands of frequent checks.
    void notNegative(const std::string& field, const manifest::Value& value);
    void oneOf(const std::string& field, const manifest::Value& value,
               std::initializer_list<std::string_view> supported);

    [[nodiscard]] bool empty() const { return m_causes.empty(); }
    [[nodiscard]] std::vector<Cause> take() { return std::move(m_causes); }

  private:
    void add(std::string_view reason, std::string message, std::string field);
    std::vector<Cause> m_causes;
};

/// A value as the API server prints it in messages: strings in quotes, the rest as JSON.
[[nodiscard]] std::string shown(const manifest::Value& value);

} // namespace thrifty::sim

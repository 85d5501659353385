// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/server/status.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// "app=web,tier in (a,b),!canary" as the API server reads it.
class LabelSelector {
  public:
    [[nodiscard]] static ApiResult<LabelSelector> parse(std::string_view text);
    /// The matchLabels/matchExpressions form.
    [[nodiscard]] static ApiResult<LabelSelector> fromValue(const manifest::Value& selector);
    [[nodiscard]] bool matches(const manifest::Value& labels) const;
    [[nodiscard]] bool empty() const { return m_requirements.empty(); }
    /// "app=web,tier in (a,b)": what scale subresources show.
    [[nodiscard]] std::string text() const;

  private:
    enum class Operator { In, NotIn, Exists, DoesNotExist, Greater, Less };
    struct Requirement {
        std::string key;
        Operator op = Operator::In;
        std::vector<std::string> values;
        bool equals = false; ///< written with = or !=
    };
    std::vector<Requirement> m_requirements;
};

/// "metadata.name=x,status.phase!=Running": only fields that the API server indexes for the resource.
class FieldSelector {
  public:
    /// `known` are the fields besides metadata.name and metadata.namespace; others are refused as the server does it.
    [[nodiscard]] static ApiResult<FieldSelector> parse(std::string_view text, const std::vector<std::string>& known);
    [[nodiscard]] bool matches(const manifest::Value& object) const;
    [[nodiscard]] bool empty() const { return m_requirements.empty(); }
    /// The name that metadata.name= asks for; empty when it does not.
    [[nodiscard]] std::string name() const;

  private:
    struct Requirement {
        std::vector<std::string> path;
        std::string value;
        bool equal = true;
    };
    std::vector<Requirement> m_requirements;
};

} // namespace thrifty::sim

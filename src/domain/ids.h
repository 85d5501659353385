// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace thrifty::domain {

/// A name that cannot be mixed up with another kind of name: `ClusterName` and `Namespace` do not convert.
template <class Tag>
class Id {
  public:
    Id() = default;
    explicit Id(std::string value)
        : m_value(std::move(value)) {}
    explicit Id(std::string_view value)
        : m_value(value) {}
    explicit Id(const char* value)
        : m_value(value) {}

    [[nodiscard]] const std::string& str() const { return m_value; }
    [[nodiscard]] bool empty() const { return m_value.empty(); }
    auto operator<=>(const Id&) const = default;

  private:
    std::string m_value;
};

using ClusterName = Id<struct ClusterNameTag>; ///< the fleet manager's name of a workload cluster
using ContextName = Id<struct ContextNameTag>; ///< a kubeconfig context
using Namespace = Id<struct NamespaceTag>;
using RunId = Id<struct RunIdTag>; ///< ULID: 26 characters, Crockford base 32, sorts by time
using VariantName = Id<struct VariantNameTag>;
using GroupName = Id<struct GroupNameTag>; ///< a pod group inside a workload, "gpu-group" or "Deployment/web"
using Uid = Id<struct UidTag>;             ///< metadata.uid

} // namespace thrifty::domain

template <class Tag>
struct std::hash<thrifty::domain::Id<Tag>> {
    std::size_t operator()(const thrifty::domain::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};

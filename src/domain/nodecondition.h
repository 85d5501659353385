// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <optional>
#include <string>

namespace thrifty::domain {

/// Which of the nodes that an estimate would buy a rule is about. What is empty does not matter; upper and lower case
/// are the same.
struct NodeCondition {
    std::string nodeType;                  ///< may hold `*`
    std::string gpuSku;                    ///< the same
    std::optional<PriceCategory> category; ///< none: any

    /// It asks for nothing, so it takes every node.
    [[nodiscard]] bool empty() const { return nodeType.empty() && gpuSku.empty() && !category; }
    /// All that it asks for holds for the nodes of this pod group.
    [[nodiscard]] bool takes(const GroupEstimate& group) const;
    /// Everything that the other one takes, this one takes too.
    [[nodiscard]] bool covers(const NodeCondition& other) const;
    bool operator==(const NodeCondition&) const = default;
};

} // namespace thrifty::domain

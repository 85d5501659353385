// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nodecondition.h"

#include "domain/glob.h"
#include "domain/words.h"

#include <string_view>

namespace thrifty::domain {

namespace {

/// Whether a condition takes a text; an empty condition takes all.
bool takesText(std::string_view condition, std::string_view text) {
    return condition.empty() || globMatches(lowerCase(condition), lowerCase(text));
}

/// Whether one condition takes all that another takes.
bool coversText(std::string_view condition, std::string_view other) {
    return condition.empty() || (!other.empty() && globMatches(lowerCase(condition), lowerCase(other)));
}

} // namespace

bool NodeCondition::takes(const GroupEstimate& group) const {
    return takesText(nodeType, group.nodeType) && takesText(gpuSku, group.gpuSku) &&
           (!category || *category == group.category);
}

bool NodeCondition::covers(const NodeCondition& other) const {
    return coversText(nodeType, other.nodeType) && coversText(gpuSku, other.gpuSku) &&
           (!category || category == other.category);
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planfield.h"
#include "domain/variantplan.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// Why a field of an edit cannot be used as it is.
struct FieldProblem {
    domain::PlanField field = domain::PlanField::Pods;
    std::string reason; ///< "Regexp: [ not closed"
    int column = 0;     ///< 1-based character of the field's text; 0: the field as a whole
    bool operator==(const FieldProblem&) const = default;
};

/// What is wrong with an edit of a group whose values without it are `base`: amounts below zero, lists with empty or
/// repeated words, expressions that RE2 does not read, limits that shut out what they are limits of.
[[nodiscard]] std::vector<FieldProblem> problemsOf(const domain::GroupEdit& edit, const domain::GroupEdit& base);

} // namespace thrifty::manifest

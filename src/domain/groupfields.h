// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planfield.h"
#include "domain/variantplan.h"

namespace thrifty::domain {

/// Calls `visit(field, member)` for every field of a GroupEdit, in the order of PlanField: `edit.*member` is its value.
/// The one place that says which member holds which field.
template <class Visit>
void forEachField(Visit&& visit) {
    visit(PlanField::Pods, &GroupEdit::pods);
    visit(PlanField::Cpu, &GroupEdit::cpu);
    visit(PlanField::Memory, &GroupEdit::memory);
    visit(PlanField::GpusPerPod, &GroupEdit::gpusPerPod);
    visit(PlanField::GpuSkus, &GroupEdit::gpuSkus);
    visit(PlanField::Price, &GroupEdit::price);
    visit(PlanField::MaxGpusPerNode, &GroupEdit::maxGpusPerNode);
    visit(PlanField::MaxPricePerNodeHour, &GroupEdit::maxPricePerNodeHour);
    visit(PlanField::FamiliesIn, &GroupEdit::familiesIn);
    visit(PlanField::FamiliesOut, &GroupEdit::familiesOut);
    visit(PlanField::TypeExpression, &GroupEdit::typeExpression);
}

/// Lets one field say what it says in another edit.
inline void takeField(PlanField which, GroupEdit& to, const GroupEdit& from) {
    forEachField([&](PlanField field, auto member) {
        if (field == which)
            to.*member = from.*member;
    });
}

/// How many fields say something.
inline int saidFields(const GroupEdit& edit) {
    int count = 0;
    forEachField([&](PlanField, auto member) { count += (edit.*member).has_value() ? 1 : 0; });
    return count;
}

} // namespace thrifty::domain

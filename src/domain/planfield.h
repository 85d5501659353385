// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace thrifty::domain {

/// The fields of a GroupEdit, in the order in which people read them.
enum class PlanField {
    Pods,
    Cpu,
    Memory,
    GpusPerPod,
    GpuSkus,
    Price,
    MaxGpusPerNode,
    MaxPricePerNodeHour,
    FamiliesIn,
    FamiliesOut,
    TypeExpression,
};

inline constexpr std::array allPlanFields{
    PlanField::Pods,       PlanField::Cpu,         PlanField::Memory,         PlanField::GpusPerPod,
    PlanField::GpuSkus,    PlanField::Price,       PlanField::MaxGpusPerNode, PlanField::MaxPricePerNodeHour,
    PlanField::FamiliesIn, PlanField::FamiliesOut, PlanField::TypeExpression,
};

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

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

/// The most that a plan may say, whether it is typed or read from a file.
inline constexpr std::int64_t mostPods = 1'000'000, mostGpusPerPod = 1'000, mostGpusPerNode = 1'000;

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/variantplan.h"
#include "manifest/groupvalues.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::manifest {

/// The variants that people compare first. Each is made from what the manifests say; none when it would be no change
/// (no group whose pods can be counted, no GPUs, spot already).
enum class VariantTemplate {
    MoreWorkers,       ///< twice the pods of the main group
    MoreGpusPerWorker, ///< twice the GPUs of each of its pods
    AnotherSku,        ///< one other GPU model for it
    Spot,              ///< every group on nodes that may be reclaimed
};

/// The group that a variant is about: the one with the most GPUs, else the one with the most CPU, of those whose pods
/// can be counted where there is one. `base` must not be empty.
[[nodiscard]] std::size_t mainGroup(const std::vector<GroupValues>& base);

/// `sku` is for AnotherSku only.
[[nodiscard]] std::optional<domain::VariantPlan> planFrom(VariantTemplate which, const std::vector<GroupValues>& base,
                                                          const std::string& sku = {});

/// What a variant's name says of the main group, in no language.
struct NameParts {
    std::int64_t pods = 0;
    bool workers = false;  ///< what those who run its kind call its pods
    std::int64_t gpus = 0; ///< of a pod
    std::string sku;       ///< of those; empty: any, or one of several
    domain::PriceChoice price = domain::PriceChoice::OnDemand;
};
/// None without a group.
[[nodiscard]] std::optional<NameParts> nameParts(const std::vector<GroupValues>& base, const domain::VariantPlan& plan);

/// "2 workers × 2 GPUs", "2 workers × 1 A100, spot": what the plan makes of the main group, in English.
[[nodiscard]] domain::VariantName nameOf(const std::vector<GroupValues>& base, const domain::VariantPlan& plan);

/// The values of a group with an edit on top.
[[nodiscard]] domain::GroupEdit edited(const domain::GroupEdit& base, const domain::GroupEdit& edit);
/// The edit without the fields that say what the base says.
[[nodiscard]] domain::GroupEdit reduced(const domain::GroupEdit& base, const domain::GroupEdit& edit);

} // namespace thrifty::manifest

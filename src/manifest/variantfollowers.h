// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "manifest/variantdraft.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// What moves with a field because the object's kind, or the cloud, wants it so. Steps are for VariantDraft::apply();
/// what cannot follow is noted in the draft.

/// num-gpus of Ray, processes per node of the trainers, the parallel size of a model server in the arguments.
[[nodiscard]] std::vector<DraftStep> gpuFollowers(VariantDraft& draft, const GroupSite& site, std::int64_t before,
                                                  std::int64_t after);
/// num-cpus of Ray.
[[nodiscard]] std::vector<DraftStep> cpuFollowers(VariantDraft& draft, const GroupSite& site,
                                                  const domain::Quantity& before, const domain::Quantity& after);
/// Node affinity and node selectors by GPU model.
[[nodiscard]] std::vector<DraftStep> skuFollowers(VariantDraft& draft, const GroupSite& site,
                                                  const std::vector<std::string>& skus);
/// The toleration without which AKS keeps pods off spot nodes.
[[nodiscard]] std::vector<DraftStep> spotFollowers(VariantDraft& draft, const GroupSite& site, bool spot);

/// serveConfigV2 of a RayService: replicas in the proportion of the object's GPUs, accelerator_type with the SKUs.
void followInServe(VariantDraft& draft, const GroupSite& site, domain::PlanField field, std::int64_t gpusBefore,
                   std::int64_t gpusAfter);
void followInServe(VariantDraft& draft, const GroupSite& site, const std::vector<std::string>& skus);

} // namespace thrifty::manifest

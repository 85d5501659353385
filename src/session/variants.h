// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/selectionannotations.h"
#include "manifest/variantbuilder.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// How a template says which nodes it wants, in the words of the product that makes them.
[[nodiscard]] domain::SelectionAnnotations selectionAnnotations();
/// The scheduling gate that asks for an estimate.
[[nodiscard]] std::string estimateGate();

/// The manifests of a planned variant. Nothing is kept between calls; may be made from any thread.
[[nodiscard]] domain::Expected<manifest::VariantText> buildVariant(const std::vector<manifest::File>& files,
                                                                   const domain::VariantPlan& plan);
/// The same with the gate added: what an estimate sends, but for names and marks of the run.
[[nodiscard]] domain::Expected<manifest::VariantText> gateVariant(manifest::VariantText variant);

} // namespace thrifty::session

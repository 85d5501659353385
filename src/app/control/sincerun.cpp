// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/sincerun.h"

#include "session/madefrom.h"

#include <algorithm>

namespace thrifty::app {

namespace {

const BuiltVariant* named(const VariantController& variants, const domain::VariantName& name) {
    const auto& all = variants.variants();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const BuiltVariant& each) { return each.plan.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const BuiltVariant* asEstimated(const VariantController& variants, const domain::EstimateResult& result,
                                const domain::VariantName& name) {
    const BuiltVariant* variant = named(variants, name);
    const bool same =
        variant != nullptr && variant->manifest && session::madeFrom(result, name, variant->manifest->workload.files);
    return same ? variant : nullptr;
}

bool changedSince(const VariantController& variants, const domain::EstimateResult& result,
                  const domain::VariantName& name) {
    const BuiltVariant* variant = named(variants, name);
    return variant != nullptr && (!variant->read || !session::madeFrom(result, name, variant->read->workload.files));
}

} // namespace thrifty::app

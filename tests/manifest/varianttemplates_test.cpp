// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/varianttemplates.h"

#include "manifest/variantdriver.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

const std::string deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n"
                               "  template:\n    spec:\n      containers:\n      - name: a\n";

TEST(VariantTemplates, areWhatPeopleCompare) {
    const auto base = groupValues(sample("llm-2x1gpu.yaml"), keys);
    ASSERT_TRUE(base);
    EXPECT_EQ(nameOf(*base, {}).str(), "2 workers × 1 GPU");
    const auto name = [&](VariantTemplate which) {
        const auto plan = planFrom(which, *base, "A100");
        return plan ? plan->name.str() + " | " + plan->intent : "";
    };
    EXPECT_EQ(name(VariantTemplate::MoreWorkers), "4 workers × 1 GPU | More workers");
    EXPECT_EQ(name(VariantTemplate::MoreGpusPerWorker), "2 workers × 2 GPUs | More GPUs per worker");
    EXPECT_EQ(name(VariantTemplate::AnotherSku), "2 workers × 1 A100 | Another SKU");
    EXPECT_EQ(name(VariantTemplate::Spot), "2 workers × 1 GPU, spot | May be reclaimed");
    EXPECT_EQ(planFrom(VariantTemplate::Spot, *base)->groups.size(), 2u);

    const auto plain = groupValues(parsed(deployment), keys);
    ASSERT_TRUE(plain);
    EXPECT_FALSE(planFrom(VariantTemplate::MoreGpusPerWorker, *plain));
    EXPECT_FALSE(planFrom(VariantTemplate::AnotherSku, *plain, "L4"));
    EXPECT_EQ(planFrom(VariantTemplate::MoreWorkers, *plain)->name.str(), "2 pods");
    const auto spot = groupValues(sample("llm-2x1gpu-spot.yaml"), keys);
    EXPECT_FALSE(planFrom(VariantTemplate::Spot, *spot));
}

} // namespace
} // namespace thrifty::manifest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/catalognames.h"

#include "catalog/catalogreader.h"
#include "session/variants.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace thrifty::session {
namespace {

std::string lineAt(const std::string& text, int number) {
    std::istringstream in(text);
    std::string line;
    for (int i = 0; i < number; ++i)
        std::getline(in, line);
    return line;
}

TEST(Variants, areBuiltInTheWordsOfTheProductAndGated) {
    const auto files = manifest::readFiles({thrifty::tests::sourceDir() + "/resources/samples/llm-2x1gpu.yaml"});
    ASSERT_TRUE(files);
    domain::VariantPlan plan;
    plan.groups[domain::GroupName("gpu-group")] = {.pods = 4, .price = domain::PriceChoice::Spot};
    const auto variant = buildVariant(*files, plan);
    ASSERT_TRUE(variant);
    EXPECT_NE(variant->files.front().text.find("node.elotl.co/instance-offerings: spot"), std::string::npos);
    const auto gated = gateVariant(*variant);
    ASSERT_TRUE(gated);
    EXPECT_NE(gated->files.front().text.find("- name: " + estimateGate()), std::string::npos);
    ASSERT_EQ(gated->edits.size(), variant->edits.size());
    int moved = 0;
    for (std::size_t i = 0; i < gated->edits.size(); ++i) {
        const auto& before = variant->edits[i];
        const auto& after = gated->edits[i];
        EXPECT_EQ(lineAt(gated->files.front().text, after.line), lineAt(variant->files.front().text, before.line));
        moved += after.line != before.line;
    }
    EXPECT_GT(moved, 3);
}

TEST(Variants, chooseFromTheNamesOfThePriceList) {
    const auto names = catalogNames({});
    ASSERT_TRUE(names);
    const auto a100 =
        std::find_if(names->gpus.begin(), names->gpus.end(), [](const GpuModel& model) { return model.sku == "A100"; });
    ASSERT_NE(a100, names->gpus.end());
    EXPECT_EQ(a100->memories, (std::vector<std::int64_t>{40, 80}));
    EXPECT_NE(std::find(names->families.begin(), names->families.end(), "g6"), names->families.end());
}

/// Some prices of a provider are newer or older than the rest of its list.
TEST(Variants, knowTheDateThatMostPricesOfAProviderHave) {
    const auto names = catalogNames({});
    ASSERT_TRUE(names);
    const auto& prices = catalog::shippedCatalog();
    ASSERT_EQ(names->dates.size(), 3u);
    for (const auto& [provider, date] : names->dates) {
        std::size_t all = 0, dated = 0;
        for (const std::string& region : prices.regions(provider)) {
            for (const catalog::Offer& offer : prices.offers(provider, region, {})) {
                const bool onDemand = offer.price.category == domain::PriceCategory::OnDemand;
                all += onDemand;
                dated += onDemand && offer.price.asOf == date;
            }
        }
        EXPECT_GT(2 * dated, all) << provider << ' ' << date;
    }
}

} // namespace
} // namespace thrifty::session

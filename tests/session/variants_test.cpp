// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/variants.h"
#include "support/paths.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace thrifty::session

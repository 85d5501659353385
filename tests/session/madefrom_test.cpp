// SPDX-License-Identifier: GPL-3.0-or-later
// Which manifests a variant of a result was made from, told by what the result keeps of them.
#include "session/madefrom.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

using domain::SourceFile;
using Files = std::vector<SourceFile>;

domain::EstimateResult resultOf(const std::vector<const char*>& variants, Files workload) {
    domain::EstimateResult result;
    for (const char* name : variants)
        result.variants.push_back({domain::VariantName(name), {}, {}});
    result.workload = std::move(workload);
    return result;
}

bool isOf(const domain::EstimateResult& result, const char* variant, const Files& files) {
    return madeFrom(result, domain::VariantName(variant), files);
}

TEST(MadeFrom, tellsVariantsOfOneFileApart) {
    const auto result = resultOf({"base", "big"}, {{"llm.yaml", "aa"}, {"llm.yaml", "bb"}});
    EXPECT_TRUE(isOf(result, "base", {{"llm.yaml", "aa"}}));
    EXPECT_TRUE(isOf(result, "", {{"llm.yaml", "aa"}})) << "empty: the first";
    EXPECT_TRUE(isOf(result, "big", {{"elsewhere.yaml", "bb"}})) << "the text counts, not where it lies";
    EXPECT_FALSE(isOf(result, "big", {{"llm.yaml", "aa"}})) << "the base with the other's order";
    EXPECT_FALSE(isOf(result, "base", {{"llm.yaml", "bb"}}));
    EXPECT_FALSE(isOf(result, "big", {{"llm.yaml", "cc"}})) << "changed since";
    EXPECT_FALSE(isOf(result, "other", {{"llm.yaml", "aa"}})) << "not estimated";
    EXPECT_FALSE(isOf(result, "base", {}));
}

TEST(MadeFrom, filesOfVariantsMayHaveNamesOfTheirOwn) {
    const auto result = resultOf({"base", "A100"}, {{"llm.yaml", "aa"}, {"llm-a100.yaml", "bb"}});
    EXPECT_TRUE(isOf(result, "A100", {{"llm-a100.yaml", "bb"}}));
    EXPECT_FALSE(isOf(result, "A100", {{"llm.yaml", "aa"}}));
}

TEST(MadeFrom, aFileThatNoVariantChangesBelongsToAll) {
    const auto result = resultOf({"base", "big"}, {{"llm.yaml", "aa"}, {"service.yaml", "ss"}, {"llm.yaml", "bb"}});
    EXPECT_TRUE(isOf(result, "base", {{"llm.yaml", "aa"}, {"service.yaml", "ss"}}));
    EXPECT_TRUE(isOf(result, "big", {{"service.yaml", "ss"}, {"llm.yaml", "bb"}}));
    EXPECT_FALSE(isOf(result, "big", {{"llm.yaml", "aa"}, {"service.yaml", "ss"}}));
    EXPECT_FALSE(isOf(result, "big", {{"llm.yaml", "bb"}, {"service.yaml", "other"}}));
}

TEST(MadeFrom, variantsOfTheSameTextShareIt) {
    const auto result = resultOf({"base", "same", "big"}, {{"llm.yaml", "aa"}, {"llm.yaml", "bb"}});
    EXPECT_TRUE(isOf(result, "same", {{"llm.yaml", "aa"}}));
    EXPECT_TRUE(isOf(result, "big", {{"llm.yaml", "bb"}}));
    EXPECT_FALSE(isOf(result, "base", {{"llm.yaml", "bb"}})) << "the first text is the base's";
}

} // namespace
} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/plancheck.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

using domain::GroupEdit;
using domain::Quantity;

TEST(PlanCheck, namesTheReasonAndTheColumn) {
    const GroupEdit base{.gpusPerPod = 2, .maxGpusPerNode = 0, .familiesIn = {{"g6"}}, .familiesOut = {{}}};
    const auto first = [&](const GroupEdit& edit) {
        const auto problems = problemsOf(edit, base);
        return problems.empty() ? std::string()
                                : problems.front().reason + " @" + std::to_string(problems.front().column);
    };
    const auto expression = [&](const char* text) { return first({.typeExpression = text}); };
    EXPECT_EQ(expression("^g[26"), "Regexp: [ not closed @3");
    EXPECT_EQ(expression("ü[a"), "Regexp: [ not closed @2");
    EXPECT_EQ(expression("a(b[(]c"), "Regexp: ( not closed @2");
    EXPECT_EQ(expression("ab)"), "Regexp: ) without ( @3");
    EXPECT_EQ(expression("*a"), "Regexp: nothing to repeat before * @1");
    EXPECT_EQ(expression("a**"), "Regexp: ** repeats a repetition @2");
    EXPECT_EQ(expression("a\\"), "Regexp: ends in a backslash @2");
    EXPECT_EQ(expression("[z-a]"), "Regexp: range z-a runs backwards @2");
    EXPECT_EQ(expression("a\\q"), "Regexp: unknown escape \\q @2");
    EXPECT_EQ(expression("(?=x)"), "Regexp: unknown group (?= @1");
    EXPECT_EQ(expression("^(g5|g6)\\."), "");
    EXPECT_EQ(first({.pods = -1}), "less than zero @0");
    EXPECT_EQ(first({.cpu = Quantity()}), "must be more than zero @0");
    EXPECT_EQ(first({.gpuSkus = {{"L4", "L4"}}}), "L4 is there twice @0");
    EXPECT_EQ(first({.gpuSkus = {{"RTX PRO 6000"}}}), "");
    EXPECT_EQ(first({.familiesIn = {{"g 6"}}}), "\"g 6\" has a character that no such name has @0");
    EXPECT_EQ(first({.familiesOut = {{"g6"}}}), "g6 is both wanted and excluded @0");
    EXPECT_EQ(first({.maxGpusPerNode = 1}), "a pod has 2 GPUs, a node at most 1 @0");
    EXPECT_EQ(first({.maxPricePerNodeHour = domain::Money::fromMicros(-1)}), "less than zero @0");
}

} // namespace
} // namespace thrifty::manifest

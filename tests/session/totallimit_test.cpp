// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what one limit writes: the shorter list and the cap that the autoscaler keeps.
#include "session/totallimit.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

std::optional<domain::Money> dollars(const char* text) {
    return text == nullptr ? std::nullopt : std::optional(*domain::Money::parse(text));
}

TEST(TotalLimit, theCapOnEachNodeFollowsUnlessTheUserChoseItOtherwise) {
    struct {
        const char *limitBefore, *capBefore, *limit, *cap;
    } const cases[] = {
        {nullptr, nullptr, "5", "5"}, {"5", "5", "4", "4"},     {"5", "5", nullptr, nullptr}, {"5", "2", "4", "2"},
        {nullptr, "2", "4", "2"},     {"5", "2", nullptr, "2"}, {"5", nullptr, "4", "4"},
    };
    for (const auto& each : cases) {
        Plan plan;
        plan.order.maxTotalPerHour = dollars(each.limitBefore);
        plan.nodeCap = dollars(each.capBefore);
        limitTotal(plan, dollars(each.limit), true);
        EXPECT_EQ(plan.order.maxTotalPerHour, dollars(each.limit));
        EXPECT_EQ(plan.nodeCap, dollars(each.cap)) << (each.capBefore == nullptr ? "none" : each.capBefore);
    }
}

TEST(TotalLimit, byAPriceBookTheAutoscalersCapDoesNotFollow) {
    Plan plan;
    limitTotal(plan, dollars("5"), true);
    limitTotal(plan, dollars("4"), false);
    EXPECT_EQ(plan.order.maxTotalPerHour, dollars("4"));
    EXPECT_FALSE(plan.nodeCap) << "it compares list prices";
    plan.nodeCap = dollars("2");
    limitTotal(plan, dollars("3"), false);
    EXPECT_EQ(plan.nodeCap, dollars("2")) << "the user's own stays";
}

} // namespace
} // namespace thrifty::session

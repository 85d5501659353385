// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/groupfields.h"

#include <gtest/gtest.h>

namespace thrifty::domain {
namespace {

GroupEdit full() {
    GroupEdit edit;
    edit.pods = 1;
    edit.cpu = Quantity::fromUnits(2);
    edit.memory = Quantity::fromUnits(3);
    edit.gpusPerPod = 4;
    edit.gpuSkus = {"L4"};
    edit.price = PriceChoice::Spot;
    edit.maxGpusPerNode = 5;
    edit.maxPricePerNodeHour = Money::fromMicros(6);
    edit.familiesIn = {"g6"};
    edit.familiesOut = {"p5"};
    edit.typeExpression = "^g";
    return edit;
}

TEST(GroupFields, areAllListedInTheOrderOfTheirFields) {
    std::vector<PlanField> listed;
    forEachField([&](PlanField field, auto) { listed.push_back(field); });
    EXPECT_EQ(listed, std::vector<PlanField>(allPlanFields.begin(), allPlanFields.end()));
    EXPECT_EQ(saidFields(full()), static_cast<int>(allPlanFields.size()));
    EXPECT_EQ(saidFields({}), 0);
}

TEST(GroupFields, takenOneByOneTheyAreTheWholeEdit) {
    GroupEdit taken;
    int said = 0;
    for (const PlanField field : allPlanFields) {
        takeField(field, taken, full());
        EXPECT_EQ(saidFields(taken), ++said) << "each field has a member of its own";
    }
    EXPECT_EQ(taken, full()) << "a field that is not listed stays behind";
    for (const PlanField field : allPlanFields)
        takeField(field, taken, {});
    EXPECT_TRUE(taken.empty());
}

} // namespace
} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
// Protects manifests without a toleration for GPU nodes: managed clusters add it to pods that ask for the device.
#include "sim/controllers/nodefit.h"

#include <gtest/gtest.h>

namespace thrifty::sim::control {
namespace {

TEST(DeviceTaint, isToleratedByPodsThatAskForTheDevice) {
    NodeRoom room;
    room.free = {{"nvidia.com/gpu", domain::Quantity::fromUnits(2)}, {"pods", domain::Quantity::fromUnits(10)}};
    domain::Toleration taint;
    taint.key = "nvidia.com/gpu";
    taint.value = "present";
    taint.effect = "NoSchedule";
    room.taints = {taint};
    PodNeeds needs;
    needs.requests["pods"] = domain::Quantity::fromUnits(1);
    EXPECT_FALSE(fitOn(needs, room).fits()) << "a pod without GPU has no business there";
    needs.requests["nvidia.com/gpu"] = domain::Quantity::fromUnits(1);
    EXPECT_TRUE(fitOn(needs, room).fits());
    room.taints.front().key = "dedicated";
    EXPECT_FALSE(fitOn(needs, room).fits());
}

} // namespace
} // namespace thrifty::sim::control

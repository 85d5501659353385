// SPDX-License-Identifier: GPL-3.0-or-later
// Which group a running pod belongs to: obtained nodes stand beside the estimate of the right group, or beside none.
#include "session/podgroups.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

domain::PodGroup group(const char* name, const char* kind, const char* owner) {
    domain::PodGroup one;
    one.name = domain::GroupName(name);
    one.owner.kind = kind;
    one.owner.name = owner;
    return one;
}

TEST(PodGroups, namesTellTheGroup) {
    domain::Workload workload;
    workload.groups = {group("headgroup", "RayService", "llm"), group("gpu-group", "RayService", "llm"),
                       group("Deployment/llm-router", "Deployment", "llm-router"),
                       group("leader", "LeaderWorkerSet", "lws"), group("worker", "LeaderWorkerSet", "lws")};
    const auto of = [&](const char* pod) { return groupOfPod(pod, workload).str(); };
    EXPECT_EQ(of("llm-x7k2p-head-q9z4c"), "headgroup");
    EXPECT_EQ(of("llm-x7k2p-gpu-group-worker-5d8fk"), "gpu-group");
    EXPECT_EQ(of("llm-router-7d9c5b6f8-abcde"), "Deployment/llm-router") << "not the RayService llm's";
    EXPECT_EQ(of("lws-0-1"), "") << "two groups, and the name does not say which";
    EXPECT_EQ(of("llmx-0"), "") << "somebody else's";
}

} // namespace
} // namespace thrifty::session

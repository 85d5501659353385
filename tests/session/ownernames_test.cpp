// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ownernames.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

domain::ObjectId root(const std::string& group, const std::string& kind) {
    domain::ObjectId id;
    id.group = group;
    id.version = "v1";
    id.kind = kind;
    id.ns = domain::Namespace("serving");
    id.name = "llm";
    return id;
}

TEST(OwnerNames, takesWhatTheControllerNames) {
    EXPECT_TRUE(isNamedAfter(root("apps", "Deployment"), "ReplicaSet", "llm-7d9c5b6f8"));
    EXPECT_TRUE(isNamedAfter(root("batch", "CronJob"), "Job", "llm-29384756"));
    EXPECT_TRUE(isNamedAfter(root("ray.io", "RayService"), "RayCluster", "llm-x7k2p"));
    EXPECT_TRUE(isNamedAfter(root("ray.io", "RayService"), "RayCluster", "llm-raycluster-x7k2p"));
    EXPECT_TRUE(isNamedAfter(root("ray.io", "RayJob"), "Job", "llm"));
    EXPECT_TRUE(isNamedAfter(root("jobset.x-k8s.io", "JobSet"), "Job", "llm-workers-0"));
    EXPECT_TRUE(isNamedAfter(root("leaderworkerset.x-k8s.io", "LeaderWorkerSet"), "StatefulSet", "llm-1"));
    EXPECT_TRUE(isNamedAfter(root("serving.kserve.io", "InferenceService"), "ReplicaSet", "llm-predictor-7d9c5b6f8"));
    EXPECT_TRUE(isNamedAfter(root("serving.kserve.io", "InferenceService"), "ReplicaSet",
                             "llm-predictor-00001-deployment-7d9c5b6f8"));
    EXPECT_TRUE(isNamedAfter(root("example.com", "Model"), "StatefulSet", "llm"));
    EXPECT_TRUE(isNamedAfter(root("example.com", "Model"), "ReplicaSet", "llm-7d9c5b6f8"));
}

TEST(OwnerNames, leavesWhatMayBeAnothersAlone) {
    // Other workloads whose names begin like ours.
    EXPECT_FALSE(isNamedAfter(root("apps", "Deployment"), "ReplicaSet", "llm-serving-7d9c5b6f8"));
    EXPECT_FALSE(isNamedAfter(root("apps", "Deployment"), "ReplicaSet", "llm-serving"));
    EXPECT_FALSE(isNamedAfter(root("apps", "Deployment"), "ReplicaSet", "llmx-7d9c5b6f8"));
    EXPECT_FALSE(isNamedAfter(root("apps", "Deployment"), "ReplicaSet", "llm-"));
    EXPECT_FALSE(isNamedAfter(root("apps", "Deployment"), "Job", "llm-7d9c5b6f8"));
    EXPECT_FALSE(isNamedAfter(root("batch", "CronJob"), "Job", "llm-nightly-29384756"));
    EXPECT_FALSE(isNamedAfter(root("ray.io", "RayService"), "RayCluster", "llm-serving-x7k2p"));
    EXPECT_FALSE(isNamedAfter(root("ray.io", "RayService"), "RayCluster", "llm-raycluster-x7k2pq"));
    EXPECT_FALSE(isNamedAfter(root("jobset.x-k8s.io", "JobSet"), "Job", "llm-serving-workers-0"));
    EXPECT_FALSE(isNamedAfter(root("apps", "StatefulSet"), "ReplicaSet", "llm-7d9c5b6f8"));
    EXPECT_FALSE(isNamedAfter(root("example.com", "Model"), "ReplicaSet", "llm-serving-7d9c5b6f8"));
}

} // namespace
} // namespace thrifty::session

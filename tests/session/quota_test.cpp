// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/quota.h"

#include "probetesting.h"

#include "manifest/json.h"

namespace {

using namespace thrifty;

std::optional<std::string> shortage(const std::string& hard, const std::string& used, const std::string& more = "") {
    const auto plan = tests::planOf({tests::variantOf(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 3, selector: {matchLabels: {a: "
        "b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i, resources: {requests: "
        "{cpu: 500m, memory: 1Gi}, limits: {nvidia.com/gpu: 1}}}]}}}\n")});
    session::ProbeVariant variant = plan.variants[0];
    variant.objects[0].type = {"apps", "v1", "deployments", "Deployment", true};
    const auto quota =
        manifest::parseJson(R"({"metadata": {"name": "small"}, "spec": {)" + more + R"("hard": {)" + hard +
                            R"(}}, "status": {"hard": {)" + hard + R"(}, "used": {)" + used + "}}}");
    EXPECT_TRUE(quota);
    return session::quotaShortage(*quota, session::quotaNeed({&variant}));
}

TEST(Quota, hasRoomOrSaysWhatIsMissing) {
    EXPECT_FALSE(shortage(R"("pods": "5")", R"("pods": "2")"));
    EXPECT_EQ(shortage(R"("pods": "5")", R"("pods": "3")"),
              "ResourceQuota small has room for pods 2, the copies need 3");
    EXPECT_FALSE(shortage(R"("requests.cpu": "1500m")", R"("requests.cpu": "0")"));
    EXPECT_TRUE(shortage(R"("cpu": "1500m")", R"("cpu": "1m")"));
    EXPECT_TRUE(shortage(R"("requests.memory": "2Gi")", ""));
    EXPECT_TRUE(shortage(R"("requests.nvidia.com/gpu": "2")", ""));
    EXPECT_TRUE(shortage(R"("count/deployments.apps": "1")", R"("count/deployments.apps": "1")"));
    EXPECT_FALSE(shortage(R"("configmaps": "0")", ""));
}

TEST(Quota, whatCountsOnlySomePodsDoesNotDecide) {
    EXPECT_FALSE(shortage(R"("pods": "0")", "", R"("scopes": ["BestEffort"], )"));
}

} // namespace

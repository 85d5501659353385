// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kinds.h"
#include "kube/resource.h"

#include <gtest/gtest.h>

namespace thrifty::kube {
namespace {

TEST(Resource, pathsOfAllShapes) {
    const ResourceType policy{"policy.elotl.co", "v1alpha1", "schedulepolicies", "SchedulePolicy", false};
    struct Case {
        ResourceType type;
        std::string ns, name, path;
    };
    for (const Case& c : std::vector<Case>{
             {podType, "", "", "/api/v1/pods"},
             {podType, "serving", "", "/api/v1/namespaces/serving/pods"},
             {podType, "serving", "web-0", "/api/v1/namespaces/serving/pods/web-0"},
             {nodeType, "ignored", "n1", "/api/v1/nodes/n1"},
             {deploymentType, "a", "b", "/apis/apps/v1/namespaces/a/deployments/b"},
             {policy, "", "p", "/apis/policy.elotl.co/v1alpha1/schedulepolicies/p"},
         }) {
        EXPECT_EQ(resourcePath(c.type, c.ns, c.name), c.path);
    }
}

TEST(Resource, K84namesArePercentEncoded) {
    EXPECT_EQ(percentEncode("a-b.c_d~9"), "a-b.c_d~9");
    EXPECT_EQ(percentEncode("system:node/x y?#%\n\xc3\xa4"), "system%3Anode%2Fx%20y%3F%23%25%0A%C3%A4");
    EXPECT_EQ(resourcePath(podType, "a/b", "../c"), "/api/v1/namespaces/a%2Fb/pods/..%2Fc");
}

} // namespace
} // namespace thrifty::kube

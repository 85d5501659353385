// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/contextmapping.h"

#include <gtest/gtest.h>

namespace {

using namespace thrifty;
using domain::ClusterName;
using domain::ContextName;

domain::Cluster cluster(const char* name, const char* cloud = "", const char* region = "") {
    domain::Cluster one;
    one.name = ClusterName(name);
    one.cloudName = cloud;
    one.region = region;
    return one;
}

kube::Kubeconfig contexts(std::initializer_list<const char*> names) {
    kube::Kubeconfig config;
    for (const char* name : names) {
        kube::KubeContext& context = config.contexts.emplace_back();
        context.name = ContextName(name);
    }
    return config;
}

std::string mapped(const std::vector<domain::Cluster>& clusters, const kube::Kubeconfig& config,
                   const std::map<ClusterName, ContextName>& given = {}) {
    const auto result = session::mapContexts(clusters, config, ContextName("nova"), given);
    if (!result)
        return result.error().text();
    std::string text;
    for (const auto& [name, found] : *result)
        text += name.str() + "=" + found.context.str() + (found.guessed ? "?" : "") + " ";
    return text;
}

// W20: the three names of a cluster may all differ.
TEST(ContextMapping, W20_guessesFromTheSurestRuleToTheWeakest) {
    EXPECT_EQ(mapped({cluster("a"), cluster("b", "cloud-b"), cluster("c")}, contexts({"nova", "a", "cloud-b", "x"})),
              "a=a? b=cloud-b? c= ");
    EXPECT_EQ(mapped({cluster("eks", "prod-1", "us-west-2"), cluster("gke", "", "us-central1"),
                      cluster("aks", "prod-3", "eastus"), cluster("wlc-1"), cluster("dev", "dev", "us-east-1")},
                     contexts({"arn:aws:eks:us-west-2:123456789012:cluster/prod-1", "gke_my-project_us-central1-a_gke",
                               "prod-3-admin", "kind-wlc-1", "me@dev.us-east-1.eksctl.io"})),
              "aks=prod-3-admin? dev=me@dev.us-east-1.eksctl.io? "
              "eks=arn:aws:eks:us-west-2:123456789012:cluster/prod-1? gke=gke_my-project_us-central1-a_gke? "
              "wlc-1=kind-wlc-1? ");
}

TEST(ContextMapping, anotherRegionIsAnotherCluster) {
    EXPECT_EQ(mapped({cluster("eks", "prod", "us-west-2")}, contexts({"arn:aws:eks:eu-west-1:1:cluster/prod"})),
              "eks= ");
}

TEST(ContextMapping, aGuessMustBeTheOnlyOne) {
    EXPECT_EQ(mapped({cluster("a", "prod")}, contexts({"gke_p_z_prod", "kind-prod"})), "a= ");
    EXPECT_EQ(mapped({cluster("a", "prod"), cluster("b", "prod")}, contexts({"prod"})), "a= b= ");
}

// W21: the control plane's context is never taken for a workload cluster.
TEST(ContextMapping, W21_theControlPlaneIsNoWorkloadCluster) {
    EXPECT_EQ(mapped({cluster("nova")}, contexts({"nova"})), "nova= ");
}

TEST(ContextMapping, whatIsGivenWins) {
    EXPECT_EQ(mapped({cluster("a"), cluster("b")}, contexts({"a", "b"}), {{ClusterName("a"), ContextName("b")}}),
              "a=b b= ");
    EXPECT_EQ(mapped({cluster("a")}, contexts({"a"}), {{ClusterName("x"), ContextName("a")}}),
              "--map: the fleet has no cluster x. `clusters` lists them");
    EXPECT_EQ(mapped({cluster("a")}, contexts({"a"}), {{ClusterName("a"), ContextName("y")}}),
              "--map: no kubeconfig context is called y");
    EXPECT_EQ(mapped({cluster("a"), cluster("b")}, contexts({"a"}),
                     {{ClusterName("a"), ContextName("a")}, {ClusterName("b"), ContextName("a")}}),
              "--map: context a is given for a and for b");
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenario.h"

#include "sim/controllers/settings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace thrifty::sim {
namespace {

using control::readClusterSettings;
using control::readNovaSettings;
using manifest::Value;

TEST(Scenario, EveryShippedOneCanBeReadByTheControllers) {
    const auto names = Scenario::shippedNames();
    EXPECT_EQ(names, (std::vector<std::string>{"experiments", "experiments-peak", "faults", "large"}));
    for (const auto& name : names) {
        const auto scenario = Scenario::load(name);
        ASSERT_TRUE(scenario) << scenario.error().text();
        EXPECT_FALSE(scenario->settings["description"].str().empty()) << name;
        EXPECT_TRUE(readNovaSettings(scenario->settings)) << name;
        for (const auto& cluster : scenario->clusterNames()) {
            const auto settings = readClusterSettings(scenario->settings, cluster);
            ASSERT_TRUE(settings) << settings.error().text();
            EXPECT_TRUE(settings->prices && !settings->prices->empty()) << name;
        }
    }
}

TEST(Scenario, ExperimentsIsTheFleetOfTheTable) {
    const auto scenario = Scenario::load("experiments");
    ASSERT_TRUE(scenario);
    EXPECT_EQ(scenario->clusterNames(), (std::vector<std::string>{"static-gke", "autoscale-gke-a", "autoscale-gke-f",
                                                                  "autoscale-aks", "autoscale-eks"}));
    const auto fixed = readClusterSettings(scenario->settings, "static-gke");
    ASSERT_TRUE(fixed);
    EXPECT_FALSE(fixed->autoscaled);
    ASSERT_EQ(fixed->nodes.size(), 2U);
    EXPECT_EQ(fixed->nodes[1].count, 2);
    EXPECT_EQ(fixed->nodes[1].labels["cloud.google.com/gke-accelerator"].str(), "nvidia-l4");
    const auto aks = readClusterSettings(scenario->settings, "autoscale-aks");
    ASSERT_TRUE(aks);
    EXPECT_TRUE(aks->luna.enabled);
    EXPECT_EQ(aks->quotas.at("A100"), 0);
    EXPECT_EQ(readClusterSettings(scenario->settings, "autoscale-eks")->quotas.count("A100"), 0U);
}

TEST(Scenario, ExtendingLaysClustersOverOnesOfTheSameName) {
    const auto peak = Scenario::load("experiments-peak");
    ASSERT_TRUE(peak);
    EXPECT_EQ(peak->clusterNames().size(), 5U);
    const auto gke = readClusterSettings(peak->settings, "autoscale-gke-a");
    EXPECT_EQ(gke->stockOuts, std::vector<std::string>{"g2-*"});
    EXPECT_EQ(gke->zone, "us-central1-a"); // from the file that it extends
}

TEST(Scenario, ParametersRepeatAndCycle) {
    const auto large = Scenario::load("large", {"clusters=12", "pods=7"});
    ASSERT_TRUE(large) << large.error().text();
    const auto names = large->clusterNames();
    ASSERT_EQ(names.size(), 12U);
    EXPECT_EQ(names.front(), "c-01");
    EXPECT_EQ(names.back(), "c-12");
    EXPECT_EQ(large->settings["pods"].intOr(0), 7);
    EXPECT_EQ(readClusterSettings(large->settings, "c-02")->provider, "gce");
    EXPECT_EQ(readClusterSettings(large->settings, "c-02")->zone, "us-central1-a");
    EXPECT_EQ(readClusterSettings(large->settings, "c-04")->provider, "aws");
}

TEST(Scenario, SettingsWithADotAreReplacedToo) {
    const auto scenario = Scenario::load("experiments", {"luna.matching=owner", "delays.lunaNode=1m30s"});
    ASSERT_TRUE(scenario);
    const auto eks = readClusterSettings(scenario->settings, "autoscale-eks");
    EXPECT_EQ(eks->luna.matching, control::Matching::Owner);
    EXPECT_EQ(eks->delays.lunaNode, std::chrono::seconds(90));
}

TEST(Scenario, MistakesAreNamed) {
    const auto text = [](const domain::Expected<Scenario>& result) {
        return result ? std::string("no error") : result.error().text();
    };
    EXPECT_NE(text(Scenario::load("no-such")).find("experiments"), std::string::npos);
    EXPECT_NE(text(Scenario::load("large", {"cluster=3"})).find("clusters"), std::string::npos);
    EXPECT_NE(text(Scenario::load("large", {"clusters"})).find("NAME=VALUE"), std::string::npos);
    EXPECT_NE(text(Scenario::load("large", {"clusters=100000"})).find("repeat"), std::string::npos);
    EXPECT_NE(text(Scenario::parse("f.yaml", "clusters: [{name: a}, {name: a}]\n")).find("two clusters"),
              std::string::npos);
    EXPECT_NE(text(Scenario::parse("f.yaml", "clusters: [{name: nova}]\n")).find("control plane"), std::string::npos);
    EXPECT_NE(text(Scenario::parse("f.yaml", "- a\n")).find("mapping"), std::string::npos);
    const auto scenario = Scenario::parse("f.yaml", "delays: {lunaNode: soon}\nclusters: [{name: a}]\n");
    ASSERT_TRUE(scenario);
    const auto settings = readClusterSettings(scenario->settings, "a");
    ASSERT_FALSE(settings);
    EXPECT_NE(settings.error().text().find("lunaNode"), std::string::npos);
}

TEST(Scenario, AFileMayExtendAFileBesideIt) {
    const auto folder = std::filesystem::temp_directory_path() / "thrifty-scenario-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "base.yaml") << "_extends: experiments\nseed: 7\n";
    std::ofstream(folder / "mine.yaml") << "_extends: base.yaml\nclusters: [{name: extra, provider: aws}]\n";
    const auto scenario = Scenario::load((folder / "mine.yaml").string());
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(scenario) << scenario.error().text();
    EXPECT_EQ(scenario->settings["seed"].intOr(0), 7);
    EXPECT_EQ(scenario->clusterNames().size(), 6U);
    EXPECT_EQ(scenario->name, "mine");
}

TEST(Scenario, MergingRemovesWithNull) {
    Value base = Value::object({{"a", 1}, {"b", Value::object({{"c", 2}, {"d", 3}})}});
    mergeSettings(base, Value::object({{"a", Value()}, {"b", Value::object({{"c", 5}})}}));
    EXPECT_EQ(base, Value::object({{"b", Value::object({{"c", 5}, {"d", 3}})}}));
}

} // namespace
} // namespace thrifty::sim

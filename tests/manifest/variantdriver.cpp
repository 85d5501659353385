// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantdriver.h"

#include "support/paths.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {

using domain::VariantPlan;

const domain::SelectionAnnotations keys{.product = "Luna",
                                        .gpuSkus = "node.elotl.co/instance-gpu-skus",
                                        .offerings = "node.elotl.co/instance-offerings",
                                        .maxGpus = "node.elotl.co/instance-max-gpus",
                                        .maxCost = "node.elotl.co/instance-max-cost",
                                        .familiesIn = "node.elotl.co/instance-family-inclusions",
                                        .familiesOut = "node.elotl.co/instance-family-exclusions",
                                        .typeExpression = "node.elotl.co/instance-type-regexp",
                                        .onDemand = "on-demand",
                                        .spot = "spot"};

std::vector<File> parsed(const std::string& text) {
    auto file = parseFile("w.yaml", text);
    EXPECT_TRUE(file) << text << "\n" << (file ? "" : file.error().text());
    return file ? std::vector<File>{std::move(*file)} : std::vector<File>{};
}

std::vector<File> sample(const std::string& name) {
    auto files = readFiles({thrifty::tests::sourceDir() + "/resources/samples/" + name});
    EXPECT_TRUE(files);
    return *files;
}

VariantText built(const std::vector<File>& files, const VariantPlan& plan) {
    auto variant = buildVariant(files, plan, keys);
    EXPECT_TRUE(variant) << (variant ? "" : variant.error().text());
    return variant ? std::move(*variant) : VariantText{};
}

std::vector<domain::PodGroup> groupsOf(const std::vector<File>& files) {
    const auto workload = workloadOf(files);
    EXPECT_TRUE(workload) << (workload ? "" : workload.error().text());
    return workload ? workload->groups : std::vector<domain::PodGroup>{};
}

std::vector<domain::PodGroup> groupsOf(const VariantText& variant) {
    const auto files = parseVariant(variant);
    EXPECT_TRUE(files);
    return files ? groupsOf(*files) : std::vector<domain::PodGroup>{};
}

std::vector<std::string> messages(const VariantText& variant) {
    std::vector<std::string> all;
    for (const VariantIssue& issue : variant.issues)
        all.push_back((issue.blocks ? "! " : "") + issue.place() + ": " + issue.message);
    return all;
}

} // namespace thrifty::manifest

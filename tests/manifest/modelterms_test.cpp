// SPDX-License-Identifier: GPL-3.0-or-later
// Which affinities name GPU models by GKE's label only, and what they lack.
#include "manifest/gpulabels.h"
#include "manifest/modelterms.h"

#include <gtest/gtest.h>

#include <string>

namespace thrifty::manifest {
namespace {

std::string pod(const std::string& annotations, const std::string& affinity) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {" + annotations +
           "}}\nspec:\n  affinity: {nodeAffinity: {" + affinity +
           "}}\n  containers: [{name: m, image: i, resources: {limits: {nvidia.com/gpu: 1}}}]\n";
}

std::string required(const std::string& terms) {
    return "requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [" + terms + "]}";
}

std::string expression(const std::string& key, const std::string& values, const std::string& op = "In") {
    return "{matchExpressions: [{key: " + key + ", operator: " + op + ", values: [" + values + "]}]}";
}

const std::string gke(gkeLabel), product(productLabel);
constexpr const char* created = "{matchExpressions: [{key: node.elotl.co/created-by, operator: In, values: [luna]}]}";

struct Case {
    const char* name;
    std::string annotations, affinity;
    std::vector<std::string> values; ///< of the missing term; empty: none is missing
};

TEST(ModelTerms, areMissingWhereOnlyGkesLabelStands) {
    const std::string both = std::string(created) + ", " + expression(gke, "nvidia-l4");
    const Case cases[] = {
        {"the models that the group may have", "skus: 'L4, A10G'", required(both), {"NVIDIA-L4", "NVIDIA-A10G"}},
        {"those of GKE's label where it does not say", "", required(both), {"NVIDIA-L4"}},
        {"no model is known", "skus: X1", required(both), {}},
        {"nothing about models", "skus: L4", required(created), {}},
        {"the other label is there", "skus: L4", required(both + ", " + expression(product, "NVIDIA-L4")), {}},
        {"only preferred",
         "skus: L4",
         "preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: " + expression(gke, "nvidia-l4") +
             "}]",
         {}},
        {"models that are shut out", "skus: L4", required(expression(gke, "nvidia-l4", "NotIn")), {}},
    };
    for (const Case& one : cases) {
        auto file = parseFile("a.yaml", pod(one.annotations, one.affinity));
        ASSERT_TRUE(file) << one.name << ": " << file.error().text();
        const std::vector<File> files{std::move(*file)};
        const auto missing = missingModelTerms(files, "skus");
        ASSERT_TRUE(missing) << one.name << ": " << missing.error().text();
        ASSERT_EQ(missing->size(), one.values.empty() ? 0U : 1U) << one.name;
        if (one.values.empty())
            continue;
        const ModelTerm& term = missing->front();
        EXPECT_EQ(term.group.str(), "Pod/a");
        EXPECT_EQ(term.line, 5);
        EXPECT_EQ(term.list, "$.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution."
                             "nodeSelectorTerms");
        const Value& wanted = term.term["matchExpressions"][std::size_t{0}];
        EXPECT_EQ(wanted["key"].str(), product);
        EXPECT_EQ(wanted["operator"].str(), "In");
        std::vector<std::string> values;
        for (const Value& value : wanted["values"].items())
            values.push_back(value.str());
        EXPECT_EQ(values, one.values) << one.name;
    }
}

TEST(GpuLabels, aModelIsKnownByItsValue) {
    EXPECT_EQ(gpuModelOf(gkeLabel, "nvidia-a100-80gb"), "A100");
    EXPECT_EQ(gpuModelOf(productLabel, "NVIDIA-L40S"), "L40S");
    EXPECT_EQ(gpuModelOf(gkeLabel, "NVIDIA-L40S"), "");
    EXPECT_EQ(gpuModelOf(gkeLabel, ""), "");
    EXPECT_EQ(gpuModelOf("other", "nvidia-l4"), "");
}

} // namespace
} // namespace thrifty::manifest

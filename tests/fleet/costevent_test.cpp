// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/luna/costevent.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace thrifty;
using domain::PriceCategory;

struct Line {
    std::string text, provider;
    std::int64_t micros; ///< 0: not understood, -1: no node type
    std::optional<std::int64_t> count;
    std::string type;
    PriceCategory category = PriceCategory::Unknown;
};

// W18: every wording is read as words, not by columns, and what is not understood is not zero.
TEST(CostEvent, readsEveryWording) {
    const std::vector<Line> lines{
        {"Estimated cost $2.014400 per hour for node type g6.8xlarge (on-demand); estimated node count 2 for matching "
         "gated pods",
         "aws", 2'014'400, 2, "g6.8xlarge", PriceCategory::OnDemand},
        {"Estimated cost $21.957600 p4d.24xlarge; estimated node count 1", "aws", 21'957'600, 1, "p4d.24xlarge"},
        {"  Estimated  cost: $ 1,234.567 per hour; Estimated node count: 3 nodes of a2-highgpu-2g, spot", "gcp",
         1'234'567'000, 3, "a2-highgpu-2g", PriceCategory::Spot},
        {"Estimated cost $0.5 per hour", "aws", 500'000, std::nullopt, ""},
        {"Estimated cost $1e-1; estimated node count 12.", "aws", 100'000, 12, ""},
        {"Estimated cost $0.226000 (Standard_E4as_v5, Spot); estimated node count = 1", "azure", 226'000, 1,
         "Standard_E4as_v5", PriceCategory::Spot},
        {"Estimated cost $3.200000 on NV36ads_A10_v5; estimated node count 2", "azure", 3'200'000, 2, "NV36ads_A10_v5"},
        {"Estimated cost $1.734000 (n1-standard-32+2xT4); estimated node count 2", "gcp", 1'734'000, 2,
         "n1-standard-32+2xT4"},
        {"Estimated cost $1.0 for u-6tb1.metal; estimated node count 1", "aws", 1'000'000, 1, "u-6tb1.metal"},
        {"Estimated cost $1.0 m5.metal-24xl; estimated node count 1", "aws", 1'000'000, 1, "m5.metal-24xl"},
        {"Estimated cost $1.0, r5a.xlarge or anything", "on-prem", 1'000'000, std::nullopt, "r5a.xlarge"},
        // "spotless" is not a price category.
        {"Estimated cost $1.0, spotless; estimated node count 1", "aws", 1'000'000, 1, ""},
        {"No node type found: no instance type satisfies the pod's constraints", "aws", -1, {}, ""},
        {" no  node type\tfound", "aws", -1, {}, ""},
        {"", "aws", 0, {}, ""},
        {"Estimated cost", "aws", 0, {}, ""},
        {"Estimated cost $", "aws", 0, {}, ""},
        {"Estimated cost $unknown; estimated node count 2", "aws", 0, {}, ""},
        {"Estimated cost $0.000000; estimated node count 2", "aws", 0, {}, ""},
        {"Estimated cost $-1.5; estimated node count 2", "aws", 0, {}, ""},
        {"Estimated cost 2.0144 USD; estimated node count 2", "aws", 0, {}, ""},
        {"Estimated cost $2.0144; estimated node count 0", "aws", 0, {}, ""},
        {"Estimated cost $2.0144; estimated node count -2", "aws", 0, {}, ""},
        {"Estimated cost $2.0144; estimated node count many", "aws", 0, {}, ""},
        {"Estimated cost $2.0144; estimated node count 99999999999999999999", "aws", 0, {}, ""},
        {"Estimated cost $1e400; estimated node count 1", "aws", 0, {}, ""},
        {"The estimated cost $2.0144; estimated node count 1", "aws", 0, {}, ""},
    };
    for (const Line& line : lines) {
        const fleet::Verdict verdict = fleet::luna::readCostEvent(line.text, line.provider);
        if (line.micros == 0) {
            EXPECT_TRUE(std::holds_alternative<fleet::NotUnderstood>(verdict)) << line.text;
            continue;
        }
        if (line.micros < 0) {
            EXPECT_TRUE(std::holds_alternative<fleet::NoNodeType>(verdict)) << line.text;
            continue;
        }
        const auto* priced = std::get_if<fleet::Priced>(&verdict);
        ASSERT_NE(priced, nullptr) << line.text;
        EXPECT_EQ(priced->perNodeHour.micros(), line.micros) << line.text;
        EXPECT_EQ(priced->nodeCount, line.count) << line.text;
        EXPECT_EQ(priced->nodeType, line.type) << line.text;
        EXPECT_EQ(priced->category, line.category) << line.text;
    }
}

TEST(CostEvent, knowsHowTheCloudsSpellNodeTypes) {
    for (const char* name : {"r5a.xlarge", "g6.8xlarge", "g6.12xlarge", "p4d.24xlarge", "g4dn.12xlarge", "t3a.small",
                             "t3.nano", "c6g.metal", "m7i-flex.large"})
        EXPECT_EQ(fleet::luna::nodeTypeIn(std::string("a node ") + name + ", please", "aws"), name);
    for (const char* name : {"e2-highmem-4", "g2-standard-32", "a2-highgpu-2g", "n1-standard-32", "e2-medium"})
        EXPECT_EQ(fleet::luna::nodeTypeIn(std::string("(") + name + ")", "gcp"), name);
    for (const char* name : {"Standard_E4as_v5", "Standard_NV72ads_A10_v5", "Standard_B2als_v2", "E4as_v5"})
        EXPECT_EQ(fleet::luna::nodeTypeIn(std::string("type=") + name + ".", "azure"), name);
    EXPECT_EQ(fleet::luna::nodeTypeIn("cost $2.0144 per hour for on-demand nodes e.g. large", "aws"), "");
    EXPECT_EQ(fleet::luna::nodeTypeIn("r5a.xlarge", "gcp"), "");
}

TEST(CostEvent, takesLongForeignTextInItsStride) {
    std::string text = "Estimated cost $1.0 ";
    while (text.size() < 1'000'000)
        text += "estimated node coun a1-b- Standard_ ";
    EXPECT_TRUE(std::holds_alternative<fleet::Priced>(fleet::luna::readCostEvent(text, "elsewhere")));
}

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/nodeselector.h"

#include "catalog/catalogreader.h"
#include "randomcatalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::catalog {
namespace {

using domain::Money;
using domain::PriceCategory;
using domain::Quantity;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

NodeRequest sized(std::int64_t cpus, std::int64_t gib) {
    NodeRequest request;
    request.cpu = Quantity::fromUnits(cpus);
    request.memory = Quantity::fromUnits(gib << 30);
    return request;
}

const PriceCatalog& sample() {
    static const PriceCatalog catalog =
        std::move(PriceCatalog::parse(
                      "provider,instance_type,family,arch,vcpus,memory_gib,gpu_sku,gpu_count,gpu_memory_gib,flags\n"
                      "aws,c.4,c,amd64,4,8,,0,0,\n"
                      "aws,d.4,d,amd64,4,8,,0,0,\n"
                      "aws,arm.4,arm,arm64,4,8,,0,0,\n"
                      "aws,conf.4,conf,amd64,4,8,,0,0,confidential\n"
                      "aws,g.8,g,amd64,8,32,L4,1,24,\n"
                      "aws,g.half,g,amd64,8,32,L4,0.5,12,\n"
                      "aws,g.48,g,amd64,48,192,L4,4,24,\n"
                      "aws,s.4,s,amd64,4,8,,0,0,\n",
                      "provider,region,zones,instance_type,price_category,usd_per_hour,as_of\n"
                      "aws,r,,c.4,on-demand,0.2,2026-01-01\n"
                      "aws,r,,c.4,spot,0.15,2024-08-09\n"
                      "aws,r,,d.4,on-demand,0.2,2026-01-01\n"
                      "aws,r,,d.4,spot,0.02,2026\n"
                      "aws,r,,arm.4,on-demand,0.01,2026-01-01\n"
                      "aws,r,,conf.4,on-demand,0.01,2026-01-01\n"
                      "aws,r,,g.8,on-demand,1,2026-01-01\n"
                      "aws,r,,g.half,on-demand,0.5,2026-01-01\n"
                      "aws,r,,g.48,on-demand,3.333333,2026-01-01\n"
                      "aws,r,,s.4,spot,0.05,2026-01-01\n",
                      "sample.csv")
                      .value());
    return catalog;
}

std::vector<std::string> chosen(const NodeRequest& request, const NodeSelectorOptions& options = {}) {
    const auto found = selectNodes(sample(), "aws", "r", "", request, options);
    EXPECT_TRUE(found) << (found ? "" : found.error().text());
    std::vector<std::string> out;
    for (const Candidate& each : found.value_or(std::vector<Candidate>{}))
        out.push_back(each.type->name + (each.category == PriceCategory::Spot ? " spot " : " ") + each.perHour.text(6));
    return out;
}

TEST(SelectNodes, isCheapestFirstTiesByNameWithoutArmAndConfidential) {
    EXPECT_THAT(chosen(sized(2, 4)), ElementsAre("c.4 0.200000", "d.4 0.200000"));
}

TEST(SelectNodes, comparesWithAllocatableNotNominalSize) {
    EXPECT_THAT(chosen(sized(4, 4)), IsEmpty());
    EXPECT_THAT(chosen(sized(2, 8)), IsEmpty());
    NodeRequest request = sized(0, 0);
    request.cpu = Quantity::fromMilli(3'920); // 60 + 10 + 10 thousandths are kept back
    EXPECT_EQ(chosen(request).size(), 2u);
    request.cpu = Quantity::fromMilli(3'921);
    EXPECT_THAT(chosen(request), IsEmpty());
}

TEST(SelectNodes, gpusMustBeWholeOfTheSkuAndWithinTheMaximum) {
    NodeRequest request = sized(2, 4);
    request.gpus = 1;
    EXPECT_THAT(chosen(request), ElementsAre("g.8 1.000000", "g.48 3.333333"));
    request.gpuSkus = {"t4", "l4"};
    EXPECT_EQ(chosen(request).size(), 2u) << "case does not matter";
    request.maxGpus = 1;
    EXPECT_THAT(chosen(request), ElementsAre("g.8 1.000000"));
    request.gpuSkus = {"A100"};
    EXPECT_THAT(chosen(request), IsEmpty());
    request = sized(2, 4);
    request.gpus = 5;
    EXPECT_THAT(chosen(request), IsEmpty());
}

TEST(SelectNodes, spotIsARatioUnlessListedPricesAreWanted) {
    NodeRequest request = sized(2, 4);
    request.spot = true;
    EXPECT_THAT(chosen(request), ElementsAre("c.4 spot 0.100000", "d.4 spot 0.100000", "c.4 0.200000", "d.4 0.200000"));
    request.onDemand = false;
    NodeSelectorOptions options;
    options.spotRatioMilli = 333;
    EXPECT_THAT(chosen(request, options), ElementsAre("c.4 spot 0.066600", "d.4 spot 0.066600"));
    options.useListedSpot = true;
    EXPECT_THAT(chosen(request, options), ElementsAre("d.4 spot 0.020000", "s.4 spot 0.050000", "c.4 spot 0.150000"));
    options.listedSpotNotBefore = "2025-01-01";
    EXPECT_THAT(chosen(request, options), ElementsAre("d.4 spot 0.020000", "s.4 spot 0.050000", "c.4 spot 0.066600"))
        << "an old spot price gives way to the ratio; a date of a year alone is not old within that year";
}

TEST(SelectNodes, halvesAreRoundedToTheMicroDollar) {
    NodeRequest request = sized(40, 100);
    request.gpus = 4;
    request.spot = true;
    request.onDemand = false;
    EXPECT_THAT(chosen(request), ElementsAre("g.48 spot 1.666666"));
}

TEST(SelectNodes, honoursPriceFamilyExpressionAndAvailability) {
    NodeRequest request = sized(2, 4);
    request.maxPerHour = Money::fromMicros(199'999);
    EXPECT_THAT(chosen(request), IsEmpty());
    request.maxPerHour = Money::fromMicros(200'000);
    EXPECT_EQ(chosen(request).size(), 2u);
    request.familyExclusions = {"C"};
    EXPECT_THAT(chosen(request), ElementsAre("d.4 0.200000"));
    request.familyExclusions.clear();
    request.familyInclusions = {"c", "none"};
    EXPECT_THAT(chosen(request), ElementsAre("c.4 0.200000"));
    request.familyInclusions.clear();
    request.typeRegexp = "^[d-f]\\.4$";
    EXPECT_THAT(chosen(request), ElementsAre("d.4 0.200000"));
    request.typeRegexp = "4";
    EXPECT_EQ(chosen(request).size(), 2u) << "not anchored";
    NodeSelectorOptions options;
    options.unavailable = [](const InstanceType& type, PriceCategory) { return type.name == "c.4"; };
    EXPECT_THAT(chosen(request, options), ElementsAre("d.4 0.200000"));
}

TEST(SelectNodes, expressionsMeetTheMachineNameOfAttachedGpus) {
    NodeRequest request = sized(2, 4);
    request.gpus = 2;
    request.gpuSkus = {"T4"};
    request.typeRegexp = "^n1-standard-32$";
    const auto found = selectNodes(shippedCatalog(), "gce", "us-central1", "", request);
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->empty());
    EXPECT_EQ((*found)[0].type->name, "n1-standard-32+2xT4");
}

TEST(SelectNodes, badExpressionsAndRatiosAreErrors) {
    NodeRequest request = sized(2, 4);
    request.typeRegexp = "(";
    const auto found = selectNodes(sample(), "aws", "r", "", request);
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message, HasSubstr("not a regular expression"));
    NodeSelectorOptions options;
    options.spotRatioMilli = 0;
    EXPECT_FALSE(selectNodes(sample(), "aws", "r", "", sized(1, 1), options));
}

TEST(SelectNodes, unknownPlacesHaveNothing) {
    EXPECT_THAT(*selectNodes(sample(), "aws", "elsewhere", "", sized(1, 1)), IsEmpty());
    EXPECT_THAT(*selectNodes(sample(), "kind", "", "", sized(1, 1)), IsEmpty());
    EXPECT_THAT(*selectNodes(PriceCatalog(), "aws", "r", "", sized(1, 1)), IsEmpty());
}

TEST(Allocatable, followsTheProviderRules) {
    const auto of = [](const char* provider, const char* type) {
        const InstanceType* found = shippedCatalog().find(provider, type);
        EXPECT_NE(found, nullptr) << type;
        return found == nullptr ? domain::ResourceList{} : allocatable(*found);
    };
    // 4 vCPUs keep 80 m; 32 GiB keep 7.5 % + 255 + 1210 + 100 MiB.
    EXPECT_EQ(amountOf(of("aws", "r5a.xlarge"), "cpu").milli(), 3'920);
    EXPECT_NEAR(static_cast<double>(amountOf(of("aws", "r5a.xlarge"), "memory").units()) / (1 << 20), 28'745.4, 0.1);
    // 1 + 0.8 + 0.8 + 16 x 0.06 GiB and 100 MiB of 32 GiB
    EXPECT_EQ(amountOf(of("gcp", "e2-highmem-4"), "cpu").milli(), 3'920);
    EXPECT_NEAR(static_cast<double>(amountOf(of("gcp", "e2-highmem-4"), "memory").units()) / (1 << 20),
                32'768 - 1'024 - 819.2 - 819.2 - 983.04 - 100, 0.1);
    EXPECT_EQ(amountOf(of("azure", "Standard_E4as_v5"), "cpu").milli(), 3'860);
    EXPECT_NEAR(static_cast<double>(amountOf(of("azure", "Standard_E4as_v5"), "memory").units()) / (1 << 20),
                32'768 - 1'024 - 819.2 - 819.2 - 983.04 - 750, 0.1);
    EXPECT_EQ(gpuCount(of("aws", "g6.12xlarge")), 4);
    EXPECT_FALSE(of("aws", "r5a.xlarge").contains("nvidia.com/gpu"));
    InstanceType unknown;
    unknown.provider = "kind";
    unknown.vcpus = 10;
    unknown.memoryMib = 10'240;
    EXPECT_EQ(amountOf(allocatable(unknown), "cpu").milli(), 9'800);
    EXPECT_EQ(amountOf(allocatable(unknown), "memory").units(), std::int64_t{9} << 30);
}

TEST(Allocatable, isBetweenNothingAndTheNominalSizeForEveryType) {
    for (const InstanceType& type : shippedCatalog().types()) {
        const auto list = allocatable(type);
        EXPECT_GT(amountOf(list, "cpu").milli(), 0) << type.name;
        EXPECT_LT(amountOf(list, "cpu").milli(), type.vcpus * 1000) << type.name;
        EXPECT_GE(amountOf(list, "memory").units(), 0) << type.name;
        EXPECT_LT(amountOf(list, "memory").units(), type.memoryMib << 20) << type.name;
    }
}

TEST(NodesFor, roundsUp) {
    Candidate candidate;
    candidate.podsPerNode = 5;
    EXPECT_EQ(nodesFor(0, candidate), 0);
    EXPECT_EQ(nodesFor(1, candidate), 1);
    EXPECT_EQ(nodesFor(5, candidate), 1);
    EXPECT_EQ(nodesFor(6, candidate), 2);
    EXPECT_EQ(nodesFor(std::numeric_limits<std::int64_t>::max(), candidate),
              std::numeric_limits<std::int64_t>::max() / 5 + 1);
}

TEST(SelectNodesProperties, theChosenTypeIsNeverDearerThanAnotherThatFits) {
    std::mt19937 random(42);
    int withCandidates = 0;
    for (int round = 0; round < 400; ++round) {
        const std::string provider = std::vector<std::string>{"aws", "gcp", "azure", "other"}[random() % 4];
        const PriceCatalog catalog = tests::randomCatalog(random, provider);
        const NodeRequest request = tests::randomRequest(random);
        const std::string zone = std::vector<std::string>{"", "r-a", "r-b"}[random() % 3];
        const auto found = selectNodes(catalog, provider, "r", zone, request);
        ASSERT_TRUE(found) << found.error().text();
        withCandidates += found->empty() ? 0 : 1;

        // By brute force from the documented rules, without the selector's own helpers.
        std::optional<Money> cheapest;
        for (const Offer& offer : catalog.offers(provider, "r", zone)) {
            if (offer.price.category != PriceCategory::OnDemand)
                continue;
            const InstanceType& type = *offer.type;
            const auto node = allocatable(type);
            const auto listed = [&](const std::vector<std::string>& words, std::string word) {
                std::transform(word.begin(), word.end(), word.begin(), ::tolower);
                return std::any_of(words.begin(), words.end(), [&](std::string each) {
                    std::transform(each.begin(), each.end(), each.begin(), ::tolower);
                    return each == word;
                });
            };
            bool fits = type.arch == "amd64" && !type.confidential && amountOf(node, "cpu") >= request.cpu &&
                        amountOf(node, "memory") >= request.memory;
            if (request.gpus == 0)
                fits = fits && type.gpuMilli == 0;
            else
                fits = fits && type.gpuMilli >= request.gpus * 1000 &&
                       (!request.maxGpus || type.gpuMilli < (*request.maxGpus + 1) * 1000) &&
                       (request.gpuSkus.empty() || listed(request.gpuSkus, type.gpuSku));
            fits = fits && (request.familyInclusions.empty() || listed(request.familyInclusions, type.family)) &&
                   !listed(request.familyExclusions, type.family);
            if (!request.typeRegexp.empty())
                fits = fits && (type.name.back() - '0') % 2 == 0;
            const Money price = request.spot ? Money::divide(offer.price.perHour, 2) : offer.price.perHour;
            if (fits && (!request.maxPerHour || price <= *request.maxPerHour) && (!cheapest || price < *cheapest))
                cheapest = price;
        }
        ASSERT_EQ(cheapest.has_value(), !found->empty());
        if (!cheapest)
            continue;
        EXPECT_EQ(found->front().perHour, *cheapest);
        for (std::size_t i = 0; i < found->size(); ++i) {
            const Candidate& each = (*found)[i];
            EXPECT_GE(each.podsPerNode, 1);
            if (i > 0) {
                const Candidate& before = (*found)[i - 1];
                EXPECT_LE(std::tie(before.perHour, before.type->name), std::tie(each.perHour, each.type->name));
            }
            // podsPerNode pods fit, one more does not (or the pod limit holds).
            const auto node = allocatable(*each.type);
            EXPECT_LE(request.cpu.times(each.podsPerNode), amountOf(node, "cpu"));
            EXPECT_LE(request.memory.times(each.podsPerNode), amountOf(node, "memory"));
            EXPECT_LE(request.gpus * each.podsPerNode, gpuCount(node));
            const std::int64_t more = each.podsPerNode + 1;
            EXPECT_TRUE(request.cpu.times(more) > amountOf(node, "cpu") ||
                        request.memory.times(more) > amountOf(node, "memory") || request.gpus * more > gpuCount(node) ||
                        more > amountOf(node, "pods").units());
        }
    }
    EXPECT_GT(withCandidates, 100) << "the property was tried on something";
}

} // namespace
} // namespace thrifty::catalog

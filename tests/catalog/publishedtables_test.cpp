// SPDX-License-Identifier: GPL-3.0-or-later
// The node types, prices, node counts and totals that Elotl's posts of 2025 print, from both shipped lists: the whole
// list (where its prices differ from a post, the difference is the documented one) and the list of the posts' prices.
#include "catalog/binpacking.h"
#include "catalog/catalogreader.h"

#include <gtest/gtest.h>

namespace thrifty::catalog {
namespace {

using domain::Money;
using domain::PriceCategory;
using domain::Quantity;

struct Place {
    const char* provider;
    const char* region;
    const char* zone;
};
constexpr Place eks{"aws", "us-west-2", ""};
constexpr Place gkeA{"gce", "us-central1", "us-central1-a"};
constexpr Place gkeF{"gce", "us-central1", "us-central1-f"};
constexpr Place gke{"gcp", "us-central1", ""};
constexpr Place aks{"azure", "eastus", ""};

NodeRequest sized(std::int64_t cpus, std::int64_t gib) {
    NodeRequest request;
    request.cpu = Quantity::fromUnits(cpus);
    request.memory = Quantity::fromUnits(gib << 30);
    return request;
}
NodeRequest head() {
    return sized(2, 16);
}
NodeRequest withGpus(std::int64_t cpus, std::int64_t gib, std::int64_t gpus, std::vector<std::string> skus) {
    NodeRequest request = sized(cpus, gib);
    request.gpus = gpus;
    request.gpuSkus = std::move(skus);
    return request;
}
NodeRequest worker(std::int64_t gpus) {
    return withGpus(16, 16, gpus, {"L4", "A10G", "A10", "L40S"});
}
NodeRequest a100Worker() {
    return withGpus(16, 16, 1, {"A100"});
}

std::vector<Candidate> select(const PriceCatalog& catalog, const Place& place, const NodeRequest& request,
                              const NodeSelectorOptions& options = {}) {
    auto found = selectNodes(catalog, place.provider, place.region, place.zone, request, options);
    EXPECT_TRUE(found) << (found ? "" : found.error().text());
    return found ? std::move(*found) : std::vector<Candidate>{};
}

const PriceCatalog& publishedList() {
    static const auto catalog = catalogNamed("published-2025");
    return **catalog;
}

std::string names(const std::vector<Candidate>& candidates) {
    std::string text;
    for (const Candidate& candidate : candidates)
        text += (text.empty() ? "" : " ") + candidate.type->name + "@" + candidate.perHour.text();
    return text;
}

struct Choice {
    const char* what;
    Place place;
    NodeRequest request;
    const char* type;
    const char* price;
    const char* runnerUp; ///< "" : none
    const char* runnerUpPrice;
};

class WholeList : public testing::TestWithParam<Choice> {};

TEST_P(WholeList, choosesWhatThePostsPrint) {
    const Choice& choice = GetParam();
    const auto found = select(shippedCatalog(), choice.place, choice.request);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].type->name, choice.type) << names(found);
    EXPECT_EQ(found[0].perHour.text(4), choice.price);
    EXPECT_EQ(found[0].category, PriceCategory::OnDemand);
    if (*choice.runnerUp == '\0') {
        EXPECT_EQ(found.size(), 1u) << names(found);
    } else {
        ASSERT_GT(found.size(), 1u);
        EXPECT_EQ(found[1].type->name, choice.runnerUp) << names(found);
        EXPECT_EQ(found[1].perHour.text(4), choice.runnerUpPrice);
    }
}

NodeRequest atMost(NodeRequest request, std::int64_t gpus) {
    request.maxGpus = gpus;
    return request;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, WholeList,
    testing::Values(Choice{"eksHead", eks, head(), "r5a.xlarge", "0.2260", "r6a.xlarge", "0.2268"},
                    Choice{"eks1Gpu", eks, worker(1), "g6.8xlarge", "2.0144", "gr6.8xlarge", "2.4464"},
                    Choice{"eks2Gpus", eks, worker(2), "g6.12xlarge", "4.6016", "g5.12xlarge", "5.6720"},
                    Choice{"eksA100", eks, a100Worker(), "p4d.24xlarge", "21.9576", "p4de.24xlarge", "27.4470"},
                    Choice{"gkeHead", gkeA, head(), "e2-highmem-4", "0.1808", "n4d-highmem-4", "0.2224"},
                    Choice{"gke1Gpu", gkeA, worker(1), "g2-standard-32", "1.7344", "g2-standard-24", "2.0008"},
                    Choice{"gke2Gpus", gkeA, worker(2), "g2-standard-24", "2.0008", "g2-standard-48", "4.0017"},
                    Choice{"gkeA100", gkeA, a100Worker(), "a2-highgpu-2g", "7.3468", "a2-ultragpu-2g", "10.1376"},
                    Choice{"aksHead", aks, head(), "Standard_E4as_v5", "0.2260", "Standard_A4m_v2", "0.2370"},
                    Choice{"aks1Gpu", aks, worker(1), "Standard_NV36ads_A10_v5", "3.2000", "Standard_NV36adms_A10_v5",
                           "4.5200"},
                    Choice{"aks2Gpus", aks, worker(2), "Standard_NV72ads_A10_v5", "6.5200", "", ""},
                    Choice{"aksA100", aks, a100Worker(), "Standard_NC24ads_A100_v4", "3.6730",
                           "Standard_NC48ads_A100_v4", "7.3460"},
                    Choice{"eks4T4", eks, atMost(withGpus(44, 44, 4, {"T4"}), 4), "g4dn.12xlarge", "3.9120", "", ""},
                    Choice{"aks4T4", aks, withGpus(54, 54, 4, {"T4"}), "Standard_NC64as_T4_v3", "4.3520", "", ""},
                    Choice{"gke2T4", gke, atMost(withGpus(27, 27, 2, {"T4"}), 2), "n1-standard-32+2xT4", "2.2200",
                           "n1-highmem-32+2xT4", "2.5928"}),
    [](const auto& row) { return std::string(row.param.what); });

TEST(PublishedTables, zoneWithoutTheSkusHasNoNodeType) {
    for (const PriceCatalog* catalog : {&shippedCatalog(), &publishedList()}) {
        EXPECT_TRUE(select(*catalog, gkeF, worker(1)).empty());
        EXPECT_TRUE(select(*catalog, gkeF, worker(2)).empty());
        ASSERT_FALSE(select(*catalog, gkeF, head()).empty()) << "the head alone has a node type there";
        EXPECT_EQ(select(*catalog, gkeF, head())[0].type->name, "e2-highmem-4");
        EXPECT_EQ(select(*catalog, gkeF, a100Worker())[0].type->name, "a2-highgpu-2g");
    }
}

TEST(PublishedTables, fourT4sHaveExactlyFiveTypesOnGke) {
    const auto found = select(shippedCatalog(), gke, withGpus(54, 54, 4, {"T4"}));
    std::vector<std::string> machines;
    for (const Candidate& candidate : found)
        machines.emplace_back(candidate.type->machineName());
    EXPECT_EQ(machines, (std::vector<std::string>{"n1-standard-64", "n1-highcpu-96", "n1-highmem-64", "n1-standard-96",
                                                  "n1-highmem-96"}));
}

NodeRequest spotOrOnDemand(NodeRequest request) {
    request.spot = true;
    request.maxPerHour = Money::parse("4.75").value();
    return request;
}

TEST(PublishedTables, spotAtHalfPriceIsTriedInThePrintedOrder) {
    for (const PriceCatalog* catalog : {&shippedCatalog(), &publishedList()}) {
        const auto found = select(*catalog, gke, spotOrOnDemand(atMost(withGpus(27, 27, 2, {"T4", "P4", "L4"}), 2)));
        ASSERT_GT(found.size(), 3u);
        const char* expected[][2] = {
            {"n1-standard-32+2xT4", "1.1100"}, {"n1-highmem-32+2xT4", "1.2964"}, {"n1-standard-32+2xP4", "1.3600"}};
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(found[i].type->name, expected[i][0]) << names(found);
            EXPECT_EQ(found[i].perHour.text(4), expected[i][1]);
            EXPECT_EQ(found[i].category, PriceCategory::Spot);
        }
    }
}

TEST(PublishedTables, stockOutsLeadToTheNextCandidate) {
    NodeSelectorOptions options;
    options.unavailable = [](const InstanceType& type, PriceCategory category) {
        return category == PriceCategory::Spot && type.gpuSku == "T4";
    };
    const auto found =
        select(publishedList(), gke, spotOrOnDemand(atMost(withGpus(27, 27, 2, {"T4", "P4", "L4"}), 2)), options);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].type->name, "n1-standard-32+2xP4");
    EXPECT_EQ(found[0].perHour.text(), "1.360000");
}

TEST(PublishedTables, spotAtHalfPriceOnAksAndEks) {
    for (const PriceCatalog* catalog : {&shippedCatalog(), &publishedList()}) {
        const auto onAks = select(*catalog, aks, spotOrOnDemand(atMost(withGpus(13, 13, 1, {"T4", "V100", "A10"}), 1)));
        ASSERT_FALSE(onAks.empty());
        EXPECT_EQ(onAks[0].type->name, "Standard_NC16as_T4_v3");
        EXPECT_EQ(onAks[0].perHour.text(3), "0.602");
        const auto onEks = select(*catalog, eks, spotOrOnDemand(atMost(withGpus(44, 44, 4, {"T4"}), 4)));
        ASSERT_FALSE(onEks.empty());
        EXPECT_EQ(onEks[0].type->name, "g4dn.12xlarge");
        EXPECT_EQ(onEks[0].perHour.text(3), "1.956");
        EXPECT_EQ(onEks[0].category, PriceCategory::Spot);
    }
}

TEST(PublishedTables, podsWithoutRequestsGetTheSmallestReasonableNode) {
    NodeRequest nothing;
    nothing.withoutRequests = true;
    EXPECT_EQ(select(shippedCatalog(), eks, nothing)[0].type->name, "t3a.small");
    EXPECT_EQ(select(shippedCatalog(), gke, nothing)[0].type->name, "e2-medium");
    EXPECT_EQ(select(shippedCatalog(), aks, nothing)[0].type->name, "Standard_B2als_v2");
    EXPECT_EQ(select(publishedList(), eks, nothing)[0].perHour.text(4), "0.0188");
    EXPECT_EQ(select(publishedList(), gke, nothing)[0].perHour.text(4), "0.0553");
    EXPECT_EQ(select(publishedList(), aks, nothing)[0].perHour.text(4), "0.0376");
}

/// One row of a post's table: head and workers on a cluster.
struct Row {
    const char* what;
    Place place;
    NodeRequest worker;
    std::int64_t workers;
    bool spot;
    const char* headPrice;
    const char* workerType;
    const char* workerPrice;
    std::int64_t nodes;
    std::int64_t podsPerNode;
    const char* total;
};

class PublishedRow : public testing::TestWithParam<Row> {};

TEST_P(PublishedRow, hasItsNodeCountAndTotal) {
    const Row& row = GetParam();
    NodeSelectorOptions options;
    options.useListedSpot = true; // the posts used AWS's advisor for spot prices
    PodDemand heads{head(), 1};
    PodDemand workers{row.worker, row.workers};
    for (PodDemand* demand : {&heads, &workers}) {
        demand->request.spot = row.spot;
        demand->request.onDemand = !row.spot;
    }
    const auto& list = publishedList();
    const auto first = binSelect(list, row.place.provider, row.place.region, row.place.zone, heads, options);
    const auto second = binSelect(list, row.place.provider, row.place.region, row.place.zone, workers, options);
    ASSERT_TRUE(first && *first && second && *second);
    const NodePlan& headPlan = **first;
    const NodePlan& workerPlan = **second;
    EXPECT_EQ(headPlan.candidate.perHour.text(4), row.headPrice);
    EXPECT_EQ(headPlan.nodes, 1);
    EXPECT_EQ(workerPlan.candidate.type->name, row.workerType);
    EXPECT_EQ(workerPlan.candidate.perHour.text(4), row.workerPrice);
    EXPECT_EQ(workerPlan.nodes, row.nodes);
    EXPECT_EQ(workerPlan.candidate.podsPerNode, row.podsPerNode);
    const Money sum =
        Money::add(headPlan.candidate.perHour, Money::multiply(workerPlan.candidate.perHour, workerPlan.nodes).value())
            .value();
    EXPECT_EQ(sum.text(4), row.total);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, PublishedRow,
    testing::Values(
        Row{"eks2x1", eks, worker(1), 2, false, "0.2260", "g6.8xlarge", "2.0144", 2, 1, "4.2548"},
        Row{"eks4x1", eks, worker(1), 4, false, "0.2260", "g6.8xlarge", "2.0144", 4, 1, "8.2836"},
        Row{"eks2x2", eks, worker(2), 2, false, "0.2260", "g6.12xlarge", "4.6016", 1, 2, "4.8276"},
        Row{"eksA100", eks, a100Worker(), 2, false, "0.2260", "p4d.24xlarge", "21.9576", 1, 5, "22.1836"},
        Row{"eksSpot2x1", eks, worker(1), 2, true, "0.0859", "g6.8xlarge", "0.9871", 2, 1, "2.0601"},
        Row{"eksSpot4x1", eks, worker(1), 4, true, "0.0859", "g6.8xlarge", "0.9871", 4, 1, "4.0343"},
        Row{"eksSpot2x2", eks, worker(2), 2, true, "0.0859", "g6.12xlarge", "2.2548", 1, 2, "2.3407"},
        Row{"eksSpotA100", eks, a100Worker(), 2, true, "0.0859", "p4d.24xlarge", "9.6614", 1, 5, "9.7473"},
        Row{"gke2x1", gkeA, worker(1), 2, false, "0.1808", "g2-standard-32", "1.7343", 2, 1, "3.6494"},
        Row{"gke4x1", gkeA, worker(1), 4, false, "0.1808", "g2-standard-32", "1.7343", 4, 1, "7.1180"},
        Row{"gke2x2", gkeA, worker(2), 2, false, "0.1808", "g2-standard-24", "2.0008", 2, 1, "4.1824"},
        Row{"gkeA100", gkeA, a100Worker(), 2, false, "0.1808", "a2-highgpu-2g", "7.3390", 2, 1, "14.8588"},
        Row{"gkeFA100", gkeF, a100Worker(), 2, false, "0.1808", "a2-highgpu-2g", "7.3390", 2, 1, "14.8588"},
        Row{"aks2x1", aks, worker(1), 2, false, "0.2260", "Standard_NV36ads_A10_v5", "3.2000", 2, 1, "6.6260"},
        Row{"aks4x1", aks, worker(1), 4, false, "0.2260", "Standard_NV36ads_A10_v5", "3.2000", 4, 1, "13.0260"},
        Row{"aks2x2", aks, worker(2), 2, false, "0.2260", "Standard_NV72ads_A10_v5", "6.5200", 2, 1, "13.2660"},
        Row{"aksA100", aks, a100Worker(), 2, false, "0.2260", "Standard_NC24ads_A100_v4", "3.6730", 2, 1, "7.5720"}),
    [](const auto& row) { return std::string(row.param.what); });

} // namespace
} // namespace thrifty::catalog

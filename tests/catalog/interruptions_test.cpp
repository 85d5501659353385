// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the shipped list of how often spot nodes are reclaimed: that it fits the price list, and that what it does
// not say stays unknown.
#include "catalog/catalogreader.h"
#include "catalog/csvtable.h"
#include "resources/resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::catalog {
namespace {

using domain::PriceCategory;
using testing::HasSubstr;

std::string reclaimed(std::string_view provider, std::string_view region, std::string_view type) {
    const auto bucket = shippedCatalog().spotInterruption(provider, region, type);
    return bucket ? bucket->label() + " " + bucket->asOf : "unknown";
}

TEST(SpotInterruptions, sayWhatTheAdvisorSaidThatDay) {
    // A post of 2025 saw all three GPU types of its tables above 20 %; on the day of this list one of them is below.
    EXPECT_EQ(reclaimed("aws", "us-west-2", "p4d.24xlarge"), ">20% 2025-06-28");
    EXPECT_EQ(reclaimed("aws", "us-west-2", "g6.12xlarge"), ">20% 2025-06-28");
    EXPECT_EQ(reclaimed("aws", "us-west-2", "g6.8xlarge"), "10-15% 2025-06-28");
    EXPECT_EQ(reclaimed("aws", "us-west-2", "r5a.xlarge"), "10-15% 2025-06-28");
    EXPECT_EQ(reclaimed("aws", "us-east-1", "p4d.24xlarge"), "10-15% 2025-06-28");
    EXPECT_EQ(reclaimed("eks", "us-west-2", "t3a.nano"), "<5% 2025-06-28");
}

TEST(SpotInterruptions, areUnknownWhereNobodySaysThem) {
    EXPECT_EQ(reclaimed("aws", "eu-west-1", "g5.xlarge"), "unknown") << "the list has two regions";
    EXPECT_EQ(reclaimed("aws", "us-west-2", "p6-b200.48xlarge"), "unknown");
    EXPECT_EQ(reclaimed("aws", "us-west-2", "no-such-type"), "unknown");
    EXPECT_EQ(reclaimed("gcp", "us-central1", "g2-standard-32"), "unknown");
    EXPECT_EQ(reclaimed("azure", "eastus", "Standard_NV36ads_A10_v5"), "unknown");
    EXPECT_TRUE(publishesInterruptions("aws"));
    EXPECT_FALSE(publishesInterruptions("gce"));
    EXPECT_FALSE(publishesInterruptions("azure"));
    EXPECT_FALSE(publishesInterruptions("kind"));
}

TEST(SpotInterruptions, standForEveryTypeThatHasASpotPriceOfTheSameSource) {
    const PriceCatalog& prices = shippedCatalog();
    int checked = 0;
    for (const char* region : {"us-east-1", "us-west-2"}) {
        for (const Offer& offer : prices.offers("aws", region, "")) {
            if (offer.price.category != PriceCategory::Spot || offer.price.asOf != "2025-06-28")
                continue;
            ++checked;
            EXPECT_TRUE(prices.spotInterruption("aws", region, offer.type->name)) << offer.type->name;
            EXPECT_TRUE(prices.price("aws", region, offer.type->name, PriceCategory::OnDemand)) << offer.type->name;
        }
    }
    EXPECT_EQ(checked, 1530);
    auto table = CsvTable<2>::open(*resources::find("prices/spot-interruptions.csv"), "", {"provider", "region"});
    ASSERT_TRUE(table);
    CsvTable<2>::Row row;
    int rows = 0;
    for (bool ok = true; table->next(row, ok); ++rows)
        EXPECT_TRUE(row[0] == "aws" && (row[1] == "us-east-1" || row[1] == "us-west-2")) << row[1];
    EXPECT_EQ(rows, checked) << "and for no other";
}

TEST(SpotInterruptions, errorsNameTheFileAndLine) {
    const std::string head = "provider,region,instance_type,bucket,as_of\n";
    for (const auto& [csv, place, message] : std::vector<std::tuple<std::string, const char*, const char*>>{
             {"provider\n", "x.csv:1", "no column"},
             {head + "aws,r,zzz,<5%,2025\n", "x.csv:2", "no machine type \"zzz\""},
             {head + "aws,,b.large,<5%,2025\n", "x.csv:2", "in a region"},
             {head + "gcp,r,b.large,<5%,2025\n", "x.csv:2", "no machine type"},
             {head + "aws,r,b.large,5,2025\n", "x.csv:2", "\"5\" is no range"},
             {head + "aws,r,b.large,,2025\n", "x.csv:2", "no range"},
             {head + "aws,r,b.large\n", "x.csv:2", "no machine type"},
             {head + "aws,r,b.large,<5%,2025\naws,r,b.large,>20%,2025\n", "x.csv:3", "two rates"},
         }) {
        auto catalog = PriceCatalog::parse(
            "provider,instance_type,family,arch,vcpus,memory_gib,gpu_sku,gpu_count,gpu_memory_gib,flags\n"
            "aws,b.large,b,amd64,2,8,,0,0,\n",
            "provider,region,zones,instance_type,price_category,usd_per_hour,as_of\n", "prices.csv");
        ASSERT_TRUE(catalog);
        const auto read = catalog->readInterruptions(csv, "x.csv");
        ASSERT_FALSE(read) << message;
        EXPECT_EQ(read.error().place, place);
        EXPECT_THAT(read.error().message, HasSubstr(message));
    }
}

} // namespace
} // namespace thrifty::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pricecatalog.h"

#include "catalog/catalogreader.h"
#include "resources/resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace thrifty::catalog {
namespace {

using namespace std::string_view_literals;

using domain::PriceCategory;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view shapesHeader =
    "provider,instance_type,family,arch,vcpus,memory_gib,gpu_sku,gpu_count,gpu_memory_gib,flags\n";
constexpr std::string_view pricesHeader = "provider,region,zones,instance_type,price_category,usd_per_hour,as_of\n";

std::string shapes(std::string_view rows) {
    return std::string(shapesHeader) + std::string(rows);
}
std::string prices(std::string_view rows) {
    return std::string(pricesHeader) + std::string(rows);
}
const std::string twoShapes = shapes("aws,b.large,b,amd64,2,8,,0,0,burstable\n"
                                     "aws,g.large,g,amd64,4,15.25,L4,0.125,3,\n"
                                     "gcp,z-1,z,amd64,8,32,A100,2,40,confidential;retired\n");

TEST(ShippedLists, readWholeAndEveryNameIsThere) {
    for (const std::string& name : catalogNames()) {
        const auto catalog = catalogNamed(name);
        ASSERT_TRUE(catalog) << catalog.error().text();
        EXPECT_FALSE((*catalog)->empty());
        EXPECT_EQ((*catalog)->types().size(), 3087u);
    }
    EXPECT_EQ(shippedCatalog().priceCount(), 68'879u);
    EXPECT_EQ((*catalogNamed("published-2025"))->priceCount(), 30u);
    EXPECT_EQ(shippedCatalog().regions("aws").size(), 16u);
    EXPECT_EQ(shippedCatalog().regions("gce").size(), 24u);
    EXPECT_EQ(shippedCatalog().regions("azure").size(), 23u);
    EXPECT_FALSE(catalogNamed("none"));
}

TEST(ShippedLists, knowSkusPricesAndDates) {
    EXPECT_THAT(shippedCatalog().gpuSkus(), testing::IsSupersetOf({"A100", "L4", "T4", "RTX PRO 6000"}));
    const auto price = shippedCatalog().price("aws", "us-west-2", "g6.8xlarge", PriceCategory::OnDemand);
    ASSERT_TRUE(price);
    EXPECT_EQ(price->perHour.text(4), "2.0144");
    EXPECT_FALSE(price->asOf.empty());
    EXPECT_FALSE(shippedCatalog().price("aws", "us-west-2", "none", PriceCategory::OnDemand));
    EXPECT_FALSE(shippedCatalog().price("aws", "atlantis", "g6.8xlarge", PriceCategory::OnDemand));
    const InstanceType* type = shippedCatalog().find("gce", "n1-standard-32+2xT4");
    ASSERT_NE(type, nullptr);
    EXPECT_EQ(type->machineName(), "n1-standard-32");
    EXPECT_EQ(type->wholeGpus(), 2);
    EXPECT_EQ(shippedCatalog().find("aws", "n1-standard-32+2xT4"), nullptr);
}

TEST(ShippedLists, findTypesAsTheyAreWritten) {
    const auto named = [](const char* provider, const char* type) {
        const InstanceType* found = shippedCatalog().find(provider, type);
        return found == nullptr ? std::string("none") : found->name;
    };
    EXPECT_EQ(named("azure", "NV36ads_A10_v5"), "Standard_NV36ads_A10_v5");
    EXPECT_EQ(named("azure", "standard_nv36ads_a10_v5"), "Standard_NV36ads_A10_v5");
    EXPECT_EQ(named("gce", "a2-highGPU-2g"), "a2-highgpu-2g");
    EXPECT_EQ(named("gcp", "n1-standard-32"), "n1-standard-32");
    EXPECT_EQ(named("azure", ""), "none");
    EXPECT_EQ(named("azure", "Standard_"), "none");
    EXPECT_EQ(named("kind", "g6.8xlarge"), "none");
}

TEST(PriceCatalogParse, readsShapesPricesZonesAndAttributes) {
    const auto catalog = PriceCatalog::parse(twoShapes,
                                             prices("aws,here,,b.large,on-demand,0.5,2025\r\n"
                                                    "\n"
                                                    "aws,here,use1-az1;use1-az2,g.large,on-demand,0.25,2026-01-02\n"
                                                    "aws,here,,b.large,spot,0.25,2025-06\n"
                                                    "gcp,there,there-a,z-1,on-demand,1.234567,2025"),
                                             "prices.csv");
    ASSERT_TRUE(catalog) << catalog.error().text();
    const auto offers = catalog->offers("AWS", "here", "");
    ASSERT_EQ(offers.size(), 3u);
    EXPECT_EQ(offers[0].type->name, "b.large") << "ties stand by name";
    EXPECT_EQ(offers[0].price.category, PriceCategory::Spot);
    EXPECT_EQ(offers[1].type->name, "g.large");
    EXPECT_THAT(offers[1].price.zones, ElementsAre("use1-az1", "use1-az2"));
    EXPECT_EQ(offers[1].price.asOf, "2026-01-02");
    EXPECT_EQ(offers[2].price.perHour.text(), "0.500000");
    EXPECT_EQ(offers[1].type->gpuMilli, 125);
    EXPECT_EQ(offers[1].type->wholeGpus(), 0);
    EXPECT_EQ(offers[1].type->memoryMib, 15'616);
    EXPECT_TRUE(offers[2].type->burstable);
    const InstanceType* z = catalog->find("gce", "z-1");
    ASSERT_NE(z, nullptr);
    EXPECT_TRUE(z->confidential && z->retired);
    EXPECT_EQ(catalog->price("gce", "there", "z-1", PriceCategory::OnDemand)->perHour.micros(), 1'234'567);
}

TEST(PriceCatalogParse, zonesRestrictOffersWhereTheyCanBeCompared) {
    const auto catalog = PriceCatalog::parse(twoShapes,
                                             prices("aws,here,use1-az1,g.large,on-demand,0.25,2025\n"
                                                    "gcp,there,there-a,z-1,on-demand,1,2025\n"),
                                             "prices.csv");
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->offers("gcp", "there", "there-a").size(), 1u);
    EXPECT_EQ(catalog->offers("gcp", "there", "there-b").size(), 0u);
    EXPECT_EQ(catalog->offers("gcp", "there", "").size(), 1u);
    EXPECT_EQ(catalog->offers("aws", "here", "use1-az1").size(), 1u);
    EXPECT_EQ(catalog->offers("aws", "here", "use1-az2").size(), 0u);
    EXPECT_EQ(catalog->offers("aws", "here", "here-a").size(), 1u) << "a zone name says nothing about a zone ID";
}

TEST(PriceCatalogParse, findsColumnsByNameAndIgnoresOthers) {
    const auto catalog = PriceCatalog::parse("\xEF\xBB\xBFnote,flags,gpu_memory_gib,gpu_count,gpu_sku,memory_gib,vcpus,"
                                             "arch,family,instance_type,provider\nx,,0,0,,4,2,amd64,f,f.x,aws,more\n",
                                             "as_of,usd_per_hour,price_category,instance_type,zones,region,provider\n"
                                             "2025,0.1,on-demand,f.x,,r,aws\n",
                                             "mine.csv");
    ASSERT_TRUE(catalog) << catalog.error().text();
    EXPECT_EQ(catalog->offers("aws", "r", "").size(), 1u);
}

TEST(PriceCatalogParse, errorsNameTheFileAndLine) {
    struct Case {
        std::string instances, list;
        const char* place;
        const char* message;
    };
    for (const auto& [instances, list, place, message] : std::vector<Case>{
             {"provider\n", prices(""), "instances.csv:1", "no column \"instance_type\""},
             {"", prices(""), "instances.csv:1", "no column"},
             {twoShapes, "provider,region\n", "prices.csv:1", "no column \"zones\""},
             {shapes("aws,x,x,amd64,two,4,,0,0,\n"), prices(""), "instances.csv:2", "not a machine type"},
             {shapes("aws,x,x,amd64,2,4,L4,0,0,\n"), prices(""), "instances.csv:2", "not a machine type"},
             {shapes("aws,x,x,amd64,2,4,,1,0,\n"), prices(""), "instances.csv:2", "not a machine type"},
             {shapes("aws,x,x,amd64,2\n"), prices(""), "instances.csv:2", "not a machine type"},
             {shapes("aws,x,x,amd64,2,4,,0,0,\naws,x,x,amd64,2,4,,0,0,\n"), prices(""), "instances.csv", "twice"},
             {twoShapes, prices("aws,r,,b.large,on-demand,0.5\n"), "prices.csv:2", "not a price"},
             {twoShapes, prices("aws,r,,zzz,on-demand,0.5,2025\n"), "prices.csv:2", "no machine type \"zzz\""},
             {twoShapes, prices("gcp,r,,b.large,on-demand,0.5,2025\n"), "prices.csv:2", "no machine type"},
             {twoShapes, prices("\naws,r,,b.large,reserved,0.5,2025\n"), "prices.csv:3", "neither"},
             {twoShapes, prices("aws,r,,b.large,spot,0,2025\n"), "prices.csv:2", "not a price"},
             {twoShapes, prices("aws,r,,b.large,spot,-1,2025\n"), "prices.csv:2", "not a price"},
             {twoShapes, prices("aws,r,,b.large,spot,,2025\n"), "prices.csv:2", "not a price"},
             {twoShapes, prices("aws,r,,b.large,spot,1,2025\naws,r,,b.large,spot,2,2025\n"), "prices.csv", "two spot"},
         }) {
        const auto catalog = PriceCatalog::parse(instances, list, "prices.csv");
        ASSERT_FALSE(catalog) << message;
        EXPECT_EQ(catalog.error().place, place);
        EXPECT_THAT(catalog.error().message, HasSubstr(message));
    }
}

TEST(PriceCatalogParse, anyTextIsReadOrRefused) {
    const std::string list = prices("aws,here,use1-az1;use1-az2,b.large,on-demand,0.5,2025\n"
                                    "gcp,there,,z-1,spot,1.25,2026-01-02\n");
    std::mt19937 random(31);
    int read = 0;
    for (int round = 0; round < 4'000; ++round) {
        std::string texts[] = {twoShapes, list};
        for (std::uint32_t change = 0; change < 1 + random() % 3; ++change) {
            std::string& text = texts[random() % 2];
            const std::size_t at = random() % text.size();
            constexpr std::string_view bytes = ",;\n\r.-0912345678aegst\"\0\xFF"sv;
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 8);
            else
                text.insert(at, 1, bytes[random() % bytes.size()]);
        }
        const auto catalog = PriceCatalog::parse(texts[0], texts[1], "x.csv");
        if (!catalog) {
            EXPECT_FALSE(catalog.error().place.empty());
            continue;
        }
        ++read;
        for (const char* provider : {"aws", "gcp"}) {
            for (const std::string& region : catalog->regions(provider)) {
                for (const Offer& offer : catalog->offers(provider, region, ""))
                    EXPECT_GT(offer.price.perHour.micros(), 0);
            }
        }
    }
    EXPECT_GT(read, 100);
}

TEST(PriceCatalogParse, isFastEnoughToBeReadWhenFirstNeeded) {
    const auto start = std::chrono::steady_clock::now();
    const auto catalog = PriceCatalog::parse(*resources::find("prices/instances.csv"),
                                             *resources::find("prices/prices.csv"), "prices.csv");
    const auto took = std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(catalog) << catalog.error().text();
    RecordProperty("milliseconds",
                   static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    EXPECT_LT(took, std::chrono::seconds(5)) << "about 15 ms when optimised; this only catches a wrong order of growth";
}

TEST(Providers, haveOneSpelling) {
    EXPECT_EQ(providerKey("gce"), "gcp");
    EXPECT_EQ(providerKey("GCP"), "gcp");
    EXPECT_EQ(providerKey("aws"), "aws");
    EXPECT_EQ(providerKey("Azure"), "azure");
    EXPECT_EQ(providerKey("kind"), "kind");
}

} // namespace
} // namespace thrifty::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcatalog.h"

namespace thrifty::tests {

using namespace catalog;
using domain::Money;
using domain::Quantity;

PriceCatalog randomCatalog(std::mt19937& random, const std::string& provider) {
    const auto below = [&](unsigned limit) { return random() % limit; };
    std::string shapes = "provider,instance_type,family,arch,vcpus,memory_gib,gpu_sku,gpu_count,gpu_memory_gib,flags\n";
    std::string prices = "provider,region,zones,instance_type,price_category,usd_per_hour,as_of\n";
    const unsigned count = 5 + below(60);
    for (unsigned i = 0; i < count; ++i) {
        const std::string family = "f" + std::to_string(below(4));
        const std::string name = family + "." + std::to_string(i);
        const bool gpu = below(3) == 0;
        const char* sku = below(2) == 0 ? "L4" : "A100";
        const char* gpus[] = {"0.5", "1", "2", "8"};
        shapes += provider + "," + name + "," + family + "," + (below(8) == 0 ? "arm64" : "amd64") + "," +
                  std::to_string(1u << below(7)) + "," + std::to_string(1u << below(9)) + "," + (gpu ? sku : "") + "," +
                  (gpu ? gpus[below(4)] : "0") + "," + (gpu ? "24" : "0") + "," +
                  (below(10) == 0 ? "confidential" : "") + "\n";
        const std::string zones = below(4) == 0 ? "r-a" : "";
        const std::string price = std::to_string(1 + below(20)) + "." + std::to_string(below(10));
        if (below(10) != 0)
            prices += provider + ",r," + zones + "," + name + ",on-demand," + price + ",2026-01-01\n";
        if (below(2) == 0)
            prices += provider + ",r," + zones + "," + name + ",spot,0." + std::to_string(1 + below(99)) + ",2025\n";
    }
    return std::move(PriceCatalog::parse(shapes, prices, "random.csv").value());
}

NodeRequest randomRequest(std::mt19937& random) {
    const auto below = [&](unsigned limit) { return random() % limit; };
    NodeRequest request;
    request.cpu = Quantity::fromMilli(below(16'000));
    request.memory = Quantity::fromUnits(static_cast<std::int64_t>(below(64)) << 29);
    request.gpus = below(3) == 0 ? static_cast<std::int64_t>(1 + below(3)) : 0;
    if (request.gpus > 0 && below(2) == 0)
        request.gpuSkus = {below(2) == 0 ? "l4" : "a100"};
    if (request.gpus > 0 && below(3) == 0)
        request.maxGpus = 2;
    request.spot = below(2) == 0;
    request.onDemand = !request.spot || below(2) == 0;
    if (below(4) == 0)
        request.maxPerHour = Money::fromMicros(static_cast<std::int64_t>(below(20)) * 1'000'000);
    if (below(5) == 0)
        request.familyExclusions = {"f1"};
    if (below(5) == 0)
        request.familyInclusions = {"f0", "F2"};
    if (below(5) == 0)
        request.typeRegexp = "[02468]$";
    return request;
}

} // namespace thrifty::tests

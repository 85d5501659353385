// SPDX-License-Identifier: GPL-3.0-or-later
// Price books come from colleagues: whatever is in one, reading ends, and what was read makes prices that add up, are
// never negative and never make a price where there was none.
#include "domain/ranking.h"
#include "session/pricebookfile.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace thrifty;
    const auto book =
        session::parsePriceBook("fuzz", std::string(reinterpret_cast<const char*>(data), size), "2026-11-22");
    if (!book)
        return 0;
    for (const char* price : {"", "0", "4.254801", "9000000000000"}) {
        domain::ClusterEstimate cluster;
        cluster.name = domain::ClusterName("autoscale-eks");
        cluster.state = domain::ClusterState::Estimated;
        domain::GroupEstimate group;
        group.group = domain::GroupName("gpu-group");
        group.nodeType = "p4d.24xlarge";
        group.gpuSku = "A100";
        group.category = domain::PriceCategory::OnDemand;
        group.nodeCount = 1;
        if (*price != 0)
            group.pricePerNodeHour = domain::Money::parse(price).value();
        cluster.groups = {group};
        domain::sumGroups(cluster);
        const bool priced = cluster.priced();
        domain::applyPriceBook(cluster, *book, {"aws", "us-east-1", cluster.name});
        const bool paid = cluster.yoursPerHour.has_value();
        if ((paid && !priced) || paid != cluster.priced() || (paid && cluster.yoursPerHour->micros() < 0)) {
            std::fprintf(stderr, "list %s became %s\n", price, paid ? cluster.yoursPerHour->text().c_str() : "nothing");
            std::abort();
        }
    }
    (void)domain::expiredRules(*book);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/expected.h"
#include "domain/money.h"
#include "domain/spotrisk.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::catalog {

/// A machine shape of a provider; sizes are nominal.
struct InstanceType {
    std::string provider; ///< aws, azure, gcp
    std::string name;     ///< "g6.12xlarge"; attached GPUs on GCP N1 as "n1-standard-32+2xT4"
    std::string family;
    std::string arch;
    std::int64_t vcpus = 0;
    std::int64_t memoryMib = 0;
    std::string gpuSku;        ///< "L4"; empty: no GPU
    std::int64_t gpuMilli = 0; ///< thousandths of a GPU (a sliced type has less than 1000)
    std::int64_t gpuMemoryMib = 0;
    bool confidential = false, retired = false, sharedCore = false, burstable = false;

    [[nodiscard]] std::int64_t wholeGpus() const { return gpuMilli / 1000; }
    /// What the node's instance-type label says: the name without attached GPUs ("n1-standard-32").
    [[nodiscard]] std::string_view machineName() const { return std::string_view(name).substr(0, name.find('+')); }
    bool operator==(const InstanceType&) const = default;
};

struct Price {
    domain::PriceCategory category = domain::PriceCategory::OnDemand;
    domain::Money perHour;
    std::vector<std::string> zones; ///< empty: all zones
    std::string asOf;               ///< ISO 8601, reduced precision allowed
};

struct Offer {
    const InstanceType* type = nullptr; ///< owned by the catalog
    Price price;
};

/// An offer without copies, for walking through a region; `asOf` lives as long as the catalog.
struct OfferView {
    const InstanceType* type = nullptr;
    domain::PriceCategory category = domain::PriceCategory::OnDemand;
    domain::Money perHour;
    std::string_view asOf;
};

/// Shapes and list prices. Immutable once read; shared between threads.
class PriceCatalog {
  public:
    /// Reads CSV texts in the columns of resources/prices/README.md; columns are found by their header, others are
    /// ignored. `name` is used in errors about prices ("prices.csv:12"), those about shapes say "instances.csv:12".
    [[nodiscard]] static domain::Expected<PriceCatalog> parse(std::string_view instancesCsv, std::string_view pricesCsv,
                                                              std::string_view name);
    /// Adds how often spot nodes are reclaimed: CSV text in the columns of resources/prices/README.md. `name` is used
    /// in errors. Error: also a machine type that the catalog does not have.
    [[nodiscard]] domain::Expected<void> readInterruptions(std::string_view csv, std::string_view name);
    PriceCatalog();
    PriceCatalog(PriceCatalog&&) noexcept;
    PriceCatalog& operator=(PriceCatalog&&) noexcept;
    ~PriceCatalog();

    /// The type of this name, as people and programs write it: without regard to case, and on azure without
    /// "Standard_".
    [[nodiscard]] const InstanceType* find(std::string_view provider, std::string_view type) const;
    /// Offers of a region that exist in the zone (an empty zone means any), cheapest first, ties by name. AWS zones are
    /// listed by zone ID ("usw2-az1"): a zone name ("us-west-2a") differs per account and restricts nothing.
    [[nodiscard]] std::vector<Offer> offers(std::string_view provider, std::string_view region,
                                            std::string_view zone) const;
    /// The same offers, in the same order, one call each.
    void visit(std::string_view provider, std::string_view region, std::string_view zone,
               const std::function<void(const OfferView&)>& each) const;
    [[nodiscard]] std::optional<Price> price(std::string_view provider, std::string_view region, std::string_view type,
                                             domain::PriceCategory category) const;
    /// How often spot nodes of this type were reclaimed in the region. None: the cloud does not publish it, or this
    /// list does not have it; that is not "never".
    [[nodiscard]] std::optional<domain::InterruptionBucket>
    spotInterruption(std::string_view provider, std::string_view region, std::string_view type) const;
    [[nodiscard]] std::vector<std::string> gpuSkus() const; ///< in byte order
    /// Memory of one GPU of this type, where whole GPUs of its SKU come in several sizes: A100 with 40 and with 80 GB.
    [[nodiscard]] std::optional<std::int64_t> gpuMemoryGib(const InstanceType& type) const;
    [[nodiscard]] std::vector<std::string> regions(std::string_view provider) const;
    [[nodiscard]] const std::vector<InstanceType>& types() const; ///< by provider and name, in byte order
    [[nodiscard]] std::size_t priceCount() const;
    [[nodiscard]] bool empty() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Nova writes "gce", clouds write "gcp", "aws", "azure": the catalog's spelling, or the word itself.
[[nodiscard]] std::string providerKey(std::string_view provider);
/// The cloud publishes how often its spot nodes are reclaimed. Amazon does (Spot Instance Advisor), Google Cloud and
/// Azure do not.
[[nodiscard]] bool publishesInterruptions(std::string_view provider);

} // namespace thrifty::catalog

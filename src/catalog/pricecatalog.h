// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/expected.h"
#include "domain/money.h"

#include <cstdint>
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

/// Shapes and list prices. Immutable once read; shared between threads.
class PriceCatalog {
  public:
    /// Reads CSV texts in the columns of resources/prices/README.md. `name` is used in errors ("prices.csv:12").
    [[nodiscard]] static domain::Expected<PriceCatalog> parse(std::string_view instancesCsv, std::string_view pricesCsv,
                                                              std::string_view name);
    PriceCatalog();
    PriceCatalog(PriceCatalog&&) noexcept;
    PriceCatalog& operator=(PriceCatalog&&) noexcept;
    ~PriceCatalog();

    [[nodiscard]] const InstanceType* find(std::string_view provider, std::string_view type) const;
    /// Offers of a region that exist in the zone (an empty zone means any), cheapest first, ties by name.
    [[nodiscard]] std::vector<Offer> offers(std::string_view provider, std::string_view region,
                                            std::string_view zone) const;
    [[nodiscard]] std::optional<Price> price(std::string_view provider, std::string_view region, std::string_view type,
                                             domain::PriceCategory category) const;
    [[nodiscard]] std::vector<std::string> gpuSkus() const;
    [[nodiscard]] bool empty() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Nova writes "gce", clouds write "gcp", "aws", "azure": the catalog's spelling, or the word itself.
[[nodiscard]] std::string providerKey(std::string_view provider);

} // namespace thrifty::catalog

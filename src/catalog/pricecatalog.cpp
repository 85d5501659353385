// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pricecatalog.h"

#include "catalog/csvtable.h"
#include "domain/words.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace thrifty::catalog {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using domain::Money;
using domain::PriceCategory;

namespace {

/// A price in 16 bytes: the list has some 70,000 of them. What repeats (zones, dates) is kept once, by number.
struct PriceRow {
    std::int64_t micros = 0;
    std::uint32_t type = 0; ///< index; types are in name order, so it also breaks ties
    std::uint16_t zones = 0;
    std::uint8_t asOf = 0;
    bool spot = false;

    [[nodiscard]] auto key() const { return std::tuple(micros, type, spot); }
    [[nodiscard]] PriceCategory category() const { return spot ? PriceCategory::Spot : PriceCategory::OnDemand; }
};
static_assert(sizeof(PriceRow) == 16);

struct Region {
    std::string provider, name;
    std::vector<PriceRow> rows; ///< cheapest first, ties by name
};

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (end != 0)
            parts.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

/// A number with up to three decimals as thousandths ("1.5" -> 1500); more decimals are cut. None: not such a number.
std::optional<std::int64_t> milliOf(std::string_view text) {
    std::int64_t value = 0;
    int decimals = -1;
    if (text.empty() || text.size() > 12)
        return std::nullopt;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9') {
            if (decimals < 3)
                value = value * 10 + (c - '0');
            decimals = decimals < 0 ? decimals : std::min(decimals + 1, 3);
        } else {
            return std::nullopt;
        }
    }
    for (int i = std::max(decimals, 0); i < 3; ++i)
        value *= 10;
    return value;
}

/// The plain prices of the lists without the detour over general money text.
std::optional<std::int64_t> microsOf(std::string_view text) {
    std::int64_t value = 0;
    int decimals = -1;
    if (text.empty() || text.size() > 14)
        return std::nullopt;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9' && decimals < 6) {
            value = value * 10 + (c - '0');
            decimals += decimals < 0 ? 0 : 1;
        } else {
            const auto money = Money::parse(text);
            return money ? std::optional(money->micros()) : std::nullopt;
        }
    }
    for (int i = std::max(decimals, 0); i < 6; ++i)
        value *= 10;
    return value;
}

/// Gives each distinct text a small number.
template <class Number>
class Interner {
  public:
    /// None: there are more texts than numbers.
    std::optional<Number> number(std::string_view text) {
        if (!m_texts.empty() && m_texts[m_last] == text)
            return static_cast<Number>(m_last);
        for (m_last = 0; m_last < m_texts.size(); ++m_last) {
            if (m_texts[m_last] == text)
                return static_cast<Number>(m_last);
        }
        if (m_texts.size() > std::numeric_limits<Number>::max())
            return std::nullopt;
        m_texts.emplace_back(text);
        return static_cast<Number>(m_last);
    }
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }

  private:
    std::vector<std::string> m_texts;
    std::size_t m_last = 0; ///< rows come sorted: the last text is most often the next one too
};

bool isAwsZoneId(std::string_view zone) {
    return zone.find("-az") != std::string_view::npos;
}

} // namespace

struct PriceCatalog::Impl {
    std::vector<InstanceType> types;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> typesByName; ///< views into `types`
    std::set<std::string> skusOfSeveralSizes; ///< their whole GPUs come with different memories
    std::vector<Region> regions;
    std::vector<std::vector<std::string>> zones;
    std::vector<std::string> dates;
    std::size_t prices = 0;
    /// By type, which has a provider, and region.
    std::map<std::pair<std::uint32_t, std::string>, domain::InterruptionBucket> interruptions;

    [[nodiscard]] std::optional<std::uint32_t> typeIndex(std::string_view provider, std::string_view name) const {
        const auto found = typesByName.find(name);
        if (found == typesByName.end())
            return std::nullopt;
        for (const std::uint32_t index : found->second) {
            if (types[index].provider == provider)
                return index;
        }
        return std::nullopt;
    }

    [[nodiscard]] const Region* region(std::string_view provider, std::string_view name) const {
        const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& region) {
            return region.provider == provider && region.name == name;
        });
        return found == regions.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool inZone(std::string_view provider, std::uint16_t set, std::string_view zone) const {
        const auto& names = zones[set];
        if (names.empty() || zone.empty() || (provider == "aws" && !isAwsZoneId(zone)))
            return true;
        return std::find(names.begin(), names.end(), zone) != names.end();
    }

    [[nodiscard]] Price priceOf(const PriceRow& row) const {
        return {row.category(), Money::fromMicros(row.micros), zones[row.zones], dates[row.asOf]};
    }

    Expected<void> readTypes(std::string_view csv);
    Expected<void> readPrices(std::string_view csv, std::string_view name);
};

Expected<void> PriceCatalog::Impl::readTypes(std::string_view csv) {
    enum { Provider, Name, Family, Arch, Cpus, Memory, GpuSku, GpuCount, GpuMemory, Flags, Columns };
    auto table = CsvTable<Columns>::open(csv, "instances.csv",
                                         {"provider", "instance_type", "family", "arch", "vcpus", "memory_gib",
                                          "gpu_sku", "gpu_count", "gpu_memory_gib", "flags"});
    if (!table)
        return fail(std::move(table.error()));
    CsvTable<Columns>::Row row;
    bool ok = true;
    while (table->next(row, ok)) {
        const auto cpus = milliOf(row[Cpus]);
        const auto memory = milliOf(row[Memory]);
        const auto gpus = milliOf(row[GpuCount]);
        const auto gpuMemory = milliOf(row[GpuMemory]);
        if (!ok || row[Provider].empty() || row[Name].empty() || !cpus || *cpus < 1000 || !memory || *memory == 0 ||
            !gpus || !gpuMemory || row[GpuSku].empty() != (*gpus == 0))
            return fail(ErrorCode::Parse, "not a machine type", table->place(),
                        "A row has provider, name, family, arch, whole vCPUs, GiB, and GPU SKU, count and GiB.");
        InstanceType type;
        type.provider = row[Provider];
        type.name = row[Name];
        type.family = row[Family];
        type.arch = row[Arch];
        type.vcpus = *cpus / 1000;
        type.memoryMib = *memory * 1024 / 1000;
        type.gpuSku = row[GpuSku];
        type.gpuMilli = *gpus;
        type.gpuMemoryMib = *gpuMemory * 1024 / 1000;
        for (const std::string& flag : split(row[Flags], ';')) {
            type.confidential = type.confidential || flag == "confidential";
            type.retired = type.retired || flag == "retired";
            type.sharedCore = type.sharedCore || flag == "shared-core";
            type.burstable = type.burstable || flag == "burstable";
        }
        types.push_back(std::move(type));
    }
    std::sort(types.begin(), types.end(), [](const InstanceType& a, const InstanceType& b) {
        return std::tie(a.provider, a.name) < std::tie(b.provider, b.name);
    });
    std::map<std::string, std::int64_t> memoryOf;
    for (const InstanceType& type : types) {
        // A slice has a part of the memory, and its SKU is no less of one size for that.
        if (type.wholeGpus() > 0 &&
            memoryOf.try_emplace(type.gpuSku, type.gpuMemoryMib).first->second != type.gpuMemoryMib)
            skusOfSeveralSizes.insert(type.gpuSku);
    }
    typesByName.reserve(types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (i > 0 && types[i].provider == types[i - 1].provider && types[i].name == types[i - 1].name)
            return fail(ErrorCode::Parse, "\"" + types[i].name + "\" of " + types[i].provider + " stands there twice",
                        "instances.csv");
        typesByName[types[i].name].push_back(static_cast<std::uint32_t>(i));
    }
    return {};
}

Expected<void> PriceCatalog::Impl::readPrices(std::string_view csv, std::string_view name) {
    enum { Provider, RegionName, Zones, Type, Category, Usd, AsOf, Columns };
    auto table = CsvTable<Columns>::open(
        csv, name, {"provider", "region", "zones", "instance_type", "price_category", "usd_per_hour", "as_of"});
    if (!table)
        return fail(std::move(table.error()));
    Interner<std::uint16_t> zoneSets;
    Interner<std::uint8_t> asOf;
    CsvTable<Columns>::Row row;
    Region* region = nullptr;
    bool ok = true;
    while (table->next(row, ok)) {
        const auto bad = [&](std::string message) {
            return fail(ErrorCode::Parse, std::move(message), table->place());
        };
        if (!ok || row[Provider].empty() || row[RegionName].empty())
            return bad("not a price");
        const auto type = typeIndex(row[Provider], row[Type]);
        if (!type)
            return bad("no machine type \"" + std::string(row[Type]) + "\" of " + std::string(row[Provider]));
        const auto category = domain::priceCategoryFrom(row[Category]);
        if (!category || *category == PriceCategory::Unknown)
            return bad("\"" + std::string(row[Category]) + "\" is neither on-demand nor spot");
        const auto micros = microsOf(row[Usd]);
        if (!micros || *micros <= 0) // a price of zero would be an unknown one in disguise
            return bad("\"" + std::string(row[Usd]) + "\" is not a price in dollars");
        const auto zoneSet = zoneSets.number(row[Zones]);
        const auto date = asOf.number(row[AsOf]);
        if (!zoneSet || !date)
            return fail(ErrorCode::Limit, "more different zone lists or dates than we accept", table->place());
        if (region == nullptr || region->name != row[RegionName] || region->provider != row[Provider]) {
            const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& r) {
                return r.provider == row[Provider] && r.name == row[RegionName];
            });
            region = found != regions.end()
                         ? &*found
                         : &regions.emplace_back(Region{std::string(row[Provider]), std::string(row[RegionName]), {}});
        }
        region->rows.push_back({*micros, *type, *zoneSet, *date, *category == PriceCategory::Spot});
        ++prices;
    }
    for (const std::string& set : zoneSets.texts())
        zones.push_back(split(set, ';'));
    dates = asOf.texts();
    std::vector<std::uint8_t> seen(types.size());
    for (Region& each : regions) {
        std::fill(seen.begin(), seen.end(), std::uint8_t{0});
        for (const PriceRow& price : each.rows) {
            const auto bit = static_cast<std::uint8_t>(price.spot ? 2 : 1);
            if ((seen[price.type] & bit) != 0)
                return fail(ErrorCode::Parse,
                            "two " + std::string(toString(price.category())) + " prices of \"" +
                                types[price.type].name + "\" in " + each.name,
                            std::string(name));
            seen[price.type] = static_cast<std::uint8_t>(seen[price.type] | bit);
        }
        std::sort(each.rows.begin(), each.rows.end(),
                  [](const PriceRow& a, const PriceRow& b) { return a.key() < b.key(); });
        each.rows.shrink_to_fit();
    }
    std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
        return std::tie(a.provider, a.name) < std::tie(b.provider, b.name);
    });
    return {};
}

PriceCatalog::PriceCatalog()
    : m_impl(std::make_unique<Impl>()) {}
PriceCatalog::PriceCatalog(PriceCatalog&&) noexcept = default;
PriceCatalog& PriceCatalog::operator=(PriceCatalog&&) noexcept = default;
PriceCatalog::~PriceCatalog() = default;

Expected<PriceCatalog> PriceCatalog::parse(std::string_view instancesCsv, std::string_view pricesCsv,
                                           std::string_view name) {
    PriceCatalog catalog;
    if (auto read = catalog.m_impl->readTypes(instancesCsv); !read)
        return fail(std::move(read.error()));
    if (auto read = catalog.m_impl->readPrices(pricesCsv, name); !read)
        return fail(std::move(read.error()));
    return catalog;
}

Expected<void> PriceCatalog::readInterruptions(std::string_view csv, std::string_view name) {
    enum { Provider, RegionName, Type, Bucket, AsOf, Columns };
    auto table = CsvTable<Columns>::open(csv, name, {"provider", "region", "instance_type", "bucket", "as_of"});
    if (!table)
        return fail(std::move(table.error()));
    CsvTable<Columns>::Row row;
    bool ok = true;
    while (table->next(row, ok)) {
        const auto type = ok ? m_impl->typeIndex(row[Provider], row[Type]) : std::nullopt;
        if (!type || row[RegionName].empty())
            return fail(ErrorCode::Parse, "no machine type \"" + std::string(row[Type]) + "\" in a region",
                        table->place());
        auto bucket = domain::bucketFrom(row[Bucket], row[AsOf]);
        if (!bucket)
            return fail(ErrorCode::Parse, "\"" + std::string(row[Bucket]) + "\" is no range of percent", table->place(),
                        "Write it as the cloud does: <5%, 5-10%, >20%.");
        if (!m_impl->interruptions.try_emplace({*type, std::string(row[RegionName])}, std::move(*bucket)).second)
            return fail(ErrorCode::Parse, "two rates of \"" + std::string(row[Type]) + "\" in one region",
                        table->place());
    }
    return {};
}

std::optional<domain::InterruptionBucket>
PriceCatalog::spotInterruption(std::string_view provider, std::string_view region, std::string_view type) const {
    const auto index = m_impl->typeIndex(providerKey(provider), type);
    const auto found =
        index ? m_impl->interruptions.find(std::pair(*index, std::string(region))) : m_impl->interruptions.end();
    return found == m_impl->interruptions.end() ? std::nullopt : std::optional(found->second);
}

const InstanceType* PriceCatalog::find(std::string_view provider, std::string_view type) const {
    const std::string key = providerKey(provider);
    if (const auto index = m_impl->typeIndex(key, type))
        return &m_impl->types[*index];
    constexpr std::string_view prefix = "Standard_";
    for (const InstanceType& each : m_impl->types) {
        const std::string_view name = each.name;
        if (each.provider == key && !type.empty() &&
            (domain::sameWord(name, type) ||
             (name.starts_with(prefix) && domain::sameWord(name.substr(prefix.size()), type))))
            return &each;
    }
    return nullptr;
}

std::vector<Offer> PriceCatalog::offers(std::string_view provider, std::string_view region,
                                        std::string_view zone) const {
    std::vector<Offer> found;
    const std::string key = providerKey(provider);
    if (const Region* rows = m_impl->region(key, region)) {
        for (const PriceRow& row : rows->rows) {
            if (m_impl->inZone(key, row.zones, zone))
                found.push_back({&m_impl->types[row.type], m_impl->priceOf(row)});
        }
    }
    return found;
}

void PriceCatalog::visit(std::string_view provider, std::string_view region, std::string_view zone,
                         const std::function<void(const OfferView&)>& each) const {
    const std::string key = providerKey(provider);
    const Region* rows = m_impl->region(key, region);
    if (rows == nullptr)
        return;
    for (const PriceRow& row : rows->rows) {
        if (m_impl->inZone(key, row.zones, zone))
            each({&m_impl->types[row.type], row.category(), Money::fromMicros(row.micros), m_impl->dates[row.asOf]});
    }
}

std::optional<Price> PriceCatalog::price(std::string_view provider, std::string_view region, std::string_view type,
                                         PriceCategory category) const {
    const std::string key = providerKey(provider);
    const Region* rows = m_impl->region(key, region);
    const auto index = m_impl->typeIndex(key, type);
    if (rows == nullptr || !index)
        return std::nullopt;
    for (const PriceRow& row : rows->rows) {
        if (row.type == *index && row.category() == category)
            return m_impl->priceOf(row);
    }
    return std::nullopt;
}

std::vector<std::string> PriceCatalog::gpuSkus() const {
    std::set<std::string> skus;
    for (const InstanceType& type : m_impl->types) {
        if (!type.gpuSku.empty())
            skus.insert(type.gpuSku);
    }
    return {skus.begin(), skus.end()};
}

std::optional<std::int64_t> PriceCatalog::gpuMemoryGib(const InstanceType& type) const {
    return type.wholeGpus() > 0 && m_impl->skusOfSeveralSizes.contains(type.gpuSku)
               ? std::optional(type.gpuMemoryMib / 1024)
               : std::nullopt;
}

std::vector<std::string> PriceCatalog::regions(std::string_view provider) const {
    const std::string key = providerKey(provider);
    std::vector<std::string> names;
    for (const Region& region : m_impl->regions) {
        if (region.provider == key)
            names.push_back(region.name);
    }
    return names;
}

const std::vector<InstanceType>& PriceCatalog::types() const {
    return m_impl->types;
}
std::size_t PriceCatalog::priceCount() const {
    return m_impl->prices;
}
bool PriceCatalog::empty() const {
    return m_impl->prices == 0;
}

std::string providerKey(std::string_view provider) {
    std::string key = domain::lowerCase(provider);
    if (key == "gce" || key == "gke" || key == "google")
        return "gcp";
    if (key == "eks" || key == "amazon")
        return "aws";
    if (key == "aks" || key == "microsoft")
        return "azure";
    return key;
}

bool publishesInterruptions(std::string_view provider) {
    return providerKey(provider) == "aws";
}

} // namespace thrifty::catalog

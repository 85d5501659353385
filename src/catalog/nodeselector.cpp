// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/nodeselector.h"

#include "catalog/allocatable.h"
#include "domain/words.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <unordered_map>

namespace thrifty::catalog {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using domain::Money;
using domain::PriceCategory;
using domain::Quantity;

namespace {

constexpr std::int64_t floorCpus = 2;
constexpr std::int64_t floorMib = 2048;
constexpr std::array<std::string_view, 4> tooSmall{"e2-micro", "e2-small", "f1-micro", "g1-small"};

bool oneOf(const std::vector<std::string>& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return domain::sameWord(each, word); });
}

/// What does not depend on the price: shape, GPUs, names.
class Filter {
  public:
    explicit Filter(const NodeRequest& request)
        : m_request(request)
        , m_pod(podNumbers(request))
        , m_regexp(request.typeRegexp, RE2::Quiet) {}

    [[nodiscard]] Expected<void> check() const {
        if (!m_regexp.ok())
            return fail(ErrorCode::InvalidArgument,
                        "\"" + m_request.typeRegexp + "\" is not a regular expression: " + m_regexp.error());
        return {};
    }

    [[nodiscard]] bool fits(const InstanceType& type) const {
        if (type.arch != "amd64" || type.confidential)
            return false;
        if (m_request.gpus == 0 ? type.gpuMilli != 0 : !gpusFit(type))
            return false;
        if (m_request.withoutRequests && (type.vcpus < floorCpus || type.memoryMib < floorMib ||
                                          std::find(tooSmall.begin(), tooSmall.end(), type.name) != tooSmall.end()))
            return false;
        if (!m_request.familyInclusions.empty() && !oneOf(m_request.familyInclusions, type.family))
            return false;
        if (oneOf(m_request.familyExclusions, type.family))
            return false;
        const Allocatable offered = allocatableNumbers(type);
        if (podsOn(offered, m_pod) < 1 || offered.pods < m_request.nodePods)
            return false;
        const auto matches = [&](std::string_view name) {
            return RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), m_regexp);
        };
        return m_request.typeRegexp.empty() || matches(type.machineName()) || matches(type.name);
    }

  private:
    [[nodiscard]] bool gpusFit(const InstanceType& type) const {
        return type.wholeGpus() >= m_request.gpus && (!m_request.maxGpus || type.wholeGpus() <= *m_request.maxGpus) &&
               (m_request.gpuSkus.empty() || oneOf(m_request.gpuSkus, type.gpuSku));
    }

    const NodeRequest& m_request;
    PodNumbers m_pod;
    RE2 m_regexp;
};

/// A price date of reduced precision ("2025") counts as old only when all of it lies before the limit.
bool olderThan(std::string_view asOf, std::string_view limit) {
    const std::size_t known = std::min(asOf.size(), limit.size());
    return asOf.substr(0, known) < limit.substr(0, known);
}

Expected<Money> scaled(Money price, std::int64_t milli) {
    const auto product = Money::multiply(price, milli);
    if (!product)
        return fail(product.error());
    return Money::divide(*product, 1000);
}

} // namespace

Expected<std::vector<Candidate>> selectNodes(const PriceCatalog& catalog, std::string_view provider,
                                             std::string_view region, std::string_view zone, const NodeRequest& request,
                                             const NodeSelectorOptions& options) {
    const Filter filter(request);
    if (auto usable = filter.check(); !usable)
        return fail(std::move(usable.error()));
    if (options.spotRatioMilli <= 0)
        return fail(ErrorCode::InvalidArgument, "the spot ratio must be above zero");

    std::vector<Candidate> candidates;
    std::unordered_map<const InstanceType*, OfferView> listedSpot;
    std::vector<OfferView> fitting; // on-demand offers of types that fit
    catalog.visit(provider, region, zone, [&](const OfferView& offer) {
        if (!filter.fits(*offer.type))
            return;
        if (offer.category == PriceCategory::OnDemand)
            fitting.push_back(offer);
        else if (options.useListedSpot && !olderThan(offer.asOf, options.listedSpotNotBefore))
            listedSpot.emplace(offer.type, offer);
    });

    const auto add = [&](const OfferView& offer, PriceCategory category, Money price) {
        if (request.maxPerHour && price > *request.maxPerHour)
            return;
        if (options.unavailable && options.unavailable(*offer.type, category))
            return;
        candidates.push_back({offer.type, category, price, podsPerNode(*offer.type, request), std::string(offer.asOf)});
    };
    for (const OfferView& offer : fitting) {
        if (request.onDemand)
            add(offer, PriceCategory::OnDemand, offer.perHour);
        if (!request.spot)
            continue;
        if (const auto listed = listedSpot.find(offer.type); listed != listedSpot.end()) {
            add(listed->second, PriceCategory::Spot, listed->second.perHour);
            listedSpot.erase(listed);
        } else {
            const auto price = scaled(offer.perHour, options.spotRatioMilli);
            if (!price)
                return fail(price.error());
            add(offer, PriceCategory::Spot, *price);
        }
    }
    if (request.spot) { // sold as spot only
        for (const auto& [type, offer] : listedSpot)
            add(offer, PriceCategory::Spot, offer.perHour);
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.perHour, a.type->name, a.category) < std::tie(b.perHour, b.type->name, b.category);
    });
    return candidates;
}

std::int64_t nodesFor(std::int64_t pods, const Candidate& candidate) {
    if (pods <= 0)
        return 0;
    const std::int64_t each = std::max<std::int64_t>(candidate.podsPerNode, 1);
    return (pods - 1) / each + 1;
}

} // namespace thrifty::catalog

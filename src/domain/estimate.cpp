// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/estimate.h"

#include <algorithm>

#include <array>
#include <utility>

namespace thrifty::domain {

namespace {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<ClusterState, 8> states{{
    {ClusterState::Static, "static"},
    {ClusterState::Estimated, "estimated"},
    {ClusterState::NoNodeType, "no-node-type"},
    {ClusterState::NoEstimate, "no-estimate"},
    {ClusterState::Unparsed, "unparsed"},
    {ClusterState::Unreachable, "unreachable"},
    {ClusterState::Forbidden, "forbidden"},
    {ClusterState::NotReady, "not-ready"},
}};

constexpr Names<ReasonCode, 24> reasons{{
    {ReasonCode::None, ""},
    {ReasonCode::NoNodeType, "no-node-type"},
    {ReasonCode::NoPods, "no-pods"},
    {ReasonCode::MissingPods, "missing-pods"},
    {ReasonCode::NoEventInTime, "no-event-in-time"},
    {ReasonCode::NotManaged, "not-managed"},
    {ReasonCode::RefusedByQuota, "refused-by-quota"},
    {ReasonCode::RefusedByAdmission, "refused-by-admission"},
    {ReasonCode::ForeignPods, "foreign-pods"},
    {ReasonCode::UnparsedEvent, "unparsed-event"},
    {ReasonCode::Unreachable, "unreachable"},
    {ReasonCode::Certificate, "certificate"},
    {ReasonCode::LoginExpired, "login-expired"},
    {ReasonCode::Forbidden, "forbidden"},
    {ReasonCode::NotReady, "not-ready"},
    {ReasonCode::Standby, "standby"},
    {ReasonCode::NoContext, "no-context"},
    {ReasonCode::NamespaceMissing, "namespace-missing"},
    {ReasonCode::GateDropped, "gate-dropped"},
    {ReasonCode::Cancelled, "cancelled"},
    {ReasonCode::RequestsUnknown, "requests-unknown"},
    {ReasonCode::DoesNotFit, "does-not-fit"},
    {ReasonCode::FitUnknown, "fit-unknown"},
    {ReasonCode::ReclaimedOften, "reclaimed-too-often"},
}};

constexpr Names<Fits, 3> fitNames{{{Fits::Yes, "yes"}, {Fits::No, "no"}, {Fits::Unknown, "unknown"}}};
constexpr Names<PriceCategory, 3> categories{
    {{PriceCategory::OnDemand, "on-demand"}, {PriceCategory::Spot, "spot"}, {PriceCategory::Unknown, "unknown"}}};

template <class E, std::size_t N>
std::string_view nameOf(const Names<E, N>& names, E value) {
    for (const auto& [key, name] : names) {
        if (key == value)
            return name;
    }
    return names.back().second;
}

template <class E, std::size_t N>
std::optional<E> valueOf(const Names<E, N>& names, std::string_view text) {
    for (const auto& [key, name] : names) {
        if (name == text)
            return key;
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(ClusterState state) {
    return nameOf(states, state);
}
std::string_view toString(ReasonCode code) {
    return nameOf(reasons, code);
}
std::string_view toString(Fits fits) {
    return nameOf(fitNames, fits);
}
std::string_view toString(PriceCategory category) {
    return nameOf(categories, category);
}
std::optional<ClusterState> clusterStateFrom(std::string_view text) {
    return valueOf(states, text);
}
std::optional<ReasonCode> reasonCodeFrom(std::string_view text) {
    return valueOf(reasons, text);
}
std::optional<Fits> fitsFrom(std::string_view text) {
    return valueOf(fitNames, text);
}
std::optional<PriceCategory> priceCategoryFrom(std::string_view text) {
    return valueOf(categories, text);
}

namespace {

std::optional<Money> times(const std::optional<Money>& price, const std::optional<std::int64_t>& count) {
    if (!price || !count)
        return std::nullopt;
    const auto product = Money::multiply(*price, *count);
    return product ? std::optional<Money>(*product) : std::nullopt;
}

} // namespace

std::optional<Money> GroupEstimate::perHour() const {
    return times(pricePerNodeHour, nodeCount);
}

std::optional<Money> GroupEstimate::payPerHour() const {
    return times(payPerNodeHour(), nodeCount);
}

std::string GroupEstimate::gpuName() const {
    return gpuSku.empty() || !gpuMemoryGib ? gpuSku : gpuSku + " " + std::to_string(*gpuMemoryGib) + " GB";
}

const ClusterEstimate* VariantEstimate::find(const ClusterName& cluster) const {
    const auto found = std::find_if(clusters.begin(), clusters.end(),
                                    [&](const ClusterEstimate& each) { return each.name == cluster; });
    return found == clusters.end() ? nullptr : &*found;
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statewords.h"

#include <algorithm>
#include <span>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterState;
using domain::Fits;
using domain::GroupEstimate;
using domain::PriceCategory;
using domain::ReasonCode;
using domain::VariantEstimate;

namespace {

std::string_view noEstimateWords(ReasonCode reason) {
    switch (reason) {
    case ReasonCode::NoPods:
        return "no pods";
    case ReasonCode::MissingPods:
        return "pods missing";
    case ReasonCode::NoEventInTime:
        return "no event in time";
    case ReasonCode::NotManaged:
        return "no autoscaler";
    case ReasonCode::RefusedByQuota:
        return "refused by quota";
    case ReasonCode::RefusedByAdmission:
        return "not admitted";
    case ReasonCode::ForeignPods:
        return "count shared";
    case ReasonCode::NoContext:
        return "no context";
    case ReasonCode::NamespaceMissing:
        return "no namespace";
    case ReasonCode::GateDropped:
        return "copy removed";
    case ReasonCode::Cancelled:
        return "cancelled";
    case ReasonCode::LoginExpired:
        return "log in";
    case ReasonCode::NoNodeType:
        return "no node type";
    case ReasonCode::UnparsedEvent:
        return "not understood";
    case ReasonCode::Unreachable:
        return "unreachable";
    case ReasonCode::Certificate:
        return "not trusted";
    case ReasonCode::Forbidden:
        return "not allowed";
    case ReasonCode::NotReady:
        return "not ready";
    case ReasonCode::Standby:
        return "standby";
    case ReasonCode::RequestsUnknown:
        return "requests not stated";
    case ReasonCode::ReclaimedOften:
        return "reclaimed too often";
    case ReasonCode::None:
    case ReasonCode::DoesNotFit:
    case ReasonCode::FitUnknown:
        break;
    }
    return "no estimate";
}

} // namespace

std::string_view stateWords(ClusterState state, ReasonCode reason) {
    switch (state) {
    case ClusterState::Static:
        return reason == ReasonCode::DoesNotFit ? "does not fit" : "fit unknown";
    case ClusterState::NoNodeType:
        return "no node type";
    case ClusterState::Unparsed:
        return "not understood";
    case ClusterState::Unreachable:
        return reason == ReasonCode::LoginExpired  ? "log in"
               : reason == ReasonCode::Certificate ? "not trusted"
               : reason == ReasonCode::NoContext   ? "no context"
                                                   : "unreachable";
    case ClusterState::Forbidden:
        return reason == ReasonCode::LoginExpired ? "log in" : "not allowed";
    case ClusterState::NotReady:
        return reason == ReasonCode::Standby ? "standby" : "not ready";
    case ClusterState::Estimated:
    case ClusterState::NoEstimate:
        break;
    }
    return noEstimateWords(reason);
}

std::string priceCell(const ClusterEstimate& cluster, const ShownUnit& unit) {
    if (cluster.state == ClusterState::Static && cluster.fits != Fits::Yes)
        return cluster.fits == Fits::No ? "does not fit" : "fit unknown";
    if (const auto& pays = cluster.payPerHour())
        return unit.text(*pays);
    return std::string(stateWords(cluster.state, cluster.reasonCode));
}

std::string rankCell(const VariantEstimate& variant, const ClusterEstimate& cluster) {
    if (!cluster.rank)
        return {};
    const auto same = std::count_if(variant.clusters.begin(), variant.clusters.end(),
                                    [&](const ClusterEstimate& each) { return each.rank == cluster.rank; });
    return "#" + std::to_string(*cluster.rank) + (same > 1 ? " tie" : "");
}

std::string ratioCell(const ClusterEstimate& cluster, const ClusterEstimate* base) {
    const auto& pays = cluster.payPerHour();
    if (!pays)
        return {};
    if (base == nullptr || !base->payPerHour() || base->payPerHour()->micros() <= 0)
        return "no base";
    // Hundredths, half up; __extension__ because products of two Money do not fit 64 bits.
    __extension__ using Wide = __int128;
    const Wide over = base->payPerHour()->micros();
    const auto hundredths = static_cast<std::int64_t>((Wide{pays->micros()} * 200 + over) / (over * 2));
    const std::string digits = std::to_string(hundredths % 100);
    return "\xC3\x97" + std::to_string(hundredths / 100) + "." + (digits.size() == 1 ? "0" : "") + digits;
}

std::optional<domain::Money> lowerBound(const ClusterEstimate& cluster) {
    const auto& least = cluster.payAtLeastPerHour();
    return cluster.state != ClusterState::NoNodeType && least && least->micros() > 0 ? least : std::nullopt;
}

std::string lowerBoundWords(const ClusterEstimate& cluster, const ShownUnit& unit) {
    const auto least = lowerBound(cluster);
    if (!least)
        return {};
    std::string lacks;
    for (const GroupEstimate& group : cluster.groups) {
        if (!group.payPerHour() && group.countedWith.empty())
            lacks += (lacks.empty() ? ", without " : ", ") + group.group.str();
    }
    return "at least " + unit.text(*least) + lacks;
}

bool alreadyPaid(const ClusterEstimate& cluster) {
    return cluster.state == ClusterState::Static && cluster.fits == Fits::Yes &&
           cluster.payPerHour() == domain::Money();
}

bool answered(const ClusterEstimate& cluster) {
    return cluster.state == ClusterState::Static || cluster.state == ClusterState::Estimated ||
           cluster.state == ClusterState::NoNodeType;
}

std::string nodesCell(const domain::EstimateResult& result, const GroupEstimate& group, const ShownUnit& unit) {
    if (!group.countedWith.empty())
        return "counted with " + group.countedWith.str();
    if (!group.pricePerNodeHour || !group.nodeCount)
        return std::string(noEstimateWords(group.reasonCode));
    std::string text = std::to_string(*group.nodeCount) + " x " +
                       (group.nodeType.empty() ? std::string("node, type not said") : group.nodeType) + " @ " +
                       unit.text(*group.pricePerNodeHour);
    if (group.yours)
        text += " -> " + unit.text(group.yours->perNodeHour);
    else if (result.priceBook)
        text += " list";
    if (group.category == PriceCategory::Spot)
        text += " spot";
    return text;
}

std::string gpuCell(const GroupEstimate& group) {
    if (group.gpuSku.empty() || !group.gpusPerNode || *group.gpusPerNode == 0)
        return {};
    return std::to_string(*group.gpusPerNode) + " " + group.gpuName();
}

namespace {

/// "4", or "3 to 4" where the variants differ.
std::string range(std::span<const VariantEstimate> variants, bool (*counts)(const ClusterEstimate&)) {
    std::vector<std::ptrdiff_t> numbers;
    for (const VariantEstimate& variant : variants)
        numbers.push_back(std::count_if(variant.clusters.begin(), variant.clusters.end(), counts));
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    return *least == *most ? std::to_string(*least) : std::to_string(*least) + " to " + std::to_string(*most);
}

std::string countsOf(std::span<const VariantEstimate> variants) {
    return range(variants, answered) + " of " + range(variants, [](const ClusterEstimate&) { return true; }) +
           " clusters answered, " + range(variants, [](const ClusterEstimate& c) { return c.rank.has_value(); }) +
           " priced";
}

} // namespace

std::string answerCount(const VariantEstimate& variant) {
    return countsOf({&variant, 1});
}

std::string answerCount(const domain::EstimateResult& result) {
    if (result.variants.empty())
        return {};
    const std::size_t variants = result.variants.size();
    return (variants > 1 ? std::to_string(variants) + " variants, for each " : std::string()) +
           countsOf(result.variants);
}

std::string ReasonLine::state() const {
    return priceCell(*cluster);
}

std::string ReasonLine::reason() const {
    return cluster->reason.empty() ? state() : cluster->reason;
}

std::vector<ReasonLine> reasonLines(const domain::EstimateResult& result) {
    std::vector<ReasonLine> lines;
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            if (cluster.rank && cluster.reason.empty())
                continue;
            const auto same = std::find_if(lines.begin(), lines.end(), [&](const ReasonLine& line) {
                return line.cluster->name == cluster.name && line.cluster->state == cluster.state &&
                       line.cluster->fits == cluster.fits && line.cluster->reasonCode == cluster.reasonCode &&
                       line.cluster->reason == cluster.reason;
            });
            if (same == lines.end())
                lines.push_back({&cluster, variant.name.str()});
            else
                same->variants += "; " + variant.name.str();
        }
    }
    return lines;
}

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planbuilder.h"

#include "fleet/products.h"
#include "manifest/document.h"
#include "manifest/json.h"
#include "manifest/podtemplates.h"
#include "manifest/yamlwriter.h"
#include "session/capshutout.h"
#include "session/planannotations.h"
#include "session/privatefile.h"

#include <algorithm>
#include <cctype>

namespace thrifty::session {

namespace {

using manifest::Value;

/// The caps that hold for the groups of the variant. A cap for a group that does not exist is an error.
domain::Expected<std::map<domain::GroupName, domain::Money>> capsFor(const domain::VariantEstimate& variant,
                                                                     const PolicyRequest& request) {
    std::map<domain::GroupName, domain::Money> caps;
    for (const domain::ClusterEstimate& cluster : variant.clusters) {
        for (const domain::GroupEstimate& group : cluster.groups) {
            if (const auto own = request.nodeCaps.find(group.group); own != request.nodeCaps.end())
                caps[group.group] = own->second;
            else if (request.nodeCap)
                caps[group.group] = *request.nodeCap;
        }
    }
    for (const auto& [group, cap] : request.nodeCaps) {
        if (!caps.contains(group))
            return domain::fail(domain::ErrorCode::InvalidArgument,
                                "the estimate has no pod group \"" + group.str() + "\"", "maximum node cost");
    }
    return caps;
}

/// Whether the policy that is there says the same: order, selectors and caps. Then its annotations may stay.
bool sameMeaning(const Value& before, const Value& now) {
    return before["spec"] == now["spec"] &&
           before.at("metadata", "annotations")[capsKey] == now.at("metadata", "annotations")[capsKey];
}

} // namespace

const domain::VariantEstimate* chosenVariant(const domain::EstimateResult& result, const domain::VariantName& name) {
    if (name.empty())
        return result.variants.empty() ? nullptr : &result.variants.front();
    for (const domain::VariantEstimate& variant : result.variants) {
        if (variant.name == name)
            return &variant;
    }
    return nullptr;
}

std::string policyName(const domain::Namespace& ns, const std::string& workload, std::size_t maxLength) {
    constexpr std::string_view suffix = "-cost-order";
    constexpr std::size_t hashLength = 8;
    const std::string full = ns.str() + "-" + workload;
    std::string name;
    for (const char c : full) {
        const auto byte = static_cast<unsigned char>(c);
        name += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : c == '.' ? '.' : '-';
    }
    const bool edgesFit = !name.empty() && std::isalnum(static_cast<unsigned char>(name.front())) != 0;
    const std::size_t limit = std::min<std::size_t>(maxLength, 253);
    if (name == full && edgesFit && name.size() + suffix.size() <= limit)
        return name + std::string(suffix);
    name.erase(0, std::min(name.find_first_not_of("-."), name.size()));
    name.resize(std::min(name.size(), limit - suffix.size() - hashLength - 1));
    name.erase(name.find_last_not_of("-.") + 1);
    return (name.empty() ? "w" : name) + "-" + sha256(full).substr(0, hashLength) + std::string(suffix);
}

domain::Expected<manifest::Value> parsePolicy(const fleet::FleetManager& manager, const std::string& yaml,
                                              const std::string& name) {
    auto file = manifest::parseFile(name, yaml);
    if (!file)
        return domain::fail(std::move(file).error());
    const Value* object = nullptr;
    for (const manifest::Document& document : file->documents) {
        if (document.empty())
            continue;
        if (object != nullptr)
            return domain::fail(domain::ErrorCode::Parse, "more than one document where one policy is expected", name);
        object = &document.value();
    }
    const fleet::FleetTraits& traits = manager.traits();
    if (object == nullptr || (*object)["kind"].str() != traits.orderKind ||
        (*object)["apiVersion"].str() != traits.orderType.apiVersion())
        return domain::fail(domain::ErrorCode::Parse, "is not a " + traits.orderKind, name);
    return *object;
}

domain::Expected<PolicyPlan> buildPlan(const fleet::FleetManager& manager, const PolicyRequest& request) {
    const domain::EstimateResult& result = request.result;
    const domain::VariantEstimate* variant = chosenVariant(result, request.variant);
    if (variant == nullptr)
        return domain::fail(domain::ErrorCode::InvalidArgument,
                            request.variant.empty() ? "the result has no variant"
                                                    : "the result has no variant \"" + request.variant.str() + "\"",
                            "variant");
    auto order = domain::orderFrom(
        request.facts ? domain::OrderBasis(*variant, domain::factsAgainst(*request.facts, *variant)) : *variant,
        request.edits);
    if (!order)
        return domain::fail(std::move(order).error());
    auto caps = capsFor(*variant, request);
    if (!caps)
        return domain::fail(std::move(caps).error());

    PolicyPlan plan;
    const std::string workload = !request.workloadObject.name.empty() ? request.workloadObject.name
                                 : !result.workloadName.empty()       ? result.workloadName
                                                                      : result.group.value;
    plan.name = policyName(result.ns, workload, manager.traits().maxNameLength);
    plan.order = std::move(*order);
    plan.nodeCaps = std::move(*caps);
    for (const CapShutOut& shutOut : shutOutByCaps(*variant, plan.order, plan.nodeCaps)) // said, never done silently
        plan.warnings.push_back(warningText(shutOut));
    if (result.priceBook && !plan.nodeCaps.empty())
        plan.warnings.emplace_back(
            "caps on node prices go by list prices, which is what the autoscaler compares, not by "
            "your price book");

    fleet::OrderRequest wanted;
    wanted.name = plan.name;
    wanted.ns = result.ns;
    wanted.group = result.group;
    for (const domain::OrderEntry& entry : plan.order.entries)
        wanted.order.push_back(entry.name);
    wanted.annotations = planAnnotations(result, *variant, plan);
    Value object = manager.orderObject(wanted);

    if (request.keepAnnotationsFrom) {
        const auto before = parsePolicy(manager, *request.keepAnnotationsFrom, "the policy that is there");
        if (!before)
            return domain::fail(before.error());
        if (sameMeaning(*before, object)) {
            // An override holds for the apply that it was given for.
            Value kept = before->at("metadata", "annotations");
            kept.erase(overrideKey);
            kept.erase(overriddenKey);
            object.child("metadata").set("annotations", std::move(kept));
        } else {
            plan.warnings.emplace_back("the annotations are new, because the order, the caps or the selectors changed");
        }
    }
    plan.yaml = manifest::toYaml(object);
    plan.json = manifest::toPrettyJson(object);
    return plan;
}

} // namespace thrifty::session

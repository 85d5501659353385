// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/luna/lunaestimator.h"

#include "fleet/luna/costevent.h"
#include "fleet/luna/nodeaddwarning.h"
#include "kube/kinds.h"
#include "manifest/podtemplates.h"

#include <algorithm>
#include <charconv>

namespace thrifty::fleet::luna {

namespace {

constexpr std::string_view selectionPrefix = "node.elotl.co/";
constexpr const char* skusKey = "node.elotl.co/instance-gpu-skus";
constexpr const char* maxGpusKey = "node.elotl.co/instance-max-gpus";
constexpr const char* maxCostKey = "node.elotl.co/instance-max-cost";
constexpr const char* inclusionsKey = "node.elotl.co/instance-family-inclusions";
constexpr const char* exclusionsKey = "node.elotl.co/instance-family-exclusions";
constexpr const char* regexpKey = "node.elotl.co/instance-type-regexp";
constexpr const char* offeringsKey = "node.elotl.co/instance-offerings";
constexpr const char* onDemandWord = "on-demand";
constexpr const char* spotWord = "spot";
constexpr const char* ignoreKey = "pod.elotl.co/ignore";
constexpr const char* managerNamespace = "elotl";
constexpr const char* managerName = "elotl-luna-manager";

/// The tag of the first container's image without its "v"; a digest or no tag says nothing.
std::string imageVersion(const manifest::Value& deployment) {
    const std::string& image = deployment.at("spec", "template", "spec", "containers")[0]["image"].str();
    const auto colon = image.rfind(':');
    if (colon == std::string::npos || image.find('@') != std::string::npos ||
        image.find('/', colon) != std::string::npos)
        return {};
    std::string tag = image.substr(colon + 1);
    return tag.starts_with('v') ? tag.substr(1) : tag;
}

std::string valueOf(const domain::LabelMap& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? std::string() : found->second;
}

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> items;
    std::string item;
    for (const char c : text + ",") {
        if (c == ',') {
            if (!item.empty())
                items.push_back(item);
            item.clear();
        } else if (c != ' ' && c != '\t') {
            item += c;
        }
    }
    return items;
}

/// The annotations by which Luna chooses node types; lists compare without regard to order and blanks.
std::map<std::string, std::vector<std::string>> selectionOf(const domain::LabelMap& annotations) {
    std::map<std::string, std::vector<std::string>> selection;
    for (const auto& [key, value] : annotations) {
        if (!key.starts_with(selectionPrefix))
            continue;
        std::vector<std::string> items = listOf(value);
        std::sort(items.begin(), items.end());
        if (key == offeringsKey && items == std::vector<std::string>{onDemandWord})
            continue; // the default, written out
        selection[key] = std::move(items);
    }
    return selection;
}

/// Names with an amount: a request of zero asks for nothing.
domain::ResourceList withoutZeros(const domain::ResourceList& list) {
    domain::ResourceList result;
    for (const auto& [name, amount] : list) {
        if (!amount.isZero())
            result.emplace(name, amount);
    }
    return result;
}

domain::Error badAnnotation(const domain::PodGroup& group, const char* key, const std::string& value,
                            const std::string& wanted) {
    return {domain::ErrorCode::Parse,
            std::string("annotation ") + key + " is \"" + value + "\", not " + wanted,
            group.owner.text() + " " + group.templatePath,
            {}};
}

} // namespace

LunaEstimator::LunaEstimator(LunaSettings settings)
    : m_settings(std::move(settings)) {
    m_traits.product = "Luna";
    m_traits.gate = "nodecostestimate";
    m_traits.eventReason = "NodeCostEstimate";
    m_traits.failureReason = std::string(nodeAddWarningReason);
    m_traits.podLabels = m_settings.podLabels;
    m_traits.selection = {.product = m_traits.product,
                          .gpuSkus = skusKey,
                          .offerings = offeringsKey,
                          .maxGpus = maxGpusKey,
                          .maxCost = maxCostKey,
                          .familiesIn = inclusionsKey,
                          .familiesOut = exclusionsKey,
                          .typeExpression = regexpKey,
                          .onDemand = onDemandWord,
                          .spot = spotWord};
}

Sighting LunaEstimator::seenOn(kube::ApiClient& cluster, std::stop_token stop) const {
    // One deployment by its published name; without the right to look at it nothing is known.
    const auto found = cluster.get(kube::deploymentType, managerNamespace, managerName, stop);
    if (found)
        return {Presence::Present, imageVersion(*found)};
    return {found.error().code == domain::ErrorCode::NotFound ? Presence::Absent : Presence::Unknown, {}};
}

SightingRight LunaEstimator::sightingRight() const {
    return {kube::deploymentType, managerNamespace};
}

Verdict LunaEstimator::read(std::string_view text, std::string_view provider) const {
    return readCostEvent(text, provider);
}

bool LunaEstimator::mayBePacked(const domain::ResourceList& requests, const domain::LabelMap& annotations) const {
    if (domain::gpuCount(requests) > 0)
        return false;
    for (const char* key : {skusKey, inclusionsKey, exclusionsKey, regexpKey}) {
        if (annotations.contains(key))
            return false;
    }
    return domain::amountOf(requests, "cpu") < m_settings.binSelectCpu &&
           domain::amountOf(requests, "memory") < m_settings.binSelectMemory;
}

bool LunaEstimator::sameSet(const domain::ResourceList& requestsA, const domain::LabelMap& annotationsA,
                            const domain::ResourceList& requestsB, const domain::LabelMap& annotationsB) const {
    if (mayBePacked(requestsA, annotationsA) && mayBePacked(requestsB, annotationsB))
        return true;
    return withoutZeros(requestsA) == withoutZeros(requestsB) && selectionOf(annotationsA) == selectionOf(annotationsB);
}

bool LunaEstimator::mayMerge(const domain::PodGroup& a, const domain::PodGroup& b) const {
    return a.requestsUnknown || b.requestsUnknown || sameSet(a.requests, a.annotations, b.requests, b.annotations);
}

bool LunaEstimator::mayMerge(const domain::PodGroup& group, const manifest::Value& pod) const {
    const domain::LabelMap labels = manifest::stringMap(pod.at("metadata", "labels"));
    const domain::LabelMap annotations = manifest::stringMap(pod.at("metadata", "annotations"));
    if (!manages(labels, annotations))
        return false;
    const auto& gates = pod.at("spec", "schedulingGates").items();
    if (std::none_of(gates.begin(), gates.end(),
                     [&](const manifest::Value& gate) { return gate["name"].str() == m_traits.gate; }))
        return false;
    const auto requests = manifest::podRequests(pod["spec"]);
    // What cannot be read may match: the count must not be trusted then.
    return !requests || group.requestsUnknown || sameSet(group.requests, group.annotations, *requests, annotations);
}

domain::Expected<catalog::NodeRequest> LunaEstimator::nodeRequest(const domain::PodGroup& group) const {
    catalog::NodeRequest request;
    request.cpu = domain::amountOf(group.requests, "cpu");
    request.memory = domain::amountOf(group.requests, "memory");
    request.gpus = domain::gpuCount(group.requests);
    request.withoutRequests = request.cpu.isZero() && request.memory.isZero() && request.gpus == 0;
    request.gpuSkus = listOf(valueOf(group.annotations, skusKey));
    request.familyInclusions = listOf(valueOf(group.annotations, inclusionsKey));
    request.familyExclusions = listOf(valueOf(group.annotations, exclusionsKey));
    request.typeRegexp = valueOf(group.annotations, regexpKey);
    if (const std::string text = valueOf(group.annotations, maxGpusKey); !text.empty()) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size() || value < 0)
            return domain::fail(badAnnotation(group, maxGpusKey, text, "a whole number of GPUs"));
        request.maxGpus = value;
    }
    if (const std::string text = valueOf(group.annotations, maxCostKey); !text.empty()) {
        auto value = domain::Money::parse(text);
        if (!value)
            return domain::fail(badAnnotation(group, maxCostKey, text, "a price per hour"));
        request.maxPerHour = *value;
    }
    if (const auto offerings = listOf(valueOf(group.annotations, offeringsKey)); !offerings.empty()) {
        request.onDemand = std::find(offerings.begin(), offerings.end(), onDemandWord) != offerings.end();
        request.spot = std::find(offerings.begin(), offerings.end(), spotWord) != offerings.end();
    }
    return request;
}

bool LunaEstimator::manages(const domain::LabelMap& labels, const domain::LabelMap& annotations) const {
    if (valueOf(annotations, ignoreKey) == "true")
        return false;
    return std::any_of(m_traits.podLabels.begin(), m_traits.podLabels.end(),
                       [&](const auto& label) { return valueOf(labels, label.first) == label.second; });
}

std::pair<std::string, std::string> LunaEstimator::nodeCap(domain::Money perHour) const {
    return {maxCostKey, perHour.text()};
}

} // namespace thrifty::fleet::luna

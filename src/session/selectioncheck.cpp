// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/selectioncheck.h"

#include "catalog/catalogreader.h"
#include "domain/words.h"
#include "fleet/products.h"
#include "session/planannotations.h"

#include <algorithm>
#include <map>

namespace thrifty::session {

namespace {

using domain::GroupEstimate;
using domain::Money;
using domain::PriceCategory;

bool oneOf(const std::vector<std::string>& words, const std::string& word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return domain::sameWord(each, word); });
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " or ") + word;
    return text;
}

/// The caps as a policy's annotation has them: "gpu-group 4.750000, headgroup 3.000000".
std::map<std::string, Money> capsOf(const manifest::Value& policy) {
    const std::string& text = policy.at("metadata", "annotations")[capsKey].str();
    std::map<std::string, Money> caps;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(", ", start), text.size());
        const std::string each = text.substr(start, end - start);
        start = end + 2;
        const auto space = each.rfind(' ');
        if (space == std::string::npos)
            continue;
        if (const auto cap = Money::parse(each.substr(space + 1)))
            caps.emplace(each.substr(0, space), *cap);
    }
    return caps;
}

/// The families by which a node type of any provider goes; empty: the list does not have it.
std::vector<std::string> familiesOf(const std::string& nodeType) {
    std::vector<std::string> families;
    for (const char* provider : {"aws", "azure", "gcp"}) {
        if (const catalog::InstanceType* type = catalog::shippedCatalog().find(provider, nodeType))
            families.push_back(type->family);
    }
    return families;
}

std::vector<std::string> againstNode(const catalog::NodeRequest& asked, const GroupEstimate& priced, bool capped) {
    std::vector<std::string> found;
    if (!asked.gpuSkus.empty() && !priced.gpuSku.empty() && !oneOf(asked.gpuSkus, priced.gpuSku))
        found.push_back("asks for " + listed(asked.gpuSkus) + ", the estimate is of " + priced.gpuSku);
    if (priced.category == PriceCategory::OnDemand && !asked.onDemand)
        found.push_back("asks for spot nodes, the estimate is of on-demand ones");
    if (priced.category == PriceCategory::Spot && !asked.spot)
        found.push_back("asks for on-demand nodes, the estimate is of spot ones");
    if (!capped && asked.maxPerHour && *asked.maxPerHour > Money() && *priced.pricePerNodeHour > *asked.maxPerHour)
        found.push_back("caps its nodes at " + asked.maxPerHour->text() + ", the estimate is of " + priced.nodeType +
                        " at " + priced.pricePerNodeHour->text());
    const std::vector<std::string> families = familiesOf(priced.nodeType);
    const bool mayBe = asked.familyInclusions.empty() || families.empty() ||
                       std::any_of(families.begin(), families.end(),
                                   [&](const std::string& family) { return oneOf(asked.familyInclusions, family); });
    const bool mustNot = !families.empty() &&
                         std::all_of(families.begin(), families.end(),
                                     [&](const std::string& family) { return oneOf(asked.familyExclusions, family); });
    if (!mayBe || mustNot)
        found.push_back("does not take the family of " + priced.nodeType + ", which was estimated");
    return found;
}

} // namespace

std::vector<std::string> differencesFromSelection(const std::vector<domain::PodGroup>& groups,
                                                  const domain::VariantEstimate& variant,
                                                  const manifest::Value& policy) {
    const auto estimator = fleet::makeEstimator();
    const std::map<std::string, Money> caps = capsOf(policy);
    std::vector<std::string> found;
    const auto add = [&](const std::string& text) {
        if (std::find(found.begin(), found.end(), text) == found.end()) // clusters often buy the same
            found.push_back(text);
    };
    for (const domain::PodGroup& group : groups) {
        const auto asked = estimator->nodeRequest(group);
        if (!asked) {
            add(asked.error().text());
            continue;
        }
        const auto cap = caps.find(group.name.str());
        if (cap != caps.end() && asked->maxPerHour != cap->second)
            add(group.name.str() + " is not capped at " + cap->second.text() + ", as the policy says");
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& priced : cluster.groups) {
                if (priced.group != group.name || !priced.pricePerNodeHour)
                    continue;
                for (const std::string& difference : againstNode(*asked, priced, cap != caps.end()))
                    add(group.name.str() + " " + difference);
            }
        }
    }
    return found;
}

} // namespace thrifty::session

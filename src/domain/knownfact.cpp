// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/knownfact.h"

#include "domain/words.h"

#include <algorithm>
#include <set>

namespace thrifty::domain {

namespace {

constexpr std::string_view whole = "leave this cluster out";
constexpr std::string_view noted = "you noted on ";
constexpr std::string_view no = "no ", here = " here", nodesWord = "nodes", on = " on ", ofType = " of type ";

/// What is not said is not the thing that is known to be missing, whatever a `*` would take.
bool says(const NodeCondition& asked, const GroupEstimate& group) {
    return (asked.nodeType.empty() || !group.nodeType.empty()) && (asked.gpuSku.empty() || !group.gpuSku.empty());
}

bool shutsOut(const KnownFact& fact, const ClusterEstimate& answer) {
    if (fact.cluster != answer.name)
        return false;
    if (fact.nodes.empty())
        return true;
    return answer.state != ClusterState::Static &&
           std::any_of(answer.groups.begin(), answer.groups.end(), [&](const GroupEstimate& group) {
               // A group that is counted with another buys none of its own; the other one is asked.
               return group.countedWith.empty() && says(fact.nodes, group) && fact.nodes.takes(group);
           });
}

} // namespace

bool KnownFact::sameClaim(const KnownFact& other) const {
    return cluster == other.cluster && sameWord(nodes.nodeType, other.nodes.nodeType) &&
           sameWord(nodes.gpuSku, other.nodes.gpuSku) && nodes.category == other.nodes.category;
}

const KnownFact* factAgainst(const KnownFacts& known, const ClusterEstimate& answer) {
    const auto found = std::find_if(known.facts.begin(), known.facts.end(), [&](const KnownFact& fact) {
        return !fact.expired(known.day) && shutsOut(fact, answer);
    });
    return found == known.facts.end() ? nullptr : &*found;
}

std::vector<KnownFact> factsAgainst(const KnownFacts& known, const VariantEstimate& estimate) {
    std::vector<KnownFact> found;
    for (const ClusterEstimate& answer : estimate.clusters) {
        if (const KnownFact* fact = factAgainst(known, answer))
            found.push_back(*fact);
    }
    return found;
}

EstimateResult withNoted(EstimateResult result, const KnownFacts* known) {
    for (VariantEstimate& variant : result.variants) {
        for (ClusterEstimate& cluster : variant.clusters) {
            const KnownFact* fact = known == nullptr ? nullptr : factAgainst(*known, cluster);
            cluster.noted = fact == nullptr ? std::string() : factText(*fact);
        }
    }
    return result;
}

std::vector<NodeCondition> claimsAbout(const ClusterEstimate& answer) {
    std::vector<NodeCondition> claims;
    const auto add = [&](NodeCondition claim) {
        if (!claim.empty() && std::find(claims.begin(), claims.end(), claim) == claims.end())
            claims.push_back(std::move(claim));
    };
    const bool buys = answer.state != ClusterState::Static;
    const auto each = [&](auto&& claimOf) {
        for (const GroupEstimate& group : answer.groups) {
            if (buys && group.countedWith.empty())
                claimOf(group);
        }
    };
    each([&](const GroupEstimate& group) { add({{}, group.gpuSku, {}}); });
    each([&](const GroupEstimate& group) {
        if (!group.gpuSku.empty() && group.category == PriceCategory::Spot)
            add({{}, group.gpuSku, group.category});
    });
    // Node types with a GPU first: those are what runs out.
    each([&](const GroupEstimate& group) {
        if (!group.gpuSku.empty())
            add({group.nodeType, {}, {}});
    });
    each([&](const GroupEstimate& group) { add({group.nodeType, {}, {}}); });
    each([&](const GroupEstimate& group) {
        if (group.category == PriceCategory::Spot)
            add({{}, {}, group.category});
    });
    claims.emplace_back();
    return claims;
}

std::string claimText(const NodeCondition& nodes) {
    if (nodes.empty())
        return std::string(whole);
    std::string text(no);
    if (nodes.category)
        text += std::string(toString(*nodes.category)) + " ";
    text += nodes.gpuSku.empty() ? std::string(nodesWord) : nodes.gpuSku;
    if (!nodes.nodeType.empty())
        text += std::string(nodes.gpuSku.empty() ? ofType : on) + nodes.nodeType;
    return text + std::string(here);
}

std::optional<NodeCondition> claimFrom(std::string_view text) {
    if (text == whole)
        return NodeCondition{};
    if (!text.starts_with(no) || !text.ends_with(here) || text.size() <= no.size() + here.size())
        return std::nullopt;
    text = text.substr(no.size(), text.size() - no.size() - here.size());
    NodeCondition nodes;
    for (const PriceCategory category : {PriceCategory::OnDemand, PriceCategory::Spot}) {
        const std::string word = std::string(toString(category)) + " ";
        if (!nodes.category && text.starts_with(word)) {
            nodes.category = category;
            text.remove_prefix(word.size());
        }
    }
    if (text.starts_with(nodesWord) &&
        (text.size() == nodesWord.size() || text.substr(nodesWord.size()).starts_with(ofType))) {
        if (text.size() > nodesWord.size())
            nodes.nodeType = text.substr(nodesWord.size() + ofType.size());
    } else if (const auto at = text.find(on); at != std::string_view::npos) {
        nodes.gpuSku = text.substr(0, at);
        nodes.nodeType = text.substr(at + on.size());
    } else {
        nodes.gpuSku = text;
    }
    return nodes.empty() ? std::nullopt : std::optional(nodes);
}

std::string factText(const KnownFact& fact) {
    return std::string(noted) + dayText(fact.noted) + ": " + claimText(fact.nodes) +
           (fact.note.empty() ? std::string() : " (" + fact.note + ")");
}

std::optional<NodeCondition> claimOfFactText(std::string_view text) {
    const auto colon = text.find(": ");
    if (!text.starts_with(noted) || colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(colon + 2);
    if (const auto claim = claimFrom(rest))
        return claim;
    // The reason stands in brackets at the end, and may hold brackets of its own.
    for (auto at = rest.find(" ("); rest.ends_with(')') && at != std::string_view::npos; at = rest.find(" (", at + 1)) {
        if (const auto claim = claimFrom(rest.substr(0, at)))
            return claim;
    }
    return std::nullopt;
}

std::vector<ClusterName> unknownClusters(const KnownFacts& known, const VariantEstimate& estimate) {
    std::set<ClusterName> unknown;
    for (const KnownFact& fact : known.facts) {
        if (!fact.expired(known.day) && estimate.find(fact.cluster) == nullptr)
            unknown.insert(fact.cluster);
    }
    return {unknown.begin(), unknown.end()};
}

std::vector<std::string> expiredFacts(const KnownFacts& known) {
    std::vector<std::string> found;
    for (const KnownFact& fact : known.facts) {
        if (fact.expired(known.day))
            found.push_back(known.file + ":" + std::to_string(fact.line) + ": what you noted about " +
                            fact.cluster.str() + " expired on " + fact.until + " and does nothing (" +
                            claimText(fact.nodes) + ")");
    }
    return found;
}

} // namespace thrifty::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/packetcheck.h"

#include "domain/knownfact.h"
#include "domain/ranking.h"
#include "domain/reclaim.h"
#include "domain/words.h"
#include "fleet/ownership.h"
#include "fleet/products.h"
#include "manifest/gating.h"
#include "manifest/podtemplates.h"
#include "manifest/variables.h"
#include "session/madefrom.h"
#include "session/planannotations.h"
#include "session/planbuilder.h"
#include "session/planfile.h"
#include "session/privatefile.h"
#include "session/reviewpacket.h"
#include "session/selectioncheck.h"

#include <algorithm>
#include <map>
#include <set>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ClusterName;
using domain::GroupEstimate;
using domain::Money;
using domain::VariantEstimate;

namespace {

std::string figure(const std::optional<Money>& money) {
    return money ? money->text() : std::string("none");
}

/// What the event says otherwise than the group's figures; empty: the same.
std::vector<std::string> differencesFromEvent(const GroupEstimate& group, const fleet::Estimator& estimator) {
    std::vector<std::string> found;
    if (!group.event)
        return found;
    const fleet::Verdict verdict = estimator.read(group.event->text, {});
    const auto* priced = std::get_if<fleet::Priced>(&verdict);
    if (priced == nullptr) {
        if (group.pricePerNodeHour)
            found.push_back("the event says no price, the result says " + group.pricePerNodeHour->text());
        return found;
    }
    if (group.pricePerNodeHour && *group.pricePerNodeHour != priced->perNodeHour)
        found.push_back("the event says " + priced->perNodeHour.text() + " per node, the result says " +
                        group.pricePerNodeHour->text());
    if (group.nodeCount && priced->nodeCount && *group.nodeCount != *priced->nodeCount)
        found.push_back("the event says " + std::to_string(*priced->nodeCount) + " nodes, the result says " +
                        std::to_string(*group.nodeCount));
    if (!group.nodeType.empty() && group.event->text.find(group.nodeType) == std::string::npos)
        found.push_back("the event does not name the node type " + group.nodeType);
    return found;
}

/// What the rules that stand in the result make of its list prices otherwise than it says; puts right `cluster`. Where
/// a figure is, a rule for it must be, so that the order can be had again without the price book.
std::vector<std::string> differencesFromRules(const domain::EstimateResult& result, ClusterEstimate& cluster) {
    std::vector<std::string> found;
    if (!result.priceBook)
        return found;
    const auto follow = [&](std::vector<GroupEstimate>& groups) {
        for (GroupEstimate& group : groups) {
            if (!group.yours)
                continue;
            const auto price = group.pricePerNodeHour ? changedPrice(group.yours->change, *group.pricePerNodeHour)
                                                      : domain::fail(domain::ErrorCode::NotFound, "no list price");
            if (price && *price == group.yours->perNodeHour)
                continue;
            found.push_back(group.group.str() + ": line " + std::to_string(group.yours->line) +
                            " of the price book makes " + (price ? price->text() : "nothing") + " of " +
                            figure(group.pricePerNodeHour) + ", the result says " + group.yours->perNodeHour.text());
            if (price)
                group.yours->perNodeHour = *price;
            else
                group.yours.reset();
        }
    };
    follow(cluster.groups);
    if (cluster.listPrice)
        follow(cluster.listPrice->groups);
    const std::optional<Money> said = cluster.yoursPerHour, saidAtLeast = cluster.yoursAtLeastPerHour;
    sumYours(cluster);
    if (cluster.yoursPerHour != said || cluster.yoursAtLeastPerHour != saidAtLeast)
        found.push_back("with your prices and add-ons it adds up to " +
                        figure(cluster.yoursPerHour ? cluster.yoursPerHour : cluster.yoursAtLeastPerHour) +
                        ", the result says " + figure(said ? said : saidAtLeast));
    return found;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end > start)
            lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

/// A line of the order annotation: "2. autoscale-aks  7.572000 USD/h  1 x ... (pinned)".
struct OrderLine {
    std::string name, total;
    bool placed = false;         ///< pinned or moved: price does not decide its place
    std::optional<Money> byList; ///< what ranked it in place of a total
};
std::optional<Money> listPriceIn(const std::string& line) {
    const auto at = line.find(byListPrice);
    if (at == std::string::npos)
        return std::nullopt;
    const std::size_t start = at + byListPrice.size();
    const auto amount = Money::parse(line.substr(start, line.find(' ', start) - start));
    return amount ? std::optional(*amount) : std::nullopt;
}
std::optional<OrderLine> orderLine(const std::string& line) {
    const auto words = [&] {
        std::vector<std::string> found;
        for (std::size_t start = 0; start < line.size() && found.size() < 3;) {
            start = line.find_first_not_of(' ', start);
            if (start == std::string::npos)
                break;
            const std::size_t end = std::min(line.find(' ', start), line.size());
            found.push_back(line.substr(start, end - start));
            start = end;
        }
        return found;
    }();
    if (words.size() < 3 || !words[0].ends_with('.'))
        return std::nullopt;
    return OrderLine{words[1], words[2], line.ends_with(" (pinned)") || line.ends_with(" (moved)"),
                     words[2] == "unknown" ? listPriceIn(line) : std::nullopt};
}

/// Checks of one policy against one variant; each adds what it finds.
class PolicyCheck {
  public:
    PolicyCheck(const domain::EstimateResult& result, const VariantEstimate& variant, const manifest::Value& policy,
                std::vector<ClusterName> order)
        : m_result(result)
        , m_variant(variant)
        , m_annotations(policy.at("metadata", "annotations"))
        , m_order(std::move(order)) {}

    std::vector<PacketFinding> findings;

    void run() {
        for (const std::string& line : linesOf(m_annotations[orderKey].str())) {
            if (const auto read = orderLine(line))
                m_lines[read->name] = *read;
        }
        for (const std::string& line : linesOf(m_annotations[leftOutKey].str())) {
            if (const auto colon = line.find(": "); colon != std::string::npos)
                m_leftOut[line.substr(0, colon)] = line.substr(colon + 2);
        }
        whatIsSaid();
        totals();
        order();
        leftOut();
    }

  private:
    void say(std::string text) { findings.push_back({policyFile, std::move(text)}); }

    void whatIsSaid() {
        if (const std::string& run = m_annotations[fleet::ownership::runKey].str(); run != m_result.run.str())
            say("is of run " + run + ", the estimate of run " + m_result.run.str());
        if (m_annotations[estimatedAtKey].str() != domain::toRfc3339(m_result.finishedAt))
            say("says that it was estimated at " + m_annotations[estimatedAtKey].str() + ", the estimate ended at " +
                domain::toRfc3339(m_result.finishedAt));
        if (m_annotations[digestKey].str() != resultDigest(m_result))
            say("the digest of the result is not that of " + std::string(estimateFile));
        const std::string& book = m_annotations[priceBookKey].str();
        const auto used = m_result.priceBook
                              ? "SHA-256 " + m_result.priceBook->sha256 + " of " + m_result.priceBook->date + ":"
                              : std::string();
        if (used.empty() != book.empty() || !book.starts_with(used))
            say("is of another price book than " + std::string(estimateFile));
    }

    void totals() {
        for (const ClusterName& name : m_order) {
            const ClusterEstimate* cluster = m_variant.find(name);
            if (cluster == nullptr) {
                say(name.str() + " is in the order and not in the estimate");
                continue;
            }
            const auto line = m_lines.find(name.str());
            const std::string total = cluster->priced() ? cluster->payPerHour()->text() : "unknown";
            if (line == m_lines.end())
                say(name.str() + " is in the order and not in the annotation that explains it");
            else if (line->second.total != total)
                say(name.str() + ": the annotation says " + line->second.total + ", the estimate " + total);
            else if (line->second.byList && line->second.byList != listedPerHour(*cluster))
                say(name.str() + ": the annotation says a list price of " + line->second.byList->text() +
                    ", the estimate " + figure(listedPerHour(*cluster)));
        }
    }

    /// Those whose place only the price decides must stand as the estimate ranks them; unpriced ones at the end.
    void order() {
        const auto placed = [&](const ClusterName& name) {
            const auto line = m_lines.find(name.str());
            return line != m_lines.end() && line->second.placed;
        };
        std::vector<ClusterName> byPrice;
        for (const ClusterName& name : m_variant.order) {
            if (std::find(m_order.begin(), m_order.end(), name) != m_order.end() && !placed(name))
                byPrice.push_back(name);
        }
        std::vector<ClusterName> stands;
        for (const ClusterName& name : m_order) {
            const ClusterEstimate* cluster = m_variant.find(name);
            if (!placed(name) && cluster != nullptr && cluster->priced())
                stands.push_back(name);
            else if (!placed(name) && cluster != nullptr && !m_lines[name.str()].byList)
                m_unpricedSeen = true;
            if (m_unpricedSeen && cluster != nullptr && cluster->priced() && !placed(name))
                say(name.str() + " has a price and stands behind a cluster without one");
        }
        if (stands != byPrice)
            say("the order is " + domain::joined(stands) + "; by price it would be " + domain::joined(byPrice));
        listPrices(placed);
    }

    /// Those that stand by their list price must stand between what costs no more and what costs more.
    template <class Placed>
    void listPrices(const Placed& placed) {
        std::optional<Money> before;
        bool beforeByList = false;
        for (const ClusterName& name : m_order) {
            const ClusterEstimate* cluster = m_variant.find(name);
            if (placed(name) || cluster == nullptr)
                continue;
            const bool byList = m_lines[name.str()].byList.has_value();
            const std::optional<Money> amount = cluster->priced() ? cluster->payPerHour() : m_lines[name.str()].byList;
            if (!amount)
                continue;
            if (before && *amount < *before && (byList || beforeByList))
                say(name.str() + " stands behind what costs more, by its " + (byList ? "list price of " : "price of ") +
                    amount->text());
            before = amount;
            beforeByList = byList;
        }
    }

    void leftOut() {
        for (const ClusterEstimate& cluster : m_variant.clusters) {
            const bool in = std::find(m_order.begin(), m_order.end(), cluster.name) != m_order.end();
            const auto why = m_leftOut.find(cluster.name.str());
            if (in && why != m_leftOut.end())
                say(cluster.name.str() + " is in the order and said to be left out");
            if (in)
                continue;
            if (why == m_leftOut.end()) {
                say(cluster.name.str() + " is missing and nothing says why");
                continue;
            }
            if (const auto claim = domain::claimOfFactText(why->second); claim && !holds(*claim, cluster))
                say(cluster.name.str() + " is left out because " + why->second + ", and would buy nothing like that");
            if (why->second.rfind("reclaimed too often", 0) == 0 && !reclaimed(cluster, why->second))
                say(cluster.name.str() + " is left out as " + why->second + ", and would buy nothing like that");
            constexpr std::string_view above = "above the maximum of ";
            if (cluster.priced() && why->second.rfind("no price", 0) == 0)
                say(cluster.name.str() +
                    " is left out for want of a price and has one: " + cluster.payPerHour()->text());
            if (why->second.rfind(above, 0) == 0) {
                const auto limit =
                    Money::parse(why->second.substr(above.size(), why->second.find(' ', above.size()) - above.size()));
                const std::optional<Money> amount = cluster.priced() ? cluster.payPerHour() : listedPerHour(cluster);
                if (!limit || !amount || *amount <= *limit)
                    say(cluster.name.str() + " is left out as " + why->second + " and costs " + figure(amount));
            }
        }
    }

    /// Whether the spot nodes of the cluster are what the reason says of them.
    static bool reclaimed(const ClusterEstimate& cluster, std::string_view why) {
        return std::any_of(cluster.groups.begin(), cluster.groups.end(), [&](const GroupEstimate& group) {
            return group.category == domain::PriceCategory::Spot && why.ends_with(domain::reclaimText(group));
        });
    }

    /// Whether a fact with this claim shuts the cluster out, whenever it was noted.
    static bool holds(const domain::NodeCondition& claim, const ClusterEstimate& cluster) {
        domain::KnownFact fact;
        fact.cluster = cluster.name;
        fact.nodes = claim;
        return domain::factAgainst({{}, {}, {fact}}, cluster) != nullptr;
    }

    const domain::EstimateResult& m_result;
    const VariantEstimate& m_variant;
    const manifest::Value& m_annotations;
    std::vector<ClusterName> m_order;
    std::map<std::string, OrderLine> m_lines;
    std::map<std::string, std::string> m_leftOut;
    bool m_unpricedSeen = false;
};

} // namespace

std::vector<PacketFinding> checkEvidence(const domain::EstimateResult& result) {
    std::vector<PacketFinding> findings;
    const auto estimator = fleet::makeEstimator();
    for (const VariantEstimate& variant : result.variants) {
        const auto say = [&](const ClusterName& cluster, const std::string& text) {
            findings.push_back({estimateFile, (result.variants.size() > 1 ? variant.name.str() + ", " : std::string()) +
                                                  cluster.str() + ": " + text});
        };
        VariantEstimate again = variant;
        for (ClusterEstimate& cluster : again.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                for (const std::string& difference : differencesFromEvent(group, *estimator))
                    say(cluster.name, group.group.str() + ": " + difference);
            }
            if (cluster.state == domain::ClusterState::Estimated) {
                const std::optional<Money> said = cluster.totalPerHour;
                sumGroups(cluster);
                if (cluster.totalPerHour != said)
                    say(cluster.name, "the pod groups add up to " + figure(cluster.totalPerHour) + ", the total says " +
                                          figure(said));
            }
            if (cluster.listPrice) {
                const std::optional<Money> total = totalOf(cluster.listPrice->groups);
                if (total != cluster.listPrice->perHour)
                    say(cluster.name, "the nodes of the list price add up to " + figure(total) + ", it says " +
                                          cluster.listPrice->perHour.text());
            }
            for (const std::string& difference : differencesFromRules(result, cluster))
                say(cluster.name, difference);
        }
        rank(again);
        for (const ClusterEstimate& cluster : again.clusters) {
            const ClusterEstimate* said = variant.find(cluster.name);
            const auto rankText = [](const std::optional<int>& rank) {
                return rank ? "#" + std::to_string(*rank) : std::string("no rank");
            };
            if (said != nullptr && said->rank != cluster.rank)
                say(cluster.name, "should be " + rankText(cluster.rank) + ", the result says " + rankText(said->rank));
        }
        if (again.order != variant.order)
            findings.push_back({estimateFile, variant.name.str() + ": the order does not follow from the totals"});
    }
    return findings;
}

namespace {

/// The variant that a policy is for; null: it was not estimated.
const VariantEstimate* variantOf(const domain::EstimateResult& result, const manifest::Value& policy) {
    const std::string& name = policy.at("metadata", "annotations")[variantKey].str();
    const auto found = std::find_if(result.variants.begin(), result.variants.end(), [&](const VariantEstimate& each) {
        return each.name.str() == name || (name.empty() && &each == &result.variants.front());
    });
    return found == result.variants.end() ? nullptr : &*found;
}

/// What the groups of a workload ask for otherwise than what was estimated.
std::vector<std::string> differencesFromGroups(const std::vector<domain::PodGroup>& groups,
                                               const VariantEstimate& variant) {
    std::map<domain::GroupName, GroupEstimate> estimated;
    for (const ClusterEstimate& cluster : variant.clusters) {
        for (const GroupEstimate& group : cluster.groups)
            estimated.emplace(group.group, group);
    }
    std::vector<std::string> found;
    if (estimated.empty())
        return found; // no cluster got as far as pods
    const auto differs = [&](const domain::GroupName& group, const std::string& now, const std::string& then,
                             const std::string& what) {
        if (now != then)
            found.push_back(group.str() + " has " + now + " " + what + ", the estimate is of " + then);
    };
    for (const domain::PodGroup& group : groups) {
        if (group.gate == domain::GateBehaviour::PerNode || group.gate == domain::GateBehaviour::NoPodsYet ||
            group.requestsUnknown)
            continue; // not priced
        const auto was = estimated.find(group.name);
        if (was == estimated.end()) {
            if (group.pods > 0)
                found.push_back(group.name.str() + " was not estimated");
            continue;
        }
        differs(group.name, std::to_string(group.pods), std::to_string(was->second.pods), "pods");
        differs(group.name, std::to_string(domain::gpuCount(group.requests)), std::to_string(was->second.gpusPerPod),
                "GPUs a pod");
        for (const char* resource : {"cpu", "memory"}) {
            const bool binary = std::string_view(resource) == "memory";
            if (was->second.requests)
                differs(group.name, amountOf(group.requests, resource).text(binary),
                        amountOf(*was->second.requests, resource).text(binary), resource + std::string(" a pod"));
        }
        estimated.erase(was);
    }
    for (const auto& [name, group] : estimated)
        found.push_back("lacks " + name.str() + ", which was estimated");
    return found;
}

/// Whether everything that was estimated stands in the text. The values of secrets are left out of a packet, and
/// decide nothing of what is compared here.
bool isFilledIn(const std::string& text) {
    const auto placeholders = manifest::placeholdersIn(text);
    return std::all_of(placeholders.begin(), placeholders.end(),
                       [](const manifest::Placeholder& each) { return looksSecret(each.name); });
}

/// A text that the run read to the byte, for another variant than that of the policy.
bool isOfAnother(const domain::EstimateResult& result, const VariantEstimate& variant, const std::string& text) {
    const std::string digest = sha256(text);
    const auto kept = std::find_if(result.workload.begin(), result.workload.end(),
                                   [&](const domain::SourceFile& file) { return file.sha256 == digest; });
    return kept != result.workload.end() && !madeFrom(result, variant.name, {*kept});
}

} // namespace

domain::Expected<std::vector<PacketFinding>> checkPolicy(const domain::EstimateResult& result,
                                                         const std::string& policy) {
    const auto manager = fleet::makeFleetManager(nullptr);
    const auto object = parsePolicy(*manager, policy, policyFile);
    if (!object)
        return domain::fail(object.error());
    const std::vector<ClusterName> order = manager->orderOf(*object);
    const VariantEstimate* variant = variantOf(result, *object);
    if (variant == nullptr)
        return std::vector<PacketFinding>{{policyFile, "is for the variant \"" +
                                                           object->at("metadata", "annotations")[variantKey].str() +
                                                           "\", which was not estimated"}};
    PolicyCheck check(result, *variant, *object, order);
    check.run();
    fleet::OrderRequest wanted;
    wanted.name = object->at("metadata", "name").str();
    wanted.ns = result.ns;
    wanted.group = result.group;
    wanted.order = order;
    if (!(manager->orderObject(wanted)["spec"] == (*object)["spec"]))
        check.findings.push_back({policyFile, "selects something else than " + result.group.key + "=" +
                                                  result.group.value + " in namespace " + result.ns.str() +
                                                  ", or says more than an order"});
    return std::move(check.findings);
}

domain::Expected<std::vector<PacketFinding>> checkWorkload(const domain::EstimateResult& result,
                                                           const std::string& policy, const std::string& text,
                                                           const std::string& name, bool gated) {
    auto file = manifest::parseFile(name, text);
    if (!file)
        return domain::fail(std::move(file).error());
    const auto workload = manifest::workloadOf({*file});
    if (!workload)
        return domain::fail(workload.error());
    const std::string gate = fleet::makeEstimator()->traits().gate;
    std::vector<PacketFinding> findings;
    for (const domain::WorkloadObject& object : workload->objects) {
        if (object.role != domain::ObjectRole::Priced)
            continue;
        const auto label = object.labels.find(result.group.key);
        if (label == object.labels.end() || label->second != result.group.value)
            findings.push_back({name, object.id.text() + " lacks the label " + result.group.key + "=" +
                                          result.group.value + ": the policy would not select it"});
        if (!object.id.ns.empty() && object.id.ns != result.ns)
            findings.push_back({name, object.id.text() + " is in namespace " + object.id.ns.str() + ", the policy in " +
                                          result.ns.str()});
    }
    const auto first = std::find_if(workload->objects.begin(), workload->objects.end(),
                                    [](const auto& object) { return object.role == domain::ObjectRole::Priced; });
    const bool filledIn = isFilledIn(text);
    if (filledIn && !result.workloadName.empty() && first != workload->objects.end() &&
        first->id.name != result.workloadName)
        findings.push_back({name, "is of " + first->id.text() + ", the estimate is of " + result.workloadName});
    for (const domain::PodGroup& group : workload->groups) {
        const bool has =
            std::find(group.schedulingGates.begin(), group.schedulingGates.end(), gate) != group.schedulingGates.end();
        if (has != gated)
            findings.push_back({name, group.name.str() + (gated ? " has no gate " : " still has the gate ") + gate});
    }
    const auto object = parsePolicy(*fleet::makeFleetManager(nullptr), policy, policyFile);
    const VariantEstimate* variant = !policy.empty() && object ? variantOf(result, *object) : &result.variants.front();
    if (variant != nullptr && filledIn) {
        for (std::string& difference : differencesFromGroups(workload->groups, *variant))
            findings.push_back({name, std::move(difference)});
        for (std::string& difference :
             differencesFromSelection(workload->groups, *variant, object ? *object : manifest::Value()))
            findings.push_back({name, std::move(difference)});
        if (isOfAnother(result, *variant, text))
            findings.push_back({name, "is the manifest of another variant than \"" + variant->name.str() + "\""});
    }
    return findings;
}

domain::Expected<std::vector<PacketFinding>> checkGatedCopy(const std::string& workload, const std::string& copy) {
    const auto plain = manifest::parseFile(workloadFile, workload);
    if (!plain)
        return domain::fail(plain.error());
    const auto gated = manifest::gate(*plain, fleet::makeEstimator()->traits().gate);
    if (!gated)
        return domain::fail(gated.error());
    const auto wanted = manifest::parseFile(workloadFile, gated->text), there = manifest::parseFile(probeFile, copy);
    if (!wanted || !there)
        return domain::fail((wanted ? there : wanted).error());
    const auto said = [](const manifest::File& file) {
        std::vector<const manifest::Document*> documents;
        for (const manifest::Document& document : file.documents) {
            if (!document.empty())
                documents.push_back(&document);
        }
        return documents;
    };
    const auto ours = said(*wanted), theirs = said(*there);
    std::vector<PacketFinding> findings;
    if (ours.size() != theirs.size())
        findings.push_back({probeFile, "has " + std::to_string(theirs.size()) + " objects, " + workloadFile + " has " +
                                           std::to_string(ours.size())});
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        if (!(ours[i]->value() == theirs[i]->value()))
            findings.push_back({probeFile, "the gated copy of " + manifest::idOf(ours[i]->value()).text() +
                                               " is not what " + workloadFile + " says: one of them was changed"});
    }
    return findings;
}

} // namespace thrifty::session

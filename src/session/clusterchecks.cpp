// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clusterchecks.h"

#include "kube/kinds.h"
#include "session/parallel.h"
#include "session/planbuilder.h"
#include "session/podowners.h"

#include <algorithm>

namespace thrifty::session {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return text;
}

/// The order that is in force now, as the server holds it; empty when there is none.
std::vector<domain::ClusterName> presentOrder(FleetContext& fleet, const ApplyRequest& request,
                                              const PreparedObject& object, std::stop_token stop) {
    const auto orders =
        fleet.manager->ordersMatching(request.ns, object.id, {{request.group.key, request.group.value}}, stop);
    if (orders) {
        for (const fleet::ExistingOrder& order : *orders) {
            if (order.name == request.policy.name)
                return order.order;
        }
    }
    return {};
}

/// Where the order would take what runs on `here`; null: it stays. Nova asks anew when the order is another, and what
/// runs stays where it is reached before a cluster that takes it. `full`: it has no room there any more.
const domain::OrderEntry* movesTo(const ApplyRequest& request, const domain::VariantEstimate* estimate,
                                  const domain::ClusterName& here, bool sameOrder, bool full) {
    const std::vector<domain::OrderEntry>& entries = request.policy.order.entries;
    const domain::OrderEntry* start = estimate != nullptr ? domain::startOf(*estimate, request.policy.order)
                                      : entries.empty()   ? nullptr
                                                          : &entries.front();
    const bool before = start != nullptr && std::any_of(entries.data(), start, [&](const domain::OrderEntry& entry) {
                            return entry.name == here;
                        });
    const bool stays = start == nullptr || start->name == here || (!full && (sameOrder || before));
    return stays ? nullptr : start;
}

} // namespace

void checkNamespace(FleetContext& fleet, const ApplyRequest& request, std::vector<Check>& checks,
                    std::stop_token stop) {
    const std::vector<domain::OrderEntry>& order = request.policy.order.entries;
    enum class Answer { There, Missing, Unknown };
    std::vector<Answer> answers(order.size() + 1, Answer::Unknown);
    forEachInParallel(answers.size(), [&](std::size_t i) {
        kube::ApiClient* client = i == order.size() ? fleet.control.get() : fleet.client(order[i].name);
        if (client == nullptr)
            return;
        const auto found = client->get(kube::namespaceType, {}, request.ns.str(), stop);
        answers[i] = found                                               ? Answer::There
                     : found.error().code == domain::ErrorCode::NotFound ? Answer::Missing
                                                                         : Answer::Unknown;
    });
    std::vector<std::string> missing, unknown;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string name = i == order.size() ? fleet.snapshot.novaContext.str() : order[i].name.str();
        if (answers[i] == Answer::Missing)
            missing.push_back(name);
        else if (answers[i] == Answer::Unknown)
            unknown.push_back(name);
    }
    if (!missing.empty())
        checks.push_back({"namespace", CheckState::Failed,
                          "namespace " + request.ns.str() + " is not on " + joined(missing) +
                              ": make it there first, or exclude the cluster",
                          false});
    else if (!unknown.empty())
        checks.push_back({"namespace", CheckState::Warning,
                          "whether namespace " + request.ns.str() + " is on " + joined(unknown) + " could not be read",
                          false});
    else
        checks.push_back(
            {"namespace", CheckState::Ok,
             "namespace " + request.ns.str() + " is on the control plane and on every cluster of the order", false});
}

void checkMoves(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                std::vector<Check>& checks, std::stop_token stop) {
    const std::vector<domain::OrderEntry>& entries = request.policy.order.entries;
    const std::vector<domain::ObjectId> makers = podMakersOf(request.manifest.workload);
    const auto makesPods = [&](const PreparedObject& object) {
        return !object.isOrder && std::any_of(makers.begin(), makers.end(), [&](const domain::ObjectId& id) {
            return id.kind == object.id.kind && id.name == object.id.name;
        });
    };
    const bool changes =
        std::any_of(prepared.objects.begin(), prepared.objects.end(), [&](const PreparedObject& object) {
            return makesPods(object) && (!object.before || !object.diff.empty());
        });
    for (const PreparedObject& object : prepared.objects) {
        if (!object.before || !makesPods(object))
            continue;
        const auto placed = fleet.manager->placementOf(object.id, request.policy.name, request.group, stop);
        if (!placed) {
            checks.push_back({"moves", CheckState::Warning,
                              object.id.text() + " is there already; where it runs cannot be told (" +
                                  placed.error().text() + "), so applying may move it",
                              true});
            return;
        }
        if (placed->cluster.empty())
            continue;
        std::vector<domain::ClusterName> order;
        for (const domain::OrderEntry& entry : entries)
            order.push_back(entry.name);
        const bool same = presentOrder(fleet, request, object, stop) == order;
        const domain::VariantEstimate* estimate = chosenVariant(request.result, request.variant);
        const domain::ClusterEstimate* there = estimate == nullptr ? nullptr : estimate->find(placed->cluster);
        const bool full = changes && there != nullptr && there->fits == domain::Fits::No;
        const domain::OrderEntry* next = movesTo(request, estimate, placed->cluster, same, full);
        if (!fleet.manager->traits().newOrderMovesRunning || next == nullptr) {
            checks.push_back({"moves", CheckState::Ok, "it runs on " + placed->cluster.str() + " and stays there",
                              false, placed->cluster});
            if (!object.diff.empty())
                checks.push_back({"restarts", CheckState::Warning,
                                  object.id.text() + " runs on " + placed->cluster.str() +
                                      " and changes there; its pods may be replaced",
                                  true});
            return;
        }
        std::string pods = "an unknown number of pods stops there";
        if (kube::ApiClient* client = fleet.client(placed->cluster)) {
            if (const auto running = podsOf(*client, request.ns, makers, stop))
                pods =
                    std::to_string(running->size()) + (running->size() == 1 ? " pod stops there" : " pods stop there");
        }
        const auto here = std::find_if(entries.begin(), entries.end(),
                                       [&](const auto& entry) { return entry.name == placed->cluster; });
        const bool listed = here != entries.end();
        // A pin cannot do more than it does already.
        const bool pinned = listed && full && here->pinned;
        checks.push_back({"moves", CheckState::Warning,
                          object.id.text() + " runs on " + placed->cluster.str() + "; " +
                              (!listed ? "which is not in the new order, so it moves to "
                               : full  ? "what changes has no room there now, so it would move to "
                                       : "the new order would move it to ") +
                              next->name.str() + " or the first after it that takes it; " + pods,
                          true, pinned ? domain::ClusterName() : placed->cluster});
        return;
    }
    checks.push_back({"moves", CheckState::Ok, "nothing of this workload runs yet", false});
}

} // namespace thrifty::session

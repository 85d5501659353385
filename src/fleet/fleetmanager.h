// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/clusterorder.h"
#include "domain/expected.h"
#include "domain/workload.h"
#include "kube/apiclient.h"
#include "kube/watcher.h"
#include "manifest/value.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace thrifty::fleet {

/// What differs between fleet managers and what code above must know without asking which one it is.
struct FleetTraits {
    std::string product;               ///< "Nova"
    std::string orderKind;             ///< "SchedulePolicy"
    bool newOrderMovesRunning = false; ///< changing the order may move a running workload
    bool failOverWraps = false;        ///< after the last cluster the first is tried again
    std::string failOverTrigger;       ///< "NodeAddRequestWarning on a pod"
    std::size_t maxNameLength = 253;
    kube::ResourceType orderType; ///< resource of the order object
};

/// An object that must exist in the control plane while a run estimates: copies are spread to these clusters only.
struct SpreadRequest {
    domain::RunId run;
    std::string name; ///< of the object to make
    domain::Namespace ns;
    std::string labelKey, labelValue; ///< what the run's copies carry on their top level
    std::vector<domain::ClusterName> clusters;
    domain::LabelMap annotations;
};

struct OrderRequest {
    std::string name;
    domain::Namespace ns;
    domain::GroupLabel group;
    std::vector<domain::ClusterName> order;
    domain::LabelMap annotations;
};

/// An object in the control plane that decides where others go.
struct ExistingOrder {
    std::string name, uid, resourceVersion;
    bool ours = false;                      ///< carries our managed-by label
    std::vector<domain::ClusterName> order; ///< empty: not an ordered one
    manifest::Value object;
};

/// Where an object is, as the fleet manager tells it.
struct Placement {
    domain::ClusterName cluster; ///< empty: not assigned yet
    bool scheduled = false;
};

/// One thing that happened while a placement settles; texts are verbatim.
struct PlacementEvent {
    enum class Kind { Considered, Placed, Left, Note };
    Kind kind = Kind::Note;
    domain::ClusterName cluster;
    std::string reason; ///< "ScheduleGroupSyncedToWorkloadCluster"
    std::string text;   ///< as it came: data, never markup
    domain::Timestamp time;
};

/// A product that places workloads on clusters by an order of ours. Blocking and cancellable; thread-safe.
class FleetManager {
  public:
    virtual ~FleetManager() = default;
    [[nodiscard]] virtual const FleetTraits& traits() const = 0;
    [[nodiscard]] virtual domain::Expected<std::vector<domain::Cluster>> clusters(std::stop_token stop) = 0;

    /// Objects only; nothing is sent.
    [[nodiscard]] virtual manifest::Value spreadObject(const SpreadRequest& request) const = 0;
    [[nodiscard]] virtual manifest::Value orderObject(const OrderRequest& request) const = 0;
    /// The clusters of an order object, first to last; empty: it is not an ordered one.
    [[nodiscard]] virtual std::vector<domain::ClusterName> orderOf(const manifest::Value& object) const = 0;

    /// The orders that would match an object with these labels and this kind in this namespace (match-all included).
    [[nodiscard]] virtual domain::Expected<std::vector<ExistingOrder>> ordersMatching(const domain::Namespace& ns,
                                                                                      const domain::ObjectId& object,
                                                                                      const domain::LabelMap& labels,
                                                                                      std::stop_token stop) = 0;
    [[nodiscard]] virtual domain::Expected<Placement> placementOf(const domain::ObjectId& object,
                                                                  const std::string& orderName,
                                                                  const domain::GroupLabel& group,
                                                                  std::stop_token stop) = 0;
    /// Watches what decides the placement and tells each change and event; lives until destroyed.
    struct FollowHandle {
        virtual ~FollowHandle() = default;
    };
    [[nodiscard]] virtual std::unique_ptr<FollowHandle>
    follow(const std::string& orderName, const domain::Namespace& ns, const domain::GroupLabel& group,
           std::function<void(const Placement&)> placed, std::function<void(const PlacementEvent&)> event,
           std::function<void(const domain::Error&)> problem) = 0;
    /// Whether a pod event on a workload cluster makes this product leave the cluster.
    [[nodiscard]] virtual bool triggersFailOver(const manifest::Value& podEvent) const = 0;
};

} // namespace thrifty::fleet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/spotrisk.h"
#include "domain/timestamp.h"
#include "domain/workload.h"
#include "domain/yourprice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::domain {

/// How a cluster's answer for one variant ended. Only Static and Estimated have a price.
enum class ClusterState { Static, Estimated, NoNodeType, NoEstimate, Unparsed, Unreachable, Forbidden, NotReady };

/// Why. Documented for programs that read the JSON; the sentence beside it is for people.
enum class ReasonCode {
    None,
    NoNodeType,         ///< the estimator says that no node type satisfies the pods
    NoPods,             ///< the copies' pods did not appear in time
    MissingPods,        ///< some of the expected pods did not appear in time
    NoEventInTime,      ///< pods are there, the estimator said nothing about at least one in time
    NotManaged,         ///< no estimator on the cluster, or it does not manage these pods
    RefusedByQuota,     ///< a ResourceQuota refused the copies' pods
    RefusedByAdmission, ///< admission (webhook, PodSecurity, LimitRange, missing kind) refused them
    ForeignPods,        ///< the node count includes pods that are not this run's
    UnparsedEvent,      ///< the estimator's sentence was not understood; it is kept
    Unreachable,
    Certificate,
    LoginExpired,
    Forbidden,
    NotReady,
    Standby,
    NoContext,        ///< no kubeconfig context is mapped to the cluster
    NamespaceMissing, ///< the target namespace is not on the cluster
    GateDropped,      ///< the gate was missing on a pod: the run was aborted
    Cancelled,
    RequestsUnknown, ///< the operator decides what the pods ask for; the manifest does not say
    DoesNotFit,      ///< static cluster: the free capacity does not hold the workload
    FitUnknown,      ///< static cluster: free capacity is not reported
    ReclaimedOften,  ///< of a view: the user leaves such spot nodes out (see reclaim.h); no result has it
};

enum class Fits { Yes, No, Unknown };
enum class PriceCategory { OnDemand, Spot, Unknown };

[[nodiscard]] std::string_view toString(ClusterState state);     ///< "static", "no-node-type", ...
[[nodiscard]] std::string_view toString(ReasonCode code);        ///< "no-pods", "" for None
[[nodiscard]] std::string_view toString(Fits fits);              ///< "yes", "no", "unknown"
[[nodiscard]] std::string_view toString(PriceCategory category); ///< "on-demand", "spot", "unknown"
[[nodiscard]] std::optional<ClusterState> clusterStateFrom(std::string_view text);
[[nodiscard]] std::optional<ReasonCode> reasonCodeFrom(std::string_view text);
[[nodiscard]] std::optional<Fits> fitsFrom(std::string_view text);
[[nodiscard]] std::optional<PriceCategory> priceCategoryFrom(std::string_view text);

/// The estimator's own words behind a figure, kept as they came: data, never markup.
struct EventEvidence {
    Uid uid;        ///< of the Event object
    Timestamp time; ///< newest of its times
    std::string text;
    bool operator==(const EventEvidence&) const = default;
};

struct GroupEstimate {
    GroupName group;
    std::int64_t pods = 0;
    std::string nodeType; ///< empty: not said
    PriceCategory category = PriceCategory::Unknown;
    std::optional<Money> pricePerNodeHour; ///< by list, as the event says it
    std::optional<std::int64_t> nodeCount;
    std::string gpuSku;                         ///< of the node type, from the catalog; empty: none or not known
    std::optional<std::int64_t> gpusPerNode;    ///< from the catalog; none: not known
    std::optional<std::int64_t> gpuMemoryGib{}; ///< of one GPU, where its SKU is sold in several sizes
    std::int64_t gpusPerPod = 0;                ///< what a pod asks for
    std::optional<ResourceList> requests{};     ///< of one pod; none: not known, or of an earlier version
    /// The GPU models that it takes, any of them; empty: any model. None: it asks for no GPU, or it is not known.
    std::optional<std::vector<std::string>> gpuSkusAsked{};
    std::optional<std::int64_t> minPods, maxPods; ///< set when an autoscaler may change the number of pods
    GroupName
        countedWith; ///< set when this group's nodes are in another group's count (one matching set): adds nothing
    ReasonCode reasonCode = ReasonCode::None; ///< when this group has no figure
    std::string reason;
    std::optional<EventEvidence> event;
    std::optional<YourPrice> yours;     ///< by the user's price book; none: no rule holds, the list price stands
    std::optional<SpotRisk> spotRisk{}; ///< of spot nodes; none: no spot nodes, or a result of an earlier version

    /// List price x node count; none when either is unknown.
    [[nodiscard]] std::optional<Money> perHour() const;
    /// What counts: the user's price where there is one, else the list price.
    [[nodiscard]] std::optional<Money> payPerNodeHour() const {
        return yours ? std::optional(yours->perNodeHour) : pricePerNodeHour;
    }
    [[nodiscard]] std::optional<Money> payPerHour() const; ///< that x node count
    [[nodiscard]] std::string gpuName() const;             ///< "A100 80 GB", "L4"; empty: no GPU, or not known
    bool operator==(const GroupEstimate&) const = default;
};

/// What the nodes of a variant would cost by public list prices. It stands beside a cluster that names no price itself
/// and is in no sum and no heat; it has a rank only in an order whose user lets list prices rank.
struct ListPrice {
    Money perHour;
    std::string asOf;      ///< of the oldest price in it; ISO 8601, reduced precision allowed
    bool halfRate = false; ///< a spot price in it is half of on-demand: the list has none that is young enough
    std::vector<GroupEstimate> groups; ///< the nodes that it is the sum of; what is `yours` is not in it
    std::vector<AddOn> addOns{};       ///< nor are those of the user's price book
    bool operator==(const ListPrice&) const = default;
};

struct ClusterEstimate {
    ClusterName name;
    ContextName context;
    ClusterState state = ClusterState::NoEstimate;
    Fits fits = Fits::Unknown;                ///< only Static can say No or Unknown; Estimated is Yes
    std::optional<Money> totalPerHour;        ///< by list; set only for Static and Estimated
    std::optional<Money> atLeastPerHour;      ///< sum of the known groups when the total is unknown
    std::vector<AddOn> addOns;                ///< of the user's price book; in the two figures below, in no other
    std::optional<Money> yoursPerHour;        ///< what the user pays by it; none without a price book or a total
    std::optional<Money> yoursAtLeastPerHour; ///< the same of atLeastPerHour
    std::optional<int> rank;                  ///< 1-based among the priced clusters that fit or may fit; ties share it
    ReasonCode reasonCode = ReasonCode::None;
    std::string reason; ///< a sentence, empty when there is nothing to say
    std::vector<GroupEstimate> groups;
    std::optional<ListPrice> listPrice; ///< where the cluster named no price; none: nothing is listed, or none belongs
    /// What the user knows that leaves it out of orders (factText()). Facts come and go, results stay: it stands only
    /// in a copy that is handed out, see withNoted().
    std::string noted{};

    [[nodiscard]] bool priced() const { return totalPerHour.has_value(); }
    /// Whether a list price belongs beside this answer: it has no price, and nobody said that there can be none.
    [[nodiscard]] bool wantsListPrice() const {
        return !priced() && state != ClusterState::Static && state != ClusterState::NoNodeType;
    }
    /// What ranks and is shown first: the user's figure where a price book is in use, else the list's.
    [[nodiscard]] const std::optional<Money>& payPerHour() const { return yoursPerHour ? yoursPerHour : totalPerHour; }
    [[nodiscard]] const std::optional<Money>& payAtLeastPerHour() const {
        return yoursAtLeastPerHour ? yoursAtLeastPerHour : atLeastPerHour;
    }
    bool operator==(const ClusterEstimate&) const = default;
};

struct VariantEstimate {
    VariantName name;
    std::vector<ClusterName> order;        ///< priced clusters, cheapest first (see ranking.h)
    std::vector<ClusterEstimate> clusters; ///< ordered: priced by rank, then the others by name

    /// The answer of this cluster; null: it was not asked.
    [[nodiscard]] const ClusterEstimate* find(const ClusterName& cluster) const;
    bool operator==(const VariantEstimate&) const = default;
};

struct GroupLabel {
    std::string key, value;
    bool operator==(const GroupLabel&) const = default;
};

/// The immutable outcome of one run. variants[0] is the manifest that was given.
struct EstimateResult {
    static constexpr int schemaVersion = 1;
    RunId run;
    Timestamp startedAt;
    Timestamp finishedAt;
    Namespace ns;
    GroupLabel group;
    std::string workloadName; ///< metadata.name of the base's first object with pods; names the policy
    ContextName novaContext;
    std::string priceSource;               ///< "Luna events of this run"
    std::optional<PriceBookUse> priceBook; ///< none: everything is by list
    std::vector<SourceFile> workload;
    std::vector<VariantEstimate> variants;
    std::vector<std::string> notes;     ///< what is not in the figures: "submitter of RayJob/x not included"
    std::vector<std::string> leftovers; ///< objects that could not be removed; empty: nothing is left
    bool operator==(const EstimateResult&) const = default;
};

} // namespace thrifty::domain

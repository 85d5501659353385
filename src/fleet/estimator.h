// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/nodeselector.h"
#include "domain/cluster.h"
#include "domain/estimate.h"
#include "domain/podgroup.h"
#include "domain/selectionannotations.h"
#include "kube/apiclient.h"
#include "manifest/value.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>

namespace thrifty::fleet {

struct EstimatorTraits {
    std::string product;        ///< "Luna"
    std::string gate;           ///< scheduling gate that asks for an estimate: "nodecostestimate"
    std::string eventReason;    ///< "NodeCostEstimate"
    std::string failureReason;  ///< event by which it says that it cannot get a node: "NodeAddRequestWarning"
    domain::LabelMap podLabels; ///< a template must carry one of these to be managed; added to copies that have none
    domain::SelectionAnnotations selection; ///< how a template says which nodes it wants
};

/// A price was said.
struct Priced {
    domain::Money perNodeHour;
    std::optional<std::int64_t> nodeCount; ///< for the whole set of matching gated pods
    std::string nodeType;                  ///< empty: not recognised in the text
    domain::PriceCategory category = domain::PriceCategory::Unknown;
};
struct NoNodeType {};
struct NotUnderstood {};
using Verdict = std::variant<Priced, NoNodeType, NotUnderstood>;

enum class Presence { Present, Absent, Unknown };
struct Sighting {
    Presence presence = Presence::Unknown;
    std::string version; ///< "1.4.0"; empty: not known
};
/// What must be allowed for that: get this resource.
struct SightingRight {
    kube::ResourceType type;
    std::string ns;
};

/// A product that says what pods would cost on a cluster before they run.
class Estimator {
  public:
    virtual ~Estimator() = default;
    [[nodiscard]] virtual const EstimatorTraits& traits() const = 0;
    /// Whether it runs on the cluster, as far as our rights show, and which version.
    [[nodiscard]] virtual Sighting seenOn(kube::ApiClient& cluster, std::stop_token stop) const = 0;
    [[nodiscard]] virtual SightingRight sightingRight() const = 0;
    [[nodiscard]] Presence presentOn(kube::ApiClient& cluster, std::stop_token stop) const {
        return seenOn(cluster, std::move(stop)).presence;
    }
    /// What one sentence means; tolerant, integer arithmetic only, unknown is NotUnderstood and never 0.
    [[nodiscard]] virtual Verdict read(std::string_view text, std::string_view provider) const = 0;
    /// Whether the groups' pods could be counted as one matching set (the rule is not published: be careful).
    [[nodiscard]] virtual bool mayMerge(const domain::PodGroup& a, const domain::PodGroup& b) const = 0;
    /// Whether a foreign pod (a Pod object) could be counted into the group's set.
    [[nodiscard]] virtual bool mayMerge(const domain::PodGroup& group, const manifest::Value& pod) const = 0;
    /// What the group asks of a node, from requests and annotations.
    [[nodiscard]] virtual domain::Expected<catalog::NodeRequest> nodeRequest(const domain::PodGroup& group) const = 0;
    /// Whether the product manages a pod with these labels and annotations.
    [[nodiscard]] virtual bool manages(const domain::LabelMap& labels, const domain::LabelMap& annotations) const = 0;
    /// Annotation key and value that caps the price of a node, for example node.elotl.co/instance-max-cost.
    [[nodiscard]] virtual std::pair<std::string, std::string> nodeCap(domain::Money perHour) const = 0;
};

} // namespace thrifty::fleet

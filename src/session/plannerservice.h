// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/clusterorder.h"
#include "domain/estimate.h"
#include "domain/knownfact.h"
#include "domain/pricebook.h"
#include "domain/variant.h"
#include "kube/kubeconfig.h"
#include "manifest/document.h"
#include "manifest/variables.h"
#include "session/guardrails.h"
#include "session/preflight.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace thrifty::session {

/// How to reach the fleet. Values, read before the job.
struct ConnectRequest {
    std::vector<std::string> kubeconfigs;      ///< empty: KUBECONFIG or ~/.kube/config
    std::vector<domain::ContextName> contexts; ///< only these are ever contacted; empty: all that the fleet needs
    domain::ContextName novaContext;           ///< empty: the current context, if it serves the fleet manager
    bool findControl = false; ///< with an empty novaContext: asks every context, and takes the one that serves it
    std::map<domain::ClusterName, domain::ContextName> map; ///< explicit names; the rest is guessed
    std::function<bool(const kube::ExecConfig&, const domain::ContextName&)> allowPlugin; ///< consent; empty: refuse
    bool connectClusters = true; ///< also contact the mapped workload clusters (version, namespace, rights, estimator)
    /// Asked, on any thread, before each request that writes; false refuses it in the transport itself. Commands that
    /// only look say no, a window says no until its user unlocks. Empty: writing is allowed.
    std::function<bool()> mayWrite;
    /// Told, on any thread, what became of each context that was contacted; no error: it answered. May be empty.
    std::function<void(const domain::ContextName&, const std::optional<domain::Error>&)> told;
};

enum class Reach { NotTried, Reached, Failed };

struct ClusterConnection {
    domain::Cluster cluster;
    bool guessed = false; ///< the context was guessed from names
    Reach reach = Reach::NotTried;
    std::optional<domain::Error> problem;
    std::string serverVersion;
    std::string user;
    bool estimatorPresent = false, estimatorUnknown = false;
    bool mayReadPods = true, mayReadEvents = true;
};

struct FleetSnapshot {
    domain::ContextName novaContext;
    std::string novaServer, novaUser, novaVersion, product; ///< the version is Kubernetes'
    int contextsAsked = 0;                                  ///< to find the control plane; 0: it was named
    std::vector<ClusterConnection> clusters;                ///< by name
    std::vector<std::string> problems;                      ///< kubeconfig files that could not be read, and the like
};

/// A manifest (set) as the user gave it, parsed.
struct Manifest {
    std::vector<manifest::File> files;
    domain::Workload workload;
};

struct VariantInput {
    domain::VariantName name;
    Manifest manifest;
};

struct EstimateRequest {
    std::vector<VariantInput> variants; ///< the first is the base
    domain::Namespace ns;
    domain::GroupLabel group;
    std::vector<domain::ClusterName> only; ///< empty: all
    std::vector<domain::ClusterName> exclude;
    std::chrono::milliseconds timeout{120'000}; ///< without an answer, counted in time awake
    bool wakeStandby = false;
    std::map<domain::ClusterName, domain::Money> ownerPrice; ///< of static clusters, per hour
    std::shared_ptr<const domain::PriceBook> priceBook{};    ///< the user's own prices; null: everything by list
    std::function<bool(const struct WritePlan&)> confirm;    ///< asked once before anything is written; empty: yes
};

/// What will be written where, before it is.
struct PlannedWrite {
    std::string verb; ///< create, apply, delete
    domain::ContextName context;
    std::string server;
    domain::ObjectId object;
    std::string diff; ///< unified difference to what is there; empty when new
};
struct WritePlan {
    std::vector<PlannedWrite> writes;
    std::vector<std::string> warnings;
};

/// Progress of a run, for a line per cluster. Called on the job's thread.
struct EstimateProgress {
    domain::VariantName variant;
    domain::ClusterName cluster;
    enum class Step { Waiting, PodsSeen, EventsSeen, Done } step = Step::Waiting;
    int podsSeen = 0, podsExpected = 0, eventsSeen = 0;
    std::optional<domain::ClusterEstimate> answer; ///< with Done
};
struct RunObserver {
    std::function<void(const EstimateProgress&)> progress;
    std::function<void(const std::string&)> message;
};

struct PolicyRequest {
    domain::EstimateResult result;
    domain::VariantName variant; ///< empty: the first
    domain::OrderEdits edits;
    std::shared_ptr<const domain::KnownFacts> facts{};   ///< shut clusters out; null: nothing is known
    std::optional<domain::Money> nodeCap;                ///< caps the price of a node, for every pod group
    std::map<domain::GroupName, domain::Money> nodeCaps; ///< for one group, wins over nodeCap
    domain::ObjectId workloadObject; ///< names the policy: NAMESPACE-WORKLOAD-cost-order; empty: as the result says
    std::optional<std::string> keepAnnotationsFrom; ///< YAML of the policy that is there
};
struct PolicyPlan {
    std::string name;
    std::string yaml;
    std::string json; ///< the same object
    domain::ClusterOrder order;
    std::map<domain::GroupName, domain::Money> nodeCaps; ///< put on the templates when the workload is applied
    std::vector<std::string> warnings;
};

struct ApplyRequest {
    Manifest manifest;
    domain::Namespace ns;
    domain::GroupLabel group;
    PolicyPlan policy;
    domain::EstimateResult result;
    domain::VariantName variant;
    std::chrono::minutes maxAge{15};
    bool takeOver = false; ///< take fields over from other field managers; only after the conflicts were shown
    /// Why guardrails that are violated are overridden; blank: they are not. Goes to the audit log and the policy.
    std::string overrideReason{};
};
enum class CheckState { Ok, Warning, Failed };
struct Check {
    std::string id; ///< "selector", "namespace", "overlap", "owner", "age", "moves", "guardrail", "facts"
    CheckState state = CheckState::Ok;
    std::string text;                  ///< one sentence
    bool needsOwnConfirmation = false; ///< a running workload would move
    domain::ClusterName runsOn{};      ///< of "moves": where it runs now
    bool mayBeOverridden = false;      ///< a guardrail that is violated: a reason lets the apply go on
};
struct ApplyReview {
    std::vector<Check> checks;
    WritePlan plan;    ///< after a server-side dry run
    std::string token; ///< binds the confirmation to what was shown; a change in between is refused
    /// A check failed that no reason can override.
    [[nodiscard]] bool blocked() const;
    /// The guardrails that are violated and not overridden yet: ApplyRequest::overrideReason must say why they may be.
    [[nodiscard]] std::vector<std::string> violated() const;
};
struct ApplyOutcome {
    domain::RunId run; ///< for withdraw
    std::vector<PlannedWrite> done;
};

struct FollowRequest {
    Manifest manifest;
    domain::Namespace ns;
    domain::GroupLabel group;
    std::string policy; ///< empty: found by what matches
    std::chrono::milliseconds timeout{900'000};
};
/// A pod of the workload and where it runs.
struct PodPlace {
    std::string name, node, nodeType; ///< empty: no node yet, or its type cannot be read
    std::string phase;                ///< as Kubernetes says it: "Pending", "Running"
    bool running = false;             ///< Running or Succeeded, and not about to end
    domain::Timestamp since;          ///< of its start on the node, else of its creation
};
struct Hop {
    domain::ClusterName cluster;
    domain::Timestamp from;
    std::optional<domain::Timestamp> left;
    std::string whyLeft; ///< event text, verbatim
    std::string placedBecause;
    int podsRunning = 0, podsExpected = 0;
    std::map<std::string, int> nodes; ///< node type -> count, really obtained
    /// List price of these types in the cluster's region, on demand; a type that the list does not have is missing.
    std::map<std::string, domain::Money> listPrices;
    std::vector<PodPlace> pods; ///< of now, by name
};
struct PlacementStory {
    std::vector<Hop> hops;
    bool settled = false; ///< all pods run on one cluster
    domain::ClusterName cluster;
    std::vector<std::string> notes;
};

/// A run's remains, ours or another machine's.
struct Leftover {
    domain::RunId run;
    std::string owner; ///< user@machine
    domain::Timestamp expires;
    bool ours = false; ///< in this machine's journal
    bool live = false; ///< its process still runs
    std::vector<domain::ObjectId> objects;
};

/// The one door that the window and the command line use. Every call blocks, takes a stop token and may be made from
/// any thread; one job at a time per object.
class PlannerService {
  public:
    struct Settings {
        std::string stateDirectory;                  ///< journal and audit; empty: $XDG_STATE_HOME/thrifty-nova
        std::string pricesDirectory;                 ///< list prices; empty: the shipped ones
        std::vector<std::string> productionContexts; ///< names or patterns
        std::vector<std::string> allowedProduction;  ///< --allow-production
        GuardrailsFile guardrails{};                 ///< the user's own limits on what is applied
    };
    explicit PlannerService(Settings settings);
    ~PlannerService();

    /// Contexts that are marked as production and that the user named for what comes next; replaces the earlier ones.
    void allowProduction(const std::vector<domain::ContextName>& contexts);

    [[nodiscard]] domain::Expected<FleetSnapshot> connectFleet(const ConnectRequest& request, std::stop_token stop);
    /// Looks at everything that an estimate will need, writing nothing; `told` is called on any thread for each cluster
    /// as it is done, the control plane among them. Error: not connected, or cancelled.
    [[nodiscard]] domain::Expected<Preflight> preflight(const PreflightRequest& request,
                                                        const std::function<void(const ClusterPreflight&)>& told,
                                                        std::stop_token stop);
    [[nodiscard]] domain::Expected<domain::EstimateResult> estimate(const EstimateRequest& request,
                                                                    const RunObserver& observer, std::stop_token stop);
    [[nodiscard]] domain::Expected<PolicyPlan> buildPolicy(const PolicyRequest& request) const;
    /// The policy of this name as YAML, as the control plane holds it; none: there is no such policy.
    [[nodiscard]] domain::Expected<std::optional<std::string>> policyThatIsThere(const std::string& name,
                                                                                 std::stop_token stop);
    [[nodiscard]] domain::Expected<ApplyReview> reviewApply(const ApplyRequest& request, std::stop_token stop);
    [[nodiscard]] domain::Expected<ApplyOutcome> apply(const ApplyRequest& request, const ApplyReview& reviewed,
                                                       const RunObserver& observer, std::stop_token stop);
    [[nodiscard]] domain::Expected<PlacementStory> follow(const FollowRequest& request,
                                                          const std::function<void(const PlacementStory&)>& changed,
                                                          std::stop_token stop);
    [[nodiscard]] domain::Expected<WritePlan> reviewWithdraw(const domain::RunId& run, std::stop_token stop);
    [[nodiscard]] domain::Expected<void> withdraw(const domain::RunId& run, const RunObserver& observer,
                                                  std::stop_token stop);
    [[nodiscard]] domain::Expected<std::vector<Leftover>> leftovers(std::stop_token stop);
    /// Removes what is left of this journal's runs (or of one run); says what could not be removed.
    [[nodiscard]] domain::Expected<std::vector<std::string>> cleanUp(const std::optional<domain::RunId>& run,
                                                                     const RunObserver& observer, std::stop_token stop);

    /// Reads and parses manifests; placeholders are replaced as asked.
    [[nodiscard]] static domain::Expected<Manifest> loadManifest(const std::vector<std::string>& paths,
                                                                 const manifest::Substitution& substitution);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Whether a context is marked as production: a name or a pattern with `*`.
[[nodiscard]] bool isProduction(const PlannerService::Settings& settings, const domain::ContextName& context);

} // namespace thrifty::session

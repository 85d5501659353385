// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/error.h"
#include "domain/timestamp.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// A kind of the workload that must be known where it is sent.
struct NeededKind {
    std::string apiVersion, kind;
    auto operator<=>(const NeededKind&) const = default;
};

struct PreflightRequest {
    domain::Namespace ns; ///< empty: not chosen yet; what depends on it is not asked
    std::vector<NeededKind> kinds;
};

/// Something that must be allowed: one verb on one resource.
struct AccessRight {
    enum class State { Allowed, Denied, Unknown };
    std::string verb, group, resource;
    std::string ns;         ///< empty: in the whole cluster
    bool essential = false; ///< without it there is no price
    State state = State::Unknown;

    [[nodiscard]] std::string text() const; ///< "list events"
};

enum class Seen { Yes, No, Unknown, NotNeeded };

/// What was found on one API server. Nothing in it is guessed: what could not be asked is Unknown.
struct ClusterPreflight {
    domain::ClusterName cluster; ///< empty: the control plane
    domain::ContextName context;
    std::string user;                   ///< as the server knows us; empty: it does not say
    std::optional<domain::Error> error; ///< it does not answer, so nothing else is known
    std::optional<std::chrono::milliseconds> latency;
    std::vector<AccessRight> rights;
    Seen ns = Seen::NotNeeded;
    std::optional<std::vector<std::string>> namespaces; ///< by name; none: they may not be listed
    struct Kind {
        NeededKind kind;
        Seen served = Seen::Unknown;
    };
    std::vector<Kind> kinds;
    Seen gates = Seen::Unknown; ///< the server keeps scheduling gates (Kubernetes 1.27 and later)
    Seen estimator = Seen::NotNeeded;
    std::string estimatorVersion;
    std::optional<int> gatedPodsOfOthers;           ///< in the namespace; they could be counted into an estimate
    std::optional<std::chrono::seconds> clockAhead; ///< of ours; whole seconds, as HTTP dates are
    std::optional<int> nodes;
    std::map<std::string, int> freeGpus; ///< GPU model -> free; "" where the nodes do not say the model

    [[nodiscard]] bool isControl() const { return cluster.empty(); }
    [[nodiscard]] int allowed() const;
    [[nodiscard]] std::vector<AccessRight> denied() const;
};

struct Preflight {
    domain::Timestamp at;
    domain::Namespace ns;
    ClusterPreflight control;
    std::vector<ClusterPreflight> clusters; ///< as in the snapshot
    [[nodiscard]] const ClusterPreflight* find(const domain::ClusterName& name) const;
};

/// A Role or ClusterRole (or both) with a binding that gives what is denied, as YAML for whoever may do so.
[[nodiscard]] std::string missingRules(const ClusterPreflight& cluster);

} // namespace thrifty::session

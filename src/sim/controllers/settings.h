// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/binpacking.h"
#include "catalog/pricecatalog.h"
#include "domain/expected.h"
#include "manifest/value.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace thrifty::sim::control {

using Milliseconds = std::chrono::milliseconds;
using Delay = std::optional<Milliseconds>; ///< none: never

/// "250ms", "2s", "1m30s", "1h"; "never" and a null value are none. Error: anything else.
[[nodiscard]] domain::Expected<Delay> parseDelay(const manifest::Value& value);

struct Delays {
    Delay novaPlace, novaCopy, novaRetry, novaStatus, novaWake, novaHeartbeat, operatorStart, podStart, podRun,
        lunaEstimate, lunaNode, lunaFailure, lunaBackoff, lunaIdle, ownerRetry;
};

enum class Matching { Cluster, Namespace, Owner };
enum class EventFault { Normal, Missing, Unparsable, Duplicate, Stale };

struct LunaSettings {
    bool enabled = false;
    std::map<std::string, std::string> podLabels;
    std::string gate;
    Matching matching = Matching::Cluster;
    catalog::BinPackingSettings packing;
    std::int64_t spotRatioMilli = 500;
    bool useListedSpot = false;
    bool gpuTaint = true;
    bool warnAfterEach = false;
    bool eventsApi = false; ///< events.k8s.io instead of core
    std::string eventType, component;
    std::string estimateText, noneText, noneAvailableText, warningText, unparsableText;
    EventFault fault = EventFault::Normal;
    std::int64_t faultEvery = 1;
};

struct NodeSettings {
    std::string name, type;
    std::int64_t count = 1;
    std::string cpu, memory;
    std::int64_t gpus = 0, pods = 110;
    manifest::Value labels, taints;
};

/// One cluster's settings, read once from the scenario and again after each change.
struct ClusterSettings {
    std::string name, kubernetesCluster, provider, region, zone, version;
    manifest::Value labels;
    bool autoscaled = false, ready = true, standby = false;
    std::vector<NodeSettings> nodes;
    manifest::Value objects;
    Delays delays;
    LunaSettings luna;
    std::vector<std::string> stockOuts;
    std::map<std::string, std::int64_t> quotas;
    bool workloads = true, scheduler = true, ownerEvents = true, grove = true;
    bool allKinds = true, dropAllGates = false;
    std::set<std::string> kinds, dropGates;
    std::shared_ptr<const catalog::PriceCatalog> prices;
};

struct NovaSettings {
    bool enabled = true, existingCapacityFirst = true, lunaManagement = true, placeOverlapping = true;
    std::string lunaLabelKey, lunaLabelValue;
    Delays delays;
    std::vector<std::string> namespaces;
    manifest::Value namespaceLabels, objects;
};

/// Errors name the key.
[[nodiscard]] domain::Expected<ClusterSettings> readClusterSettings(const manifest::Value& settings,
                                                                    const std::string& cluster);
[[nodiscard]] domain::Expected<NovaSettings> readNovaSettings(const manifest::Value& settings);

} // namespace thrifty::sim::control

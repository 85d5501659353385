// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/settings.h"

#include "catalog/catalogreader.h"
#include "domain/quantity.h"
#include "sim/scenario.h"

#include <algorithm>
#include <cmath>

namespace thrifty::sim::control {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

/// Reads keys and keeps the first error, so that the readers below stay lists of keys.
class Reader {
  public:
    void delay(const Value& section, std::string_view key, Delay& out) {
        auto parsed = parseDelay(section[key]);
        if (parsed)
            out = *parsed;
        else
            note(std::move(parsed.error()).at(key));
    }
    void quantity(const Value& section, std::string_view key, domain::Quantity& out) {
        if (!section.has(key))
            return;
        auto parsed = domain::Quantity::parse(section[key].scalarText());
        if (parsed)
            out = *parsed;
        else
            note(std::move(parsed.error()).at(key));
    }
    template <class T>
    void choice(const Value& section, std::string_view key,
                std::initializer_list<std::pair<std::string_view, T>> choices, T& out) {
        const std::string text = section[key].scalarText();
        std::string known;
        for (const auto& [name, value] : choices) {
            if (name == text) {
                out = value;
                return;
            }
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        note({ErrorCode::InvalidArgument, "\"" + text + "\" is none of " + known, std::string(key), {}});
    }
    void note(domain::Error error) {
        if (!m_error)
            m_error = std::move(error);
    }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }

  private:
    std::optional<domain::Error> m_error;
};

Delays readDelays(const Value& section, Reader& read) {
    Delays delays;
    const std::pair<std::string_view, Delay*> all[] = {
        {"novaPlace", &delays.novaPlace},     {"novaCopy", &delays.novaCopy},
        {"novaRetry", &delays.novaRetry},     {"novaStatus", &delays.novaStatus},
        {"novaWake", &delays.novaWake},       {"novaHeartbeat", &delays.novaHeartbeat},
        {"operator", &delays.operatorStart},  {"podStart", &delays.podStart},
        {"podRun", &delays.podRun},           {"lunaEstimate", &delays.lunaEstimate},
        {"lunaNode", &delays.lunaNode},       {"lunaFailure", &delays.lunaFailure},
        {"lunaBackoff", &delays.lunaBackoff}, {"lunaIdle", &delays.lunaIdle},
        {"ownerRetry", &delays.ownerRetry},
    };
    for (const auto& [key, place] : all)
        read.delay(section, key, *place);
    return delays;
}

LunaSettings readLuna(const Value& section, Reader& read) {
    LunaSettings luna;
    luna.enabled = section["enabled"].boolOr(false);
    for (const auto& [key, value] : section["podLabel"].members())
        luna.podLabels[key] = value.scalarText();
    luna.gate = section["gate"].stringOr("nodecostestimate");
    read.choice(section, "matching",
                {{"cluster", Matching::Cluster}, {"namespace", Matching::Namespace}, {"owner", Matching::Owner}},
                luna.matching);
    read.quantity(section["binSelect"], "cpu", luna.packing.selectCpu);
    read.quantity(section["binSelect"], "memory", luna.packing.selectMemory);
    luna.packing.selectGpus = section["binSelect"]["gpu"].intOr(1);
    read.quantity(section["binPack"], "cpu", luna.packing.nodeCpu);
    read.quantity(section["binPack"], "memory", luna.packing.nodeMemory);
    luna.packing.nodeGpus = section["binPack"]["gpu"].intOr(0);
    luna.packing.nodeMinPodCount = section["binPack"]["minPodCount"].intOr(0);
    luna.packing.nodeTypeRegexp = section["binPack"]["typeRegexp"].str();
    luna.spotRatioMilli = std::llround(section["spotRatio"].doubleOr(0.5) * 1000);
    luna.useListedSpot = section["useListedSpot"].boolOr(false);
    luna.gpuTaint = section["gpuTaint"].boolOr(true);
    read.choice(section, "warnAfter", {{"all", false}, {"each", true}}, luna.warnAfterEach);
    read.choice(section["event"], "api", {{"core", false}, {"events.k8s.io", true}}, luna.eventsApi);
    luna.eventType = section["event"]["type"].stringOr("Normal");
    luna.component = section["event"]["component"].stringOr("luna");
    const Value& wording = section["wording"];
    luna.estimateText = wording["estimate"].str();
    luna.noneText = wording["none"].str();
    luna.noneAvailableText = wording["noneAvailable"].str();
    luna.warningText = wording["warning"].str();
    luna.unparsableText = wording["unparsable"].str();
    read.choice(section, "events",
                {{"normal", EventFault::Normal},
                 {"missing", EventFault::Missing},
                 {"unparsable", EventFault::Unparsable},
                 {"duplicate", EventFault::Duplicate},
                 {"stale", EventFault::Stale}},
                luna.fault);
    luna.faultEvery = std::max<std::int64_t>(1, section["eventsEvery"].intOr(1));
    return luna;
}

/// "all" or a list of names.
void readNames(const Value& value, bool& all, std::set<std::string>& names) {
    all = value.str() == "all";
    for (const Value& name : value.items())
        names.insert(name.scalarText());
}

NodeSettings readNode(const Value& value) {
    NodeSettings node;
    node.name = value["name"].scalarText();
    node.type = value["type"].scalarText();
    node.count = value["count"].intOr(1);
    node.cpu = value.has("cpu") ? value["cpu"].scalarText() : "4";
    node.memory = value.has("memory") ? value["memory"].scalarText() : "16Gi";
    node.gpus = value["gpus"].intOr(0);
    node.pods = value["pods"].intOr(110);
    node.labels = value["labels"];
    node.taints = value["taints"];
    return node;
}

} // namespace

Expected<Delay> parseDelay(const Value& value) {
    const std::string text = value.scalarText();
    if (text.empty() || text == "never")
        return Delay();
    std::int64_t total = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        std::size_t digits = i;
        double number = 0;
        double scale = 0;
        for (; i < text.size() && ((text[i] >= '0' && text[i] <= '9') || text[i] == '.'); ++i) {
            if (text[i] == '.')
                scale = 1;
            else {
                number = number * 10 + (text[i] - '0');
                scale *= 10;
            }
        }
        if (i == digits || i - digits > 12)
            return fail(ErrorCode::InvalidArgument, "\"" + text + "\" is no duration", {},
                        "write 250ms, 2s, 1m30s or never");
        if (scale > 1)
            number /= scale;
        const auto unitEnd = text.find_first_of("0123456789.", i);
        const std::string unit = text.substr(i, unitEnd == std::string::npos ? unitEnd : unitEnd - i);
        i += unit.size();
        double factor = 0;
        if (unit == "ms" || (unit.empty() && number == 0))
            factor = 1;
        else if (unit == "s")
            factor = 1000;
        else if (unit == "m")
            factor = 60'000;
        else if (unit == "h")
            factor = 3'600'000;
        else
            return fail(ErrorCode::InvalidArgument, "\"" + text + "\" is no duration", {},
                        "write 250ms, 2s, 1m30s or never");
        total += std::llround(number * factor);
    }
    return Delay(Milliseconds(total));
}

Expected<ClusterSettings> readClusterSettings(const Value& settings, const std::string& cluster) {
    const Value tree = clusterSettings(settings, cluster);
    if (tree.isNull())
        return fail(ErrorCode::NotFound, "the scenario has no cluster of this name", cluster);
    Reader read;
    ClusterSettings result;
    result.name = cluster;
    result.kubernetesCluster = tree["kubernetesCluster"].stringOr(cluster);
    result.provider = tree["provider"].scalarText();
    result.region = tree["region"].scalarText();
    result.zone = tree["zone"].scalarText();
    result.version = tree["version"].stringOr("v1.33.1");
    result.labels = tree["labels"];
    result.ready = tree["ready"].boolOr(true);
    result.standby = tree["standby"].boolOr(false);
    for (const Value& node : tree["nodes"].items())
        result.nodes.push_back(readNode(node));
    // The fleet's objects are the control plane's; only a cluster's own are created on it.
    for (const Value& one : settings["clusters"].items())
        if (one["name"].str() == cluster)
            result.objects = one["objects"];
    result.delays = readDelays(tree["delays"], read);
    result.luna = readLuna(tree["luna"], read);
    result.autoscaled = tree["autoscaled"].boolOr(result.luna.enabled);
    for (const Value& type : tree["stockOuts"].items())
        result.stockOuts.push_back(type.scalarText());
    for (const auto& [sku, count] : tree["quotas"].members())
        result.quotas[sku] = count.intOr(0);
    const Value& workloads = tree["workloads"];
    result.workloads = workloads["enabled"].boolOr(true);
    readNames(workloads["kinds"], result.allKinds, result.kinds);
    readNames(workloads["dropGates"], result.dropAllGates, result.dropGates);
    result.grove = workloads["grove"].boolOr(true);
    result.ownerEvents = workloads["ownerEvents"].boolOr(true);
    result.scheduler = tree["scheduler"]["enabled"].boolOr(true);
    auto prices = catalog::catalogNamed(tree["prices"].stringOr("published-2025"));
    if (prices)
        result.prices = std::move(*prices);
    else
        read.note(std::move(prices.error()).at("prices"));
    if (read.error())
        return fail(domain::Error(*read.error()).at(cluster));
    return result;
}

Expected<NovaSettings> readNovaSettings(const Value& settings) {
    Reader read;
    NovaSettings result;
    const Value& nova = settings["nova"];
    result.enabled = nova["enabled"].boolOr(true);
    result.existingCapacityFirst = nova["existingCapacityFirst"].boolOr(true);
    result.lunaManagement = nova["lunaManagement"].boolOr(true);
    read.choice(nova, "overlap", {{"first", true}, {"none", false}}, result.placeOverlapping);
    result.lunaLabelKey = "elotl-luna";
    result.lunaLabelValue = "true";
    result.delays = readDelays(settings["delays"], read);
    for (const Value& name : settings["namespaces"].items())
        result.namespaces.push_back(name.scalarText());
    result.namespaceLabels = settings["namespaceLabels"];
    result.objects = settings["objects"];
    if (read.error())
        return fail(domain::Error(*read.error()).at("nova"));
    return result;
}

} // namespace thrifty::sim::control

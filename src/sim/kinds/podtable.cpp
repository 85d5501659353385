// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/tableprinters.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

bool isSidecar(const Value& container) {
    return container["restartPolicy"].str() == "Always";
}

std::string terminatedReason(const Value& terminated, const char* prefix) {
    if (!terminated["reason"].str().empty())
        return prefix + terminated["reason"].str();
    if (terminated["signal"].intOr(0) != 0)
        return fmt::format("{}Signal:{}", prefix, terminated["signal"].intOr(0));
    return fmt::format("{}ExitCode:{}", prefix, terminated["exitCode"].intOr(0));
}

struct PodState {
    std::string status;
    std::int64_t ready = 0, total = 0, restarts = 0;
    std::string lastRestart; // RFC 3339 times in UTC compare as text
};

void noteRestart(PodState& state, const Value& status) {
    state.restarts += status["restartCount"].intOr(0);
    state.lastRestart = std::max(state.lastRestart, status.at("lastState", "terminated", "finishedAt").str());
}

/// True when an init container still holds the pod back; the status says how far it is.
bool readInitContainers(const Value& pod, PodState& state) {
    const Value& containers = pod["spec"]["initContainers"];
    bool initializing = false;
    for (std::size_t i = 0; i < pod["status"]["initContainerStatuses"].size(); ++i) {
        const Value& status = pod["status"]["initContainerStatuses"][i];
        noteRestart(state, status);
        const Value &terminated = status.at("state", "terminated"), &waiting = status.at("state", "waiting");
        if (initializing || (terminated.isObject() && terminated["exitCode"].intOr(0) == 0))
            continue;
        if (isSidecar(containers[i]) && status["started"].boolOr(false)) {
            state.ready += status["ready"].boolOr(false) ? 1 : 0;
            continue;
        }
        initializing = true;
        if (terminated.isObject())
            state.status = terminatedReason(terminated, "Init:");
        else if (!waiting["reason"].str().empty() && waiting["reason"].str() != "PodInitializing")
            state.status = "Init:" + waiting["reason"].str();
        else
            state.status = fmt::format("Init:{}/{}", i, containers.size());
    }
    return initializing;
}

void readContainers(const Value& pod, PodState& state) {
    const Value& statuses = pod["status"]["containerStatuses"];
    bool running = false;
    for (std::size_t i = statuses.size(); i-- > 0;) {
        const Value& status = statuses[i];
        noteRestart(state, status);
        const Value &waiting = status.at("state", "waiting"), &terminated = status.at("state", "terminated");
        if (!waiting["reason"].str().empty())
            state.status = waiting["reason"].str();
        else if (terminated.isObject())
            state.status = terminatedReason(terminated, "");
        else if (status["ready"].boolOr(false) && status["state"].has("running")) {
            running = true;
            ++state.ready;
        }
    }
    if (state.status == "Completed" && running)
        state.status = "Running";
}

PodState stateOf(const Value& pod) {
    PodState state;
    const Value& status = pod["status"];
    state.status = status["reason"].str().empty() ? status["phase"].str() : status["reason"].str();
    state.total = static_cast<std::int64_t>(pod["spec"]["containers"].size());
    for (const Value& container : pod["spec"]["initContainers"].items())
        state.total += isSidecar(container) ? 1 : 0;
    for (const Value& condition : status["conditions"].items()) {
        if (condition["type"].str() == "PodScheduled" && condition["reason"].str() == "SchedulingGated")
            state.status = "SchedulingGated";
    }
    if (!readInitContainers(pod, state))
        readContainers(pod, state);
    if (pod["metadata"].has("deletionTimestamp"))
        state.status = status["reason"].str() == "NodeLost" ? "Unknown" : "Terminating";
    return state;
}

Value::Array podCells(const Value& pod, std::int64_t now) {
    const PodState state = stateOf(pod);
    std::string restarts = std::to_string(state.restarts);
    if (state.restarts > 0 && !state.lastRestart.empty())
        restarts += fmt::format(" ({} ago)", ageOf(Value(state.lastRestart), now));
    std::string readiness = "<none>";
    if (const Value& gates = pod["spec"]["readinessGates"]; gates.size() > 0) {
        std::size_t met = 0;
        for (const Value& gate : gates.items()) {
            for (const Value& condition : pod["status"]["conditions"].items())
                met += condition["type"] == gate["conditionType"] && condition["status"].str() == "True" ? 1 : 0;
        }
        readiness = fmt::format("{}/{}", met, gates.size());
    }
    return {pod["metadata"]["name"],
            fmt::format("{}/{}", state.ready, state.total),
            state.status,
            restarts,
            ageOf(pod["metadata"]["creationTimestamp"], now),
            orNone(pod["status"]["podIP"].str()),
            orNone(pod["spec"]["nodeName"].str()),
            orNone(pod["status"]["nominatedNodeName"].str()),
            readiness};
}

std::string addressOf(const Value& node, const char* type) {
    for (const Value& address : node["status"]["addresses"].items()) {
        if (address["type"].str() == type)
            return address["address"].str();
    }
    return "<none>";
}

std::string rolesOf(const Value& node) {
    constexpr std::string_view prefix = "node-role.kubernetes.io/";
    std::vector<std::string> roles;
    for (const auto& [key, value] : node["metadata"]["labels"].members()) {
        if (key.rfind(prefix, 0) == 0 && key.size() > prefix.size())
            roles.push_back(key.substr(prefix.size()));
        else if (key == "kubernetes.io/role" && !value.str().empty())
            roles.push_back(value.str());
    }
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    std::string text;
    for (const std::string& role : roles)
        text += (text.empty() ? "" : ",") + role;
    return orNone(text);
}

Value::Array nodeCells(const Value& node, std::int64_t now) {
    std::string status = "Unknown";
    for (const Value& condition : node["status"]["conditions"].items()) {
        if (condition["type"].str() == "Ready")
            status = condition["status"].str() == "True" ? "Ready" : "NotReady";
    }
    if (node["spec"]["unschedulable"].boolOr(false))
        status += ",SchedulingDisabled";
    const Value& info = node["status"]["nodeInfo"];
    const auto known = [](const Value& text) { return text.str().empty() ? std::string("<unknown>") : text.str(); };
    return {node["metadata"]["name"],
            status,
            rolesOf(node),
            ageOf(node["metadata"]["creationTimestamp"], now),
            info["kubeletVersion"].str(),
            addressOf(node, "InternalIP"),
            addressOf(node, "ExternalIP"),
            known(info["osImage"]),
            known(info["kernelVersion"]),
            known(info["containerRuntimeVersion"])};
}

} // namespace

const TablePrinter& podPrinter() {
    static const TablePrinter printer{{{"Name", "string", 0, "name"},
                                       {"Ready"},
                                       {"Status"},
                                       {"Restarts"},
                                       {"Age"},
                                       {"IP", "string", 1},
                                       {"Node", "string", 1},
                                       {"Nominated Node", "string", 1},
                                       {"Readiness Gates", "string", 1}},
                                      podCells};
    return printer;
}

const TablePrinter& nodePrinter() {
    static const TablePrinter printer{{{"Name", "string", 0, "name"},
                                       {"Status"},
                                       {"Roles"},
                                       {"Age"},
                                       {"Version"},
                                       {"Internal-IP", "string", 1},
                                       {"External-IP", "string", 1},
                                       {"OS-Image", "string", 1},
                                       {"Kernel-Version", "string", 1},
                                       {"Container-Runtime", "string", 1}},
                                      nodeCells};
    return printer;
}

} // namespace thrifty::sim

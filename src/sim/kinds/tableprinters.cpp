// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/tableprinters.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr TableColumn nameColumn{"Name", "string", 0, "name"};

std::string age(const Value& object, std::int64_t now) {
    return ageOf(object["metadata"]["creationTimestamp"], now);
}

Value::Array namespaceCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], object["status"]["phase"].str(), age(object, now)};
}

Value::Array configMapCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], static_cast<std::int64_t>(object["data"].size() + object["binaryData"].size()),
            age(object, now)};
}

Value::Array secretCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], object["type"].str(), static_cast<std::int64_t>(object["data"].size()),
            age(object, now)};
}

Value::Array serviceAccountCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], static_cast<std::int64_t>(object["secrets"].size()), age(object, now)};
}

std::string externalAddress(const Value& service) {
    const std::string& type = service["spec"]["type"].str();
    if (type == "ExternalName")
        return service["spec"]["externalName"].str();
    std::string text;
    const auto add = [&](const std::string& address) { text += (text.empty() ? "" : ",") + address; };
    for (const Value& ingress : service.at("status", "loadBalancer", "ingress").items())
        add(ingress["ip"].str().empty() ? ingress["hostname"].str() : ingress["ip"].str());
    for (const Value& address : service["spec"]["externalIPs"].items())
        add(address.str());
    return text.empty() && type == "LoadBalancer" ? "<pending>" : orNone(text);
}

Value::Array serviceCells(const Value& object, std::int64_t now) {
    const Value& spec = object["spec"];
    std::string ports;
    for (const Value& port : spec["ports"].items()) {
        ports += (ports.empty() ? "" : ",") + std::to_string(port["port"].intOr(0));
        if (port["nodePort"].intOr(0) > 0)
            ports += ":" + std::to_string(port["nodePort"].intOr(0));
        ports += "/" + port["protocol"].str();
    }
    return {object["metadata"]["name"],     spec["type"].str(), orNone(spec["clusterIP"].str()),
            externalAddress(object),        orNone(ports),      age(object, now),
            selectorShown(spec["selector"])};
}

/// "kubelet, node-1" of the reporter.
std::string eventSource(const Value& event) {
    const Value& source = event["source"];
    std::string text =
        source["component"].str().empty() ? event["reportingComponent"].str() : source["component"].str();
    if (!source["host"].str().empty())
        text += ", " + source["host"].str();
    return text;
}

Value::Array eventCells(const Value& stored, std::int64_t now) {
    const bool modern = stored.has("regarding");
    const auto field = [&](const char* core, const char* other) -> const Value& {
        return stored[modern ? other : core];
    };
    const Value& about = field("involvedObject", "regarding");
    const Value &first = field("firstTimestamp", "deprecatedFirstTimestamp"),
                &last = field("lastTimestamp", "deprecatedLastTimestamp"), &series = stored["series"];
    const std::string firstSeen = ageOf(first.isString() ? first : stored["eventTime"], now);
    std::string lastSeen = last.isString() ? ageOf(last, now) : firstSeen;
    std::int64_t count = field("count", "deprecatedCount").intOr(1);
    if (series.isObject()) {
        lastSeen = ageOf(series["lastObservedTime"], now);
        count = series["count"].intOr(count);
    }
    std::string kind = about["kind"].str();
    std::transform(kind.begin(), kind.end(), kind.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::string message = field("message", "note").str();
    while (!message.empty() && (message.back() == ' ' || message.back() == '\n'))
        message.pop_back();
    return {lastSeen,
            stored["type"].str(),
            stored["reason"].str(),
            about["name"].str().empty() ? kind : kind + "/" + about["name"].str(),
            about["fieldPath"].str(),
            eventSource(stored),
            message,
            firstSeen,
            count,
            stored["metadata"]["name"]};
}

Value::Array claimCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"];
    std::string modes;
    for (const Value& mode : status["accessModes"].items()) {
        const std::string& name = mode.str();
        modes += modes.empty() ? "" : ",";
        modes += name == "ReadWriteOnce"   ? "RWO"
                 : name == "ReadOnlyMany"  ? "ROX"
                 : name == "ReadWriteMany" ? "RWX"
                                           : "RWOP";
    }
    return {object["metadata"]["name"],
            status["phase"].str(),
            spec["volumeName"].str(),
            status["capacity"]["storage"].scalarText(),
            modes,
            spec["storageClassName"].str(),
            spec["volumeAttributesClassName"].stringOr("<unset>"),
            age(object, now),
            spec["volumeMode"].stringOr("<unset>")};
}

Value::Array leaseCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], object["spec"]["holderIdentity"].str(), age(object, now)};
}

/// Name and moment of creation: kinds without a printer of their own.
Value::Array createdCells(const Value& object, std::int64_t) {
    return {object["metadata"]["name"], object["metadata"]["creationTimestamp"]};
}

const TablePrinter* corePrinter(std::string_view kind) {
    static const std::map<std::string_view, TablePrinter> printers = {
        {"Namespace", {{nameColumn, {"Status"}, {"Age"}}, namespaceCells}},
        {"ConfigMap", {{nameColumn, {"Data", "integer"}, {"Age"}}, configMapCells}},
        {"Secret", {{nameColumn, {"Type"}, {"Data", "integer"}, {"Age"}}, secretCells}},
        {"ServiceAccount", {{nameColumn, {"Secrets", "integer"}, {"Age"}}, serviceAccountCells}},
        {"Service",
         {{nameColumn, {"Type"}, {"Cluster-IP"}, {"External-IP"}, {"Port(s)"}, {"Age"}, {"Selector", "string", 1}},
          serviceCells}},
        {"Event",
         {{{"Last Seen"},
           {"Type"},
           {"Reason"},
           {"Object"},
           {"Subobject", "string", 1},
           {"Source", "string", 1},
           {"Message"},
           {"First Seen", "string", 1},
           {"Count", "integer", 1},
           {"Name", "string", 1, "name"}},
          eventCells}},
        {"PersistentVolumeClaim",
         {{nameColumn,
           {"Status"},
           {"Volume"},
           {"Capacity"},
           {"Access Modes"},
           {"StorageClass"},
           {"VolumeAttributesClass"},
           {"Age"},
           {"VolumeMode", "string", 1}},
          claimCells}},
        {"Lease", {{nameColumn, {"Holder"}, {"Age"}}, leaseCells}},
    };
    const auto found = printers.find(kind);
    return found == printers.end() ? nullptr : &found->second;
}

} // namespace

const TablePrinter& printerOf(const KindInfo& kind) {
    static const TablePrinter plain{{nameColumn, {"Created At", "date"}}, createdCells};
    const std::string& name = kind.type.kind;
    if (kind.custom)
        return plain;
    if (name == "Pod")
        return podPrinter();
    if (name == "Node")
        return nodePrinter();
    if (const TablePrinter* printer = workloadPrinter(name))
        return *printer;
    if (const TablePrinter* printer = corePrinter(name))
        return *printer;
    if (const TablePrinter* printer = policyPrinter(name))
        return *printer;
    return plain;
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
// Pods and events from JSON text in one pass over the fields that matter; the rest is skipped, not parsed.
#include "kube/eventview.h"
#include "kube/podview.h"

#include <fmt/format.h>
#include <optional>
#include <simdjson.h>

namespace thrifty::kube {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using domain::Quantity;
using domain::ResourceList;

namespace {

namespace od = simdjson::ondemand;

/// A parser with its padded copy of the text.
struct Text {
    od::parser parser;
    std::string padded;

    [[nodiscard]] bool open(std::string_view json, od::document& document, od::object& root) {
        padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
        padded.assign(json);
        return !parser.iterate(simdjson::padded_string_view(padded.data(), padded.size(), padded.capacity()))
                    .get(document) &&
               !document.get_object().get(root);
    }
};

std::string text(od::value value) {
    std::string_view out;
    return value.get_string().get(out) ? std::string{} : std::string(out);
}

/// Calls `use(key, value)` for each member; null and other types have none. False: the text is broken.
template <class Use>
bool eachMember(od::value value, const Use& use) {
    od::object object;
    if (value.get_object().get(object))
        return true;
    for (auto field : object) {
        std::string_view key;
        od::value member;
        if (field.unescaped_key().get(key) || field.value().get(member))
            return false;
        use(key, member);
    }
    return true;
}

template <class Use>
bool eachItem(od::value value, const Use& use) {
    od::array array;
    if (value.get_array().get(array))
        return true;
    for (auto element : array) {
        od::value item;
        if (element.get(item))
            return false;
        use(item);
    }
    return true;
}

/// Requests of a pod's containers, added up as the scheduler does whatever order the fields come in.
struct RequestSum {
    ResourceList containers, overhead;
    struct Init {
        ResourceList requests;
        bool sidecar = false;
    };
    std::vector<Init> init;
    bool broken = false;

    ResourceList quantities(od::value value) {
        ResourceList list;
        eachMember(value, [&](std::string_view name, od::value amount) {
            std::string_view plain;
            if (amount.get_string().get(plain)) {
                plain = amount.raw_json_token(); // a number, as CRDs may have it
                while (!plain.empty() && (plain.back() == ' ' || plain.back() == '\n'))
                    plain.remove_suffix(1);
            }
            if (const auto quantity = Quantity::parse(plain))
                list[std::string(name)] = *quantity;
            else
                broken = true;
        });
        return list;
    }

    Init container(od::value value) {
        Init result;
        ResourceList limits;
        eachMember(value, [&](std::string_view key, od::value member) {
            if (key == "restartPolicy")
                result.sidecar = text(member) == "Always";
            else if (key == "resources")
                eachMember(member, [&](std::string_view kind, od::value list) {
                    if (kind == "requests")
                        result.requests = quantities(list);
                    else if (kind == "limits")
                        limits = quantities(list);
                });
        });
        result.requests.merge(limits); // limits stand in where there is no request
        return result;
    }

    [[nodiscard]] ResourceList total() const {
        ResourceList sum = containers, sidecars, highest;
        for (const Init& each : init) {
            ResourceList now = each.requests;
            domain::addTo(now, sidecars);
            if (each.sidecar) {
                domain::addTo(sum, each.requests);
                sidecars = now;
            }
            domain::raiseTo(highest, now);
        }
        domain::raiseTo(sum, highest);
        domain::addTo(sum, overhead);
        return sum;
    }
};

void readLabels(od::value value, domain::LabelMap& into) {
    eachMember(value, [&](std::string_view key, od::value member) { into.emplace(std::string(key), text(member)); });
}

bool readPodMetadata(od::value value, PodView& pod) {
    return eachMember(value, [&](std::string_view key, od::value member) {
        if (key == "name")
            pod.name = text(member);
        else if (key == "namespace")
            pod.ns = text(member);
        else if (key == "uid")
            pod.uid = text(member);
        else if (key == "resourceVersion")
            pod.resourceVersion = text(member);
        else if (key == "deletionTimestamp")
            pod.deleting = !text(member).empty();
        else if (key == "labels")
            readLabels(member, pod.labels);
        else if (key == "annotations")
            readLabels(member, pod.annotations);
        else if (key == "ownerReferences")
            eachItem(member, [&](od::value item) {
                OwnerView owner;
                eachMember(item, [&](std::string_view name, od::value part) {
                    if (name == "kind")
                        owner.kind = text(part);
                    else if (name == "name")
                        owner.name = text(part);
                    else if (name == "uid")
                        owner.uid = text(part);
                    else if (name == "controller" && part.get_bool().get(owner.controller))
                        owner.controller = false;
                });
                pod.owners.push_back(std::move(owner));
            });
    });
}

bool readPodSpec(od::value value, PodView& pod, RequestSum& sum) {
    return eachMember(value, [&](std::string_view key, od::value member) {
        if (key == "nodeName")
            pod.nodeName = text(member);
        else if (key == "schedulingGates")
            eachItem(member, [&](od::value item) {
                eachMember(item, [&](std::string_view name, od::value gate) {
                    if (name == "name")
                        pod.gates.push_back(text(gate));
                });
            });
        else if (key == "containers")
            eachItem(member, [&](od::value item) { domain::addTo(sum.containers, sum.container(item).requests); });
        else if (key == "initContainers")
            eachItem(member, [&](od::value item) { sum.init.push_back(sum.container(item)); });
        else if (key == "overhead")
            sum.overhead = sum.quantities(member);
    });
}

bool readPodStatus(od::value value, PodView& pod) {
    return eachMember(value, [&](std::string_view key, od::value member) {
        if (key == "phase")
            pod.phase = text(member);
        else if (key == "conditions")
            eachItem(member, [&](od::value item) {
                ConditionView condition;
                eachMember(item, [&](std::string_view name, od::value part) {
                    if (name == "type")
                        condition.type = text(part);
                    else if (name == "status")
                        condition.status = text(part);
                    else if (name == "reason")
                        condition.reason = text(part);
                    else if (name == "message")
                        condition.message = text(part);
                });
                pod.conditions.push_back(std::move(condition));
            });
    });
}

void keepNewest(std::optional<domain::Timestamp>& newest, od::value value) {
    std::string_view plain;
    if (value.get_string().get(plain))
        return; // null
    const auto time = domain::parseRfc3339(plain);
    if (time && (!newest || *newest < *time))
        newest = *time;
}

void readEventMember(EventView& event, std::string_view key, od::value member,
                     std::optional<domain::Timestamp>& created) {
    if (key == "metadata") {
        eachMember(member, [&](std::string_view name, od::value part) {
            if (name == "name")
                event.name = text(part);
            else if (name == "namespace")
                event.ns = text(part);
            else if (name == "uid")
                event.uid = text(part);
            else if (name == "resourceVersion")
                event.resourceVersion = text(part);
            else if (name == "creationTimestamp")
                keepNewest(created, part);
        });
    } else if (key == "involvedObject" || key == "regarding") {
        eachMember(member, [&](std::string_view name, od::value part) {
            if (name == "kind")
                event.kind = text(part);
            else if (name == "name")
                event.objectName = text(part);
            else if (name == "namespace")
                event.objectNs = text(part);
            else if (name == "uid")
                event.objectUid = text(part);
        });
    } else if (key == "reason") {
        event.reason = text(member);
    } else if (key == "message" || key == "note") {
        event.message = text(member);
    } else if (key == "type") {
        event.type = text(member);
    } else if (key == "lastTimestamp" || key == "firstTimestamp" || key == "deprecatedLastTimestamp" ||
               key == "deprecatedFirstTimestamp" || key == "eventTime") {
        keepNewest(event.time, member);
    } else if (key == "count" || key == "deprecatedCount") {
        std::int64_t count = 0;
        if (!member.get_int64().get(count))
            event.count = std::max(event.count, count);
    } else if (key == "series") {
        eachMember(member, [&](std::string_view name, od::value part) {
            std::int64_t count = 0;
            if (name == "lastObservedTime")
                keepNewest(event.time, part);
            else if (name == "count" && !part.get_int64().get(count))
                event.count = std::max(event.count, count);
        });
    }
}

} // namespace

struct PodReader::Impl : Text {};
PodReader::PodReader()
    : m_impl(std::make_unique<Impl>()) {}
PodReader::~PodReader() = default;

Expected<PodView> PodReader::read(std::string_view json) {
    od::document document;
    od::object root;
    if (!m_impl->open(json, document, root))
        return fail(ErrorCode::Parse, "a pod is not a JSON object");
    PodView pod;
    RequestSum sum;
    bool whole = true;
    for (auto field : root) {
        std::string_view key;
        od::value value;
        if (field.unescaped_key().get(key) || field.value().get(value))
            return fail(ErrorCode::Parse, "a pod is not valid JSON");
        if (key == "metadata")
            whole = readPodMetadata(value, pod) && whole;
        else if (key == "spec")
            whole = readPodSpec(value, pod, sum) && whole;
        else if (key == "status")
            whole = readPodStatus(value, pod) && whole;
    }
    if (!whole)
        return fail(ErrorCode::Parse, "a pod is not valid JSON");
    if (pod.uid.empty() || pod.name.empty())
        return fail(ErrorCode::Parse, "a pod has no name or no uid");
    if (sum.broken)
        return fail(ErrorCode::Parse,
                    fmt::format("a request or limit of pod {}/{} is not a quantity", pod.ns, pod.name));
    pod.requests = sum.total();
    return pod;
}

struct EventReader::Impl : Text {};
EventReader::EventReader()
    : m_impl(std::make_unique<Impl>()) {}
EventReader::~EventReader() = default;

Expected<EventView> EventReader::read(std::string_view json) {
    od::document document;
    od::object root;
    if (!m_impl->open(json, document, root))
        return fail(ErrorCode::Parse, "an event is not a JSON object");
    EventView event;
    std::optional<domain::Timestamp> created; // by the server's clock, the others are by the reporter's
    for (auto field : root) {
        std::string_view key;
        od::value value;
        if (field.unescaped_key().get(key) || field.value().get(value))
            return fail(ErrorCode::Parse, "an event is not valid JSON");
        readEventMember(event, key, value, created);
    }
    if (!event.time)
        event.time = created;
    if (event.uid.empty())
        return fail(ErrorCode::Parse, "an event has no uid");
    return event;
}

} // namespace thrifty::kube

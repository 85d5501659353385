// SPDX-License-Identifier: GPL-3.0-or-later
// A scheduler's word on where a pod runs.
#include "manifest/json.h"
#include "sim/server/apicall.h"
#include "sim/server/requestbody.h"
#include "sim/server/status.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

ApiResult<Answer> ApiServer::bindPod(Call& call) {
    auto binding = body(call);
    if (!binding)
        return refuse(binding.error());
    const std::string& node = binding->at("target", "name").str();
    if (node.empty())
        return refuse(
            invalid("", "Binding", call.route.name, {{"FieldValueRequired", "Required value", "target.name"}}));
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(*call.kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound("", "pods", call.route.name));
    const Value& pod = live->value();
    const auto refused = [&](std::string_view why) {
        ApiError error = conflict("", "pods/binding", live->name(), why);
        return refuse(std::move(error));
    };
    if (marked(pod))
        return refused(fmt::format("pod {} is being deleted, cannot be assigned to a host", live->name()));
    if (!pod.at("spec", "nodeName").str().empty())
        return refused(
            fmt::format("pod {} is already assigned to node \"{}\"", live->name(), pod.at("spec", "nodeName").str()));
    if (pod.at("spec", "schedulingGates").size() > 0)
        return refused(fmt::format("pod {} has non-empty .spec.schedulingGates", live->name()));
    Value bound = pod;
    bound.child("spec").set("nodeName", node);
    Value scheduled = Value::object(
        {{"type", "PodScheduled"}, {"status", "True"}, {"lastProbeTime", Value()}, {"lastTransitionTime", nowText()}});
    Value& conditions = bound.child("status").child("conditions");
    bool found = false;
    for (Value& condition : conditions.mutableItems()) {
        if (condition["type"].str() == "PodScheduled") {
            condition = scheduled;
            found = true;
        }
    }
    if (!found)
        conditions.append(std::move(scheduled));
    if (!call.dryRun)
        m_store->put(collectionOf(*call.kind), std::move(bound));
    return Answer{jsonResponse(201, manifest::toJson(Value::object({{"kind", "Status"},
                                                                    {"apiVersion", "v1"},
                                                                    {"metadata", Value::object()},
                                                                    {"status", "Success"},
                                                                    {"code", 201}}))),
                  nullptr};
}

} // namespace thrifty::sim

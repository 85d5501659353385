// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/resultfile.h"

#include "manifest/json.h"

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::EstimateResult;
using domain::GroupEstimate;
using domain::Money;
using domain::VariantEstimate;
using manifest::Value;

namespace {

Value textOrNull(std::string_view text) {
    return text.empty() ? Value() : Value(text);
}
Value moneyOrNull(const std::optional<Money>& money) {
    return money ? Value(money->text()) : Value();
}
template <class Number>
Value numberOrNull(const std::optional<Number>& number) {
    return number ? Value(*number) : Value();
}

template <class Items, class Each>
Value arrayOf(const Items& items, Each&& each) {
    Value::Array out;
    out.reserve(items.size());
    for (const auto& item : items)
        out.push_back(each(item));
    return out;
}

Value namesOf(const std::vector<domain::ClusterName>& names) {
    return arrayOf(names, [](const domain::ClusterName& name) { return Value(name.str()); });
}
Value textsOf(const std::vector<std::string>& texts) {
    return arrayOf(texts, [](const std::string& text) { return Value(text); });
}

Value groupValue(const GroupEstimate& group) {
    Value event;
    if (group.event)
        event = Value::object({{"uid", textOrNull(group.event->uid.str())},
                               {"time", domain::toRfc3339(group.event->time)},
                               {"text", group.event->text}});
    return Value::object({{"group", group.group.str()},
                          {"pods", group.pods},
                          {"nodeType", textOrNull(group.nodeType)},
                          {"priceCategory", toString(group.category)},
                          {"pricePerNodeHour", moneyOrNull(group.pricePerNodeHour)},
                          {"nodeCount", numberOrNull(group.nodeCount)},
                          {"gpuSku", textOrNull(group.gpuSku)},
                          {"gpusPerNode", numberOrNull(group.gpusPerNode)},
                          {"gpusPerPod", group.gpusPerPod},
                          {"event", std::move(event)},
                          {"minPods", numberOrNull(group.minPods)},
                          {"maxPods", numberOrNull(group.maxPods)},
                          {"countedWith", textOrNull(group.countedWith.str())},
                          {"reasonCode", textOrNull(toString(group.reasonCode))},
                          {"reason", textOrNull(group.reason)}});
}

Value clusterValue(const ClusterEstimate& cluster) {
    return Value::object({{"name", cluster.name.str()},
                          {"context", textOrNull(cluster.context.str())},
                          {"state", toString(cluster.state)},
                          {"fits", toString(cluster.fits)},
                          {"totalPerHour", moneyOrNull(cluster.totalPerHour)},
                          {"atLeastPerHour", moneyOrNull(cluster.atLeastPerHour)},
                          {"rank", numberOrNull(cluster.rank)},
                          {"reasonCode", textOrNull(toString(cluster.reasonCode))},
                          {"reason", textOrNull(cluster.reason)},
                          {"groups", arrayOf(cluster.groups, groupValue)}});
}

Value variantValue(const VariantEstimate& variant) {
    return Value::object({{"name", variant.name.str()},
                          {"order", namesOf(variant.order)},
                          {"clusters", arrayOf(variant.clusters, clusterValue)}});
}

} // namespace

Value toValue(const EstimateResult& result) {
    return Value::object(
        {{"schemaVersion", EstimateResult::schemaVersion},
         {"currency", "USD"},
         {"run", result.run.str()},
         {"startedAt", domain::toRfc3339(result.startedAt)},
         {"finishedAt", domain::toRfc3339(result.finishedAt)},
         {"namespace", result.ns.str()},
         {"group", Value::object({{"key", result.group.key}, {"value", result.group.value}})},
         {"novaContext", textOrNull(result.novaContext.str())},
         {"workload", arrayOf(result.workload,
                              [](const domain::SourceFile& file) {
                                  return Value::object({{"file", file.name}, {"sha256", textOrNull(file.sha256)}});
                              })},
         {"order", result.variants.empty() ? Value::array() : namesOf(result.variants.front().order)},
         {"variants", arrayOf(result.variants, variantValue)},
         {"workloadName", textOrNull(result.workloadName)},
         {"priceSource", textOrNull(result.priceSource)},
         {"notes", textsOf(result.notes)},
         {"leftovers", textsOf(result.leftovers)}});
}

std::string toJson(const EstimateResult& result) {
    return manifest::toPrettyJson(toValue(result));
}

} // namespace thrifty::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/resultfile.h"

#include "domain/reclaim.h"
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

Value quantitiesOf(const domain::ResourceList& list) {
    Value value = Value::object();
    for (const auto& [name, amount] : list)
        value.set(name, amount.text(name == "memory"));
    return value;
}

Value spotRiskValue(const GroupEstimate& group) {
    const domain::SpotRisk& risk = *group.spotRisk;
    const auto expected = domain::expectedPrice(group);
    const auto* price = std::get_if<domain::ExpectedPrice>(&expected);
    const char* bound = price != nullptr && price->atMost ? "at-most" : "at-least";
    return Value::object({{"provider", textOrNull(risk.provider)},
                          {"region", textOrNull(risk.region)},
                          {"published", risk.published},
                          {"reclaimed", risk.reclaimed ? Value(risk.reclaimed->label()) : Value()},
                          {"reclaimedAsOf", risk.reclaimed ? textOrNull(risk.reclaimed->asOf) : Value()},
                          {"onDemandPerNodeHour", moneyOrNull(risk.onDemandPerNodeHour)},
                          {"onDemandAsOf", textOrNull(risk.onDemandAsOf)},
                          {"expectedPerNodeHour", price != nullptr ? Value(price->perNodeHour.text()) : Value()},
                          {"expectedIs", price != nullptr ? Value(bound) : Value()}});
}

Value groupValue(const GroupEstimate& group) {
    Value event;
    if (group.event)
        event = Value::object({{"uid", textOrNull(group.event->uid.str())},
                               {"time", domain::toRfc3339(group.event->time)},
                               {"text", group.event->text}});
    Value value = Value::object({{"group", group.group.str()},
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
    if (group.gpuMemoryGib)
        value.set("gpuMemoryGib", *group.gpuMemoryGib);
    if (group.spotRisk)
        value.set("spotRisk", spotRiskValue(group));
    if (group.requests)
        value.set("requests", quantitiesOf(*group.requests));
    if (group.gpuSkusAsked)
        value.set("gpuSkusAsked", textsOf(*group.gpuSkusAsked));
    if (group.yours) {
        const auto* share = std::get_if<domain::PriceShare>(&group.yours->change);
        value.set("yours", Value::object({{"pricePerNodeHour", group.yours->perNodeHour.text()},
                                          {"percent", share != nullptr ? Value(percentText(*share)) : Value()},
                                          {"line", group.yours->line},
                                          {"note", textOrNull(group.yours->note)}}));
    }
    return value;
}

Value addOnValue(const domain::AddOn& addOn) {
    return Value::object({{"name", addOn.name},
                          {"perHour", addOn.perHour.text()},
                          {"line", addOn.line},
                          {"note", textOrNull(addOn.note)}});
}

Value clusterValue(const ClusterEstimate& cluster, bool priceBook) {
    Value value = Value::object({{"name", cluster.name.str()},
                                 {"context", textOrNull(cluster.context.str())},
                                 {"state", toString(cluster.state)},
                                 {"fits", toString(cluster.fits)},
                                 {"totalPerHour", moneyOrNull(cluster.totalPerHour)},
                                 {"atLeastPerHour", moneyOrNull(cluster.atLeastPerHour)},
                                 {"rank", numberOrNull(cluster.rank)},
                                 {"reasonCode", textOrNull(toString(cluster.reasonCode))},
                                 {"reason", textOrNull(cluster.reason)},
                                 {"groups", arrayOf(cluster.groups, groupValue)}});
    if (cluster.listPrice) {
        Value list = Value::object({{"perHour", cluster.listPrice->perHour.text()},
                                    {"asOf", cluster.listPrice->asOf},
                                    {"halfRate", cluster.listPrice->halfRate},
                                    {"groups", arrayOf(cluster.listPrice->groups, groupValue)}});
        if (!cluster.listPrice->addOns.empty())
            list.set("addOns", arrayOf(cluster.listPrice->addOns, addOnValue));
        value.set("listPrice", std::move(list));
    }
    if (!cluster.noted.empty())
        value.set("noted", cluster.noted);
    if (priceBook) {
        value.set("yoursPerHour", moneyOrNull(cluster.yoursPerHour));
        value.set("yoursAtLeastPerHour", moneyOrNull(cluster.yoursAtLeastPerHour));
        value.set("addOns", arrayOf(cluster.addOns, addOnValue));
    }
    return value;
}

Value variantValue(const VariantEstimate& variant, bool priceBook) {
    return Value::object({{"name", variant.name.str()},
                          {"order", namesOf(variant.order)},
                          {"clusters", arrayOf(variant.clusters, [&](const ClusterEstimate& cluster) {
                               return clusterValue(cluster, priceBook);
                           })}});
}

} // namespace

Value toValue(const EstimateResult& result) {
    Value value = Value::object(
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
         {"variants",
          arrayOf(result.variants,
                  [&](const VariantEstimate& variant) { return variantValue(variant, result.priceBook.has_value()); })},
         {"workloadName", textOrNull(result.workloadName)},
         {"priceSource", textOrNull(result.priceSource)},
         {"notes", textsOf(result.notes)},
         {"leftovers", textsOf(result.leftovers)}});
    if (result.priceBook)
        value.set("priceBook", Value::object({{"file", result.priceBook->file},
                                              {"sha256", result.priceBook->sha256},
                                              {"date", result.priceBook->date}}));
    return value;
}

std::string toJson(const EstimateResult& result) {
    return manifest::toPrettyJson(toValue(result));
}

} // namespace thrifty::report

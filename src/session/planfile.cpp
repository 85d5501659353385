// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planfile.h"

#include "domain/planfield.h"
#include "manifest/document.h"
#include "manifest/yamlwriter.h"
#include "session/gatefiles.h"
#include "session/planpaths.h"
#include "session/privatefile.h"
#include "session/strictreader.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

namespace thrifty::session {

using domain::GroupEdit;
using domain::VariantPlan;
using manifest::Value;

namespace {

constexpr std::string_view choiceWords[] = {"on-demand", "spot", "either"}; // as domain::PriceChoice

template <class Ids>
Value names(const Ids& ids) {
    Value list{Value::Array{}};
    for (const auto& id : ids) {
        if constexpr (std::is_same_v<std::decay_t<decltype(id)>, std::string>)
            list.append(id);
        else
            list.append(id.str());
    }
    return list;
}

void put(Value& into, std::string_view key, Value value) {
    const bool nothing = value.isNull() || (value.isString() && value.str().empty()) ||
                         ((value.isArray() || value.isObject()) && value.size() == 0);
    if (!nothing)
        into.set(key, std::move(value));
}

Value groupValue(const GroupEdit& edit) {
    // An empty list is a decision here ("any SKU"), so these fields are written whenever they are set.
    Value value = Value::object();
    if (edit.pods)
        value.set("pods", *edit.pods);
    if (edit.cpu)
        value.set("cpu", edit.cpu->text());
    if (edit.memory)
        value.set("memory", edit.memory->text(true));
    if (edit.gpusPerPod)
        value.set("gpusPerPod", *edit.gpusPerPod);
    if (edit.gpuSkus)
        value.set("gpuSkus", names(*edit.gpuSkus));
    if (edit.price)
        value.set("price", choiceWords[static_cast<std::size_t>(*edit.price)]);
    if (edit.maxGpusPerNode)
        value.set("maxGpusPerNode", *edit.maxGpusPerNode);
    if (edit.maxPricePerNodeHour)
        value.set("maxPricePerNodeHour", edit.maxPricePerNodeHour->text());
    if (edit.familiesIn)
        value.set("familiesIn", names(*edit.familiesIn));
    if (edit.familiesOut)
        value.set("familiesOut", names(*edit.familiesOut));
    if (edit.typeExpression)
        value.set("typeExpression", *edit.typeExpression);
    return value;
}

Value variantValue(const VariantPlan& variant) {
    Value value = Value::object();
    value.set("name", variant.name.str());
    put(value, "intent", variant.intent);
    if (!variant.enabled)
        value.set("enabled", false);
    Value groups = Value::object();
    for (const auto& [name, edit] : variant.groups)
        groups.set(name.str(), groupValue(edit));
    put(value, "groups", std::move(groups));
    return value;
}

Value placesValue(const std::vector<domain::OrderEdits::Place>& places) {
    Value list{Value::Array{}};
    for (const auto& place : places)
        list.append(Value::object({{"cluster", place.cluster.str()}, {"place", place.rank}}));
    return list;
}

Value orderValue(const Plan& plan) {
    Value value = Value::object();
    put(value, "variant", plan.chosen.str());
    put(value, "exclude", names(plan.order.exclude));
    put(value, "move", placesValue(plan.order.move));
    put(value, "pin", placesValue(plan.order.pin));
    if (plan.order.rankListPrices)
        value.set("rankListPrices", true);
    if (plan.order.keepUnpriced)
        value.set("keepUnpriced", true);
    if (plan.order.maxTotalPerHour)
        value.set("maxTotalPerHour", plan.order.maxTotalPerHour->text());
    if (plan.order.reclaim) {
        value.set("maxReclaimedPercent", plan.order.reclaim->percent);
        if (plan.order.reclaim->needsRate)
            value.set("reclaimRateKnown", true);
    }
    if (plan.nodeCap)
        value.set("nodeCap", plan.nodeCap->text());
    Value caps = Value::object();
    for (const auto& [group, cap] : plan.nodeCaps)
        caps.set(group.str(), cap.text());
    put(value, "nodeCaps", std::move(caps));
    return value;
}

Value fleetValue(const Plan& plan, const std::string& folder) {
    Value value = Value::object();
    std::vector<std::string> paths;
    for (const std::string& path : plan.kubeconfigs)
        paths.push_back(pathInPlan(path, folder));
    put(value, "kubeconfigs", names(paths));
    put(value, "novaContext", plan.novaContext.str());
    if (plan.contexts) // also where none is chosen: without the field it is all
        value.set("contexts", names(*plan.contexts));
    Value map = Value::object();
    for (const auto& [cluster, context] : plan.map)
        map.set(cluster.str(), context.str());
    put(value, "map", std::move(map));
    return value;
}

Value workloadValue(const Plan& plan, const std::string& folder) {
    Value value = Value::object();
    std::vector<std::string> paths;
    for (const std::string& path : plan.manifests)
        paths.push_back(pathInPlan(path, folder));
    put(value, "manifests", names(paths));
    put(value, "namespace", plan.ns.str());
    if (!plan.group.key.empty() || !plan.group.value.empty())
        value.set("group", Value::object({{"key", plan.group.key}, {"value", plan.group.value}}));
    Value variables = Value::object();
    for (const auto& [name, text] : plan.variables)
        variables.set(name, looksSecret(name) ? Value() : Value(text));
    put(value, "variables", std::move(variables));
    if (plan.applyHooks)
        value.set("applyHooks", true);
    return value;
}

Value estimateValue(const Plan& plan) {
    Value value = Value::object();
    value.set("timeoutSeconds", std::int64_t{plan.timeout.count()});
    put(value, "only", names(plan.only));
    put(value, "exclude", names(plan.exclude));
    return value;
}

template <class Id>
std::vector<Id> ids(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

GroupEdit readGroup(StrictReader from) {
    GroupEdit edit;
    edit.pods = from.whole("pods", 0, domain::mostPods);
    edit.cpu = from.quantity("cpu");
    edit.memory = from.quantity("memory");
    edit.gpusPerPod = from.whole("gpusPerPod", 0, domain::mostGpusPerPod);
    edit.gpuSkus = from.maybeTexts("gpuSkus");
    if (const auto word = from.text("price")) {
        const auto* found = std::find(std::begin(choiceWords), std::end(choiceWords), *word);
        if (found == std::end(choiceWords))
            from.wrong("price", "\"" + *word + "\" is none of on-demand, spot and either");
        else
            edit.price = static_cast<domain::PriceChoice>(found - std::begin(choiceWords));
    }
    edit.maxGpusPerNode = from.whole("maxGpusPerNode", 0, domain::mostGpusPerNode);
    edit.maxPricePerNodeHour = from.money("maxPricePerNodeHour");
    edit.familiesIn = from.maybeTexts("familiesIn");
    edit.familiesOut = from.maybeTexts("familiesOut");
    edit.typeExpression = from.text("typeExpression");
    from.end();
    return edit;
}

VariantPlan readVariant(StrictReader from) {
    VariantPlan variant;
    variant.name = domain::VariantName(from.text("name").value_or(""));
    if (variant.name.empty())
        from.wrong("name", "a variant needs a name");
    variant.intent = from.text("intent").value_or("");
    variant.enabled = from.flag("enabled", true);
    from.entries("groups", [&](const std::string& name, StrictReader group) {
        variant.groups[domain::GroupName(name)] = readGroup(group);
    });
    from.end();
    return variant;
}

std::vector<domain::OrderEdits::Place> readPlaces(StrictReader& from, std::string_view key) {
    std::vector<domain::OrderEdits::Place> places;
    from.items(key, [&](StrictReader item) {
        domain::OrderEdits::Place place;
        place.cluster = domain::ClusterName(item.text("cluster").value_or(""));
        if (place.cluster.empty())
            item.wrong("cluster", "a place needs a cluster");
        place.rank = static_cast<int>(item.whole("place", 1, 100'000).value_or(0));
        if (place.rank == 0)
            item.wrong("place", "a whole number from 1 is needed");
        item.end();
        places.push_back(std::move(place));
    });
    return places;
}

void readFleet(StrictReader from, Plan& plan, const std::string& folder) {
    for (const std::string& path : from.texts("kubeconfigs"))
        plan.kubeconfigs.push_back(pathFromPlan(path, folder));
    plan.novaContext = domain::ContextName(from.text("novaContext").value_or(""));
    if (const auto contexts = from.maybeTexts("contexts")) {
        plan.contexts = ids<domain::ContextName>(*contexts);
        std::erase(*plan.contexts, domain::ContextName("-")); // so plans used to say that none is chosen
    }
    from.texts("map", [&](const std::string& cluster, const std::optional<std::string>& context) {
        plan.map[domain::ClusterName(cluster)] = domain::ContextName(context.value_or(""));
    });
    from.end();
}

void readWorkload(StrictReader from, PlanFile& file, const std::string& folder) {
    Plan& plan = file.plan;
    for (const std::string& path : from.texts("manifests")) {
        if (path == "-")
            from.wrong("manifests", "standard input cannot be part of a plan");
        plan.manifests.push_back(pathFromPlan(path, folder));
    }
    plan.ns = domain::Namespace(from.text("namespace").value_or(""));
    from.object("group", [&](StrictReader group) {
        plan.group = {group.text("key").value_or(""), group.text("value").value_or("")};
        group.end();
    });
    from.texts("variables", [&](const std::string& name, const std::optional<std::string>& text) {
        if (text)
            plan.variables[name] = *text;
        else
            file.withheld.push_back(name);
    });
    plan.applyHooks = from.flag("applyHooks", false);
    from.end();
}

void readEstimate(StrictReader from, Plan& plan) {
    plan.timeout = std::chrono::seconds(from.whole("timeoutSeconds", 1, 7 * 24 * 3600).value_or(120));
    plan.only = ids<domain::ClusterName>(from.texts("only"));
    plan.exclude = ids<domain::ClusterName>(from.texts("exclude"));
    from.end();
}

void readOrder(StrictReader from, Plan& plan) {
    plan.chosen = domain::VariantName(from.text("variant").value_or(""));
    plan.order.exclude = ids<domain::ClusterName>(from.texts("exclude"));
    plan.order.move = readPlaces(from, "move");
    plan.order.pin = readPlaces(from, "pin");
    plan.order.rankListPrices = from.flag("rankListPrices", false);
    plan.order.keepUnpriced = from.flag("keepUnpriced", false);
    plan.order.maxTotalPerHour = from.money("maxTotalPerHour");
    const bool rateKnown = from.flag("reclaimRateKnown", false);
    if (const auto percent = from.whole("maxReclaimedPercent", 0, 100))
        plan.order.reclaim = domain::ReclaimLimit{static_cast<int>(*percent), rateKnown};
    plan.nodeCap = from.money("nodeCap");
    from.amounts("nodeCaps", [&](const std::string& group, const domain::Money& cap) {
        plan.nodeCaps[domain::GroupName(group)] = cap;
    });
    from.end();
}

} // namespace

bool looksSecret(std::string_view variable) {
    static const std::set<std::string, std::less<>> words{"KEY",  "KEYS", "APIKEY",     "PASS",        "PWD",
                                                          "AUTH", "PAT",  "CREDENTIAL", "CREDENTIALS", "PRIVATE"};
    std::string upper;
    for (const char c : variable)
        upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    for (const char* part : {"TOKEN", "PASSW", "SECRET"}) {
        if (upper.find(part) != std::string::npos)
            return true;
    }
    for (std::size_t start = 0; start <= upper.size();) {
        const std::size_t end = std::min(upper.find('_', start), upper.size());
        if (words.contains(upper.substr(start, end - start)))
            return true;
        start = end + 1;
    }
    return false;
}

domain::Expected<PlanFile> readPlan(std::string text, const std::string& name, const std::string& folder) {
    manifest::ReadLimits limits;
    limits.fileBytes = 4u << 20u;
    auto parsed = manifest::parseFile(name, std::move(text), limits);
    if (!parsed)
        return domain::fail(std::move(parsed).error());
    if (parsed->documents.size() != 1 || !parsed->documents.front().value().isObject())
        return domain::fail(domain::ErrorCode::Parse, "this is not a plan", name,
                            "A plan is one YAML document that starts with schemaVersion.");
    const manifest::Document& document = parsed->documents.front();
    std::optional<domain::Error> error;
    StrictReader from(document, name, error);
    const auto version = from.whole("schemaVersion", 1, 1'000'000);
    if (!version)
        return domain::fail(
            error ? std::move(*error)
                  : domain::Error{domain::ErrorCode::Parse, "this is not a plan: it has no schemaVersion", name, {}});
    // Before anything else is looked at: a newer version may mean something else by every field.
    if (*version > planSchemaVersion)
        return domain::fail(domain::ErrorCode::Parse,
                            "written by a newer version of this program (plan schema " + std::to_string(*version) +
                                ", known up to " + std::to_string(planSchemaVersion) + ")",
                            from.placeOf("schemaVersion"), "Open it with that version.");
    PlanFile file;
    Plan& plan = file.plan;
    from.object("fleet", [&](StrictReader fleet) { readFleet(fleet, plan, folder); });
    from.object("workload", [&](StrictReader workload) { readWorkload(workload, file, folder); });
    from.items("variants", [&](StrictReader item) {
        VariantPlan variant = readVariant(item);
        const bool taken = std::any_of(plan.variants.begin(), plan.variants.end(),
                                       [&](const VariantPlan& other) { return other.name == variant.name; });
        if (taken)
            item.wrong("name", "another variant is called \"" + variant.name.str() + "\" as well");
        if (plan.variants.empty() && !variant.groups.empty())
            item.wrong("groups", "the first variant is the base: it has no edits");
        plan.variants.push_back(std::move(variant));
    });
    from.object("estimate", [&](StrictReader estimate) { readEstimate(estimate, plan); });
    from.object("order", [&](StrictReader order) { readOrder(order, plan); });
    from.end();
    if (error)
        return domain::fail(std::move(*error));
    return file;
}

domain::Expected<std::string> planText(const Plan& plan, const std::string& folder) {
    if (std::find(plan.manifests.begin(), plan.manifests.end(), "-") != plan.manifests.end())
        return domain::fail(domain::ErrorCode::InvalidArgument, "standard input cannot be part of a plan", "manifests",
                            "Save the manifest as a file first.");
    Value root = Value::object();
    root.set("schemaVersion", planSchemaVersion);
    put(root, "fleet", fleetValue(plan, folder));
    put(root, "workload", workloadValue(plan, folder));
    Value variants{Value::Array{}};
    for (const VariantPlan& variant : plan.variants)
        variants.append(variantValue(variant));
    put(root, "variants", std::move(variants));
    put(root, "estimate", estimateValue(plan));
    put(root, "order", orderValue(plan));
    return manifest::toYaml(root);
}

domain::Expected<PlanFile> loadPlan(const std::string& path) {
    auto text = readWholeFile(path);
    if (!text)
        return domain::fail(std::move(text).error());
    std::error_code code;
    const auto full = std::filesystem::absolute(path, code);
    return readPlan(std::move(*text), path, full.parent_path().string());
}

domain::Expected<void> savePlan(const Plan& plan, const std::string& path) {
    std::error_code code;
    const auto full = std::filesystem::absolute(path, code);
    auto text = planText(plan, full.parent_path().string());
    if (!text)
        return domain::fail(std::move(text).error());
    return replaceFile(path, *text);
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/json.h"
#include "report/fieldreader.h"
#include "report/resultfile.h"

#include <algorithm>
#include <limits>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterName;
using domain::ClusterState;
using domain::ErrorCode;
using domain::EstimateResult;
using domain::Expected;
using domain::fail;
using domain::GroupEstimate;
using domain::VariantEstimate;
using manifest::Value;

namespace {

int readLine(FieldReader& from) {
    const std::int64_t line = from.number("line");
    if (line > std::numeric_limits<int>::max())
        from.wrong("line", "is no line of a file");
    return static_cast<int>(line);
}

domain::Money readMoney(FieldReader& from, std::string_view key) {
    const auto money = from.maybeMoney(key);
    if (!money)
        from.wrong(key, "must be dollars");
    return money.value_or(domain::Money());
}

domain::YourPrice readYours(FieldReader from) {
    domain::YourPrice yours;
    yours.perNodeHour = readMoney(from, "pricePerNodeHour");
    yours.change = yours.perNodeHour;
    if (from.has("percent")) {
        const auto share = domain::parsePercent(from.text("percent"));
        if (share)
            yours.change = *share;
        else
            from.wrong("percent", share.error().message);
    }
    yours.line = readLine(from);
    yours.note = from.textOrEmpty("note");
    return yours;
}

/// What is expected of it is made of the rest, so it is not read.
domain::SpotRisk readSpotRisk(FieldReader from) {
    domain::SpotRisk risk;
    risk.provider = from.textOrEmpty("provider");
    risk.region = from.textOrEmpty("region");
    risk.published = from.flagOrFalse("published");
    if (const std::string label = from.textOrEmpty("reclaimed"); !label.empty()) {
        risk.reclaimed = domain::bucketFrom(label, from.textOrEmpty("reclaimedAsOf"));
        if (!risk.reclaimed)
            from.wrong("reclaimed", "is no range of percent");
    }
    risk.onDemandPerNodeHour = from.maybeMoney("onDemandPerNodeHour");
    risk.onDemandAsOf = from.textOrEmpty("onDemandAsOf");
    return risk;
}

GroupEstimate readGroup(FieldReader from) {
    GroupEstimate group;
    group.group = domain::GroupName(from.text("group"));
    group.pods = from.number("pods");
    group.nodeType = from.textOrEmpty("nodeType");
    group.category = from.word("priceCategory", &domain::priceCategoryFrom, domain::PriceCategory::Unknown);
    group.pricePerNodeHour = from.maybeMoney("pricePerNodeHour");
    group.nodeCount = from.maybeNumber("nodeCount");
    group.gpuSku = from.textOrEmpty("gpuSku");
    group.gpusPerNode = from.maybeNumber("gpusPerNode");
    group.gpuMemoryGib = from.maybeNumber("gpuMemoryGib");
    group.gpusPerPod = from.numberOrZero("gpusPerPod");
    group.requests = from.maybeQuantities("requests");
    if (from.has("gpuSkusAsked"))
        group.gpuSkusAsked = from.texts("gpuSkusAsked");
    if (from.has("event")) {
        FieldReader event = from.object("event");
        group.event =
            domain::EventEvidence{domain::Uid(event.textOrEmpty("uid")), event.time("time"), event.text("text")};
    }
    group.minPods = from.maybeNumber("minPods");
    group.maxPods = from.maybeNumber("maxPods");
    group.countedWith = domain::GroupName(from.textOrEmpty("countedWith"));
    group.reasonCode = from.word("reasonCode", &domain::reasonCodeFrom, domain::ReasonCode::None);
    group.reason = from.textOrEmpty("reason");
    if (from.has("spotRisk"))
        group.spotRisk = readSpotRisk(from.object("spotRisk"));
    if (from.has("yours"))
        group.yours = readYours(from.object("yours"));
    return group;
}

std::vector<domain::AddOn> readAddOns(FieldReader& from) {
    std::vector<domain::AddOn> addOns;
    from.objects("addOns", [&](FieldReader addOn, std::size_t) {
        std::string name = addOn.text("name");
        const domain::Money perHour = readMoney(addOn, "perHour");
        const int line = readLine(addOn);
        addOns.push_back({std::move(name), perHour, line, addOn.textOrEmpty("note")});
    });
    return addOns;
}

domain::ListPrice readListPrice(FieldReader from) {
    domain::ListPrice list;
    list.perHour = readMoney(from, "perHour");
    list.asOf = from.textOrEmpty("asOf");
    list.halfRate = from.flagOrFalse("halfRate");
    from.objects("groups", [&](FieldReader group, std::size_t) { list.groups.push_back(readGroup(group)); });
    list.addOns = readAddOns(from);
    return list;
}

ClusterEstimate readCluster(FieldReader from) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(from.text("name"));
    cluster.context = domain::ContextName(from.textOrEmpty("context"));
    if (from.text("state").empty())
        from.wrong("state", "must not be empty");
    cluster.state = from.word("state", &domain::clusterStateFrom, ClusterState::NoEstimate);
    cluster.fits = from.word("fits", &domain::fitsFrom, domain::Fits::Unknown);
    cluster.totalPerHour = from.maybeMoney("totalPerHour");
    cluster.atLeastPerHour = from.maybeMoney("atLeastPerHour");
    if (const auto rank = from.maybeNumber("rank")) {
        if (*rank < 1 || *rank > std::numeric_limits<int>::max())
            from.wrong("rank", "must be 1 or more");
        cluster.rank = static_cast<int>(*rank);
    }
    cluster.reasonCode = from.word("reasonCode", &domain::reasonCodeFrom, domain::ReasonCode::None);
    cluster.reason = from.textOrEmpty("reason");
    from.objects("groups", [&](FieldReader group, std::size_t) { cluster.groups.push_back(readGroup(group)); });
    cluster.addOns = readAddOns(from);
    if (from.has("listPrice"))
        cluster.listPrice = readListPrice(from.object("listPrice"));
    cluster.noted = from.textOrEmpty("noted");
    cluster.yoursPerHour = from.maybeMoney("yoursPerHour");
    cluster.yoursAtLeastPerHour = from.maybeMoney("yoursAtLeastPerHour");
    if (cluster.yoursPerHour && !cluster.totalPerHour)
        from.wrong("yoursPerHour", "must be null without a price");
    if (cluster.yoursAtLeastPerHour && !cluster.atLeastPerHour)
        from.wrong("yoursAtLeastPerHour", "must be null where nothing is known");
    // A price where there can be none would make an unknown cluster the cheapest.
    const bool mayHavePrice = cluster.state == ClusterState::Static || cluster.state == ClusterState::Estimated;
    if (cluster.totalPerHour && !mayHavePrice)
        from.wrong("totalPerHour", "must be null when the state is \"" + std::string(toString(cluster.state)) + "\"");
    if (cluster.listPrice && !cluster.wantsListPrice())
        from.wrong("listPrice", "stands only where a cluster was asked and named no price");
    if (cluster.rank && !cluster.totalPerHour)
        from.wrong("rank", "must be null without a price");
    return cluster;
}

VariantEstimate readVariant(FieldReader from) {
    VariantEstimate variant;
    variant.name = domain::VariantName(from.text("name"));
    from.objects("clusters", [&](FieldReader reader, std::size_t i) {
        variant.clusters.push_back(readCluster(reader));
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (variant.clusters[earlier].name == variant.clusters[i].name)
                reader.wrong("name", "\"" + variant.clusters[i].name.str() + "\" stands there twice");
        }
    });
    const auto names = from.texts("order");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::find_if(variant.clusters.begin(), variant.clusters.end(),
                                        [&](const ClusterEstimate& c) { return c.name.str() == names[i]; });
        const auto again = std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]);
        if (found == variant.clusters.end() || !found->priced())
            from.wrong("order[" + std::to_string(i) + "]", "\"" + names[i] + "\" has no price");
        else if (again != names.begin() + static_cast<std::ptrdiff_t>(i))
            from.wrong("order[" + std::to_string(i) + "]", "\"" + names[i] + "\" stands there twice");
        variant.order.emplace_back(names[i]);
    }
    return variant;
}

/// The user's prices rank: all of them must be there, or none.
void checkYours(const EstimateResult& result, FieldReader& from) {
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            const auto ruled = [](const std::vector<GroupEstimate>& groups) {
                return std::any_of(groups.begin(), groups.end(),
                                   [](const GroupEstimate& group) { return group.yours.has_value(); });
            };
            const auto& list = cluster.listPrice;
            const bool some = cluster.yoursPerHour || cluster.yoursAtLeastPerHour || !cluster.addOns.empty() ||
                              ruled(cluster.groups) || (list && (!list->addOns.empty() || ruled(list->groups)));
            const std::string where = variant.name.str() + ", " + cluster.name.str();
            if (!result.priceBook && some)
                from.wrong("priceBook", "is missing, but " + where + " has a price of it");
            if (result.priceBook && cluster.totalPerHour && !cluster.yoursPerHour)
                from.wrong("priceBook", where + " has a list price and no yoursPerHour");
        }
    }
}

} // namespace

Expected<EstimateResult> resultFrom(const Value& tree) {
    std::optional<domain::Error> error;
    FieldReader from(tree, "$", error);
    const std::int64_t version = from.number("schemaVersion");
    if (error)
        return fail(ErrorCode::Parse, "this is not the result of an estimate", "$.schemaVersion",
                    "Give the output of \"estimate -o json\".");
    if (version > EstimateResult::schemaVersion)
        return fail(ErrorCode::Parse,
                    "written by a newer version of this program (schema " + std::to_string(version) + ", known up to " +
                        std::to_string(EstimateResult::schemaVersion) + ")",
                    "$.schemaVersion", "Read it with that version, or estimate again.");
    EstimateResult result;
    if (const std::string currency = from.text("currency"); currency != "USD")
        from.wrong("currency", "\"" + currency + "\" is not USD, the only currency there is");
    result.run = domain::RunId(from.text("run"));
    result.startedAt = from.time("startedAt");
    result.finishedAt = from.time("finishedAt");
    result.ns = domain::Namespace(from.text("namespace"));
    FieldReader group = from.object("group");
    result.group = {group.text("key"), group.text("value")};
    result.novaContext = domain::ContextName(from.textOrEmpty("novaContext"));
    from.objects("workload", [&](FieldReader file, std::size_t) {
        std::string name = file.text("file");
        result.workload.push_back({std::move(name), file.textOrEmpty("sha256")});
    });
    from.objects("variants",
                 [&](FieldReader variant, std::size_t) { result.variants.push_back(readVariant(variant)); });
    if (result.variants.empty())
        from.wrong("variants", "must have at least one variant");
    // `order` repeats the first variant's; somebody who edits only one of the two must not be ignored silently.
    std::vector<ClusterName> order;
    for (const std::string& name : from.texts("order"))
        order.emplace_back(name);
    if (!result.variants.empty() && from.has("order") && order != result.variants.front().order)
        from.wrong("order", "differs from $.variants[0].order");
    result.workloadName = from.textOrEmpty("workloadName");
    result.priceSource = from.textOrEmpty("priceSource");
    result.notes = from.texts("notes");
    result.leftovers = from.texts("leftovers");
    if (from.has("priceBook")) {
        FieldReader book = from.object("priceBook");
        std::string file = book.text("file");
        std::string sha256 = book.text("sha256");
        result.priceBook = domain::PriceBookUse{std::move(file), std::move(sha256), book.text("date")};
    }
    checkYours(result, from);
    if (error)
        return fail(std::move(*error));
    return result;
}

Expected<EstimateResult> readResult(std::string_view json, std::string_view name) {
    auto tree = manifest::parseJson(json);
    if (!tree)
        return fail(std::move(tree.error()).at(name));
    auto result = resultFrom(*tree);
    if (!result)
        return fail(std::move(result.error()).at(name));
    return result;
}

} // namespace thrifty::report

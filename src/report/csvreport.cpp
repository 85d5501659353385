// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvreport.h"

#include "domain/reclaim.h"
#include "report/listwords.h"
#include "report/notedwords.h"
#include "report/spotwords.h"
#include "report/statewords.h"
#include "report/yourwords.h"

#include <vector>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::EstimateResult;
using domain::GroupEstimate;
using domain::Money;
using domain::VariantEstimate;

namespace {

constexpr std::string_view lineEnd = "\r\n";

/// Spreadsheets take a cell that begins with one of these as a formula; some also the full-width forms.
bool looksLikeFormula(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos)
        return false;
    const std::string_view rest = text.substr(begin);
    if (std::string_view("=+-@\t\r\n|%").find(rest.front()) != std::string_view::npos)
        return true;
    for (const char* wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
        if (rest.starts_with(wide))
            return true;
    }
    return false;
}

void row(std::string& out, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            out += ',';
        out += csvField(fields[i]);
    }
    out += lineEnd;
}

std::string moneyOrEmpty(const std::optional<Money>& money) {
    return money ? money->text() : std::string();
}
template <class Number>
std::string numberOrEmpty(const std::optional<Number>& number) {
    return number ? std::to_string(*number) : std::string();
}

/// "headgroup: 1 x r5a.xlarge @ 0.226000; gpu-group: 2 x g6.8xlarge @ 2.014400"
std::string allNodes(const EstimateResult& result, const ClusterEstimate& cluster) {
    std::string text;
    for (const GroupEstimate& group : cluster.groups)
        text += (text.empty() ? "" : "; ") + group.group.str() + ": " + nodesCell(result, group, {"hour", 1, 6});
    return text;
}

/// "egress: 0.350000; control plane: 0.100000"
std::string allAddOns(const ClusterEstimate& cluster) {
    std::string text;
    for (const domain::AddOn& addOn : cluster.addOns)
        text += (text.empty() ? "" : "; ") + addOn.name + ": " + addOn.perHour.text();
    return text;
}

/// "headgroup: 10-15%; gpu-group: unknown"
std::string allReclaimed(const ClusterEstimate& cluster) {
    std::string text;
    for (const GroupEstimate& group : cluster.groups) {
        if (!group.spotRisk || !group.countedWith.empty())
            continue;
        const auto& bucket = group.spotRisk->reclaimed;
        text += (text.empty() ? "" : "; ") + group.group.str() + ": " + (bucket ? bucket->label() : "unknown");
    }
    return text;
}

/// What groupsCsv says about the risk of spot nodes; all empty where the group buys none.
std::vector<std::string> riskFields(const GroupEstimate& group) {
    if (!group.spotRisk)
        return std::vector<std::string>(5);
    const domain::SpotRisk& risk = *group.spotRisk;
    const auto expected = domain::expectedPrice(group);
    const auto* price = std::get_if<domain::ExpectedPrice>(&expected);
    return {risk.reclaimed ? risk.reclaimed->label() : "unknown", risk.reclaimed ? risk.reclaimed->asOf : std::string(),
            moneyOrEmpty(risk.onDemandPerNodeHour), price != nullptr ? price->perNodeHour.text() : std::string(),
            price == nullptr ? ""
            : price->atMost  ? "at most"
                             : "at least"};
}

} // namespace

std::string csvField(std::string_view text) {
    std::string field = looksLikeFormula(text) ? "'" + std::string(text) : std::string(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos &&
        (field.empty() || (field.front() != ' ' && field.back() != ' ')))
        return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csv(const EstimateResult& result, const ShownUnit& unit) {
    const bool listed = anyListPrice(result), noted = !notedLines(result).empty();
    std::string out;
    std::vector<std::string> head{
        "variant", "cluster",     "context", "rank", "state",      "fits", "usd_per_hour", "at_least_usd_per_hour",
        "nodes",   "reason_code", "reason",  "run",  "finished_at"};
    if (result.priceBook)
        head.insert(head.end(), {"your_usd_per_hour", "your_at_least_usd_per_hour", "add_ons", "price_book_sha256",
                                 "price_book_date"});
    if (listed)
        head.insert(head.end(), {"list_usd_per_hour", "list_as_of", "list_note"});
    const bool risky = anySpotRisk(result);
    if (risky)
        head.emplace_back("spot_reclaimed_per_month");
    if (noted)
        head.emplace_back("noted");
    if (!unit.isHour())
        head.push_back(std::string("usd_per_") + unit.name);
    row(out, head);
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            const bool bounded = lowerBound(cluster).has_value();
            std::vector<std::string> fields{variant.name.str(),
                                            cluster.name.str(),
                                            cluster.context.str(),
                                            numberOrEmpty(cluster.rank),
                                            std::string(toString(cluster.state)),
                                            std::string(toString(cluster.fits)),
                                            cluster.rank ? moneyOrEmpty(cluster.totalPerHour) : std::string(),
                                            bounded ? moneyOrEmpty(cluster.atLeastPerHour) : std::string(),
                                            allNodes(result, cluster),
                                            std::string(toString(cluster.reasonCode)),
                                            cluster.reason,
                                            result.run.str(),
                                            domain::toRfc3339(result.finishedAt)};
            if (result.priceBook)
                fields.insert(fields.end(), {cluster.rank ? moneyOrEmpty(cluster.yoursPerHour) : std::string(),
                                             bounded ? moneyOrEmpty(cluster.yoursAtLeastPerHour) : std::string(),
                                             allAddOns(cluster), result.priceBook->sha256, result.priceBook->date});
            if (listed) {
                const domain::ListPrice list = cluster.listPrice.value_or(domain::ListPrice());
                fields.insert(fields.end(), {cluster.listPrice ? list.perHour.text() : std::string(), list.asOf,
                                             list.halfRate ? "half rate" : ""});
            }
            if (risky)
                fields.push_back(allReclaimed(cluster));
            if (noted)
                fields.push_back(cluster.noted);
            if (!unit.isHour()) {
                const auto amount = cluster.rank ? Money::multiply(*cluster.payPerHour(), unit.hours)
                                                 : domain::fail(domain::ErrorCode::NotFound, "no rank");
                fields.push_back(amount ? amount->text() : std::string());
            }
            row(out, fields);
        }
    }
    return out;
}

std::string groupsCsv(const EstimateResult& result) {
    std::string out;
    std::vector<std::string> head{
        "variant",        "cluster",           "state",       "group",        "pods",       "node_type",
        "price_category", "usd_per_node_hour", "node_count",  "usd_per_hour", "gpu_sku",    "gpus_per_node",
        "gpus_per_pod",   "counted_with",      "reason_code", "reason",       "event_time", "event_text"};
    if (result.priceBook)
        head.insert(head.end(), {"your_usd_per_node_hour", "your_usd_per_hour", "price_book_line", "price_change"});
    const bool risky = anySpotRisk(result);
    if (risky)
        head.insert(head.end(), {"reclaimed_per_month", "reclaimed_as_of", "on_demand_list_usd_per_node_hour",
                                 "expected_usd_per_node_hour", "expected_is"});
    row(out, head);
    for (const VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                std::vector<std::string> fields{variant.name.str(),
                                                cluster.name.str(),
                                                std::string(toString(cluster.state)),
                                                group.group.str(),
                                                std::to_string(group.pods),
                                                group.nodeType,
                                                std::string(toString(group.category)),
                                                moneyOrEmpty(group.pricePerNodeHour),
                                                numberOrEmpty(group.nodeCount),
                                                group.countedWith.empty() ? moneyOrEmpty(group.perHour())
                                                                          : std::string(),
                                                group.gpuSku,
                                                numberOrEmpty(group.gpusPerNode),
                                                std::to_string(group.gpusPerPod),
                                                group.countedWith.str(),
                                                std::string(toString(group.reasonCode)),
                                                group.reason,
                                                group.event ? domain::toRfc3339(group.event->time) : std::string(),
                                                group.event ? group.event->text : std::string()};
                if (result.priceBook)
                    fields.insert(fields.end(),
                                  {moneyOrEmpty(group.payPerNodeHour()),
                                   group.countedWith.empty() ? moneyOrEmpty(group.payPerHour()) : std::string(),
                                   group.yours ? std::to_string(group.yours->line) : std::string(),
                                   group.yours              ? changeWords(group.yours->change)
                                   : group.payPerNodeHour() ? "list"
                                                            : ""});
                if (risky) {
                    const std::vector<std::string> risk = riskFields(group);
                    fields.insert(fields.end(), risk.begin(), risk.end());
                }
                row(out, fields);
            }
        }
    }
    return out;
}

} // namespace thrifty::report

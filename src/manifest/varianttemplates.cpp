// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/varianttemplates.h"

#include "domain/groupfields.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace thrifty::manifest {

using domain::GroupEdit;
using domain::PriceChoice;
using domain::VariantPlan;

namespace {

std::int64_t twice(std::int64_t number, std::int64_t most) {
    return number > most / 2 ? number : 2 * number;
}

std::string counted(std::int64_t number, const std::string& one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

/// What a pod of the group is called by those who run its kind.
std::string podWord(const domain::PodGroup& group) {
    const std::string& path = group.templatePath;
    const bool worker =
        path.find("workerGroupSpecs") != std::string::npos || path.find(".Worker.") != std::string::npos ||
        path.find("workerTemplate") != std::string::npos || path.find("workerSpec") != std::string::npos;
    return worker ? "worker" : "pod";
}

bool isPriced(const GroupValues& one) {
    return one.group.gate != domain::GateBehaviour::PerNode;
}

} // namespace

GroupEdit edited(const GroupEdit& base, const GroupEdit& edit) {
    GroupEdit result = base;
    domain::forEachField([&](domain::PlanField, auto member) {
        if (edit.*member)
            result.*member = edit.*member;
    });
    return result;
}

GroupEdit reduced(const GroupEdit& base, const GroupEdit& edit) {
    GroupEdit result = edit;
    domain::forEachField([&](domain::PlanField, auto member) {
        if (result.*member == base.*member)
            (result.*member).reset();
    });
    return result;
}

std::size_t mainGroup(const std::vector<GroupValues>& base) {
    const auto weight = [](const GroupValues& one) {
        const std::int64_t pods = std::min<std::int64_t>(one.group.pods, std::numeric_limits<std::int32_t>::max());
        return std::tuple(isPriced(one), pods * std::min<std::int64_t>(one.values.gpusPerPod.value_or(0), 1 << 20),
                          one.podsFixed.empty(), domain::amountOf(one.group.requests, "cpu").times(pods));
    };
    return static_cast<std::size_t>(
        std::max_element(base.begin(), base.end(),
                         [&](const GroupValues& a, const GroupValues& b) { return weight(a) < weight(b); }) -
        base.begin());
}

std::optional<VariantPlan> planFrom(VariantTemplate which, const std::vector<GroupValues>& base,
                                    const std::string& sku) {
    if (base.empty())
        return std::nullopt;
    const GroupValues& main = base[mainGroup(base)];
    VariantPlan plan;
    GroupEdit edit;
    switch (which) {
    case VariantTemplate::MoreWorkers:
        plan.intent = podWord(main.group) == "worker" ? "More workers" : "More pods";
        if (!main.podsFixed.empty() || main.values.pods.value_or(0) == 0)
            return std::nullopt;
        edit.pods = twice(*main.values.pods, domain::mostPods);
        break;
    case VariantTemplate::MoreGpusPerWorker:
        plan.intent = podWord(main.group) == "worker" ? "More GPUs per worker" : "More GPUs per pod";
        if (main.values.gpusPerPod.value_or(0) == 0)
            return std::nullopt;
        edit.gpusPerPod = twice(*main.values.gpusPerPod, domain::mostGpusPerPod);
        break;
    case VariantTemplate::AnotherSku:
        plan.intent = "Another SKU";
        if (main.values.gpusPerPod.value_or(0) == 0 || sku.empty() || !main.unselected.empty())
            return std::nullopt;
        edit.gpuSkus = std::vector<std::string>{sku};
        break;
    case VariantTemplate::Spot:
        plan.intent = "May be reclaimed";
        for (const GroupValues& one : base) {
            if (isPriced(one) && one.unselected.empty() && one.values.price != PriceChoice::Spot)
                plan.groups[one.group.name].price = PriceChoice::Spot;
        }
        break;
    }
    if (edit = reduced(main.values, edit); !edit.empty())
        plan.groups[main.group.name] = std::move(edit);
    if (plan.groups.empty())
        return std::nullopt;
    plan.name = nameOf(base, plan);
    return plan;
}

std::optional<NameParts> nameParts(const std::vector<GroupValues>& base, const VariantPlan& plan) {
    if (base.empty())
        return std::nullopt;
    const GroupValues& main = base[mainGroup(base)];
    const auto edit = plan.groups.find(main.group.name);
    const GroupEdit now = edited(main.values, edit == plan.groups.end() ? GroupEdit{} : edit->second);
    NameParts parts;
    parts.pods = now.pods.value_or(main.group.pods);
    parts.workers = podWord(main.group) == "worker";
    parts.gpus = now.gpusPerPod.value_or(0);
    if (now.gpuSkus && now.gpuSkus->size() == 1)
        parts.sku = now.gpuSkus->front();
    parts.price = now.price.value_or(PriceChoice::OnDemand);
    return parts;
}

domain::VariantName nameOf(const std::vector<GroupValues>& base, const VariantPlan& plan) {
    const auto parts = nameParts(base, plan);
    if (!parts)
        return {};
    std::string text = counted(parts->pods, parts->workers ? "worker" : "pod");
    if (parts->gpus > 0)
        text +=
            " × " + (parts->sku.empty() ? counted(parts->gpus, "GPU") : std::to_string(parts->gpus) + " " + parts->sku);
    if (parts->price == PriceChoice::Spot)
        text += ", spot";
    else if (parts->price == PriceChoice::Either)
        text += ", spot or on-demand";
    return domain::VariantName(text);
}

} // namespace thrifty::manifest

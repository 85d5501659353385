// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantbuilder.h"

#include "domain/groupfields.h"
#include "manifest/gating.h"
#include "manifest/groupvalues.h"
#include "manifest/plancheck.h"
#include "manifest/variantdraft.h"
#include "manifest/variantfollowers.h"

#include <algorithm>

namespace thrifty::manifest {

using domain::Expected;
using domain::GroupEdit;
using domain::PlanField;
using domain::PriceChoice;
using domain::Quantity;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

/// "4.75": no more decimals than the amount has.
std::string shortText(domain::Money money) {
    std::string text = money.text();
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

/// One group of the plan.
class GroupBuilder {
  public:
    GroupBuilder(VariantDraft& draft, const GroupSite& site, const GroupValues& base, const GroupEdit& edit,
                 const domain::SelectionAnnotations& keys)
        : m_draft(draft)
        , m_site(site)
        , m_base(base)
        , m_edit(edit)
        , m_keys(keys) {}

    void build() {
        for (const FieldProblem& problem : problemsOf(m_edit, m_base.values))
            m_draft.block(m_site, problem.field, problem.reason, m_site.site.templatePath, problem.column);
        if (wants(PlanField::Pods, m_edit.pods, m_base.values.pods))
            pods(*m_edit.pods);
        if (wants(PlanField::Cpu, m_edit.cpu, m_base.values.cpu))
            amount(PlanField::Cpu, "cpu", *m_edit.cpu);
        if (wants(PlanField::Memory, m_edit.memory, m_base.values.memory))
            amount(PlanField::Memory, "memory", *m_edit.memory);
        if (wants(PlanField::GpusPerPod, m_edit.gpusPerPod, m_base.values.gpusPerPod))
            gpus(*m_edit.gpusPerPod);
        if (wants(PlanField::GpuSkus, m_edit.gpuSkus, m_base.values.gpuSkus)) {
            if (annotation(PlanField::GpuSkus, m_keys.gpuSkus, joined(*m_edit.gpuSkus),
                           skuFollowers(m_draft, m_site, *m_edit.gpuSkus)))
                followInServe(m_draft, m_site, *m_edit.gpuSkus);
        }
        if (wants(PlanField::Price, m_edit.price, m_base.values.price))
            price(*m_edit.price);
        if (wants(PlanField::MaxGpusPerNode, m_edit.maxGpusPerNode, m_base.values.maxGpusPerNode))
            annotation(PlanField::MaxGpusPerNode, m_keys.maxGpus,
                       *m_edit.maxGpusPerNode == 0 ? std::string() : std::to_string(*m_edit.maxGpusPerNode));
        if (wants(PlanField::MaxPricePerNodeHour, m_edit.maxPricePerNodeHour, m_base.values.maxPricePerNodeHour))
            annotation(PlanField::MaxPricePerNodeHour, m_keys.maxCost,
                       *m_edit.maxPricePerNodeHour == domain::Money() ? std::string()
                                                                      : shortText(*m_edit.maxPricePerNodeHour));
        if (wants(PlanField::FamiliesIn, m_edit.familiesIn, m_base.values.familiesIn))
            annotation(PlanField::FamiliesIn, m_keys.familiesIn, joined(*m_edit.familiesIn));
        if (wants(PlanField::FamiliesOut, m_edit.familiesOut, m_base.values.familiesOut))
            annotation(PlanField::FamiliesOut, m_keys.familiesOut, joined(*m_edit.familiesOut));
        if (wants(PlanField::TypeExpression, m_edit.typeExpression, m_base.values.typeExpression))
            annotation(PlanField::TypeExpression, m_keys.typeExpression, *m_edit.typeExpression);
    }

  private:
    template <class T>
    [[nodiscard]] bool wants(PlanField field, const std::optional<T>& wanted, const std::optional<T>& now) const {
        return wanted && wanted != now && !m_draft.isBlocked(m_site.group.name, field);
    }

    DraftStep set(const std::string& path, const std::string& value, std::string follower = {}) {
        return {{Change::Kind::Set, path, m_draft.asWritten(m_site, path, value)}, value, std::move(follower)};
    }
    [[nodiscard]] std::optional<std::int64_t> numberAt(const std::string& path) {
        const Value* value = path.empty() ? nullptr : nodeAt(m_draft.object(m_site), path);
        return value != nullptr && value->isNumber() ? std::optional(value->intOr(0)) : std::nullopt;
    }

    void pods(std::int64_t wanted) {
        const PodsField& field = m_site.site.podsField;
        const std::string& at = field.replicas.empty() ? m_site.site.templatePath : field.replicas;
        if (field.replicas.empty())
            return m_draft.block(m_site, PlanField::Pods, "the number of pods is fixed: " + field.fixed, at);
        if (field.each <= 0)
            return m_draft.block(m_site, PlanField::Pods, "a replica has no pods of this group", at);
        if (wanted % field.each != 0)
            return m_draft.block(m_site, PlanField::Pods,
                                 std::to_string(wanted) + " is not a multiple of the " + std::to_string(field.each) +
                                     " pods of a replica",
                                 at);
        const std::int64_t before = m_site.site.pods / field.each + field.plus;
        const std::int64_t after = wanted / field.each + field.plus;
        const std::string text = std::to_string(after);
        const auto least = numberAt(field.least);
        const auto most = numberAt(field.most);
        std::vector<DraftStep> steps;
        // Where only the lower bound says how many there are, it alone changes.
        const bool byBound = !numberAt(field.replicas) && least == before && !field.least.empty();
        if (!byBound)
            steps.push_back(set(field.replicas, text));
        if (least && (*least == before || *least > after))
            steps.push_back(set(field.least, text, byBound ? std::string() : nameOf(field.least)));
        if (most && (*most == before || *most < after))
            steps.push_back(set(field.most, text, nameOf(field.most)));
        if (const auto completions = numberAt(field.completions);
            completions && (*completions < after || (field.indexed && *completions == before)))
            steps.push_back(set(field.completions, text, nameOf(field.completions)));
        m_draft.apply(m_site, PlanField::Pods, std::move(steps));
    }

    static std::string nameOf(const std::string& path) { return path.substr(path.find_last_of('.') + 1); }

    void amount(PlanField field, const std::string& name, const Quantity& wanted) {
        const std::string holder = resourcesFor(m_draft.object(m_site), m_site.site, name);
        if (holder.empty())
            return m_draft.block(m_site, field, "there is no container whose request could be changed",
                                 m_site.site.templatePath);
        const Value* found = nodeAt(m_draft.object(m_site), holder);
        static const Value none;
        const Value& resources = found != nullptr ? *found : none;
        const std::string text = wanted.text(name == "memory");
        const std::string request = pathTo(pathTo(holder, "requests"), name);
        const std::string limit = pathTo(pathTo(holder, "limits"), name);
        const auto amountIn = [&](const char* list) -> std::optional<Quantity> {
            const Value& value = resources[list][name];
            const auto quantity = Quantity::parse(value.scalarText());
            return value.isNull() || !quantity ? std::nullopt : std::optional(*quantity);
        };
        const auto requested = amountIn("requests");
        const auto limited = amountIn("limits");
        std::vector<DraftStep> steps;
        if (requested || !limited)
            steps.push_back(set(request, text));
        // A limit that equals the request makes the pod's quality of service; one below it would be refused.
        if (limited && (!requested || *limited == *requested || *limited < wanted))
            steps.push_back(set(limit, text, requested ? (name == "cpu" ? "CPU limit" : "memory limit") : ""));
        if (field == PlanField::Cpu && m_base.values.cpu) {
            for (DraftStep& step : cpuFollowers(m_draft, m_site, *m_base.values.cpu, wanted))
                steps.push_back(std::move(step));
        }
        m_draft.apply(m_site, field, std::move(steps));
    }

    void gpus(std::int64_t wanted) {
        const std::string holder = mainResources(m_draft.object(m_site), m_site.site);
        if (holder.empty())
            return m_draft.block(m_site, PlanField::GpusPerPod, "there is no container that could have GPUs",
                                 m_site.site.templatePath);
        const Value* found = nodeAt(m_draft.object(m_site), holder);
        static const Value none;
        const Value& resources = found != nullptr ? *found : none;
        const std::string name = gpuResourceIn(resources);
        const std::int64_t all = m_base.values.gpusPerPod.value_or(0);
        const std::int64_t others = all - requestIn(resources, name).value_or(Quantity()).units();
        const std::string limit = pathTo(pathTo(holder, "limits"), name);
        if (wanted < others)
            return m_draft.block(m_site, PlanField::GpusPerPod,
                                 "other containers of the pod have " + std::to_string(others) + " GPUs already",
                                 holder);
        const std::string text = std::to_string(wanted - others);
        std::vector<DraftStep> steps;
        // GPUs are never promised twice: limits say them, and requests, where they do, say the same. A request that is
        // new comes first, because limits that are new stand behind it.
        if (resources["requests"].has(name) || (resources["requests"].size() > 0 && !resources["limits"].has(name)))
            steps.push_back(set(pathTo(pathTo(holder, "requests"), name), text));
        steps.push_back(set(limit, text));
        for (DraftStep& step : gpuFollowers(m_draft, m_site, all, wanted))
            steps.push_back(std::move(step));
        m_draft.apply(m_site, PlanField::GpusPerPod, std::move(steps));
    }

    void price(PriceChoice wanted) {
        const bool spot = wanted != PriceChoice::OnDemand;
        const std::string words = wanted == PriceChoice::OnDemand ? m_keys.onDemand
                                  : wanted == PriceChoice::Spot   ? m_keys.spot
                                                                  : m_keys.spot + "," + m_keys.onDemand;
        annotation(PlanField::Price, m_keys.offerings, words, spotFollowers(m_draft, m_site, spot));
    }

    /// An annotation of the pods; an empty value takes it away.
    bool annotation(PlanField field, const std::string& key, const std::string& value,
                    std::vector<DraftStep> followers = {}) {
        const std::string& annotations = m_site.site.annotationsPath;
        if (key.empty() || annotations.empty()) {
            m_draft.block(m_site, field, key.empty() ? m_keys.product + " cannot be asked for it" : m_base.unselected,
                          m_site.site.templatePath);
            return false;
        }
        const std::string path = pathTo(annotations, key);
        const bool there = nodeAt(m_draft.object(m_site), path) != nullptr;
        if (value.empty() && !there && m_site.group.annotations.contains(key)) {
            m_draft.block(m_site, field, "the annotation " + key + " comes from the object; take it away by hand",
                          "$.metadata.annotations");
            return false;
        }
        std::vector<DraftStep> steps;
        if (!value.empty())
            steps.push_back({{Change::Kind::Set, path, Value(value)}, value, {}});
        else if (there)
            steps.push_back({{Change::Kind::Remove, path, {}}, {}, {}});
        std::move(followers.begin(), followers.end(), std::back_inserter(steps));
        return m_draft.apply(m_site, field, std::move(steps));
    }

    VariantDraft& m_draft;
    const GroupSite& m_site;
    const GroupValues& m_base;
    const GroupEdit& m_edit;
    const domain::SelectionAnnotations& m_keys;
};

/// GPUs of all pods that the object makes.
std::int64_t gpusOf(const Value& object) {
    const auto groups = podGroupsOf(object);
    std::int64_t all = 0;
    for (const domain::PodGroup& group : groups ? *groups : std::vector<domain::PodGroup>{})
        all += times(group.pods, domain::gpuCount(group.requests));
    return all;
}

/// "HorizontalPodAutoscaler/web keeps 2 to 5 pods": what an autoscaler of the manifests says about the group.
std::string autoscalerOf(const std::vector<File>& files, const domain::PodGroup& group) {
    const auto objects = objectsOf(files);
    for (const ManifestObject& object : objects ? *objects : std::vector<ManifestObject>{}) {
        const Value& target = object.value.at("spec", "scaleTargetRef");
        if (target["name"].scalarText() != group.owner.name || target.isNull())
            continue;
        return idOf(object.value).text() + " keeps " + std::to_string(group.minPods) + " to " +
               std::to_string(group.maxPods.value_or(group.minPods)) + " pods; change its bounds in " +
               files[object.file].name + ":" + std::to_string(object.mark.line) + " by hand";
    }
    return {};
}

/// The built text is read like any other manifest: what it does not say is an issue, whatever was believed.
class Verifier {
  public:
    Verifier(VariantDraft& draft, const domain::VariantPlan& plan, const std::vector<File>& built)
        : m_draft(draft)
        , m_plan(plan)
        , m_built(built) {}

    void check(const GroupSite& site, const GroupValues& base, const GroupValues& now) {
        const auto edit = m_plan.groups.find(site.group.name);
        const GroupEdit wanted = edit == m_plan.groups.end() ? GroupEdit{} : edit->second;
        domain::forEachField([&](PlanField field, auto member) {
            if (m_draft.isBlocked(site.group.name, field))
                return;
            const auto& want = wanted.*member;
            const auto& was = base.values.*member;
            const auto& is = now.values.*member;
            if (want ? want != is : was != is)
                differs(site, now, field, want.has_value());
        });
    }

  private:
    void differs(const GroupSite& site, const GroupValues& now, PlanField field, bool planned) {
        const std::string& at = site.site.templatePath;
        const std::string name(fieldName(field));
        if (!planned && field == PlanField::Pods) // a leader and its workers, for example
            return m_draft.note(
                site, field, "pods become " + std::to_string(now.group.pods) + ": another group counts them too", at);
        if (!planned)
            return m_draft.block(site, field, name + " changes with another group: both say it in one place", at);
        std::string why = field == PlanField::Pods ? autoscalerOf(m_built, now.group) : std::string();
        if (why.empty())
            why = name + " did not come out as planned; change it by hand";
        m_draft.block(site, field, std::move(why), at);
    }

    VariantDraft& m_draft;
    const domain::VariantPlan& m_plan;
    const std::vector<File>& m_built;
};

} // namespace

int lineOf(const Document& document, std::string path) {
    for (;;) {
        if (const auto mark = document.markOf(path))
            return mark->line;
        const auto cut = path.find_last_of(".[");
        if (cut == std::string::npos || cut == 0)
            return 1;
        path.resize(cut);
    }
}

std::string_view fieldName(PlanField field) {
    switch (field) {
    case PlanField::Pods:
        return "pods";
    case PlanField::Cpu:
        return "CPU";
    case PlanField::Memory:
        return "memory";
    case PlanField::GpusPerPod:
        return "GPUs per pod";
    case PlanField::GpuSkus:
        return "GPU SKUs";
    case PlanField::Price:
        return "price category";
    case PlanField::MaxGpusPerNode:
        return "max GPUs per node";
    case PlanField::MaxPricePerNodeHour:
        return "max $/hr per node";
    case PlanField::FamiliesIn:
        return "instance families";
    case PlanField::FamiliesOut:
        return "excluded families";
    case PlanField::TypeExpression:
        return "instance type";
    }
    return {};
}

std::string VariantEdit::sentence() const {
    std::string text = group.str() + ": ";
    if (follower.empty())
        return text + std::string(fieldName(field)) + (value.empty() ? " taken away" : " " + value);
    return text + follower + (value.empty() ? " taken away" : " " + value) + ", follows the " +
           std::string(fieldName(field));
}

std::string VariantIssue::place() const {
    if (file.empty())
        return {};
    return line > 0 ? file + ":" + std::to_string(line) : file;
}

bool VariantText::blocked() const {
    return std::any_of(issues.begin(), issues.end(), [](const VariantIssue& issue) { return issue.blocks; });
}

Expected<VariantText> buildVariant(const std::vector<File>& files, const domain::VariantPlan& plan,
                                   const domain::SelectionAnnotations& keys) {
    const auto sites = groupSites(files);
    if (!sites)
        return domain::fail(sites.error());
    const auto values = groupValues(files, keys);
    if (!values)
        return domain::fail(values.error());
    VariantDraft draft(files);
    for (const auto& [name, edit] : plan.groups) {
        const bool known = std::any_of(sites->begin(), sites->end(),
                                       [&, &group = name](const GroupSite& site) { return site.group.name == group; });
        if (!known && !edit.empty())
            draft.block(name, "the manifests have no pod group " + name.str());
    }
    for (std::size_t i = 0; i < sites->size(); ++i) {
        const GroupSite& site = (*sites)[i];
        const auto edit = plan.groups.find(site.group.name);
        if (edit == plan.groups.end())
            continue;
        // Each group is followed on its own, so that what moves is said to move with that group.
        const std::int64_t before = gpusOf(draft.object(site));
        GroupBuilder(draft, site, (*values)[i], edit->second, keys).build();
        const std::int64_t after = gpusOf(draft.object(site));
        const bool byGpus = edit->second.gpusPerPod && edit->second.gpusPerPod != (*values)[i].values.gpusPerPod;
        followInServe(draft, site, byGpus ? PlanField::GpusPerPod : PlanField::Pods, before, after);
    }
    const auto built = parseVariant(draft.text());
    if (!built)
        return domain::fail(built.error());
    const auto after = groupValues(*built, keys);
    if (!after)
        return domain::fail(after.error());
    Verifier verifier(draft, plan, *built);
    for (std::size_t i = 0; i < sites->size() && i < after->size(); ++i)
        verifier.check((*sites)[i], (*values)[i], (*after)[i]);
    return draft.text();
}

Expected<std::vector<File>> parseVariant(const VariantText& variant) {
    std::vector<File> files;
    for (const VariantFile& one : variant.files) {
        auto file = parseFile(one.name, one.text);
        if (!file)
            return domain::fail(std::move(file.error()));
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace thrifty::manifest

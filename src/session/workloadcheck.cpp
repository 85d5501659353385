// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workloadcheck.h"

#include "fleet/products.h"
#include "manifest/documenteditor.h"
#include "manifest/modelterms.h"
#include "manifest/path.h"
#include "manifest/podtemplates.h"

#include <algorithm>
#include <set>

namespace thrifty::session {

using domain::ObjectRole;
using domain::WorkloadObject;

namespace {

bool isApplied(const WorkloadObject& object) {
    return object.role != ObjectRole::NotApplied;
}

bool carries(const domain::LabelMap& labels, const domain::GroupLabel& label) {
    const auto found = labels.find(label.key);
    return found != labels.end() && found->second == label.value;
}

/// Issues of one kind, one for each file, with all its lines.
class Collector {
  public:
    void add(WorkloadIssue::Kind kind, const WorkloadObject& object, std::string name) {
        add(kind, object.file, object.line, std::move(name));
    }
    void add(WorkloadIssue::Kind kind, const std::string& file, int line, std::string name) {
        auto& issues = m_issues;
        auto found = std::find_if(issues.begin(), issues.end(),
                                  [&](const WorkloadIssue& one) { return one.kind == kind && one.file == file; });
        if (found == issues.end()) {
            issues.push_back({kind, file, {}, {}});
            found = std::prev(issues.end());
        }
        found->lines.push_back(line);
        found->names.push_back(std::move(name));
    }
    void add(WorkloadIssue issue) { m_issues.push_back(std::move(issue)); }
    [[nodiscard]] std::vector<WorkloadIssue> take() { return std::move(m_issues); }

  private:
    std::vector<WorkloadIssue> m_issues;
};

const WorkloadObject* ownerOf(const domain::Workload& workload, const domain::PodGroup& group) {
    const auto found = std::find_if(workload.objects.begin(), workload.objects.end(),
                                    [&](const WorkloadObject& object) { return object.id == group.owner; });
    return found == workload.objects.end() ? nullptr : &*found;
}

} // namespace

std::vector<LabelChoice> groupLabels(const domain::Workload& workload) {
    std::map<std::pair<std::string, std::string>, int> counts;
    int applied = 0;
    for (const WorkloadObject& object : workload.objects) {
        if (!isApplied(object))
            continue;
        ++applied;
        for (const auto& [key, value] : object.labels)
            ++counts[{key, value}];
    }
    std::vector<LabelChoice> choices;
    for (const auto& [label, count] : counts)
        choices.push_back({{label.first, label.second}, count, applied});
    std::stable_sort(choices.begin(), choices.end(),
                     [](const LabelChoice& a, const LabelChoice& b) { return a.objects > b.objects; });
    return choices;
}

LabelChoice carried(const domain::Workload& workload, const domain::GroupLabel& label) {
    LabelChoice choice{label, 0, 0};
    for (const WorkloadObject& object : workload.objects) {
        choice.of += isApplied(object) ? 1 : 0;
        choice.objects += isApplied(object) && carries(object.labels, label) ? 1 : 0;
    }
    return choice;
}

std::vector<WorkloadIssue> checkWorkload(const Manifest& manifest, const WorkloadQuestion& question) {
    const domain::Workload& workload = manifest.workload;
    using Kind = WorkloadIssue::Kind;
    Collector issues;
    if (workload.groups.empty() && !workload.objects.empty())
        issues.add({Kind::NoPods, workload.objects.front().file, {}, {}});
    for (const WorkloadObject& object : workload.objects) {
        if (!question.group.key.empty() && isApplied(object) && !carries(object.labels, question.group))
            issues.add(Kind::WithoutLabel, object, object.id.text());
    }
    for (const WorkloadObject& object : workload.objects) {
        if (!question.ns.empty() && isApplied(object) && !object.id.ns.empty() && object.id.ns != question.ns)
            issues.add(Kind::OtherNamespace, object, object.id.ns.str());
    }
    const auto estimator = fleet::makeEstimator();
    for (const domain::PodGroup& group : workload.groups) {
        const WorkloadObject* owner = ownerOf(workload, group);
        if (owner == nullptr)
            continue;
        if (group.gate == domain::GateBehaviour::PerNode)
            issues.add(Kind::NotPriced, *owner, group.name.str());
        else if (!estimator->manages(group.labels, group.annotations))
            issues.add(Kind::NotManaged, *owner, group.name.str());
    }
    for (const WorkloadObject& object : workload.objects) {
        if (object.role == ObjectRole::NotApplied && !question.applyHooks)
            issues.add(Kind::Hook, object, object.id.text());
    }
    if (const auto objects = manifest::objectsOf(manifest.files); objects) {
        for (std::size_t at = 0; at < objects->size() && at < workload.objects.size(); ++at) {
            const WorkloadObject& object = workload.objects[at];
            if (object.id.kind == "Service" && object.id.group.empty() && isApplied(object) &&
                (*objects)[at].value.at("spec", "type").str() == "LoadBalancer")
                issues.add(Kind::LoadBalancer, object, object.id.text());
        }
    }
    if (const auto terms = manifest::missingModelTerms(manifest.files, estimator->traits().selection.gpuSkus); terms) {
        for (const manifest::ModelTerm& term : *terms)
            issues.add(Kind::ModelTerm, manifest.files[term.file].name, term.line, term.group.str());
    }
    for (const WorkloadObject& object : workload.objects) {
        if (object.role == ObjectRole::Priced && object.id.group == "ray.io")
            issues.add(Kind::Follows, object, object.id.text());
    }
    return issues.take();
}

namespace {

using Changes = std::map<std::size_t, std::vector<manifest::Change>>; ///< by document

/// Every text with what `wanted` says of its file, as edits that leave every other byte.
template <class Wanted>
domain::Expected<Texts> edited(const Texts& texts, const Wanted& wanted) {
    Texts changed;
    for (const auto& [name, text] : texts) {
        auto file = manifest::parseFile(name, text);
        if (!file)
            return domain::fail(std::move(file).error());
        const std::vector<manifest::File> files{std::move(*file)};
        const domain::Expected<Changes> changes = wanted(files);
        if (!changes)
            return domain::fail(changes.error());
        if (changes->empty())
            continue;
        // From the last document to the first, so that the earlier ones keep their places.
        std::string result = text;
        for (auto one = changes->rbegin(); one != changes->rend(); ++one) {
            const manifest::Document& document = files.front().documents[one->first];
            manifest::DocumentEditor editor(document);
            if (auto applied = editor.apply(one->second); !applied)
                return domain::fail(std::move(applied).error().at(name));
            result.replace(document.offset(), document.text().size(), editor.text());
        }
        changed[name] = std::move(result);
    }
    return changed;
}

} // namespace

domain::Expected<Texts> withGroupLabel(const Texts& texts, const domain::GroupLabel& label) {
    return edited(texts, [&](const std::vector<manifest::File>& files) -> domain::Expected<Changes> {
        const auto objects = manifest::objectsOf(files);
        if (!objects)
            return domain::fail(objects.error());
        Changes changes;
        for (const manifest::ManifestObject& object : *objects) {
            const manifest::Value& metadata = object.value["metadata"];
            if (metadata["annotations"].has("helm.sh/hook") ||
                metadata["labels"][label.key].scalarText() == label.value)
                continue;
            const std::string labels = manifest::pathTo(manifest::pathTo(object.path, "metadata"), "labels");
            changes[object.document].push_back(
                {manifest::Change::Kind::Set, manifest::pathTo(labels, label.key), manifest::Value(label.value)});
        }
        return changes;
    });
}

domain::Expected<Texts> withModelTerms(const Texts& texts) {
    const std::string skus = fleet::makeEstimator()->traits().selection.gpuSkus;
    return edited(texts, [&](const std::vector<manifest::File>& files) -> domain::Expected<Changes> {
        const auto terms = manifest::missingModelTerms(files, skus);
        if (!terms)
            return domain::fail(terms.error());
        Changes changes;
        for (const manifest::ModelTerm& one : *terms)
            changes[one.document].push_back({manifest::Change::Kind::AddItem, one.list, one.term});
        return changes;
    });
}

GroupFacts factsOf(const domain::PodGroup& group) {
    GroupFacts facts;
    const auto estimator = fleet::makeEstimator();
    const domain::SelectionAnnotations& keys = estimator->traits().selection;
    const auto request = estimator->nodeRequest(group);
    if (!request) {
        facts.problem = request.error().message;
        return facts;
    }
    facts.gpuSkus = request->gpuSkus;
    facts.onDemand = request->onDemand;
    facts.spot = request->spot;
    facts.priceSaid = group.annotations.contains(keys.offerings);
    // What would be counted together with a pod that wants next to nothing shares nodes with it.
    domain::PodGroup crumb;
    crumb.requests["cpu"] = domain::Quantity::fromMilli(1);
    facts.packed = !group.requestsUnknown && estimator->mayMerge(group, crumb);
    for (const std::string* key :
         {&keys.maxGpus, &keys.maxCost, &keys.familiesIn, &keys.familiesOut, &keys.typeExpression}) {
        const auto found = group.annotations.find(*key);
        if (!key->empty() && found != group.annotations.end())
            facts.limits.push_back(*key + ": " + found->second);
    }
    return facts;
}

} // namespace thrifty::session

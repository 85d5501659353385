// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/probe/probeplan.h"

#include "manifest/podtemplates.h"

#include <algorithm>

namespace thrifty::session {

namespace {

using domain::GateBehaviour;

class Planner {
  public:
    Planner(const ProbeMark& mark, const fleet::Estimator& estimator)
        : m_mark(mark)
        , m_estimator(estimator) {}

    domain::Expected<ProbeVariant> variant(const VariantInput& input, std::size_t number) {
        ProbeVariant result;
        result.name = input.name;
        m_number = number;
        auto objects = manifest::objectsOf(input.manifest.files);
        if (!objects)
            return domain::fail(std::move(objects).error());
        for (const manifest::ManifestObject& object : *objects) {
            const domain::ObjectId id = manifest::idOf(object.value);
            const domain::WorkloadObject* known = objectIn(input.manifest.workload, id);
            if (known == nullptr || known->role != domain::ObjectRole::Priced)
                continue;
            if (!id.ns.empty() && id.ns != m_mark.ns)
                return domain::fail(
                    domain::ErrorCode::InvalidArgument,
                    id.text() + " is in namespace " + id.ns.str() + ", the run is in " + m_mark.ns.str(),
                    known->file + ":" + std::to_string(known->line), "give the manifest's namespace with -n");
            addObject(result, object.value, *known, groupsOf(input.manifest.workload, id));
        }
        if (result.groups.empty())
            return domain::fail(domain::ErrorCode::InvalidArgument, "no object makes pods that could be priced",
                                input.name.str());
        if (result.objects.empty())
            return domain::fail(domain::ErrorCode::InvalidArgument,
                                "the manifest does not say what the pods ask for: their operator decides it",
                                input.name.str(), "state the requests of the pods in the manifest");
        return result;
    }

    std::vector<std::string> notes;

  private:
    static const domain::WorkloadObject* objectIn(const domain::Workload& workload, const domain::ObjectId& id) {
        const auto found = std::find_if(workload.objects.begin(), workload.objects.end(),
                                        [&](const domain::WorkloadObject& object) { return object.id == id; });
        return found == workload.objects.end() ? nullptr : &*found;
    }
    static std::vector<domain::PodGroup> groupsOf(const domain::Workload& workload, const domain::ObjectId& id) {
        std::vector<domain::PodGroup> groups;
        for (const domain::PodGroup& group : workload.groups) {
            if (group.owner == id)
                groups.push_back(group);
        }
        return groups;
    }

    void note(std::string text) {
        if (std::find(notes.begin(), notes.end(), text) == notes.end())
            notes.push_back(std::move(text));
    }

    std::string nextMark(const ProbeVariant& variant) const {
        return std::to_string(m_number) + "-" + std::to_string(variant.groups.size());
    }

    void addEquivalent(ProbeVariant& variant, const domain::WorkloadObject& object, const domain::PodGroup& group) {
        const std::string mark = nextMark(variant);
        if (group.requestsUnknown) {
            note(object.id.text() + " " + group.name.str() +
                 ": has no price, because its operator decides what the pods ask for; state their requests");
            variant.groups.push_back({group, mark, true});
            return;
        }
        const std::string name = probeName(object.id.name, m_mark, m_objects++);
        variant.objects.push_back({name, equivalentPods(group, name, mark, m_mark, m_estimator.traits()), {}});
        variant.groups.push_back({group, mark, false});
    }

    void addObject(ProbeVariant& variant, const manifest::Value& original, const domain::WorkloadObject& object,
                   const std::vector<domain::PodGroup>& groups) {
        const bool drops = std::any_of(groups.begin(), groups.end(), [](const domain::PodGroup& group) {
            return group.gate == GateBehaviour::DropsGate;
        });
        const bool copied = canBeCopied(object.id) && !drops;
        std::vector<const domain::PodGroup*> inCopy;
        for (const domain::PodGroup& group : groups) {
            const std::string what = object.id.text() + " " + group.name.str();
            if (group.gate == GateBehaviour::PerNode) {
                note(what + ": follows the nodes, not priced");
            } else if (group.pods <= 0) {
                note(what + ": has no pods, not priced");
            } else if (!copied || group.gate == GateBehaviour::NoPodsYet) {
                if (!group.requestsUnknown)
                    note(what + ": priced by equivalent pods, because the object itself would not make gated ones");
                addEquivalent(variant, object, group);
            } else {
                inCopy.push_back(&group);
            }
        }
        if (!inCopy.empty())
            addCopy(variant, original, object, inCopy);
    }

    /// A copy that makes all its pods under the gate; where it would not, equivalent pods stand in for it.
    void addCopy(ProbeVariant& variant, const manifest::Value& original, const domain::WorkloadObject& object,
                 const std::vector<const domain::PodGroup*>& groups) {
        std::vector<MarkedTemplate> templates;
        std::vector<ProbeGroup> marked;
        for (const manifest::PodTemplate& found : manifest::podTemplatesOf(original)) {
            MarkedTemplate& at = templates.emplace_back(
                MarkedTemplate{found.specPath, found.metadataPath, std::to_string(m_number) + "-none"});
            bool first = true;
            for (const domain::PodGroup* group : groups) {
                if (found.specPath != group->templatePath && found.specPath != group->templatePath + ".spec")
                    continue;
                if (first) {
                    at.groupMark =
                        std::to_string(m_number) + "-" + std::to_string(variant.groups.size() + marked.size());
                    marked.push_back({*group, at.groupMark, false});
                    first = false;
                } else {
                    merge(marked.back().group, *group); // one template makes both, so their pods look alike
                }
            }
        }
        const std::string name = probeName(object.id.name, m_mark, m_objects++);
        manifest::Value copy = probeCopy(original, name, templates, m_mark, m_estimator.traits());
        if (groups.size() == 1)
            setReplicas(copy, *groups.front());
        if (!makesAll(copy, groups)) {
            for (const domain::PodGroup* group : groups) {
                if (!group->requestsUnknown)
                    note(object.id.text() + " " + group->name.str() +
                         ": priced by equivalent pods, because the object itself would not make all of them under a "
                         "gate");
                addEquivalent(variant, object, *group);
            }
            return;
        }
        variant.objects.push_back({name, std::move(copy), {}});
        variant.groups.insert(variant.groups.end(), marked.begin(), marked.end());
    }

    static void merge(domain::PodGroup& into, const domain::PodGroup& other) {
        into.pods += other.pods;
        into.minPods += other.minPods;
        if (into.maxPods && other.maxPods)
            into.maxPods = *into.maxPods + *other.maxPods;
    }

    /// An autoscaler of the manifest keeps another number of pods than the object says; it is not copied.
    static void setReplicas(manifest::Value& copy, const domain::PodGroup& group) {
        const bool replicated = group.owner.group == "apps" && group.owner.kind != "DaemonSet";
        if (replicated && copy.at("spec", "replicas").intOr(1) != group.pods)
            copy.child("spec").set("replicas", group.pods);
    }

    static bool makesAll(const manifest::Value& copy, const std::vector<const domain::PodGroup*>& wanted) {
        const auto made = manifest::podGroupsOf(copy);
        if (!made)
            return false;
        std::int64_t expected = 0, under = 0;
        for (const domain::PodGroup* group : wanted)
            expected += group->pods;
        for (const domain::PodGroup& group : *made)
            under += group.gate == GateBehaviour::NoPodsYet ? 0 : group.podsUnderGate;
        return expected == under;
    }

    const ProbeMark& m_mark;
    const fleet::Estimator& m_estimator;
    std::size_t m_number = 0;
    std::size_t m_objects = 0;
};

bool mayMeet(const ProbeVariant& a, const ProbeVariant& b, const fleet::Estimator& estimator) {
    for (const ProbeGroup& one : a.groups) {
        for (const ProbeGroup& other : b.groups) {
            if (estimator.mayMerge(one.group, other.group))
                return true;
        }
    }
    return false;
}

} // namespace

domain::Expected<ProbePlan> planProbe(const std::vector<VariantInput>& variants, const ProbeMark& mark,
                                      const fleet::Estimator& estimator) {
    ProbePlan plan;
    Planner planner(mark, estimator);
    for (std::size_t at = 0; at < variants.size(); ++at) {
        auto variant = planner.variant(variants[at], at);
        if (!variant)
            return domain::fail(std::move(variant).error());
        plan.variants.push_back(std::move(*variant));
    }
    plan.notes = std::move(planner.notes);
    return plan;
}

std::vector<std::vector<std::size_t>> batchesOf(const ProbePlan& plan, const fleet::Estimator& estimator) {
    std::vector<std::vector<std::size_t>> batches;
    for (std::size_t variant = 0; variant < plan.variants.size(); ++variant) {
        const auto fits = std::find_if(batches.begin(), batches.end(), [&](const std::vector<std::size_t>& batch) {
            return std::none_of(batch.begin(), batch.end(), [&](std::size_t other) {
                return mayMeet(plan.variants[variant], plan.variants[other], estimator);
            });
        });
        if (fits == batches.end())
            batches.push_back({variant});
        else
            fits->push_back(variant);
    }
    return batches;
}

} // namespace thrifty::session

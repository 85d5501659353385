// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/path.h"
#include "manifest/podtemplates.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::manifest {

/// The first thing that could not be read while looking through an object; finding templates goes on regardless.
class Problems {
  public:
    void add(domain::Error error) {
        if (!m_first)
            m_first = std::move(error);
    }
    [[nodiscard]] const std::optional<domain::Error>& first() const { return m_first; }

  private:
    std::optional<domain::Error> m_first;
};

/// A value with the path that leads to it, so that whatever is wrong with it can be named.
struct Located {
    const Value* value;
    std::string path;

    [[nodiscard]] Located operator[](std::string_view key) const { return {&(*value)[key], pathTo(path, key)}; }
    [[nodiscard]] Located operator[](std::size_t index) const { return {&(*value)[index], pathTo(path, index)}; }
    template <class... Keys>
    [[nodiscard]] Located at(std::string_view key, const Keys&... rest) const {
        if constexpr (sizeof...(rest) == 0)
            return (*this)[key];
        else
            return (*this)[key].at(rest...);
    }
    [[nodiscard]] const Value& operator*() const { return *value; }
    [[nodiscard]] const Value* operator->() const { return value; }
};

/// A whole number of zero or more that may be absent (or null); anything else is a problem and reads as absent.
[[nodiscard]] std::optional<std::int64_t> count(const Located& field, Problems& problems);
/// true or absent (or null) as false; anything else is a problem.
[[nodiscard]] bool flag(const Located& field, Problems& problems);
/// What to say about a field that must be read but holds something else; names placeholders as such.
[[nodiscard]] domain::Error unreadable(const Located& field, std::string_view wanted);

/// a * b without wrapping; both are counts.
[[nodiscard]] std::int64_t times(std::int64_t a, std::int64_t b);

/// How an object says the number of a site's pods. Paths from the object; empty: there is no such field.
struct PodsField {
    std::string replicas;    ///< "$.spec.replicas"; empty: the number is fixed, as `fixed` says
    std::string least, most; ///< bounds of an autoscaler, which move with the replicas
    std::string completions; ///< of a Job: fewer of them than pods would leave pods out
    bool indexed = false;    ///< a Job whose completions are its pods: they move together
    std::int64_t usual = 1;  ///< what an absent `replicas` means
    std::int64_t each = 1;   ///< pods of one replica
    std::int64_t plus = 0;   ///< pods that the number counts but the group does not have (a leader)
    std::string fixed = "the kind does not say how many pods it makes"; ///< why it cannot be changed
};

/// A place that makes pods: more than PodTemplate tells the outside.
struct TemplateSite {
    std::string group;
    std::string templatePath;
    std::string specPath;     ///< the pod spec, where schedulingGates belongs
    std::string metadataPath; ///< what has labels and annotations
    std::int64_t pods = 1;
    std::int64_t minPods = 1;
    std::optional<std::int64_t> maxPods;
    std::int64_t podsUnderGate = 1;
    std::int64_t podsPerReplica = 1; ///< what one more replica of an autoscaler's target adds
    domain::GateBehaviour gate = domain::GateBehaviour::Passes;
    bool hasPodSpec = true;           ///< false: the kind has no pod spec of its own, the operator makes one
    domain::LabelMap inheritedLabels; ///< from the object, where its operator copies them to the pods
    domain::LabelMap inheritedAnnotations;
    bool operatorRequests = false;          ///< where none are stated the operator puts its own
    domain::ResourceList extra;             ///< requests that the operator adds to each pod (Ray's autoscaler)
    std::vector<std::string> resourcePaths; ///< further things with `resources` that become containers
    PodsField podsField;
    std::string annotationsPath; ///< where annotations of the pods are written; empty: the kind has no such place

    void fixedPods(std::string why) {
        podsField = {};
        podsField.fixed = std::move(why);
    }
    void setPods(std::int64_t running, std::int64_t underGate) {
        pods = minPods = running;
        podsUnderGate = underGate;
        if (underGate != running && gate == domain::GateBehaviour::Passes)
            gate = domain::GateBehaviour::FewerPods;
    }
};

using TemplateSites = std::vector<TemplateSite>;

/// For kinds whose operator gives its pods requests where the manifest states none: of all sites from `first` on.
inline void markOperatorRequests(TemplateSites& sites, std::size_t first) {
    for (std::size_t at = first; at < sites.size(); ++at)
        sites[at].operatorRequests = true;
}

/// Every site of the object, groups unique in it.
[[nodiscard]] TemplateSites sitesOf(const Value& object, Problems& problems);

/// By family of kinds; false when the object is of none of them.
bool addBuiltInSites(const Located& object, TemplateSites& sites, Problems& problems);
bool addRaySites(const Located& object, TemplateSites& sites, Problems& problems);
bool addBatchSites(const Located& object, TemplateSites& sites,
                   Problems& problems); ///< JobSet, LeaderWorkerSet, Kubeflow
bool addServingSites(const Located& object, TemplateSites& sites, Problems& problems); ///< KServe, NIM, Dynamo, Milvus

/// The site of an ordinary template: metadata and spec under `path`.
[[nodiscard]] TemplateSite templateAt(const std::string& path, std::string group);
/// "Deployment/web", from kind and name (or generateName).
[[nodiscard]] std::string objectGroup(const Value& object);
/// Pods that a Job's spec runs at once: parallelism, at most completions.
[[nodiscard]] std::int64_t jobPods(const Located& jobSpec, Problems& problems);
/// The fields of a Job's spec that say how many pods run at once.
[[nodiscard]] PodsField jobPodsField(const Located& jobSpec);
/// Whether the object is of this API group (any version) and kind.
[[nodiscard]] bool isKind(const Value& object, std::string_view group, std::string_view kind);

/// The pod group of a site.
[[nodiscard]] domain::Expected<domain::PodGroup> podGroupOf(const Value& object, const TemplateSite& site);
/// Requests of a `resources` field: limits stand in for missing requests.
[[nodiscard]] domain::Expected<domain::ResourceList> containerRequests(const Located& resources);
/// The requests of a pod spec and of further containers, which `resources` names.
[[nodiscard]] domain::Expected<domain::ResourceList> podRequests(const Located& podSpec,
                                                                 const std::vector<Located>& resources);

} // namespace thrifty::manifest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/schema.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// A column that `kubectl get` shows: of a custom resource by JSONPath, of a built-in kind by code (see table.h).
struct PrinterColumn {
    std::string name, type, format, description;
    int priority = 0;     ///< above 0: only with -o wide
    std::string jsonPath; ///< ".status.conditions[?(@.type==\"Ready\")].status"
};

/// Where the scale subresource of a kind reads and writes, as paths like ".spec.replicas"; empty: has none.
struct ScalePaths {
    std::string specReplicas, statusReplicas, selector;
};

/// All that the API server knows about one kind in one version.
struct KindInfo {
    kube::ResourceType type;
    std::string singular, listKind;
    std::vector<std::string> shortNames, categories;
    std::vector<std::string> verbs; ///< of the resource itself, in alphabetical order, "watch" included
    bool hasStatus = false;         ///< a status subresource
    bool hasScale = false;
    ScalePaths scale;
    std::vector<std::string> subresources;    ///< others: "eviction", "binding", "log"
    std::vector<std::string> fieldSelectors;  ///< besides metadata.name and metadata.namespace: "spec.nodeName"
    std::vector<PrinterColumn> columns;       ///< of custom resources
    const FieldTable* fields = nullptr;       ///< null: anything goes (no schema)
    std::shared_ptr<const SchemaTree> schema; ///< owns `fields` of custom kinds; null for built-in ones
    /// Objects of all versions of a resource are stored under this group and version (events.k8s.io events in core/v1).
    std::string storageGroup, storageVersion;
    bool custom = false;     ///< from a CustomResourceDefinition
    bool reviewOnly = false; ///< POST answers at once and nothing is stored (SelfSubjectAccessReview)
    std::string crdName;     ///< of custom kinds: "schedulepolicies.policy.elotl.co"

    [[nodiscard]] bool allows(std::string_view verb) const;
};

/// The kinds of one API server: the built-in ones and what its CustomResourceDefinitions add.
/// Reading is thread-safe as long as nobody adds or removes; pointers stay valid until their kind is removed.
class KindRegistry {
  public:
    KindRegistry(); ///< the built-in kinds
    ~KindRegistry();
    KindRegistry(const KindRegistry&) = delete;
    KindRegistry& operator=(const KindRegistry&) = delete;

    [[nodiscard]] const KindInfo* find(std::string_view group, std::string_view version, std::string_view plural) const;
    [[nodiscard]] const KindInfo* findKind(std::string_view apiVersion, std::string_view kind) const;
    /// The first version of the group that has the resource, in order of preference; null when there is none.
    [[nodiscard]] const KindInfo* findResource(std::string_view group, std::string_view plural) const;
    /// Built-in kinds first, then custom ones, in a stable order.
    [[nodiscard]] std::vector<const KindInfo*> all() const;
    [[nodiscard]] bool hasGroup(std::string_view group) const;
    [[nodiscard]] bool hasGroupVersion(std::string_view group, std::string_view version) const;

    /// Adds (or replaces) every served version of a CustomResourceDefinition. The error is the 422 of the real server.
    [[nodiscard]] ApiResult<void> addCrd(const manifest::Value& crd);
    /// The CRD with `status` as the API server fills it: acceptedNames, storedVersions, conditions Established and
    /// NamesAccepted at `now` (RFC 3339). Does not add it.
    [[nodiscard]] static manifest::Value establishedCrd(manifest::Value crd, std::string_view now);
    void removeCrd(std::string_view crdName);
    /// Grows by one with every addCrd and removeCrd: for caches and ETags of discovery documents.
    [[nodiscard]] std::uint64_t generation() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/builtinkinds.h"

namespace thrifty::sim {

namespace {

enum Flag : unsigned {
    Namespaced = 1,
    Cluster = 0,
    Status = 2, ///< has a status subresource
    Scale = 4,
    Review = 8, ///< POST only, nothing is stored
    CreateOnly = 8
};

struct Row {
    const char *group, *version, *plural, *kind;
    unsigned flags;
    const char* shortNames;
    const char* categories;
    const char* subresources;
    const char* fieldSelectors;
};

constexpr const char* none = "";
constexpr const char* authz = "authorization.k8s.io";
constexpr const char* rbac = "rbac.authorization.k8s.io";
constexpr const char* eventFields =
    "involvedObject.kind involvedObject.namespace involvedObject.name involvedObject.uid "
    "involvedObject.apiVersion involvedObject.resourceVersion involvedObject.fieldPath reason "
    "reportingComponent source type";

// clang-format off
constexpr Row rows[] = {
    {"", "v1", "bindings", "Binding", Namespaced | CreateOnly, none, none, none, none},
    {"", "v1", "configmaps", "ConfigMap", Namespaced, "cm", none, none, none},
    {"", "v1", "endpoints", "Endpoints", Namespaced, "ep", none, none, none},
    {"", "v1", "events", "Event", Namespaced, "ev", none, none, eventFields},
    {"", "v1", "limitranges", "LimitRange", Namespaced, "limits", none, none, none},
    {"", "v1", "namespaces", "Namespace", Cluster | Status, "ns", none, "finalize", "status.phase"},
    {"", "v1", "nodes", "Node", Cluster | Status, "no", none, none, "spec.unschedulable"},
    {"", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", Namespaced | Status, "pvc", none, none, none},
    {"", "v1", "persistentvolumes", "PersistentVolume", Cluster | Status, "pv", none, none, none},
    {"", "v1", "pods", "Pod", Namespaced | Status, "po", "all", "binding eviction log",
     "spec.nodeName spec.restartPolicy spec.schedulerName spec.serviceAccountName spec.hostNetwork status.phase "
     "status.podIP status.nominatedNodeName"},
    {"", "v1", "podtemplates", "PodTemplate", Namespaced, none, none, none, none},
    {"", "v1", "replicationcontrollers", "ReplicationController", Namespaced | Status | Scale, "rc", "all", none, "status.replicas"},
    {"", "v1", "resourcequotas", "ResourceQuota", Namespaced | Status, "quota", none, none, none},
    {"", "v1", "secrets", "Secret", Namespaced, none, none, none, "type"},
    {"", "v1", "serviceaccounts", "ServiceAccount", Namespaced, "sa", none, none, none},
    {"", "v1", "services", "Service", Namespaced | Status, "svc", "all", none, "spec.clusterIP spec.type"},
    {"apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition", Cluster | Status, "crd crds", "api-extensions", none, none},
    {"apps", "v1", "controllerrevisions", "ControllerRevision", Namespaced, none, none, none, none},
    {"apps", "v1", "daemonsets", "DaemonSet", Namespaced | Status, "ds", "all", none, none},
    {"apps", "v1", "deployments", "Deployment", Namespaced | Status | Scale, "deploy", "all", none, none},
    {"apps", "v1", "replicasets", "ReplicaSet", Namespaced | Status | Scale, "rs", "all", none, "status.replicas"},
    {"apps", "v1", "statefulsets", "StatefulSet", Namespaced | Status | Scale, "sts", "all", none, none},
    {"events.k8s.io", "v1", "events", "Event", Namespaced, "ev", none, none,
     "regarding.kind regarding.namespace regarding.name regarding.uid regarding.apiVersion regarding.resourceVersion "
     "regarding.fieldPath reason reportingController type"},
    {"authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", Cluster | Review, none, none, none, none},
    {"authentication.k8s.io", "v1", "tokenreviews", "TokenReview", Cluster | Review, none, none, none, none},
    {authz, "v1", "localsubjectaccessreviews", "LocalSubjectAccessReview", Namespaced | Review, none, none, none, none},
    {authz, "v1", "selfsubjectaccessreviews", "SelfSubjectAccessReview", Cluster | Review, none, none, none, none},
    {authz, "v1", "selfsubjectrulesreviews", "SelfSubjectRulesReview", Cluster | Review, none, none, none, none},
    {authz, "v1", "subjectaccessreviews", "SubjectAccessReview", Cluster | Review, none, none, none, none},
    {"autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", Namespaced | Status, "hpa", "all", none, none},
    {"batch", "v1", "cronjobs", "CronJob", Namespaced | Status, "cj", "all", none, none},
    {"batch", "v1", "jobs", "Job", Namespaced | Status, none, "all", none, "status.successful"},
    {"networking.k8s.io", "v1", "ingressclasses", "IngressClass", Cluster, none, none, none, none},
    {"networking.k8s.io", "v1", "ingresses", "Ingress", Namespaced | Status, "ing", none, none, none},
    {"networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy", Namespaced, "netpol", none, none, none},
    {"policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", Namespaced | Status, "pdb", none, none, none},
    {rbac, "v1", "clusterrolebindings", "ClusterRoleBinding", Cluster, none, none, none, none},
    {rbac, "v1", "clusterroles", "ClusterRole", Cluster, none, none, none, none},
    {rbac, "v1", "rolebindings", "RoleBinding", Namespaced, none, none, none, none},
    {rbac, "v1", "roles", "Role", Namespaced, none, none, none, none},
    {"storage.k8s.io", "v1", "storageclasses", "StorageClass", Cluster, "sc", none, none, none},
    {"scheduling.k8s.io", "v1", "priorityclasses", "PriorityClass", Cluster, "pc", none, none, none},
    {"coordination.k8s.io", "v1", "leases", "Lease", Namespaced, none, none, none, none},
};
// clang-format on

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find(' ');
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

/// "rbac.authorization.k8s.io/v1" + "Role" -> "rbac.v1.Role": the Go package, which names the type in fields.txt.
std::string tableName(const Row& row) {
    std::string package = row.group[0] ? row.group : "core";
    package = package.substr(0, package.find('.'));
    return package + "." + row.version + "." + row.kind;
}

KindInfo infoOf(const Row& row) {
    KindInfo info;
    info.type = {row.group, row.version, row.plural, row.kind, (row.flags & Namespaced) != 0};
    info.singular = row.kind;
    for (char& c : info.singular)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    info.listKind = std::string(row.kind) + "List";
    info.shortNames = words(row.shortNames);
    info.categories = words(row.categories);
    info.subresources = words(row.subresources);
    info.fieldSelectors = words(row.fieldSelectors);
    info.hasStatus = (row.flags & Status) != 0;
    info.hasScale = (row.flags & Scale) != 0;
    if (info.hasScale)
        info.scale = {".spec.replicas", ".status.replicas", ".spec.selector"};
    info.reviewOnly = (row.flags & Review) != 0;
    if (info.reviewOnly)
        info.verbs = {"create"};
    else
        info.verbs = {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};
    info.fields = builtinType(tableName(row));
    const bool newEvent = info.type.group == "events.k8s.io";
    info.storageGroup = newEvent ? "" : row.group;
    info.storageVersion = row.version;
    return info;
}

} // namespace

const std::vector<KindInfo>& builtinKinds() {
    static const std::vector<KindInfo> kinds = [] {
        std::vector<KindInfo> made;
        for (const Row& row : rows)
            made.push_back(infoOf(row));
        return made;
    }();
    return kinds;
}

} // namespace thrifty::sim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/controlledkinds.h"

namespace thrifty::sim::control {

namespace {
constexpr bool custom = true, workload = true;
constexpr bool cluster = false; // not namespaced
} // namespace

const Kind podKind{{"", "v1", "pods", "Pod"}, false, workload};
const Kind nodeKind{{"", "v1", "nodes", "Node", cluster}};
const Kind eventKind{{"", "v1", "events", "Event"}};
const Kind namespaceKind{{"", "v1", "namespaces", "Namespace", cluster}};
const Kind serviceKind{{"", "v1", "services", "Service"}};
const Kind claimKind{{"", "v1", "persistentvolumeclaims", "PersistentVolumeClaim"}};
const Kind configMapKind{{"", "v1", "configmaps", "ConfigMap"}};
const Kind secretKind{{"", "v1", "secrets", "Secret"}};
const Kind accountKind{{"", "v1", "serviceaccounts", "ServiceAccount"}};
const Kind deploymentKind{{"apps", "v1", "deployments", "Deployment"}, false, workload};
const Kind replicaSetKind{{"apps", "v1", "replicasets", "ReplicaSet"}, false, workload};
const Kind statefulSetKind{{"apps", "v1", "statefulsets", "StatefulSet"}, false, workload};
const Kind daemonSetKind{{"apps", "v1", "daemonsets", "DaemonSet"}, false, workload};
const Kind jobKind{{"batch", "v1", "jobs", "Job"}, false, workload};
const Kind cronJobKind{{"batch", "v1", "cronjobs", "CronJob"}, false, workload};
const Kind clusterKind{{"cluster.elotl.co", "v1alpha1", "clusters", "Cluster", cluster}, custom, false, false};
const Kind policyKind{
    {"policy.elotl.co", "v1alpha1", "schedulepolicies", "SchedulePolicy", cluster}, custom, false, false};
const Kind groupKind{{"policy.elotl.co", "v1alpha1", "schedulegroups", "ScheduleGroup", cluster}, custom, false, false};
const Kind rayClusterKind{{"ray.io", "v1", "rayclusters", "RayCluster"}, custom, workload};
const Kind rayServiceKind{{"ray.io", "v1", "rayservices", "RayService"}, custom, workload};
const Kind rayJobKind{{"ray.io", "v1", "rayjobs", "RayJob"}, custom, workload};
const Kind jobSetKind{{"jobset.x-k8s.io", "v1alpha2", "jobsets", "JobSet"}, custom, workload};
const Kind leaderWorkerSetKind{
    {"leaderworkerset.x-k8s.io", "v1", "leaderworkersets", "LeaderWorkerSet"}, custom, workload};
const Kind trainJobKind{{"trainer.kubeflow.org", "v1alpha1", "trainjobs", "TrainJob"}, custom, workload};
const Kind trainingRuntimeKind{
    {"trainer.kubeflow.org", "v1alpha1", "trainingruntimes", "TrainingRuntime"}, custom, false, false};
const Kind clusterTrainingRuntimeKind{
    {"trainer.kubeflow.org", "v1alpha1", "clustertrainingruntimes", "ClusterTrainingRuntime", cluster},
    custom,
    false,
    false};
const Kind inferenceServiceKind{
    {"serving.kserve.io", "v1beta1", "inferenceservices", "InferenceService"}, custom, workload};
const Kind nimServiceKind{{"apps.nvidia.com", "v1alpha1", "nimservices", "NIMService"}, custom, workload};
const Kind dynamoKind{{"nvidia.com", "v1alpha1", "dynamographdeployments", "DynamoGraphDeployment"}, custom, workload};
const Kind milvusKind{{"milvus.io", "v1beta1", "milvuses", "Milvus"}, custom, workload};
const Kind pytorchJobKind{{"kubeflow.org", "v1", "pytorchjobs", "PyTorchJob"}, custom, workload};
const Kind tfJobKind{{"kubeflow.org", "v1", "tfjobs", "TFJob"}, custom, workload};
const Kind mpiJobKind{{"kubeflow.org", "v1", "mpijobs", "MPIJob"}, custom, workload};
const Kind xgboostJobKind{{"kubeflow.org", "v1", "xgboostjobs", "XGBoostJob"}, custom, workload};
const Kind paddleJobKind{{"kubeflow.org", "v1", "paddlejobs", "PaddleJob"}, custom, workload};
const Kind jaxJobKind{{"kubeflow.org", "v1", "jaxjobs", "JAXJob"}, custom, workload};

const std::vector<const Kind*>& workloadKinds() {
    static const std::vector<const Kind*> kinds{
        &deploymentKind, &replicaSetKind, &statefulSetKind,     &daemonSetKind, &jobKind,        &cronJobKind,
        &rayClusterKind, &rayServiceKind, &rayJobKind,          &jobSetKind,    &trainJobKind,   &inferenceServiceKind,
        &nimServiceKind, &dynamoKind,     &leaderWorkerSetKind, &milvusKind,    &pytorchJobKind, &tfJobKind,
        &mpiJobKind,     &xgboostJobKind, &paddleJobKind,       &jaxJobKind};
    return kinds;
}

const std::vector<const Kind*>& placedKinds() {
    static const std::vector<const Kind*> kinds = [] {
        std::vector<const Kind*> all{&namespaceKind,      &accountKind, &configMapKind, &secretKind,
                                     &claimKind,          &serviceKind, &podKind,       &clusterTrainingRuntimeKind,
                                     &trainingRuntimeKind};
        all.insert(all.end(), workloadKinds().begin(), workloadKinds().end());
        return all;
    }();
    return kinds;
}

const Kind* kindNamed(std::string_view apiVersion, std::string_view kind) {
    const auto slash = apiVersion.find('/');
    const std::string_view group = slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
    for (const Kind* one : placedKinds())
        if (one->type.kind == kind && one->type.group == group)
            return one;
    for (const Kind* one : {&nodeKind, &eventKind, &clusterKind, &policyKind, &groupKind})
        if (one->type.kind == kind && one->type.group == group)
            return one;
    return nullptr;
}

} // namespace thrifty::sim::control

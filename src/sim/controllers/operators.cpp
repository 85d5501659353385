// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/operators.h"

#include "sim/controllers/jobs.h"
#include "sim/controllers/jobsets.h"
#include "sim/controllers/ray.h"
#include "sim/controllers/renderedkinds.h"
#include "sim/controllers/replicasets.h"
#include "sim/controllers/statefulsets.h"

namespace thrifty::sim::control {

namespace {

template <class T>
void addWhere(Site& site, const Kind& kind) {
    if (site.has(kind))
        site.add<T>();
}

} // namespace

void addOperators(Site& site) {
    addWhere<DeploymentController>(site, deploymentKind);
    addWhere<ReplicaSetController>(site, replicaSetKind);
    addWhere<StatefulSetController>(site, statefulSetKind);
    addWhere<DaemonSetController>(site, daemonSetKind);
    addWhere<JobController>(site, jobKind);
    addWhere<CronJobController>(site, cronJobKind);
    addWhere<RayClusterController>(site, rayClusterKind);
    addWhere<RayServiceController>(site, rayServiceKind);
    addWhere<RayJobController>(site, rayJobKind);
    addWhere<JobSetController>(site, jobSetKind);
    addWhere<LeaderWorkerSetController>(site, leaderWorkerSetKind);
    if (site.has(trainJobKind))
        for (const Kind* runtime : {&trainingRuntimeKind, &clusterTrainingRuntimeKind})
            site.cluster().watch(*runtime);
    for (const RenderedKind& row : renderedKinds())
        if (site.has(*row.kind))
            site.add<RenderedController>(row);
}

} // namespace thrifty::sim::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/operators.h"

#include "sim/controllers/jobs.h"
#include "sim/controllers/jobsets.h"
#include "sim/controllers/ray.h"
#include "sim/controllers/renderedkinds.h"
#include "sim/controllers/replicasets.h"
#include "sim/controllers/statefulsets.h"

namespace thrifty::sim::control {

void addOperators(Site& site) {
    site.add<DeploymentController>();
    site.add<ReplicaSetController>();
    site.add<StatefulSetController>();
    site.add<DaemonSetController>();
    site.add<JobController>();
    site.add<CronJobController>();
    site.add<RayClusterController>();
    site.add<RayServiceController>();
    site.add<RayJobController>();
    site.add<JobSetController>();
    site.add<LeaderWorkerSetController>();
    for (const Kind* runtime : {&trainingRuntimeKind, &clusterTrainingRuntimeKind})
        site.cluster().watch(*runtime);
    for (const RenderedKind& row : renderedKinds())
        site.add<RenderedController>(row);
}

} // namespace thrifty::sim::control

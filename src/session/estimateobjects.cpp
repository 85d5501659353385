// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/estimateobjects.h"

#include "fleet/products.h"
#include "session/probe/probeplan.h"

namespace thrifty::session {

std::string spreadOrderName(const domain::Namespace& ns, const std::string& digits) {
    return "thrifty-nova-" + ns.str().substr(0, 40) + "-" + digits;
}

domain::Expected<std::vector<domain::ObjectId>>
estimateObjects(const std::vector<VariantInput>& variants, const domain::Namespace& ns, const std::string& digits) {
    const auto estimator = fleet::makeEstimator();
    const ProbeMark mark{domain::RunId("not-started"), digits, ns, {}, {}};
    const auto plan = planProbe(variants, mark, *estimator);
    if (!plan)
        return domain::fail(plan.error());
    const auto manager = fleet::makeFleetManager(nullptr);
    const kube::ResourceType& order = manager->traits().orderType;
    std::vector<domain::ObjectId> objects{{order.group, order.version, order.kind, {}, spreadOrderName(ns, digits)}};
    for (const ProbeVariant& variant : plan->variants) {
        for (const ProbeObject& object : variant.objects) {
            const std::string api(object.object["apiVersion"].str());
            const auto slash = api.find('/');
            objects.push_back({slash == std::string::npos ? std::string() : api.substr(0, slash),
                               slash == std::string::npos ? api : api.substr(slash + 1),
                               std::string(object.object["kind"].str()), ns, object.name});
        }
    }
    return objects;
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/estimateobjects.h"

#include "fleet/products.h"
#include "manifest/podtemplates.h"
#include "session/probe/probeplan.h"

namespace thrifty::session {

std::string spreadOrderName(const domain::Namespace& ns, const std::string& digits) {
    return "thrifty-nova-" + ns.str().substr(0, 40) + "-" + digits;
}

std::vector<domain::ObjectId> writtenObjects(const ProbePlan& plan, const fleet::FleetTraits& traits,
                                             const domain::Namespace& ns, const std::string& digits) {
    const kube::ResourceType& order = traits.orderType;
    std::vector<domain::ObjectId> objects{{order.group, order.version, order.kind, {}, spreadOrderName(ns, digits)}};
    for (const ProbeVariant& variant : plan.variants) {
        for (const ProbeObject& object : variant.objects) {
            domain::ObjectId& id = objects.emplace_back(manifest::idOf(object.object));
            id.ns = ns;
            id.name = object.name;
        }
    }
    return objects;
}

domain::Expected<std::vector<domain::ObjectId>>
estimateObjects(const std::vector<VariantInput>& variants, const domain::Namespace& ns, const std::string& digits) {
    const auto estimator = fleet::makeEstimator();
    const ProbeMark mark{domain::RunId("not-started"), digits, ns, {}, {}};
    const auto plan = planProbe(variants, mark, *estimator);
    if (!plan)
        return domain::fail(plan.error());
    return writtenObjects(*plan, fleet::makeFleetManager(nullptr)->traits(), ns, digits);
}

} // namespace thrifty::session

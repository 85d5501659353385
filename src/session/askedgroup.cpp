// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/askedgroup.h"

namespace thrifty::session {

domain::GroupEstimate askedFor(const domain::PodGroup& group, const fleet::Estimator& estimator) {
    domain::GroupEstimate asked;
    asked.group = group.name;
    asked.pods = group.pods;
    asked.gpusPerPod = domain::gpuCount(group.requests);
    if (!group.requestsUnknown)
        asked.requests = group.requests;
    // A selection that cannot be read is the estimator's to refuse; what it would have named is not known then.
    const auto wanted = estimator.nodeRequest(group);
    if (wanted && (asked.gpusPerPod > 0 || !wanted->gpuSkus.empty()))
        asked.gpuSkusAsked = wanted->gpuSkus;
    return asked;
}

} // namespace thrifty::session

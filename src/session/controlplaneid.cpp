// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/controlplaneid.h"

#include "kube/kinds.h"

namespace thrifty::session {

domain::Expected<std::string> controlPlaneId(kube::ApiClient& control, std::stop_token stop) {
    const auto found = control.get(kube::namespaceType, {}, "kube-system", stop);
    if (!found && found.error().code != domain::ErrorCode::Forbidden &&
        found.error().code != domain::ErrorCode::NotFound)
        return domain::fail(found.error());
    if (found && !found->at("metadata", "uid").str().empty())
        return "uid " + found->at("metadata", "uid").str();
    return "server " + control.transport().server();
}

} // namespace thrifty::session

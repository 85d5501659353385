// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/server/apiserver.h"

namespace thrifty::sim {

/// One request on its way through the server.
struct ApiServer::Call {
    const kube::Request& request;
    const User& user;
    Route route;
    const KindInfo* kind = nullptr; ///< of resource requests
    WantedForm form;
    bool dryRun = false;
    FieldValidation validation = FieldValidation::Warn;
    std::vector<std::string> warnings;
    bool created = false; ///< an apply patch that made a new object answers 201
    AsObjects objects;

    [[nodiscard]] std::string_view header(std::string_view name) const {
        return kube::headerValue(request.headers, name);
    }
    [[nodiscard]] bool hasBody() const { return objects.body != nullptr || !request.body.empty(); }
    [[nodiscard]] FieldWriter writer() const;
    [[nodiscard]] const std::string& group() const { return kind->type.group; }
    [[nodiscard]] const std::string& resource() const { return kind->type.plural; }
};

} // namespace thrifty::sim

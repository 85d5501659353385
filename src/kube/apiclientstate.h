// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"
#include "kube/retrypolicy.h"

#include <map>
#include <mutex>
#include <set>

namespace thrifty::kube {

/// What the requests of one client share.
struct ApiClient::State {
    RateLimit rate;

    std::mutex mutex; ///< for everything below
    std::set<std::string> seenWarnings;
    std::vector<std::string> newWarnings;
    std::map<std::string, std::vector<ResourceType>, std::less<>> discovered; ///< by apiVersion

    void warn(std::string text);
};

} // namespace thrifty::kube

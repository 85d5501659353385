// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/estimaterunner.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace thrifty::session {

/// A cluster that is asked.
struct EstimateRunner::Participant {
    std::size_t number = 0; ///< in m_clusters and in the feed
    const domain::Cluster* cluster = nullptr;
    kube::ApiClient* client = nullptr;
    bool everywhere = true; ///< its pods are watched in all namespaces
    bool podsSynced = false, eventsSynced = false;
    bool diagnosed = false; ///< in this batch: it was asked why pods are missing
    bool warningsWatched = false;
    std::chrono::steady_clock::time_point lastNews; ///< of a pod or of the estimator
    bool late = false;                              ///< it did not answer an earlier batch in time
    std::optional<domain::Error> lost, trouble;
    std::optional<std::string> stuck; ///< why later batches cannot be trusted
    std::map<std::string, manifest::Value> foreign;
    struct Asked {
        std::unique_ptr<EstimateState> state;
        bool done = false;
    };
    std::map<std::size_t, Asked> asked; ///< by variant, of this batch
};

} // namespace thrifty::session

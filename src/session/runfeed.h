// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "fleet/estimator.h"
#include "kube/apiclient.h"
#include "kube/watcher.h"
#include "session/estimatestate.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::session {

/// One thing that a watch told, reduced to what the run needs: whole objects are dropped on the transport's thread.
struct Observation {
    enum class Kind {
        Pod,        ///< a pod of this run: uid, mark
        PodGone,    ///< uid
        Ungated,    ///< a pod of this run without the gate: uid, text = its name
        Foreign,    ///< somebody else's gated pod: uid, object
        Cost,       ///< an event of the estimator: cost
        Warning,    ///< a Warning event about a copy or what it owns: mark = reason, text
        ObjectSeen, ///< an object of this run on the control plane: uid, text = "Kind/name"
        ObjectGone,
        Synced,  ///< stream
        Problem, ///< stream, error: will be retried
        Lost,    ///< stream, error: will not be retried
    };
    enum class Stream { Pods, Events, Warnings, Objects };
    static constexpr std::size_t control = static_cast<std::size_t>(-1);

    Kind kind = Kind::Synced;
    Stream stream = Stream::Pods;
    std::size_t cluster = control; ///< number of the cluster, or the control plane
    std::string uid, mark, text;
    CostEvent cost;
    manifest::Value object;
    domain::Error error;
};

/// All watches of a run and the queue that they fill. The run's thread empties it; nothing else is shared.
class RunFeed {
  public:
    RunFeed(fleet::EstimatorTraits estimator, domain::RunId run, domain::Namespace ns, std::string nameMark);
    ~RunFeed();

    /// Pods (in all namespaces, where `everywhere`, so that others' gated pods are seen) and the estimator's events.
    void watchCluster(std::size_t cluster, kube::ApiClient& client, bool everywhere);
    /// Only the run's own pods: for clean-up.
    void watchOwnPods(std::size_t cluster, kube::ApiClient& client);
    void watchWarnings(std::size_t cluster, kube::ApiClient& client);
    /// The run's objects of one kind on the control plane.
    void watchObjects(kube::ApiClient& client, const kube::ResourceType& type);

    void put(Observation observation);
    /// Waits for observations; empty at the deadline or when stopped.
    [[nodiscard]] std::vector<Observation> wait(std::chrono::steady_clock::time_point deadline, std::stop_token stop);

  private:
    struct PodSink;
    void watch(std::size_t cluster, Observation::Stream stream, kube::ApiClient& client, kube::WatchSpec spec,
               std::function<domain::Expected<void>(kube::WatchChange, std::string_view)> take);

    fleet::EstimatorTraits m_estimator;
    domain::RunId m_run;
    domain::Namespace m_ns;
    std::string m_nameMark; ///< "-tn-0a1b2c3d-": in the name of every copy and of what operators make of it
    std::mutex m_mutex;
    std::condition_variable_any m_filled;
    std::vector<Observation> m_queue;
    std::vector<std::unique_ptr<kube::Watcher>> m_watchers; ///< last: stopped before the queue goes
};

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runfeed.h"

#include "fleet/eventobject.h"
#include "fleet/ownership.h"
#include "kube/kinds.h"

#include <algorithm>
#include <unordered_set>

namespace thrifty::session {

using kube::WatchChange;
using manifest::Value;
namespace ownership = fleet::ownership;

RunFeed::RunFeed(fleet::EstimatorTraits estimator, domain::RunId run, domain::Namespace ns, std::string nameMark)
    : m_estimator(std::move(estimator))
    , m_run(std::move(run))
    , m_ns(std::move(ns))
    , m_nameMark(std::move(nameMark)) {}

RunFeed::~RunFeed() = default;

void RunFeed::put(Observation observation) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(observation));
    }
    m_filled.notify_one();
}

std::vector<Observation> RunFeed::wait(std::chrono::steady_clock::time_point deadline, std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    m_filled.wait_until(lock, stop, deadline, [this] { return !m_queue.empty(); });
    return std::exchange(m_queue, {});
}

void RunFeed::watch(std::size_t cluster, Observation::Stream stream, kube::ApiClient& client, kube::WatchSpec spec,
                    std::function<void(WatchChange, Value&&)> change) {
    kube::WatchSink sink;
    sink.change = std::move(change);
    sink.synced = [this, cluster, stream] {
        Observation told;
        told.stream = stream;
        told.cluster = cluster;
        put(std::move(told));
    };
    sink.problem = [this, cluster, stream](const domain::Error& error, bool final) {
        Observation told;
        told.kind = final ? Observation::Kind::Lost : Observation::Kind::Problem;
        told.stream = stream;
        told.cluster = cluster;
        told.error = error;
        put(std::move(told));
    };
    m_watchers.push_back(
        std::make_unique<kube::Watcher>(client.sharedTransport(), client.name(), std::move(spec), std::move(sink)));
}

/// Tells the run's pods and others' gated ones; everything else on a busy cluster ends here.
struct RunFeed::PodSink {
    RunFeed& feed;
    std::size_t cluster;
    std::unordered_set<std::string> told; ///< only touched on the transport's thread, one call at a time

    void operator()(WatchChange change, Value&& pod) {
        const Value& metadata = pod["metadata"];
        Observation seen;
        seen.cluster = cluster;
        seen.uid = metadata["uid"].str();
        if (change == WatchChange::Deleted) {
            if (told.erase(seen.uid) == 0)
                return;
            seen.kind = Observation::Kind::PodGone;
            feed.put(std::move(seen));
            return;
        }
        const Value& labels = metadata["labels"];
        const std::string& name = metadata["name"].str();
        const bool ours = labels[ownership::runKey].str() == feed.m_run.str() ||
                          (!feed.m_nameMark.empty() && name.find(feed.m_nameMark) != std::string::npos);
        const auto& gates = pod.at("spec", "schedulingGates").items();
        const bool gated = std::any_of(gates.begin(), gates.end(), [this](const Value& gate) {
            return gate["name"].str() == feed.m_estimator.gate;
        });
        if (ours && !gated && metadata["deletionTimestamp"].isNull()) {
            seen.kind = Observation::Kind::Ungated;
            seen.text = name;
            told.insert(seen.uid);
            feed.put(std::move(seen));
            return;
        }
        if ((!ours && !gated) || !told.insert(seen.uid).second)
            return;
        seen.kind = ours ? Observation::Kind::Pod : Observation::Kind::Foreign;
        if (ours)
            seen.mark = labels[ownership::groupKey].str();
        else
            seen.object = std::move(pod);
        feed.put(std::move(seen));
    }
};

void RunFeed::watchCluster(std::size_t cluster, kube::ApiClient& client, bool everywhere) {
    // Gated pods are Pending; the selector keeps a busy cluster's running pods off the wire.
    watch(cluster, Observation::Stream::Pods, client,
          {kube::podType, everywhere ? std::string() : m_ns.str(), {}, "status.phase=Pending"},
          PodSink{*this, cluster, {}});
    if (!everywhere)
        return; // called again because the wider watch is not allowed; the events are watched already
    watch(cluster, Observation::Stream::Events, client,
          {kube::eventType, m_ns.str(), {}, "involvedObject.kind=Pod,reason=" + m_estimator.eventReason},
          [this, cluster](WatchChange change, Value&& event) {
              const Value& about = fleet::eventSubject(event);
              if (change == WatchChange::Deleted || event["reason"].str() != m_estimator.eventReason ||
                  about["kind"].str() != "Pod")
                  return;
              Observation seen;
              seen.kind = Observation::Kind::Cost;
              seen.cluster = cluster;
              seen.cost.podUid = about["uid"].str();
              seen.cost.eventUid = event.at("metadata", "uid").str();
              if (const auto time = fleet::eventTime(event))
                  seen.cost.time = *time;
              seen.cost.text = fleet::eventText(event);
              put(std::move(seen));
          });
}

void RunFeed::watchOwnPods(std::size_t cluster, kube::ApiClient& client) {
    watch(cluster, Observation::Stream::Pods, client,
          {kube::podType, m_ns.str(), std::string(ownership::runKey) + "=" + m_run.str(), {}},
          PodSink{*this, cluster, {}});
}

void RunFeed::watchWarnings(std::size_t cluster, kube::ApiClient& client) {
    watch(cluster, Observation::Stream::Warnings, client, {kube::eventType, m_ns.str(), {}, "type=Warning"},
          [this, cluster](WatchChange change, Value&& event) {
              const std::string& about = fleet::eventSubject(event)["name"].str();
              if (change == WatchChange::Deleted || about.find(m_nameMark) == std::string::npos)
                  return;
              Observation seen;
              seen.kind = Observation::Kind::Warning;
              seen.cluster = cluster;
              seen.mark = event["reason"].str();
              seen.uid = about;
              seen.text = fleet::eventText(event);
              put(std::move(seen));
          });
}

void RunFeed::watchObjects(kube::ApiClient& client, const kube::ResourceType& type) {
    watch(Observation::control, Observation::Stream::Objects, client,
          {type, type.namespaced ? m_ns.str() : std::string(), std::string(ownership::runKey) + "=" + m_run.str(), {}},
          [this, kind = type.kind](WatchChange change, Value&& object) {
              Observation seen;
              seen.kind =
                  change == WatchChange::Deleted ? Observation::Kind::ObjectGone : Observation::Kind::ObjectSeen;
              seen.uid = object.at("metadata", "uid").str();
              seen.text = kind + "/" + object.at("metadata", "name").str();
              put(std::move(seen));
          });
}

} // namespace thrifty::session

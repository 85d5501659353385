// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runfeed.h"

#include "fleet/ownership.h"
#include "kube/eventview.h"
#include "kube/kinds.h"
#include "kube/podview.h"
#include "manifest/json.h"

#include <algorithm>
#include <unordered_set>

namespace thrifty::session {

using kube::WatchChange;
namespace ownership = fleet::ownership;

namespace {

// A run watches a thousand collections and gets tens of thousands of objects of which it needs a few texts: no tree is
// built for them, and the readers are shared by all watches of a thread.
domain::Expected<kube::PodView> readPod(std::string_view json) {
    thread_local kube::PodReader reader;
    return reader.read(json);
}

domain::Expected<kube::EventView> readEvent(std::string_view json) {
    thread_local kube::EventReader reader;
    return reader.read(json);
}

} // namespace

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
                    std::function<domain::Expected<void>(WatchChange, std::string_view)> take) {
    kube::WatchSink sink;
    sink.raw = [this, cluster, stream, take = std::move(take)](WatchChange change, std::string_view json) {
        auto taken = take(change, json);
        if (taken)
            return;
        Observation told;
        told.kind = Observation::Kind::Problem;
        told.stream = stream;
        told.cluster = cluster;
        told.error = std::move(taken).error();
        put(std::move(told));
    };
    sink.synced = [this, cluster, stream] {
        Observation told;
        told.stream = stream;
        told.cluster = cluster;
        put(std::move(told));
    };
    sink.recovered = sink.synced; // what was troubled stands again
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

    domain::Expected<void> operator()(WatchChange change, std::string_view json) {
        auto pod = readPod(json);
        if (!pod)
            return domain::fail(std::move(pod).error());
        Observation seen;
        seen.cluster = cluster;
        seen.uid = std::move(pod->uid);
        if (change == WatchChange::Deleted) {
            if (told.erase(seen.uid) == 0)
                return {};
            seen.kind = Observation::Kind::PodGone;
            feed.put(std::move(seen));
            return {};
        }
        const auto label = [&](std::string_view key) {
            const auto found = pod->labels.find(std::string(key));
            return found == pod->labels.end() ? std::string() : found->second;
        };
        const bool ours = label(ownership::runKey) == feed.m_run.str() ||
                          (!feed.m_nameMark.empty() && pod->name.find(feed.m_nameMark) != std::string::npos);
        const bool gated = std::find(pod->gates.begin(), pod->gates.end(), feed.m_estimator.gate) != pod->gates.end();
        if (ours && !gated && !pod->deleting) {
            seen.kind = Observation::Kind::Ungated;
            seen.text = std::move(pod->name);
            told.insert(seen.uid);
            feed.put(std::move(seen));
            return {};
        }
        if ((!ours && !gated) || told.contains(seen.uid))
            return {};
        seen.kind = ours ? Observation::Kind::Pod : Observation::Kind::Foreign;
        if (ours) {
            seen.mark = label(ownership::groupKey);
        } else {
            // Few, and what the estimator counts together with ours depends on the whole pod.
            auto object = manifest::parseJson(json);
            if (!object)
                return domain::fail(std::move(object).error());
            seen.object = std::move(*object);
        }
        told.insert(seen.uid);
        feed.put(std::move(seen));
        return {};
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
          [this, cluster](WatchChange change, std::string_view json) -> domain::Expected<void> {
              if (change == WatchChange::Deleted)
                  return {};
              auto event = readEvent(json);
              if (!event)
                  return domain::fail(std::move(event).error());
              if (event->reason != m_estimator.eventReason || event->kind != "Pod")
                  return {};
              Observation seen;
              seen.kind = Observation::Kind::Cost;
              seen.cluster = cluster;
              seen.cost.podUid = std::move(event->objectUid);
              seen.cost.eventUid = std::move(event->uid);
              if (event->time)
                  seen.cost.time = *event->time;
              seen.cost.text = std::move(event->message);
              put(std::move(seen));
              return {};
          });
}

void RunFeed::watchOwnPods(std::size_t cluster, kube::ApiClient& client) {
    watch(cluster, Observation::Stream::Pods, client,
          {kube::podType, m_ns.str(), std::string(ownership::runKey) + "=" + m_run.str(), {}},
          PodSink{*this, cluster, {}});
}

void RunFeed::watchWarnings(std::size_t cluster, kube::ApiClient& client) {
    watch(cluster, Observation::Stream::Warnings, client, {kube::eventType, m_ns.str(), {}, "type=Warning"},
          [this, cluster](WatchChange change, std::string_view json) -> domain::Expected<void> {
              if (change == WatchChange::Deleted)
                  return {};
              auto event = readEvent(json);
              if (!event)
                  return domain::fail(std::move(event).error());
              if (event->objectName.find(m_nameMark) == std::string::npos)
                  return {};
              Observation seen;
              seen.kind = Observation::Kind::Warning;
              seen.cluster = cluster;
              seen.mark = std::move(event->reason);
              seen.uid = std::move(event->objectName);
              seen.text = std::move(event->message);
              put(std::move(seen));
              return {};
          });
}

void RunFeed::watchObjects(kube::ApiClient& client, const kube::ResourceType& type) {
    watch(Observation::control, Observation::Stream::Objects, client,
          {type, type.namespaced ? m_ns.str() : std::string(), std::string(ownership::runKey) + "=" + m_run.str(), {}},
          [this, kind = type.kind](WatchChange change, std::string_view json) -> domain::Expected<void> {
              const auto object = manifest::parseJson(json);
              if (!object)
                  return domain::fail(object.error());
              Observation seen;
              seen.kind =
                  change == WatchChange::Deleted ? Observation::Kind::ObjectGone : Observation::Kind::ObjectSeen;
              seen.uid = object->at("metadata", "uid").str();
              seen.text = kind + "/" + object->at("metadata", "name").str();
              put(std::move(seen));
              return {};
          });
}

} // namespace thrifty::session

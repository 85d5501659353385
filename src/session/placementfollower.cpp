// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/placementfollower.h"

#include "fleet/eventobject.h"
#include "fleet/nodecategory.h"
#include "kube/kinds.h"
#include "kube/watcher.h"
#include "session/now.h"
#include "session/podowners.h"
#include "session/storybuilder.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>

namespace thrifty::session {

namespace {

using manifest::Value;

// A story that is told afterwards needs the warnings of clusters that were left before: so many are listened to.
constexpr std::size_t listenedClusters = 64;

/// What the watches said, in the order they said it; read by the follower's own thread, which may block.
struct Mailbox {
    using Letter = std::function<void()>;
    void put(Letter letter) {
        const std::lock_guard lock(mutex);
        letters.push_back(std::move(letter));
        arrived.notify_all();
    }
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::deque<Letter> letters;
};

/// What was looked up of a node.
struct NodeKind {
    std::string type;
    domain::PriceCategory category = domain::PriceCategory::Unknown;
};

/// One cluster: its warnings always, its pods once the workload was placed there.
struct Listened {
    std::unique_ptr<kube::Watcher> events, pods;
    std::map<std::string, Value> present;  ///< pods of ours by uid
    std::map<std::string, NodeKind> nodes; ///< by name
    std::unique_ptr<PodOwners> owners;
};

class Follower {
  public:
    Follower(FleetContext& fleet, const FollowRequest& request, std::stop_token stop)
        : m_fleet(fleet)
        , m_request(request)
        , m_stop(std::move(stop))
        , m_makers(podMakersOf(request.manifest.workload))
        , m_box(std::make_shared<Mailbox>()) {
        for (domain::ObjectId& id : m_makers)
            id.ns = request.ns;
    }

    domain::Expected<PlacementStory> run(const std::function<void(const PlacementStory&)>& changed) {
        const auto order = findOrder();
        if (!order)
            return domain::fail(order.error());
        m_story.emplace(expectedPods(m_request.manifest.workload), since(), order->order);
        std::size_t listened = 0;
        for (const domain::ClusterName& cluster : order->order) {
            if (listened++ < listenedClusters)
                listen(cluster);
        }
        const auto box = m_box;
        const auto handle = m_fleet.manager->follow(
            order->name, m_request.ns, m_request.group,
            [this, box](const fleet::Placement& placement) { box->put([this, placement] { placed(placement); }); },
            [this, box](const fleet::PlacementEvent& event) { box->put([this, event] { m_story->event(event); }); },
            [this, box](const domain::Error& error) { box->put([this, error] { m_story->note(error.text()); }); });
        return loop(changed);
    }

  private:
    domain::Expected<fleet::ExistingOrder> findOrder() {
        std::vector<fleet::ExistingOrder> found;
        for (const domain::WorkloadObject& object : m_request.manifest.workload.objects) {
            if (object.role != domain::ObjectRole::Priced)
                continue;
            domain::LabelMap labels = object.labels;
            labels[m_request.group.key] = m_request.group.value;
            auto orders = m_fleet.manager->ordersMatching(m_request.ns, object.id, labels, m_stop);
            if (!orders)
                return domain::fail(std::move(orders).error());
            for (fleet::ExistingOrder& order : *orders) {
                const bool known = std::any_of(found.begin(), found.end(),
                                               [&](const auto& other) { return other.name == order.name; });
                if (!known && !order.order.empty() && (m_request.policy.empty() || m_request.policy == order.name))
                    found.push_back(std::move(order));
            }
        }
        const std::string& kind = m_fleet.manager->traits().orderKind;
        const std::string label = m_request.group.key + "=" + m_request.group.value;
        if (found.empty())
            return domain::fail(domain::ErrorCode::NotFound,
                                "no " + kind + " with an order matches " + label + " in namespace " +
                                    m_request.ns.str(),
                                m_fleet.snapshot.novaContext.str(), "apply the workload first");
        if (found.size() > 1)
            return domain::fail(domain::ErrorCode::InvalidArgument,
                                kind + " " + found[0].name + " and " + found[1].name + " both match " + label,
                                m_fleet.snapshot.novaContext.str(), "remove one of them");
        return found.front();
    }

    /// When this placement began: warnings of an earlier life of the same names are not part of the story.
    domain::Timestamp since() {
        domain::Timestamp first{};
        for (const domain::ObjectId& id : m_makers) {
            const auto type = m_fleet.control->resourceFor(id.apiVersion(), id.kind, m_stop);
            if (!type)
                continue;
            const auto live = m_fleet.control->get(*type, id.ns.str(), id.name, m_stop);
            if (!live)
                continue;
            const auto made = domain::parseRfc3339(live->at("metadata", "creationTimestamp").str());
            if (made && (first == domain::Timestamp{} || *made < first))
                first = *made;
        }
        return first;
    }

    void problem(const domain::ClusterName& cluster, const char* what, const domain::Error& error) {
        m_story->note(cluster.str() + ": cannot read " + what + ": " + error.text());
    }

    void listen(const domain::ClusterName& cluster) {
        kube::ApiClient* client = m_fleet.client(cluster);
        if (client == nullptr || m_listened.contains(cluster))
            return;
        Listened& place = m_listened[cluster];
        place.owners = std::make_unique<PodOwners>(*client, m_request.ns, m_makers);
        kube::WatchSink sink;
        const auto box = m_box;
        sink.change = [this, box, cluster](kube::WatchChange change, Value&& object) {
            if (change != kube::WatchChange::Deleted)
                box->put([this, cluster, event = std::move(object)] { podEvent(cluster, event); });
        };
        sink.synced = [this, box, cluster] { box->put([this, cluster] { m_silent.erase(cluster); }); };
        sink.problem = [this, box, cluster](const domain::Error& error, bool final) {
            box->put([this, cluster, error, final] {
                m_silent.erase(cluster);
                if (final)
                    problem(cluster, "events", error);
            });
        };
        m_silent.insert(cluster);
        const kube::WatchSpec spec{
            kube::eventType, m_request.ns.str(), {}, "reason=" + m_fleet.estimator->traits().failureReason};
        place.events =
            std::make_unique<kube::Watcher>(client->sharedTransport(), client->name(), spec, std::move(sink));
    }

    void watchPods(const domain::ClusterName& cluster) {
        listen(cluster);
        const auto found = m_listened.find(cluster);
        if (found == m_listened.end()) {
            m_story->note(cluster.str() + ": no kubeconfig context is mapped to it, so its pods cannot be seen");
            return;
        }
        if (found->second.pods)
            return;
        kube::ApiClient* client = m_fleet.client(cluster);
        kube::WatchSink sink;
        const auto box = m_box;
        sink.change = [this, box, cluster](kube::WatchChange change, Value&& object) {
            box->put([this, cluster, change, pod = std::move(object)] { podChanged(cluster, change, pod); });
        };
        sink.problem = [this, box, cluster](const domain::Error& error, bool final) {
            if (final)
                box->put([this, cluster, error] { problem(cluster, "pods", error); });
        };
        found->second.pods = std::make_unique<kube::Watcher>(client->sharedTransport(), client->name(),
                                                             kube::WatchSpec{kube::podType, m_request.ns.str(), {}, {}},
                                                             std::move(sink));
    }

    void placed(const fleet::Placement& placement) {
        m_story->placed(placement.cluster, currentTime());
        if (!placement.cluster.empty())
            watchPods(placement.cluster);
        tellPods(placement.cluster);
    }

    void podEvent(const domain::ClusterName& cluster, const Value& event) {
        if (!m_fleet.manager->triggersFailOver(event))
            return;
        // The pod may be gone by now, and with it its owners: its name tells whose it was.
        const std::string& pod = fleet::eventSubject(event)["name"].str();
        const bool ours = std::any_of(m_makers.begin(), m_makers.end(), [&](const domain::ObjectId& id) {
            return pod == id.name || pod.starts_with(id.name + "-");
        });
        if (!ours)
            return;
        m_story->failOver(cluster, fleet::eventText(event), fleet::eventTime(event).value_or(currentTime()));
    }

    void podChanged(const domain::ClusterName& cluster, kube::WatchChange change, const Value& pod) {
        Listened& place = m_listened[cluster];
        const std::string& uid = pod.at("metadata", "uid").str();
        if (change == kube::WatchChange::Deleted)
            place.present.erase(uid);
        else if (place.present.contains(uid) || place.owners->rootOf(pod, m_stop))
            place.present[uid] = pod;
        tellPods(cluster);
    }

    void tellPods(const domain::ClusterName& cluster) {
        const auto found = m_listened.find(cluster);
        if (found == m_listened.end())
            return;
        int running = 0;
        std::map<std::string, NodeKind> nodes;
        std::vector<PodPlace> places;
        for (const auto& [uid, pod] : found->second.present) {
            PodPlace place;
            place.name = pod.at("metadata", "name").str();
            place.phase = pod.at("status", "phase").str();
            place.node = pod.at("spec", "nodeName").str();
            place.running = (place.phase == "Running" || place.phase == "Succeeded") &&
                            !pod.at("metadata").has("deletionTimestamp");
            const std::string& started = pod.at("status", "startTime").str();
            const auto since =
                domain::parseRfc3339(started.empty() ? pod.at("metadata", "creationTimestamp").str() : started);
            place.since = since ? *since : domain::Timestamp();
            if (!place.node.empty() && place.running)
                place.nodeType = (nodes[place.node] = kindOf(cluster, found->second, place.node)).type;
            running += place.running ? 1 : 0;
            places.push_back(std::move(place));
        }
        std::sort(places.begin(), places.end(), [](const PodPlace& a, const PodPlace& b) { return a.name < b.name; });
        std::map<std::string, int> counted;
        std::set<std::string> onDemand;
        for (const auto& [node, kind] : nodes) {
            ++counted[kind.type];
            onDemand.insert(kind.type);
        }
        // What a node on spot costs changes from hour to hour: no list says it.
        for (const auto& [node, kind] : nodes) {
            if (kind.category == domain::PriceCategory::Spot)
                onDemand.erase(kind.type);
        }
        m_story->pods(cluster, running, static_cast<int>(found->second.present.size()), std::move(counted),
                      std::move(places), listPrices(cluster, onDemand));
    }

    std::map<std::string, domain::Money> listPrices(const domain::ClusterName& cluster,
                                                    const std::set<std::string>& types) {
        std::map<std::string, domain::Money> prices;
        const ClusterConnection* connection = m_fleet.connection(cluster);
        if (connection == nullptr)
            return prices;
        const domain::Cluster& where = connection->cluster;
        for (const std::string& type : types) {
            if (const auto price =
                    m_fleet.prices->price(where.provider, where.region, type, domain::PriceCategory::OnDemand))
                prices[type] = price->perHour;
        }
        return prices;
    }

    NodeKind kindOf(const domain::ClusterName& cluster, Listened& place, const std::string& node) {
        if (const auto known = place.nodes.find(node); known != place.nodes.end())
            return known->second;
        const auto live = m_fleet.client(cluster)->get(kube::nodeType, {}, node, m_stop);
        if (!live) {
            problem(cluster, "nodes", live.error());
            return place.nodes[node] = {"node of unknown type"};
        }
        std::string type = live->at("metadata", "labels", "node.kubernetes.io/instance-type").str();
        if (type.empty())
            type = live->at("metadata", "labels", "beta.kubernetes.io/instance-type").str();
        return place.nodes[node] = {type.empty() ? "node without a type" : type, fleet::categoryOf(*live)};
    }

    domain::Expected<PlacementStory> loop(const std::function<void(const PlacementStory&)>& changed) {
        const bool forGood = m_request.timeout == std::chrono::milliseconds::zero();
        const auto end = std::chrono::steady_clock::now() + m_request.timeout;
        for (;;) {
            std::deque<Mailbox::Letter> letters;
            {
                std::unique_lock lock(m_box->mutex);
                const auto some = [this] { return !m_box->letters.empty(); };
                if (forGood)
                    m_box->arrived.wait(lock, m_stop, some);
                else
                    m_box->arrived.wait_until(lock, m_stop, end, some);
                letters.swap(m_box->letters);
            }
            if (m_stop.stop_requested())
                return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
            for (const Mailbox::Letter& letter : letters)
                letter();
            // A story that is over is told whole: every cluster has said what it knows, or that it cannot.
            const bool over = m_story->story().settled, whole = over && m_silent.empty();
            if (!letters.empty() && changed && over == whole)
                changed(m_story->story());
            if (forGood)
                continue;
            if (whole || (letters.empty() && std::chrono::steady_clock::now() >= end))
                return m_story->story();
        }
    }

    FleetContext& m_fleet;
    const FollowRequest& m_request;
    std::stop_token m_stop;
    std::vector<domain::ObjectId> m_makers;
    std::shared_ptr<Mailbox> m_box;
    std::optional<StoryBuilder> m_story;
    std::set<domain::ClusterName> m_silent;             ///< clusters whose events have not been told yet
    std::map<domain::ClusterName, Listened> m_listened; ///< destroyed first: no callback runs after that
};

} // namespace

domain::Expected<PlacementStory> followPlacement(FleetContext& fleet, const FollowRequest& request,
                                                 const std::function<void(const PlacementStory&)>& changed,
                                                 std::stop_token stop) {
    Follower follower(fleet, request, std::move(stop));
    return follower.run(changed);
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/watcher.h"
#include "sim/controllers/clusterapi.h"
#include "sim/controllers/loop.h"
#include "sim/controllers/naming.h"
#include "sim/controllers/objectcache.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace thrifty::sim::control {

/// One API server as its controllers see it: caches fed by watches, queues of names that want looking at, writes that
/// show in the caches at once. Everything but set-up and stop runs on the cluster's lane.
class Cluster {
  public:
    Cluster(Loop& loop, unsigned lane, std::string name, std::shared_ptr<kube::Transport> transport,
            std::uint64_t seed);
    ~Cluster();
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    // Set-up, before start().
    /// Keeps the kind's objects in a cache. Custom kinds that the API server does not serve are left out.
    void watch(const Kind& kind, std::string fieldSelector = {});
    using Queue = std::size_t;
    using Handler = std::function<void(const std::string& ns, const std::string& name)>;
    /// A queue of names: each name that is woken is handled once, however often it was woken.
    [[nodiscard]] Queue addQueue(Handler handler);
    /// The queue that a change of an object of the kind, or of an object it controls, wakes.
    void reconcile(const Kind& kind, Queue queue);
    using Listener = std::function<void(const ObjectRef& before, const ObjectRef& after)>;
    void listen(const Kind& kind, Listener listener); ///< called for each change, `after` null when it is gone
    void start();                                     ///< handlers run once every cache is filled
    void stopWatching();                              ///< from another thread than the lane's

    // Reading, on the lane.
    [[nodiscard]] const std::string& name() const { return m_api.name(); }
    [[nodiscard]] const ClusterApi& api() const { return m_api; }
    [[nodiscard]] bool watches(const Kind& kind) const { return m_watched.count(&kind) > 0; }
    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] ObjectRef find(const Kind& kind, const std::string& ns, const std::string& name) const;
    [[nodiscard]] const std::map<ObjectCache::Name, ObjectRef>& all(const Kind& kind) const;
    [[nodiscard]] std::vector<ObjectRef> controlledBy(const Kind& kind, const Value& owner) const;
    /// The outermost controller, by way of owner references; the object itself when nobody controls it.
    [[nodiscard]] ObjectRef rootOf(ObjectRef object) const;
    [[nodiscard]] NameSource& names() { return m_names; }

    // Writing, on the lane; successes show in the caches. Errors are returned; nothing is retried here.
    using Written = domain::Expected<ObjectRef>;
    Written create(const Kind& kind, const Value& object, std::string_view manager);
    Written update(const Kind& kind, const Value& object, std::string_view manager);
    Written patch(const Kind& kind, const Value& object, const Value& mergePatch, std::string_view manager,
                  std::string_view subresource = {});
    /// Writes the status where it differs from what is there.
    void setStatus(const Kind& kind, const ObjectRef& object, const Value& status, std::string_view manager);
    domain::Expected<void> remove(const Kind& kind, const ObjectRef& object, bool now = false);
    /// Lays an answer of the API server over the cache.
    void learn(const Kind& kind, Value object) { (void)note(kind, std::move(object)); }

    struct EventText {
        std::string_view type, reason, message, component;
    };
    /// An event about the object; the same one again raises its count.
    void record(const Value& regarding, const EventText& text);

    // Work, on the lane.
    void wake(Queue queue, const std::string& ns, const std::string& name);
    void wakeAfter(std::chrono::milliseconds delay, Queue queue, const std::string& ns, const std::string& name);
    void post(Loop::Task task) { m_loop.post(m_lane, std::move(task)); }
    void after(std::chrono::milliseconds delay, Loop::Task task) { m_loop.after(m_lane, delay, std::move(task)); }
    [[nodiscard]] Loop& loop() const { return m_loop; }

  private:
    struct Watched {
        ObjectCache cache;
        std::string fieldSelector;
        std::unique_ptr<kube::Watcher> watcher;
        kube::Transport::Id objects = 0; ///< the watch of a server of this process, in place of the watcher
        std::optional<std::set<std::string>> present; ///< uids told since a restart, until it is through
        std::vector<Listener> listeners;
        bool synced = false;
    };
    struct Told { ///< by a watch, not yet looked at
        enum class What { Change, Synced, Restarted };
        const Kind* kind = nullptr;
        What what = What::Change;
        kube::WatchChange change{};
        ObjectRef object;
        std::uint64_t version = 0; ///< of the state that Synced speaks of
    };
    [[nodiscard]] bool watchObjects(const Kind& kind, Watched& watched);
    void dropAbsent(const Kind& kind, Watched& watched, std::uint64_t version);
    [[nodiscard]] std::set<std::string> servedKinds() const;
    void tell(Told told);
    void takeInbox();
    void changed(const Kind& kind, const ObjectCache::Change& change);
    Written note(const Kind& kind, ClusterApi::Result result);
    [[nodiscard]] bool isOwn(std::string_view uid, std::string_view resourceVersion);
    void scheduleDrain();
    void drain();

    Loop& m_loop;
    const unsigned m_lane;
    ClusterApi m_api;
    NameSource m_names;
    std::map<const Kind*, Watched> m_watched;
    std::vector<Handler> m_handlers;
    std::map<const Kind*, std::vector<Queue>> m_queues;
    std::deque<std::tuple<Queue, std::string, std::string>> m_work;
    std::set<std::tuple<Queue, std::string, std::string>> m_waiting;
    struct Recorded {
        std::string name;
        std::int64_t count = 1;
    };
    std::map<std::tuple<std::string, std::string, std::string>, Recorded> m_events; ///< uid, reason, message
    bool m_ready = false, m_draining = false;

    std::mutex m_inboxMutex;
    std::vector<Told> m_inbox;
    std::mutex m_ownMutex;
    std::unordered_map<std::string, std::uint64_t>
        m_own; ///< uid: newest version that a write of ours was answered with
};

} // namespace thrifty::sim::control

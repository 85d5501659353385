// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/cluster.h"

#include <algorithm>
#include <charconv>

namespace thrifty::sim::control {

namespace {
constexpr int handledAtOnce = 64; ///< names handled before other lanes of the thread have their turn
constexpr std::size_t rememberedEvents = 50'000;
constexpr std::size_t rememberedWrites = 50'000;
} // namespace

Cluster::Cluster(Loop& loop, unsigned lane, std::string name, std::shared_ptr<kube::Transport> transport,
                 std::uint64_t seed)
    : m_loop(loop)
    , m_lane(lane)
    , m_api(std::move(transport), std::move(name), loop.stopToken())
    , m_names(seed) {}

Cluster::~Cluster() {
    stopWatching(); // before the inbox that they fill goes
}

void Cluster::watch(const Kind& kind, std::string fieldSelector) {
    m_watched[&kind].fieldSelector = std::move(fieldSelector);
}

Cluster::Queue Cluster::addQueue(Handler handler) {
    m_handlers.push_back(std::move(handler));
    return m_handlers.size() - 1;
}

void Cluster::reconcile(const Kind& kind, Queue queue) {
    m_queues[&kind].push_back(queue);
}

void Cluster::listen(const Kind& kind, Listener listener) {
    m_watched[&kind].listeners.push_back(std::move(listener));
}

std::set<std::string> Cluster::servedKinds() const {
    std::set<std::string> groups, served;
    for (const auto& [kind, watched] : m_watched)
        if (kind->custom)
            groups.insert("/apis/" + kind->type.group + "/" + kind->type.version);
    for (const auto& path : groups) {
        const auto list = m_api.getPath(path);
        if (!list)
            continue;
        for (const Value& resource : (*list)["resources"].items())
            served.insert(path + "/" + resource["name"].str());
    }
    return served;
}

void Cluster::start() {
    const auto served = servedKinds();
    for (auto place = m_watched.begin(); place != m_watched.end();) {
        const auto& type = place->first->type;
        const bool missing =
            place->first->custom && served.count("/apis/" + type.group + "/" + type.version + "/" + type.plural) == 0;
        place = missing ? m_watched.erase(place) : std::next(place);
    }
    for (auto& [kind, watched] : m_watched) {
        if (watchObjects(*kind, watched))
            continue;
        kube::WatchSpec spec{kind->type, {}, {}, watched.fieldSelector};
        kube::WatchSink sink;
        sink.change = [this, kind = kind](kube::WatchChange change, Value&& object) {
            tell({kind, Told::What::Change, change, std::make_shared<const Value>(std::move(object)), 0});
        };
        sink.known = [this](std::string_view uid, std::string_view version) { return isOwn(uid, version); };
        sink.synced = [this, kind = kind] { tell({kind, Told::What::Synced, {}, nullptr, 0}); };
        sink.problem = [this, kind = kind](const domain::Error&, bool final) {
            if (final) // the rest of the cluster is controlled all the same
                tell({kind, Told::What::Synced, {}, nullptr, 0});
        };
        watched.watcher = std::make_unique<kube::Watcher>(m_api.transport(), name(), std::move(spec), std::move(sink));
    }
    if (m_watched.empty())
        m_ready = true;
}

/// Where the API server is one of this process its objects come as they are: most of what a fleet's controllers read is
/// what one of them wrote a moment ago. False: that is not so.
bool Cluster::watchObjects(const Kind& kind, Watched& watched) {
    if (m_api.objects() == nullptr)
        return false;
    kube::Request request;
    request.target = kube::resourcePath(kind.type, {}) + "?watch=1";
    if (!watched.fieldSelector.empty())
        request.target += "&fieldSelector=" + kube::percentEncode(watched.fieldSelector);
    request.headers.push_back({"Accept", "application/json"});
    const auto restarting = std::make_shared<bool>(false); // of the watch's thread: then even our own is to be named
    ObjectTransport::ObjectSink sink;
    sink.change = [this, kind = &kind, restarting](kube::WatchChange change, const Value& object) {
        if (*restarting || change == kube::WatchChange::Deleted ||
            !isOwn(uidOf(object), object["metadata"]["resourceVersion"].str()))
            tell({kind, Told::What::Change, change, std::make_shared<const Value>(object), 0});
    };
    sink.synced = [this, kind = &kind, restarting](std::uint64_t version) {
        *restarting = false;
        tell({kind, Told::What::Synced, {}, nullptr, version});
    };
    sink.restarted = [this, kind = &kind, restarting] {
        *restarting = true;
        tell({kind, Told::What::Restarted, {}, nullptr, 0});
    };
    watched.objects = m_api.objects()->watch(request, std::move(sink));
    return watched.objects != 0;
}

void Cluster::stopWatching() {
    for (auto& [kind, watched] : m_watched) {
        watched.watcher.reset();
        if (const auto id = std::exchange(watched.objects, 0); id != 0)
            m_api.objects()->cancel(id);
    }
}

/// After a restart: what the whole state did not name is gone, unless it was made after that state.
void Cluster::dropAbsent(const Kind& kind, Watched& watched, std::uint64_t version) {
    const std::set<std::string> present = *std::exchange(watched.present, std::nullopt);
    std::vector<ObjectRef> gone;
    for (const auto& [name, object] : watched.cache.all()) {
        if (!present.contains(uidOf(*object)) && versionOf(*object) <= version)
            gone.push_back(object);
    }
    for (const ObjectRef& object : gone)
        changed(kind, watched.cache.gone(*object));
}

void Cluster::tell(Told told) {
    bool first = false;
    {
        const std::lock_guard lock(m_inboxMutex);
        first = m_inbox.empty();
        m_inbox.push_back(std::move(told));
    }
    if (first)
        post([this] { takeInbox(); });
}

void Cluster::takeInbox() {
    std::vector<Told> inbox;
    {
        const std::lock_guard lock(m_inboxMutex);
        inbox.swap(m_inbox);
    }
    for (Told& told : inbox) {
        const auto place = m_watched.find(told.kind);
        if (place == m_watched.end())
            continue;
        Watched& watched = place->second;
        if (told.what == Told::What::Restarted)
            watched.present.emplace();
        if (told.what == Told::What::Synced) {
            watched.synced = true;
            if (watched.present)
                dropAbsent(*told.kind, watched, told.version);
        }
        if (told.what != Told::What::Change)
            continue;
        if (watched.present)
            watched.present->insert(uidOf(*told.object));
        ObjectCache& cache = watched.cache;
        changed(*told.kind, told.change == kube::WatchChange::Deleted ? cache.gone(*told.object)
                                                                      : cache.put(std::move(told.object)));
    }
    if (!m_ready &&
        std::all_of(m_watched.begin(), m_watched.end(), [](const auto& one) { return one.second.synced; })) {
        m_ready = true;
        scheduleDrain();
    }
}

void Cluster::changed(const Kind& kind, const ObjectCache::Change& change) {
    if (!change.any())
        return;
    for (const auto& listener : m_watched[&kind].listeners)
        listener(change.before, change.after);
    const Value& object = change.after ? *change.after : *change.before;
    if (const auto queues = m_queues.find(&kind); queues != m_queues.end())
        for (const Queue queue : queues->second)
            wake(queue, namespaceOf(object), nameOf(object));
    const Value& owner = controllerOf(object);
    if (owner.isNull())
        return;
    const Kind* ownerKind = kindNamed(owner["apiVersion"].str(), owner["kind"].str());
    if (const auto queues = m_queues.find(ownerKind); queues != m_queues.end())
        for (const Queue queue : queues->second)
            wake(queue, namespaceOf(object), owner["name"].str());
}

ObjectRef Cluster::find(const Kind& kind, const std::string& ns, const std::string& name) const {
    const auto place = m_watched.find(&kind);
    return place == m_watched.end() ? nullptr : place->second.cache.find(ns, name);
}

const std::map<ObjectCache::Name, ObjectRef>& Cluster::all(const Kind& kind) const {
    static const std::map<ObjectCache::Name, ObjectRef> none;
    const auto place = m_watched.find(&kind);
    return place == m_watched.end() ? none : place->second.cache.all();
}

std::vector<ObjectRef> Cluster::controlledBy(const Kind& kind, const Value& owner) const {
    const auto place = m_watched.find(&kind);
    return place == m_watched.end() ? std::vector<ObjectRef>() : place->second.cache.controlledBy(uidOf(owner));
}

ObjectRef Cluster::rootOf(ObjectRef object) const {
    for (int depth = 0; object && depth < 10; ++depth) {
        const Value& owner = controllerOf(*object);
        const Kind* kind = owner.isNull() ? nullptr : kindNamed(owner["apiVersion"].str(), owner["kind"].str());
        ObjectRef next = kind ? find(*kind, namespaceOf(*object), owner["name"].str()) : nullptr;
        if (!next || uidOf(*next) != owner["uid"].str())
            return object;
        object = std::move(next);
    }
    return object;
}

Cluster::Written Cluster::note(const Kind& kind, ClusterApi::Result result) {
    if (!result)
        return domain::fail(std::move(result.error()));
    auto object = std::make_shared<const Value>(std::move(*result));
    if (const auto place = m_watched.find(&kind); place != m_watched.end()) {
        {
            const std::lock_guard lock(m_ownMutex);
            if (m_own.size() >= rememberedWrites)
                m_own.clear(); // the watch then tells what is known already, which does no harm
            m_own[uidOf(*object)] = versionOf(*object);
        }
        changed(kind, place->second.cache.put(object));
    }
    return object;
}

/// On the watch's thread: what came back as the answer to a write need not be read a second time.
bool Cluster::isOwn(std::string_view uid, std::string_view resourceVersion) {
    std::uint64_t version = 0;
    std::from_chars(resourceVersion.data(), resourceVersion.data() + resourceVersion.size(), version);
    const std::lock_guard lock(m_ownMutex);
    const auto own = m_own.find(std::string(uid));
    return own != m_own.end() && version != 0 && version <= own->second;
}

Cluster::Written Cluster::create(const Kind& kind, const Value& object, std::string_view manager) {
    return note(kind, m_api.create(kind, object, manager));
}

Cluster::Written Cluster::update(const Kind& kind, const Value& object, std::string_view manager) {
    return note(kind, m_api.update(kind, object, manager));
}

Cluster::Written Cluster::patch(const Kind& kind, const Value& object, const Value& mergePatch,
                                std::string_view manager, std::string_view subresource) {
    return note(kind, m_api.mergePatch(kind, namespaceOf(object), nameOf(object), mergePatch, subresource, manager));
}

void Cluster::setStatus(const Kind& kind, const ObjectRef& object, const Value& status, std::string_view manager) {
    const Value difference = mergePatchBetween((*object)["status"], status);
    if (difference.isNull())
        return;
    // Not found: it was deleted meanwhile, which the watch will tell.
    (void)patch(kind, *object, Value::object({{"status", difference}}), manager,
                kind.status ? std::string_view("status") : std::string_view());
}

domain::Expected<void> Cluster::remove(const Kind& kind, const ObjectRef& object, bool now) {
    auto done = m_api.remove(kind, namespaceOf(*object), nameOf(*object), uidOf(*object), now);
    if (done)
        if (const auto place = m_watched.find(&kind); place != m_watched.end())
            changed(kind, place->second.cache.removed(object));
    return done;
}

void Cluster::record(const Value& regarding, const EventText& text) {
    const std::string ns = namespaceOf(regarding).empty() ? "default" : namespaceOf(regarding);
    const auto key = std::make_tuple(uidOf(regarding), std::string(text.reason), std::string(text.message));
    if (const auto known = m_events.find(key); known != m_events.end()) {
        const Value again = Value::object({{"count", ++known->second.count}, {"lastTimestamp", now()}});
        if (m_api.mergePatch(eventKind, ns, known->second.name, again, {}, text.component))
            return;
        m_events.erase(known); // expired or deleted: a new one
    }
    if (m_events.size() >= rememberedEvents)
        m_events.clear();
    const std::string time = now();
    const std::string name = nameOf(regarding).substr(0, 200) + "." + m_names.hex(16);
    const Value event = Value::object(
        {{"apiVersion", "v1"},
         {"kind", "Event"},
         {"metadata", Value::object({{"name", name}, {"namespace", ns}})},
         {"involvedObject", Value::object({{"apiVersion", regarding["apiVersion"]},
                                           {"kind", regarding["kind"]},
                                           {"namespace", namespaceOf(regarding)},
                                           {"name", nameOf(regarding)},
                                           {"uid", uidOf(regarding)},
                                           {"resourceVersion", regarding["metadata"]["resourceVersion"]}})},
         {"type", text.type},
         {"reason", text.reason},
         {"message", text.message.substr(0, 1024)},
         {"source", Value::object({{"component", text.component}})},
         {"reportingComponent", text.component},
         {"reportingInstance", ""},
         {"firstTimestamp", time},
         {"lastTimestamp", time},
         {"count", 1}});
    if (m_api.create(eventKind, event, text.component))
        m_events[key] = {name, 1};
}

void Cluster::wake(Queue queue, const std::string& ns, const std::string& name) {
    auto key = std::make_tuple(queue, ns, name);
    if (!m_waiting.insert(key).second)
        return;
    m_work.push_back(std::move(key));
    scheduleDrain();
}

void Cluster::wakeAfter(std::chrono::milliseconds delay, Queue queue, const std::string& ns, const std::string& name) {
    after(delay, [this, queue, ns, name] { wake(queue, ns, name); });
}

void Cluster::scheduleDrain() {
    if (m_draining || !m_ready || m_work.empty())
        return;
    m_draining = true;
    post([this] { drain(); });
}

void Cluster::drain() {
    // What watches told meanwhile comes first: fewer decisions on old knowledge.
    takeInbox();
    for (int i = 0; i < handledAtOnce && !m_work.empty(); ++i) {
        const auto key = std::move(m_work.front());
        m_work.pop_front();
        m_waiting.erase(key);
        m_handlers[std::get<0>(key)](std::get<1>(key), std::get<2>(key));
    }
    m_draining = false;
    scheduleDrain();
}

} // namespace thrifty::sim::control

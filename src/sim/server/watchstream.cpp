// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/watchstream.h"

#include "manifest/json.h"
#include "sim/server/status.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using kube::WatchChange;

namespace {

ApiError tooOld(std::uint64_t asked, std::uint64_t oldest) {
    return expired(fmt::format("too old resource version: {} ({})", asked, oldest));
}

} // namespace

WatchStream::WatchStream(std::shared_ptr<ObjectStore> store, Options options)
    : m_store(std::move(store))
    , m_options(std::move(options)) {
    const auto now = Clock::now();
    m_deadline = m_options.timeout.count() > 0 ? now + m_options.timeout : Clock::time_point::max();
    m_nextBookmark = m_options.bookmark ? now + m_options.bookmarkEvery : Clock::time_point::max();
    if (m_options.expired)
        return;
    if (m_options.after)
        m_at = *m_options.after;
    else
        begin();
}

/// From the present state on.
void WatchStream::begin() {
    m_initial.clear();
    auto snapshot = m_store->list(m_options.collection, m_options.ns);
    m_at = snapshot.version;
    for (ObjectPtr& object : snapshot.objects) {
        if (matches(object))
            m_initial.push_back(std::move(object));
    }
}

void WatchStream::start(std::function<void()> wake) {
    m_subscription = m_store->subscribe(m_options.collection, [woken = m_woken, wake] {
        if (!woken->exchange(true))
            wake();
    });
}

void WatchStream::stop() {
    m_subscription.reset();
}

WatchStream::Clock::time_point WatchStream::due() const {
    return std::min(m_deadline, m_nextBookmark);
}

bool WatchStream::matches(const ObjectPtr& object) const {
    if (!object)
        return false;
    if (!m_options.ns.empty() && object->ns() != m_options.ns)
        return false;
    if (!m_options.labels.empty() && !m_options.labels.matches(object->value().at("metadata", "labels")))
        return false;
    return m_options.fields.empty() ||
           m_options.fields.matches(m_options.view ? m_options.view(object->value()) : object->value());
}

void WatchStream::event(std::string& out, WatchChange change, const StoredObject& object) {
    out += "{\"type\":\"";
    out += change == WatchChange::Added ? "ADDED" : change == WatchChange::Modified ? "MODIFIED" : "DELETED";
    out += "\",\"object\":";
    out += m_options.render ? m_options.render(object, m_first) : object.json();
    out += "}\n";
    m_first = false;
}

void WatchStream::fail(std::string& out, const ApiError& error) {
    out += "{\"type\":\"ERROR\",\"object\":" + manifest::toJson(error.status()) + "}\n";
    m_ended = true;
}

/// Tells what is there and then what has changed, until `full` or until nothing is left.
template <class Tell, class Full>
WatchStream::Progress WatchStream::advance(const Tell& tell, const Full& full) {
    for (; !m_initial.empty(); m_initial.pop_front()) {
        if (full())
            return Progress::More;
        tell(WatchChange::Added, *m_initial.front());
    }
    for (;;) {
        std::vector<Change> changes;
        const auto progress = m_store->changesAfter(m_options.collection, m_at, 100, changes);
        if (!progress.known)
            return Progress::Lost;
        for (const Change& change : changes) {
            const bool before = matches(change.before);
            const bool after = !change.deleted && matches(change.after);
            // An object that leaves the selection is deleted, as far as this client can see.
            if (after)
                tell(before ? WatchChange::Modified : WatchChange::Added, *change.after);
            else if (before)
                tell(WatchChange::Deleted, *change.after);
        }
        m_at = progress.reached;
        if (!progress.more)
            return Progress::CaughtUp;
        if (full())
            return Progress::More;
    }
}

bool WatchStream::pull(const ObjectTransport::ObjectSink& sink, std::size_t count) {
    m_woken->store(false);
    std::size_t told = 0;
    const auto progress = advance(
        [&](WatchChange change, const StoredObject& object) {
            ++told;
            sink.change(change, object.value());
        },
        [&] { return told >= count; });
    if (progress == Progress::Lost) {
        m_synced = false;
        sink.restarted();
        begin();
        return true;
    }
    if (progress == Progress::CaughtUp && !std::exchange(m_synced, true))
        sink.synced(m_at);
    return progress == Progress::More;
}

bool WatchStream::pull(std::string& out, std::size_t bytes) {
    if (m_ended)
        return false;
    m_woken->store(false);
    if (m_options.expired) {
        fail(out, tooOld(m_options.after.value_or(0), m_store->oldestVersion(m_options.collection)));
        return false;
    }
    const std::size_t limit = out.size() + bytes;
    const auto progress = advance([&](WatchChange change, const StoredObject& object) { event(out, change, object); },
                                  [&] { return out.size() >= limit; });
    if (progress == Progress::More)
        return true;
    if (progress == Progress::Lost) {
        fail(out, tooOld(m_at, m_store->oldestVersion(m_options.collection)));
        return false;
    }
    const auto now = Clock::now();
    const bool last = now >= m_deadline;
    if (m_options.bookmark && (last || now >= m_nextBookmark)) {
        out += "{\"type\":\"BOOKMARK\",\"object\":" + m_options.bookmark(m_at) + "}\n";
        m_nextBookmark = now + m_options.bookmarkEvery;
    }
    m_ended = last;
    return false;
}

} // namespace thrifty::sim

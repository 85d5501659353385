// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/waitgone.h"

#include "kube/watcher.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace thrifty::session {

domain::Expected<void> waitUntilGone(kube::ApiClient& client, const kube::ResourceType& type, const std::string& ns,
                                     const std::string& name, const std::string& uid, std::chrono::milliseconds timeout,
                                     std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool present = false, synced = false;
    std::optional<domain::Error> last, final;

    kube::WatchSink sink;
    sink.change = [&](kube::WatchChange change, manifest::Value&& object) {
        const std::lock_guard lock(mutex);
        // Field selectors are not honoured by every server for every kind.
        if (object.at("metadata", "name").str() != name)
            return;
        const bool same = uid.empty() || object.at("metadata", "uid").str() == uid;
        present = same && change != kube::WatchChange::Deleted;
        changed.notify_all();
    };
    sink.synced = [&] {
        const std::lock_guard lock(mutex);
        synced = true;
        changed.notify_all();
    };
    sink.problem = [&](const domain::Error& error, bool isFinal) {
        const std::lock_guard lock(mutex);
        (isFinal ? final : last) = error;
        changed.notify_all();
    };
    const kube::Watcher watcher(client.sharedTransport(), client.name(), {type, ns, {}, "metadata.name=" + name},
                                std::move(sink));
    std::unique_lock lock(mutex);
    const bool ended = changed.wait_for(lock, stop, timeout, [&] { return final.has_value() || (synced && !present); });
    if (final)
        return domain::fail(*final);
    if (ended)
        return {};
    if (stop.stop_requested())
        return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
    domain::Error error{domain::ErrorCode::Timeout,
                        type.kind + "/" + name + " is still there after " + std::to_string(timeout.count() / 1000) +
                            " s",
                        client.name(), "a finalizer may hold it: look at metadata.finalizers"};
    return domain::fail(last ? std::move(error).after(*last) : std::move(error));
}

} // namespace thrifty::session

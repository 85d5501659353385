// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/waitgone.h"

#include "kube/kinds.h"
#include "kube/watcher.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace thrifty::session {

namespace {

/// Watches until none of the objects that are meant is there.
domain::Expected<void> waitForNone(kube::ApiClient& client, kube::WatchSpec spec,
                                   const std::function<bool(const manifest::Value&)>& meant,
                                   std::chrono::milliseconds timeout, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::map<std::string, std::string> present; // names by uid
    bool synced = false;
    std::optional<domain::Error> last, final;

    kube::WatchSink sink;
    sink.change = [&](kube::WatchChange change, manifest::Value&& object) {
        const std::lock_guard lock(mutex);
        const manifest::Value& metadata = object["metadata"];
        if (change == kube::WatchChange::Deleted)
            present.erase(metadata["uid"].str());
        else if (meant(object))
            present[metadata["uid"].str()] = metadata["name"].str();
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
    const std::string kind = spec.type.kind;
    kube::WatchTiming timing;
    timing.pollEvery = std::chrono::seconds(2); // where listing is allowed and watching is not
    const kube::Watcher watcher(client.sharedTransport(), client.name(), std::move(spec), std::move(sink), timing);
    std::unique_lock lock(mutex);
    const bool ended =
        changed.wait_for(lock, stop, timeout, [&] { return final.has_value() || (synced && present.empty()); });
    if (final)
        return domain::fail(*final);
    if (ended)
        return {};
    if (stop.stop_requested())
        return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
    std::string names;
    for (const auto& [uid, name] : present)
        names += (names.empty() ? "" : ", ") + kind + "/" + name;
    domain::Error error{domain::ErrorCode::Timeout,
                        (names.empty() ? "whether " + kind + " is gone was not told" : names + " still there") +
                            " after " + std::to_string(timeout.count() / 1000) + " s",
                        client.name(), "a finalizer may hold it: look at metadata.finalizers"};
    return domain::fail(last ? std::move(error).after(*last) : std::move(error));
}

} // namespace

domain::Expected<void> waitUntilGone(kube::ApiClient& client, const kube::ResourceType& type, const std::string& ns,
                                     const std::string& name, const std::string& uid, std::chrono::milliseconds timeout,
                                     std::stop_token stop) {
    // Field selectors are not honoured by every server for every kind.
    const auto meant = [&](const manifest::Value& object) {
        const manifest::Value& metadata = object["metadata"];
        return metadata["name"].str() == name && (uid.empty() || metadata["uid"].str() == uid);
    };
    return waitForNone(client, {type, ns, {}, "metadata.name=" + name}, meant, timeout, stop);
}

domain::Expected<void> waitUntilPodsGone(kube::ApiClient& client, const std::string& ns,
                                         const std::set<std::string>& uids, std::chrono::milliseconds timeout,
                                         std::stop_token stop) {
    if (uids.empty())
        return {};
    const auto meant = [&](const manifest::Value& pod) { return uids.contains(pod.at("metadata", "uid").str()); };
    return waitForNone(client, {kube::podType, ns, {}, {}}, meant, timeout, stop);
}

} // namespace thrifty::session

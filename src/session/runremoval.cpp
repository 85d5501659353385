// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runremoval.h"

#include "fleet/ownership.h"
#include "session/parallel.h"

#include <algorithm>
#include <functional>
#include <mutex>

namespace thrifty::session {

namespace ownership = fleet::ownership;

namespace {

std::string keyOf(const JournalObject& object) {
    return object.type.kind + "/" + object.name;
}

std::string lineFor(const kube::ApiClient& control, const JournalObject& object, const std::string& why) {
    return control.name() + " " + object.type.kind + " " + (object.ns.empty() ? "" : object.ns.str() + "/") +
           object.name + ": " + why;
}

void waitUntil(const RemovalScope& scope, RunFeed& feed, std::stop_token stop, const std::function<bool()>& reached) {
    while (!reached()) {
        auto told = feed.wait(scope.deadline, stop);
        for (Observation& one : told)
            scope.take(one);
        if (told.empty())
            return;
    }
}

/// Deletes and waits until the watch says that they are gone, or the deadline.
std::vector<std::string> removeObjects(const RemovalScope& scope, const std::vector<JournalObject>& objects,
                                       RunFeed& feed, const RunPresence& presence, std::stop_token stop) {
    std::vector<std::string> left;
    std::vector<const JournalObject*> leaving;
    std::mutex mutex;
    forEachInParallel(objects.size(), [&](std::size_t at) {
        const auto asked = requestRemoval(*scope.control, objects[at], scope.run, stop);
        const std::lock_guard lock(mutex);
        if (!asked)
            left.push_back(lineFor(*scope.control, objects[at], asked.error().message));
        else if (*asked)
            leaving.push_back(&objects[at]);
    });
    const auto stillThere = [&](const JournalObject* object) { return presence.hasObject(keyOf(*object)); };
    std::vector<const JournalObject*> unseen;
    std::copy_if(leaving.begin(), leaving.end(), std::back_inserter(unseen),
                 [&](const JournalObject* object) { return !stillThere(object); });
    waitUntil(scope, feed, stop, [&] { return std::none_of(leaving.begin(), leaving.end(), stillThere); });
    for (const JournalObject* object : leaving) {
        if (!stillThere(object) && std::find(unseen.begin(), unseen.end(), object) == unseen.end())
            continue;
        // The watch may have been cut off, or never told of it; the server itself decides.
        const auto found = scope.control->get(object->type, object->ns.str(), object->name, stop);
        if (found || found.error().code != domain::ErrorCode::NotFound)
            left.push_back(lineFor(*scope.control, *object,
                                   found ? "deletion was asked for, it is still there" : found.error().message));
    }
    return left;
}

} // namespace

bool RunPresence::take(const Observation& observation) {
    switch (observation.kind) {
    case Observation::Kind::Pod:
    case Observation::Kind::Ungated:
        return m_pods[observation.cluster].insert(observation.uid).second;
    case Observation::Kind::PodGone:
        return m_pods[observation.cluster].erase(observation.uid) > 0;
    case Observation::Kind::ObjectSeen:
        return m_objects.insert(observation.text).second;
    case Observation::Kind::ObjectGone:
        return m_objects.erase(observation.text) > 0;
    default:
        return false;
    }
}

std::size_t RunPresence::podsOn(std::size_t cluster) const {
    const auto pods = m_pods.find(cluster);
    return pods == m_pods.end() ? 0 : pods->second.size();
}

domain::Expected<bool> requestRemoval(kube::ApiClient& control, const JournalObject& object, const domain::RunId& run,
                                      std::stop_token stop) {
    const auto found = control.get(object.type, object.ns.str(), object.name, stop);
    if (!found) {
        if (found.error().code == domain::ErrorCode::NotFound)
            return false;
        return domain::fail(found.error());
    }
    const manifest::Value& metadata = (*found)["metadata"];
    const manifest::Value& labels = metadata["labels"];
    const std::string& uid = metadata["uid"].str();
    if (labels[ownership::managedByKey].str() != ownership::managedByValue ||
        labels[ownership::runKey].str() != run.str() || (!object.uid.empty() && uid != object.uid))
        return domain::fail(domain::ErrorCode::Refused, "something else has this name now, it is left alone");
    kube::DeleteOptions options;
    options.uid = uid;
    const auto removed = control.remove(object.type, object.ns.str(), object.name, options, stop);
    if (removed)
        return true;
    // Gone, or replaced, between the two requests: either way it is not ours any more.
    if (removed.error().code == domain::ErrorCode::NotFound || removed.error().code == domain::ErrorCode::Conflict)
        return removed.error().code == domain::ErrorCode::Conflict;
    return domain::fail(removed.error());
}

std::vector<std::string> removeCopies(const RemovalScope& scope, RunFeed& feed, const RunPresence& presence,
                                      std::stop_token stop) {
    std::vector<JournalObject> copies;
    std::copy_if(scope.objects.begin(), scope.objects.end(), std::back_inserter(copies),
                 [](const JournalObject& object) { return !object.spread; });
    std::vector<std::string> left = removeObjects(scope, copies, feed, presence, stop);
    const auto clear = [&](const auto& cluster) {
        return presence.podsOn(cluster.first) == 0 || presence.blindOn(cluster.first);
    };
    // Where a copy could not be deleted its pods stay; waiting for them would only keep the user waiting.
    if (left.empty())
        waitUntil(scope, feed, stop, [&] { return std::all_of(scope.clusters.begin(), scope.clusters.end(), clear); });
    for (const auto& [number, name] : scope.clusters) {
        if (const std::size_t pods = presence.podsOn(number); pods > 0)
            left.push_back(name + " Pod: " + std::to_string(pods) + " gated pods of run " + scope.run.str() +
                           " are still there");
    }
    return left;
}

std::vector<std::string> removeRun(const RemovalScope& scope, RunFeed& feed, const RunPresence& presence,
                                   std::stop_token stop) {
    std::vector<std::string> left = removeCopies(scope, feed, presence, stop);
    // While copies exist the order stays: what happens to them without it is not documented.
    std::vector<JournalObject> orders;
    std::copy_if(scope.objects.begin(), scope.objects.end(), std::back_inserter(orders),
                 [](const JournalObject& object) { return object.spread; });
    if (!left.empty()) {
        for (const JournalObject& order : orders)
            left.push_back(lineFor(*scope.control, order, "kept until the copies are gone"));
        return left;
    }
    return removeObjects(scope, orders, feed, presence, stop);
}

} // namespace thrifty::session

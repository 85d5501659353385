// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cleanupjournal.h"

#include "fleet/ownership.h"
#include "session/controlplaneid.h"
#include "session/runfeed.h"
#include "session/runjournal.h"
#include "session/runremoval.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

namespace thrifty::session {

namespace ownership = fleet::ownership;
using std::chrono::steady_clock;

namespace {

/// The journals of this control plane, whichever way it was recognised when they were written.
domain::Expected<std::vector<JournalRun>> journalsOf(FleetContext& fleet, std::stop_token stop) {
    auto known = controlPlaneId(*fleet.control, stop);
    if (!known)
        return domain::fail(std::move(known).error());
    const std::set<std::string> identities{*known, "server " + fleet.control->transport().server()};
    std::vector<JournalRun> runs;
    for (const std::string& identity : identities) {
        for (JournalRun& run : readJournals(journalDirectory(fleet.settings.stateDirectory, identity)))
            runs.push_back(std::move(run));
    }
    return runs;
}

domain::ObjectId idOf(const JournalObject& object) {
    return {object.type.group, object.type.version, object.type.kind, object.ns, object.name};
}

/// "ray.io/v1/rayservices,v1/pods" as a run's order carries it.
std::vector<kube::ResourceType> kindsFrom(FleetContext& fleet, const std::string& text, std::stop_token stop) {
    std::vector<kube::ResourceType> types;
    auto known = fleet.control->resources(stop);
    if (!known)
        return types;
    for (const kube::ResourceType& type : *known) {
        const std::string name = type.apiVersion() + "/" + type.plural;
        if (("," + text + ",").find("," + name + ",") != std::string::npos)
            types.push_back(type);
    }
    return types;
}

/// A run that another machine (or another state directory) made: known by what its order carries.
JournalRun foreignRun(FleetContext& fleet, const manifest::Value& order, std::stop_token stop) {
    const manifest::Value& metadata = order["metadata"];
    const manifest::Value& annotations = metadata["annotations"];
    JournalRun run;
    run.run = domain::RunId(metadata["labels"][ownership::runKey].str());
    run.owner = annotations[ownership::ownerKey].str();
    run.ns = domain::Namespace(annotations["thrifty-nova/namespace"].str());
    if (const auto time = domain::parseRfc3339(annotations[ownership::expiresKey].str()))
        run.expires = *time;
    run.live = std::chrono::system_clock::now() < run.expires;
    kube::ListOptions options;
    options.labelSelector = std::string(ownership::runKey) + "=" + run.run.str();
    for (const kube::ResourceType& type : kindsFrom(fleet, annotations[ownership::kindsKey].str(), stop)) {
        const auto list = fleet.control->list(type, type.namespaced ? run.ns.str() : "", options, stop);
        if (!list)
            continue;
        for (const manifest::Value& object : list->items)
            run.objects.push_back({type, type.namespaced ? run.ns : domain::Namespace(),
                                   object.at("metadata", "name").str(), object.at("metadata", "uid").str(), false});
    }
    run.objects.push_back({fleet.manager->traits().orderType, {}, metadata["name"].str(), metadata["uid"].str(), true});
    return run;
}

domain::Expected<std::vector<JournalRun>> foreignRuns(FleetContext& fleet, const std::vector<JournalRun>& ours,
                                                      std::stop_token stop) {
    kube::ListOptions options;
    options.labelSelector = std::string(ownership::managedByKey) + "=" + std::string(ownership::managedByValue) + "," +
                            std::string(ownership::runKey);
    auto orders = fleet.control->list(fleet.manager->traits().orderType, {}, options, stop);
    if (!orders)
        return domain::fail(std::move(orders).error());
    std::vector<JournalRun> runs;
    for (const manifest::Value& order : orders->items) {
        // Placement orders of ours carry no spreading kinds; they are not leftovers.
        if (!order.at("metadata", "annotations").has(ownership::kindsKey))
            continue;
        const std::string& run = order.at("metadata", "labels", ownership::runKey).str();
        if (std::none_of(ours.begin(), ours.end(), [&](const JournalRun& own) { return own.run.str() == run; }))
            runs.push_back(foreignRun(fleet, order, stop));
    }
    return runs;
}

/// Removes one dead run; the caller holds its journal's lock, or it is another machine's and has expired.
std::vector<std::string> removeOne(FleetContext& fleet, const JournalRun& run, std::stop_token stop) {
    RunPresence presence;
    RunFeed feed(fleet.estimator->traits(), run.run, run.ns, {});
    RemovalScope scope;
    scope.control = fleet.control.get();
    scope.run = run.run;
    scope.objects = run.objects;
    scope.deadline = steady_clock::now() + std::chrono::seconds(60);
    std::set<std::string> kinds;
    for (const JournalObject& object : run.objects) {
        if (kinds.insert(object.type.apiVersion() + object.type.plural).second)
            feed.watchObjects(*fleet.control, object.type);
    }
    std::vector<std::string> unverified;
    std::size_t number = 0, waiting = kinds.size();
    std::map<std::size_t, std::string> lost;
    for (const domain::ClusterName& name : run.clusters) {
        kube::ApiClient* client = fleet.client(name);
        if (client == nullptr) {
            unverified.push_back(name.str() + " Pod: whether the copies are gone is not known: no context");
            continue;
        }
        scope.clusters[number] = name.str();
        feed.watchOwnPods(number++, *client);
        ++waiting;
    }
    scope.take = [&](Observation& told) {
        presence.take(told);
        if (told.kind == Observation::Kind::Synced || told.kind == Observation::Kind::Lost ||
            told.kind == Observation::Kind::Problem)
            waiting -= waiting > 0 ? 1 : 0;
        if (told.cluster == Observation::control)
            return;
        if (told.kind == Observation::Kind::Lost || told.kind == Observation::Kind::Problem)
            lost[told.cluster] = told.error.message;
        else if (told.kind == Observation::Kind::Synced)
            lost.erase(told.cluster);
    };
    while (waiting > 0) {
        auto told = feed.wait(scope.deadline, stop);
        if (told.empty())
            break;
        for (Observation& one : told)
            scope.take(one);
    }
    std::vector<std::string> left = removeRun(scope, feed, presence, stop);
    for (const auto& [cluster, why] : lost)
        unverified.push_back(scope.clusters[cluster] + " Pod: whether the copies are gone is not known: " + why);
    left.insert(left.end(), unverified.begin(), unverified.end());
    return left;
}

} // namespace

domain::Expected<std::vector<Leftover>> findLeftovers(FleetContext& fleet, std::stop_token stop) {
    const auto journals = journalsOf(fleet, stop);
    if (!journals)
        return domain::fail(journals.error());
    const std::vector<JournalRun>& ours = *journals;
    auto others = foreignRuns(fleet, ours, stop);
    if (!others)
        return domain::fail(std::move(others).error());
    std::vector<Leftover> result;
    const auto add = [&](const JournalRun& run, bool mine) {
        Leftover one{run.run, run.owner, run.expires, mine, run.live, {}};
        for (const JournalObject& object : run.objects)
            one.objects.push_back(idOf(object));
        result.push_back(std::move(one));
    };
    for (const JournalRun& run : ours)
        add(run, true);
    for (const JournalRun& run : *others)
        add(run, false);
    return result;
}

domain::Expected<std::vector<std::string>> removeLeftovers(FleetContext& fleet, const std::optional<domain::RunId>& run,
                                                           const RunObserver& observer, std::stop_token stop) {
    std::vector<std::string> left;
    const auto journals = journalsOf(fleet, stop);
    if (!journals)
        return domain::fail(journals.error());
    const std::vector<JournalRun>& ours = *journals;
    bool found = false;
    for (const JournalRun& one : ours) {
        if (run && one.run != *run)
            continue;
        found = true;
        if (one.live) {
            if (run)
                left.push_back("run " + one.run.str() + " of " + one.owner + " is still alive, it is left alone");
            continue;
        }
        auto journal = RunJournal::adopt(one.path);
        if (!journal)
            continue; // taken by another process meanwhile
        if (observer.message)
            observer.message("removing what run " + one.run.str() + " left behind");
        const std::vector<std::string> lines = removeOne(fleet, one, stop);
        if (stop.stop_requested())
            return domain::fail(domain::ErrorCode::Cancelled, "cancelled while cleaning up");
        left.insert(left.end(), lines.begin(), lines.end());
        if (!lines.empty())
            continue;
        if (auto finished = (*journal)->finish(); !finished)
            left.push_back(finished.error().text());
    }
    if (!run || found)
        return left;
    // Another machine's run is only touched when it is named, and after its time.
    auto others = foreignRuns(fleet, ours, stop);
    if (!others)
        return domain::fail(std::move(others).error());
    for (JournalRun& one : *others) {
        if (one.run != *run)
            continue;
        if (one.live) {
            left.push_back("run " + one.run.str() + " of " + one.owner + " has not expired (" +
                           domain::toRfc3339(one.expires) + "), it is left alone");
            return left;
        }
        for (const auto& [name, client] : fleet.clusters)
            one.clusters.push_back(name);
        return removeOne(fleet, one, stop);
    }
    return domain::fail(domain::ErrorCode::NotFound, "no run " + run->str() + " is left here", {},
                        "`cleanup` without --run lists them");
}

} // namespace thrifty::session

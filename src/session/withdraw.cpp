// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/withdraw.h"

#include "manifest/podtemplates.h"
#include "session/appliedstore.h"
#include "session/audit.h"
#include "session/now.h"
#include "session/objectdiff.h"
#include "session/podowners.h"
#include "session/waitgone.h"

#include <algorithm>
#include <set>

namespace thrifty::session {

namespace {

using manifest::Value;

constexpr std::chrono::seconds goneWithin{120};

domain::Expected<AppliedRun> loadRun(FleetContext& fleet, const domain::RunId& run) {
    auto record = AppliedStore(fleet.settings.stateDirectory).load(run);
    if (!record)
        return record;
    if (record->context != fleet.snapshot.novaContext.str() && record->server != fleet.snapshot.novaServer)
        return domain::fail(domain::ErrorCode::Refused,
                            "was applied through context " + record->context + " (" + record->server + "), not " +
                                fleet.snapshot.novaContext.str(),
                            run.str(), "add --nova-context " + record->context);
    return record;
}

/// What is to be done with one object, and why not.
struct Step {
    enum class Kind { Nothing, Delete, PutBack, Leave } kind = Kind::Nothing;
    std::string why; ///< of Leave
    std::optional<Value> live;
};

bool appliedByUs(const Value& live) {
    const auto& managers = live.at("metadata", "managedFields").items();
    return std::any_of(managers.begin(), managers.end(), [](const Value& entry) {
        return entry["manager"].str() == kube::fieldManager && entry["operation"].str() == "Apply";
    });
}

domain::Expected<Step> stepFor(FleetContext& fleet, const AppliedObject& object, std::stop_token stop) {
    Step step;
    if (!object.written)
        return step;
    auto live = fleet.control->get(object.type, object.id.ns.str(), object.id.name, stop);
    if (!live) {
        if (live.error().code != domain::ErrorCode::NotFound)
            return domain::fail(std::move(live).error());
        if (object.existed)
            step = {Step::Kind::Leave, "it was deleted meanwhile", {}};
        return step;
    }
    // Where the answer to our write was lost, the uid is not known: the field manager tells whether it is ours.
    const bool same = object.uid.empty() ? appliedByUs(*live) : live->at("metadata", "uid").str() == object.uid;
    if (!same)
        step = {Step::Kind::Leave, "it is another object of the same name now", {}};
    else if (!object.existed)
        step = {Step::Kind::Delete, {}, std::move(*live)};
    else if (!object.before)
        step = {Step::Kind::Leave, "the content of Secrets is not kept, so it cannot be put back", {}};
    else if (contentOf(*live) == contentOf(*object.before) &&
             live->at("metadata", "labels") == object.before->at("metadata", "labels") &&
             live->at("metadata", "annotations") == object.before->at("metadata", "annotations"))
        step = {Step::Kind::Nothing, {}, std::move(*live)};
    else if (!object.after.isNull() && contentOf(*live) != object.after)
        step = {Step::Kind::Leave, "somebody changed it since", {}};
    else
        step = {Step::Kind::PutBack, {}, std::move(*live)};
    return step;
}

/// The workload from the last object to the first, the orders after it: an order that goes first would leave its
/// objects without a rule.
std::vector<std::size_t> backwards(const AppliedRun& record) {
    std::vector<std::size_t> indices;
    for (const bool orders : {false, true}) {
        for (std::size_t i = record.objects.size(); i-- > 0;) {
            if (record.objects[i].isOrder == orders)
                indices.push_back(i);
        }
    }
    return indices;
}

domain::GroupLabel labelOf(const AppliedRun& record) {
    const auto equals = record.group.find('=');
    return {record.group.substr(0, equals), equals == std::string::npos ? "" : record.group.substr(equals + 1)};
}

domain::ClusterName placeOf(FleetContext& fleet, const AppliedRun& record, const domain::ObjectId& id,
                            std::stop_token stop) {
    const auto placed = fleet.manager->placementOf(id, record.policy, labelOf(record), stop);
    return placed ? placed->cluster : domain::ClusterName();
}

class Withdrawal {
  public:
    Withdrawal(FleetContext& fleet, AppliedRun& record, const RunObserver& observer, std::stop_token stop)
        : m_fleet(fleet)
        , m_record(record)
        , m_observer(observer)
        , m_stop(std::move(stop))
        , m_audit(fleet.settings.stateDirectory) {}

    domain::Expected<void> one(const AppliedObject& object) {
        auto step = stepFor(m_fleet, object, m_stop);
        if (!step)
            return domain::fail(std::move(step).error());
        switch (step->kind) {
        case Step::Kind::Nothing:
            return {};
        case Step::Kind::Leave:
            return domain::fail(domain::ErrorCode::Conflict, "left as it is: " + step->why, object.id.text());
        case Step::Kind::Delete:
            return remove(object, *step->live);
        case Step::Kind::PutBack:
            return putBack(object, *step->live);
        }
        return {};
    }

  private:
    void tell(const std::string& text) const {
        if (m_observer.message)
            m_observer.message(text);
    }

    void log(const AppliedObject& object, const char* verb, const Value& live, const Value& after,
             const std::string& result) {
        AuditRecord line;
        line.time = currentTime();
        line.run = m_record.run.str();
        line.context = m_record.context;
        line.server = m_record.server;
        line.user = m_fleet.snapshot.novaUser;
        line.verb = verb;
        line.object = object.id;
        line.uid = live.at("metadata", "uid").str();
        line.resourceVersionBefore = live.at("metadata", "resourceVersion").str();
        line.resourceVersionAfter = after.at("metadata", "resourceVersion").str();
        line.result = result;
        if (const auto written = m_audit.append(line); !written)
            tell(written.error().text());
    }

    domain::Expected<void> remove(const AppliedObject& object, const Value& live) {
        const domain::ClusterName cluster =
            object.isOrder ? domain::ClusterName() : placeOf(m_fleet, m_record, object.id, m_stop);
        kube::ApiClient* there = m_fleet.client(cluster);
        // Taken before the deletion: afterwards their owners may be gone. Only what makes pods has any, and where
        // owners cannot be read they are told by name.
        const auto pods = there != nullptr && !manifest::podTemplatesOf(live).empty()
                              ? podsOf(*there, m_record.ns, {object.id}, m_stop)
                              : domain::Expected<std::vector<Value>>(std::vector<Value>());
        kube::DeleteOptions options;
        options.uid = live.at("metadata", "uid").str();
        const auto gone = m_fleet.control->remove(object.type, object.id.ns.str(), object.id.name, options, m_stop);
        const bool already = !gone && gone.error().code == domain::ErrorCode::NotFound;
        log(object, "delete", live, Value(), gone || already ? "ok" : gone.error().text());
        if (!gone && !already)
            return gone;
        tell("Deleting " + object.id.text());
        auto waited = waitUntilGone(*m_fleet.control, object.type, object.id.ns.str(), object.id.name, options.uid,
                                    goneWithin, m_stop);
        if (!waited || there == nullptr)
            return waited; // without a way to look there the control plane's word has to do
        return waitThere(*there, object.id, pods);
    }

    /// Until it is gone on its cluster as well. Where its kind cannot be read there, its pods decide.
    domain::Expected<void> waitThere(kube::ApiClient& cluster, const domain::ObjectId& id,
                                     const domain::Expected<std::vector<Value>>& pods) {
        const auto type = cluster.resourceFor(id.apiVersion(), id.kind, m_stop);
        if (type) {
            auto waited = waitUntilGone(cluster, *type, id.ns.str(), id.name, {}, goneWithin, m_stop);
            if (waited || waited.error().code != domain::ErrorCode::Forbidden)
                return waited;
        }
        const std::string unread = (type ? type->plural : id.kind) + " cannot be read on " + cluster.name();
        if (!pods)
            return domain::fail(domain::Error{domain::ErrorCode::Forbidden,
                                              unread + ", and neither can pods: whether it is gone is not known",
                                              id.text(), "ask for list and watch of pods there"}
                                    .after(pods.error()));
        std::set<std::string> uids;
        for (const Value& pod : *pods)
            uids.insert(pod.at("metadata", "uid").str());
        if (!uids.empty())
            tell(unread + ": waiting until its " + std::to_string(uids.size()) +
                 (uids.size() == 1 ? " pod is gone" : " pods are gone"));
        else
            tell(unread + ": it has no pods there, so the control plane's word has to do for " + id.text());
        return waitUntilPodsGone(cluster, id.ns.str(), uids, goneWithin, m_stop);
    }

    domain::Expected<void> putBack(const AppliedObject& object, const Value& live) {
        Value body = withoutServerFields(*object.before);
        // The version that was compared: a change in between is refused by the server.
        body.child("metadata").set("resourceVersion", live.at("metadata", "resourceVersion"));
        body.child("metadata").set("uid", live.at("metadata", "uid"));
        const auto answer = m_fleet.control->replace(object.type, object.id.ns.str(), object.id.name, body, {}, m_stop);
        log(object, "replace", live, answer ? *answer : Value(), answer ? "ok" : answer.error().text());
        if (!answer)
            return domain::fail(answer.error());
        tell("Put back " + object.id.text());
        return {};
    }

    FleetContext& m_fleet;
    AppliedRun& m_record;
    const RunObserver& m_observer;
    std::stop_token m_stop;
    AuditLog m_audit;
};

} // namespace

domain::Expected<WritePlan> reviewWithdrawal(FleetContext& fleet, const domain::RunId& run, std::stop_token stop) {
    const auto record = loadRun(fleet, run);
    if (!record)
        return domain::fail(record.error());
    WritePlan plan;
    std::vector<domain::ObjectId> stopping;
    domain::ClusterName cluster;
    for (const std::size_t i : backwards(*record)) {
        const AppliedObject& object = record->objects[i];
        const auto step = stepFor(fleet, object, stop);
        if (!step)
            return domain::fail(step.error());
        if (step->kind == Step::Kind::Leave)
            plan.warnings.push_back(object.id.text() + " is left as it is: " + step->why);
        if (step->kind != Step::Kind::Delete && step->kind != Step::Kind::PutBack)
            continue;
        const bool removal = step->kind == Step::Kind::Delete;
        plan.writes.push_back({removal ? "delete" : "put back", fleet.snapshot.novaContext, fleet.snapshot.novaServer,
                               object.id, removal ? std::string() : objectDiff(*step->live, *object.before)});
        if (removal && !object.isOrder) {
            stopping.push_back(object.id);
            if (cluster.empty())
                cluster = placeOf(fleet, *record, object.id, stop);
        }
    }
    if (kube::ApiClient* client = fleet.client(cluster); client != nullptr && !stopping.empty()) {
        const auto pods = podsOf(*client, record->ns, stopping, stop);
        if (!pods) {
            plan.warnings.push_back("which pods stop on " + cluster.str() + " cannot be read: " + pods.error().text());
        } else if (!pods->empty()) {
            std::string names;
            for (const Value& pod : *pods)
                names += (names.empty() ? "" : ", ") + pod.at("metadata", "name").str();
            plan.warnings.push_back(std::to_string(pods->size()) +
                                    (pods->size() == 1 ? " pod stops on " : " pods stop on ") + cluster.str() + ": " +
                                    names);
        }
    }
    return plan;
}

domain::Expected<void> withdrawRun(FleetContext& fleet, const domain::RunId& run, const RunObserver& observer,
                                   std::stop_token stop) {
    auto record = loadRun(fleet, run);
    if (!record)
        return domain::fail(std::move(record).error());
    Withdrawal withdrawal(fleet, *record, observer, stop);
    std::vector<domain::Error> problems;
    for (const std::size_t i : backwards(*record)) {
        const AppliedObject& object = record->objects[i];
        // An order stays while any of its objects does.
        if (object.isOrder && std::any_of(problems.begin(), problems.end(), [](const domain::Error& error) {
                return error.code != domain::ErrorCode::Conflict;
            })) {
            problems.push_back({domain::ErrorCode::Refused,
                                "kept, because a part of its workload is still there",
                                object.id.text(),
                                {}});
            continue;
        }
        if (auto done = withdrawal.one(object); !done) {
            if (done.error().code == domain::ErrorCode::Cancelled)
                return done;
            problems.push_back(std::move(done).error());
        }
    }
    if (problems.empty())
        return AppliedStore(fleet.settings.stateDirectory).remove(run);
    domain::Error error = problems.front();
    for (std::size_t i = 1; i < problems.size(); ++i)
        error.message += "; " + problems[i].text();
    if (error.hint.empty())
        error.hint = "the rest was withdrawn; look at what is named, then repeat the command";
    return domain::fail(std::move(error));
}

} // namespace thrifty::session

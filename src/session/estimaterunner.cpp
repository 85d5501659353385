// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a run: watches, the order, the copies of each batch.
#include "session/estimateobjects.h"
#include "session/estimateparticipant.h"

#include "fleet/ownership.h"
#include "session/latestop.h"
#include "session/now.h"
#include "session/parallel.h"

#include <algorithm>
#include <set>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ErrorCode;
using domain::ReasonCode;
using std::chrono::steady_clock;
namespace ownership = fleet::ownership;

EstimateRunner::EstimateRunner(FleetContext& fleet, const EstimateRequest& request, const RunObserver& observer,
                               ProbePlan& plan, const ProbeMark& mark, std::vector<Triage>& clusters,
                               std::string journalDirectory)
    : m_fleet(fleet)
    , m_request(request)
    , m_observer(observer)
    , m_plan(plan)
    , m_mark(mark)
    , m_clusters(clusters)
    , m_journalDirectory(std::move(journalDirectory))
    , m_participants(clusters.size())
    , m_objects(plan.variants.size())
    , m_feed(fleet.estimator->traits(), mark.run, mark.ns, "-tn-" + mark.hex + "-") {
    m_outcome.answers.resize(plan.variants.size());
}

EstimateRunner::~EstimateRunner() = default;

domain::Expected<void> EstimateRunner::open(std::stop_token stop) {
    for (std::size_t number = 0; number < m_clusters.size(); ++number) {
        if (!m_clusters[number].takesPart())
            continue;
        auto& taking = m_participants[number] = std::make_unique<Participant>();
        taking->number = number;
        taking->cluster = &m_clusters[number].connection->cluster;
        taking->client = m_clusters[number].client;
        m_taking.push_back(taking.get());
        m_feed.watchCluster(number, *taking->client, true);
    }
    const auto patience =
        steady_clock::now() + std::min<std::chrono::milliseconds>(m_request.timeout, std::chrono::seconds(15));
    const auto ready = [](const Participant* taking) {
        return taking->lost || (taking->podsSynced && taking->eventsSynced);
    };
    while (!std::all_of(m_taking.begin(), m_taking.end(), ready)) {
        auto told = m_feed.wait(patience, stop);
        if (told.empty())
            break;
        for (Observation& one : told)
            handle(one);
    }
    if (stop.stop_requested())
        return domain::fail(ErrorCode::Cancelled, "cancelled before anything was written");
    std::erase_if(m_taking, [&](Participant* taking) {
        if (ready(taking) && !taking->lost)
            return false;
        domain::Error why = taking->lost ? *taking->lost
                            : taking->trouble
                                ? *taking->trouble
                                : domain::Error{ErrorCode::Unreachable, "did not list its pods in time", {}, {}};
        m_clusters[taking->number].answer = answerFor(*taking->cluster, why);
        return true;
    });
    return {};
}

EstimateRunner::Outcome EstimateRunner::run(const std::vector<std::vector<std::size_t>>& batches,
                                            domain::Timestamp expires, std::stop_token stop) {
    if (auto begun = begin(expires, stop); !begun)
        m_outcome.error = begun.error();
    for (const std::vector<std::size_t>& variants : batches) {
        if (m_outcome.error || m_aborted)
            break;
        batch(variants, stop);
        if (stop.stop_requested() && !m_outcome.error)
            m_outcome.error = domain::Error{ErrorCode::Cancelled, "cancelled", {}, {}};
        if (!m_outcome.error && !m_aborted && &variants != &batches.back())
            removeBatch(variants);
    }
    cleanUp();
    return std::move(m_outcome);
}

namespace {

/// What was sent when the user said stop may take this long to be answered.
constexpr std::chrono::seconds answerGrace{10};

} // namespace

domain::Expected<void> EstimateRunner::begin(domain::Timestamp expires, std::stop_token stop) {
    JournalRun run;
    run.run = m_mark.run;
    run.owner = m_mark.owner;
    run.context = m_fleet.snapshot.novaContext;
    run.started = currentTime();
    run.expires = expires;
    run.ns = m_mark.ns;
    for (const Participant* taking : m_taking)
        run.clusters.push_back(taking->cluster->name);
    auto journal = RunJournal::create(m_journalDirectory, run);
    if (!journal)
        return domain::fail(std::move(journal).error());
    m_journal = std::move(*journal);

    fleet::SpreadRequest spread;
    spread.run = m_mark.run;
    spread.name = spreadOrderName(m_mark.ns, m_mark.hex);
    spread.ns = m_mark.ns;
    spread.labelKey = std::string(ownership::runKey);
    spread.labelValue = m_mark.run.str();
    spread.clusters = run.clusters;
    std::set<std::string> kinds;
    std::set<std::string> watched;
    const kube::ResourceType orderType = m_fleet.manager->traits().orderType;
    m_feed.watchObjects(*m_fleet.control, orderType);
    for (const ProbeVariant& variant : m_plan.variants) {
        for (const ProbeObject& object : variant.objects) {
            const std::string kind = object.type.apiVersion() + "/" + object.type.plural;
            if (kinds.insert(kind).second)
                m_feed.watchObjects(*m_fleet.control, object.type);
        }
    }
    std::string list;
    for (const std::string& kind : kinds)
        list += (list.empty() ? "" : ",") + kind;
    spread.annotations = {{std::string(ownership::ownerKey), m_mark.owner},
                          {std::string(ownership::expiresKey), m_mark.expires},
                          {std::string(ownership::kindsKey), list},
                          {"thrifty-nova/namespace", m_mark.ns.str()}};
    m_order = {orderType, {}, spread.name, {}, true};
    const manifest::Value body = m_fleet.manager->spreadObject(spread);
    return make({&m_order}, {&body}, stop);
}

/// Journal first, then the requests, all at once; each object that was made is known by its uid.
domain::Expected<void> EstimateRunner::make(const std::vector<JournalObject*>& objects,
                                            const std::vector<const manifest::Value*>& bodies, std::stop_token stop) {
    std::vector<JournalObject> intended;
    for (const JournalObject* object : objects)
        intended.push_back(*object);
    if (auto written = m_journal->intend(intended); !written)
        return written;
    std::vector<domain::Expected<std::string>> uids(objects.size(), std::string());
    const LateStop answered(stop, answerGrace);
    forEachInParallel(
        objects.size(),
        [&](std::size_t at) {
            uids[at] = stop.stop_requested() ? domain::fail(ErrorCode::Cancelled, "cancelled before it was written")
                                             : makeOne(*objects[at], *bodies[at], answered.token());
        },
        8);
    std::optional<domain::Error> failure;
    for (std::size_t at = 0; at < objects.size(); ++at) {
        if (!uids[at]) {
            if (!failure)
                failure = uids[at].error();
            continue;
        }
        objects[at]->uid = *uids[at];
        m_journal->made(*objects[at]);
        Observation made;
        made.kind = Observation::Kind::ObjectSeen;
        made.text = objects[at]->type.kind + "/" + objects[at]->name;
        m_presence.take(made);
    }
    if (failure)
        return domain::fail(*failure);
    return {};
}

domain::Expected<std::string> EstimateRunner::makeOne(const JournalObject& object, const manifest::Value& body,
                                                      std::stop_token stop) {
    const auto made = m_fleet.control->create(object.type, object.ns.str(), body, {}, stop);
    if (made)
        return made->at("metadata", "uid").str();
    const ErrorCode code = made.error().code;
    const bool lostAnswer = code == ErrorCode::Unreachable || code == ErrorCode::Timeout ||
                            code == ErrorCode::AlreadyExists || code == ErrorCode::Io;
    if (lostAnswer) {
        // The request may have arrived although its answer did not: name and run tell.
        const auto found = m_fleet.control->get(object.type, object.ns.str(), object.name, stop);
        if (found && found->at("metadata", "labels", ownership::runKey).str() == m_mark.run.str())
            return found->at("metadata", "uid").str();
    }
    if (code == ErrorCode::Timeout || code == ErrorCode::Cancelled) {
        const std::lock_guard lock(m_unansweredMutex);
        m_unanswered.push_back(object.type.kind + " " + object.name +
                               ": whether it was made is not known: " + made.error().message);
    }
    domain::Error error = made.error();
    return domain::fail(std::move(error).at(object.type.kind + "/" + object.name));
}

void EstimateRunner::batch(const std::vector<std::size_t>& variants, std::stop_token stop) {
    m_batch = variants;
    m_open = 0;
    std::vector<JournalObject*> objects;
    std::vector<const manifest::Value*> bodies;
    for (const std::size_t variant : variants) {
        for (const ProbeObject& object : m_plan.variants[variant].objects)
            m_objects[variant].push_back({object.type, m_mark.ns, object.name, {}, false});
        for (std::size_t at = 0; at < m_objects[variant].size(); ++at) {
            objects.push_back(&m_objects[variant][at]);
            bodies.push_back(&m_plan.variants[variant].objects[at].object);
        }
    }
    for (Participant* taking : m_taking) {
        taking->asked.clear();
        taking->diagnosed = false;
        for (const std::size_t variant : variants) {
            Participant::Asked& asked = taking->asked[variant];
            asked.state = std::make_unique<EstimateState>(m_plan.variants[variant], *taking->cluster,
                                                          *m_fleet.estimator, *m_fleet.prices);
            for (const auto& [uid, pod] : taking->foreign)
                asked.state->foreignSeen(pod);
            ++m_open;
        }
    }
    for (Participant* taking : m_taking) {
        if (taking->lost) {
            finishAll(*taking, answerFor(*taking->cluster, *taking->lost));
        } else if (taking->stuck) {
            ClusterEstimate answer = answerFor(*taking->cluster, {});
            answer.state = domain::ClusterState::NoEstimate;
            answer.reasonCode = ReasonCode::ForeignPods;
            answer.reason = *taking->stuck;
            finishAll(*taking, answer);
        }
    }
    m_started = m_lastOnTime = steady_clock::now();
    if (auto made = make(objects, bodies, stop); !made) {
        m_outcome.error = made.error();
        return;
    }
    for (Participant* taking : m_taking) {
        for (const std::size_t variant : variants)
            tell(*taking, variant);
    }
    listen(stop);
}

} // namespace thrifty::session

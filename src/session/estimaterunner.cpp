// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/estimaterunner.h"

#include "fleet/ownership.h"
#include "session/parallel.h"

#include <algorithm>
#include <set>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ErrorCode;
using domain::ReasonCode;
using std::chrono::steady_clock;
namespace ownership = fleet::ownership;

/// A cluster that is asked.
struct EstimateRunner::Participant {
    std::size_t number = 0; ///< in m_clusters and in the feed
    const domain::Cluster* cluster = nullptr;
    kube::ApiClient* client = nullptr;
    bool everywhere = true; ///< its pods are watched in all namespaces
    bool podsSynced = false, eventsSynced = false, warningsWatched = false;
    bool late = false; ///< it did not answer an earlier batch in time
    std::optional<domain::Error> lost, trouble;
    std::optional<std::string> stuck; ///< why later batches cannot be trusted
    std::map<std::string, manifest::Value> foreign;
    struct Asked {
        std::unique_ptr<EstimateState> state;
        bool done = false;
    };
    std::map<std::size_t, Asked> asked; ///< by variant, of this batch
};

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

domain::Expected<void> EstimateRunner::begin(domain::Timestamp expires, std::stop_token stop) {
    JournalRun run;
    run.run = m_mark.run;
    run.owner = m_mark.owner;
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
    spread.name = "thrifty-nova-" + m_mark.ns.str().substr(0, 40) + "-" + m_mark.hex;
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
    forEachInParallel(
        objects.size(), [&](std::size_t at) { uids[at] = makeOne(*objects[at], *bodies[at], stop); }, 8);
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
    domain::Error error = made.error();
    return domain::fail(std::move(error).at(object.type.kind + "/" + object.name));
}

void EstimateRunner::batch(const std::vector<std::size_t>& variants, std::stop_token stop) {
    m_batch = variants;
    m_open = 0;
    m_diagnosed = false;
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

EstimateRunner::Time EstimateRunner::deadline() const {
    const Time last = m_started + m_request.timeout;
    const bool onlyLate = std::all_of(m_taking.begin(), m_taking.end(), [](const Participant* taking) {
        return taking->late || std::all_of(taking->asked.begin(), taking->asked.end(),
                                           [](const auto& asked) { return asked.second.done; });
    });
    const bool anybodyOnTime = std::any_of(m_taking.begin(), m_taking.end(),
                                           [](const Participant* taking) { return !taking->late && !taking->lost; });
    if (!onlyLate || !anybodyOnTime)
        return last;
    // Who was late before gets twice the time that the others took, and a tenth of the whole at least.
    const auto grace = std::max<Time::duration>(2 * (m_lastOnTime - m_started), m_request.timeout / 10);
    return std::min(last, m_started + grace);
}

void EstimateRunner::listen(std::stop_token stop) {
    // Only where pods are missing after that long are the cluster's warnings read: a quiet fleet costs no third watch.
    const Time diagnosis =
        m_started + std::min<std::chrono::milliseconds>(m_request.timeout / 8, std::chrono::seconds(2));
    while (m_open > 0 && !m_aborted && !stop.stop_requested()) {
        const Time end = deadline();
        const Time wake = m_diagnosed ? end : std::min(end, diagnosis);
        auto told = m_feed.wait(wake, stop);
        for (Observation& one : told)
            handle(one);
        const Time now = steady_clock::now();
        if (!m_diagnosed && now >= diagnosis)
            diagnose();
        if (told.empty() && now >= end)
            giveUp();
    }
}

std::string EstimateRunner::waitedText() const {
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_started).count();
    if (waited < 10'000)
        return std::to_string(waited / 1000) + "." + std::to_string(waited % 1000 / 100) + " s";
    return std::to_string(waited / 1000) + " s";
}

void EstimateRunner::giveUp() {
    const std::string waited = waitedText();
    for (Participant* taking : m_taking) {
        for (auto& [variant, asked] : taking->asked) {
            if (asked.done)
                continue;
            ClusterEstimate answer = asked.state->answer(waited);
            if (taking->trouble)
                answer.reason += " (after: " + taking->trouble->message + ")";
            taking->late = true;
            finish(*taking, variant, std::move(answer));
        }
    }
}

void EstimateRunner::handle(Observation& told) {
    m_presence.take(told);
    if (told.cluster == Observation::control)
        return;
    Participant* taking = m_participants[told.cluster].get();
    if (taking == nullptr)
        return;
    const auto inAll = [&](auto&& call) {
        for (auto& [variant, asked] : taking->asked) {
            if (asked.done)
                continue;
            call(*asked.state);
            examine(*taking, variant);
        }
    };
    switch (told.kind) {
    case Observation::Kind::Pod:
        inAll([&](EstimateState& state) { state.podSeen(told.mark, told.uid); });
        break;
    case Observation::Kind::PodGone:
        taking->foreign.erase(told.uid);
        inAll([&](EstimateState& state) { state.podGone(told.uid); });
        break;
    case Observation::Kind::Foreign:
        inAll([&](EstimateState& state) { state.foreignSeen(told.object); });
        taking->foreign.emplace(told.uid, std::move(told.object));
        break;
    case Observation::Kind::Cost:
        inAll([&](EstimateState& state) { state.eventSeen(told.cost); });
        break;
    case Observation::Kind::Ungated: {
        m_aborted = true;
        ClusterEstimate answer = answerFor(*taking->cluster, {});
        answer.state = domain::ClusterState::NoEstimate;
        answer.reasonCode = ReasonCode::GateDropped;
        answer.reason = "the run was aborted: pod " + told.text + " on " + taking->cluster->name.str() +
                        " has no gate " + m_fleet.estimator->traits().gate;
        for (Participant* other : m_taking) {
            answer.name = other->cluster->name;
            answer.context = other->cluster->context;
            finishAll(*other, answer);
        }
        break;
    }
    case Observation::Kind::Warning:
        warn(told);
        break;
    case Observation::Kind::Synced:
        taking->trouble.reset();
        if (told.stream == Observation::Stream::Pods)
            taking->podsSynced = true;
        if (told.stream == Observation::Stream::Events)
            taking->eventsSynced = true;
        break;
    case Observation::Kind::Problem:
        taking->trouble = told.error;
        break;
    case Observation::Kind::Lost:
        handleLost(told);
        break;
    case Observation::Kind::ObjectSeen:
    case Observation::Kind::ObjectGone:
        break;
    }
}

void EstimateRunner::handleLost(const Observation& told) {
    Participant& taking = *m_participants[told.cluster];
    if (told.stream == Observation::Stream::Warnings)
        return;
    if (told.stream == Observation::Stream::Pods && taking.everywhere && told.error.code == ErrorCode::Forbidden) {
        // A role of one namespace is enough; others' gated pods are then only known by the counts.
        taking.everywhere = false;
        m_feed.watchCluster(told.cluster, *taking.client, false);
        return;
    }
    taking.lost = told.error;
    finishAll(taking, answerFor(*taking.cluster, told.error));
}

void EstimateRunner::examine(Participant& taking, std::size_t variant) {
    const EstimateState& state = *taking.asked.at(variant).state;
    if (state.complete() || (state.refusal() && state.podsSeen() < state.podsExpected()))
        finish(taking, variant, state.answer(waitedText()));
    else
        tell(taking, variant);
}

void EstimateRunner::finish(Participant& taking, std::size_t variant, ClusterEstimate answer) {
    Participant::Asked& asked = taking.asked.at(variant);
    if (asked.done)
        return;
    asked.done = true;
    --m_open;
    if (!taking.late)
        m_lastOnTime = steady_clock::now();
    if (m_observer.progress) {
        EstimateProgress progress;
        progress.variant = m_plan.variants[variant].name;
        progress.cluster = taking.cluster->name;
        progress.step = EstimateProgress::Step::Done;
        progress.podsExpected = asked.state->podsExpected();
        progress.podsSeen = asked.state->podsSeen();
        progress.eventsSeen = asked.state->eventsSeen();
        progress.answer = answer;
        m_observer.progress(progress);
    }
    m_outcome.answers[variant].push_back(std::move(answer));
}

void EstimateRunner::finishAll(Participant& taking, const ClusterEstimate& answer) {
    for (auto& [variant, asked] : taking.asked)
        finish(taking, variant, answer);
}

void EstimateRunner::tell(const Participant& taking, std::size_t variant) {
    if (!m_observer.progress)
        return;
    const EstimateState& state = *taking.asked.at(variant).state;
    EstimateProgress progress;
    progress.variant = m_plan.variants[variant].name;
    progress.cluster = taking.cluster->name;
    progress.podsExpected = state.podsExpected();
    progress.podsSeen = state.podsSeen();
    progress.eventsSeen = state.eventsSeen();
    progress.step = progress.eventsSeen > 0 ? EstimateProgress::Step::EventsSeen
                    : progress.podsSeen > 0 ? EstimateProgress::Step::PodsSeen
                                            : EstimateProgress::Step::Waiting;
    m_observer.progress(progress);
}

/// Where pods are missing: who refused them, and does the cluster know the kind at all?
void EstimateRunner::diagnose() {
    m_diagnosed = true;
    std::vector<Participant*> quiet;
    for (Participant* taking : m_taking) {
        const bool missing = std::any_of(taking->asked.begin(), taking->asked.end(), [](const auto& asked) {
            return !asked.second.done && asked.second.state->podsSeen() < asked.second.state->podsExpected();
        });
        if (!missing)
            continue;
        if (!taking->warningsWatched)
            m_feed.watchWarnings(taking->number, *taking->client);
        taking->warningsWatched = true;
        quiet.push_back(taking);
    }
    std::vector<kube::ResourceType> types;
    for (const std::size_t variant : m_batch) {
        for (const ProbeObject& object : m_plan.variants[variant].objects) {
            if (std::find(types.begin(), types.end(), object.type) == types.end())
                types.push_back(object.type);
        }
    }
    if (quiet.empty())
        return;
    m_helpers.emplace_back([this, quiet, types](std::stop_token stop) {
        forEachInParallel(
            quiet.size(),
            [&](std::size_t at) {
                for (const kube::ResourceType& type : types) {
                    const auto known = quiet[at]->client->resourceFor(type.apiVersion(), type.kind, stop);
                    if (known || known.error().code != ErrorCode::NotFound)
                        continue;
                    Observation told;
                    told.kind = Observation::Kind::Warning;
                    told.cluster = quiet[at]->number;
                    told.mark = "MissingKind";
                    told.text = "the cluster does not know " + type.kind + " (" + type.apiVersion() +
                                "); install its operator there";
                    m_feed.put(std::move(told));
                    return;
                }
            },
            4);
    });
}

void EstimateRunner::warn(const Observation& told) {
    Participant& taking = *m_participants[told.cluster];
    const auto says = [&](std::string_view words) { return told.text.find(words) != std::string::npos; };
    ReasonCode code = ReasonCode::None;
    if (says("exceeded quota"))
        code = ReasonCode::RefusedByQuota;
    else if (told.mark == "MissingKind" || told.mark.starts_with("FailedCreate") ||
             told.mark.starts_with("FailedToCreate") || says("is forbidden") || says("denied the request"))
        code = ReasonCode::RefusedByAdmission;
    if (code == ReasonCode::None)
        return;
    for (auto& [variant, asked] : taking.asked) {
        if (asked.done)
            continue;
        // With several variants on the cluster at once the copy's name tells which one is meant.
        const auto& objects = m_objects[variant];
        const bool meant = told.uid.empty() || std::any_of(objects.begin(), objects.end(), [&](const auto& object) {
                               return told.uid == object.name || told.uid.starts_with(object.name + "-");
                           });
        if (!meant)
            continue;
        asked.state->refused(code, told.text);
        examine(taking, variant);
    }
}

void EstimateRunner::removeBatch(const std::vector<std::size_t>& variants) {
    RemovalScope scope;
    scope.control = m_fleet.control.get();
    scope.run = m_mark.run;
    for (const std::size_t variant : variants)
        scope.objects.insert(scope.objects.end(), m_objects[variant].begin(), m_objects[variant].end());
    for (const Participant* taking : m_taking) {
        if (!taking->lost && !taking->stuck)
            scope.clusters[taking->number] = taking->cluster->name.str();
    }
    scope.deadline = steady_clock::now() + std::chrono::seconds(60);
    scope.take = [this](Observation& told) { handle(told); };
    std::stop_source own;
    for (auto& [number, name] : scope.clusters)
        m_participants[number]->asked.clear();
    const auto left = removeCopies(scope, m_feed, m_presence, own.get_token());
    if (left.empty())
        return;
    for (const auto& [number, name] : scope.clusters) {
        if (m_presence.podsOn(number) > 0)
            m_participants[number]->stuck = "copies of an earlier variant are still there";
    }
    const bool objectsLeft = std::any_of(scope.objects.begin(), scope.objects.end(), [&](const JournalObject& object) {
        return m_presence.hasObject(object.type.kind + "/" + object.name);
    });
    if (objectsLeft)
        m_outcome.error = domain::Error{ErrorCode::Timeout, "copies could not be removed: " + left.front(), {}, {}};
}

/// Whatever happened: with a token and a deadline of its own, so that cancelling the run does not cancel this.
void EstimateRunner::cleanUp() {
    m_helpers.clear();
    if (!m_journal)
        return;
    RemovalScope scope;
    scope.control = m_fleet.control.get();
    scope.run = m_mark.run;
    for (const auto& objects : m_objects)
        scope.objects.insert(scope.objects.end(), objects.begin(), objects.end());
    if (!m_order.name.empty())
        scope.objects.push_back(m_order);
    std::vector<std::string> unverified;
    for (const Participant* taking : m_taking) {
        if (!taking->lost)
            scope.clusters[taking->number] = taking->cluster->name.str();
        else
            unverified.push_back(taking->cluster->name.str() +
                                 " Pod: whether the copies are gone is not known: " + taking->lost->message);
    }
    scope.deadline = steady_clock::now() + std::chrono::seconds(60);
    scope.take = [this](Observation& told) { handle(told); };
    std::stop_source own;
    for (Participant* taking : m_taking)
        taking->asked.clear();
    const bool uncertain = std::any_of(scope.objects.begin(), scope.objects.end(),
                                       [](const JournalObject& object) { return object.uid.empty(); });
    m_outcome.leftovers = removeRun(scope, m_feed, m_presence, own.get_token());
    if (uncertain && m_outcome.leftovers.empty()) {
        // A request that was cut off may still be on its way to being served; look again a moment later.
        for (Observation& told : m_feed.wait(steady_clock::now() + std::chrono::milliseconds(300), own.get_token()))
            handle(told);
        m_outcome.leftovers = removeRun(scope, m_feed, m_presence, own.get_token());
    }
    m_outcome.leftovers.insert(m_outcome.leftovers.end(), unverified.begin(), unverified.end());
    if (!m_outcome.leftovers.empty())
        return; // the journal stays, so that the next start tries again
    if (auto finished = m_journal->finish(); !finished)
        m_outcome.leftovers.push_back(finished.error().text());
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
// What the watches tell, until every cluster of a batch has its answer.
#include "session/estimateparticipant.h"

#include <algorithm>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ErrorCode;
using domain::ReasonCode;
using std::chrono::steady_clock;

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
    Time look = m_started + silence();
    while (m_open > 0 && !m_aborted && !stop.stop_requested()) {
        const Time end = deadline();
        auto told = m_feed.wait(std::min(end, look), stop);
        for (Observation& one : told)
            handle(one);
        const Time now = steady_clock::now();
        if (now >= look)
            look = diagnose(now);
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
            if (taking->trouble && taking->trouble->code == ErrorCode::Unreachable) {
                // It has not come back all the time: it is not silent but gone, and nobody can see its copies leave.
                taking->lost = taking->trouble;
                answer = answerFor(*taking->cluster, *taking->trouble);
            } else if (taking->trouble)
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
    const auto news = [&] { taking->lastNews = m_lastNews = steady_clock::now(); };
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
        news();
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
        news();
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
    addYourPrices(answer, *taking.cluster, m_request);
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

} // namespace thrifty::session

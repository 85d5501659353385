// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a batch and of the run: nothing stays behind.
#include "session/estimateparticipant.h"

#include <algorithm>

namespace thrifty::session {

using domain::ErrorCode;
using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds lateCopies{400};

} // namespace

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
    // Two things may still be on their way: a request that was cut off, and a copy that the fleet manager was about to
    // make on a cluster that has not shown it. Both are waited for while the order is still there.
    const bool uncertain = std::any_of(scope.objects.begin(), scope.objects.end(),
                                       [](const JournalObject& object) { return object.uid.empty(); });
    const bool spreading = std::any_of(m_taking.begin(), m_taking.end(), [](const Participant* taking) {
        return !taking->lost && std::any_of(taking->asked.begin(), taking->asked.end(), [](const auto& asked) {
            return asked.second.state->podsSeen() < asked.second.state->podsExpected();
        });
    });
    for (Participant* taking : m_taking)
        taking->asked.clear();
    if (uncertain || spreading) {
        (void)removeCopies(scope, m_feed, m_presence, own.get_token());
        const Time until = steady_clock::now() + lateCopies;
        while (steady_clock::now() < until) {
            for (Observation& told : m_feed.wait(until, own.get_token()))
                handle(told);
        }
    }
    m_outcome.leftovers = removeRun(scope, m_feed, m_presence, own.get_token());
    m_outcome.leftovers.insert(m_outcome.leftovers.end(), unverified.begin(), unverified.end());
    m_outcome.leftovers.insert(m_outcome.leftovers.end(), m_unanswered.begin(), m_unanswered.end());
    if (!m_outcome.leftovers.empty())
        return; // the journal stays, so that the next start tries again
    if (auto finished = m_journal->finish(); !finished)
        m_outcome.leftovers.push_back(finished.error().text());
}

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
// Why pods are missing where they are.
#include "session/estimateparticipant.h"

#include "session/parallel.h"

#include <algorithm>

namespace thrifty::session {

using domain::ErrorCode;
using domain::ReasonCode;

/// How long a cluster without all its pods may say nothing before it is asked why.
std::chrono::milliseconds EstimateRunner::silence() const {
    return std::min<std::chrono::milliseconds>(m_request.timeout / 8, std::chrono::seconds(2));
}

/// Where pods are missing: who refused them, and does the cluster know the kind at all? A fleet that is still handing
/// out pods gets more time, so that a large or busy one costs no third watch for each cluster. Returns when to look
/// again.
EstimateRunner::Time EstimateRunner::diagnose(Time now) {
    const auto patience = silence();
    Time next = now + patience;
    std::vector<Participant*> quiet;
    for (Participant* taking : m_taking) {
        if (taking->diagnosed)
            continue;
        const bool missing = std::any_of(taking->asked.begin(), taking->asked.end(), [](const auto& asked) {
            return !asked.second.done && asked.second.state->podsSeen() < asked.second.state->podsExpected();
        });
        if (!missing)
            continue;
        const Time due =
            std::min(std::max(m_started, m_lastNews) + patience, std::max(m_started, taking->lastNews) + 3 * patience);
        if (now < due) {
            next = std::min(next, due);
            continue;
        }
        taking->diagnosed = true;
        if (!taking->warningsWatched)
            m_feed.watchWarnings(taking->number, *taking->client);
        taking->warningsWatched = true;
        quiet.push_back(taking);
    }
    if (!quiet.empty())
        askForKinds(std::move(quiet));
    return next;
}

/// In the background: a kind that a quiet cluster does not know is told like a warning of that cluster.
void EstimateRunner::askForKinds(std::vector<Participant*> quiet) {
    std::vector<kube::ResourceType> types;
    for (const std::size_t variant : m_batch) {
        for (const ProbeObject& object : m_plan.variants[variant].objects) {
            if (std::find(types.begin(), types.end(), object.type) == types.end())
                types.push_back(object.type);
        }
    }
    m_helpers.emplace_back([this, quiet = std::move(quiet), types = std::move(types)](std::stop_token stop) {
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
    // An operator with a cache of a moment ago made it twice: it is there, so nothing was refused.
    if (says("already exists"))
        return;
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

} // namespace thrifty::session

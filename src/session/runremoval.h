// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"
#include "session/runfeed.h"
#include "session/runjournal.h"

#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace thrifty::session {

/// What of a run is still there, as its watches tell.
class RunPresence {
  public:
    /// Returns whether the observation changed it.
    bool take(const Observation& observation);
    [[nodiscard]] bool hasObject(const std::string& kindAndName) const { return m_objects.contains(kindAndName); }
    [[nodiscard]] std::size_t podsOn(std::size_t cluster) const;
    /// The watch of the cluster's pods has ended for good: what is there is not known any more.
    [[nodiscard]] bool blindOn(std::size_t cluster) const { return m_blind.contains(cluster); }

  private:
    std::set<std::string> m_objects;
    std::map<std::size_t, std::set<std::string>> m_pods;
    std::set<std::size_t> m_blind;
};

/// Asks for the deletion of one object of the run, if it is there and is the run's: our labels, and the uid where it is
/// known. Returns false when it is gone already. Errors: Refused where something else has the name, and the server's.
[[nodiscard]] domain::Expected<bool> requestRemoval(kube::ApiClient& control, const JournalObject& object,
                                                    const domain::RunId& run, std::stop_token stop);

/// Removes a whole run in the documented order: the copies, then waits until they and their pods are gone everywhere,
/// then the order that spread them. Returns what is left, a line each; empty: nothing.
struct RemovalScope {
    kube::ApiClient* control = nullptr;
    domain::RunId run;
    std::vector<JournalObject> objects;
    std::map<std::size_t, std::string> clusters; ///< that were sent copies and can be asked: number -> name
    std::chrono::steady_clock::time_point deadline;
    std::function<void(Observation&)> take; ///< gets every observation; must hand it to the presence too
};
[[nodiscard]] std::vector<std::string> removeRun(const RemovalScope& scope, RunFeed& feed, const RunPresence& presence,
                                                 std::stop_token stop);
/// The first half of it, for copies only.
[[nodiscard]] std::vector<std::string> removeCopies(const RemovalScope& scope, RunFeed& feed,
                                                    const RunPresence& presence, std::stop_token stop);

} // namespace thrifty::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustertriage.h"
#include "session/fleetcontext.h"
#include "session/runfeed.h"
#include "session/runjournal.h"
#include "session/runremoval.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace thrifty::session {

/// The part of a run that writes: from the journal to the last deletion. One thread drives it and owns all state; the
/// watches only fill its queue. Made for one run and thrown away.
class EstimateRunner {
  public:
    EstimateRunner(FleetContext& fleet, const EstimateRequest& request, const RunObserver& observer, ProbePlan& plan,
                   const ProbeMark& mark, std::vector<Triage>& clusters, std::string journalDirectory);
    ~EstimateRunner();

    struct Outcome {
        std::vector<std::vector<domain::ClusterEstimate>> answers; ///< variant -> those that took part
        std::vector<std::string> leftovers;
        std::optional<domain::Error> error; ///< the run could not go on; what is above still holds
    };
    /// Opens the watches and waits until they stand; clusters whose watches do not are answered in `clusters`.
    [[nodiscard]] domain::Expected<void> open(std::stop_token stop);
    /// Whether any cluster is left to be asked.
    [[nodiscard]] bool anybody() const { return !m_taking.empty(); }
    /// Writes, listens and cleans up, whatever happens in between.
    [[nodiscard]] Outcome run(const std::vector<std::vector<std::size_t>>& batches, domain::Timestamp expires,
                              std::stop_token stop);

  private:
    using Time = std::chrono::steady_clock::time_point;
    struct Participant;

    [[nodiscard]] domain::Expected<void> begin(domain::Timestamp expires, std::stop_token stop);
    [[nodiscard]] domain::Expected<void> make(const std::vector<JournalObject*>& objects,
                                              const std::vector<const manifest::Value*>& bodies, std::stop_token stop);
    [[nodiscard]] domain::Expected<std::string> makeOne(const JournalObject& object, const manifest::Value& body,
                                                        std::stop_token stop);
    void batch(const std::vector<std::size_t>& variants, std::stop_token stop);
    void listen(std::stop_token stop);
    void handle(Observation& told);
    void handleLost(const Observation& told);
    void examine(Participant& taking, std::size_t variant);
    void finish(Participant& taking, std::size_t variant, domain::ClusterEstimate answer);
    void finishAll(Participant& taking, const domain::ClusterEstimate& answer);
    void giveUp();
    [[nodiscard]] std::chrono::milliseconds silence() const;
    [[nodiscard]] Time diagnose(Time now);
    void askForKinds(std::vector<Participant*> quiet);
    void warn(const Observation& told);
    void tell(const Participant& taking, std::size_t variant);
    [[nodiscard]] Time deadline() const;
    void removeBatch(const std::vector<std::size_t>& variants);
    void cleanUp();
    [[nodiscard]] std::string waitedText() const;

    FleetContext& m_fleet;
    const EstimateRequest& m_request;
    const RunObserver& m_observer;
    ProbePlan& m_plan;
    const ProbeMark& m_mark;
    std::vector<Triage>& m_clusters;
    std::string m_journalDirectory;

    std::unique_ptr<RunJournal> m_journal;
    std::vector<std::unique_ptr<Participant>> m_participants; ///< by number of the cluster; null: does not take part
    std::vector<Participant*> m_taking;
    RunPresence m_presence;
    JournalObject m_order;
    std::vector<std::vector<JournalObject>> m_objects; ///< by variant, those that were sent
    Outcome m_outcome;

    std::vector<std::size_t> m_batch;
    std::size_t m_open = 0; ///< answers of this batch that are missing
    Time m_started, m_lastOnTime, m_lastNews;
    bool m_aborted = false;
    std::mutex m_unansweredMutex;
    std::vector<std::string> m_unanswered; ///< writes that may still be carried out, a line each
    std::vector<std::jthread> m_helpers;
    RunFeed m_feed; ///< after what its watches' thread must not outlive
};

} // namespace thrifty::session

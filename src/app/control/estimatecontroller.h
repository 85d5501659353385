// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/variantcontroller.h"
#include "app/models/boardview.h"
#include "session/pricebookfile.h"
#include "session/usersettings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace thrifty::app {

/// Runs estimates and keeps what they said. One run at a time; the board fills while it goes on.
class EstimateController : public QObject {
    Q_OBJECT

  public:
    EstimateController(PlanDocument& document, Planner& planner, WriteLock& lock, FleetController& fleet,
                       VariantController& variants, const session::UserSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] bool running() const { return m_running; }
    /// The run was given up and tidies up.
    [[nodiscard]] bool stopping() const { return m_stopping; }
    [[nodiscard]] const EstimateBoard& board() const { return m_board; }
    /// Of the last run that ended with one, or the one that was opened from the history; null: none.
    [[nodiscard]] std::shared_ptr<const domain::EstimateResult> result() const { return m_result; }
    /// Why the last run gave no result.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    [[nodiscard]] domain::Timestamp startedAt() const { return m_startedAt; }
    /// What the last run could not remove, a line each.
    [[nodiscard]] const std::vector<std::string>& leftovers() const { return m_leftovers; }
    /// How many copies the last run made and removed again, spread by one order; 0: it had nothing to ask. None: no run
    /// of this window came to its end with everything gone.
    [[nodiscard]] const std::optional<int>& removedCopies() const { return m_removedCopies; }
    /// Another run in the namespace whose end this one waits for.
    [[nodiscard]] const std::optional<session::Leftover>& waitingFor() const { return m_waitingFor; }
    /// Does not wait for it any longer.
    void startAnyway();
    /// How long the machine slept during the run: that time is not counted as waiting.
    [[nodiscard]] std::chrono::seconds slept() const { return m_slept; }
    /// Cells whose cluster did not answer; while a run goes on, those that have not yet.
    [[nodiscard]] int withoutAnswer() const;
    /// Cells that have a rank.
    [[nodiscard]] int priced() const;
    /// Everything that reports, slides and exports show; points at boards of this controller, so it is good until the
    /// next run. Under the plan's limit for spot nodes the cells above it have words instead of prices.
    [[nodiscard]] BoardView view(PriceUnit unit);
    /// The same for table, charts and explanation in the window: with the user's aliases.
    [[nodiscard]] BoardView windowView(PriceUnit unit);

    /// Whether what the plan makes of a variant now is what was priced, as changedSince() tells it; of a run that was
    /// not made here only where it is about the plan's own workload.
    [[nodiscard]] SinceRun sinceRun(const domain::VariantName& name) const;

    /// Why a run cannot start now; empty: it can. What is missing, in words for a tooltip.
    [[nodiscard]] QString obstacle() const;
    /// Estimates all variants that are ready, on all clusters of the plan but `without`. The lock must be open
    /// (WriteAccess::ForRun); it closes when the run and its clean-up have ended.
    void start(const std::vector<domain::ClusterName>& without = {});
    /// The cluster on which a copy of the last run lost its gate, for which the run was stopped; none: it was not.
    [[nodiscard]] std::optional<domain::ClusterName> stoppedBy() const;
    /// Those of the cells that can be asked again and put into the result that is shown: not into an old run, and not
    /// those of a variant that is another one now.
    [[nodiscard]] std::vector<CellId> askable(const std::vector<CellId>& cells) const;
    /// The cells of a cluster that have no answer, as far as they can be asked again.
    [[nodiscard]] std::vector<CellId> askableOf(int cluster) const;
    /// Asks again for these cells only, as far as they are askable(), and puts the answers into the result. Clusters
    /// that could not be asked when the fleet was connected are connected to first. The lock must be open.
    void startAgain(const std::vector<CellId>& cells);
    /// Fills the board from the price list, for the variants and clusters that a run would ask about: no cluster is
    /// asked, nothing is written and there is no result(). Gone when the plan or the fleet changes.
    void showListPrices();
    /// Removes what runs of this program left behind; the lock must be open (WriteAccess::ForRun) and closes.
    void removeLeftovers();
    /// By which prices runs from now on rank; until told otherwise by list.
    void setPriceBook(session::PriceBookChoice choice) { m_priceBook = std::move(choice); }
    [[nodiscard]] const session::PriceBookChoice& priceBook() const { return m_priceBook; }
    /// Shows a result by the prices that it was made with. `number` is that of its run in the history: one that is not
    /// the newest here is shown read-only, until a new estimate. 0: it is as if a run of this window had just brought
    /// it.
    void show(std::shared_ptr<const domain::EstimateResult> result, int number = 0);
    /// The number in the history of the old run that is shown; 0: what is shown is the newest.
    [[nodiscard]] int openedRun() const { return m_openedRun; }
    /// What the newest run of this window said, whatever is shown; null: nothing.
    [[nodiscard]] std::shared_ptr<const domain::EstimateResult> newest() const { return m_newest; }

  signals:
    void started();
    void boardChanged(); ///< at most ten times a second while a run goes on
    void waitingChanged();
    void ended(); ///< result() or error() is set
    void shown(); ///< result() is another without a run: one of the history, the newest again, or none for a new plan
    void listFailed(const domain::Error& error);
    void leftoversRemoved();

  private:
    using Result = std::shared_ptr<const domain::EstimateResult>;
    /// What a job brings back, made ready on its own thread: results can be large.
    struct Outcome {
        Result result;
        std::optional<domain::Error> error;
        int copies = 0; ///< that were made, when it has a result
        EstimateBoard board;
        report::HeatScale heat;
    };
    [[nodiscard]] std::optional<session::EstimateRequest> request() const;
    [[nodiscard]] std::vector<domain::ClusterName> fleetClusters() const;
    [[nodiscard]] QString waitingText(const session::Leftover& other) const;
    [[nodiscard]] EstimateBoard boardFor(const session::EstimateRequest& request) const;
    void forgetListPrices();
    [[nodiscard]] bool mayBeAsked(const domain::ClusterName& cluster) const;
    void askAgain(const std::vector<CellId>& cells);
    void fleetChanged();
    [[nodiscard]] bool isAboutThePlan(const domain::EstimateResult& result) const;
    void run(session::EstimateRequest request, Result mergeInto, std::vector<CellId> cells);
    void finish(std::shared_ptr<Outcome> outcome);
    void forget();
    void put(Outcome& outcome);
    void waitForOthers(session::PlannerService& service, const domain::Namespace& ns, std::stop_token stop);
    void begin();
    void takeProgress();
    [[nodiscard]] bool takeSteps();
    void watchSleep();
    void watchStop();

    PlanDocument& m_document;
    Planner& m_planner;
    WriteLock& m_lock;
    FleetController& m_fleet;
    VariantController& m_variants;
    const session::UserSettings& m_settings;
    bool m_running = false;
    /// To be asked again once the fleet is connected; empty: nothing is.
    std::vector<std::pair<domain::VariantName, domain::ClusterName>> m_onceConnected;
    bool m_stopping = false;
    int m_listTurn = 0;                                    ///< of plan and fleet: a list for earlier ones is not shown
    std::shared_ptr<const session::ListPrices> m_listOnly; ///< the board is filled from the price list; null: it is not
    session::PriceBookChoice m_priceBook{true, {}};
    domain::Timestamp m_startedAt;
    EstimateBoard m_board;
    EstimateBoard m_seen;         ///< the board under the plan's limit for spot nodes; empty: it has none
    EstimateBoard::Known m_known; ///< what results of this window said, cell by cell
    report::HeatScale m_heat;
    Result m_result, m_newest;
    domain::RunId m_madeHere; ///< the newest run of this window that came to its end
    int m_openedRun = 0;
    bool m_forgetAtEnd = false; ///< the plan of the run that goes on is no longer open
    std::optional<domain::Error> m_error;
    std::vector<std::string> m_leftovers;
    std::optional<int> m_removedCopies;
    std::optional<std::chrono::seconds> m_timeout;
    QElapsedTimer m_awake; ///< the monotonic clock stands still while the machine sleeps
    std::chrono::seconds m_slept{};
    qint64 m_lastTick = 0;

    /// Steps that the job has told and the board has not taken: the newest of each cell.
    using Steps = std::map<std::pair<domain::VariantName, domain::ClusterName>, session::EstimateProgress>;
    std::mutex m_stepsMutex;
    Steps m_steps;
    std::vector<std::string> m_said;
    QTimer m_throttle;

    std::optional<session::Leftover> m_waitingFor;
    std::mutex m_waitMutex;
    std::condition_variable_any m_wait;
    bool m_anyway = false; ///< under m_waitMutex
};

} // namespace thrifty::app

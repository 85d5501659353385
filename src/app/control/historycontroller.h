// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/estimatecontroller.h"
#include "app/control/placementcontroller.h"
#include "app/worker/jobthread.h"
#include "store/historystore.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace thrifty::app {

/// Keeps every run and finds it again, on a thread of its own: the database belongs to that thread.
class HistoryController : public QObject {
    Q_OBJECT

  public:
    HistoryController(std::string address, EstimateController& estimates, PlacementController& placement,
                      QObject* parent = nullptr);
    ~HistoryController() override;
    /// Ends the thread after what is waiting has been written.
    void finish();

    /// The runs that the last search found, newest first.
    [[nodiscard]] const std::vector<store::RunSummary>& runs() const { return m_runs; }
    [[nodiscard]] int total() const { return m_total; }
    /// Why there is no history.
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }
    [[nodiscard]] const std::vector<std::string>& notices() const { return m_notices; }

    void search(const QString& words);
    /// Reads a run whole; loaded() follows.
    void load(const domain::RunId& run);
    [[nodiscard]] std::shared_ptr<const domain::EstimateResult> result(const domain::RunId& run) const;
    [[nodiscard]] std::optional<domain::Error> loadError(const domain::RunId& run) const;
    void remove(const domain::RunId& run);

  signals:
    void changed(); ///< runs(), total(), error() or notices()
    void loaded(const thrifty::domain::RunId& run);

  private:
    using Work = std::function<void(store::HistoryStore&)>;
    void post(Work work);
    void keepRun();
    void keepPlacement();
    void findOrderedBy();
    void searchAgain();

    const std::string m_address;
    EstimateController& m_estimates;
    PlacementController& m_placement;
    QString m_words;
    std::vector<store::RunSummary> m_runs;
    int m_total = 0;
    std::optional<domain::Error> m_error;
    std::vector<std::string> m_notices;
    std::map<domain::RunId, std::shared_ptr<const domain::EstimateResult>> m_results;
    std::map<domain::RunId, domain::Error> m_loadErrors;
    std::optional<std::pair<domain::RunId, domain::ClusterName>> m_keptPlacement;
    domain::RunId m_orderedBy; ///< the run whose figures the placement was given, or asked of the store for it
    /// Of the thread: opened by its first job, closed by its last.
    struct Held {
        std::unique_ptr<store::HistoryStore> store;
        std::optional<domain::Error> error;
    };
    std::shared_ptr<Held> m_held = std::make_shared<Held>();
    std::optional<JobThread> m_thread; ///< last: ends first
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/driftguard.h"
#include "app/control/estimatecontroller.h"
#include "app/control/factscontroller.h"
#include "app/control/fleetcontroller.h"
#include "app/control/historycontroller.h"
#include "app/control/placementcontroller.h"
#include "app/control/policycontroller.h"
#include "app/control/variantcontroller.h"
#include "app/control/workloadcontroller.h"
#include "app/control/writelock.h"
#include "app/document/plandocument.h"
#include "app/format/text.h"
#include "session/usersettings.h"

#include <QObject>

#include <optional>

namespace thrifty::app {

/// Everything behind one window: the plan, the two lanes of work, and a controller for each page. Pages read from it
/// and ask it; they hold nothing that another page needs.
class Workbench : public QObject {
    Q_OBJECT

  public:
    struct Options {
        session::PlannerService::Settings service;
        session::UserSettings user;
        std::string historyAddress;         ///< of the store of runs; empty: the user's own file
        std::string settingsPath;           ///< where `user` came from and is saved to; empty: it is not kept
        std::string factsPath;              ///< of what the user knows about clusters; empty: it is not kept
        std::optional<AppSettings> looks{}; ///< where aliases and colours of clusters are kept; none: they are not
        bool demo = false; ///< the embedded fleet: plugins are trusted, nothing of the user's takes part
    };
    explicit Workbench(Options options, QObject* parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] bool demo() const { return m_options.demo; }
    [[nodiscard]] const session::PlannerService::Settings& service() const { return m_options.service; }
    [[nodiscard]] session::UserSettings& userSettings() { return m_options.user; }
    /// Where the audit log and the journals of runs are kept.
    [[nodiscard]] QString stateFolder() const { return toQt(m_options.service.stateDirectory); }
    /// Of settings.yaml; empty: there is none (on the embedded fleet).
    [[nodiscard]] const std::string& settingsPath() const { return m_options.settingsPath; }
    [[nodiscard]] PlanDocument& document() { return m_document; }
    [[nodiscard]] WriteLock& lock() { return m_lock; }
    [[nodiscard]] const WriteLock& lock() const { return m_lock; }
    [[nodiscard]] Planner& planner() { return m_planner; }
    [[nodiscard]] Planner& follower() { return m_follower; }
    [[nodiscard]] FleetController& fleet() { return m_fleet; }
    [[nodiscard]] const FleetController& fleet() const { return m_fleet; }
    [[nodiscard]] WorkloadController& workload() { return m_workload; }
    [[nodiscard]] const WorkloadController& workload() const { return m_workload; }
    [[nodiscard]] VariantController& variants() { return m_variants; }
    [[nodiscard]] const VariantController& variants() const { return m_variants; }
    [[nodiscard]] EstimateController& estimates() { return m_estimates; }
    [[nodiscard]] const EstimateController& estimates() const { return m_estimates; }
    [[nodiscard]] FactsController& facts() { return m_facts; }
    [[nodiscard]] const FactsController& facts() const { return m_facts; }
    [[nodiscard]] PolicyController& policy() { return m_policy; }
    [[nodiscard]] const PolicyController& policy() const { return m_policy; }
    [[nodiscard]] DriftGuard& driftGuard() { return m_guard; }
    [[nodiscard]] const DriftGuard& driftGuard() const { return m_guard; }
    [[nodiscard]] PlacementController& placement() { return m_placement; }
    [[nodiscard]] const PlacementController& placement() const { return m_placement; }
    [[nodiscard]] HistoryController& history() { return m_history; }
    [[nodiscard]] const HistoryController& history() const { return m_history; }

    /// What prices on every page are per.
    [[nodiscard]] PriceUnit unit() const { return m_unit; }
    void setUnit(PriceUnit unit);

    /// Whether a context is marked as production in the user's settings.
    [[nodiscard]] bool isProduction(const domain::ContextName& context) const;
    /// Something is going on that must be ended and tidied up before the window may close.
    [[nodiscard]] bool busy() const { return m_planner.busy() || m_follower.busy(); }
    void cancelAll();

    /// Opens what was dropped or named on the command line: kubeconfigs join the fleet, manifests the workload. Told
    /// apart by what is in them.
    void openFiles(const QStringList& paths);

  signals:
    void unitChanged();
    void endingUnasked(); ///< the program is told to end: nobody can be asked about unsaved edits
    /// News for the page that is shown: bold fact and sentence.
    void problem(const QString& fact, const QString& sentence);

  private:
    Options m_options;
    PlanDocument m_document;
    WriteLock m_lock;
    Planner m_planner, m_follower;
    FleetLooks m_looks;
    FleetController m_fleet;
    WorkloadController m_workload;
    VariantController m_variants;
    EstimateController m_estimates;
    FactsController m_facts;
    PolicyController m_policy;
    DriftGuard m_guard;
    PlacementController m_placement;
    HistoryController m_history;
    PriceUnit m_unit = PriceUnit::Hour;
};

} // namespace thrifty::app

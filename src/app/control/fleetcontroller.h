// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetlooks.h"
#include "app/control/planner.h"
#include "app/control/writelock.h"
#include "app/document/plandocument.h"
#include "session/kubeconfigwatch.h"
#include "session/preflight.h"
#include "session/usersettings.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace thrifty::app {

/// A program that kubeconfigs want to run to log in: asked once for a command, however many contexts name it.
struct PluginQuestion {
    enum class Answer { Open, Allowed, Refused };
    QString id;
    std::vector<session::LoginPlugin> plugins; ///< the forms of the command; they differ in arguments
    std::vector<domain::ContextName> contexts; ///< that use it
    std::vector<domain::ContextName> chosen;   ///< those of them that are to be connected
    Answer answer = Answer::Open;
    QDateTime allowedAt;  ///< in this window; invalid: earlier
    bool expired = false; ///< it ran, and a server wants a new login
};

/// The connected fleet. Opening kubeconfigs runs nothing and sends nothing; connectFleet() does.
class FleetController : public QObject {
    Q_OBJECT

  public:
    enum class State { Empty, Opened, Connecting, Connected, Failed };
    struct Options {
        bool trustPlugins = false;  ///< the embedded fleet's own
        std::string settingsPath{}; ///< where consent is remembered; empty: only as long as this lives
    };

    FleetController(PlanDocument& document, Planner& planner, WriteLock& lock, session::UserSettings& settings,
                    FleetLooks& looks, Options options, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Null until connected; kept while connecting again.
    [[nodiscard]] std::shared_ptr<const session::FleetSnapshot> snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }

    // Contexts of the opened kubeconfigs.
    [[nodiscard]] const session::KubeconfigList& contexts() const { return m_list; }
    [[nodiscard]] bool isChosen(const domain::ContextName& context) const;
    [[nodiscard]] std::vector<domain::ContextName> chosen() const;
    void choose(const std::vector<domain::ContextName>& contexts, bool on);
    /// What became of a context: not asked, being asked, answered, or why not.
    struct Answer {
        bool asked = false, done = false;
        std::optional<domain::Error> error;
    };
    [[nodiscard]] Answer answerOf(const domain::ContextName& context) const;
    /// Whether the connected fleet is reached by this context.
    [[nodiscard]] bool inUse(const domain::ContextName& context) const;
    /// The workload cluster of the connected fleet that this context reaches; null: none.
    [[nodiscard]] const session::ClusterConnection* reachedBy(const domain::ContextName& context) const;

    // Programs that log in.
    [[nodiscard]] std::vector<PluginQuestion> questions() const;
    void answer(const PluginQuestion& question, PluginQuestion::Answer answer);
    [[nodiscard]] bool mayRun(const session::LoginPlugin& plugin) const;

    /// Contacts the chosen contexts, reading only; the pre-flight follows by itself.
    void connectFleet();
    /// What another lane needs to reach the same fleet.
    [[nodiscard]] session::ConnectRequest request() const;
    void setControl(const domain::ContextName& context);
    void map(const domain::ClusterName& cluster, const domain::ContextName& context);

    // Pre-flight.
    /// What is asked for besides reach and rights; asks again when it changes while connected.
    void setNeeds(const domain::Namespace& ns, const std::vector<session::NeededKind>& kinds);
    void check();
    [[nodiscard]] bool checking() const { return m_checking; }
    /// Of the last check, or of the one that goes on, as far as it has come; the control plane has no name. Null: none.
    [[nodiscard]] const session::ClusterPreflight* preflight(const domain::ClusterName& cluster) const;
    [[nodiscard]] const std::map<domain::ClusterName, session::ClusterPreflight>& preflights() const {
        return m_preflights;
    }
    [[nodiscard]] const session::PreflightRequest& needs() const { return m_needs; }
    [[nodiscard]] QDateTime checkedAt() const { return m_checkedAt; }

    // What runs left behind.
    [[nodiscard]] const std::vector<session::Leftover>& leftovers() const { return m_leftovers; }
    /// Removes it; the lock must be open for a run and closes at the end. leftoversRemoved() follows.
    void remove(const domain::RunId& run);

    /// Files that changed on disk and were not read again by themselves, because a run goes on or because the fleet
    /// would lose a context: the connection keeps what it began with until reload().
    [[nodiscard]] const QStringList& changedFiles() const { return m_changedFiles; }
    /// "new: a, b; gone: c": what a reload would change.
    [[nodiscard]] QString whatChanged() const;
    void reload();

    /// A cluster keeps its colour everywhere: the one that was chosen for it, else by order of joining.
    [[nodiscard]] int colorIndex(const domain::ClusterName& name);
    /// Aliases and chosen colours.
    [[nodiscard]] FleetLooks& looks() { return m_looks; }
    [[nodiscard]] const FleetLooks& looks() const { return m_looks; }

  signals:
    void changed();          ///< state(), snapshot() or contexts
    void contextsChanged();  ///< contexts(), choice, answers, questions
    void preflightChanged(); ///< as results come
    void leftoversChanged();
    /// An answer to a PluginQuestion holds, but only until this program ends.
    void answerNotKept(const thrifty::domain::Error& error);
    void leftoversRemoved(const QStringList& remaining);               ///< lines that say what could not be removed
    void filesChanged(const QStringList& files);                       ///< changedFiles() is not empty any more
    void filesReloaded(const QStringList& files, const QString& what); ///< by themselves; what as of whatChanged()

  private:
    void planChanged();
    void readContexts();
    /// The way to the fleet changed: looks at it again, after what is going on.
    void connectAgain();
    /// The opened files were connected before: connects as then.
    void connectAsBefore();
    void filesTouched(const session::KubeconfigChange& change);
    void connectTo(const std::vector<domain::ContextName>& contexts);
    void told(const domain::ContextName& context, const std::optional<domain::Error>& error);
    void tellSoon(bool& stale);
    void tellNow();
    void connected(const domain::Expected<session::FleetSnapshot>& answer);
    void findLeftovers();
    void setSnapshot(std::shared_ptr<const session::FleetSnapshot> snapshot);

    PlanDocument& m_document;
    Planner& m_planner;
    WriteLock& m_lock;
    session::UserSettings& m_settings;
    FleetLooks& m_looks;
    const Options m_options;
    State m_state = State::Empty;
    std::shared_ptr<const session::FleetSnapshot> m_snapshot;
    std::optional<domain::Error> m_error;
    std::map<domain::ClusterName, int> m_colors;

    session::KubeconfigList m_list;
    std::vector<std::string> m_opened; ///< the plan's kubeconfigs that m_list was read from
    domain::ContextName m_control;     ///< the plan's, and its map, as they were connected
    std::map<domain::ClusterName, domain::ContextName> m_map;
    std::map<domain::ContextName, Answer> m_answers;
    std::set<QString> m_refused;
    std::map<QString, QDateTime> m_allowedAt;
    std::optional<std::vector<domain::ContextName>> m_again; ///< to connect to when the lane is free
    /// What was connected for this plan: files, and their contexts that the user agreed to, as they were.
    std::map<std::vector<std::string>, std::vector<session::ContextEntry>> m_connected;

    session::PreflightRequest m_needs;
    std::map<domain::ClusterName, session::ClusterPreflight> m_preflights;
    bool m_checking = false, m_checkAgain = false;
    QDateTime m_checkedAt;
    std::vector<session::Leftover> m_leftovers;

    /// Hundreds of clusters answer at once: what shows them looks a few times a second, not at each.
    QTimer m_soon;
    bool m_answersStale = false, m_preflightsStale = false;

    std::unique_ptr<session::KubeconfigWatch> m_watch;
    session::KubeconfigChange m_change; ///< what is not read again yet
    QStringList m_changedFiles;
};

} // namespace thrifty::app

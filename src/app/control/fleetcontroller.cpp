// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/fleetcontroller.h"

#include "app/format/text.h"
#include "app/worker/deliver.h"

#include <algorithm>
#include <utility>

namespace thrifty::app {

namespace {

template <class Range, class T>
bool contains(const Range& range, const T& value) {
    return std::find(range.begin(), range.end(), value) != range.end();
}

/// One question for a command: the file that names it, the program, and the words that say what it does.
QString questionId(const session::LoginPlugin& plugin) {
    return toQt(plugin.sourceFile) + u'\n' + toQt(plugin.command) + u'\n' + toQt(plugin.name());
}

} // namespace

FleetController::FleetController(PlanDocument& document, Planner& planner, WriteLock& lock,
                                 session::UserSettings& settings, FleetLooks& looks, Options options, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_lock(lock)
    , m_settings(settings)
    , m_looks(looks)
    , m_options(std::move(options)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &FleetController::tellNow);
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (parts.testFlag(PlanPart::Fleet))
            planChanged();
    });
    connect(&document, &PlanDocument::wasReset, this, [this] { m_connected.clear(); });
    connect(&planner, &Planner::statusChanged, this, [this] {
        if (m_again && !m_planner.busy())
            connectTo(std::vector(*m_again));
    });
}

void FleetController::planChanged() {
    const session::Plan& plan = m_document.plan();
    if (plan.kubeconfigs != m_opened) {
        m_opened = plan.kubeconfigs;
        readContexts();
        m_answers.clear();
        m_preflights.clear();
        m_leftovers.clear();
        m_checkedAt = {};
        m_again.reset();
        if (m_state != State::Connecting) {
            setSnapshot(nullptr);
            m_error.reset();
            m_state = m_opened.empty() ? State::Empty : State::Opened;
        }
        connectAsBefore();
    } else if (plan.novaContext != m_control || plan.map != m_map) {
        connectAgain();
    }
    emit changed();
    emit contextsChanged();
}

void FleetController::readContexts() {
    m_changedFiles.clear();
    m_change = {};
    // The watch first: what changes while the list is read is told.
    m_watch.reset();
    if (!m_opened.empty())
        m_watch = std::make_unique<session::KubeconfigWatch>(
            m_opened, [this, files = m_opened](const session::KubeconfigChange& change) {
                deliver(this, [this, change, files] {
                    if (files == m_opened)
                        filesTouched(change);
                });
            });
    m_list = m_opened.empty() ? session::KubeconfigList() : session::listContexts(m_opened);
}

bool FleetController::inUse(const domain::ContextName& context) const {
    return m_snapshot && (m_snapshot->novaContext == context || reachedBy(context) != nullptr);
}

const session::ClusterConnection* FleetController::reachedBy(const domain::ContextName& context) const {
    if (!m_snapshot)
        return nullptr;
    const auto& clusters = m_snapshot->clusters;
    const auto found =
        std::find_if(clusters.begin(), clusters.end(), [&](const auto& one) { return one.cluster.context == context; });
    return found == clusters.end() ? nullptr : &*found;
}

void FleetController::filesTouched(const session::KubeconfigChange& change) {
    if (m_state == State::Opened || m_state == State::Failed) {
        // Nothing hangs on the old text: show the new one.
        m_list = change.now;
        emit contextsChanged();
        return;
    }
    if (change.contexts.empty()) {
        // A file that cannot be read now, or can again: the fleet keeps what was read last.
        m_list.problems = change.now.problems;
        emit contextsChanged();
        return;
    }
    QStringList files;
    for (const auto* list : std::initializer_list<const session::KubeconfigList*>{&m_list, &change.now}) {
        for (const domain::ContextName& name : change.contexts) {
            if (const session::ContextEntry* entry = list->find(name); entry != nullptr)
                files << toQt(entry->file);
        }
    }
    files.removeDuplicates();
    // What was told before and not read again is still news.
    for (const domain::ContextName& name : change.contexts) {
        if (!contains(m_change.contexts, name))
            m_change.contexts.push_back(name);
    }
    m_change.now = change.now;
    const auto& changed = m_change.contexts;
    const bool needed =
        std::any_of(changed.begin(), changed.end(), [this](const domain::ContextName& name) { return inUse(name); });
    const bool lost = std::any_of(changed.begin(), changed.end(), [&](const domain::ContextName& name) {
        return inUse(name) && change.now.find(name) == nullptr;
    });
    if (lost || (needed && m_lock.open() && m_planner.busy())) {
        m_changedFiles = files;
        emit filesChanged(files);
        return;
    }
    // A new token of a context that is connected anyway, or contexts that nobody has chosen: no question.
    const QString what = whatChanged();
    m_changedFiles.clear();
    m_change = {};
    m_list = change.now;
    if (needed) {
        std::vector<domain::ContextName> known;
        for (const domain::ContextName& name : chosen()) {
            if (answerOf(name).asked)
                known.push_back(name);
        }
        if (m_planner.busy())
            m_again = known;
        else
            connectTo(known);
    }
    emit contextsChanged();
    emit filesReloaded(files, what);
}

QString FleetController::whatChanged() const {
    QStringList fresh, gone, different;
    for (const domain::ContextName& name : m_change.contexts) {
        const bool before = m_list.find(name) != nullptr, now = m_change.now.find(name) != nullptr;
        (before && now ? different : now ? fresh : gone) << toQt(name);
    }
    QStringList parts;
    if (!fresh.isEmpty())
        parts << tr("new: %1").arg(fresh.join(QStringLiteral(", ")));
    if (!gone.isEmpty())
        parts << tr("gone: %1").arg(gone.join(QStringLiteral(", ")));
    if (!different.isEmpty())
        parts << tr("changed: %1").arg(different.join(QStringLiteral(", ")));
    for (const std::string& problem : m_change.now.problems)
        parts << toQt(problem);
    return parts.isEmpty() ? tr("no context changed") : parts.join(QStringLiteral("; "));
}

void FleetController::connectAgain() {
    if (m_state != State::Connected && m_state != State::Failed)
        return;
    if (m_planner.busy())
        m_again = chosen();
    else
        connectFleet();
}

void FleetController::connectAsBefore() {
    const auto before = m_connected.find(m_opened);
    if (before == m_connected.end())
        return;
    std::vector<domain::ContextName> contexts;
    for (const session::ContextEntry& entry : before->second) {
        // What reads otherwise now is another thing than what was agreed to: that takes a click.
        const session::ContextEntry* now = m_list.find(entry.name);
        if (now == nullptr || !(*now == entry))
            return;
        if (isChosen(entry.name))
            contexts.push_back(entry.name);
    }
    if (contexts.empty())
        return;
    if (m_planner.busy())
        m_again = contexts;
    else
        connectTo(contexts);
}

void FleetController::reload() {
    session::KubeconfigList before = std::exchange(m_list, {});
    readContexts();
    if (m_snapshot && !m_list.problems.empty()) {
        before.problems = std::move(m_list.problems);
        m_list = std::move(before);
    } else {
        connectAgain();
    }
    emit changed();
    emit contextsChanged();
}

bool FleetController::isChosen(const domain::ContextName& context) const {
    const auto& chosen = m_document.plan().contexts;
    if (chosen)
        return contains(*chosen, context);
    // Until the user says otherwise: whatever can be asked without a terminal.
    const session::ContextEntry* entry = m_list.find(context);
    return entry != nullptr && entry->problem.empty() &&
           !(entry->login == session::LoginKind::Plugin && entry->plugin.needsTerminal);
}

std::vector<domain::ContextName> FleetController::chosen() const {
    std::vector<domain::ContextName> names;
    for (const session::ContextEntry& entry : m_list.contexts) {
        if (isChosen(entry.name))
            names.push_back(entry.name);
    }
    return names;
}

void FleetController::choose(const std::vector<domain::ContextName>& contexts, bool on) {
    std::vector<domain::ContextName> names;
    for (const session::ContextEntry& entry : m_list.contexts) {
        if (contains(contexts, entry.name) ? on : isChosen(entry.name))
            names.push_back(entry.name);
    }
    m_document.edit(tr("Choose contexts"), [&](PlanState& state) { state.plan.contexts = names; });
}

FleetController::Answer FleetController::answerOf(const domain::ContextName& context) const {
    const auto found = m_answers.find(context);
    return found == m_answers.end() ? Answer{} : found->second;
}

std::vector<PluginQuestion> FleetController::questions() const {
    std::vector<PluginQuestion> questions;
    for (const session::ContextEntry& entry : m_list.contexts) {
        if (entry.login != session::LoginKind::Plugin || entry.plugin.needsTerminal)
            continue;
        const QString id = questionId(entry.plugin);
        auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& one) { return one.id == id; });
        if (found == questions.end()) {
            questions.push_back({id, {}, {}, {}, PluginQuestion::Answer::Open, {}, false});
            found = std::prev(questions.end());
        }
        if (!contains(found->plugins, entry.plugin))
            found->plugins.push_back(entry.plugin);
        found->contexts.push_back(entry.name);
        if (isChosen(entry.name))
            found->chosen.push_back(entry.name);
        const auto& error = answerOf(entry.name).error;
        found->expired = found->expired || (error && error->code == domain::ErrorCode::Unauthorized);
    }
    std::erase_if(questions, [](const PluginQuestion& one) { return one.chosen.empty(); });
    for (PluginQuestion& one : questions) {
        const bool all = std::all_of(one.plugins.begin(), one.plugins.end(),
                                     [&](const session::LoginPlugin& plugin) { return mayRun(plugin); });
        one.answer = all                          ? PluginQuestion::Answer::Allowed
                     : m_refused.contains(one.id) ? PluginQuestion::Answer::Refused
                                                  : PluginQuestion::Answer::Open;
        if (const auto at = m_allowedAt.find(one.id); at != m_allowedAt.end())
            one.allowedAt = at->second;
        one.expired = one.expired && all;
    }
    return questions;
}

bool FleetController::mayRun(const session::LoginPlugin& plugin) const {
    return m_options.trustPlugins || m_settings.trusts(plugin.consentKey);
}

void FleetController::answer(const PluginQuestion& question, PluginQuestion::Answer answer) {
    std::set<std::string> keys;
    for (const session::LoginPlugin& plugin : question.plugins)
        keys.insert(plugin.consentKey);
    std::vector<session::TrustedPlugin>& trusted = m_settings.trustedPlugins;
    std::erase_if(trusted, [&](const session::TrustedPlugin& plugin) { return keys.contains(plugin.key); });
    m_refused.erase(question.id);
    m_allowedAt.erase(question.id);
    std::vector<session::TrustedPlugin> allowed;
    if (answer == PluginQuestion::Answer::Allowed) {
        for (const session::LoginPlugin& plugin : question.plugins) {
            std::string context;
            for (const session::ContextEntry& entry : m_list.contexts) {
                if (context.empty() && entry.plugin == plugin)
                    context = entry.name.str();
            }
            // A key that could not be computed matches nothing, so it is of no use.
            if (!plugin.consentKey.empty())
                allowed.push_back({plugin.consentKey, plugin.command, context});
        }
        m_allowedAt[question.id] = QDateTime::currentDateTime();
    } else if (answer == PluginQuestion::Answer::Refused) {
        m_refused.insert(question.id);
    }
    trusted.insert(trusted.end(), allowed.begin(), allowed.end());
    if (!m_options.settingsPath.empty()) {
        const auto kept = allowed.empty() ? session::distrustPlugins(m_options.settingsPath, keys)
                                          : session::trustPlugins(m_options.settingsPath, allowed);
        if (!kept)
            emit answerNotKept(kept.error());
    }
    emit contextsChanged();
}

session::ConnectRequest FleetController::request() const {
    const session::Plan& plan = m_document.plan();
    session::ConnectRequest request;
    request.kubeconfigs = plan.kubeconfigs;
    request.contexts = chosen();
    request.novaContext = plan.novaContext.empty() && m_snapshot ? m_snapshot->novaContext : plan.novaContext;
    if (request.contexts.empty())
        request.contexts.push_back(request.novaContext); // none would mean all
    request.findControl = true;
    request.map = plan.map;
    request.mayWrite = m_lock.mayWrite();
    request.allowPlugin = [all = m_options.trustPlugins, settings = m_settings](const auto& plugin, const auto&) {
        return all || settings.trusts(plugin.consentKey());
    };
    return request;
}

void FleetController::connectFleet() {
    connectTo(chosen());
}

void FleetController::connectTo(const std::vector<domain::ContextName>& contexts) {
    m_again.reset();
    if (contexts.empty())
        return; // would mean all
    m_state = State::Connecting;
    m_error.reset();
    m_control = m_document.plan().novaContext;
    m_map = m_document.plan().map;
    const auto before = std::exchange(m_answers, {});
    session::ConnectRequest asked = request();
    asked.novaContext = m_control;
    asked.contexts = contexts;
    for (const domain::ContextName& context : asked.contexts)
        m_answers[context] = {true, false, std::nullopt};
    asked.told = [this](const domain::ContextName& context, const std::optional<domain::Error>& error) {
        deliver(this, [this, context, error] { told(context, error); });
    };
    emit changed();
    emit contextsChanged();
    m_planner.run(tr("Connecting to the fleet"),
                  [this, before, asked = std::move(asked)](session::PlannerService& service, std::stop_token stop) {
                      auto answer = service.connectFleet(asked, stop);
                      std::vector<std::string> unreadable;
                      if (!answer)
                          unreadable = session::listContexts(asked.kubeconfigs).problems;
                      deliver(this, [this, before, answer = std::move(answer), files = asked.kubeconfigs, unreadable] {
                          if (files != m_opened)
                              return connected(domain::fail(domain::ErrorCode::Cancelled, "other files were opened"));
                          m_list.problems = unreadable;
                          if (m_snapshot && !unreadable.empty())
                              m_answers = before; // nobody was asked
                          connected(answer);
                      });
                  });
}

void FleetController::told(const domain::ContextName& context, const std::optional<domain::Error>& error) {
    m_answers[context] = {true, true, error};
    tellSoon(m_answersStale);
}

void FleetController::tellSoon(bool& stale) {
    stale = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void FleetController::tellNow() {
    if (std::exchange(m_answersStale, false))
        emit contextsChanged();
    if (std::exchange(m_preflightsStale, false))
        emit preflightChanged();
}

void FleetController::connected(const domain::Expected<session::FleetSnapshot>& answer) {
    for (auto& [context, state] : m_answers) {
        // Was to be asked, but the fleet did not need it.
        if (!state.done)
            state = {};
    }
    if (answer) {
        setSnapshot(std::make_shared<const session::FleetSnapshot>(*answer));
        for (const session::ClusterConnection& cluster : m_snapshot->clusters)
            (void)colorIndex(cluster.cluster.name);
        m_state = State::Connected;
        std::vector<session::ContextEntry>& agreed = m_connected[m_opened];
        agreed.clear();
        for (const auto& [context, state] : m_answers) {
            if (const session::ContextEntry* entry = m_list.find(context))
                agreed.push_back(*entry);
        }
    } else if (answer.error().code == domain::ErrorCode::Cancelled || (m_snapshot && !m_list.problems.empty())) {
        m_state = m_snapshot ? State::Connected : State::Opened;
    } else {
        m_error = answer.error();
        m_state = State::Failed;
        setSnapshot(nullptr);
    }
    emit changed();
    emit contextsChanged();
    if (m_state == State::Connected && answer) {
        check();
        findLeftovers();
    }
}

void FleetController::setControl(const domain::ContextName& context) {
    m_document.edit(tr("Choose the control plane"), [&](PlanState& state) { state.plan.novaContext = context; });
}

void FleetController::map(const domain::ClusterName& cluster, const domain::ContextName& context) {
    m_document.edit(tr("Map context"), [&](PlanState& state) {
        if (context.empty())
            state.plan.map.erase(cluster);
        else
            state.plan.map[cluster] = context;
    });
}

void FleetController::setNeeds(const domain::Namespace& ns, const std::vector<session::NeededKind>& kinds) {
    if (ns == m_needs.ns && kinds == m_needs.kinds)
        return;
    m_needs = {ns, kinds};
    if (m_state == State::Connected)
        check();
}

void FleetController::check() {
    if (m_state != State::Connected)
        return;
    if (m_checking) {
        m_checkAgain = true;
        return;
    }
    m_checking = true;
    m_checkAgain = false;
    m_preflights.clear();
    emit preflightChanged();
    m_planner.run(tr("Checking the fleet"),
                  [this, needs = m_needs](session::PlannerService& service, std::stop_token stop) {
                      const auto told = [this](const session::ClusterPreflight& one) {
                          deliver(this, [this, one] {
                              m_preflights[one.cluster] = one;
                              tellSoon(m_preflightsStale);
                          });
                      };
                      auto result = service.preflight(needs, told, stop);
                      deliver(this, [this, result = std::move(result)] {
                          m_checking = false;
                          if (result) {
                              m_checkedAt = toQt(result->at);
                              m_preflights.clear();
                              m_preflights[{}] = result->control;
                              for (const session::ClusterPreflight& one : result->clusters)
                                  m_preflights[one.cluster] = one;
                          }
                          emit preflightChanged();
                          if (m_checkAgain)
                              check();
                      });
                  });
}

const session::ClusterPreflight* FleetController::preflight(const domain::ClusterName& cluster) const {
    const auto found = m_preflights.find(cluster);
    return found == m_preflights.end() ? nullptr : &found->second;
}

void FleetController::findLeftovers() {
    m_planner.run(tr("Looking for what runs left behind"),
                  [this](session::PlannerService& service, std::stop_token stop) {
                      auto found = service.leftovers(stop);
                      deliver(this, [this, found = std::move(found)] {
                          m_leftovers.clear();
                          if (found) {
                              m_leftovers = *found;
                              std::erase_if(m_leftovers, [](const session::Leftover& one) { return one.live; });
                          }
                          emit leftoversChanged();
                      });
                  });
}

void FleetController::remove(const domain::RunId& run) {
    if (m_lock.access() != WriteAccess::ForRun)
        return;
    m_planner.run(tr("Removing what run %1 left behind").arg(toQt(run)),
                  [this, run](session::PlannerService& service, std::stop_token stop) {
                      session::RunObserver observer;
                      auto left = service.cleanUp(run, observer, stop);
                      deliver(this, [this, left = std::move(left)] {
                          m_lock.set(WriteAccess::ReadOnly);
                          QStringList remaining;
                          if (left) {
                              for (const std::string& line : *left)
                                  remaining << toQt(line);
                          } else {
                              remaining << toQt(left.error().text());
                          }
                          emit leftoversRemoved(remaining);
                          findLeftovers();
                      });
                  });
}

void FleetController::setSnapshot(std::shared_ptr<const session::FleetSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    m_looks.setFleet(m_snapshot);
}

int FleetController::colorIndex(const domain::ClusterName& name) {
    // Asked for or not, it takes its place in the order: the automatic colours of others do not hang on it.
    const int joined = m_colors.emplace(name, static_cast<int>(m_colors.size())).first->second;
    return m_looks.colour(name).value_or(joined);
}

} // namespace thrifty::app

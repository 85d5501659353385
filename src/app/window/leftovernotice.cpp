// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/leftovernotice.h"

#include "app/format/sentences.h"
#include "app/worker/deliver.h"

#include <QApplication>
#include <QClipboard>

namespace thrifty::app {

LeftoverNotice::LeftoverNotice(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_reader("journals") {
    EstimateController& estimates = workbench.estimates();
    connect(&estimates, &EstimateController::started, this, [this] { refresh(); });
    connect(&estimates, &EstimateController::ended, this, [this] { refresh(); });
    connect(&estimates, &EstimateController::leftoversRemoved, this, [this] { refresh(); });
    connect(&workbench.fleet(), &FleetController::changed, this, &LeftoverNotice::forgetConnected);
    m_reader.post([this, state = workbench.service().stateDirectory](const std::stop_token&) {
        deliver(this, [this, dead = session::deadRuns(state)] {
            m_dead = dead;
            // Journals of earlier versions do not say where it was.
            std::erase_if(m_dead, [](const session::JournalRun& run) { return run.context.empty(); });
            forgetConnected();
            for (Page* page : m_pages)
                refreshDead(page);
        });
    });
}

void LeftoverNotice::addPage(Page* page) {
    m_pages << page;
    refresh(page);
    refreshDead(page);
}

/// How to log in to the control plane again, where that is known and the run was sent away for it.
QString LeftoverNotice::loginCommand() const {
    const auto fleet = m_workbench.fleet().snapshot();
    const session::ContextEntry* entry = fleet ? m_workbench.fleet().contexts().find(fleet->novaContext) : nullptr;
    return entry != nullptr && entry->login == session::LoginKind::Plugin ? toQt(entry->plugin.loginCommand())
                                                                          : QString();
}

namespace {

/// "nova Pod x: why": the reason in the language on screen.
QString thingAndWhy(const std::string& leftover) {
    const auto end = leftover.find(": ");
    if (end == std::string::npos)
        return oneLine(toQt(leftover));
    return oneLine(toQt(leftover.substr(0, end + 2))) + sentence(leftover.substr(end + 2));
}

} // namespace

void LeftoverNotice::refresh() {
    for (Page* page : m_pages)
        refresh(page);
}

void LeftoverNotice::refresh(Page* page) {
    const QString id = QStringLiteral("leftovers");
    const std::vector<std::string>& left = m_workbench.estimates().leftovers();
    if (left.empty() || m_workbench.estimates().running()) {
        page->messages().remove(id);
        return;
    }
    QStringList names;
    for (const std::string& one : left)
        names << thingAndWhy(one);
    Message message{id,
                    Severity::Error,
                    tr("%n object(s) of the run remain.", nullptr, static_cast<int>(left.size())),
                    names.join(QStringLiteral("; ")),
                    {},
                    {},
                    true};
    if (const QString command = loginCommand(); !command.isEmpty())
        message.actions << Message::Action{tr("Copy login command"),
                                           [command] { QApplication::clipboard()->setText(command); }};
    message.actions << Message::Action{tr("Remove now"), [this] {
                                           m_workbench.lock().set(WriteAccess::ForRun);
                                           m_workbench.estimates().removeLeftovers();
                                       }};
    page->messages().show(message);
}

namespace {

QString idOf(const session::JournalRun& run) {
    return QStringLiteral("dead-") + toQt(run.run);
}

} // namespace

void LeftoverNotice::refreshDead(Page* page) {
    for (const session::JournalRun& run : m_dead) {
        page->messages().show({idOf(run),
                               Severity::Warning,
                               tr("A run of %1 ended without cleaning up on %2.")
                                   .arg(momentText(toQt(run.started)), oneLine(toQt(run.context))),
                               tr("Connect to remove what it left."),
                               {},
                               {},
                               true});
    }
}

void LeftoverNotice::forgetConnected() {
    const auto fleet = m_workbench.fleet().snapshot();
    if (!fleet)
        return;
    std::erase_if(m_dead, [&](const session::JournalRun& run) {
        if (run.context != fleet->novaContext)
            return false;
        for (Page* page : m_pages)
            page->messages().remove(idOf(run));
        return true;
    });
}

} // namespace thrifty::app

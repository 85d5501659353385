// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runmenu.h"

#include "app/dialogs/unlockdialog.h"
#include "app/pages/estimatespage.h"
#include "app/pages/policypage.h"
#include "app/theme/icons.h"
#include "app/window/mainwindow.h"
#include "app/window/shownlane.h"

#include <utility>

namespace thrifty::app {

RunMenu::RunMenu(MainWindow& window)
    : QMenu(tr("&Run"), &window)
    , m_window(window)
    , m_workbench(window.workbench()) {
    setToolTipsVisible(true);
    const FleetController& fleet = m_workbench.fleet();
    add(
        "connect", "link", tr("&Connect to the fleet"), QKeySequence(tr("Ctrl+R")),
        [this] { m_workbench.fleet().connectFleet(); },
        [&fleet]() -> QString {
            return fleet.state() == FleetController::State::Empty        ? tr("Open a kubeconfig first")
                   : fleet.state() == FleetController::State::Connecting ? tr("It is being connected")
                   : fleet.chosen().empty()                              ? tr("Tick a context on the Fleet page first")
                                                                         : QString();
        });
    addLock();
    addEstimate();
    addPolicy();
    addSeparator();
    add(
        "cancel", nullptr, tr("Ca&ncel"), Qt::Key_Escape, [this] { cancelShown(m_workbench); },
        [this] { return shownLane(m_workbench) == nullptr ? tr("Nothing is running") : QString(); });

    const auto follow = [this](auto& sender, auto... signs) {
        (connect(&sender, signs, this, &RunMenu::refresh), ...);
    };
    follow(m_workbench.fleet(), &FleetController::changed, &FleetController::contextsChanged);
    follow(m_workbench.document(), &PlanDocument::changed);
    follow(m_workbench.variants(), &VariantController::changed);
    follow(m_workbench.estimates(), &EstimateController::started, &EstimateController::boardChanged,
           &EstimateController::ended, &EstimateController::shown);
    follow(m_workbench.policy(), &PolicyController::changed);
    follow(m_workbench.placement(), &PlacementController::changed);
    follow(m_workbench.lock(), &WriteLock::changed);
    follow(m_workbench.planner(), &Planner::statusChanged);
    follow(m_workbench.follower(), &Planner::statusChanged);
    refresh();
}

QAction& RunMenu::command(const char* id) const {
    return *findChild<QAction*>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

QAction* RunMenu::add(const char* id, const char* iconName, const QString& text, const QKeySequence& keys,
                      std::function<void()> run, std::function<QString()> obstacle) {
    QAction* action = addAction(iconName == nullptr ? QIcon() : app::icon(QLatin1String(iconName)), text);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_steps.push_back({action, std::move(obstacle)});
    return action;
}

void RunMenu::addLock() {
    addSeparator();
    add(
        "unlockRun", "lock-open", tr("&Unlock for one run"), {},
        [this] { (void)unlock(&m_window, m_workbench, WriteAccess::ForRun); }, [this] { return unlocked(); });
    add(
        "unlockApply", "lock-open", tr("Unlock &for one apply"), {},
        [this] { (void)unlock(&m_window, m_workbench, WriteAccess::ForApply); },
        [this] {
            const QString order = withoutOrder();
            return order.isEmpty() ? unlocked() : order;
        });
    add(
        "lock", "lock", tr("&Lock now"), {}, [this] { m_workbench.lock().set(WriteAccess::ReadOnly); },
        [this] {
            // What a run made must still be removed: it locks by itself when that is done.
            return !m_workbench.lock().open()     ? tr("It is locked already")
                   : m_workbench.planner().busy() ? tr("It locks by itself when what runs has ended")
                                                  : QString();
        });
}

void RunMenu::addEstimate() {
    addSeparator();
    const auto page = [this]() -> EstimatesPage& {
        return static_cast<EstimatesPage&>(m_window.page(PageId::Estimates));
    };
    add(
        "estimate", "play", tr("&Estimate all variants"), Qt::Key_F5,
        [this, page] {
            m_window.showPage(PageId::Estimates);
            page().estimate();
        },
        [this] { return m_workbench.estimates().obstacle(); });
    add(
        "present", "screen", tr("&Present the estimate"), Qt::Key_F11, [page] { page().present(); },
        [this] {
            // While a run goes on there is something to show as soon as a cell has its answer.
            return m_workbench.estimates().board().answered() == 0 ? tr("Estimate first") : QString();
        });
    add(
        "exportEstimate", "export", tr("E&xport the estimate…"), {},
        [this, page] {
            m_window.showPage(PageId::Estimates);
            // Once the page has its place: the choice opens below its button.
            QMetaObject::invokeMethod(&page(), &EstimatesPage::askToExport, Qt::QueuedConnection);
        },
        [this] { return withoutResult(); });
}

void RunMenu::addPolicy() {
    addSeparator();
    const auto page = [this]() -> PolicyPage& { return static_cast<PolicyPage&>(m_window.page(PageId::Policy)); };
    add(
        "exportPolicy", "export", tr("Exp&ort the policy…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this, page] {
            m_window.showPage(PageId::Policy);
            QMetaObject::invokeMethod(&page(), &PolicyPage::askToExport, Qt::QueuedConnection);
        },
        [this] { return m_workbench.policy().plan() ? QString() : withoutOrder(); });
    add(
        "apply", "route", tr("Review and &apply…"), {},
        [this, page] {
            m_window.showPage(PageId::Policy);
            page().reviewAndApply();
        },
        [this] {
            const QString order = withoutOrder();
            return !order.isEmpty()                                       ? order
                   : m_workbench.lock().access() != WriteAccess::ForApply ? tr("Unlock for one apply first")
                   : m_workbench.planner().busy()                         ? tr("Something else is running")
                                                                          : QString();
        });
}

void RunMenu::refresh() {
    for (const auto& [action, obstacle] : m_steps) {
        const QString why = obstacle();
        action->setEnabled(why.isEmpty());
        action->setStatusTip(why);
        action->setToolTip(why);
    }
}

QString RunMenu::withoutResult() const {
    return m_workbench.estimates().running()  ? tr("An estimate is running")
           : m_workbench.estimates().result() ? QString()
                                              : tr("Estimate first");
}

/// An old run may be looked at; what is applied comes from the newest.
QString RunMenu::withoutOrder() const {
    return m_workbench.policy().variant() == nullptr ? tr("Estimate first")
           : !m_workbench.policy().plan()            ? tr("There is no order; see the Policy page")
           : m_workbench.estimates().openedRun() != 0
               ? tr("This run was opened from the history; go back to the newest or estimate again")
               : QString();
}

QString RunMenu::unlocked() const {
    return !m_workbench.fleet().snapshot() ? tr("Connect to a fleet first")
           : m_workbench.lock().open()     ? tr("It is unlocked already")
                                           : QString();
}

} // namespace thrifty::app

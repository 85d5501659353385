// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notifier.h"

#include "app/format/statetext.h"
#include "app/window/mainwindow.h"
#include "app/worker/deliver.h"
#include "session/guardedtotal.h"
#include "session/now.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

namespace thrifty::app {

namespace {

// As they stand in the settings.
constexpr QLatin1String estimateEvent("estimateEnded"), placedEvent("placed"), leftEvent("clusterLeft"),
    limitEvent("overLimit");

} // namespace

Notifier::Notifier(Workbench& workbench, AppSettings& settings, MainWindow& window, DesktopNotifications::Bus bus)
    : QObject(&window)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_desktop(std::move(bus))
    , m_since(session::currentTime())
    , m_menu(new QMenu(tr("&Notify when"), &window)) {
    m_menu->setObjectName(QStringLiteral("notifyWhen"));
    m_nobody = m_menu->addAction(tr("Nothing shows notifications on this desktop"));
    m_nobody->setEnabled(false);
    addChoice(estimateEvent, tr("An &estimate has ended"));
    addChoice(placedEvent, tr("The workload is &placed"));
    addChoice(leftEvent, tr("A cluster was &left"));
    addChoice(limitEvent, tr("The p&rice is over the limit"));
    setAvailable(true);
    connect(m_menu, &QMenu::aboutToShow, &m_desktop, &DesktopNotifications::look);
    connect(&m_desktop, &DesktopNotifications::looked, this, &Notifier::setAvailable);
    connect(&m_desktop, &DesktopNotifications::clicked, &window, [&window](PageId page) {
        window.comeForward();
        window.showPage(page);
    });

    const EstimateController& estimates = workbench.estimates();
    connect(&estimates, &EstimateController::started, this, [this] { m_estimating = true; });
    connect(&estimates, &EstimateController::ended, this, [this, &estimates] {
        // A result of the history is shown without a run; one that was cancelled ended as it was told to.
        const auto& error = estimates.error();
        const bool told = error && error->code == domain::ErrorCode::Cancelled;
        if (std::exchange(m_estimating, false) && !told && wanted(estimateEvent))
            m_desktop.show(estimateEnded(error ? nullptr : estimates.result().get(),
                                         m_workbench.facts().considered().get(), m_workbench.unit()));
    });
    connect(&workbench.placement(), &PlacementController::changed, this, &Notifier::lookAtPlacement);
}

void Notifier::addChoice(const QString& name, const QString& text) {
    QAction* choice = m_menu->addAction(text);
    choice->setObjectName(name);
    choice->setCheckable(true);
    choice->setChecked(m_settings.notifyWhen().contains(name));
    connect(choice, &QAction::toggled, this, [this] {
        QStringList chosen;
        for (const QAction* each : m_choices) {
            if (each->isChecked())
                chosen << each->objectName();
        }
        m_settings.setNotifyWhen(chosen);
    });
    m_choices.push_back(choice);
}

void Notifier::setAvailable(bool available) {
    m_nobody->setVisible(!available);
    m_menu->setToolTipsVisible(!available);
    for (QAction* choice : m_choices) {
        choice->setEnabled(available);
        choice->setToolTip(available ? QString() : m_nobody->text());
    }
}

bool Notifier::wanted(const QString& event) const {
    return QApplication::activeWindow() == nullptr &&
           std::any_of(m_choices.begin(), m_choices.end(),
                       [&](const QAction* choice) { return choice->objectName() == event && choice->isChecked(); });
}

Stay Notifier::stayOf(const session::Hop& hop) const {
    Stay stay{*m_workbench.placement().applied(), hop};
    if (const domain::VariantEstimate* estimate = m_workbench.placement().estimate())
        stay.estimate = estimate->find(hop.cluster);
    return stay;
}

void Notifier::lookAtPlacement() {
    const auto& applied = m_workbench.placement().applied();
    if (!applied)
        return;
    if (applied->run != m_followed.run)
        m_followed = {applied->run, 0, {}};
    const auto story = m_workbench.placement().story();
    if (!story)
        return;
    // Our own clock tells of applies; those of the clusters decide only about what an earlier start of the program did.
    const auto isNews = [&](domain::Timestamp time) { return applied->at >= m_since || time >= m_since; };
    const auto isLeft = [](const session::Hop& hop) { return hop.left.has_value(); };
    const std::vector<session::Hop>& hops = story->hops;
    if (const auto left = std::count_if(hops.begin(), hops.end(), isLeft); left > m_followed.left) {
        m_followed.left = left;
        const auto last = std::find_if(hops.rbegin(), hops.rend(), isLeft);
        if (isNews(*last->left) && wanted(leftEvent))
            m_desktop.show(
                clusterLeft(stayOf(*last), last == hops.rbegin() ? nullptr : &hops.back(), m_workbench.unit()));
    }
    if (!story->settled || story->cluster == m_followed.settledOn)
        return;
    m_followed.settledOn = story->cluster;
    domain::Timestamp since = hops.back().from;
    for (const session::PodPlace& pod : hops.back().pods)
        since = std::max(since, pod.since);
    if (isNews(since))
        tellOfStay(hops.back(), hops.size() == 1);
}

void Notifier::tellOfStay(const session::Hop& hop, bool started) {
    const Stay stay = stayOf(hop);
    if (wanted(placedEvent))
        m_desktop.show(placed(stay, m_workbench.unit()));
    if (wanted(limitEvent))
        tellOfLimit(stay, started);
}

/// The limit is the lower of the guardrails' and the plan's, if it is still the plan of this workload. The guardrails
/// are a file, which may be slow to read: that is done beside the window.
void Notifier::tellOfLimit(const Stay& stay, bool started) {
    const std::optional<domain::Money> cost = costOf(stay);
    if (!cost)
        return;
    const session::Plan& plan = m_workbench.document().plan();
    const session::FollowRequest& followed = stay.applied.follow;
    std::optional<domain::Money> own;
    if (plan.ns == followed.ns && plan.group == followed.group)
        own = plan.order.maxTotalPerHour;
    const bool spot = stay.estimate != nullptr && isSpot(*stay.estimate);
    if (!m_guardrails)
        m_guardrails.emplace("guardrails");
    m_guardrails->post([this, settings = m_workbench.service(), applied = stay.applied, hop = stay.hop, cost = *cost,
                        own, started, spot](const std::stop_token&) {
        std::optional<domain::Money> limit = session::guardedTotal(settings, started, spot);
        if (own && (!limit || *own < *limit))
            limit = own;
        if (limit && cost > *limit)
            deliver(this, [this, applied, hop, cost, limit = *limit] {
                m_desktop.show(overLimit({applied, hop}, cost, limit, m_workbench.unit()));
            });
    });
}

} // namespace thrifty::app

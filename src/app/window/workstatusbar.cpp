// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workstatusbar.h"

#include "app/format/statetext.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"
#include "app/window/shownlane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QTimeZone>

namespace thrifty::app {

WorkStatusBar::WorkStatusBar(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_text(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_progress(new QProgressBar)
    , m_cancel(makeButton(tr("Cancel")))
    , m_source(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_zone(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_unit(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2)) {
    setFixedHeight(std::max(size::bar, fontMetrics().height() + 12));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 1, 10, 0);
    layout->setSpacing(space::m);
    m_text->setElided(true);
    m_progress->setFixedSize(160, 6);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setFixedHeight(20);
    m_cancel->setFont(fontFor(TextRole::Caption));
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_source);
    layout->addWidget(m_zone);
    layout->addWidget(m_unit);
    m_zone->setText(QDateTime::currentDateTime().timeZoneAbbreviation());
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, &WorkStatusBar::refresh);
    connect(&workbench.planner(), &Planner::statusChanged, this, &WorkStatusBar::refresh);
    connect(&workbench.follower(), &Planner::statusChanged, this, &WorkStatusBar::refresh);
    connect(&workbench.placement(), &PlacementController::changed, this, &WorkStatusBar::refresh);
    connect(&workbench, &Workbench::unitChanged, this, &WorkStatusBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &WorkStatusBar::cancelled);
    connect(&m_listed, &ListedNames::came, this, [this] { setPriceSource(m_pagePrices); });
    m_idle = tr("Ready");
    m_text->setObjectName(QStringLiteral("statusText"));
    m_source->setObjectName(QStringLiteral("priceSource"));
    refresh();
}

void WorkStatusBar::setIdleText(const QString& text) {
    m_idle = text.isEmpty() ? tr("Ready") : text;
    refresh();
}

void WorkStatusBar::setClosing(bool closing) {
    m_closing = closing;
    refresh();
}

void WorkStatusBar::setPriceSource(const QString& text) {
    m_pagePrices = text;
    m_source->setText(text.isEmpty() ? listDates() : text);
}

/// "List prices: AWS Apr 2025, Azure Jun 2026, GCP Aug 2026"; empty until the list has been read.
QString WorkStatusBar::listDates() const {
    QStringList clouds;
    for (const auto& [provider, date] : m_listed.names().dates) {
        const QString name = provider == "azure" ? QStringLiteral("Azure") : toQt(provider).toUpper();
        clouds << name + u' ' + monthText(date);
    }
    return clouds.isEmpty() ? QString() : tr("List prices: %1").arg(clouds.join(QStringLiteral(", ")));
}

void WorkStatusBar::refresh() {
    Planner* shown = shownLane(m_workbench);
    const bool busy = shown != nullptr;
    Planner& lane = busy ? *shown : m_workbench.planner();
    if (busy && !m_delay.isActive() && !m_progress->isVisible() && m_progress->property("armed").toBool()) {
        m_progress->setVisible(true);
    } else if (busy && !m_progress->property("armed").toBool()) {
        m_progress->setProperty("armed", true);
        m_delay.start();
    } else if (!busy) {
        m_progress->setProperty("armed", false);
        m_delay.stop();
    }
    const JobStatus& status = lane.status();
    m_progress->setVisible(busy && !m_delay.isActive() && status.total > 0);
    m_progress->setRange(0, std::max(1, status.total));
    m_progress->setValue(status.done);
    m_cancel->setVisible(busy && !m_closing && !lane.cancelling());
    m_cancel->setEnabled(status.cancellable);
    m_text->setText(m_closing           ? tr("Closing when everything is tidied up: %1").arg(status.text)
                    : lane.cancelling() ? tr("Stopping and tidying up: %1").arg(status.text)
                    : busy              ? status.text
                                        : m_idle);
    m_unit->setText(QStringLiteral("USD, ") + unitShort(m_workbench.unit()));
}

void WorkStatusBar::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartpanel.h"

#include "app/theme/paint.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

ChartPanel::ChartPanel(const QString& title, BoardCursor& cursor, QWidget* parent)
    : QFrame(parent)
    , m_header(new QWidget)
    , m_title(new TextLabel(title, TextRole::Strong))
    , m_legend(new ChartLegend)
    , m_chart(new CostChart(title, cursor)) {
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_header->setFixedHeight(std::max(size::panelHeader, fontMetrics().height() + 16));
    m_headerRow = new QHBoxLayout(m_header);
    m_headerRow->setContentsMargins(space::m, 0, space::m, 0);
    m_headerRow->setSpacing(space::s);
    m_title->setElided(true);
    m_headerRow->addWidget(m_title);
    m_headerRow->addStretch(1);
    auto* more = makeIconButton(QStringLiteral("dots"), tr("Copy or save this chart"));
    auto* menu = new QMenu(more);
    menu->addAction(tr("Copy chart"), m_chart, &CostChart::copyPicture);
    menu->addAction(tr("Save chart as…"), m_chart, &CostChart::savePicture);
    connect(more, &QToolButton::clicked, more,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    column->addWidget(m_header);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(space::m, space::xs, space::m, space::xs);
    body->setSpacing(2);
    m_legendRow = new QHBoxLayout;
    m_legendRow->setSpacing(space::m);
    m_legendRow->addWidget(m_legend, 1);
    m_legendRow->addWidget(more);
    body->addLayout(m_legendRow);
    body->addWidget(m_chart, 1);
    column->addLayout(body, 1);
}

void ChartPanel::setChart(const ChartData& chart, CostChart::Follow follow) {
    m_legend->setEntries(legendEntries(chart));
    m_chart->setChart(chart, follow);
}

void ChartPanel::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setMinimumWidth(std::min(160, QFontMetrics(m_title->font()).horizontalAdvance(title) + 1));
    setAccessibleName(title);
}

void ChartPanel::addAfterTitle(QWidget* widget) {
    m_headerRow->insertWidget(1, widget);
}

void ChartPanel::addChoice(QWidget* widget) {
    m_choices << widget;
    m_headerRow->addWidget(widget);
}

void ChartPanel::setCompact(bool compact) {
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_header->setVisible(!compact);
    for (QWidget* choice : m_choices) {
        if (compact)
            m_legendRow->insertWidget(0, choice);
        else
            m_headerRow->addWidget(choice);
    }
    update();
}

void ChartPanel::paintEvent(QPaintEvent*) {
    if (m_compact)
        return;
    QPainter painter(this);
    drawPanel(&painter, rect(), m_header->geometry().bottom(), currentTheme());
}

FactChip::FactChip(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactChip::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize FactChip::sizeHint() const {
    const QFontMetrics metrics(fontFor(TextRole::Caption));
    return {metrics.horizontalAdvance(m_text) + 18, metrics.height() + 6};
}

QSize FactChip::minimumSizeHint() const {
    return {std::min(60, sizeHint().width()), sizeHint().height()};
}

void FactChip::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    drawBox(&painter, rect(), size::radius, theme.surface2, theme.line, 1);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(theme.text2);
    const QRect inner = rect().adjusted(8, 0, -8, 0);
    painter.drawText(inner, Qt::AlignCenter, painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, inner.width()));
}

} // namespace thrifty::app

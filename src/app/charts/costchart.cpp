// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/costchart.h"

#include "app/charts/chartaccessible.h"
#include "app/charts/chartexport.h"
#include "app/format/text.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QToolTip>

#include <algorithm>

namespace thrifty::app {

CostChart::CostChart(const QString& accessibleName, BoardCursor& cursor, QWidget* parent)
    : QGraphicsView(parent)
    , m_scene(new ChartScene(this))
    , m_cursor(cursor) {
    registerChartAccessibility();
    setScene(m_scene);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(MinimalViewportUpdate);
    connect(&cursor, &BoardCursor::changed, this, &CostChart::mark);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CostChart::tellSight);
    tellSight();
    // The axis stays where it is while rows go by under it.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void CostChart::setChart(const ChartData& chart, Follow follow) {
    m_follow = follow;
    m_scene->setChart(chart, look());
    m_scene->arrange(viewport()->size());
    tellSight();
    setAccessibleDescription(chart.asText());
    mark();
}

ChartLook CostChart::look() const {
    ChartLook look = ChartLook::page(currentTheme());
    look.secondLines = m_detailed;
    return look;
}

void CostChart::setDetailed(bool detailed) {
    m_detailed = detailed;
}

int CostChart::rowOf(CellId cell) const {
    if (!cell.valid())
        return -1;
    const std::vector<ChartRow>& rows = m_scene->chart().rows;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ChartRow& row) {
        switch (m_follow) {
        case Follow::Cluster:
            return row.cell.cluster == cell.cluster;
        case Follow::Variant:
            return row.cell.variant == cell.variant;
        case Follow::Cell:
            break;
        }
        return row.cell == cell;
    });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int CostChart::currentRow() const {
    return rowOf(m_cursor.current());
}

QRect CostChart::rowRectInView(int row) const {
    return mapFromScene(m_scene->rowRect(row)).boundingRect().intersected(viewport()->rect());
}

void CostChart::mark() {
    m_scene->setMarked(rowOf(m_cursor.current()), rowOf(m_cursor.hovered()));
}

void CostChart::tellSight() {
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    m_scene->setInSight(seen.top(), seen.bottom());
}

void CostChart::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    m_scene->arrange(viewport()->size());
    tellSight();
}

void CostChart::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        const ChartData same = m_scene->chart();
        m_scene->setChart(same, look());
        m_scene->arrange(viewport()->size());
        tellSight();
        mark();
    }
}

bool CostChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = m_scene->rowAt(mapToScene(help->pos()).y());
        if (row >= 0 && tip)
            QToolTip::showText(help->globalPos(), tip(m_scene->chart().rows[static_cast<std::size_t>(row)]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void CostChart::mousePressEvent(QMouseEvent* event) {
    const int row = m_scene->rowAt(mapToScene(event->pos()).y());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    const CellId cell = m_scene->chart().rows[static_cast<std::size_t>(row)].cell;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_cursor.compareWith(cell);
    } else {
        m_cursor.choose(cell);
    }
}

void CostChart::mouseMoveEvent(QMouseEvent* event) {
    const int row = m_scene->rowAt(mapToScene(event->pos()).y());
    m_cursor.setHovered(row < 0 ? CellId{} : m_scene->chart().rows[static_cast<std::size_t>(row)].cell);
}

void CostChart::leaveEvent(QEvent* event) {
    QGraphicsView::leaveEvent(event);
    m_cursor.setHovered({});
}

void CostChart::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_scene->chart().rows.size());
    if (count > 0 && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const int row = currentRow();
        const int next = row < 0 ? 0 : std::clamp(row + (event->key() == Qt::Key_Down ? 1 : -1), 0, count - 1);
        m_cursor.setCurrent(m_scene->chart().rows[static_cast<std::size_t>(next)].cell);
        ensureVisible(m_scene->rowRect(next), 0, 0);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit m_cursor.explainRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_cursor.compared().valid()) {
        m_cursor.endComparison();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copyPicture();
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void CostChart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy chart"), this, &CostChart::copyPicture);
    menu.addAction(tr("Copy values as text"), this,
                   [this] { QApplication::clipboard()->setText(m_scene->chart().asText()); });
    menu.addAction(icon(QStringLiteral("export")), tr("Save chart as…"), this, &CostChart::savePicture);
    menu.exec(event->globalPos());
}

void CostChart::copyPicture() {
    const ChartPicture picture{m_scene->chart().withOwnNames()};
    auto* copied = new QMimeData;
    copied->setImageData(toImage(picture));
    copied->setText(m_scene->chart().asText());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.svg"));
    if (folder.isValid() && save(picture, path)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            copied->setData(QStringLiteral("image/svg+xml"), file.readAll());
    }
    QApplication::clipboard()->setMimeData(copied);
}

void CostChart::savePicture() {
    const auto place = askWhereToSave(this, tr("Save chart"), QStringLiteral("chart.png"),
                                      {{tr("PNG picture"), {QStringLiteral("png")}},
                                       {tr("SVG drawing"), {QStringLiteral("svg")}},
                                       {tr("PDF document"), {QStringLiteral("pdf")}}});
    if (!place)
        return;
    const auto saved = save({m_scene->chart().withOwnNames()}, place->path);
    emit pictureSaved(*place, saved ? std::nullopt : std::optional(saved.error()));
}

void CostChart::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void CostChart::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void CostChart::paintEvent(QPaintEvent* event) {
    QGraphicsView::paintEvent(event);
    QPainter painter(viewport());
    const QRectF all = m_scene->sceneRect(),
                 axis(0, m_scene->plot().bottom() + 1, all.width(), all.bottom() - m_scene->plot().bottom() - 1);
    if (verticalScrollBar()->value() < verticalScrollBar()->maximum() && axis.height() > 0) {
        painter.setRenderHints(renderHints());
        const QRectF strip(0, viewport()->height() - axis.height(), axis.width(), axis.height());
        painter.fillRect(strip, currentTheme().surface);
        painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), 1), currentTheme().hair);
        m_scene->render(&painter, strip, axis, Qt::IgnoreAspectRatio);
    }
    if (m_scene->chart().rows.empty()) {
        painter.setFont(fontFor(TextRole::Body));
        painter.setPen(currentTheme().text3);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No price yet"));
    }
    if (hasFocus())
        drawFocusRing(&painter, viewport()->rect(), size::radius, currentTheme());
}

} // namespace thrifty::app

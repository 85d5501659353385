// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timelineview.h"

#include "app/format/clock.h"
#include "app/theme/paint.h"

#include <QEvent>
#include <QGraphicsItem>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace thrifty::app {

namespace {

constexpr int laneHeight = 34, barHeight = 18, top = space::xs, axisHeight = 26;
/// Round steps of an axis, in seconds.
constexpr double leastWords = 60; ///< less of a sentence says nothing
constexpr qint64 steps[] = {1,   2,    5,    10,   15,    30,    60,    120,    300,    600,
                            900, 1800, 3600, 7200, 14400, 43200, 86400, 172800, 604800, 2592000};

/// Nodes are on their way, or never came.
void drawWaiting(QPainter* painter, const QRectF& bar, const QColor& ink, const Theme& theme) {
    drawBox(painter, bar, size::radiusBar, theme.surface2, ink, 1);
    painter->save();
    painter->setClipRect(bar.adjusted(1, 1, -1, -1), Qt::IntersectClip);
    drawDiagonals(painter, bar, ink);
    painter->restore();
}

} // namespace

/// One cluster: its name and what it did.
class TimelineView::Lane : public QGraphicsItem {
  public:
    Lane(const TimelineView& view, const TimelineLane& lane, int index)
        : m_view(view)
        , m_lane(lane) {
        setPos(0, top + index * laneHeight);
        QStringList lines{lane.cluster};
        for (const TimelineLane::Stay& stay : lane.stays) {
            if (stay.left)
                lines << clockText(stay.from) + u' ' + stay.end;
        }
        setToolTip(lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    QRectF boundingRect() const override { return {0, 0, static_cast<qreal>(m_view.viewport()->width()), laneHeight}; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const Theme& theme = m_view.theme();
        const QRectF all = boundingRect();
        if (m_lane.current)
            drawBox(painter, all.adjusted(space::m, 1, -space::m, -1), size::radiusBar, theme.accentSoft,
                    theme.accentSoft, 0);
        const bool quiet = m_lane.stays.empty();
        painter->setFont(fontFor(TextRole::Strong));
        painter->setPen(quiet ? theme.text3 : theme.text);
        drawNumber(painter, QRectF(space::m, 0, 18, laneHeight), m_lane.place);
        drawSwatch(painter, QRectF(space::m + 24, laneHeight / 2.0 - 5, 10, 10), m_lane.colour, theme);
        painter->setFont(fontFor(m_lane.current ? TextRole::Strong : TextRole::Body));
        const QRectF name(space::m + 42, 0, m_view.nameWidth() - space::m - 50, laneHeight);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(m_lane.shown, Qt::ElideMiddle, int(name.width())));
        if (quiet) {
            QFont italic = fontFor(TextRole::Caption);
            italic.setItalic(true);
            painter->setFont(italic);
            painter->setPen(theme.text3);
            painter->drawText(
                QRectF(m_view.nameWidth() + space::s, 0, all.width() - m_view.nameWidth() - space::l, laneHeight),
                Qt::AlignLeft | Qt::AlignVCenter, m_lane.words);
        }
        for (std::size_t at = 0; at < m_lane.stays.size(); ++at)
            paintStay(painter, at, theme);
    }

  private:
    [[nodiscard]] double rightOf(const TimelineLane::Stay& stay) const {
        return m_view.xOf(stay.left.value_or(m_view.m_end));
    }

    void paintStay(QPainter* painter, std::size_t at, const Theme& theme) const {
        const TimelineLane::Stay& stay = m_lane.stays[at];
        const double y = (laneHeight - barHeight) / 2.0;
        const double right = rightOf(stay);
        const double from = m_view.xOf(stay.from);
        const double pods = stay.podsFrom ? m_view.xOf(*stay.podsFrom) : right;
        const double running = stay.runningFrom ? m_view.xOf(*stay.runningFrom) : right;
        const bool gaveUp = stay.left.has_value();
        const QRectF waiting(from, y, std::max(3.0, pods - from), barHeight);
        const QColor ink = gaveUp ? theme.text3 : theme.group1;
        drawWaiting(painter, waiting, ink, theme);
        if (!gaveUp && running > pods)
            drawBox(painter, QRectF(pods, y, running - pods, barHeight), size::radiusBar, theme.group2, theme.group2,
                    0);
        if (!gaveUp && stay.runningFrom) {
            const QRectF bar(running, y, std::max(3.0, right - running), barHeight);
            drawBox(painter, bar, size::radiusBar, theme.group1, theme.group1, 0);
            painter->setFont(fontFor(TextRole::Caption));
            const QString word = TimelineView::tr("running");
            if (QFontMetricsF(painter->font()).horizontalAdvance(word) + 16 < bar.width()) {
                painter->setPen(theme.dark ? theme.onAccent : theme.surface);
                painter->drawText(bar.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
            }
        }
        if (gaveUp) {
            painter->fillRect(QRectF(right - 1, y - 2, 3, barHeight + 4), theme.warn);
            painter->setFont(fontFor(TextRole::Caption));
            painter->setPen(theme.warn);
            const QFontMetricsF metrics(painter->font());
            // From one bar to the next; where there is too little room to the right the words stand before the bar.
            // Where there is none at all, the tooltip has them.
            const bool last = at + 1 == m_lane.stays.size();
            const double next =
                last ? m_view.viewport()->width() - space::m : m_view.xOf(m_lane.stays[at + 1].from) - space::s;
            const double before = at == 0 ? m_view.nameWidth() : rightOf(m_lane.stays[at - 1]) + space::s;
            const QRectF behind(right + space::s, 0, std::max(0.0, next - right - space::s), laneHeight);
            const QRectF ahead(before, 0, std::max(0.0, from - before - space::s), laneHeight);
            const double wide = metrics.horizontalAdvance(stay.end) + 1;
            const bool first = at == 0 && wide > behind.width() && ahead.width() > behind.width();
            const QRectF& room = first ? ahead : behind;
            if (room.width() >= std::min(wide, leastWords))
                painter->drawText(room, Qt::AlignVCenter | (first ? Qt::AlignRight : Qt::AlignLeft),
                                  metrics.elidedText(stay.end, Qt::ElideRight, room.width()));
        }
    }

    const TimelineView& m_view;
    const TimelineLane m_lane;
};

TimelineView::TimelineView(QWidget* parent)
    : QGraphicsView(parent) {
    setScene(new QGraphicsScene(this));
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Timeline"));
    viewport()->setAccessibleName(accessibleName()); // takes the focus as well
}

void TimelineView::setLanes(std::vector<TimelineLane> lanes, const QDateTime& start, const QDateTime& end) {
    m_lanes = std::move(lanes);
    m_start = start;
    m_end = std::max(end, start.addSecs(10));
    // The same in words, for whoever cannot see it.
    QStringList words;
    for (const TimelineLane& lane : m_lanes) {
        QStringList stays;
        for (const TimelineLane::Stay& stay : lane.stays)
            stays << clockText(stay.from) + u' ' +
                         (stay.left          ? stay.end
                          : stay.runningFrom ? tr("running")
                                             : tr("starting"));
        words << lane.cluster + QStringLiteral(": ") +
                     (stays.isEmpty() ? lane.words : stays.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    rebuild();
}

int TimelineView::heightOf(std::size_t lanes) {
    return top + static_cast<int>(lanes) * laneHeight + axisHeight + 2;
}

int TimelineView::nameWidth() const {
    int widest = 80;
    const QFontMetrics metrics(fontFor(TextRole::Strong));
    for (const TimelineLane& lane : m_lanes)
        widest = std::max(widest, metrics.horizontalAdvance(lane.shown));
    return std::min({space::m + 42 + widest + space::m, 300, viewport()->width() / 2});
}

double TimelineView::xOf(const QDateTime& time) const {
    const double span = std::max<double>(1, static_cast<double>(m_start.msecsTo(m_end)));
    const double share = std::clamp(static_cast<double>(m_start.msecsTo(time)) / span, 0.0, 1.0);
    const double left = nameWidth(), right = viewport()->width() - space::xxl;
    return left + (right - left) * share;
}

void TimelineView::setTheme(const Theme& theme) {
    m_theme = &theme;
}

const Theme& TimelineView::theme() const {
    return m_theme == nullptr ? currentTheme() : *m_theme;
}

void TimelineView::drawBackground(QPainter* painter, const QRectF&) {
    const Theme& theme = this->theme();
    painter->fillRect(QRectF(0, 0, viewport()->width(), std::max(viewport()->height(), wantedHeight())), theme.surface);
    if (m_lanes.empty() || !m_start.isValid())
        return;
    const double bottom = top + static_cast<double>(m_lanes.size()) * laneHeight;
    painter->setFont(fontFor(TextRole::Caption));
    const QFontMetricsF metrics(painter->font());
    const qint64 seconds = std::max<qint64>(1, m_start.secsTo(m_end));
    const double room = viewport()->width() - nameWidth();
    const bool toSecond = seconds < 240;
    const QString format = toSecond ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const double needed =
        metrics.horizontalAdvance(toSecond ? QStringLiteral("00:00:00") : QStringLiteral("00:00")) + space::xxl;
    qint64 step = steps[std::size(steps) - 1];
    for (const qint64 each : steps) {
        if (room / (static_cast<double>(seconds) / static_cast<double>(each)) >= needed) {
            step = each;
            break;
        }
    }
    const qint64 fromUtc = m_start.offsetFromUtc(); // midnight is where it is here
    const qint64 first = (m_start.toSecsSinceEpoch() + fromUtc + step - 1) / step * step - fromUtc;
    for (qint64 at = first; at <= m_end.toSecsSinceEpoch(); at += step) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(at, m_start.timeSpec());
        if (time < m_start) // within the second in which it begins: it would stand over the next
            continue;
        const double x = xOf(time);
        painter->fillRect(QRectF(std::round(x), top, 1, bottom - top), theme.grid);
        painter->setPen(theme.text3);
        painter->drawText(QRectF(x - needed / 2, bottom + 4, needed, axisHeight - 6), Qt::AlignHCenter | Qt::AlignTop,
                          time.time() == QTime(0, 0) ? dayText(time.date()) : time.toString(format));
    }
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    rebuild();
}

void TimelineView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent* event) {
    QGraphicsView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    drawFocusRing(&painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), size::radius, currentTheme());
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::rebuild() {
    scene()->clear();
    scene()->setSceneRect(0, 0, viewport()->width(), wantedHeight());
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        scene()->addItem(new Lane(*this, m_lanes[i], static_cast<int>(i)));
    viewport()->update();
}

namespace {

constexpr int legendMark = 16, afterMark = 6, afterEntry = 14;

enum class Bar { NodesStarting, PodsStarting, Running, GaveUp };

std::array<std::pair<Bar, QString>, 4> legendEntries() {
    return {{{Bar::NodesStarting, TimelineLegend::tr("nodes starting")},
             {Bar::PodsStarting, TimelineLegend::tr("pods starting")},
             {Bar::Running, TimelineView::tr("running")},
             {Bar::GaveUp, TimelineLegend::tr("gave up")}}};
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const auto& [bar, text] : legendEntries())
        words << text;
    setAccessibleName(tr("What the bars mean"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

QSize timelineLegendSize() {
    const QFontMetrics metrics(fontFor(TextRole::Caption));
    int width = -afterEntry;
    for (const auto& [bar, text] : legendEntries())
        width += legendMark + afterMark + metrics.horizontalAdvance(text) + 1 + afterEntry;
    return {width, metrics.height() + 2};
}

void drawTimelineLegend(QPainter* painter, const QRectF& room, const Theme& theme) {
    painter->setFont(fontFor(TextRole::Caption));
    const QFontMetrics metrics(painter->font());
    const double high = std::min(10.0, room.height());
    double x = room.left();
    for (const auto& [bar, text] : legendEntries()) {
        const QRectF mark(x, room.top() + (room.height() - high) / 2, legendMark, high);
        if (bar == Bar::NodesStarting || bar == Bar::GaveUp) {
            drawWaiting(painter, mark, bar == Bar::GaveUp ? theme.text3 : theme.group1, theme);
        } else {
            const QColor ink = bar == Bar::Running ? theme.group1 : theme.group2;
            drawBox(painter, mark, 2, ink, ink, 0);
        }
        x += legendMark + afterMark;
        painter->setPen(theme.text2);
        const int wide = metrics.horizontalAdvance(text) + 1;
        painter->drawText(QRectF(x, room.top(), wide, room.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + afterEntry;
    }
}

QSize TimelineLegend::sizeHint() const {
    return timelineLegendSize();
}

void TimelineLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawTimelineLegend(&painter, rect(), currentTheme());
}

void TimelineLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace thrifty::app

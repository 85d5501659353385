// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/capslider.h"

#include "app/theme/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace thrifty::app {

namespace {

constexpr int knob = 16;       ///< its diameter; the line stands at its middle
constexpr double catching = 5; ///< pixels from a mark within which a drag takes its price

/// How much all names begin with, up to a hyphen: "autoscale-" says nothing beside a mark.
qsizetype sharedStart(const std::vector<CapSlider::Tick>& ticks) {
    if (ticks.size() < 2)
        return 0;
    QString start = ticks.front().name;
    for (const CapSlider::Tick& tick : ticks) {
        while (!tick.name.startsWith(start))
            start.chop(1);
    }
    return start.lastIndexOf(u'-') + 1;
}

/// A round step (1, 2 or 5 times a power of ten) of which some hundreds make the line.
std::int64_t stepFor(domain::Money highest) {
    const std::int64_t wanted = std::max<std::int64_t>(1, highest.micros() / 400);
    std::int64_t step = 1;
    while (step * 10 <= wanted)
        step *= 10;
    return wanted >= step * 5 ? step * 5 : wanted >= step * 2 ? step * 2 : step;
}

} // namespace

CapSlider::CapSlider(QWidget* parent)
    : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Leave out above"));
    // Assistive programs set the value; everything else goes through choose().
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (!m_showing)
            choose(value >= maximum() ? std::nullopt
                                      : std::optional(domain::Money::fromMicros(std::int64_t(value) * m_step)));
    });
}

domain::Money CapSlider::end() const {
    const std::int64_t highest = m_ticks.empty() ? 0 : m_ticks.back().price.micros();
    return domain::Money::fromMicros(highest + highest / 8);
}

void CapSlider::set(std::vector<Tick> ticks, domain::Money least, std::optional<domain::Money> limit) {
    std::sort(ticks.begin(), ticks.end(), [](const Tick& a, const Tick& b) { return a.price < b.price; });
    QStringList words;
    for (const Tick& tick : ticks)
        words << tick.name + u' ' + price(tick.price, PriceUnit::Hour);
    setToolTip(words.join(u'\n'));
    m_ticks = std::move(ticks);
    m_least = least;
    m_limit = limit;
    m_step = stepFor(end());
    setEnabled(!m_ticks.empty());
    showLimit();
}

void CapSlider::showLimit() {
    m_showing = true;
    setRange(0, static_cast<int>(end().micros() / m_step) + 1);
    setValue(m_limit ? static_cast<int>(std::min<std::int64_t>(m_limit->micros() / m_step, maximum() - 1)) : maximum());
    m_showing = false;
    const auto in = std::count_if(m_ticks.begin(), m_ticks.end(),
                                  [&](const Tick& tick) { return !m_limit || tick.price <= *m_limit; });
    const QString chosen =
        m_limit ? price(*m_limit, PriceUnit::Hour) + u' ' + unitShort(PriceUnit::Hour) : tr("no limit");
    setAccessibleDescription(tr("%1; %2 of %3 clusters with a price stay").arg(chosen).arg(in).arg(m_ticks.size()));
    update();
}

void CapSlider::choose(std::optional<domain::Money> limit) {
    if (limit && *limit < m_least)
        limit = m_least;
    if (limit && *limit >= end())
        limit.reset();
    if (limit == m_limit)
        return;
    m_limit = limit;
    showLimit();
    emit limitChosen(m_limit);
}

QSize CapSlider::sizeHint() const {
    return {220, knob + 2 + QFontMetrics(fontFor(TextRole::Caption)).height() + 4};
}

double CapSlider::positionOf(domain::Money price) const {
    const double highest = std::max<double>(1, static_cast<double>(end().micros()));
    const double from = knob / 2.0 + 1;
    return from + (width() - 2 * from) * std::clamp(static_cast<double>(price.micros()) / highest, 0.0, 1.0);
}

std::optional<domain::Money> CapSlider::limitAt(double x) const {
    const Tick* nearest = nullptr;
    for (const Tick& tick : m_ticks) {
        const double away = std::abs(positionOf(tick.price) - x);
        if (away <= catching && (nearest == nullptr || away < std::abs(positionOf(nearest->price) - x)))
            nearest = &tick;
    }
    if (nearest != nullptr)
        return nearest->price;
    const double from = positionOf(domain::Money()), to = positionOf(end());
    const double share = std::clamp((x - from) / std::max(1.0, to - from), 0.0, 1.0);
    const auto steps = static_cast<std::int64_t>(share * static_cast<double>(end().micros()) / double(m_step));
    if (x >= to - 1)
        return std::nullopt;
    return domain::Money::fromMicros(steps * m_step);
}

std::optional<domain::Money> CapSlider::markBeside(bool higher) const {
    if (higher) {
        for (const Tick& tick : m_ticks) {
            if (m_limit && tick.price > *m_limit)
                return tick.price;
        }
        return std::nullopt;
    }
    for (auto tick = m_ticks.rbegin(); tick != m_ticks.rend(); ++tick) {
        if (!m_limit || tick->price < *m_limit)
            return tick->price;
    }
    return m_least;
}

void CapSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isEnabled())
        return;
    setSliderDown(true);
    choose(limitAt(event->position().x()));
}

void CapSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        choose(limitAt(event->position().x()));
}

void CapSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    emit settled();
}

void CapSlider::keyPressEvent(QKeyEvent* event) {
    const auto stepped = [&](int by) -> std::optional<domain::Money> {
        const std::int64_t now = (m_limit ? *m_limit : end()).micros();
        // From between two steps to the next one.
        const std::int64_t steps = by > 0 ? now / m_step + 1 : (now + m_step - 1) / m_step - 1;
        return domain::Money::fromMicros(std::max<std::int64_t>(0, steps) * m_step);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        choose(stepped(-1));
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        if (m_limit)
            choose(stepped(1));
        break;
    case Qt::Key_PageDown:
        choose(markBeside(false));
        break;
    case Qt::Key_PageUp:
        choose(markBeside(true));
        break;
    case Qt::Key_Home:
        choose(m_least);
        break;
    case Qt::Key_End:
        choose(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

/// Scrolling over the page must not change what is applied.
void CapSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void CapSlider::paintEvent(QPaintEvent*) {
    if (m_ticks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    const double middle = knob / 2.0 + 1, at = m_limit ? positionOf(*m_limit) : positionOf(end());
    const double from = positionOf(domain::Money()), to = positionOf(end());
    drawBox(&painter, QRectF(from, middle - 1.5, to - from, 3), 1.5, theme.line, theme.line, 0);
    if (m_limit)
        drawBox(&painter, QRectF(from, middle - 1.5, at - from, 3), 1.5, theme.accent, theme.accent, 0);
    const QFont caption = fontFor(TextRole::Caption);
    painter.setFont(caption);
    const QFontMetricsF metrics(caption);
    const qsizetype shared = sharedStart(m_ticks);
    double free = 0; // words never run into each other: one that has no room is in the tooltip
    for (const Tick& tick : m_ticks) {
        const bool out = m_limit && tick.price > *m_limit;
        const double x = positionOf(tick.price);
        painter.setOpacity(out ? 0.35 : 1);
        drawSwatch(&painter, QRectF(x - 5, middle - 5, 10, 10), tick.colour, theme);
        painter.setOpacity(1);
        const QString word = metrics.elidedText(tick.name.mid(shared), Qt::ElideMiddle, 96) + u' ' +
                             QLocale().toString(double(tick.price.micros()) / 1e6, 'f', 2);
        const double wide = metrics.horizontalAdvance(word);
        const double start = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (start < free || start + wide > width() + 1)
            continue;
        painter.setPen(out ? theme.text3 : theme.text2);
        painter.drawText(QPointF(start, knob + 2 + metrics.ascent() + 1), word);
        free = start + wide + 8;
    }
    const QRectF handle(at - knob / 2.0 + 1, middle - knob / 2.0 + 1, knob - 2, knob - 2);
    // A ring, so that the mark under it is seen.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.surface, 4));
    painter.drawEllipse(handle);
    painter.setPen(QPen(m_limit ? theme.accent : theme.control, 2));
    painter.drawEllipse(handle);
    if (hasFocus())
        drawFocusRing(&painter, rect(), size::radius, theme);
}

} // namespace thrifty::app

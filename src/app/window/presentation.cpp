// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/presentation.h"

#include "app/charts/chartlegend.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr qreal margin = 64, factsLeft = 1376, chartTop = 156, chartBottom = 872, stripTop = 926, stripHeight = 78;

/// Shrinks a font until the text fits, at most to `least` pixels.
void shrink(QFont& font, const QString& text, qreal width, int least) {
    while (font.pixelSize() > least && QFontMetricsF(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
}

/// The same, then elides: words may be long, but are never cut without a sign.
QString fitted(QFont& font, const QString& text, qreal width, int least, Qt::TextElideMode mode = Qt::ElideRight) {
    shrink(font, text, width, least);
    return QFontMetricsF(font).elidedText(text, mode, width);
}

/// Lines break between words, not within the name of a cluster.
QString unbroken(QString sentence) {
    constexpr char16_t wordJoiner = 0x2060;
    return sentence.replace(u'-', QStringLiteral("-") + QChar(wordJoiner));
}

/// How wide each may be at most so that all have room together: what is missing is taken from the widest.
qreal widest(std::vector<qreal> widths, qreal room) {
    std::sort(widths.begin(), widths.end());
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const qreal share = room / static_cast<qreal>(widths.size() - at);
        if (widths[at] > share)
            return share;
        room -= widths[at];
    }
    return widths.empty() ? room : widths.back();
}

} // namespace

Presentation::Presentation(Workbench& workbench, int variant, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_workbench(workbench)
    , m_variant(variant)
    , m_scene(new ChartScene(this)) {
    setWindowTitle(tr("Estimate, presentation"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&workbench.estimates(), &EstimateController::boardChanged, this, &Presentation::refresh);
    connect(&workbench.estimates(), &EstimateController::started, this, &Presentation::refresh);
    connect(&workbench.estimates(), &EstimateController::ended, this, &Presentation::refresh);
    connect(&workbench.facts(), &FactsController::changed, this, &Presentation::refresh);
    connect(&workbench, &Workbench::unitChanged, this, &Presentation::refresh);
    refresh();
}

qreal Presentation::unit() const {
    return std::min(width() / 1920.0, height() / 1080.0);
}

qreal Presentation::spare() const {
    return height() - 1080 * unit();
}

int Presentation::least() const {
    return std::max(1, qRound(18 * unit()));
}

QFont Presentation::font(qreal factor, int weight) const {
    QFont font = QApplication::font();
    // The roles are factors of 13 px; nothing is under 18 px at 1080 lines.
    font.setPixelSize(std::max(1, qRound(13 * factor * unit() * m_zoom)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

void Presentation::refresh() {
    m_view = m_workbench.estimates().view(m_workbench.unit());
    m_view.known = m_workbench.facts().considered();
    m_variant = std::clamp(m_variant, 0, std::max(0, static_cast<int>(m_view.variants.size()) - 1));
    const auto result = m_workbench.estimates().result();
    m_slide = slideOf(m_view, m_variant, result ? oneLine(toQt(result->workloadName)) : QString());
    layoutChart();
    setAccessibleName(m_slide.finding);
    QString facts = m_slide.subtitle;
    for (const Slide::Fact& fact : m_slide.facts)
        facts += QStringLiteral("\n%1, %2 %3, %4").arg(fact.caption, fact.figure, fact.unit, fact.sentence);
    setAccessibleDescription(facts + u'\n' + m_scene->chart().asText());
    update();
}

void Presentation::layoutChart() {
    ChartData chart;
    switch (m_chart) {
    case Chart::Clusters:
        chart = clusterChart(m_view, m_variant);
        break;
    case Chart::GpuSkus:
        chart = gpuChart(m_view, {});
        break;
    case Chart::Variants:
        chart = variantChart(m_view, m_view.board->empty() ? 0 : m_view.board->lowest(m_variant).value_or(0));
        break;
    }
    for (ChartRow& row : chart.rows) {
        if (row.perHour)
            row.value = slidePrice(*row.perHour, m_view.unit);
        row.note = row.perNode ? tr("%1 per node").arg(slidePrice(*row.perNode, m_view.unit)) : QString();
        const domain::ClusterEstimate* answer = m_view.answer(row.cell);
        if (const QString why = answer != nullptr ? slideReason(*answer) : QString();
            row.value.isEmpty() && !why.isEmpty()) {
            row.words += u':';
            row.wordsNote = why;
        }
        if (m_chart != Chart::GpuSkus)
            row.sub.clear();
    }
    ChartLook look;
    look.theme = m_theme;
    look.label = font(1.7);
    look.strong = font(1.85, QFont::DemiBold);
    look.caption = font(1.4);
    look.second = m_theme->text;
    look.swatch = qRound(18 * unit() * m_zoom);
    look.minimumRow = qRound(44 * unit());
    look.edge = 0;
    m_scene->setChart(chart, look);
    m_scene->arrange(chartArea().size());
}

/// What the bars are of, where the finding does not say it.
QString Presentation::chartHeading() const {
    if (m_view.board->empty() || m_chart == Chart::Clusters)
        return {};
    if (m_chart == Chart::GpuSkus)
        return tr("Per used GPU: the lowest of the on-demand variants");
    const auto lowest = m_view.board->lowest(m_variant);
    const QString& cluster = m_view.clusters[static_cast<std::size_t>(lowest.value_or(0))].name;
    return lowest ? tr("All variants on %1, the lowest for %2")
                        .arg(cluster, m_view.variants[static_cast<std::size_t>(m_variant)].name)
                  : tr("All variants on %1").arg(cluster);
}

QRectF Presentation::chartArea() const {
    const qreal u = unit();
    const QRectF all(margin * u, chartTop * u, (factsLeft - 2 * margin) * u,
                     (chartBottom - chartTop - 44) * u + spare());
    const qreal heading = chartHeading().isEmpty() ? 0 : QFontMetricsF(font(1.85)).height() + 12 * u;
    return all.adjusted(0, heading, 0, 0);
}

std::vector<std::pair<int, QRectF>> Presentation::strip() const {
    std::vector<std::pair<int, QRectF>> boxes;
    const qreal u = unit();
    const int count = static_cast<int>(m_slide.choices.size());
    constexpr int most = 6;
    const int first = std::clamp(m_variant - most / 2, 0, std::max(0, count - most));
    const int last = std::min(count, first + most);
    const QFontMetricsF name(font(1.7, QFont::DemiBold)), price(font(1.4, QFont::DemiBold));
    std::vector<qreal> widths;
    qreal sum = 0;
    for (int at = first; at < last; ++at) {
        const Slide::Choice& choice = m_slide.choices[static_cast<std::size_t>(at)];
        widths.push_back(std::max(name.horizontalAdvance(choice.name), price.horizontalAdvance(choice.price)) + 40 * u);
        sum += widths.back();
    }
    const qreal gap = 12 * u, room = width() - 2 * margin * u - gap * std::max(0, last - first - 1);
    // What is over is shared. Where room is missing, the longest words give way, not the prices of the others.
    const qreal wide = widest(widths, room);
    const qreal extra = sum < room && last > first ? std::min((room - sum) / (last - first), 140 * u) : 0;
    qreal x = margin * u;
    for (int at = first; at < last; ++at) {
        const qreal width = std::min(widths[static_cast<std::size_t>(at - first)], wide) + extra;
        boxes.emplace_back(at, QRectF(x, stripTop * u + spare(), width, stripHeight * u));
        x += width + gap;
    }
    return boxes;
}

void Presentation::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme->surface);
    drawHead(painter);
    const QRectF area = chartArea();
    if (const QString heading = chartHeading(); !heading.isEmpty()) {
        QFont strong = font(1.85, QFont::DemiBold);
        const QString shown = fitted(strong, heading, area.width(), least(), Qt::ElideMiddle);
        painter.setFont(strong);
        painter.setPen(m_theme->text);
        painter.drawText(QPointF(area.left(), chartTop * unit() + QFontMetricsF(strong).ascent()), shown);
    }
    m_scene->render(&painter, area, QRectF({0, 0}, area.size()), Qt::IgnoreAspectRatio);
    const ChartLook& look = m_scene->look();
    QString unitWords = m_view.unit == PriceUnit::Hour ? tr("US dollars %1, rounded to cents").arg(perUnit(m_view.unit))
                                                       : tr("US dollars %1, rounded").arg(perUnit(m_view.unit));
    auto entries = legendEntries(m_scene->chart());
    entries.push_back({LegendEntry::Mark::None, 0, unitWords});
    // Below the bars, or from the edge to the facts where that leaves too little room.
    const qreal plot = area.left() + m_scene->plot().left();
    const bool below = plot + legendWidth(entries, look) <= area.right();
    const qreal left = below ? plot : area.left(), right = below ? area.right() : (factsLeft - 12) * unit();
    drawLegend(painter, QRectF(left, area.bottom() + 10 * unit(), right - left, 30 * unit()), entries, look);
    drawFacts(painter);
    drawStrip(painter);
    drawFoot(painter);
}

void Presentation::drawHead(QPainter& painter) const {
    const qreal u = unit();
    // Which control plane: on every page, and on a slide as well.
    // That of the run that is shown, which need not be the one that is connected.
    const auto fleet = m_workbench.fleet().snapshot();
    const auto result = m_workbench.estimates().result();
    const domain::ContextName plane = result ? result->novaContext : fleet ? fleet->novaContext : domain::ContextName();
    qreal right = width() - margin * u;
    if (!plane.empty()) {
        const QString context = oneLine(toQt(plane));
        const QString host = fleet && fleet->novaContext == plane ? QUrl(toQt(fleet->novaServer)).host() : QString();
        const bool production = m_workbench.isProduction(plane);
        const QFont strong = font(1.4, QFont::DemiBold), plain = font(1.4);
        const QString name = production ? context + QStringLiteral(" · ") + tr("production") : context;
        const qreal icons = 22 * u;
        const qreal wide = icons + QFontMetricsF(strong).horizontalAdvance(name) + 10 * u +
                           QFontMetricsF(plain).horizontalAdvance(host) + 34 * u;
        const QRectF box(right - wide, 48 * u, wide, 40 * u * std::max<qreal>(1, m_zoom));
        drawBox(&painter, box, 6 * u, m_theme->surface, production ? m_theme->bad : m_theme->line, production ? 2 : 1);
        painter.drawPixmap(QRectF(box.left() + 12 * u, box.center().y() - 9 * u, 18 * u, 18 * u).toRect(),
                           iconPixmap(QStringLiteral("nodes"), m_theme->text2, qRound(18 * u), devicePixelRatioF()));
        QRectF text = box.adjusted(12 * u + icons, 0, -12 * u, 0);
        painter.setFont(strong);
        painter.setPen(production ? m_theme->bad : m_theme->text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(plain);
        painter.setPen(m_theme->text2);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, host);
        right = box.left() - 24 * u;
    }
    QFont title = font(3.2, QFont::DemiBold);
    // It ends with the price, which must not be cut: as small as the line below it, then without its middle.
    QFont second = font(1.85);
    const QString finding = fitted(title, m_slide.finding, right - margin * u, second.pixelSize(), Qt::ElideMiddle);
    painter.setFont(title);
    painter.setPen(m_theme->text);
    painter.drawText(QRectF(margin * u, 36 * u, right - margin * u, 64 * u), Qt::AlignLeft | Qt::AlignVCenter, finding);
    painter.setFont(second);
    painter.setPen(m_theme->text2);
    const qreal wide = width() - 2 * margin * u;
    painter.drawText(QRectF(margin * u, 100 * u, wide, 36 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(second).elidedText(m_slide.subtitle, Qt::ElideRight, wide));
}

void Presentation::drawFacts(QPainter& painter) const {
    const qreal u = unit();
    const qreal left = factsLeft * u, wide = width() - margin * u - left;
    qreal top = chartTop * u;
    const qreal each = 192 * u * std::max<qreal>(1, m_zoom) + spare() / 4;
    // All figures in one size: that of the longest, which is never cut.
    const QFont caption = font(1.7), unitFont = font(2.0);
    const qreal line = std::max(30 * u, QFontMetricsF(caption).height());
    QFont figure = font(4.6, QFont::DemiBold);
    const qreal ascent = QFontMetricsF(figure).ascent();
    for (const Slide::Fact& fact : m_slide.facts)
        shrink(figure, fact.figure, wide - QFontMetricsF(unitFont).horizontalAdvance(fact.unit) - 20 * u, least());
    for (std::size_t at = 0; at < m_slide.facts.size(); ++at) {
        const Slide::Fact& fact = m_slide.facts[at];
        if (at > 0)
            painter.fillRect(QRectF(left, top - 14 * u, wide, std::max<qreal>(1, 2 * u)), m_theme->line);
        QFont whose = caption;
        const QString shown = fitted(whose, fact.caption, wide, least(), Qt::ElideMiddle);
        painter.setFont(whose);
        painter.setPen(m_theme->text2);
        painter.drawText(QRectF(left, top, wide, line), Qt::AlignLeft | Qt::AlignVCenter, shown);
        painter.setFont(figure);
        painter.setPen(m_theme->text);
        const qreal base = top + line + ascent;
        painter.drawText(QPointF(left, base), fact.figure);
        painter.setFont(unitFont);
        painter.setPen(m_theme->text2);
        painter.drawText(QPointF(left + QFontMetricsF(figure).horizontalAdvance(fact.figure) + 16 * u, base),
                         fact.unit);
        painter.setFont(caption);
        painter.setPen(m_theme->text);
        painter.drawText(QRectF(left, base + 18 * u, wide, 2 * QFontMetricsF(caption).lineSpacing()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, unbroken(fact.sentence));
        top += each;
    }
}

void Presentation::drawStrip(QPainter& painter) const {
    const qreal u = unit();
    for (const auto& [variant, box] : strip()) {
        const Slide::Choice& choice = m_slide.choices[static_cast<std::size_t>(variant)];
        const bool current = variant == m_variant;
        drawBox(&painter, box, 6 * u, current ? m_theme->accentSoft : m_theme->surface,
                current ? m_theme->accent : m_theme->line, current ? 2 : 1);
        const QFont name = font(1.7, current ? QFont::DemiBold : QFont::Normal);
        QFont price = font(1.4, current ? QFont::DemiBold : QFont::Normal);
        // Two lines that belong together, in the middle of their box.
        const qreal around = (box.height() - QFontMetricsF(name).height() - QFontMetricsF(price).height()) / 2;
        const QRectF inner = box.adjusted(20 * u, around, -20 * u, -around);
        const QString from = fitted(price, choice.price, inner.width(), least());
        painter.setFont(name);
        painter.setPen(m_theme->text);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                         QFontMetricsF(name).elidedText(choice.name, Qt::ElideMiddle, inner.width()));
        painter.setFont(price);
        painter.setPen(m_theme->text2);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, from);
    }
}

void Presentation::drawFoot(QPainter& painter) const {
    const qreal u = unit();
    // The keys are for who presents: the room that the text needs when it is enlarged is not theirs.
    QFont small = font(1.4);
    small.setPixelSize(least());
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    const qreal middle = 1042 * u + spare();
    qreal right = width() - margin * u;
    // Keys, from the right.
    const auto words = [&](const QString& text) {
        const qreal wide = metrics.horizontalAdvance(text);
        painter.setPen(m_theme->text2);
        painter.drawText(QPointF(right - wide, middle + metrics.ascent() / 2 - metrics.descent() / 2), text);
        right -= wide + 10 * u;
    };
    const auto key = [&](const QString& text) {
        const qreal wide = metrics.horizontalAdvance(text) + 16 * u;
        const QRectF box(right - wide, middle - metrics.height() / 2 - 2 * u, wide, metrics.height() + 4 * u);
        drawBox(&painter, box, 4 * u, m_theme->surface, m_theme->line, 1);
        painter.setPen(m_theme->text2);
        painter.drawText(box, Qt::AlignCenter, text);
        right -= wide + 10 * u;
    };
    key(tr("Esc"));
    words(tr("theme"));
    key(QStringLiteral("D"));
    words(tr("unit"));
    key(QStringLiteral("U"));
    words(tr("size"));
    key(QStringLiteral("−"));
    key(QStringLiteral("+"));
    words(tr("chart"));
    key(tr("Space"));
    words(tr("variant"));
    key(QStringLiteral("→"));
    key(QStringLiteral("←"));
    painter.setPen(m_theme->text2);
    const QString text = m_slide.run + QStringLiteral("    ") + m_slide.leftOut;
    const qreal room = right - 20 * u - margin * u;
    QFont told = font(1.4);
    const bool oneLine = QFontMetricsF(told).horizontalAdvance(text) <= room;
    const QStringList lines = oneLine ? QStringList{text} : QStringList{m_slide.run, m_slide.leftOut};
    for (const QString& line : lines)
        shrink(told, line, room, least());
    painter.setFont(told);
    const QFontMetricsF toldMetrics(told);
    const qreal each = toldMetrics.height() + 2 * u;
    qreal top = middle - static_cast<qreal>(lines.size()) * each / 2;
    for (const QString& line : lines) {
        painter.drawText(QRectF(margin * u, top, room, each), Qt::AlignLeft | Qt::AlignVCenter,
                         toldMetrics.elidedText(line, Qt::ElideRight, room));
        top += each;
    }
}

void Presentation::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_view.variants.size());
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        close();
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        m_variant = std::max(0, m_variant - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        m_variant = std::min(count - 1, m_variant + 1);
        break;
    case Qt::Key_Home:
        m_variant = 0;
        break;
    case Qt::Key_End:
        m_variant = count - 1;
        break;
    case Qt::Key_Space: {
        const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? 2 : 1;
        m_chart = static_cast<Chart>((static_cast<int>(m_chart) + step) % 3);
        break;
    }
    case Qt::Key_D:
        m_theme = m_theme->dark ? &Theme::light() : &Theme::darkTheme();
        break;
    case Qt::Key_U:
        m_workbench.setUnit(static_cast<PriceUnit>((static_cast<int>(m_workbench.unit()) + 1) % 5));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_zoom = std::min(1.3, m_zoom + 0.1);
        break;
    case Qt::Key_Minus:
        m_zoom = std::max(1.0, m_zoom - 0.1);
        break;
    case Qt::Key_0:
        m_zoom = 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    refresh();
}

void Presentation::mousePressEvent(QMouseEvent* event) {
    for (const auto& [variant, box] : strip()) {
        if (box.contains(event->position())) {
            m_variant = variant;
            refresh();
            return;
        }
    }
}

void Presentation::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layoutChart();
}

} // namespace thrifty::app

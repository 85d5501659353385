// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartscene.h"

#include "app/theme/paint.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsItem>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace thrifty::app {

namespace {

constexpr qreal gapAfterBar = 8, sectionGap = 5, axisGap = 8;
constexpr qreal tickWidth = 3;

/// Paints a part of the scene that Qt Charts has no item for.
template <class Paint>
class PaintItem : public QGraphicsItem {
  public:
    PaintItem(const QGraphicsScene& scene, Paint paint)
        : m_scene(scene)
        , m_paint(std::move(paint)) {
        setFlag(ItemUsesExtendedStyleOption); // exposedRect
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_scene.sceneRect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override {
        m_paint(painter, option->exposedRect);
    }

  private:
    const QGraphicsScene& m_scene;
    Paint m_paint;
};

template <class Paint>
QGraphicsItem* paintItem(QGraphicsScene& scene, qreal z, Paint paint) {
    auto* item = new PaintItem<Paint>(scene, std::move(paint));
    item->setZValue(z);
    scene.addItem(item);
    return item;
}

QColor partInk(const Theme& theme, int place) {
    return place % 2 == 0 ? theme.group1 : theme.group2;
}

qreal textWidth(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace

qreal TextWidths::of(const QFont& font, const QString& text) {
    constexpr qsizetype most = 5000;
    if (font != m_font || m_known.size() >= most) {
        m_known.clear();
        m_font = font;
    }
    const auto known = m_known.constFind(text);
    return known != m_known.constEnd() ? *known : *m_known.insert(text, textWidth(font, text));
}

double roundStep(double top) {
    if (!(top > 0))
        return 1;
    const double rough = top / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 3.0, 5.0, 10.0}) {
        const double step = factor * power;
        if (top / step <= 5)
            return step;
    }
    return 10 * power;
}

namespace {

/// The next of 1, 2, 3, 5, 10, ...
double nextRoundStep(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    for (const double factor : {2.0, 3.0, 5.0}) {
        if (factor * power > step * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ChartLook ChartLook::page(const Theme& theme) {
    ChartLook look;
    look.theme = &theme;
    look.label = fontFor(TextRole::Body);
    look.strong = fontFor(TextRole::Strong);
    look.caption = fontFor(TextRole::Caption);
    look.second = theme.text3;
    return look;
}

ChartScene::ChartScene(QObject* parent)
    : QGraphicsScene(parent)
    , m_look(ChartLook::page(Theme::light()))
    , m_chart(new QChart)
    , m_rows(new QValueAxis)
    , m_scale(new QValueAxis) {
    setItemIndexMethod(NoIndex);
    // Never empty: an empty one is computed from the items, and these ask the scene.
    setSceneRect(0, 0, 1, 1);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->legend()->hide();
    m_chart->setAcceptHoverEvents(false);
    m_chart->addAxis(m_rows, Qt::AlignLeft);
    m_chart->addAxis(m_scale, Qt::AlignBottom);
    for (QValueAxis* axis : {m_rows, m_scale}) {
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
        axis->setLabelsVisible(false);
        axis->setTickCount(2);
    }
    addItem(m_chart);
    m_ground = paintItem(*this, -1, [this](QPainter* painter, const QRectF& exposed) { drawGround(painter, exposed); });
    m_ink = paintItem(*this, 1, [this](QPainter* painter, const QRectF& exposed) { drawInk(painter, exposed); });
}

void ChartScene::setChart(const ChartData& data, const ChartLook& look) {
    m_data = data;
    m_look = look;
    m_selected = m_hovered = -1;
    m_arranged = false;
    removeBars();
    measure();
    if (!m_size.isEmpty())
        arrange(m_size);
}

void ChartScene::measure() {
    m_sectionStacked = m_sectionFlat = m_labelWidth = m_oneLineWidth = 0;
    for (const ChartRow& row : m_data.rows) {
        if (!row.section.isEmpty()) {
            const qreal name = textWidth(m_look.strong, row.section), sub = textWidth(m_look.caption, row.sectionSub);
            m_sectionStacked = std::max({m_sectionStacked, name, sub});
            m_sectionFlat = std::max(m_sectionFlat, sub > 0 ? name + sectionGap + sub : name);
        }
        const qreal label = m_labels.of(m_look.label, row.label), sub = m_captions.of(m_look.caption, row.sub);
        m_labelWidth = std::max({m_labelWidth, label, m_look.secondLines ? sub : 0});
        m_oneLineWidth = std::max(m_oneLineWidth, label + 8 + sub);
    }
    const bool swatches =
        std::any_of(m_data.rows.begin(), m_data.rows.end(), [](const ChartRow& row) { return row.swatch >= 0; });
    m_labelWidth += swatches ? m_look.swatch + 6 : 0;
    m_oneLineWidth += swatches ? m_look.swatch + 6 : 0;
}

bool ChartScene::twoLines() const {
    return m_look.secondLines &&
           m_rowHeight >= QFontMetricsF(m_look.label).height() + QFontMetricsF(m_look.caption).height() - 1;
}

bool ChartScene::notesBelow() const {
    return m_look.secondLines &&
           m_rowHeight >= QFontMetricsF(m_look.strong).height() + QFontMetricsF(m_look.caption).height() + 2;
}

bool ChartScene::sectionInTwoLines() const {
    return m_rowHeight >= QFontMetricsF(m_look.strong).height() + QFontMetricsF(m_look.caption).height() - 4;
}

void ChartScene::arrange(const QSizeF& size) {
    if (m_arranged && size == m_size)
        return;
    m_arranged = true;
    m_size = size;
    const QFontMetricsF caption(m_look.caption);
    const qreal axisHeight = caption.height() + 8;
    const auto count = static_cast<qreal>(std::max<std::size_t>(1, m_data.rows.size()));
    m_rowHeight = std::max((size.height() - axisHeight) / count,
                           std::max<qreal>(m_look.minimumRow, QFontMetricsF(m_look.label).height() + 4));
    const qreal height = std::max(size.height(), m_rowHeight * count + axisHeight);
    setSceneRect(0, 0, size.width(), height);

    m_sectionWidth = sectionInTwoLines() ? m_sectionStacked : m_sectionFlat;
    if (m_sectionWidth > 0)
        m_sectionWidth += 14;
    const qreal pad = std::max<qreal>(6, m_look.swatch * 0.6);
    // Low rows have no room for a second line: it stands after the first where the chart is wide.
    m_sameLine = m_look.secondLines && !twoLines() && m_sectionWidth + m_oneLineWidth < size.width() * 0.4;
    const qreal wanted = m_sectionWidth + (m_sameLine ? m_oneLineWidth : m_labelWidth) + 2 * pad;
    const qreal labels = std::ceil(std::min(wanted + 1, size.width() * 0.55));
    m_plot = QRectF(labels, 0, std::max<qreal>(20, size.width() - labels - pad), m_rowHeight * count);

    // The longest bar leaves room for its value: the scale ends where that fits.
    double longest = 0;
    m_top = 0;
    for (const ChartRow& row : m_data.rows) {
        longest = std::max({longest, row.length(), row.tick.value_or(0)});
        qreal text = numberWidth(m_look.strong, row.value);
        if (!row.note.isEmpty() && notesBelow())
            text = std::max(text, std::min(m_captions.of(m_look.caption, row.note), m_plot.width() * 0.55));
        const qreal room = std::max(m_plot.width() * 0.2, m_plot.width() - text - 2 * gapAfterBar);
        m_top = std::max(m_top, row.length() * m_plot.width() / room);
    }
    m_top = std::max(m_top, longest);
    if (!(m_top > 0))
        m_top = 1;
    if (longest > 0)
        chooseStep();
    else
        m_step = 2 * m_top; // without a bar there is nothing to read off

    m_chart->resize(size.width(), height);
    m_chart->setPlotArea(m_plot);
    m_scale->setRange(0, m_top);
    const qreal line = QFontMetricsF(m_look.label).height();
    m_thickness = std::min(m_rowHeight * 0.62, std::max(line * 1.15, std::min(m_rowHeight * 0.44, line * 1.7)));
    setBarsInSight();
    m_series->setBarWidth(m_thickness / m_rowHeight);
    invalidate();
}

/// The closest lines whose numbers stand beside each other; the unit goes before the third number does, because what
/// the chart is called says it as well.
void ChartScene::chooseStep() {
    const auto apart = [this] {
        const std::vector<AxisText> texts = axisTexts();
        for (std::size_t at = 1; at < texts.size(); ++at) {
            if (texts[at].left < texts[at - 1].left + texts[at - 1].width + axisGap)
                return false;
        }
        return true;
    };
    for (const bool unit : {true, false}) {
        m_unitOnAxis = unit;
        m_step = roundStep(m_top);
        while (ticks().size() > 2 && !apart())
            m_step = nextRoundStep(m_step);
        if (axisTexts().size() >= (unit ? 4 : 3))
            return;
    }
    m_unitOnAxis = true;
}

void ChartScene::setInSight(qreal top, qreal bottom) {
    m_sight = {top, bottom};
    if (m_arranged)
        setBarsInSight();
}

ChartScene::Rows ChartScene::inSight() const {
    const int count = static_cast<int>(m_data.rows.size());
    if (!m_sight)
        return {0, count};
    const int first = std::clamp(static_cast<int>(m_sight->first / m_rowHeight), 0, count);
    return {first, std::clamp(static_cast<int>(m_sight->second / m_rowHeight) + 1, first, count)};
}

void ChartScene::setBarsInSight() {
    const Rows seen = inSight();
    if (m_series != nullptr && seen.first >= m_made.first && seen.end <= m_made.end)
        return;
    removeBars();
    const int count = static_cast<int>(m_data.rows.size()), around = seen.end - seen.first;
    m_made = {std::max(0, seen.first - around), std::min(count, seen.end + around)};
    makeBars();
}

void ChartScene::removeBars() {
    if (m_series == nullptr)
        return;
    m_chart->removeSeries(m_series);
    delete m_series;
    m_series = nullptr;
}

void ChartScene::makeBars() {
    const Theme& theme = *m_look.theme;
    m_series = new QHorizontalStackedBarSeries;
    m_series->setBarWidth(m_thickness / m_rowHeight);
    // Qt Charts counts rows from the bottom, and from 0: that is the last one here that has a bar.
    m_rows->setRange(m_made.end - static_cast<double>(m_data.rows.size()) - 0.5, m_made.end - 0.5);
    const bool byGroup = !m_data.legend.isEmpty();
    const std::size_t sets = byGroup ? static_cast<std::size_t>(m_data.legend.size()) : theme.clusters.size();
    for (std::size_t at = 0; at < sets; ++at) {
        auto* set = new QBarSet(QString::number(at));
        QList<qreal> values;
        bool any = false;
        for (int row = m_made.end - 1; row >= m_made.first; --row) {
            const ChartRow& data = m_data.rows[static_cast<std::size_t>(row)];
            const bool own = byGroup ? at < data.parts.size()
                                     : data.swatch >= 0 && static_cast<std::size_t>(data.swatch) % sets == at;
            values << (own ? data.parts[byGroup ? at : 0] : 0.0);
            any = any || values.constLast() > 0;
        }
        set->append(values);
        set->setPen(Qt::NoPen);
        set->setColor(byGroup ? partInk(theme, m_data.legendInk[at]) : theme.clusters[at]);
        if (any)
            m_series->append(set);
        else
            delete set;
    }
    m_chart->addSeries(m_series);
    m_series->attachAxis(m_rows);
    m_series->attachAxis(m_scale);
}

void ChartScene::setMarked(int selected, int hovered) {
    if (selected == m_selected && hovered == m_hovered)
        return;
    for (const int row : {m_selected, m_hovered, selected, hovered}) {
        if (row >= 0)
            update(rowRect(row).adjusted(0, -2, 0, 2));
    }
    m_selected = selected;
    m_hovered = hovered;
}

int ChartScene::rowAt(qreal y) const {
    const int row = m_rowHeight > 0 ? static_cast<int>(y / m_rowHeight) : -1;
    return y >= 0 && row < static_cast<int>(m_data.rows.size()) ? row : -1;
}

QRectF ChartScene::rowRect(int row) const {
    return {0, row * m_rowHeight, m_size.width(), m_rowHeight};
}

std::vector<double> ChartScene::ticks() const {
    std::vector<double> values;
    for (int at = 0; at * m_step <= m_top * (1 + 1e-9); ++at)
        values.push_back(at * m_step);
    return values;
}

qreal ChartScene::xOf(double value) const {
    return m_plot.left() + value / m_top * m_plot.width();
}

qreal ChartScene::barEnd(int row) const {
    return xOf(m_data.rows.at(static_cast<std::size_t>(row)).length());
}

void ChartScene::drawGround(QPainter* painter, const QRectF& exposed) const {
    const Theme& theme = *m_look.theme;
    painter->fillRect(exposed, theme.surface);
    const auto band = [&](int row, const QColor& color) {
        if (row < 0 || row >= static_cast<int>(m_data.rows.size()))
            return;
        QRectF rect = rowRect(row).adjusted(0, 1, 0, -1);
        if (m_sectionWidth > 0)
            rect.setLeft(m_sectionWidth);
        drawBox(painter, rect, size::radiusBar, color, color, 0);
    };
    band(m_hovered, theme.surface2);
    band(m_selected, theme.accentSoft);
    for (const double tick : ticks()) {
        if (tick > 0)
            painter->fillRect(QRectF(std::round(xOf(tick)), m_plot.top(), 1, m_plot.height()), theme.grid);
    }
    for (int row = 1; row < static_cast<int>(m_data.rows.size()); ++row) {
        if (!m_data.rows[static_cast<std::size_t>(row)].section.isEmpty())
            painter->fillRect(QRectF(0, row * m_rowHeight, m_size.width(), 1), theme.hair);
    }
}

void ChartScene::drawInk(QPainter* painter, const QRectF& exposed) const {
    const Theme& theme = *m_look.theme;
    painter->fillRect(QRectF(std::round(m_plot.left()) - 1, 0, 1, m_plot.height()), theme.axis);
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row) {
        const QRectF rect = rowRect(row);
        if (!rect.intersects(exposed))
            continue;
        drawLabels(painter, row, rect);
        drawValue(painter, row, rect);
    }
    drawAxis(painter);
}

void ChartScene::drawLabels(QPainter* painter, int row, const QRectF& rect) const {
    const Theme& theme = *m_look.theme;
    const ChartRow& data = m_data.rows[static_cast<std::size_t>(row)];
    const QFontMetricsF label(m_look.label), caption(m_look.caption), strong(m_look.strong);
    const auto lines = [&](QRectF area, const QString& first, const QString& second, const QFont& font,
                           const QColor& ink, bool both) {
        const QFontMetricsF metrics(font);
        const bool two = both && !second.isEmpty();
        const qreal height = metrics.height() + (two ? caption.height() : 0);
        qreal top = area.top() + (area.height() - height) / 2;
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRectF(area.left(), top, area.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(first, Qt::ElideMiddle, area.width()));
        if (two) {
            top += metrics.height();
            painter->setFont(m_look.caption);
            painter->setPen(m_look.second);
            painter->drawText(QRectF(area.left(), top, area.width(), caption.height()),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              caption.elidedText(second, Qt::ElideRight, area.width()));
        }
        return top - (two ? metrics.height() : 0) + metrics.height() / 2;
    };
    if (!data.section.isEmpty()) {
        const QRectF area(0, rect.top(), m_sectionWidth - 6, rect.height());
        const bool two = sectionInTwoLines();
        (void)lines(area, data.section, data.sectionSub, m_look.strong, theme.text, two);
        if (!two && !data.sectionSub.isEmpty()) {
            painter->setFont(m_look.caption);
            painter->setPen(m_look.second);
            painter->drawText(area.adjusted(strong.horizontalAdvance(data.section) + sectionGap, 0, 0, 0),
                              Qt::AlignLeft | Qt::AlignVCenter, data.sectionSub);
        }
    }
    qreal left = m_sectionWidth + m_look.edge;
    if (data.swatch >= 0)
        left += m_look.swatch + 6;
    const qreal middle = lines(QRectF(left, rect.top(), m_plot.left() - left - 6, rect.height()), data.label, data.sub,
                               m_look.label, theme.text, twoLines());
    if (m_sameLine && !data.sub.isEmpty()) {
        left += label.horizontalAdvance(data.label) + 8;
        painter->setFont(m_look.caption);
        painter->setPen(m_look.second);
        painter->drawText(QRectF(left, rect.top(), m_plot.left() - left - 6, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, data.sub);
    }
    if (data.swatch >= 0)
        drawSwatch(painter,
                   QRectF(m_sectionWidth + m_look.edge, std::round(middle - m_look.swatch / 2.0), m_look.swatch,
                          m_look.swatch),
                   data.swatch, theme);
}

void ChartScene::drawValue(QPainter* painter, int row, const QRectF& rect) const {
    const Theme& theme = *m_look.theme;
    const ChartRow& data = m_data.rows[static_cast<std::size_t>(row)];
    const QFontMetricsF strong(m_look.strong), caption(m_look.caption);
    const QRectF bar(m_plot.left(), rect.center().y() - m_thickness / 2, 0, m_thickness);
    if (data.value.isEmpty()) {
        drawWords(painter, data, rect);
        return;
    }
    // Parts after the second, and clusters after the eighth, are told apart by hatching; parts by a hair between them.
    double sum = 0;
    for (std::size_t part = 0; part < data.parts.size(); ++part) {
        const QRectF drawn(xOf(sum), bar.top(), xOf(sum + data.parts[part]) - xOf(sum), m_thickness);
        sum += data.parts[part];
        const bool hatched = m_data.legend.isEmpty() ? Theme::clusterHatched(data.swatch) : m_data.legendInk[part] >= 2;
        if (hatched && drawn.width() > 0)
            drawDiagonals(painter, drawn, theme.surface, 5);
        if (part + 1 < data.parts.size() && drawn.width() > 1 && data.parts[part + 1] > 0)
            painter->fillRect(QRectF(drawn.right() - 0.5, drawn.top(), 1, m_thickness), theme.surface);
    }
    if (data.tick) {
        const qreal x = xOf(*data.tick);
        const QRectF mark(x - tickWidth / 2, bar.top() - 2, tickWidth, m_thickness + 4);
        painter->fillRect(mark.adjusted(-1, 0, 1, 0), theme.surface);
        painter->fillRect(mark.adjusted(0.5, 0, -0.5, 0), theme.text);
    }
    const qreal end = std::max(barEnd(row), data.tick ? xOf(*data.tick) + tickWidth : 0.0);
    const bool two = !data.note.isEmpty() && notesBelow();
    const qreal height = strong.height() + (two ? caption.height() - 2 : 0);
    const QRectF line(end + gapAfterBar, rect.center().y() - height / 2, m_plot.right() - end - gapAfterBar + 4,
                      strong.height());
    const QColor ground = row == m_selected ? theme.accentSoft : row == m_hovered ? theme.surface2 : theme.surface;
    painter->fillRect(QRectF(line.left() - 2, line.top(), numberWidth(m_look.strong, data.value) + 4, line.height()),
                      ground);
    painter->setFont(m_look.strong);
    painter->setPen(theme.text);
    drawNumber(painter, line, data.value, Qt::AlignLeft | Qt::AlignVCenter);
    if (two) {
        painter->setFont(m_look.caption);
        painter->setPen(m_look.second);
        const QRectF below(line.left(), line.bottom() - 2, m_plot.right() - line.left() + 4, caption.height());
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          caption.elidedText(data.note, Qt::ElideRight, below.width()));
    }
}

/// The state and what explains it: beside each other, below each other where the row is narrow and high enough, else
/// the state alone. The tooltip has both.
void ChartScene::drawWords(QPainter* painter, const ChartRow& row, const QRectF& rect) const {
    QFont italic = m_look.label;
    italic.setItalic(true);
    const QFontMetricsF words(italic), note(m_look.label);
    const qreal left = m_plot.left() + gapAfterBar, wide = m_plot.right() - left;
    const qreal wordsWidth = words.horizontalAdvance(row.words), noteWidth = note.horizontalAdvance(row.wordsNote);
    const bool beside = wordsWidth + 5 + noteWidth <= wide;
    const bool below = !beside && !row.wordsNote.isEmpty() && m_rowHeight >= words.height() + note.height();
    QRectF line(left, rect.center().y() - words.height() / 2 - (below ? note.height() / 2 : 0), wide, words.height());
    painter->setPen(m_look.theme->text2);
    painter->setFont(italic);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words.elidedText(row.words, Qt::ElideRight, wide));
    if (!beside && !below)
        return;
    if (below)
        line.translate(0, words.height());
    else
        line.setLeft(left + wordsWidth + 5);
    painter->setFont(m_look.label);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      note.elidedText(row.wordsNote, Qt::ElideRight, line.width()));
}

std::vector<ChartScene::AxisText> ChartScene::axisTexts() const {
    const QFontMetricsF caption(m_look.caption);
    const QLocale locale;
    const qreal unit = caption.horizontalAdvance(m_data.axisUnit);
    const qreal unitLeft = m_size.width() - 4 - unit;
    const qreal most = m_unitOnAxis ? unitLeft - axisGap : m_size.width();
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(m_step) - 1e-9)));
    std::vector<AxisText> texts;
    for (const double tick : ticks()) {
        const QString text = locale.toString(tick, 'f', decimals);
        const qreal width = caption.horizontalAdvance(text), left = xOf(tick) - width / 2;
        if (left + width > most)
            break;
        texts.push_back({text, left, width});
    }
    if (m_unitOnAxis)
        texts.push_back({m_data.axisUnit, unitLeft, unit});
    return texts;
}

void ChartScene::drawAxis(QPainter* painter) const {
    painter->setFont(m_look.caption);
    painter->setPen(m_look.second);
    const qreal base = m_plot.bottom() + 5 + QFontMetricsF(m_look.caption).ascent();
    for (const AxisText& text : axisTexts())
        painter->drawText(QPointF(text.left, base), text.text);
}

} // namespace thrifty::app

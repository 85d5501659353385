// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/chartdata.h"
#include "app/theme/theme.h"

#include <QGraphicsScene>
#include <QHash>

#include <optional>
#include <utility>

class QChart;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace thrifty::app {

/// How a chart is drawn: on a page, on a slide, in a file.
struct ChartLook {
    const Theme* theme = nullptr;
    QFont label, strong, caption;
    QColor second; ///< ink of second lines and axis
    int swatch = 9;
    int minimumRow = 22;
    int edge = 6;            ///< before the labels: what is marked reaches past them
    bool secondLines = true; ///< where a row has room for them
    [[nodiscard]] static ChartLook page(const Theme& theme);
};

/// Widths of texts in one font. Names and places come again with every tick of a run.
class TextWidths {
  public:
    [[nodiscard]] qreal of(const QFont& font, const QString& text);

  private:
    QFont m_font;
    QHash<QString, qreal> m_known;
};

/// Bars and scale by Qt Charts; the grid, whose lines it makes anew for every change of the scale, and everything that
/// is text by ourselves, because values stand at the bars' ends and words where there is no price. The same scene is
/// shown in a page, on a slide, and drawn into files.
class ChartScene : public QGraphicsScene {
    Q_OBJECT

  public:
    explicit ChartScene(QObject* parent = nullptr);

    void setChart(const ChartData& data, const ChartLook& look);
    [[nodiscard]] const ChartData& chart() const { return m_data; }
    [[nodiscard]] const ChartLook& look() const { return m_look; }
    /// Arranges for a size; taller than asked for when there are more rows than fit.
    void arrange(const QSizeF& size);
    /// What part of the height is looked at: bars are made for these rows and as many above and below, because each is
    /// several objects to Qt Charts and a fleet has hundreds. Until it is told, for all.
    void setInSight(qreal top, qreal bottom);
    /// Rows to be marked; negative: none.
    void setMarked(int selected, int hovered);

    [[nodiscard]] int rowAt(qreal y) const;
    [[nodiscard]] QRectF rowRect(int row) const;
    [[nodiscard]] QRectF plot() const { return m_plot; }
    /// Where lines of the grid and numbers of the axis stand.
    [[nodiscard]] std::vector<double> ticks() const;
    /// The numbers of the axis that have room, and where they stand; then the unit, unless only the numbers fit.
    struct AxisText {
        QString text;
        qreal left = 0, width = 0;
    };
    [[nodiscard]] std::vector<AxisText> axisTexts() const;
    /// Where the bar of a row ends, in scene coordinates.
    [[nodiscard]] qreal barEnd(int row) const;

  private:
    friend class ChartGround;
    friend class ChartInk;
    void measure();
    void setBarsInSight();
    void makeBars();
    void removeBars();
    struct Rows {
        int first = 0, end = 0;
    };
    [[nodiscard]] Rows inSight() const;
    [[nodiscard]] qreal xOf(double value) const;
    void drawGround(QPainter* painter, const QRectF& exposed) const;
    void drawInk(QPainter* painter, const QRectF& exposed) const;
    void drawLabels(QPainter* painter, int row, const QRectF& rect) const;
    void drawValue(QPainter* painter, int row, const QRectF& rect) const;
    void drawAxis(QPainter* painter) const;
    void drawWords(QPainter* painter, const ChartRow& row, const QRectF& rect) const;
    void chooseStep();
    [[nodiscard]] bool twoLines() const;
    [[nodiscard]] bool notesBelow() const;
    [[nodiscard]] bool sectionInTwoLines() const;

    ChartData m_data;
    ChartLook m_look;
    QChart* m_chart;
    QHorizontalStackedBarSeries* m_series = nullptr;
    QValueAxis* m_rows;
    QValueAxis* m_scale;
    class QGraphicsItem* m_ground;
    class QGraphicsItem* m_ink;
    QSizeF m_size;
    QRectF m_plot;
    std::optional<std::pair<qreal, qreal>> m_sight;
    Rows m_made;                                                       ///< those that have bars
    qreal m_sectionWidth = 0, m_sectionStacked = 0, m_sectionFlat = 0; ///< as drawn; in two lines and in one
    qreal m_labelWidth = 0, m_oneLineWidth = 0, m_rowHeight = 0, m_thickness = 0;
    double m_top = 1, m_step = 1;
    bool m_sameLine = false, m_arranged = false, m_unitOnAxis = true;
    TextWidths m_labels, m_captions;
    int m_selected = -1, m_hovered = -1;
};

/// A round step so that 3 to 5 ticks stand between 0 and `top`.
[[nodiscard]] double roundStep(double top);

} // namespace thrifty::app

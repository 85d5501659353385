// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartlegend.h"
#include "app/charts/costchart.h"

#include <QFrame>

class QHBoxLayout;

namespace thrifty::app {

class TextLabel;

/// A chart with its title, choices and legend. Compact (inside a tab): no frame and no title, the choices stand before
/// the legend.
class ChartPanel : public QFrame {
    Q_OBJECT

  public:
    ChartPanel(const QString& title, BoardCursor& cursor, QWidget* parent = nullptr);

    [[nodiscard]] CostChart& bars() { return *m_chart; }
    void setChart(const ChartData& chart, CostChart::Follow follow);
    void setTitle(const QString& title);
    /// Between title and right end: a switch.
    void addAfterTitle(QWidget* widget);
    /// At the right end: a filter, a chip.
    void addChoice(QWidget* widget);
    void setCompact(bool compact);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* m_header;
    QHBoxLayout* m_headerRow;
    QHBoxLayout* m_legendRow;
    TextLabel* m_title;
    ChartLegend* m_legend;
    CostChart* m_chart;
    QList<QWidget*> m_choices;
    bool m_compact = false;
};

/// A fact in a frame that is not a button: which variant a chart shows.
class FactChip : public QWidget {
    Q_OBJECT

  public:
    explicit FactChip(QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartscene.h"
#include "app/control/workbench.h"
#include "app/models/slide.h"

#include <QWidget>

namespace thrifty::app {

/// An estimate for people who did not run it: one finding, one chart, three facts. Full screen, light first. It only
/// reads; nothing in it can write to a cluster.
class Presentation : public QWidget {
    Q_OBJECT

  public:
    Presentation(Workbench& workbench, int variant, QWidget* parent = nullptr);

    enum class Chart { Clusters, GpuSkus, Variants };
    [[nodiscard]] int variant() const { return m_variant; }
    [[nodiscard]] Chart chart() const { return m_chart; }
    [[nodiscard]] const Slide& slide() const { return m_slide; }
    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    [[nodiscard]] const ChartData& chartData() const { return m_scene->chart(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    void layoutChart();
    [[nodiscard]] QFont font(qreal factor, int weight = QFont::Normal) const;
    [[nodiscard]] qreal unit() const;  ///< one logical pixel of a 1080 line slide
    [[nodiscard]] qreal spare() const; ///< what the screen is higher than such a slide: the chart's and the facts'
    [[nodiscard]] int least() const;   ///< no text is smaller
    [[nodiscard]] QString chartHeading() const;
    void drawHead(QPainter& painter) const;
    void drawFacts(QPainter& painter) const;
    void drawStrip(QPainter& painter) const;
    void drawFoot(QPainter& painter) const;
    [[nodiscard]] QRectF chartArea() const;
    [[nodiscard]] std::vector<std::pair<int, QRectF>> strip() const; ///< variant and its box

    Workbench& m_workbench;
    int m_variant;
    Chart m_chart = Chart::Clusters;
    const Theme* m_theme = &Theme::light();
    qreal m_zoom = 1;
    BoardView m_view;
    Slide m_slide;
    ChartScene* m_scene;
};

} // namespace thrifty::app

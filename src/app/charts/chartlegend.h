// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartscene.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace thrifty::app {

/// What a mark of a chart means.
struct LegendEntry {
    enum class Mark { Part, Neutral, Tick, None } mark = Mark::None;
    int ink = 0; ///< with Part: as ChartData::legendInk
    QString text;
};
[[nodiscard]] std::vector<LegendEntry> legendEntries(const ChartData& data);
/// In one line, those that fit.
void drawLegend(QPainter& painter, const QRectF& rect, const std::vector<LegendEntry>& entries, const ChartLook& look);
[[nodiscard]] qreal legendWidth(const std::vector<LegendEntry>& entries, const ChartLook& look);

class ChartLegend : public QWidget {
    Q_OBJECT

  public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setEntries(std::vector<LegendEntry> entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<LegendEntry> m_entries;
};

} // namespace thrifty::app

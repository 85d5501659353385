// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardview.h"

#include <QWidget>

namespace thrifty::app {

/// The heat scale with its two ends: "2.06 ▁▂▃ 22.18 $/hr", what the ratio means, and how ties stand.
class HeatLegend : public QWidget {
    Q_OBJECT

  public:
    explicit HeatLegend(QWidget* parent = nullptr);
    void setView(const BoardView& view);
    void setShort(bool shortForm);
    /// The scale alone, where something else needs the room; a pointer that rests on it is still told all.
    void setScaleOnly(bool only);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QStringList shownWords() const;
    void describe();
    QString m_lowest, m_highest;
    bool m_running = false, m_short = false, m_scaleOnly = false;
};

} // namespace thrifty::app

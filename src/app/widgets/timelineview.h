// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QDateTime>
#include <QGraphicsView>

#include <optional>
#include <vector>

namespace thrifty::app {

/// What one cluster did while a placement settled.
struct TimelineLane {
    QString place;   ///< "1", "–" for one that is not in the order
    QString cluster; ///< with its own name: tooltip and screen reader
    QString shown;   ///< what stands on the lane: the alias, or the same
    QString own;     ///< what stands on it outside of the window
    int colour = 0;
    bool current = false;
    struct Stay {
        QDateTime from;
        std::optional<QDateTime> left;                  ///< none: it goes on
        std::optional<QDateTime> podsFrom, runningFrom; ///< when the first pod had a node, when all ran
        QString end;                                    ///< "gave up after 2 min 38 s"
    };
    std::vector<Stay> stays;
    QString words; ///< of a lane without a stay: "not tried", "left out"
};

/// Lanes of a placement over time, one item a lane.
class TimelineView : public QGraphicsView {
    Q_OBJECT

  public:
    explicit TimelineView(QWidget* parent = nullptr);
    /// `start` to `end` is what the axis shows.
    void setLanes(std::vector<TimelineLane> lanes, const QDateTime& start, const QDateTime& end);
    [[nodiscard]] const std::vector<TimelineLane>& lanes() const { return m_lanes; }
    [[nodiscard]] static int heightOf(std::size_t lanes);
    [[nodiscard]] int wantedHeight() const { return heightOf(m_lanes.size()); }
    [[nodiscard]] const QDateTime& start() const { return m_start; }
    [[nodiscard]] const QDateTime& end() const { return m_end; }
    /// Draws with that theme whatever the window has: for what leaves it. It must outlive the view.
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

  private:
    class Lane;
    void rebuild();
    [[nodiscard]] double xOf(const QDateTime& time) const;
    [[nodiscard]] int nameWidth() const;

    std::vector<TimelineLane> m_lanes;
    QDateTime m_start, m_end;
    const Theme* m_theme = nullptr; ///< null: that of the window
};

/// What the bars of a timeline mean, in one line, and the room that it takes.
[[nodiscard]] QSize timelineLegendSize();
void drawTimelineLegend(QPainter* painter, const QRectF& room, const Theme& theme);

/// The same as a part of a page.
class TimelineLegend : public QWidget {
    Q_OBJECT

  public:
    explicit TimelineLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

} // namespace thrifty::app

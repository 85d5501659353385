// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartscene.h"
#include "app/dialogs/savefile.h"
#include "app/models/boardcursor.h"
#include "domain/error.h"

#include <QGraphicsView>

#include <functional>
#include <optional>

namespace thrifty::app {

/// A chart in a page: follows theme and size, shares highlight with the table, moves by keys, copies and saves itself,
/// and tells a screen reader every bar.
class CostChart : public QGraphicsView {
    Q_OBJECT

  public:
    CostChart(const QString& accessibleName, BoardCursor& cursor, QWidget* parent = nullptr);

    /// What marks a row as selected: the chart of clusters goes by cluster, that of variants by variant.
    enum class Follow { Cell, Cluster, Variant };
    void setChart(const ChartData& chart, Follow follow);
    [[nodiscard]] const ChartData& chart() const { return m_scene->chart(); }
    /// Second lines: place, intent, the sum behind a value. Where there is room for them.
    void setDetailed(bool detailed);
    /// Tooltip of a row.
    std::function<QString(const ChartRow&)> tip;

    void copyPicture();
    /// Asks for a file and writes PNG, SVG or PDF by its ending; pictureSaved() tells.
    void savePicture();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QRect rowRectInView(int row) const;

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

  signals:
    /// Or not: why.
    void pictureSaved(const thrifty::app::SavePlace& place, const std::optional<thrifty::domain::Error>& why);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void mark();
    void tellSight();
    [[nodiscard]] ChartLook look() const;
    [[nodiscard]] int rowOf(CellId cell) const;
    ChartScene* m_scene;
    BoardCursor& m_cursor;
    Follow m_follow = Follow::Cell;
    bool m_detailed = true;
};

} // namespace thrifty::app

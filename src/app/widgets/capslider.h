// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"

#include <QAbstractSlider>

#include <optional>
#include <vector>

namespace thrifty::app {

/// A limit in dollars an hour, dragged along a line with a mark at the price of each cluster: what stands right of it
/// is shut out. At the right end there is no limit. It catches at marks, so that the exact price of a cluster can be
/// chosen. Keys: left and right by a step, Page Up and Page Down from mark to mark, Home to the lowest price, End for
/// no limit.
class CapSlider : public QAbstractSlider {
    Q_OBJECT

  public:
    struct Tick {
        QString name;
        domain::Money price;
        int colour = 0;
    };
    explicit CapSlider(QWidget* parent = nullptr);
    /// `least` is the lowest limit that leaves a cluster in.
    void set(std::vector<Tick> ticks, domain::Money least, std::optional<domain::Money> limit);
    [[nodiscard]] const std::optional<domain::Money>& limit() const { return m_limit; }
    /// Where the price stands, from the left edge.
    [[nodiscard]] double positionOf(domain::Money price) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

  signals:
    /// While it is dragged and for each key; none: no limit.
    void limitChosen(const std::optional<thrifty::domain::Money>& limit);
    /// A drag has ended: what comes next is another choice.
    void settled();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    void choose(std::optional<domain::Money> limit);
    void showLimit();
    [[nodiscard]] std::optional<domain::Money> limitAt(double x) const;
    [[nodiscard]] std::optional<domain::Money> markBeside(bool higher) const;
    [[nodiscard]] domain::Money end() const; ///< the price at the right end of the line

    std::vector<Tick> m_ticks; ///< cheapest first
    domain::Money m_least;
    std::optional<domain::Money> m_limit;
    std::int64_t m_step = 10'000; ///< of a key and of a drag, in micro-dollars
    bool m_showing = false;       ///< the value follows the limit, not the other way round
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace thrifty::app {

/// A line from 0 with a tick for the price of each cluster, so that a limit can be chosen between them.
class CapScale : public QWidget {
    Q_OBJECT

  public:
    struct Tick {
        QString name;
        domain::Money price;
        int colour = 0;
    };
    explicit CapScale(QWidget* parent = nullptr);
    void set(std::vector<Tick> ticks, std::optional<domain::Money> limit);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<Tick> m_ticks; ///< cheapest first
    std::optional<domain::Money> m_limit;
};

} // namespace thrifty::app

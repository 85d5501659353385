// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/estimateboard.h"

#include <QObject>

namespace thrifty::app {

/// Which cell is explained, which the pointer rests on, and which one is kept for comparison: table and charts share
/// it, so that each highlights what the other points at.
class BoardCursor : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    [[nodiscard]] CellId current() const { return m_current; }
    [[nodiscard]] CellId hovered() const { return m_hovered; }
    [[nodiscard]] CellId compared() const { return m_compared; }

    void setCurrent(CellId cell) { put(m_current, cell); }
    void setHovered(CellId cell) { put(m_hovered, cell); }
    /// The cell that the current one is compared with; the same cell again takes it back.
    void compareWith(CellId cell) { put(m_compared, cell == m_compared ? CellId{} : cell); }
    void endComparison() { put(m_compared, {}); }
    /// A plain click: it ends the comparison that it leaves, but not one that still waits for its other cell.
    void choose(CellId cell) {
        if (m_compared != m_current)
            endComparison();
        setCurrent(cell);
        emit explainRequested();
    }
    void clear() {
        put(m_compared, {});
        put(m_hovered, {});
        put(m_current, {});
    }

  signals:
    void changed();
    /// The user asked for the explanation itself: Enter, double click.
    void explainRequested();

  private:
    void put(CellId& place, CellId cell) {
        if (place == cell)
            return;
        place = cell;
        emit changed();
    }
    CellId m_current, m_hovered, m_compared;
};

} // namespace thrifty::app

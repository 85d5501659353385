// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/rowheader.h"

namespace thrifty::app {

/// A header whose first section is a check box over a column of check boxes.
class CheckHeader : public RowHeader {
    Q_OBJECT

  public:
    explicit CheckHeader(QWidget* parent = nullptr);
    void setCheckState(Qt::CheckState state);
    [[nodiscard]] Qt::CheckState checkState() const { return m_state; }

  signals:
    void toggled(bool on);

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

  private:
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace thrifty::app

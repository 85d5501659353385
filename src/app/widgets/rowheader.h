// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace thrifty::app {

/// The header of a table of rows: its words begin and end where those of the cells do. An arrow beside them says by
/// what the rows are sorted.
class RowHeader : public QHeaderView {
    Q_OBJECT

  public:
    explicit RowHeader(int margin, QWidget* parent = nullptr);

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    /// As wide as its words with their margins.
    QSize sectionSizeFromContents(int section) const override;

  private:
    const int m_margin;
};

} // namespace thrifty::app

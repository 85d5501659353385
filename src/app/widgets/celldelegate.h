// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/cellroles.h"
#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace thrifty::app {

/// Paints the cells of every table of rows: swatch, icon, text, quiet words behind it, and flat actions at the right
/// end; hair lines below, no zebra. Numbers stand digit under digit.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    enum class ActionLook { Flat, Boxed };
    explicit CellDelegate(QObject* parent = nullptr, ActionLook look = ActionLook::Flat);
    /// Only the icon takes the tone, the text stays text: for sentences.
    void setIconToneOnly(bool on) { m_iconToneOnly = on; }
    /// Space left and right of the content.
    void setMargin(int margin) { m_margin = margin; }
    void setElide(Qt::TextElideMode mode) { m_elide = mode; }

    /// What words of the body font need.
    [[nodiscard]] int widthFor(const QString& text, bool icon) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Which action of the cell is at the point; -1: none.
    [[nodiscard]] int actionAt(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& point) const;

  signals:
    void actionTriggered(const QModelIndex& index, int action);

  private:
    [[nodiscard]] QList<QRect> actionRects(const QRect& cell, const QStringList& actions, const QFont& font) const;
    const ActionLook m_look;
    bool m_iconToneOnly = false;
    int m_margin = 10;
    Qt::TextElideMode m_elide = Qt::ElideMiddle;
};

[[nodiscard]] QColor inkOf(Tone tone, const Theme& theme);

} // namespace thrifty::app

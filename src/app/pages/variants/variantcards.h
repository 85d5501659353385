// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/variantlist.h"

#include <QListView>

namespace thrifty::app {

/// The variants as cards: name, intent, chips of what differs. Cards are dragged and renamed in place; the last offers
/// templates.
class VariantCards : public QListView {
    Q_OBJECT

  public:
    explicit VariantCards(VariantList& list, QWidget* parent = nullptr);

    void setStrip(bool strip); ///< side by side in one line rather than below each other
    [[nodiscard]] int row() const { return currentIndex().row(); }
    void setRow(int row);

  signals:
    void rowChosen(int row);
    void templatesRequested(const QPoint& globalPosition);

  protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QSize sizeHint() const override;

  private:
    VariantList& m_list;
    bool m_strip = false;
};

} // namespace thrifty::app

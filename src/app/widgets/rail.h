// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <QListView>

class QStandardItem;
class QStandardItemModel;

namespace thrifty::app {

/// The steps of the work at the left edge: icon, name, and a count or a state at the right. 168 px wide; 72 with the
/// name under the icon when there is little room; 208 when there is much.
class Rail : public QListView {
    Q_OBJECT

  public:
    explicit Rail(QWidget* parent = nullptr);

    void addStep(PageId page, const QString& iconName, const QString& name);
    /// That lead to the page: its tooltip.
    void setKeys(PageId page, const QString& keys);
    void setState(PageId page, const RailState& state);
    void setCurrent(PageId page);
    void setSizeClass(SizeClass size);
    [[nodiscard]] SizeClass sizeClass() const { return m_size; }

  signals:
    void chosen(thrifty::app::PageId page);

  protected:
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QStandardItem* stepOf(PageId page) const;
    QStandardItemModel* m_steps;
    SizeClass m_size = SizeClass::M;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenuBar;

namespace thrifty::app {

/// The bar over rail and page, with a line below it: the menus, and at its end what must be seen on every page. A menu
/// bar's own corner looks the same, but no assistive program finds what stands there: Qt tells of its menus alone.
class TopBar : public QWidget {
    Q_OBJECT

  public:
    /// `atEnd` in their order from left to right.
    explicit TopBar(const QList<QWidget*>& atEnd, QWidget* parent = nullptr);
    [[nodiscard]] QMenuBar* menus() const { return m_menus; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QMenuBar* m_menus;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace thrifty::app {

/// Tabs of a panel: words, the current one over a line in accent. Long words elide in the middle rather than widen the
/// panel.
class TabStrip : public QTabBar {
    Q_OBJECT

  public:
    explicit TabStrip(const QString& accessibleName, QWidget* parent = nullptr);
    /// Other words; the current place stays where there still is one.
    void setTabs(const QStringList& tabs);
    [[nodiscard]] int current() const { return currentIndex(); }
    /// Without chosen().
    void setCurrent(int index);

  signals:
    void chosen(int index); ///< by the user

  protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool m_setting = false;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace thrifty::app {

/// Tabs for a panel's header: words, the chosen one over a line in accent.
class TabStrip : public QWidget {
    Q_OBJECT

  public:
    explicit TabStrip(const QString& accessibleName, QWidget* parent = nullptr);
    void setTabs(const QStringList& tabs);
    [[nodiscard]] int current() const;
    void setCurrent(int index);

  signals:
    void chosen(int index); ///< by the user

  private:
    QButtonGroup* m_group;
};

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/thriftystyle.h"

#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace thrifty::app {

/// A push button with a look and an icon that follow the theme. Enter never presses it unless it has the focus.
[[nodiscard]] QPushButton* makeButton(const QString& text, ButtonLook look = ButtonLook::Outlined,
                                      const QString& iconName = {}, QWidget* parent = nullptr);
/// Only an icon; `name` is its tooltip and its accessible name.
[[nodiscard]] QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

/// What a list of choices is about, for assistive programs. On Unix Qt gives the choice in place of the name, so it
/// says what is chosen and not what for; the description is read with it.
void nameChoice(QComboBox* box, const QString& name);

/// Two to five choices side by side, one of which holds: hour, day, week.
class SegmentedControl : public QWidget {
    Q_OBJECT

  public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);
    void setChoices(const QStringList& choices);
    [[nodiscard]] int current() const;
    void setCurrent(int index);

  signals:
    void chosen(int index); ///< by the user

  private:
    QButtonGroup* m_group;
};

} // namespace thrifty::app

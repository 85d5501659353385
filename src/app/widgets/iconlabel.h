// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/cellroles.h"

#include <QWidget>

namespace thrifty::app {

/// An icon and a word on one middle line, both in the tone's ink; follows the theme.
class IconLabel : public QWidget {
    Q_OBJECT

  public:
    IconLabel(QString iconName, QString text, Tone tone, int iconSize = 16, QWidget* parent = nullptr);
    explicit IconLabel(QWidget* parent); ///< for forms: nothing yet
    void set(const QString& iconName, const QString& text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_icon, m_text;
    Tone m_tone;
    int m_iconSize;
};

} // namespace thrifty::app

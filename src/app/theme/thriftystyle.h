// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QProxyStyle>

namespace thrifty::app {

/// How a button looks, as the dynamic property "look" says it: outlined unless set.
enum class ButtonLook { Outlined, Primary, Flat, Destructive };

/// Fusion with the tokens of a Theme: hairlines instead of bevels, one accent, a focus ring on everything.
class ThriftyStyle : public QProxyStyle {
    Q_OBJECT

  public:
    explicit ThriftyStyle(const Theme& theme);

    [[nodiscard]] const Theme& theme() const { return *m_theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    /// Message boxes ask with the program's own signs.
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

  private:
    const Theme* m_theme;
};

/// Sets the look of a button.
void setLook(QWidget* button, ButtonLook look);
/// Marks a field as invalid: a border in bad until it is taken back.
void setInvalid(QWidget* field, bool invalid);

/// Puts the theme on the application: style, palette, tooltips.
void applyTheme(const Theme& theme);
/// What the desktop asks for: the settings portal's colour scheme, else the palette the platform gave.
[[nodiscard]] bool systemPrefersDark();

} // namespace thrifty::app

// SPDX-License-Identifier: GPL-3.0-or-later
// Text can be read on every ground that it stands on, in both themes (WCAG 2: 4.5 for text, 3 for marks).
#include "app/theme/theme.h"
#include "app/widgets/panel.h"

#include <QApplication>

#include <gtest/gtest.h>

#include <cmath>

namespace thrifty::app {
namespace {

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class ThemeContrast : public testing::TestWithParam<bool> {
  protected:
    const Theme& theme = GetParam() ? Theme::darkTheme() : Theme::light();
};

TEST_P(ThemeContrast, textIsReadableOnEveryGround) {
    for (const QColor& ground : {theme.surface, theme.window, theme.rail, theme.accentSoft}) {
        for (const QColor& ink : {theme.text, theme.text2, theme.text3, theme.accent, theme.ok, theme.warn, theme.bad})
            EXPECT_GE(contrast(ink, ground), 4.5) << ink.name().toStdString() << " on " << ground.name().toStdString();
    }
    EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
    EXPECT_GE(contrast(theme.ok, theme.okSoft), 4.5);
    EXPECT_GE(contrast(theme.warn, theme.warnSoft), 4.5);
    EXPECT_GE(contrast(theme.bad, theme.badSoft), 4.5);
}

TEST_P(ThemeContrast, textIsReadableOnEveryStepOfTheHeat) {
    for (const QColor& step : theme.heat)
        EXPECT_GE(contrast(theme.text, step), 4.5) << step.name().toStdString();
}

TEST_P(ThemeContrast, marksStandOutFromTheirGround) {
    for (const QColor& color : theme.clusters) {
        EXPECT_GE(contrast(color, theme.surface), 3.0) << color.name().toStdString();
        EXPECT_GE(contrast(color, theme.window), 3.0) << color.name().toStdString();
    }
    EXPECT_GE(contrast(theme.control, theme.surface), 3.0);
}

TEST(TextLabel, keepsItsMarginsWhenTheThemeChanges) {
    TextLabel label(QStringLiteral("words"));
    const QMargins margins(12, 8, 12, 8);
    label.setContentsMargins(margins);
    QEvent style(QEvent::StyleChange);
    QApplication::sendEvent(&label, &style);
    EXPECT_EQ(label.contentsMargins(), margins);
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast, testing::Bool(),
                         [](const auto& theme) { return theme.param ? "dark" : "light"; });

} // namespace
} // namespace thrifty::app

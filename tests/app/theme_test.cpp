// SPDX-License-Identifier: GPL-3.0-or-later
// Text can be read on every ground that it stands on, in both themes (WCAG 2: 4.5 for text, 3 for marks).
#include "app/demowindow.h"

#include "app/theme/icons.h"
#include "app/widgets/panel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

#include <gtest/gtest.h>

#include <cmath>
#include <tuple>

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

/// The theme of the application for as long as it lives.
struct Themed {
    explicit Themed(const Theme& theme) { applyTheme(theme); }
    ~Themed() { applyTheme(Theme::light()); }
};

TEST_P(ThemeContrast, messageBoxesAskWithTheProgramsOwnSigns) {
    const Themed themed(theme);
    const std::tuple<QMessageBox::Icon, const char*, QColor> signs[] = {
        {QMessageBox::Information, "info", theme.accent},
        {QMessageBox::Question, "info", theme.accent},
        {QMessageBox::Warning, "warning", theme.warn},
        {QMessageBox::Critical, "circle-x", theme.bad}};
    for (const auto& [sign, name, ink] : signs) {
        QMessageBox box(sign, QStringLiteral("Not saved"), QStringLiteral("There is no room on the disk."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        const QImage drawn = box.iconPixmap().toImage();
        EXPECT_EQ(drawn, iconPixmap(QLatin1String(name), ink, drawn.width(), 1.0).toImage()) << name;
        for (const QAbstractButton* button : box.buttons())
            EXPECT_TRUE(button->icon().isNull()) << button->text().toStdString();
        tests::saveScreen(box, QStringLiteral("message-%1-%2").arg(QLatin1String(name), theme.dark ? "dark" : "light"));
    }
}

TEST_P(ThemeContrast, theRowsOfAComboBoxAreAsHighAsThoseOfTables) {
    const Themed themed(theme);
    QWidget window;
    auto* box = new QComboBox(&window);
    box->addItems({QStringLiteral("per hour"), QStringLiteral("per day"), QStringLiteral("per month")});
    box->setGeometry(20, 20, 160, size::control);
    window.resize(200, 240);
    window.show();
    const auto look = [&](const char* when) {
        box->showPopup();
        for (int row = 0; row < box->count(); ++row)
            EXPECT_EQ(box->view()->visualRect(box->model()->index(row, 0)).height(), rowHeight()) << when;
        tests::saveScreen(*box->view()->window(),
                          QStringLiteral("combo-") + QLatin1String(theme.dark ? "dark" : "light"));
        box->hidePopup();
    };
    look("at first");
    applyTheme(theme); // another style: its polish must not undo it
    look("after a change of the theme");
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

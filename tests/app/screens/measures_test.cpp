// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below or beside each other: edges, sizes and inks that pictures show and that can be measured.
#include "app/demowindow.h"
#include "app/screens/paintedtext.h"

#include "app/widgets/rail.h"

#include <QApplication>
#include <QSet>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::currentTheme;

const PaintedText* find(const QList<PaintedText>& texts, const QString& words) {
    for (const PaintedText& text : texts) {
        if (text.text == words)
            return &text;
    }
    return nullptr;
}

void show(QWidget& widget) {
    widget.show();
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
}

TEST(Measures, theRailReachesFromTheMenuBarToTheStatusBar) {
    DemoWindow demo({.connect = false, .samples = {}});
    show(demo.window());
    const QImage picture = demo.window().grab().toImage();
    const int under = demo.window().menuWidget()->geometry().bottom();
    EXPECT_EQ(QColor(picture.pixel(2, under + 1)), currentTheme().rail);
    for (const int x : {2, demo.window().width() / 2, demo.window().width() - 2})
        EXPECT_EQ(QColor(picture.pixel(x, under)), currentTheme().line) << "the bar ends in a line at " << x;
}

TEST(Measures, theStepsBelowTheirIconsHaveOneSizeAndTheCurrentIsInFullInk) {
    app::applyTheme(app::Theme::light());
    app::Rail rail;
    const QStringList names{QStringLiteral("Flotte"),      QStringLiteral("Workload"), QStringLiteral("Varianten"),
                            QStringLiteral("Schätzungen"), QStringLiteral("Policy"),   QStringLiteral("Platzierung"),
                            QStringLiteral("Verlauf")};
    for (int step = 0; step < names.size(); ++step)
        rail.addStep(static_cast<app::PageId>(step), QStringLiteral("nodes"), names[step]);
    rail.setState(app::PageId::Placement, {false, {}, {}, {}});
    rail.setCurrent(app::PageId::Placement);
    rail.setSizeClass(app::SizeClass::S);
    rail.resize(72, 600);
    show(rail);
    const QList<PaintedText> texts = paintedTexts(rail);
    QSet<qreal> sizes;
    for (const QString& name : names) {
        const PaintedText* text = find(texts, name);
        ASSERT_NE(text, nullptr) << name.toStdString() << " is cut";
        sizes << text->font.pointSizeF();
    }
    EXPECT_EQ(sizes.size(), 1);
    EXPECT_EQ(find(texts, names[5])->ink, currentTheme().text) << "it is what is shown, possible or not";
}

} // namespace
} // namespace thrifty::tests

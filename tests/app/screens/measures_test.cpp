// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below or beside each other: edges, sizes and inks that pictures show and that can be measured.
#include "app/demowindow.h"
#include "app/screens/paintedtext.h"

#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/orderview.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/rail.h"
#include "app/widgets/rowtable.h"
#include "app/window/presentation.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>

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

/// The first column of pixels in which something else than the ground is painted; -1: nowhere.
int firstInk(const QImage& picture) {
    const QRgb ground = picture.pixel(0, 0);
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(ground)) > 100)
                return x;
        }
    }
    return -1;
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

TEST(Measures, theDrawingOfAnEmptyPageBeginsWhereItsWordsDo) {
    app::applyTheme(app::Theme::light());
    for (const char* icon : {"nodes", "layers", "sliders", "bars", "list-ordered", "route", "clock-back"}) {
        app::EmptyState empty(QLatin1String(icon), QStringLiteral("Title"), QStringLiteral("Sentence."));
        empty.resize(900, 600);
        show(empty);
        const QLabel* title = empty.findChild<QLabel*>();
        ASSERT_NE(title, nullptr);
        const QPoint corner = title->mapTo(&empty, QPoint());
        const QImage drawing = empty.grab(QRect(0, 0, empty.width(), corner.y())).toImage();
        EXPECT_NEAR(firstInk(drawing), corner.x(), 1) << icon;
    }
}

TEST(Measures, emptyPagesOfferTheNextStepAndNothingThatDoesNothing) {
    DemoWindow demo({.connect = false, .samples = {}});
    for (const app::PageId id :
         {app::PageId::Fleet, app::PageId::Workload, app::PageId::Variants, app::PageId::Estimates, app::PageId::Policy,
          app::PageId::Placement, app::PageId::History}) {
        demo.window().showPage(id);
        QApplication::processEvents();
        int primary = 0;
        for (const QPushButton* button : demo.window().page(id).findChildren<QPushButton*>()) {
            if (!button->isVisible())
                continue;
            EXPECT_TRUE(button->isEnabled()) << button->text().toStdString() << " on page " << int(id);
            primary += button->property("look").toInt() == static_cast<int>(app::ButtonLook::Primary);
        }
        EXPECT_EQ(primary, 1) << "page " << int(id);
    }
}

TEST(Measures, theHeadOfTheOrderStandsOverItsColumnsBesideAScrollBar) {
    app::applyTheme(app::Theme::light());
    app::OrderView order;
    std::vector<app::PolicyRow> rows;
    for (int place = 1; place <= 12; ++place) {
        app::PolicyRow row;
        row.cluster = domain::ClusterName("cluster-" + std::to_string(place));
        row.place = place;
        row.total = domain::Money::fromMicros(place * 1'000'000);
        row.startsHere = place == 1;
        rows.push_back(row);
    }
    order.setRows(rows, app::PriceUnit::Hour, [](const domain::ClusterName&) { return 0; });
    order.resize(520, 180);
    show(order);
    ASSERT_TRUE(order.verticalScrollBar()->isVisible());
    const QList<PaintedText> texts = paintedTexts(order);
    const PaintedText* head = find(texts, QStringLiteral("Over the row above"));
    const PaintedText* words = find(texts, QStringLiteral("starts here"));
    ASSERT_NE(head, nullptr);
    ASSERT_NE(words, nullptr);
    EXPECT_NEAR(head->rect.right(), words->rect.right(), 2);
}

TEST(Measures, theCellThatIsExplainedStaysInSightInASmallerWindow) {
    DemoWindow demo({.scenario = "faults"});
    demo.workbench().estimates().showListPrices();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().board().empty(); }));
    demo.window().showPage(app::PageId::Estimates);
    auto& page = static_cast<app::EstimatesPage&>(demo.window().page(app::PageId::Estimates));
    app::MatrixView& matrix = page.matrix();
    page.cursor().setCurrent({0, matrix.model()->columnCount() - 1});
    for (const QSize size : {QSize(1280, 772), QSize(1024, 672), QSize(1920, 1052)}) {
        demo.window().resize(size);
        show(demo.window());
        EXPECT_TRUE(matrix.viewport()->rect().contains(matrix.visualRect(matrix.currentIndex()))) << size.width();
    }
}

TEST(Measures, aTableThatStandsAloneScrollsOnlyWhereItHasNoRoom) {
    DemoWindow demo({.scenario = "faults", .samples = {}});
    demo.window().resize(1920, 1052);
    demo.window().showPage(app::PageId::Fleet);
    show(demo.window());
    const auto& table = static_cast<app::FleetPage&>(demo.window().page(app::PageId::Fleet)).clusterTable();
    ASSERT_GT(table.model()->rowCount(), 20);
    EXPECT_FALSE(table.verticalScrollBar()->isVisible());
}

TEST(Measures, theChartOfASlideBeginsBelowItsTitle) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::Presentation slide(demo.workbench(), 0);
    slide.resize(1920, 1080);
    QTest::keyClick(&slide, Qt::Key_Space);
    QTest::keyClick(&slide, Qt::Key_Space);
    ASSERT_EQ(slide.chart(), app::Presentation::Chart::Variants);
    show(slide);
    const QString name = app::toQt(demo.workbench().estimates().result()->variants.front().name);
    qreal left = slide.width();
    for (const PaintedText& text : paintedTexts(slide)) {
        if (text.text == name)
            left = std::min(left, text.rect.left());
    }
    EXPECT_NEAR(left, 64, 3) << "the margin of title, chart, strip and footer";
}

TEST(Measures, onlyTextAsItCameIsInTheFixedFont) {
    app::applyTheme(app::Theme::light());
    app::PlainTable table(QStringLiteral("Table"));
    table.setColumns({{QStringLiteral("Head"), false, 1}});
    app::PlainTable::Cell group, event;
    group.text = event.text = QStringLiteral("first");
    group.second = QStringLiteral("gpu-group");
    event.second = QStringLiteral("Estimated cost");
    event.verbatim = true;
    table.setCells({{group}, {event}});
    table.resize(400, 200);
    show(table);
    const QList<PaintedText> texts = paintedTexts(table);
    const PaintedText *ours = find(texts, group.second), *theirs = find(texts, event.second);
    ASSERT_NE(ours, nullptr);
    ASSERT_NE(theirs, nullptr);
    EXPECT_EQ(ours->font.family(), app::fontFor(app::TextRole::Caption).family());
    EXPECT_EQ(theirs->font.family(), app::fixedFont().family());
}

TEST(Measures, whatIsTypedBeginsClearOfTheBorder) {
    app::applyTheme(app::Theme::light());
    QLineEdit field(QStringLiteral("nova"));
    field.resize(200, 28);
    show(field);
    const QList<PaintedText> texts = paintedTexts(field);
    ASSERT_EQ(texts.size(), 1);
    EXPECT_GE(texts.front().rect.left(), app::space::xs);
}

} // namespace
} // namespace thrifty::tests

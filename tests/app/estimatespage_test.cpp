// SPDX-License-Identifier: GPL-3.0-or-later
// The Estimates page on the fleet of the published experiments: every cell, chart value and explanation against the
// published numbers, and the pictures of the page.
#include "app/pages/estimatespage.h"

#include "app/charts/chartexport.h"
#include "app/charts/chartpanel.h"
#include "app/estimatesdriver.h"
#include "app/models/explanation.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/tabstrip.h"
#include "report/resultfile.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::cellText;
using tests::column;
using tests::DemoWindow;
using tests::facts;
using tests::pageOf;
using tests::paintedOn;
using tests::said;
using tests::samples;
using tests::shown;
using tests::waitUntil;

TEST(EstimatesPage, everyCellIsThePublishedNumber) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    ASSERT_EQ(page.model().rowCount(), 5);
    ASSERT_EQ(page.model().columnCount(), 5);
    struct Row {
        int row;
        const char *fixed, *a, *f, *aks, *eks;
    };
    for (const Row& row : {Row{0, "0.0000", "3.6494", "no node type", "6.6260", "4.2548"},
                           Row{1, "does not fit", "7.1180", "no node type", "13.0260", "8.2836"},
                           Row{2, "does not fit", "4.1824", "no node type", "13.2660", "4.8276"},
                           Row{3, "does not fit", "14.8588", "14.8588", "7.5720", "22.1836"}}) {
        EXPECT_EQ(cellText(page, row.row, "static-gke"), QLatin1String(row.fixed)) << row.row;
        EXPECT_EQ(cellText(page, row.row, "autoscale-gke-a"), QLatin1String(row.a)) << row.row;
        EXPECT_EQ(cellText(page, row.row, "autoscale-gke-f"), QLatin1String(row.f)) << row.row;
        EXPECT_EQ(cellText(page, row.row, "autoscale-aks"), QLatin1String(row.aks)) << row.row;
        EXPECT_EQ(cellText(page, row.row, "autoscale-eks"), QLatin1String(row.eks)) << row.row;
    }
    // Half of on-demand: the published spot figures are those of an advisor, which this fleet's Luna does not ask.
    EXPECT_EQ(cellText(page, 4, "autoscale-eks"), QStringLiteral("2.1274"));
}

TEST(EstimatesPage, ranksRatiosAndTies) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    EXPECT_EQ(facts(page, 0, "static-gke").left, QStringLiteral("#1 lowest"));
    EXPECT_EQ(facts(page, 0, "static-gke").right, QStringLiteral("static"));
    EXPECT_TRUE(facts(page, 0, "static-gke").lowest);
    EXPECT_EQ(facts(page, 0, "autoscale-gke-a").left, QStringLiteral("#2"));
    EXPECT_EQ(facts(page, 0, "autoscale-gke-a").right, QStringLiteral("×1.00"));
    EXPECT_EQ(facts(page, 2, "autoscale-gke-a").left, QStringLiteral("#1 lowest"));
    EXPECT_EQ(facts(page, 2, "autoscale-eks").left, QStringLiteral("#2"));
    EXPECT_EQ(facts(page, 2, "autoscale-eks").right, QStringLiteral("×1.13"));
    EXPECT_EQ(facts(page, 3, "autoscale-aks").left, QStringLiteral("#1 lowest"));
    EXPECT_EQ(facts(page, 3, "autoscale-gke-a").left, QStringLiteral("#2 tie"));
    EXPECT_EQ(facts(page, 3, "autoscale-gke-f").left, QStringLiteral("#2 tie"));
    EXPECT_EQ(facts(page, 3, "autoscale-gke-f").right, QStringLiteral("no base"));
    EXPECT_EQ(facts(page, 3, "autoscale-eks").left, QStringLiteral("#4"));
    EXPECT_EQ(facts(page, 3, "autoscale-eks").right, QStringLiteral("×5.21"));
    EXPECT_TRUE(facts(page, 4, "autoscale-eks").left.contains(QStringLiteral("spot")));
    EXPECT_TRUE(facts(page, 4, "autoscale-eks").right.startsWith(QStringLiteral("×0.")));
    // One that does not fit has a place in the order, but no rank and no hatch: it is known why.
    EXPECT_TRUE(facts(page, 1, "static-gke").left.isEmpty());
    EXPECT_FALSE(facts(page, 1, "static-gke").hatched);
    EXPECT_TRUE(facts(page, 0, "autoscale-gke-f").hatched);
    // Heat: the highest price is the warmest, and what is static has none.
    EXPECT_EQ(facts(page, 3, "autoscale-eks").heat, 7);
    EXPECT_EQ(facts(page, 4, "autoscale-eks").heat, 1);
    EXPECT_FALSE(facts(page, 0, "static-gke").heat);
}

TEST(EstimatesPage, theAxisStaysWhenBarsScroll) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    demo.workbench().estimates().show(tests::largeResult(60, 2));
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().busy(); }));
    CostChart& bars = page.clusterPanel().bars();
    ASSERT_TRUE(waitUntil([&] { return bars.verticalScrollBar()->maximum() > 0; }));
    const auto axis = [&] {
        QApplication::processEvents();
        const QImage all = bars.viewport()->grab().toImage();
        return all.copy(0, all.height() - 14, all.width(), 14);
    };
    const QImage before = axis();
    bars.verticalScrollBar()->setValue(bars.verticalScrollBar()->maximum() / 2);
    EXPECT_EQ(axis(), before);
    const QColor ground = before.pixelColor(0, 0);
    bool ink = false;
    for (int x = 0; x < before.width() && !ink; ++x) {
        for (int y = 0; y < before.height() && !ink; ++y)
            ink = before.pixelColor(x, y) != ground;
    }
    EXPECT_TRUE(ink) << "and there is something to read";
}

TEST(EstimatesPage, modelIsSound) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    const QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    demo.workbench().estimates().show(samples());
    demo.workbench().setUnit(PriceUnit::Month);
    auto other = std::make_shared<domain::EstimateResult>(*samples());
    other->variants.resize(2);
    demo.workbench().estimates().show(other);
    EXPECT_EQ(page.model().rowCount(), 2);
}

TEST(EstimatesPage, whatHasNoPriceNeverShowsADigitOfItsOwn) {
    domain::EstimateResult result;
    domain::VariantEstimate variant;
    variant.name = domain::VariantName("base");
    const QRegularExpression digit(QStringLiteral("[0-9]"));
    int number = 0;
    for (const auto state :
         {domain::ClusterState::NoNodeType, domain::ClusterState::NoEstimate, domain::ClusterState::Unparsed,
          domain::ClusterState::Unreachable, domain::ClusterState::Forbidden, domain::ClusterState::NotReady}) {
        for (int reason = 0; reason <= static_cast<int>(domain::ReasonCode::FitUnknown); ++reason) {
            domain::ClusterEstimate cluster;
            cluster.name = domain::ClusterName(std::string(1, static_cast<char>('a' + number / 26)) +
                                               static_cast<char>('a' + number % 26));
            ++number;
            cluster.state = state;
            cluster.reasonCode = static_cast<domain::ReasonCode>(reason);
            variant.clusters.push_back(cluster);
        }
    }
    result.variants.push_back(variant);
    const EstimateBoard board = EstimateBoard::of(result, {});
    BoardView view;
    view.board = &board;
    for (const auto& name : board.clusters())
        view.clusters.push_back({toQt(name), {}, 0});
    view.variants.push_back({QStringLiteral("base"), {}});
    for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
        const CellFacts cell = cellFacts(view, {0, c});
        EXPECT_FALSE(cell.main.isEmpty());
        EXPECT_FALSE(cell.main.contains(digit)) << cell.main.toStdString();
        EXPECT_TRUE(cell.hatched);
        EXPECT_FALSE(cell.heat);
        EXPECT_TRUE(cell.left.isEmpty());
    }
    EXPECT_FALSE(board.lowest(0));
    for (const ChartRow& row : clusterChart(view, 0).rows) {
        EXPECT_TRUE(row.value.isEmpty());
        EXPECT_EQ(row.length(), 0);
        EXPECT_FALSE(row.words.isEmpty());
    }
}

TEST(EstimatesPage, gpuChartIsPerUsedGpu) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    QStringList found;
    QString section;
    for (const ChartRow& row : page.gpuPanel().bars().chart().rows) {
        if (!row.section.isEmpty())
            section = row.section + (row.sectionSub.isEmpty() ? QString() : u' ' + row.sectionSub);
        found << section + QStringLiteral(" | ") + row.label + QStringLiteral(" | ") + row.sub + QStringLiteral(" | ") +
                     row.value + QStringLiteral(" | ") + row.tickText;
    }
    EXPECT_EQ(found, (QStringList{
                         QStringLiteral("L4 | autoscale-gke-a | 2 workers × 2 GPUs | 1.0004 | "),
                         QStringLiteral("L4 | autoscale-eks | 2 workers × 2 GPUs | 1.1504 | "),
                         QStringLiteral("A10 | autoscale-aks | 2 workers × 1 GPU | 3.2000 | "),
                         QStringLiteral("A100 80 GB | autoscale-aks | 2 workers × 1 A100 | 3.6730 | "),
                         QStringLiteral("A100 40 GB | autoscale-gke-a | 2 workers × 1 A100 | 7.3390 | 3.6695 per GPU"),
                         QStringLiteral("A100 40 GB | autoscale-gke-f | 2 workers × 1 A100 | 7.3390 | 3.6695 per GPU"),
                         QStringLiteral("A100 40 GB | autoscale-eks | 2 workers × 1 A100 | 10.9788 | 2.7447 per GPU"),
                     }))
        << found.join(u'\n').toStdString();
}

TEST(EstimatesPage, chartsShowWhatTheTableShows) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    for (const PriceUnit unit : {PriceUnit::Hour, PriceUnit::Day, PriceUnit::Month}) {
        demo.workbench().setUnit(unit);
        for (int row = 0; row < 5; ++row) {
            page.cursor().setCurrent({row, 0});
            const ChartData& chart = page.clusterPanel().bars().chart();
            ASSERT_EQ(chart.rows.size(), 5U);
            double before = 0;
            bool words = false;
            for (const ChartRow& bar : chart.rows) {
                const QModelIndex cell = page.model().index(bar.cell.variant, bar.cell.cluster);
                EXPECT_EQ(bar.value.isEmpty() ? bar.words : bar.value, cell.data().toString());
                // In price order, and those without a price last.
                EXPECT_FALSE(words && !bar.value.isEmpty());
                words = words || bar.value.isEmpty();
                if (!words) {
                    EXPECT_GE(bar.length(), before);
                    before = bar.length();
                }
            }
        }
    }
    demo.workbench().setUnit(PriceUnit::Month);
    EXPECT_EQ(cellText(page, 2, "autoscale-gke-a"), QStringLiteral("3,053"));
    demo.workbench().setUnit(PriceUnit::Hour);
}

TEST(EstimatesPage, explainsThePriceAndTheDifference) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    page.cursor().setCurrent({2, column(page, "autoscale-eks")});
    const Explanation why = explain(page.model().view(), page.cursor().current());
    EXPECT_EQ(why.title, QStringLiteral("2 workers × 2 GPUs on autoscale-eks"));
    EXPECT_EQ(why.figure, QStringLiteral("$4.8276"));
    EXPECT_EQ(why.standing, QStringLiteral("2nd of 3 that fit, ×1.13 of the base here"));
    ASSERT_EQ(why.groups.size(), 2U);
    EXPECT_EQ(why.groups[0].perTime, QStringLiteral("0.2260"));
    EXPECT_EQ(why.groups[1].perNode, QStringLiteral("4.6016"));
    EXPECT_EQ(why.groups[1].nodes, QStringLiteral("× 1"));
    EXPECT_EQ(said(why.groups[1].note), QStringLiteral("2 pods on one g6.12xlarge, on-demand"));
    EXPECT_EQ(why.total, QStringLiteral("4.8276"));
    ASSERT_FALSE(why.facts.empty());
    EXPECT_EQ(why.facts[0].text, QStringLiteral("4 × L4 bought, 4 used: $1.1504 per used GPU"));
    ASSERT_EQ(why.events.size(), 2U);
    EXPECT_TRUE(why.events[0].text.contains(QStringLiteral("g6.12xlarge")));
    EXPECT_EQ(why.differenceTitle, QStringLiteral("+0.6452 over autoscale-gke-a, the lowest"));
    ASSERT_EQ(why.differences.size(), 2U);
    EXPECT_EQ(why.differences[0].amount, QStringLiteral("+0.6000"));
    EXPECT_EQ(why.differences[0].note, QStringLiteral("1 × g6.12xlarge against 2 × g2-standard-24"));
    EXPECT_EQ(why.differences[1].amount, QStringLiteral("+0.0452"));
    EXPECT_EQ(why.nextAmount, QStringLiteral("+8.4384"));
    // What the panel shows is that.
    EXPECT_TRUE(page.explanation().asText().contains(why.differenceTitle));
    // Two cells of the reader's choice, across variants.
    page.cursor().compareWith({0, column(page, "autoscale-eks")});
    EXPECT_TRUE(page.explanation().asText().contains(QStringLiteral("+0.5728 over 2 workers × 1 GPU")))
        << page.explanation().asText().toStdString();
}

TEST(EstimatesPage, saysWhereRoundedFiguresDoNotAddUp) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    page.cursor().setCurrent({0, column(page, "autoscale-eks")});
    const QString said = QStringLiteral("sums may differ in the last digit");
    EXPECT_FALSE(page.explanation().asText().contains(said));
    const auto note = [&] {
        for (const ChartRow& row : clusterChart(page.model().view(), 0).rows) {
            if (row.label == u"autoscale-eks")
                return row.note;
        }
        return QString();
    };
    EXPECT_EQ(note(), QStringLiteral("0.2260 + 2 × 2.0144"));
    demo.workbench().setUnit(PriceUnit::Month);
    // Twice 1,471 is 2,941 there.
    EXPECT_TRUE(page.explanation().asText().contains(said)) << page.explanation().asText().toStdString();
    EXPECT_TRUE(note().endsWith(QStringLiteral(", rounded"))) << note().toStdString();
}

TEST(EstimatesPage, keysMoveExplainCompareAndCopy) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    MatrixView& matrix = page.matrix();
    matrix.setFocus();
    page.cursor().setCurrent({0, 0});
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Right);
    EXPECT_EQ(page.cursor().current(), (CellId{1, 1}));
    QTest::keyClick(&matrix, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(page.cursor().compared(), (CellId{1, 1}));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), page.model().index(2, 1).data().toString());
    page.explanation().hide();
    QTest::keyClick(&matrix, Qt::Key_Return);
    EXPECT_TRUE(page.explanation().isVisible());
    const QRect other = matrix.visualRect(page.model().index(0, 2));
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, Qt::ControlModifier, other.center());
    EXPECT_EQ(page.cursor().compared(), (CellId{0, 2}));
    EXPECT_EQ(page.cursor().current(), (CellId{2, 1}));
    // A plain click or Esc ends it, but not the one that waits for its other cell.
    const auto click = [&](int row, int column) {
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                          matrix.visualRect(page.model().index(row, column)).center());
    };
    click(1, 2);
    EXPECT_FALSE(page.cursor().compared().valid());
    EXPECT_EQ(page.cursor().current(), (CellId{1, 2}));
    QTest::keyClick(&matrix, Qt::Key_Space, Qt::ControlModifier);
    click(0, 2);
    EXPECT_EQ(page.cursor().compared(), (CellId{1, 2}));
    QTest::keyClick(&matrix, Qt::Key_Escape);
    EXPECT_FALSE(page.cursor().compared().valid());
    EXPECT_EQ(page.cursor().current(), (CellId{0, 2}));
    page.cursor().compareWith({0, column(page, "autoscale-gke-f")});
    EXPECT_TRUE(page.explanation().asText().contains(
        QStringLiteral("Cannot be compared with autoscale-gke-f: it has no price")))
        << page.explanation().asText().toStdString();
    page.cursor().endComparison();
    // The whole table for a spreadsheet.
    matrix.copy(true);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("\t4.1824")));
}

TEST(EstimatesPage, isReadableWithoutEyes) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    const int eks = column(page, "autoscale-eks");
    EXPECT_EQ(page.model().index(2, eks).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("2 workers × 2 GPUs on autoscale-eks: 4.8276 dollars per hour, 2nd of 3 that fit, "
                             "1.13 times the base"));
    page.cursor().setCurrent({2, eks});
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&page.clusterPanel().bars());
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->role(), QAccessible::Chart);
    ASSERT_EQ(chart->childCount(), 5);
    EXPECT_TRUE(chart->child(1)->text(QAccessible::Name).contains(QStringLiteral("autoscale-eks")));
    EXPECT_TRUE(chart->child(1)->text(QAccessible::Name).contains(QStringLiteral("4.8276 $/hr")));
    EXPECT_TRUE(chart->child(1)->state().selected);
    EXPECT_TRUE(chart->text(QAccessible::Description).contains(QStringLiteral("no node type")));
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (qobject_cast<QLabel*>(widget) != nullptr || widget->focusProxy() != nullptr)
            continue; // its text is its name; the other has the name
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->inherits("QScrollBar") &&
            widget->objectName() != u"qt_scrollarea_viewport") {
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            EXPECT_TRUE(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()))
                << widget->metaObject()->className() << " in " << widget->parentWidget()->metaObject()->className()
                << " named " << widget->objectName().toStdString();
        }
    }
}

TEST(EstimatesPage, picturesOfChartsAreWritten) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    page.cursor().setCurrent({2, 0});
    const ChartPicture picture{page.clusterPanel().bars().chart()};
    for (const char* const kind : {"png", "svg", "pdf"}) {
        const QString path = demo.directory() + QStringLiteral("/chart.") + QLatin1String(kind);
        ASSERT_TRUE(save(picture, path));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_GT(bytes.size(), 2000) << kind;
        EXPECT_TRUE(bytes.startsWith(kind[1] == 'n' ? "\x89PNG" : kind[1] == 'v' ? "<?xml" : "%PDF")) << kind;
        if (kind[1] == 'v') {
            EXPECT_TRUE(bytes.contains("<text")) << "text stays text";
        }
    }
    EXPECT_FALSE(save(picture, demo.directory() + QStringLiteral("/chart.gif")));
    EXPECT_FALSE(save(picture, QStringLiteral("/nowhere/chart.png")));
    page.clusterPanel().bars().copyPicture();
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST(EstimatesPage, exportsTheSameNumbers) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    const QString path = demo.directory() + QStringLiteral("/estimate.json");
    ASSERT_TRUE(page.exportTo(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto read = report::readResult(file.readAll().toStdString(), "estimate.json");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, *samples());
    for (const char* const kind : {"csv", "md", "html"})
        EXPECT_TRUE(page.exportTo(demo.directory() + QStringLiteral("/estimate.") + QLatin1String(kind)));
    EXPECT_FALSE(page.exportTo(demo.directory() + QStringLiteral("/estimate.doc")));
    // All in the unit on screen.
    demo.workbench().setUnit(PriceUnit::Year);
    for (const auto& [kind, words] : {std::pair("csv", "usd_per_year"), std::pair("md", "US dollars per year"),
                                      std::pair("html", "US dollars per year")}) {
        QFile yearly(demo.directory() + QStringLiteral("/yearly.") + QLatin1String(kind));
        ASSERT_TRUE(page.exportTo(yearly.fileName()) && yearly.open(QIODevice::ReadOnly));
        EXPECT_TRUE(yearly.readAll().contains(words)) << kind;
    }
    // The document for people who will not open the program; what it says is looked at in the next test.
    QFile pdf(demo.directory() + QStringLiteral("/estimate.pdf"));
    ASSERT_TRUE(page.exportTo(pdf.fileName()));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
}

TEST(EstimatesPage, withoutAnEstimateItSaysWhatIsNext) {
    const auto next = [](DemoWindow& demo) {
        const auto* button = pageOf(demo).findChild<QPushButton*>(QStringLiteral("nextStep"));
        const QString sentence = button->parentWidget()->parentWidget()->accessibleDescription();
        return button->text() + QStringLiteral(" | ") + sentence.section(QStringLiteral("again. "), 1);
    };
    DemoWindow empty({.connect = false, .samples = {}});
    EXPECT_EQ(next(empty), QStringLiteral("Go to Fleet | Next step: Connect to a fleet first."));
    DemoWindow fleet({.samples = {}});
    EXPECT_EQ(next(fleet), QStringLiteral("Go to Workload | Next step: Open a workload first."));
    DemoWindow ready;
    EXPECT_EQ(said(next(ready)), QStringLiteral("Build variants | 1 variants can be estimated now."));
}

/// The page as most see it: clusters that begin alike in narrow columns.
TEST(EstimatesPage, cutsNothingThatIsNeededToTellClustersApart) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    page.cursor().setCurrent({2, column(page, "autoscale-gke-a")});
    QApplication::processEvents();
    const QStringList texts = paintedOn(demo.window());
    for (const QString& text : texts) {
        const bool cut = text.contains(u'…') && text.contains(QStringLiteral("gke"));
        EXPECT_TRUE(!cut || text.endsWith(QStringLiteral("gke-a")) || text.endsWith(QStringLiteral("gke-f")))
            << text.toStdString();
    }
    EXPECT_FALSE(texts.filter(QRegularExpression(QStringLiteral("on autoscale-gke-a$"))).isEmpty());
    // The variants on a cluster where some do not fit: their reason is whole.
    page.cursor().setCurrent({2, column(page, "static-gke")});
    ASSERT_FALSE(page.clusterPanel().findChildren<QAbstractButton*>().isEmpty());
    for (auto* button : page.clusterPanel().findChildren<QAbstractButton*>()) {
        if (button->text() == QStringLiteral("variants"))
            button->click();
    }
    ASSERT_TRUE(page.variantPanel().isVisible());
    const QStringList bars = paintedOn(demo.window());
    EXPECT_TRUE(bars.contains(QStringLiteral("(static, 0 if it fitted)"))) << bars.join(u'\n').toStdString();
    tests::saveScreen(demo.window(), QStringLiteral("estimates-variants-m"));
}

/// Per node, per GPU and per used GPU: all three can be read without a pointer.
TEST(EstimatesPage, gpuChartSaysWhatANodeCosts) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    const ChartData chart = gpuChart(page.model().view(), {});
    ASSERT_FALSE(chart.rows.empty());
    for (const ChartRow& row : chart.rows) {
        const Explanation why = explain(page.model().view(), row.cell);
        ASSERT_TRUE(row.perNode);
        EXPECT_TRUE(std::any_of(why.groups.begin(), why.groups.end(), [&](const Explanation::Group& group) {
            return group.perNode == price(*row.perNode, PriceUnit::Hour);
        })) << row.label.toStdString();
        EXPECT_EQ(row.note, price(*row.perNode, PriceUnit::Hour) + QStringLiteral(" per node"));
        EXPECT_TRUE(chart.asText().contains(row.note));
    }
    EXPECT_TRUE(paintedOn(demo.window()).contains(chart.rows.front().note));
}

TEST(EstimatesScreens, everySizeInBothThemes) {
    const std::pair<const char*, QSize> sizes[] = {{"s", {1024, 672}}, {"m", {1280, 772}}, {"l", {1920, 1052}}};
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        for (const auto& [name, size] : sizes) {
            DemoWindow demo({.size = size, .theme = theme});
            EstimatesPage& page = shown(demo);
            page.cursor().setCurrent({2, column(page, "autoscale-eks")});
            tests::saveScreen(
                demo.window(),
                QStringLiteral("estimates-%1-%2").arg(QLatin1String(name), theme->dark ? u"dark" : u"light"));
            EXPECT_GE(demo.window().width(), size.width());
            EXPECT_LE(demo.window().width(), size.width()) << "the page is wider than its window";
        }
    }
}

} // namespace
} // namespace thrifty::app

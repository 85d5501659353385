// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the matrix stands there whole, in the sizes and languages that most have: shorter words where the
// longer do not fit, names in two lines; what they leave out is in tooltip and explanation.
#include "app/estimatesdriver.h"
#include "app/screens/languages.h"
#include "app/screens/paintedtext.h"
#include "app/theme/elidedname.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/matrixview.h"

#include <QApplication>
#include <QHeaderView>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::column;
using tests::DemoWindow;
using tests::facts;
using tests::pageOf;
using tests::samples;
using tests::shown;

std::shared_ptr<const domain::EstimateResult> withoutEks(std::chrono::seconds old) {
    auto result = std::make_shared<domain::EstimateResult>(*samples());
    result->startedAt -= old;
    result->finishedAt -= old;
    for (domain::VariantEstimate& variant : result->variants) {
        for (domain::ClusterEstimate& cluster : variant.clusters) {
            if (cluster.name.str() != "autoscale-eks")
                continue;
            cluster.state = domain::ClusterState::Unreachable;
            cluster.reasonCode = domain::ReasonCode::Unreachable;
            cluster.totalPerHour.reset();
            cluster.rank.reset();
            cluster.groups.clear();
        }
    }
    return result;
}

/// Every text of cells and columns in a window of its own, in this language and size, that is cut. The names of
/// variants are the user's.
QStringList cut(Workbench& bench, const QString& folder, QSize size) {
    AppSettings settings(folder + QStringLiteral("/matrix.ini"));
    MainWindow window(bench, settings);
    window.resize(size);
    window.show();
    window.showPage(PageId::Estimates);
    for (int turn = 0; turn < 4; ++turn)
        QApplication::processEvents();
    auto& page = static_cast<EstimatesPage&>(window.page(PageId::Estimates));
    QStringList found;
    for (const tests::PaintedText& text : tests::paintedTexts(window)) {
        if (text.on != nullptr && page.matrix().isAncestorOf(text.on) &&
            text.on != page.matrix().verticalHeader()->viewport() && text.text.contains(u'…') &&
            !(text.clip.boundingRect() & text.rect.toAlignedRect()).isEmpty())
            found << text.text;
    }
    window.hide();
    return found;
}

TEST(MatrixTexts, areWholeInTheUsualSizesAndLanguages) {
    DemoWindow demo;
    Workbench& bench = demo.workbench();
    (void)shown(demo); // so that the last figures are known
    const auto all = [&](const char* state) {
        for (const char* code : {"en", "de", "ja"}) {
            const tests::Language language{QLatin1String(code)};
            for (const QSize size : {QSize(1280, 772), QSize(1024, 672)})
                EXPECT_EQ(cut(bench, demo.directory(), size).join(QStringLiteral(" | ")).toStdString(), "")
                    << state << ' ' << code << ' ' << size.width();
        }
    };
    all("estimated");
    bench.estimates().show(withoutEks(std::chrono::hours(24 * 6)));
    bench.estimates().show(withoutEks({}));
    all("last known");
}

TEST(MatrixTexts, ofListPricesAreWhole) {
    DemoWindow demo({.samples = {"llm-2x1gpu-spot.yaml"}});
    demo.workbench().estimates().showListPrices();
    ASSERT_TRUE(tests::waitUntil([&] { return !demo.workbench().estimates().board().empty(); }));
    for (const char* code : {"en", "de", "ja"}) {
        const tests::Language language{QLatin1String(code)};
        for (const QSize size : {QSize(1280, 772), QSize(1024, 672)})
            EXPECT_EQ(cut(demo.workbench(), demo.directory(), size).join(QStringLiteral(" | ")).toStdString(), "")
                << code << ' ' << size.width();
    }
}

TEST(MatrixTexts, whatIsLeftOutStandsInTooltipAndExplanation) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    demo.workbench().estimates().show(withoutEks({}));
    const CellId eks{0, column(page, "autoscale-eks")};
    const CellFacts cell = facts(page, 0, "autoscale-eks");
    ASSERT_EQ(cell.shorterRight.size(), 2);
    EXPECT_TRUE(cell.shorterRight.front().startsWith(QStringLiteral("last 4.2548, ")));
    EXPECT_EQ(cell.shorterRight.back(), QStringLiteral("last 4.2548"));
    const QString tip = page.model().index(eks.variant, eks.cluster).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tests::said(tip).contains(tests::said(cell.right))) << tip.toStdString();
    page.cursor().setCurrent(eks);
    EXPECT_TRUE(page.explanation().asText().contains(QStringLiteral("Last known 4.2548 on")));
}

TEST(MatrixTexts, namesOfClustersTakeTwoLines) {
    const QFontMetrics metrics(fontFor(TextRole::Strong));
    const QString name = QStringLiteral("autoscale-gke-a");
    const QStringList names{name, QStringLiteral("autoscale-gke-f")};
    const int whole = metrics.horizontalAdvance(name);
    EXPECT_EQ(nameInTwoLines(metrics, name, names, whole), QStringList{name});
    EXPECT_EQ(nameInTwoLines(metrics, name, names, metrics.horizontalAdvance(QStringLiteral("autoscale-")) + 1),
              (QStringList{QStringLiteral("autoscale-"), QStringLiteral("gke-a")}));
    EXPECT_EQ(nameInTwoLines(metrics, QStringLiteral("withoutanymark"), {}, 40).size(), 1);
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    const int high = page.matrix().horizontalHeader()->height();
    demo.window().resize(1920, 1000);
    QApplication::processEvents();
    EXPECT_LT(page.matrix().horizontalHeader()->height(), high) << "one line where there is room";
}

} // namespace
} // namespace thrifty::app

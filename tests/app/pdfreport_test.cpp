// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF for people who will not open the program: read back from the bytes. Nothing is cut, nothing is missing, and
// it has the order of the screen.
#include "app/models/estimateboard.h"
#include "app/pdftext.h"
#include "app/print/pdfreport.h"
#include "support/results.h"

#include <QFile>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

/// A result as a view has it.
struct Shown {
    domain::EstimateResult result;
    EstimateBoard board;
    BoardView view;

    explicit Shown(domain::EstimateResult shown, PriceUnit unit = PriceUnit::Hour)
        : result(std::move(shown))
        , board(EstimateBoard::of(result, {})) {
        view.board = &board;
        view.unit = unit;
        for (const domain::VariantEstimate& variant : result.variants)
            view.variants.push_back({toQt(variant.name), {}});
        for (const domain::ClusterName& name : board.clusters())
            view.clusters.push_back({toQt(name), {}, static_cast<int>(view.clusters.size())});
        view.heat = report::HeatScale(result);
    }
    [[nodiscard]] QStringList lines() const { return tests::pdfLines(pdfReport(view, result)); }
};

/// Blanks fall away where a line is broken.
QString squeezed(const QStringList& lines) {
    return lines.join(QString()).remove(u' ');
}

TEST(PdfReport, saysWhereRoundedFiguresDoNotAddUp) {
    const QString said = QStringLiteral("roundedbyitself,sosumsmay");
    EXPECT_TRUE(squeezed(Shown(tests::publishedResult(), PriceUnit::Month).lines()).contains(said));
    EXPECT_FALSE(squeezed(Shown(tests::publishedResult()).lines()).contains(said));
}

TEST(PdfReport, cutsNoName) {
    domain::EstimateResult result = tests::publishedResult();
    const std::string variant = "4 workers with 2 GPUs each on spot nodes where they may be had, on demand elsewhere";
    const std::string cluster = "gke-acme-production-europe-west4-a-inference-cluster-number-12";
    result.variants[1].name = domain::VariantName(variant);
    for (domain::VariantEstimate& each : result.variants) {
        for (domain::ClusterEstimate& one : each.clusters) {
            if (one.name.str() == "autoscale-gke-a")
                one.name = domain::ClusterName(cluster);
        }
    }
    const Shown shown(result);
    const QStringList lines = shown.lines();
    ASSERT_FALSE(lines.isEmpty());
    for (const QString& line : lines)
        EXPECT_FALSE(line.contains(QChar(0x2026))) << line.toStdString();
    const QString all = squeezed(lines);
    // Heading, matrix, finding and reasons; chart and node tables.
    EXPECT_GE(all.count(QString::fromStdString(variant).remove(u' ')), 4);
    EXPECT_GE(all.count(QString::fromStdString(cluster)), 3 * 4);
    // For a person to look at, beside the pictures of the window.
    QFile file(QStringLiteral("screens/report.pdf"));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdfReport(shown.view, result));
}

TEST(PdfReport, nodesStandInTheOrderOfTheChartAndNoClusterIsMissing) {
    const Shown shown(tests::publishedResult(1));
    const QStringList lines = shown.lines();
    QStringList rows; // of the table: its head stands below the chart
    for (const QString& line : lines.mid(lines.indexOf(QStringLiteral("Nodes")))) {
        if (shown.board.find(shown.result.variants[0].name, domain::ClusterName(line.toStdString())).valid())
            rows << line;
    }
    rows.removeDuplicates();
    EXPECT_EQ(rows.join(u' ').toStdString(), "static-gke autoscale-gke-a autoscale-eks autoscale-aks autoscale-gke-f");
    const QString all = squeezed(lines);
    EXPECT_TRUE(all.contains(QStringLiteral("alreadypaid,noaddedcost")));
    EXPECT_TRUE(all.contains(QStringLiteral("Noaddedcost.Ifithasnocapacity:autoscale-gke-a")));
    EXPECT_TRUE(all.contains(QStringLiteral("Nonodetypefound"))) << "why the group has no node";
}

TEST(PdfReport, saysTiesAndIsInTheUnitOfTheScreen) {
    const Shown shown(tests::publishedResult(), PriceUnit::Year);
    const QString all = squeezed(shown.lines());
    EXPECT_TRUE(all.contains(QStringLiteral("autoscale-gke-aandautoscale-gke-fcostthesame")));
    EXPECT_TRUE(all.contains(QStringLiteral("31,969"))) << "3.6494 an hour";
    EXPECT_FALSE(all.contains(QStringLiteral("3.6494")));
}

} // namespace
} // namespace thrifty::app

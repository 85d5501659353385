// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF for people who will not open the program: read back from the bytes. Nothing is cut, nothing is missing, and
// it has the order of the screen.
#include "app/models/estimateboard.h"
#include "app/pdftext.h"
#include "app/print/pdfreport.h"
#include "app/screens/languages.h"
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

TEST(PdfReport, namesAFileOnceWhateverWasMadeOfIt) {
    domain::EstimateResult result = tests::publishedResult(1);
    result.workload.push_back({result.workload[0].name, std::string(64, 'b')});
    const QString all = squeezed(Shown(result).lines());
    EXPECT_EQ(all.count(QStringLiteral("llm-2x1gpu.yaml,SHA-256")), 1);
    EXPECT_FALSE(all.contains(QString(64, u'b')));
}

TEST(PdfReport, saysWhatIsKnownAgainstAClusterAndForWhichVariants) {
    Shown shown(tests::publishedResult());
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-aks");
    fact.nodes.gpuSku = "A10";
    fact.note = "quota 0";
    fact.noted = "2025-11-20";
    shown.view.known = std::make_shared<const domain::KnownFacts>(domain::KnownFacts{"f.yaml", "2025-11-22", {fact}});
    const QString all = squeezed(shown.lines());
    EXPECT_TRUE(all.contains(QStringLiteral("autoscale-aks2x1GPU;2x2GPUYounotedon20Nov2025:noA10here(quota0)")))
        << all.toStdString();
    shown.view.known.reset();
    EXPECT_FALSE(squeezed(shown.lines()).contains(QStringLiteral("Younoted")));
}

// What the layer of reports says is English; a document of the window is not.
TEST(PdfReport, saysItsNotesInTheLanguageOfTheWindow) {
    domain::EstimateResult result = tests::difficultResult();
    result.notes = {"RayJob/batch submitter: follows the nodes, not priced"};
    const Shown difficult(result);
    QStringList lines, ruled;
    {
        const tests::MarkedWords marked;
        lines = difficult.lines();
        ruled = Shown(tests::yoursResult()).lines();
    }
    const QString all = squeezed(lines);
    for (const char* start :
         {"«Notintheseprices:yourdiscounts", "«gpu-group:pricedfor2pods;minimum2,upto6.»",
          "«Spotnodesmaybereclaimedatanytime.»", "RayJob/batchsubmitter:«followsthenodes,notpriced»",
          "«list≈iswhatthepublicprices", "«Lunaeventsofthisrun»"})
        EXPECT_TRUE(all.contains(QString::fromUtf8(start))) << start << "\n" << all.toStdString();
    EXPECT_TRUE(squeezed(ruled).contains(QStringLiteral("«Notintheseprices:freeroomonrunningnodes")));
    EXPECT_FALSE(all.contains(QStringLiteral("clustersanswered")));
    EXPECT_TRUE(squeezed(ruled).contains(QStringLiteral("egress+0.0500"))) << "as the other figures";
}

} // namespace
} // namespace thrifty::app

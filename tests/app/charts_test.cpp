// SPDX-License-Identifier: GPL-3.0-or-later
// What charts and figures are painted of, pixel by pixel.
#include "app/charts/chartlegend.h"
#include "app/charts/chartscene.h"
#include "app/theme/elidedname.h"
#include "app/theme/numberfont.h"
#include "app/theme/paint.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

ChartData bars(const std::vector<double>& lengths) {
    ChartData data;
    data.axisUnit = QStringLiteral("$/hr");
    data.legend = {QStringLiteral("pods")};
    data.legendInk = {0};
    for (const double length : lengths) {
        ChartRow row;
        row.label = QStringLiteral("cluster");
        row.parts = {length};
        row.perHour = domain::Money::fromMicros(static_cast<std::int64_t>(length * 1e6));
        row.value = QString::number(length, 'f', 4);
        data.rows.push_back(std::move(row));
    }
    return data;
}

QImage picture(ChartScene& scene) {
    QImage image(scene.sceneRect().size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.render(&painter);
    return image;
}

/// Lines of the grid that cross the line of pixels between two rows.
int gridLines(const QImage& image, const ChartScene& scene) {
    const int y = static_cast<int>(scene.rowRect(0).bottom());
    int lines = 0;
    for (int x = static_cast<int>(scene.plot().left()) + 1; x < image.width(); ++x)
        lines += image.pixelColor(x, y) == Theme::light().grid ? 1 : 0;
    return lines;
}

TEST(ChartScene, theGridHasTheLinesOfItsAxisWhateverWasShownBefore) {
    ChartScene scene;
    const ChartLook look = ChartLook::page(Theme::light());
    scene.arrange({600, 200});
    // From a small scale to a large one and back: the lines of the other scale must be gone.
    for (const double most : {0.02, 4800.0, 3.0, 0.4}) {
        scene.setChart(bars({most, most / 2, most / 3}), look);
        const int numbers = static_cast<int>(scene.ticks().size());
        EXPECT_GE(numbers, 3) << most;
        EXPECT_LE(numbers, 6) << most;
        EXPECT_EQ(gridLines(picture(scene), scene), numbers - 1) << most << ": the axis itself is no line of the grid";
    }
}

/// By year figures have six digits, and a chart beside others has little room for them.
TEST(ChartScene, numbersOfTheAxisStandBesideEachOther) {
    ChartScene scene;
    const ChartLook look = ChartLook::page(Theme::light());
    for (const double most : {0.9, 3.6, 22.18, 4830.0, 96'176.0, 194'328.0, 1'200'000.0}) {
        for (const int wide : {240, 300, 360, 600}) {
            ChartData data = bars({most, most / 2, most / 8});
            data.axisUnit = QStringLiteral("$/year");
            scene.setChart(data, look);
            scene.arrange({double(wide), 200});
            const auto texts = scene.axisTexts();
            const auto numbers = std::count_if(texts.begin(), texts.end(), [](const ChartScene::AxisText& each) {
                return each.text.front().isDigit();
            });
            EXPECT_GE(numbers, wide < 300 && most > 1e5 ? 2 : 3) << most << " in " << wide;
            for (std::size_t at = 1; at < texts.size(); ++at)
                EXPECT_GE(texts[at].left, texts[at - 1].left + texts[at - 1].width + space::s)
                    << most << " in " << wide;
            EXPECT_LE(texts.back().left + texts.back().width, wide);
            EXPECT_EQ(texts.front().text.toDouble(), 0.0);
        }
    }
}

/// A fleet whose static cluster answers first has bars of nothing yet.
TEST(ChartLegend, isThatOfItsChartWhileNothingHasAPrice) {
    domain::EstimateResult result;
    domain::ClusterEstimate& cluster = result.variants.emplace_back().clusters.emplace_back();
    result.variants[0].name = domain::VariantName("base");
    cluster.name = domain::ClusterName("static-gke");
    cluster.state = domain::ClusterState::Static;
    cluster.fits = domain::Fits::Yes;
    const auto legendAt = [&](std::int64_t micros) {
        cluster.totalPerHour = domain::Money::fromMicros(micros);
        const EstimateBoard board = EstimateBoard::of(result, {cluster.name});
        BoardView view;
        view.board = &board;
        view.clusters = {{QStringLiteral("static-gke"), {}, 0, true}};
        view.variants = {{QStringLiteral("base"), {}}};
        QStringList texts;
        for (const ChartData& chart : {clusterChart(view, 0), variantChart(view, 0)}) {
            for (const LegendEntry& entry : legendEntries(chart))
                texts << entry.text;
        }
        return texts.join(u' ');
    };
    EXPECT_EQ(legendAt(0), QString());
    EXPECT_EQ(legendAt(2'000'000), QStringLiteral("nodes nodes"));
}

/// Clusters of one fleet often begin alike: what is left of a name must still say which one it is.
TEST(ElidedName, keepsWhatTellsNamesApart) {
    const QFontMetrics metrics(fontFor(TextRole::Strong));
    const QStringList names{QStringLiteral("autoscale-gke-a"), QStringLiteral("autoscale-gke-f"),
                            QStringLiteral("autoscale-aks"), QStringLiteral("static-gke")};
    const auto in = [&](const QString& name, const QString& room) {
        return elidedName(metrics, name, names, metrics.horizontalAdvance(room));
    };
    for (const QString& name : names)
        EXPECT_EQ(in(name, name), name);
    EXPECT_EQ(in(names[0], QStringLiteral("autoscale-gke")), QStringLiteral("…gke-a"));
    EXPECT_EQ(in(names[1], QStringLiteral("…gke")), QStringLiteral("…f"));
    EXPECT_EQ(in(names[2], QStringLiteral("autoscale")), QStringLiteral("…aks"));
    EXPECT_FALSE(in(names[3], QStringLiteral("static-g")).startsWith(u'…')) << "nobody else begins so";

    const QString title = QStringLiteral("2 workers × 2 GPUs on autoscale-gke-a");
    for (int width = metrics.horizontalAdvance(title) - 1; width > metrics.horizontalAdvance(title) - 60; width -= 7) {
        const QString shown = elidedPart(metrics, title, QStringLiteral("2 workers × 2 GPUs"), width);
        EXPECT_TRUE(shown.endsWith(QStringLiteral(" on autoscale-gke-a"))) << shown.toStdString();
        EXPECT_LE(metrics.horizontalAdvance(shown), width);
    }
}

TEST(ChartScene, aBarEndsWhereItsValueStands) {
    ChartScene scene;
    scene.setChart(bars({4, 2, 1}), ChartLook::page(Theme::light()));
    scene.arrange({600, 200});
    const QImage image = picture(scene);
    for (int row = 0; row < 3; ++row) {
        const int y = static_cast<int>(scene.rowRect(row).center().y());
        const int end = static_cast<int>(scene.barEnd(row));
        EXPECT_EQ(image.pixelColor(end - 2, y), Theme::light().group1) << row;
        EXPECT_NE(image.pixelColor(end + 2, y), Theme::light().group1) << row;
    }
}

/// Bars are made for the rows that are looked at; wherever one looks there must be some.
TEST(ChartScene, whatComesIntoSightHasItsBars) {
    std::vector<double> lengths;
    for (int row = 0; row < 300; ++row)
        lengths.push_back(1 + row % 7);
    ChartScene all, seen;
    seen.setInSight(0, 200);
    for (ChartScene* scene : {&all, &seen}) {
        scene->setChart(bars(lengths), ChartLook::page(Theme::light()));
        scene->arrange({400, 200});
    }
    const QImage whole = picture(all);
    ASSERT_GT(whole.height(), 3000);
    const auto look = [&](qreal top) {
        seen.setInSight(top, top + 200);
        const QRect part(0, static_cast<int>(top), 400, 200);
        EXPECT_EQ(picture(seen).copy(part), whole.copy(part)) << top;
    };
    for (const qreal top : {0.0, 150.0, 420.0, 3000.0, whole.height() - 200.0, 0.0})
        look(top);
    EXPECT_NE(picture(seen), whole) << "and not for the others";
    // Other figures and another size: still those that are in sight.
    for (ChartScene* scene : {&all, &seen}) {
        scene->setChart(bars({lengths.begin(), lengths.begin() + 40}), ChartLook::page(Theme::light()));
        scene->arrange({400, 100});
    }
    EXPECT_EQ(picture(seen).copy(0, 0, 400, 100), picture(all).copy(0, 0, 400, 100));
}

/// Figures are placed glyph by glyph; it must not be seen that they are not drawn one after the other.
TEST(NumberFont, drawsWhatDrawingEachCharacterWould) {
    for (const TextRole role : {TextRole::Strong, TextRole::Caption}) {
        const QFont font = fontFor(role);
        for (const QString& text :
             {QStringLiteral("1171.1111"), QStringLiteral("×1.88"), QStringLiteral("#1 lowest")}) {
            NumberFont& numbers = NumberFont::of(font);
            QImage quick(200, 40, QImage::Format_RGB32), plain(200, 40, QImage::Format_RGB32);
            for (QImage* image : {&quick, &plain}) {
                image->fill(Qt::white);
                QPainter painter(image);
                painter.setFont(font);
                if (image == &quick) {
                    numbers.draw(&painter, {5, 25}, text);
                    continue;
                }
                qreal x = 5;
                for (const QChar c : text) {
                    const qreal own = numbers.metrics().horizontalAdvance(c), takes = numbers.width(QString(c));
                    painter.drawText(QPointF(x + (takes - own) / 2, 25), QString(c));
                    x += takes;
                }
            }
            EXPECT_EQ(quick, plain) << text.toStdString();
        }
    }
}

TEST(NumberFont, everyDigitTakesTheSame) {
    NumberFont& numbers = NumberFont::of(fontFor(TextRole::Body));
    EXPECT_DOUBLE_EQ(numbers.width(QStringLiteral("1111")), numbers.width(QStringLiteral("8888")));
    EXPECT_DOUBLE_EQ(numberWidth(fontFor(TextRole::Body), QStringLiteral("10.5")),
                     numbers.width(QStringLiteral("10.5")));
}

} // namespace
} // namespace thrifty::app

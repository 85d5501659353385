// SPDX-License-Identifier: GPL-3.0-or-later
// The slide that is presented: the finding in words, figures that are never cut, and no way to write.
#include "app/window/presentation.h"

#include "app/estimatesdriver.h"
#include "app/screens/languages.h"
#include "app/screens/paintedtext.h"

#include <QRegularExpression>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::paintedOn;
using tests::shown;

TEST(Slide, saysWhichGpusNoNodeHas) {
    domain::ClusterEstimate answer;
    answer.reasonCode = domain::ReasonCode::NoNodeType;
    domain::GroupEstimate& group = answer.groups.emplace_back();
    group.group = domain::GroupName("gpu-group");
    group.reasonCode = domain::ReasonCode::NoNodeType;
    EXPECT_EQ(slideReason(answer), QStringLiteral("none there holds gpu-group")) << "an older result does not know";
    group.gpuSkusAsked.emplace();
    EXPECT_EQ(slideReason(answer), QStringLiteral("none there holds gpu-group")) << "any model would have done";
    group.gpuSkusAsked = {"A100", "H100"};
    EXPECT_EQ(slideReason(answer), QStringLiteral("none there holds gpu-group (A100 or H100)"));
}

TEST(Presentation, saysTheFindingAndCannotWrite) {
    DemoWindow demo;
    EstimatesPage& page = shown(demo);
    page.cursor().setCurrent({2, 0});
    Presentation slide(demo.workbench(), 2);
    slide.resize(1920, 1080);
    slide.show();
    EXPECT_EQ(slide.slide().finding,
              QStringLiteral("2 workers × 2 GPUs costs least on autoscale-gke-a: $4.18 per hour"));
    ASSERT_EQ(slide.slide().facts.size(), 3U);
    EXPECT_EQ(slide.slide().facts[0].sentence, QStringLiteral("$3,053 per month of 730 hours"));
    EXPECT_EQ(slide.slide().facts[1].figure, QStringLiteral("$4.83"));
    EXPECT_EQ(slide.slide().facts[1].sentence, QStringLiteral("+$0.65, 15 % more"));
    EXPECT_EQ(slide.slide().facts[2].sentence, QStringLiteral("+$9.08, 3.2 times autoscale-gke-a"));
    tests::saveScreen(slide, QStringLiteral("estimates-slide-light"));
    QTest::keyClick(&slide, Qt::Key_D);
    EXPECT_TRUE(slide.theme().dark);
    tests::saveScreen(slide, QStringLiteral("estimates-slide-dark"));
    QTest::keyClick(&slide, Qt::Key_D);
    QTest::keyClick(&slide, Qt::Key_Space);
    EXPECT_EQ(slide.chart(), Presentation::Chart::GpuSkus);
    tests::saveScreen(slide, QStringLiteral("estimates-slide-gpus"));
    QTest::keyClick(&slide, Qt::Key_Space);
    tests::saveScreen(slide, QStringLiteral("estimates-slide-variants"));
    QTest::keyClick(&slide, Qt::Key_Space);
    QTest::keyClick(&slide, Qt::Key_Right);
    EXPECT_EQ(slide.variant(), 3);
    QTest::keyClick(&slide, Qt::Key_Left);
    QTest::keyClick(&slide, Qt::Key_Left);
    QTest::keyClick(&slide, Qt::Key_Left);
    EXPECT_EQ(slide.variant(), 0);
    QTest::keyClick(&slide, Qt::Key_Plus);
    EXPECT_GT(slide.zoom(), 1.0);
    // No key of the window's reaches a cluster from here.
    QTest::keyClick(&slide, Qt::Key_F5);
    QTest::keyClick(&slide, Qt::Key_Return);
    EXPECT_FALSE(demo.workbench().busy());
    EXPECT_FALSE(demo.workbench().lock().open());
    QTest::keyClick(&slide, Qt::Key_Escape);
    EXPECT_FALSE(slide.isVisible());
}

/// A price is why the slide is shown: it shrinks before anything of it is cut.
TEST(Presentation, neverCutsAFigure) {
    DemoWindow demo;
    (void)shown(demo);
    for (const char* language : {"en", "de", "ja"}) {
        const tests::Language spoken{QLatin1String(language)};
        for (const PriceUnit unit : {PriceUnit::Hour, PriceUnit::Month, PriceUnit::Year}) {
            demo.workbench().setUnit(unit);
            for (const QSize size : {QSize(1920, 1080), QSize(1280, 800)}) {
                for (int variant = 0; variant < 5; ++variant) {
                    Presentation slide(demo.workbench(), variant);
                    slide.resize(size);
                    slide.show();
                    for (int press = 0; press < 3; ++press)
                        QTest::keyClick(&slide, Qt::Key_Plus);
                    const QStringList texts = paintedOn(slide);
                    for (const Slide::Fact& fact : slide.slide().facts)
                        EXPECT_TRUE(texts.contains(fact.figure)) << language << ' ' << fact.figure.toStdString()
                                                                 << " in " << texts.join(u'\n').toStdString();
                    static const QRegularExpression cut(QStringLiteral("\\d[.,]?…"));
                    EXPECT_TRUE(texts.filter(cut).filter(QStringLiteral("$")).isEmpty())
                        << texts.filter(cut).join(u'\n').toStdString();
                    if (variant == 3 && unit == PriceUnit::Year && *language == 'd')
                        tests::saveScreen(slide, QStringLiteral("estimates-slide-large-%1").arg(size.width()));
                }
            }
        }
    }
    demo.workbench().setUnit(PriceUnit::Hour);
}

/// What nobody can have is not praised: an order leaves it out, and so do the slide's finding and figures.
TEST(Presentation, passesOverWhatTheUserKnowsIsClosed) {
    DemoWindow demo;
    (void)shown(demo);
    BoardView view = demo.workbench().estimates().view(PriceUnit::Hour);
    auto known = std::make_shared<domain::KnownFacts>();
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-gke-a");
    known->facts = {fact};
    view.known = known;
    const Slide slide = slideOf(view, 2, QString());
    EXPECT_EQ(slide.finding, QStringLiteral("2 workers × 2 GPUs costs least on autoscale-eks: $4.83 per hour"));
    EXPECT_TRUE(slide.subtitle.endsWith(QStringLiteral("left out, as you noted: autoscale-gke-a")))
        << slide.subtitle.toStdString();
    EXPECT_EQ(slide.choices[2].price, QStringLiteral("from $4.83"));
    known->facts.clear();
    for (const BoardView::Cluster& cluster : view.clusters) {
        fact.cluster = domain::ClusterName(cluster.name.toStdString());
        known->facts.push_back(fact);
    }
    EXPECT_EQ(slideOf(view, 2, QString()).finding,
              QStringLiteral("2 workers × 2 GPUs has a price only where you noted that it cannot run"));
}

/// A slide of a run that is opened tells that run's control plane, whatever is connected.
TEST(Presentation, namesTheControlPlaneOfTheRun) {
    DemoWindow demo;
    domain::EstimateResult other = *tests::samples();
    other.novaContext = domain::ContextName("nova-of-last-week");
    demo.workbench().estimates().show(std::make_shared<const domain::EstimateResult>(other), 7);
    Presentation slide(demo.workbench(), 0);
    slide.resize(1920, 1080);
    slide.show();
    const QStringList texts = paintedOn(slide);
    EXPECT_TRUE(texts.contains(QStringLiteral("nova-of-last-week"))) << texts.join(u'\n').toStdString();
    EXPECT_FALSE(texts.contains(QStringLiteral("127.0.0.1"))) << "an address of another one";
}

/// What stands on it is understood without knowing what was pressed to come there.
TEST(Presentation, saysWhatItsBarsAreOf) {
    DemoWindow demo;
    (void)shown(demo);
    Presentation slide(demo.workbench(), 2);
    slide.resize(1280, 800);
    slide.show();
    QStringList texts = paintedOn(slide);
    EXPECT_TRUE(texts.contains(QStringLiteral("does not fit:"))) << texts.join(u'\n').toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("already paid, but its free capacity does not hold it")));
    EXPECT_FALSE(texts.filter(QStringLiteral("none there holds gpu-group (")).isEmpty())
        << "and which models it asked for: " << texts.join(u'\n').toStdString();
    for (const char* key : {"U", "+", "−", "Esc"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(key))) << key;
    tests::saveScreen(slide, QStringLiteral("estimates-slide-1280"));
    // A screen that is higher than a slide is filled as well.
    qreal lowest = 0;
    for (const tests::PaintedText& painted : tests::paintedTexts(slide))
        lowest = std::max(lowest, painted.rect.bottom());
    EXPECT_GT(lowest, 800 - 32);
    QTest::keyClick(&slide, Qt::Key_Space);
    texts = paintedOn(slide);
    EXPECT_TRUE(texts.contains(QStringLiteral("Per used GPU: the lowest of the on-demand variants")));
    EXPECT_TRUE(texts.contains(QStringLiteral("$4.60 per node"))) << texts.join(u'\n').toStdString();
    QTest::keyClick(&slide, Qt::Key_Space);
    EXPECT_TRUE(paintedOn(slide).contains(
        QStringLiteral("All variants on autoscale-gke-a, the lowest for 2 workers × 2 GPUs")));
}

} // namespace
} // namespace thrifty::app

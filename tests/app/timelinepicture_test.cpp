// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a timeline is the same whoever takes it: no alias, no theme and no size of the window is in it.
#include "app/demowindow.h"
#include "app/print/timelinepicture.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/timelineview.h"

#include <QImage>
#include <QLabel>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

const QDateTime began(QDate(2026, 11, 20), QTime(14, 2, 5));

std::vector<TimelineLane> lanes(int count, const QString& alias = {}, const QString& own = QStringLiteral("gke-a")) {
    std::vector<TimelineLane> all;
    for (int i = 0; i < count; ++i) {
        TimelineLane lane;
        lane.place = QString::number(i + 1);
        lane.own = i == 0 ? own : QStringLiteral("cluster-%1").arg(i);
        lane.shown = lane.cluster = i == 0 && !alias.isEmpty() ? alias : lane.own;
        lane.colour = i;
        TimelineLane::Stay stay;
        stay.from = began.addSecs(20 * i);
        if (i + 1 < count) {
            stay.left = stay.from.addSecs(20);
            stay.end = QStringLiteral("no node after 20 s");
        }
        lane.stays = {stay};
        all.push_back(std::move(lane));
    }
    return all;
}

QByteArray pictureOf(std::vector<TimelineLane> lanes, const QSize& size = {600, 200}) {
    TimelineView view;
    view.resize(size);
    view.setLanes(std::move(lanes), began, began.addSecs(400));
    return timelinePicture(view, QStringLiteral("llm-serving on nova"), QStringLiteral("Applied 20 Nov 2026"));
}

TEST(TimelinePicture, hasTheClustersOwnNames) {
    const QByteArray plain = pictureOf(lanes(3));
    EXPECT_EQ(pictureOf(lanes(3, QStringLiteral("prod-us"))), plain);
    EXPECT_NE(pictureOf(lanes(3, {}, QStringLiteral("prod-us"))), plain) << "names are seen at all";
}

TEST(TimelinePicture, isLightAndWholeWhateverTheWindowIs) {
    const QByteArray plain = pictureOf(lanes(14));
    EXPECT_EQ(pictureOf(lanes(14), {400, 90}), plain);
    const QImage image = QImage::fromData(plain);
    EXPECT_GT(image.height(), 2 * TimelineView::heightOf(14));
    EXPECT_EQ(image.pixelColor(3, image.height() / 2), Theme::light().surface);
    applyTheme(Theme::darkTheme());
    const QByteArray taken = pictureOf(lanes(14));
    applyTheme(Theme::light());
    EXPECT_EQ(taken, plain);
    QLabel shown;
    shown.setPixmap(QPixmap::fromImage(image));
    tests::saveScreen(shown, QStringLiteral("timeline-picture"));
}

} // namespace
} // namespace thrifty::app

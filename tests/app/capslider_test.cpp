// SPDX-License-Identifier: GPL-3.0-or-later
// The limit that is dragged: clusters drop out as it moves, by mouse, by keys and by assistive programs.
#include "app/policydriver.h"

#include "app/widgets/capslider.h"
#include "kube/apiclient.h"
#include "manifest/json.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

app::CapSlider& sliderOf(app::PolicyPage& page) {
    return *page.findChild<app::CapSlider*>();
}

void drag(app::CapSlider& slider, double from, double to) {
    const auto at = [&](double x) { return QPoint(static_cast<int>(x), 8); };
    QTest::mousePress(&slider, Qt::LeftButton, {}, at(from));
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(&slider, at(from + (to - from) * i / 4));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(to));
}

TEST(CapSlider, isDraggedClustersDropOutLiveAndOneUndoPutsThemBack) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    QApplication::processEvents();
    app::CapSlider& slider = sliderOf(page);
    const domain::Money eks = *domain::Money::parse("4.2548");
    std::vector<std::size_t> sizes;
    QObject::connect(&demo.workbench().policy(), &app::PolicyController::changed, &slider,
                     [&] { sizes.push_back(orderOf(page).size()); });
    drag(slider, slider.width() - 2, slider.positionOf(eks) + 2);
    EXPECT_THAT(sizes, testing::Contains(4u)) << "live, while it is dragged";
    EXPECT_EQ(slider.limit(), eks) << "it catches at the mark: the cluster itself stays";
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-eks"));
    const session::Plan& plan = demo.workbench().document().plan();
    EXPECT_EQ(plan.order.maxTotalPerHour, eks);
    EXPECT_EQ(plan.nodeCap, eks) << "the autoscaler keeps it as well";
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, HasSubstr("thrifty-nova/max-node-cost: gpu-group 4.254800"));
    saveInBothThemes(demo.window(), QStringLiteral("policy-slider"));
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(plan.order.maxTotalPerHour, std::nullopt) << "a drag is one step";
    EXPECT_EQ(plan.nodeCap, std::nullopt);
    EXPECT_EQ(orderOf(page).size(), 4u);
    EXPECT_EQ(slider.limit(), std::nullopt);
}

TEST(CapSlider, writesTheCapOnTheTemplatesThatAreApplied) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    QApplication::processEvents();
    app::CapSlider& slider = sliderOf(page);
    drag(slider, slider.width() - 2, slider.positionOf(*domain::Money::parse("4.2548")));
    ASSERT_TRUE(demo.apply());
    kube::ApiClient control(demo.fleet().inProcess("nova"), "nova");
    const auto type = control.resourceFor("ray.io/v1", "RayService", {});
    ASSERT_TRUE(type) << type.error().text();
    const auto services = control.list(*type, "serving", {}, {});
    ASSERT_TRUE(services) << services.error().text();
    ASSERT_EQ(services->items.size(), 1u);
    EXPECT_THAT(manifest::toJson(services->items[0]), HasSubstr("\"node.elotl.co/instance-max-cost\":\"4.2548"));
}

TEST(CapSlider, isMovedByKeysFromMarkToMarkAndByStep) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    app::CapSlider& slider = sliderOf(page);
    const auto limit = [&] { return slider.limit() ? slider.limit()->text(4) : std::string("none"); };
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&slider, key);
        return limit();
    };
    slider.setFocus();
    EXPECT_EQ(press(Qt::Key_Right), "none");
    EXPECT_EQ(press(Qt::Key_PageDown), "6.6260");
    EXPECT_EQ(press(Qt::Key_PageDown), "4.2548");
    EXPECT_EQ(orderOf(page).size(), 3u);
    EXPECT_EQ(press(Qt::Key_Left), "4.2500");
    EXPECT_EQ(orderOf(page).size(), 2u);
    EXPECT_EQ(press(Qt::Key_Right), "4.2600");
    EXPECT_EQ(press(Qt::Key_PageUp), "6.6260");
    EXPECT_EQ(press(Qt::Key_PageUp), "none");
    EXPECT_EQ(press(Qt::Key_Home), "0.0000") << "the static cluster stays";
    EXPECT_THAT(orderOf(page), ElementsAre("static-gke"));
    EXPECT_EQ(press(Qt::Key_End), "none");
    EXPECT_THAT(slider.accessibleDescription().toStdString(), HasSubstr("3 of 3"));
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&slider);
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->role(), QAccessible::Slider);
    ASSERT_NE(told->valueInterface(), nullptr);
    told->valueInterface()->setCurrentValue(400);
    EXPECT_EQ(limit(), "4.0000") << "as an assistive program moves it";
    QWheelEvent wheel(QPointF(10, 8), slider.mapToGlobal(QPointF(10, 8)), {}, {0, 120}, {}, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&slider, &wheel);
    EXPECT_EQ(limit(), "4.0000") << "scrolling the page is no choice";
}

} // namespace
} // namespace thrifty::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// How firm the order is, as the Policy page says it.
#include "app/policydriver.h"

#include "app/models/policyrows.h"
#include "app/widgets/checklist.h"
#include "app/widgets/orderview.h"
#include "app/widgets/panel.h"
#include "support/results.h"

#include <QApplication>
#include <QLineEdit>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(PolicyRows, sayHowFarAPriceMayRise) {
    struct {
        const char* a;
        std::int64_t first;
        const char* b;
        std::int64_t second;
        const char* text;
        bool shaky;
    } const cases[] = {
        {"a", 4'000'000, "b", 5'000'000, "a stays before b until its price rises by more than 1.0000 $/hr (25.0 %)",
         false},
        {"z", 4'000'000, "b", 5'000'000, "z stays before b until its price rises by 1.0000 $/hr or more (25.0 %)",
         false},
        {"a", 4'000'000, "b", 4'040'000,
         "Close: a stays before b until its price rises by more than 0.0400 $/hr (1.0 %)", true},
        {"a", 4'000'000, "b", 4'000'000, "a and b cost the same; a stands first by name, until its price rises", true},
    };
    for (const auto& each : cases) {
        const auto variant = resultOf({{each.a, each.first}, {each.b, each.second}}).variants[0];
        const auto rows = app::policyRows(variant, *domain::orderFrom(variant, {}));
        EXPECT_EQ(rows[0].holds.toStdString(), each.text);
        EXPECT_EQ(rows[0].shaky, each.shaky) << each.text;
        EXPECT_TRUE(rows[1].holds.isEmpty()) << "the last";
    }
}

/// "rises by" has its sign in its words.
TEST(PolicyPage, saysHowFarTheFirstMayRiseWithoutASign) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    QStringList holds;
    for (const app::CheckRow& row : policyPage(demo).checks().rows()) {
        if (row.text.startsWith(QStringLiteral("The order holds until ")))
            holds << row.text;
    }
    ASSERT_EQ(holds.size(), 1);
    EXPECT_TRUE(holds[0].endsWith(QStringLiteral(" %"))) << holds[0].toStdString();
    EXPECT_FALSE(holds[0].contains(u'+')) << holds[0].toStdString();
}

/// What stands where it does by hand is nothing that a price decides.
TEST(PolicyPage, saysOfThePlacedThatNoPriceDecides) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto told = [&] {
        std::string rows;
        for (const app::CheckRow& row : page.checks().rows()) {
            if (row.text.contains(QStringLiteral("the order holds"), Qt::CaseInsensitive) ||
                row.text.contains(QStringLiteral("no price decides")))
                rows += row.text.toStdString();
        }
        return rows;
    };
    const std::string before = told();
    EXPECT_THAT(before, testing::StartsWith("The order holds until autoscale-gke-a rises by 16"));
    const auto move = [&](const char* cluster, int place) {
        demo.workbench().document().edit(QStringLiteral("Move"), [&](app::PlanState& state) {
            state.plan.order.move.push_back({domain::ClusterName(cluster), place});
        });
    };
    move("autoscale-gke-a", 4);
    EXPECT_THAT(told(), testing::StartsWith("Apart from what you moved or pinned, the order holds until autoscale-eks "
                                            "rises by "));
    move("autoscale-eks", 3);
    move("autoscale-aks", 2);
    EXPECT_EQ(told(), "You placed the clusters by hand, so no price decides about the order");
    for (int i = 0; i < 3; ++i)
        demo.workbench().document().undoStack().undo();
    EXPECT_EQ(told(), before);
}

/// A label and the field it names have one middle line, and what a number is per stands beside it.
TEST(PolicyPage, limitsStandBesideTheirNamesAndSayTheirUnit) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    QApplication::processEvents();
    const auto middle = [&](const QWidget& part) { return part.mapTo(&page, part.rect().center()).y(); };
    const app::TextLabel *name = nullptr, *caps = nullptr;
    for (const auto* label : page.findChildren<app::TextLabel*>()) {
        name = label->text() == QStringLiteral("Leave out above") ? label : name;
        caps = label->text() == QStringLiteral("Cap on each node, $/hr") ? label : caps;
    }
    ASSERT_NE(name, nullptr);
    EXPECT_NE(caps, nullptr);
    const auto fields = page.findChildren<QLineEdit*>();
    const auto field = std::find_if(fields.begin(), fields.end(), [](const QLineEdit* each) {
        return each->accessibleName() == QStringLiteral("Leave out above, dollars per hour");
    });
    ASSERT_NE(field, fields.end());
    EXPECT_NEAR(middle(*name), middle(**field), 1);
}

TEST(PolicyPage, saysBelowTheOrderWhenItsBeginningIsShaky) {
    DemoWindow demo({.samples = {"llm-2xa100.yaml"}});
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    const auto below = [&] {
        std::string texts;
        for (const auto* label : page.findChildren<app::TextLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("cost the same")) &&
                !page.checks().isAncestorOf(label))
                texts += label->text().toStdString();
        }
        return texts;
    };
    EXPECT_EQ(below(), "") << "it starts elsewhere";
    demo.workbench().document().edit(QStringLiteral("out"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke"), domain::ClusterName("autoscale-aks")};
    });
    ASSERT_THAT(orderOf(page), ElementsAre("autoscale-gke-a", "autoscale-gke-f", "autoscale-eks"));
    EXPECT_EQ(below(), "autoscale-gke-a and autoscale-gke-f cost the same; autoscale-gke-a stands first by name, until "
                       "its price rises");
    saveInBothThemes(demo.window(), QStringLiteral("policy-tie"));
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleDescriptionRole)})
        EXPECT_THAT(page.order().model()->index(1, 0).data(role).toString().toStdString(),
                    HasSubstr("autoscale-gke-f stays before autoscale-eks until its price rises by "));
}

} // namespace
} // namespace thrifty::tests

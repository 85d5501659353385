// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policydriver.h"

#include "app/widgets/orderview.h"

#include <QApplication>

#include <gtest/gtest.h>

namespace thrifty::tests {

app::PolicyPage& policyPage(DemoWindow& demo) {
    demo.window().showPage(app::PageId::Policy);
    return static_cast<app::PolicyPage&>(demo.window().page(app::PageId::Policy));
}

std::vector<std::string> orderOf(app::PolicyPage& page) {
    std::vector<std::string> names;
    for (const app::PolicyRow& row : page.order().rows()) {
        if (row.place > 0)
            names.push_back(row.cluster.str());
    }
    return names;
}

void waitForReview(DemoWindow& demo) {
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
}

void pictures(DemoWindow& demo, const char* name) {
    for (const app::Theme* theme : {&app::Theme::light(), &app::Theme::darkTheme()}) {
        app::applyTheme(*theme);
        for (const QSize size : {QSize(1280, 772), QSize(1024, 672), QSize(1920, 1052)}) {
            demo.window().resize(size);
            QApplication::processEvents();
            (void)saveScreen(demo.window(), QStringLiteral("%1-%2-%3")
                                                .arg(QLatin1String(name))
                                                .arg(size.width())
                                                .arg(theme->dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    app::applyTheme(app::Theme::light());
    demo.window().resize(1280, 772);
}

} // namespace thrifty::tests

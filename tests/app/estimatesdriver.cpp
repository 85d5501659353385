// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/estimatesdriver.h"

#include "app/screens/paintedtext.h"

#include <QApplication>

#include <gtest/gtest.h>

namespace thrifty::tests {

using namespace app;

const std::shared_ptr<const domain::EstimateResult>& samples() {
    static const std::shared_ptr<const domain::EstimateResult> result = [] {
        DemoWindow demo;
        return estimateSamples(demo);
    }();
    return result;
}

EstimatesPage& pageOf(DemoWindow& demo) {
    demo.window().showPage(PageId::Estimates);
    return static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
}

EstimatesPage& shown(DemoWindow& demo, std::shared_ptr<const domain::EstimateResult> result) {
    std::vector<domain::VariantPlan> plans;
    for (const SampleVariant& sample : sampleVariants())
        plans.push_back({domain::VariantName(sample.name), sample.intent, true, {}});
    demo.workbench().document().edit(QStringLiteral("Variants"),
                                     [&](PlanState& state) { state.plan.variants = plans; });
    EstimatesPage& page = pageOf(demo);
    demo.workbench().estimates().show(result ? std::move(result) : samples());
    EXPECT_TRUE(waitUntil([&] { return !demo.workbench().busy(); }));
    for (int turn = 0; turn < 4; ++turn) // a chart each
        QApplication::processEvents();
    return page;
}

QString said(QString text) {
    return text.replace(QStringLiteral("(s)"), QStringLiteral("s"));
}

int column(const EstimatesPage& page, const char* name) {
    const MatrixModel& model = const_cast<EstimatesPage&>(page).model();
    for (int c = 0; c < model.columnCount(); ++c) {
        if (model.headerData(c, Qt::Horizontal).toString() == QLatin1String(name))
            return c;
    }
    return -1;
}

QString cellText(EstimatesPage& page, int row, const char* cluster) {
    return page.model().index(row, column(page, cluster)).data().toString();
}

CellFacts facts(EstimatesPage& page, int row, const char* cluster) {
    return page.model().facts(page.model().index(row, column(page, cluster)));
}

QStringList paintedOn(QWidget& window) {
    QStringList all;
    for (const PaintedText& painted : paintedTexts(window))
        all << painted.text;
    return all;
}

} // namespace thrifty::tests

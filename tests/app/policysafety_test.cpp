// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the Policy page is what was estimated, without secrets, and within the user's limits.
#include "app/policydriver.h"

#include "app/control/sincerun.h"
#include "app/dialogs/writedialog.h"
#include "app/models/orderprices.h"
#include "app/widgets/checklist.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/yamlview.h"
#include "report/resultfile.h"
#include "session/packetcheck.h"
#include "session/reviewpacket.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::tests {
namespace {

using domain::Money;
using testing::HasSubstr;
using testing::Not;

const domain::GroupName gpuGroup("gpu-group");

/// A variant "big" for A100, after the base.
void addBig(DemoWindow& demo) {
    domain::VariantPlan big;
    big.name = domain::VariantName("big");
    big.groups[gpuGroup].gpuSkus = {"A100"};
    ASSERT_EQ(demo.workbench().variants().add(big), 1);
    demo.workbench().document().edit(QStringLiteral("policy for big"),
                                     [](app::PlanState& state) { state.plan.chosen = domain::VariantName("big"); });
}

void setSkus(DemoWindow& demo, std::optional<std::vector<std::string>> skus) {
    demo.workbench().variants().edit(1, gpuGroup, domain::PlanField::GpuSkus,
                                     [&](domain::GroupEdit& edit) { edit.gpuSkus = skus; });
}

/// What the packet holds; empty: it was not written.
std::vector<domain::NamedText> exported(DemoWindow& demo, const char* name) {
    app::PolicyPage& page = policyPage(demo);
    QSignalSpy spy(&page, &app::PolicyPage::exported);
    const QString path = demo.directory() + QLatin1String(name);
    page.exportTo(path);
    EXPECT_TRUE(waitUntil([&] { return spy.count() > 0; }));
    EXPECT_TRUE(spy.count() > 0 && spy[0][1].toBool());
    return session::readPacket(path.toStdString()).value_or(std::vector<domain::NamedText>());
}

const std::string* textOf(const std::vector<domain::NamedText>& files, const char* name) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
    return found == files.end() ? nullptr : &found->text;
}

std::string said(app::PolicyPage& page) {
    QStringList all;
    for (const app::Message& message : page.messages().messages())
        all << message.fact + u' ' + message.sentence;
    return all.join(u'\n').toStdString();
}

std::string checksOf(app::PolicyPage& page) {
    QStringList all;
    for (const app::CheckRow& row : page.checks().rows())
        all << row.text;
    return all.join(u'\n').toStdString();
}

TEST(PolicySafety, aPacketHoldsNoValueOfASecret) {
    DemoWindow demo;
    const QString path = demo.directory() + QStringLiteral("/llm-2x1gpu.yaml");
    QByteArray text = demo.workbench().document().state().texts.value(path);
    text.replace("            ports:\n",
                 "            env: [{name: HF_TOKEN, value: \"${HF_TOKEN}\"}, {name: REGION, value: \"${REGION}\"}]\n"
                 "            ports:\n");
    demo.workbench().workload().type(path, text);
    demo.workbench().workload().setVariable(QStringLiteral("HF_TOKEN"), QStringLiteral("hf_s3cr3tValue"));
    demo.workbench().workload().setVariable(QStringLiteral("REGION"), QStringLiteral("europe"));
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.estimate());
    const auto files = exported(demo, "/packet");
    ASSERT_NE(textOf(files, session::workloadFile), nullptr);
    for (const domain::NamedText& file : files)
        EXPECT_THAT(file.text, Not(HasSubstr("hf_s3cr3tValue"))) << file.name;
    for (const char* name : {session::workloadFile, session::probeFile}) {
        EXPECT_THAT(*textOf(files, name), HasSubstr("value: \"${HF_TOKEN}\"")) << name;
        EXPECT_THAT(*textOf(files, name), HasSubstr("value: \"europe\"")) << "what is no secret is filled in";
    }
    EXPECT_THAT(said(policyPage(demo)), HasSubstr("Values that look like secrets stay out of it: ${HF_TOKEN}"));
    // The rest of it is still held against the estimate.
    const auto result = *demo.workbench().estimates().result();
    const std::string& workload = *textOf(files, session::workloadFile);
    const std::string& policy = *textOf(files, session::policyFile);
    EXPECT_TRUE(session::checkWorkload(result, policy, workload, session::workloadFile, false)->empty());
    std::string other = workload;
    other.replace(other.find("L4,A10G,A10,L40S"), 16, "H100");
    EXPECT_FALSE(session::checkWorkload(result, policy, other, session::workloadFile, false)->empty());
}

TEST(PolicySafety, aVariantThatWasChangedSinceIsNeitherExportedNorApplied) {
    DemoWindow demo;
    addBig(demo);
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    EXPECT_THAT(checksOf(page), HasSubstr("The manifests are those that were estimated"));
    ASSERT_NE(textOf(exported(demo, "/same"), session::workloadFile), nullptr);

    setSkus(demo, std::vector<std::string>{"H100"});
    EXPECT_EQ(demo.workbench().policy().lastReview(), nullptr) << "it was of other manifests";
    EXPECT_FALSE(demo.workbench().policy().request());
    EXPECT_THAT(checksOf(page), HasSubstr("big was changed since this run"));
    EXPECT_THAT(checksOf(page), Not(HasSubstr("The manifests are those that were estimated")));
    saveInBothThemes(demo.window(), QStringLiteral("policy-changed-since"));
    const auto files = exported(demo, "/changed");
    EXPECT_NE(textOf(files, session::policyFile), nullptr);
    EXPECT_EQ(textOf(files, session::workloadFile), nullptr);
    EXPECT_THAT(said(page), HasSubstr("Without the workload: big was changed since this run"));
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    page.reviewAndApply();
    EXPECT_THAT(said(page), HasSubstr("big was changed since this run; estimate it again first."));
    EXPECT_FALSE(demo.workbench().policy().outcome());
    demo.workbench().lock().set(app::WriteAccess::ReadOnly);

    // As the base is, it is a text that the run has read, and still not what the order is for.
    setSkus(demo, std::nullopt);
    EXPECT_TRUE(app::changedSince(demo.workbench().variants(), *demo.workbench().estimates().result(),
                                  domain::VariantName("big")));
    EXPECT_FALSE(demo.workbench().policy().request());

    setSkus(demo, std::vector<std::string>{"A100"});
    EXPECT_TRUE(demo.workbench().policy().request()) << "it is as it was";
    waitForReview(demo);
    EXPECT_THAT(checksOf(page), HasSubstr("The manifests are those that were estimated"));
}

TEST(PolicySafety, aRunOfAnotherWorkloadGetsNoManifestOfThisOne) {
    std::shared_ptr<const domain::EstimateResult> ofAnother;
    {
        DemoWindow other({.samples = {"llm-4x1gpu.yaml"}});
        ASSERT_TRUE(other.estimate());
        auto result = std::make_shared<domain::EstimateResult>(*other.workbench().estimates().result());
        ofAnother = result;
    }
    DemoWindow demo;
    auto renamed = std::make_shared<domain::EstimateResult>(*ofAnother);
    renamed->variants[0].name = demo.workbench().variants().variants().at(0).plan.name;
    demo.workbench().estimates().show(renamed, 1);
    (void)policyPage(demo);
    EXPECT_FALSE(demo.workbench().policy().request());
    EXPECT_EQ(textOf(exported(demo, "/other"), session::workloadFile), nullptr);
}

TEST(PolicySafety, guardrailsAreHeldAgainstAnOrderWithoutAConnection) {
    std::shared_ptr<const domain::EstimateResult> result;
    {
        DemoWindow online;
        ASSERT_TRUE(online.estimate());
        result = online.workbench().estimates().result();
    }
    DemoWindow demo({.connect = false});
    QFile file(demo.directory() + QStringLiteral("/guardrails.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("kept: {maxTotalPerHour: 4}\nincrease: {maxPercent: 10}\n");
    file.close();
    demo.workbench().estimates().show(result);
    app::PolicyPage& page = policyPage(demo);
    EXPECT_TRUE(waitUntil([&] { return page.checks().count(app::CheckRow::State::Failed) > 0; }));
    EXPECT_THAT(checksOf(page), HasSubstr("guardrails allow 4.0000 $/hr on a cluster of the order"));
    EXPECT_THAT(checksOf(page), HasSubstr("cannot be checked: no control plane was asked"));
    (void)exported(demo, "/guarded");
    EXPECT_THAT(said(page), HasSubstr("guardrails allow 4.0000 $/hr"));
    // What the limits no longer forbid is not said any more.
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("kept: {maxTotalPerHour: 400}\n");
    file.close();
    demo.window().showPage(app::PageId::Estimates);
    (void)policyPage(demo);
    EXPECT_TRUE(waitUntil([&] { return checksOf(page).find("the dearest is") != std::string::npos; }));
    EXPECT_EQ(page.checks().count(app::CheckRow::State::Failed), 0);
}

TEST(PolicySafety, theWorstCaseOfTheOrderIsSaidBelowIt) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    auto* worst = page.findChild<QLabel*>(QStringLiteral("worstCase"));
    ASSERT_NE(worst, nullptr);
    const auto& entries = demo.workbench().policy().plan()->order.entries;
    const auto* start = domain::startOf(*demo.workbench().policy().variant(), demo.workbench().policy().plan()->order);
    ASSERT_NE(start, nullptr);
    const auto dearest = *entries.back().totalPerHour;
    EXPECT_EQ(*start->totalPerHour, Money()) << "a static cluster";
    EXPECT_EQ(worst->text(),
              QStringLiteral("At worst it runs on %1 at %2 $/hr. After the last, Nova starts again at 1.")
                  .arg(QString::fromStdString(entries.back().name.str()), app::price(dearest, app::PriceUnit::Hour)));
    pictures(demo, "policy-worst-case");
    // One cluster alone leads nowhere else.
    demo.workbench().document().edit(QStringLiteral("one"), [&](app::PlanState& state) {
        for (std::size_t i = 1; i < entries.size(); ++i)
            state.plan.order.exclude.push_back(entries[i].name);
    });
    EXPECT_TRUE(worst->isHidden());
}

TEST(OrderPrices, whatIsNotKnownIsNoWorstCase) {
    domain::VariantEstimate estimate;
    domain::ClusterOrder order;
    for (const char* name : {"a", "b", "c"}) {
        domain::ClusterEstimate cluster;
        cluster.name = domain::ClusterName(name);
        if (cluster.name.str() != "c") {
            cluster.state = domain::ClusterState::Estimated;
            cluster.fits = domain::Fits::Yes;
            cluster.totalPerHour = Money::parse("2").value();
        }
        estimate.clusters.push_back(cluster);
        domain::OrderEntry entry;
        entry.name = cluster.name;
        entry.totalPerHour = cluster.totalPerHour;
        order.entries.push_back(entry);
    }
    const std::string text = app::worstText(estimate, order, app::PriceUnit::Hour).toStdString();
    EXPECT_THAT(text, HasSubstr("Nowhere does it cost more than where it starts."));
    EXPECT_THAT(text, HasSubstr("is not known."));
    order.entries[1].totalPerHour = Money::parse("2.25").value();
    EXPECT_THAT(app::worstText(estimate, order, app::PriceUnit::Hour).toStdString(),
                HasSubstr("At worst it runs on b at 2.2500 $/hr, 0.2500 $/hr more than where it starts."));
    order.entries[1].totalPerHour = Money::parse("2").value();
    auto later = order.entries;
    EXPECT_EQ(app::movedPrices(order.entries, later, app::PriceUnit::Hour), QString());
    later[1].totalPerHour = Money::parse("2.5").value();
    later[2].totalPerHour = Money::parse("3").value();
    EXPECT_EQ(app::movedPrices(order.entries, later, app::PriceUnit::Hour).toStdString(),
              "b 2.0000 → 2.5000 $/hr, c not known → 3.0000 $/hr");
}

// The order held, but what the review is about to write costs something else than what was looked at.
TEST(PolicySafety, theReviewSaysWhichPricesMovedSince) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    auto cheaper = std::make_shared<domain::EstimateResult>(*demo.workbench().estimates().result());
    auto& clusters = cheaper->variants[0].clusters;
    const auto priced = std::find_if(clusters.begin(), clusters.end(), [](const domain::ClusterEstimate& cluster) {
        return cluster.state == domain::ClusterState::Estimated;
    });
    ASSERT_NE(priced, clusters.end());
    const QString cluster = QString::fromStdString(priced->name.str());
    const QString now = app::price(*priced->totalPerHour, app::PriceUnit::Hour);
    priced->totalPerHour = Money::fromMicros(priced->totalPerHour->micros() - 10000);
    const QString before = app::price(*priced->totalPerHour, app::PriceUnit::Hour);
    cheaper->run = domain::RunId("earlier");
    demo.workbench().estimates().show(cheaper);
    demo.workbench().driftGuard().setClock([&demo] {
        const auto result = demo.workbench().estimates().result();
        const bool old = result && result->run.str() == "earlier";
        return (result ? result->finishedAt : domain::Timestamp()) + std::chrono::hours(old ? 25 : 0);
    });
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    page.reviewAndApply();
    QString words;
    QTimer decline;
    QObject::connect(&decline, &QTimer::timeout, [&] {
        if (auto* dialog = qobject_cast<app::WriteDialog*>(QApplication::activeModalWidget())) {
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                words += label->text() + u'\n';
            (void)saveScreen(*dialog, QStringLiteral("review-prices-moved"));
            dialog->reject();
        }
    });
    decline.start(20);
    for (const app::Message& message : page.messages().messages()) {
        if (message.id == QStringLiteral("drift"))
            message.actions.front().run();
    }
    ASSERT_TRUE(waitUntil([&] { return !words.isEmpty(); }));
    EXPECT_THAT(words.toStdString(), HasSubstr(QStringLiteral("The order held, but prices moved: %1 %2 → %3 $/hr.")
                                                   .arg(cluster, before, now)
                                                   .toStdString()));
}

TEST(PolicySafety, textsOnThePageCoverValuesOfSecrets) {
    DemoWindow demo;
    const QString path = demo.directory() + QStringLiteral("/llm-2x1gpu.yaml");
    QByteArray text = demo.workbench().document().state().texts.value(path);
    text.replace("            ports:\n", "            env: [{name: HF_TOKEN, value: \"${HF_TOKEN}\"}]\n"
                                         "            ports:\n");
    demo.workbench().workload().type(path, text);
    demo.workbench().workload().setVariable(QStringLiteral("HF_TOKEN"), QStringLiteral("hf_s3cr3tValue"));
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.estimate());
    app::PolicyPage& page = policyPage(demo);
    waitForReview(demo);
    QString all;
    for (const auto* view : page.findChildren<QsciScintilla*>())
        all += view->text();
    EXPECT_THAT(all.toStdString(), HasSubstr("value: \"••••••\""));
    EXPECT_THAT(all.toStdString(), Not(HasSubstr("hf_s3cr3tValue")));
    demo.workbench().lock().set(app::WriteAccess::ForApply);
    const app::WriteDialog dialog(QStringLiteral("x"), QStringLiteral("y"), app::ButtonLook::Primary, demo.workbench(),
                                  demo.workbench().policy().lastReview()->plan, nullptr,
                                  [](const domain::ObjectId&) { return QStringLiteral("token: hf_s3cr3tValue"); });
    all.clear();
    for (const auto* view : dialog.findChildren<QsciScintilla*>())
        all += view->text();
    EXPECT_THAT(all.toStdString(), Not(HasSubstr("hf_s3cr3tValue")));
    demo.workbench().lock().set(app::WriteAccess::ReadOnly);
}

} // namespace
} // namespace thrifty::tests
